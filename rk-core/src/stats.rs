//! Numerics that know nothing of the domain.
//!
//! What is a rational number of its inputs, or the root of one, is computed
//! exactly and rounded once, to the nearest binary64 number, ties to even.
//! Everything else is done with + − × ÷ √ in one order and with `libm`, so
//! that every machine gives the same bits. A number that does not exist is an
//! [`Undefined`], never NaN.

mod agreement;
mod fraction;
mod natural;
pub mod random;
mod rational;
mod undefined;

pub use agreement::{Agreement, Answers, Null, RwgJ, RwgJFault, rwg_j};
pub(crate) use fraction::Fraction;
pub use rational::Rational;
pub use undefined::{Undefined, Why};
