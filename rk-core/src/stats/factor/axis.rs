//! Principal axis factoring.

use super::{
    at_least_three,
    search::{Criterion, Curvature, lowest},
};
use crate::stats::{
    Eigen, Matrix, Undefined,
    adequacy::squared_multiple_correlations,
    square::{Square, dot},
};

/// Passes before Newton's method takes over
const PASSES: usize = 3;
/// The highest communality of a start
const HIGHEST: f64 = 0.9;

/// The loadings of one factor on correlations or covariances, by principal axis factoring
///
/// Communalities start as squared multiple correlations and are replaced by
/// the squares of the loadings on the first axis of the matrix that has them
/// on its diagonal. Repeated without end, this settles where the squared
/// residual correlations have their smallest sum (Harman and Jones,
/// *Factor analysis by minimizing residuals*, 1966). After the first passes
/// Newton's method finds that point, to rounding. The sum of the loadings is
/// not negative.
///
/// # Errors
/// [`Undefined::OneItem`]; [`Undefined::TooFew`] for two items, which have one
/// correlation for two loadings; [`Undefined::ItemWithoutVariance`];
/// [`Undefined::NotPositiveDefinite`]; [`Undefined::Heywood`] if a communality
/// is 1 or more, or grows without end; [`Undefined::NotConverged`] if many
/// solutions fit as well, as for uncorrelated items.
pub fn principal_axis(matrix: &Matrix) -> Result<Vec<f64>, Undefined> {
    at_least_three(matrix)?;
    let correlations = matrix.correlations()?;
    let loadings = lowest(&Residuals(&correlations), passes(&correlations)?)?;
    let sign = if loadings.iter().sum::<f64>() < 0.0 { -1.0 } else { 1.0 };
    Ok(loadings.into_iter().map(|loading| sign * loading).collect())
}

/// The loadings after the first passes
pub(super) fn passes(correlations: &Matrix) -> Result<Vec<f64>, Undefined> {
    let mut communalities = squared_multiple_correlations(&correlations.cholesky()?.inverse());
    let mut loadings = Vec::new();
    for _ in 0..PASSES {
        loadings = axis(correlations, &communalities)?;
        communalities = loadings.iter().map(|loading| (loading * loading).min(HIGHEST)).collect();
    }
    Ok(loadings)
}

/// The loadings on the first axis of the correlations with these communalities on the diagonal
fn axis(correlations: &Matrix, communalities: &[f64]) -> Result<Vec<f64>, Undefined> {
    let mut reduced = correlations.square().clone();
    for (item, communality) in communalities.iter().enumerate() {
        reduced.set(item, item, *communality);
    }
    let eigen = Eigen::of_square(&reduced)?;
    let length = eigen.values.first().map_or(0.0, |value| value.max(0.0).sqrt());
    Ok(eigen.vectors.first().into_iter().flatten().map(|number| number * length).collect())
}

/// Half of the sum of the squared residual correlations, as loadings make it
struct Residuals<'a>(&'a Matrix);

impl Residuals<'_> {
    /// What the loadings leave of the correlations; 0 on the diagonal
    fn left(&self, loadings: &[f64]) -> Square {
        let at = |item: usize| loadings.get(item).copied().unwrap_or_default();
        Square::mirrored(self.0.order(), |row, column| {
            if row == column { 0.0 } else { self.0.at(row, column) - at(row) * at(column) }
        })
    }
}

impl Criterion for Residuals<'_> {
    fn proper(&self, at: &[f64]) -> bool {
        at.iter().all(|loading| loading.abs() < 1.0)
    }

    fn height(&self, at: &[f64]) -> Option<f64> {
        Some(self.left(at).entries().iter().map(|left| left * left).sum::<f64>() / 4.0)
    }

    fn gradient(&self, at: &[f64]) -> Option<Vec<f64>> {
        Some(self.left(at).times(at).into_iter().map(|sum| -sum).collect())
    }

    fn curvature(&self, at: &[f64], which: Curvature) -> Option<Square> {
        let (left, squares) = (self.left(at), dot(at, at));
        let loading = |item: usize| at.get(item).copied().unwrap_or_default();
        Some(Square::mirrored(at.len(), |row, column| {
            let product = loading(row) * loading(column);
            match which {
                _ if row == column => squares - product,
                Curvature::Observed => product - left.at(row, column),
                Curvature::Expected => product,
            }
        }))
    }
}
