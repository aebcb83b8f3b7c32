//! Numbers in a sum: quotients of whole numbers, and how they are written.

use crate::release::print::scale;

/// The sign in front of what is taken away
pub(super) const MINUS: &str = "−";

/// A quotient of two whole numbers, the second above 0
#[derive(Clone, Copy, Debug)]
pub(super) struct Amount {
    pub(super) over: i128,
    pub(super) under: i128,
}

impl Amount {
    /// `units` of a last decimal
    pub(super) fn new(units: i128, decimals: u64) -> Self {
        Self { over: units, under: i128::from(scale(decimals)) }
    }

    /// This divided by a number above 0
    pub(super) fn divided(self, by: i128) -> Self {
        Self { over: self.over, under: self.under * by.max(1) }
    }

    /// Rounded to some decimals, ties to even, as units of the last
    fn units(self, decimals: u64) -> i128 {
        let over = self.over * i128::from(scale(decimals));
        let (whole, rest) = (over.div_euclid(self.under), over.rem_euclid(self.under));
        let up = match (2 * rest).cmp(&self.under) {
            std::cmp::Ordering::Less => false,
            std::cmp::Ordering::Equal => whole.rem_euclid(2) == 1,
            std::cmp::Ordering::Greater => true,
        };
        whole + i128::from(up)
    }

    /// Rounded to some decimals, as a binary64 number
    pub(super) fn rounded(self, decimals: u64) -> f64 {
        let units = self.units(decimals);
        let sign = if units < 0 { "-" } else { "" };
        format!("{sign}{}", digits(units.unsigned_abs(), decimals)).parse().unwrap_or_default()
    }

    /// Rounded to some decimals, as text without noughts at the end
    pub(super) fn text(self, decimals: u64) -> String {
        let units = self.units(decimals);
        let sign = if units < 0 { MINUS } else { "" };
        let digits = digits(units.unsigned_abs(), decimals);
        let digits =
            if decimals == 0 { digits.as_str() } else { digits.trim_end_matches('0').trim_end_matches('.') };
        format!("{sign}{digits}")
    }
}

/// A number of units of the last decimal, written with all of its decimals
pub(super) fn digits(units: u128, decimals: u64) -> String {
    let in_one = u128::from(scale(decimals));
    let (whole, part) = (units.checked_div(in_one).unwrap_or(0), units.checked_rem(in_one).unwrap_or(0));
    let width = usize::try_from(decimals).unwrap_or(0);
    if decimals == 0 { whole.to_string() } else { format!("{whole}.{part:0width$}") }
}
