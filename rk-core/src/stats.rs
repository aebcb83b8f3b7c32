//! Numerics that know nothing of the domain.
//!
//! Everything here is exact on integers and rounded once, to the nearest
//! binary64 number, ties to even.

mod fraction;
mod natural;

pub(crate) use fraction::Fraction;
