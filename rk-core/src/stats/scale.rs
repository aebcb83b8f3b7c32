//! What is said of a scale as a whole, in the shape of an answer.
//!
//! The numbers come from [`Covariance`] and from the factor models; here they
//! stand under their names, and each that does not exist has its reason.

mod consistency;
mod omega;
mod structure;

pub use consistency::Alpha;
pub use omega::{OmegaMethod, OmegaTotal};
pub use structure::{Bartlett, Baseline, FactorFit, Factors, Random};

use super::{Covariance, Matrix, Undefined};

impl Covariance {
    /// The correlations as a matrix, each rounded once
    ///
    /// # Errors
    /// As [`correlations`](Self::correlations); `TooFew` of more items than a matrix holds, or of none.
    pub fn matrix(&self) -> Result<Matrix, Undefined> {
        let rows = self.correlations()?;
        let entry = |row: usize, column: usize| rows.get(row)?.get(column).copied();
        Matrix::of(self.items(), |row, column| entry(row, column).unwrap_or(f64::NAN))
            .ok_or(Undefined::TooFew)
    }
}

/// Fewer items than a factor needs, or one too few for a scale
pub(crate) fn enough(items: usize) -> Result<(), Undefined> {
    match items {
        0 | 1 => Err(Undefined::OneItem),
        2 => Err(Undefined::TooFew),
        _ => Ok(()),
    }
}
