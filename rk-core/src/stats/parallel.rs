//! Parallel analysis: the eigenvalues that chance gives.

use super::{
    Eigen, Undefined,
    distribution::{ChiSquare, Normal},
    random::Stream,
    real::real,
    square::{Square, dot},
};

/// The eigenvalues of correlations of random normal data, for Horn's parallel analysis
///
/// Horn, *A rationale and test for the number of factors in factor analysis*,
/// 1965; the 95th percentile after Glorfeld, 1995.
#[derive(Clone, Debug, PartialEq)]
pub struct Parallel {
    /// The 95th percentile of the largest eigenvalue, of the second, and so on
    ///
    /// Between the replicates' values in order, as R's type 7.
    pub eigenvalues: Vec<f64>,
    /// How many sets of data were drawn
    pub replicates: u64,
}

impl Parallel {
    /// Of `replicates` sets of data, each of `n` cases of `order` items without correlation
    ///
    /// The sums of products of such data have Wishart's distribution, so they
    /// are drawn directly, as L Lᵀ after Bartlett (*On the theory of statistical
    /// regression*, 1933): in the triangle L the entries below the diagonal are
    /// standard normal, and the square of the i-th on the diagonal is chi-square
    /// with n − i degrees of freedom. The time does not depend on n. Replicate b
    /// takes its numbers from [`Stream::new(seed, b)`](Stream::new), row by row
    /// and each as the quantile of one [`Stream::unit`].
    ///
    /// # Errors
    /// [`Undefined::OneItem`] for fewer than two items, [`Undefined::TooFew`]
    /// for fewer than two cases or without replicates,
    /// [`Undefined::NotConverged`].
    pub fn of(order: usize, n: u64, replicates: u64, seed: u64) -> Result<Self, Undefined> {
        if order < 2 {
            return Err(Undefined::OneItem);
        }
        if n < 2 || replicates == 0 {
            return Err(Undefined::TooFew);
        }
        let squares: Vec<Option<ChiSquare>> = (1_u64..)
            .take(order)
            .map(|row| n.checked_sub(row).filter(|df| *df > 0).and_then(|df| ChiSquare::new(real(df))))
            .collect();
        let mut drawn: Vec<Vec<f64>> = vec![Vec::new(); order];
        for replicate in 0..replicates {
            let values = Eigen::values(correlations(&squares, &mut Stream::new(seed, replicate)))?;
            for (position, value) in drawn.iter_mut().zip(values) {
                position.push(value);
            }
        }
        Ok(Self { eigenvalues: drawn.into_iter().map(percentile).collect(), replicates })
    }

    /// How many of the first eigenvalues, in falling order, are above those of chance
    #[must_use]
    pub fn factors(&self, eigenvalues: &[f64]) -> usize {
        eigenvalues.iter().zip(&self.eigenvalues).take_while(|(found, chance)| found > chance).count()
    }
}

/// The correlations of one set of data; rows without a chi-square have no entry on the diagonal
fn correlations(squares: &[Option<ChiSquare>], stream: &mut Stream) -> Square {
    // With n cases there are n − 1 columns.
    let columns = squares.iter().flatten().count();
    let rows: Vec<Vec<f64>> = squares
        .iter()
        .enumerate()
        .map(|(place, square)| {
            let mut row: Vec<f64> =
                (0..place.min(columns)).map(|_| Normal.quantile(stream.unit()).unwrap_or_default()).collect();
            row.extend(square.and_then(|square| square.quantile(stream.unit())).map(f64::sqrt));
            let length = dot(&row, &row).sqrt();
            row.into_iter().map(|number| number / length).collect()
        })
        .collect();
    let empty = Vec::new();
    Square::mirrored(squares.len(), |row, column| {
        if row == column {
            1.0
        } else {
            dot(rows.get(row).unwrap_or(&empty), rows.get(column).unwrap_or(&empty))
        }
    })
}

/// The 95th percentile: of numbers counted from 0 in rising order, that at 0.95 of the last, or between two
fn percentile(mut numbers: Vec<f64>) -> f64 {
    numbers.sort_by(f64::total_cmp);
    let last = numbers.len().saturating_sub(1);
    let (whole, twentieths) = (last * 19 / 20, last * 19 % 20);
    let at = |place: usize| numbers.get(place.min(last)).copied().unwrap_or_default();
    let share = real(u64::try_from(twentieths).unwrap_or_default()) / 20.0;
    at(whole) + share * (at(whole + 1) - at(whole))
}
