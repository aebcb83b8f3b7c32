//! The distributions that tests and intervals need.
//!
//! Each gives the probability of less (`lower`) and of more (`upper`) than a
//! number, and the number with a given probability of less (`quantile`) or of
//! more (`upper_quantile`). The smaller tail is computed for itself, not as what
//! the larger leaves of 1, so a small p keeps its digits. A number that is NaN
//! gives NaN.
//!
//! **How precise.** Against numbers of 20 digits from mpmath: quantiles within
//! 3 × 10⁻¹⁴ of their size, for p from 10⁻¹⁰ to 1 − 10⁻¹⁰, degrees of freedom from
//! 0.5 to 10⁶ and a and b of [`Beta`] from 0.1 to 10⁵; tails of 10⁻²⁰ and more
//! within 3 × 10⁻¹⁴ of their size, and down to 10⁻²⁹⁰ within 3 × 10⁻¹³.
//! `rk-core/tests/distribution.rs` holds it.
//!
//! **The same on every machine.** + − × ÷ √ in one order, and `libm`.

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

/// The probability on either side of an interval with this confidence, if it is between 0 and 1
pub(crate) fn outside(confidence: f64) -> Option<f64> {
    (0.0 < confidence && confidence < 1.0).then_some(0.5 * (1.0 - confidence))
}
