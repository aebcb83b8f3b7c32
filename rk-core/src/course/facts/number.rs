//! Shares and medians, each rounded once.

use crate::{Date, sort};

/// The binary64 number nearest to `part / whole`; None for a whole of 0
///
/// Both are below 2^32 and so exact, and the division rounds once.
pub(super) fn share(part: usize, whole: usize) -> Option<f64> {
    let exact = |number| u32::try_from(number).ok().map(f64::from);
    Some(exact(part)? / exact(whole).filter(|whole| *whole > 0.0)?)
}

/// The median of numbers of days; of an even number the mean of the two in the middle
pub(super) fn median(mut days: Vec<i32>) -> Option<f64> {
    sort::up(&mut days);
    let upper = *days.get(days.len() / 2)?;
    let lower = *days.get((days.len() - 1) / 2)?;
    Some(f64::midpoint(f64::from(lower), f64::from(upper)))
}

/// How many days later `to` is, below 0 if it is earlier
pub(super) fn days(from: Date, to: Date) -> i32 {
    // Between two days of 1900 to 2199 lie fewer than 110,000.
    i32::try_from(from.days_until(to)).unwrap_or_default()
}

/// How many days later `to` is, 0 if it is not
pub(super) fn days_after(from: Date, to: Date) -> u32 {
    u32::try_from(from.days_until(to)).unwrap_or_default()
}
