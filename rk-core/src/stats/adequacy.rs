//! Whether items go together enough for factors.

use super::{Matrix, Undefined, distribution::ChiSquare, real::real, square::Square};

/// How well a matrix of correlations suits an analysis of factors
#[derive(Clone, Debug, PartialEq)]
pub struct Adequacy {
    /// The determinant of the correlations, 0 to 1
    pub determinant: f64,
    /// Of each item: the share of its variance that the others explain
    pub squared_multiple_correlations: Vec<f64>,
    /// The measure of Kaiser, Meyer and Olkin, 0 to 1: squared correlations as
    /// a share of themselves and the squared partial correlations
    pub kmo: Result<f64, Undefined>,
    /// The same of each item; [`Undefined::NoVariance`] if it goes with no other
    pub kmo_by_item: Vec<Result<f64, Undefined>>,
    /// The test that no item goes with another
    pub bartlett: Sphericity,
}

/// Bartlett's test of sphericity
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Sphericity {
    /// −(n − 1 − (2k + 5) / 6) ln |R|
    pub chi_square: f64,
    /// k (k − 1) / 2
    pub df: u64,
    /// The upper tail
    pub p: f64,
}

impl Adequacy {
    /// Of correlations or covariances of `n` complete cases
    ///
    /// Kaiser and Rice, *Little Jiffy, Mark IV*, 1974; Bartlett, *Tests of
    /// significance in factor analysis*, 1950.
    ///
    /// # Errors
    /// [`Undefined::OneItem`], [`Undefined::TooFew`] unless there are more cases
    /// than items, [`Undefined::ItemWithoutVariance`],
    /// [`Undefined::NotPositiveDefinite`].
    pub fn of(matrix: &Matrix, n: u64) -> Result<Self, Undefined> {
        let correlations = matrix.correlations()?;
        let root = correlations.cholesky()?;
        let inverse = root.inverse();
        let order = matrix.order();
        let sums: Vec<(f64, f64)> = (0..order).map(|item| squares(&correlations, &inverse, item)).collect();
        let (squared, partial) = sums.iter().fold((0.0, 0.0), |(squared, partial), (own, own_partial)| {
            (squared + own, partial + own_partial)
        });
        Ok(Self {
            determinant: root.determinant(),
            squared_multiple_correlations: squared_multiple_correlations(&inverse),
            kmo: share(squared, partial),
            kmo_by_item: sums.into_iter().map(|(squared, partial)| share(squared, partial)).collect(),
            bartlett: Sphericity::of(order, root.log_determinant(), n)?,
        })
    }
}

impl Sphericity {
    fn of(order: usize, log_determinant: f64, n: u64) -> Result<Self, Undefined> {
        let items = u64::try_from(order).unwrap_or(u64::MAX);
        if items < 2 {
            return Err(Undefined::OneItem);
        }
        if n <= items {
            return Err(Undefined::TooFew);
        }
        let df = items * (items - 1) / 2;
        let factor = real(n - 1) - real(2 * items + 5) / 6.0;
        // Not −0.0 where the logarithm is 0.
        let chi_square = (factor * -log_determinant).max(0.0);
        let p = ChiSquare::new(real(df)).map_or(0.0, |distribution| distribution.upper(chi_square));
        Ok(Self { chi_square, df, p })
    }
}

/// The share of each item's variance that the others explain, from the inverse of the correlations
pub(super) fn squared_multiple_correlations(inverse: &Square) -> Vec<f64> {
    inverse.diagonal().map(|left| (1.0 - 1.0 / left).max(0.0)).collect()
}

/// The sums of an item's squared correlations and squared partial correlations with the others
fn squares(correlations: &Matrix, inverse: &Square, item: usize) -> (f64, f64) {
    let mut sums = (0.0, 0.0);
    for other in (0..correlations.order()).filter(|other| *other != item) {
        let (correlation, shared) = (correlations.at(item, other), inverse.at(item, other));
        sums.0 += correlation * correlation;
        sums.1 += shared * shared / inverse.at(item, item) / inverse.at(other, other);
    }
    sums
}

fn share(squared: f64, partial: f64) -> Result<f64, Undefined> {
    if squared > 0.0 { Ok(squared / (squared + partial)) } else { Err(Undefined::NoVariance) }
}
