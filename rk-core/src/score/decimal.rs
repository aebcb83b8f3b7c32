//! Numbers that people write with a few decimals, as whole millionths.

use serde::{Deserialize, Serialize};

use crate::decimal::{SCALE, millionths};

/// A number of 0 or more with at most six decimals, exact
///
/// A cut of 3.9 is 3.9, not the binary number next to it.
///
/// # Examples
///
/// ```
/// use rk_core::score::Decimal;
///
/// assert_eq!(Decimal::new(3.9).map(Decimal::millionths), Some(3_900_000));
/// assert_eq!(Decimal::new(1.0 / 3.0), None);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(with = "f64"))]
#[serde(into = "f64", try_from = "f64")]
pub struct Decimal(u64);

impl Decimal {
    /// The decimal that `number` is written as; `None` if it is below 0, too
    /// large to count in millionths, or has more than six decimals
    #[must_use]
    pub fn new(number: f64) -> Option<Self> {
        let millionths = millionths(number).filter(|_| !number.is_sign_negative())?;
        u64::try_from(millionths).ok().map(Self)
    }

    /// A number of millionths
    #[must_use]
    pub const fn of_millionths(millionths: u64) -> Self {
        Self(millionths)
    }

    /// The number in millionths
    #[must_use]
    pub const fn millionths(self) -> u64 {
        self.0
    }
}

impl From<Decimal> for f64 {
    fn from(decimal: Decimal) -> Self {
        // Reading the text back is the rounding that gave the number.
        format!("{}.{:06}", decimal.0 / SCALE, decimal.0 % SCALE).parse().unwrap_or_default()
    }
}

impl TryFrom<f64> for Decimal {
    type Error = &'static str;

    fn try_from(number: f64) -> Result<Self, Self::Error> {
        Self::new(number).ok_or("not a number of 0 or more with at most six decimals")
    }
}
