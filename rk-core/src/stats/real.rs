//! Counts as binary64 numbers.

use super::Fraction;

/// The binary64 number nearest to a count
pub(crate) fn real(count: u64) -> f64 {
    Fraction::new(count, 1_u64).map_or(0.0, |count| count.rounded())
}
