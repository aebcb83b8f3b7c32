//! Numbers as they are printed: rounded to a few decimals, exact from then on.

use crate::stats::Fraction;

/// A mean as it is printed
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Printed {
    /// The number without its decimal point
    pub(super) units: u64,
    /// How many of its digits are decimals
    pub(super) decimals: u64,
}

impl Printed {
    /// `number`, which is 0 or more, with some decimals: the nearest, and of two as near the even one
    pub(super) fn new(number: f64, decimals: u64) -> Self {
        let digits: String = text(number, decimals).chars().filter(char::is_ascii_digit).collect();
        Self { units: digits.parse().unwrap_or_default(), decimals }
    }

    /// The units in one
    pub(super) fn scale(self) -> u64 {
        scale(self.decimals)
    }

    /// As a binary64 number
    pub(super) fn value(self) -> f64 {
        self.fraction().rounded()
    }

    /// As a fraction
    pub(super) fn fraction(self) -> Fraction {
        // Ten to the power of something is not 0.
        Fraction::new(self.units, self.scale()).unwrap_or_else(Fraction::zero)
    }

    /// Whether it is printed as an end of the scale
    pub(super) fn at_an_end(self) -> bool {
        [1, 5].contains(&self.units.checked_div(self.scale()).unwrap_or(0))
            && self.units.checked_rem(self.scale()) == Some(0)
    }
}

/// Ten to the power of `decimals`
pub(super) fn scale(decimals: u64) -> u64 {
    (0..decimals).fold(1, |scale, _| scale * 10)
}

fn text(number: f64, decimals: u64) -> String {
    format!("{number:.*}", usize::try_from(decimals).unwrap_or(0))
}

/// A number rounded to some decimals: the nearest, and of two as near the even one
pub(super) fn round(number: f64, decimals: u64) -> f64 {
    text(number, decimals).parse().unwrap_or_default()
}

/// One number less another, exact, then rounded
pub(super) fn difference(of: &Fraction, less: &Fraction, decimals: u64) -> f64 {
    let (amount, negative) = of.minus(less);
    let amount = round(amount.rounded(), decimals);
    // Not −amount for 0, which would print as −0.0.
    if negative && amount > 0.0 { -amount } else { amount }
}

/// A mean of exact values that count the same; `None` of none
pub(super) fn average<'f>(values: impl IntoIterator<Item = &'f Fraction>) -> Option<Fraction> {
    let (mut total, mut terms) = (Fraction::zero(), 0);
    for value in values {
        total.add(value);
        terms += 1;
    }
    total.divided(terms)
}
