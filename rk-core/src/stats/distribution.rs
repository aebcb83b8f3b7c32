//! The distributions that tests and intervals need.

mod beta;
mod chi_square;
mod error_free;
mod f;
mod incomplete_beta;
mod incomplete_gamma;
mod logarithm;
mod normal;
mod stirling;
mod t;
mod tails;

pub use beta::Beta;
pub use chi_square::ChiSquare;
pub use f::F;
pub use normal::Normal;
pub use t::T;

/// The largest degrees of freedom, and the largest parameter of [`Beta`]
pub const LARGEST: f64 = 1e10;

fn possible(parameter: f64) -> bool {
    0.0 < parameter && parameter <= LARGEST
}
