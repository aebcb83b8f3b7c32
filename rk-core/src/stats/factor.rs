//! Factors behind the correlations of items.

mod axis;
mod index;
mod ml;
mod model;
mod search;

pub use axis::principal_axis;
pub use index::Fit;
pub(super) use ml::Fitted;
pub use ml::Solution;

use super::{Matrix, Undefined};

/// Refuses what one factor cannot be told from: it needs three items
fn at_least_three(matrix: &Matrix) -> Result<(), Undefined> {
    match matrix.order() {
        0 | 1 => Err(Undefined::OneItem),
        2 => Err(Undefined::TooFew),
        _ => Ok(()),
    }
}
