//! Omega total: the reliability of a sum of items with one factor.

use super::{
    Matrix, Undefined,
    distribution::Normal,
    factor::{Fitted, principal_axis},
};

/// Omega total of standardised items
#[derive(Clone, Debug, PartialEq)]
pub struct Omega {
    /// (Σλ)² / ((Σλ)² + Σθ), 0 to 1
    pub estimate: f64,
    /// The lower and the upper limit, not cut off at 0 or 1
    pub interval: Result<(f64, f64), Undefined>,
    /// λ of each item; the sum is not negative
    pub loadings: Vec<f64>,
    /// θ of each item: 1 − λ²
    pub uniquenesses: Vec<f64>,
    /// The mean of λ²
    pub average_variance_extracted: f64,
}

impl Omega {
    /// By maximum likelihood, from correlations or covariances of `n` cases
    ///
    /// The coefficient is that of *Test Theory* (1999, chapter 6) for one
    /// factor. Items that point the other way have negative loadings and lower
    /// it: turn them first. The interval is estimate ∓ z · standard error, by
    /// the delta method from the expected information, as lavaan has it for the
    /// standardised solution; unless `confidence` lies between 0 and 1 there is
    /// none: [`Undefined::NoInterval`].
    ///
    /// # Errors
    /// As [`Solution::one_factor`](super::factor::Solution::one_factor).
    pub fn ml(matrix: &Matrix, n: u64, confidence: f64) -> Result<Self, Undefined> {
        let fitted = Fitted::one_factor(matrix, n)?;
        let mut omega = Self::of(fitted.solution.loadings.clone());
        let (common, unique) = omega.parts();
        let total = common * common + unique;
        let derivatives: Vec<f64> = omega
            .loadings
            .iter()
            .map(|loading| 2.0 * common * (unique + common * loading) / (total * total))
            .collect();
        let error = fitted.variance(&derivatives).max(0.0).sqrt();
        let inside = confidence > 0.0 && confidence < 1.0;
        if let Some(quantile) = Normal.upper_quantile((1.0 - confidence) / 2.0).filter(|_| inside) {
            let reach = quantile * error;
            omega.interval = Ok((omega.estimate - reach, omega.estimate + reach));
        }
        Ok(omega)
    }

    /// By principal axis factoring, from correlations or covariances, without an interval
    ///
    /// # Errors
    /// As [`principal_axis`].
    pub fn principal_axis(matrix: &Matrix) -> Result<Self, Undefined> {
        principal_axis(matrix).map(Self::of)
    }

    fn of(loadings: Vec<f64>) -> Self {
        let squares: Vec<f64> = loadings.iter().map(|loading| loading * loading).collect();
        let items: f64 = loadings.iter().map(|_| 1.0).sum();
        let mut omega = Self {
            estimate: 0.0,
            interval: Err(Undefined::NoInterval),
            uniquenesses: squares.iter().map(|square| 1.0 - square).collect(),
            average_variance_extracted: squares.iter().sum::<f64>() / items,
            loadings,
        };
        let (common, unique) = omega.parts();
        omega.estimate = common * common / (common * common + unique);
        omega
    }

    /// Σλ and Σθ
    fn parts(&self) -> (f64, f64) {
        (self.loadings.iter().sum(), self.uniquenesses.iter().sum())
    }
}
