//! Sums of binary64 numbers and of their products, without rounding.

use super::{
    Fraction, Rational,
    fraction::{disassemble, to_i64},
    natural::Natural,
};

/// Bits between the ends of two neighbouring parts of a total
const STEP: u32 = 32;
/// The exponent of the first part: below that of every product
const FIRST: i64 = -512;
/// Products end below two to the power of `FIRST + PARTS * STEP`, less two parts
const PARTS: usize = 32;

/// The largest number that a total takes, and one divided by the smallest but 0
///
/// Squares and quotients of squares of numbers between these limits are far
/// from the limits of binary64, so that no statistic overflows.
pub const LARGEST: f64 = 1e60;

/// One number as its significand and an exponent of two
#[derive(Clone, Copy, Debug)]
pub(crate) struct Binary {
    significand: i64,
    exponent: i64,
}

impl Binary {
    /// The number, exactly; `None` beyond the limits of a total
    pub(crate) fn of(number: f64) -> Option<Self> {
        if number == 0.0 {
            return Some(Self { significand: 0, exponent: 0 });
        }
        let size = number.abs();
        if !(1.0 / LARGEST..=LARGEST).contains(&size) {
            return None;
        }
        let (significand, exponent) = disassemble(size);
        let significand = to_i64(significand);
        Some(Self { significand: if number < 0.0 { -significand } else { significand }, exponent })
    }
}

impl From<i64> for Binary {
    fn from(significand: i64) -> Self {
        Self { significand, exponent: 0 }
    }
}

/// A sum that is exact whatever is added
///
/// Each part holds a multiple of two to the power of its place in 128 bits,
/// which is room for 2³² terms, and what does not fit into a part's place
/// is carried on at the end only.
#[derive(Clone, Debug)]
pub(crate) struct Total {
    parts: [i128; PARTS],
}

impl Default for Total {
    fn default() -> Self {
        Self { parts: [0; PARTS] }
    }
}

impl Total {
    /// Adds a number
    pub(crate) fn add(&mut self, term: Binary) {
        self.put(i128::from(term.significand), term.exponent);
    }

    /// Adds the product of two numbers
    pub(crate) fn add_product(&mut self, left: Binary, right: Binary) {
        self.put(
            i128::from(left.significand) * i128::from(right.significand),
            left.exponent + right.exponent,
        );
    }

    fn put(&mut self, size: i128, exponent: i64) {
        // Two halves, so that neither leaves 128 bits when it is shifted into place.
        let place = u64::try_from(exponent - FIRST).unwrap_or(0);
        let (at, by) = (usize::try_from(place / u64::from(STEP)).unwrap_or(PARTS), place % u64::from(STEP));
        let (high, low) = (size >> (2 * STEP), size & i128::from(u64::MAX));
        if let Some(part) = self.parts.get_mut(at) {
            *part += low << by;
        }
        if let Some(part) = self.parts.get_mut(at + 2) {
            *part += high << by;
        }
    }

    /// The sum
    pub(crate) fn sum(&self) -> Rational {
        let (limbs, rest) = carried(self.parts.iter().copied());
        let negative = rest < 0;
        let limbs = if negative { carried(self.parts.iter().map(|part| -part)).0 } else { limbs };
        Rational::signed(negative, Fraction::binary(&Natural::from(limbs), FIRST))
    }
}

/// The parts as digits of 64 bits, and what is left over beyond the last: the sign
fn carried(parts: impl Iterator<Item = i128>) -> ([u64; PARTS / 2], i128) {
    let (mut limbs, mut carry) = ([0; PARTS / 2], 0);
    for (at, part) in parts.enumerate() {
        let wide = part + carry;
        carry = wide >> STEP;
        let digit = u64::try_from(wide & i128::from(u32::MAX)).unwrap_or(0);
        if let Some(limb) = limbs.get_mut(at / 2) {
            *limb |= if at % 2 == 0 { digit } else { digit << STEP };
        }
    }
    (limbs, carry)
}
