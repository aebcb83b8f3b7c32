//! Exact fractions, and the one rounding at the end.

use std::cmp::Ordering;

use super::natural::Natural;

/// Bits of the significand of a binary64 number
const SIGNIFICAND: u64 = 53;
/// The exponent field of 1.0 plus the stored bits of the significand
const BIAS: i64 = 1023 + 52;
/// The lowest significand of 53 bits
const LOWEST: u64 = 1 << (SIGNIFICAND - 1);

/// A quotient of two whole numbers, 0 or more
#[derive(Clone, Debug)]
pub(crate) struct Fraction {
    over: Natural,
    // INVARIANT: not 0.
    under: Natural,
}

impl Fraction {
    /// The number 0
    pub(crate) fn zero() -> Self {
        Self { over: Natural::default(), under: Natural::from(1_u64) }
    }

    /// `over / under`, if `under` is not 0
    pub(crate) fn new(over: impl Into<Natural>, under: impl Into<Natural>) -> Option<Self> {
        let under: Natural = under.into();
        (under.bits() > 0).then(|| Self { over: over.into(), under })
    }

    /// The number itself; `None` if it is below 0, no number, infinite, or too close to 0 to be exact in 53 bits
    pub(crate) fn of(number: f64) -> Option<Self> {
        if number == 0.0 {
            return Some(Self::zero());
        }
        (number.is_normal() && number.is_sign_positive()).then(|| {
            let (significand, exponent) = disassemble(number);
            let (over, under) = (Natural::from(significand), Natural::from(1_u64));
            Self { over: raised(&over, exponent), under: raised(&under, -exponent) }
        })
    }

    /// Adds another fraction
    pub(crate) fn add(&mut self, other: &Self) {
        if let (Some(over), Some(under)) = (other.over.small(), other.under.small()) {
            // Most terms are small; adding them in place keeps long sums from allocating.
            self.over.scale(under);
            self.over.add_scaled(&self.under, over);
            self.under.scale(under);
            return;
        }
        self.over = self.over.times(&other.under);
        self.over.add_scaled(&other.over.times(&self.under), 1);
        self.under = self.under.times(&other.under);
    }

    /// The product
    pub(crate) fn times(&self, other: &Self) -> Self {
        Self { over: self.over.times(&other.over), under: self.under.times(&other.under) }
    }

    /// This divided by another, if that is not 0
    pub(crate) fn per(&self, other: &Self) -> Option<Self> {
        let under = self.under.times(&other.over);
        (under.bits() > 0).then(|| Self { over: self.over.times(&other.under), under })
    }

    /// This times a whole number
    pub(crate) fn scaled(mut self, factor: u64) -> Self {
        self.over.scale(factor);
        self
    }

    /// This divided by a whole number, if that is not 0
    pub(crate) fn divided(mut self, by: u64) -> Option<Self> {
        self.under.scale(by);
        (by != 0).then_some(self)
    }

    /// This less `other`: the amount, and whether it is below 0
    pub(crate) fn minus(&self, other: &Self) -> (Self, bool) {
        let (left, right) = (self.over.times(&other.under), other.over.times(&self.under));
        let under = self.under.times(&other.under);
        match left.less(&right) {
            Some(over) => (Self { over, under }, false),
            None => (Self { over: right.less(&left).unwrap_or_default(), under }, true),
        }
    }

    /// This less `other`, rounded to the nearest binary64 number
    pub(crate) fn difference(&self, other: &Self) -> f64 {
        let (amount, negative) = self.minus(other);
        let amount = amount.rounded();
        // Not −amount for 0, which would print as −0.0.
        if negative { -amount } else { amount }
    }

    /// The nearest whole number, the upper of two; `None` if this is too large to count
    pub(crate) fn nearest(&self) -> Option<u64> {
        let (over, under) = (self.over.wide()?, self.under.wide()?);
        let halves = over.checked_mul(2)?.checked_add(under)?;
        u64::try_from(halves.checked_div(under.checked_mul(2)?)?).ok()
    }

    /// Which is larger
    pub(crate) fn compare(&self, over: u64, under: u64) -> Ordering {
        if let (Some(mine), Some(of)) = (self.over.small(), self.under.small()) {
            return (u128::from(mine) * u128::from(under)).cmp(&(u128::from(of) * u128::from(over)));
        }
        let (mut left, mut right) = (self.over.clone(), self.under.clone());
        left.scale(under);
        right.scale(over);
        left.compare(&right)
    }

    /// The nearest binary64 number
    pub(crate) fn rounded(&self) -> f64 {
        if let (Some(over), Some(under)) = (exact(&self.over), exact(&self.under)) {
            // Both are exact, so the division rounds once.
            return over / under;
        }
        if self.over.bits() == 0 {
            return 0.0;
        }
        // Scaled so that the quotient has 54 or 55 bits: one or two below the
        // last that is kept, and the remainder tells whether anything follows.
        let excess = to_i64(self.over.bits()) - to_i64(self.under.bits());
        let shift = to_i64(SIGNIFICAND) + 1 - excess;
        let (over, under) = (raised(&self.over, shift), raised(&self.under, -shift));
        let (quotient, remainder) = divide(&over, &under);
        let spare = 64 - u64::from(quotient.leading_zeros()) - SIGNIFICAND;
        let (kept, cut) = (quotient >> spare, quotient & ((1 << spare) - 1));
        let half = 1 << (spare - 1);
        let up = cut > half || (cut == half && (remainder || kept & 1 == 1));
        assemble(kept + u64::from(up), to_i64(spare) - shift)
    }

    /// The binary64 number nearest to the square root
    pub(crate) fn root(&self) -> f64 {
        let guess = self.rounded().sqrt();
        if guess == 0.0 {
            return guess;
        }
        let (significand, exponent) = disassemble(guess);
        // The guess is at most one step off: compare with the midpoints to its neighbours.
        let above = self.compare_square(2 * significand + 1, exponent - 1);
        if above == Ordering::Greater || (above == Ordering::Equal && significand & 1 == 1) {
            return assemble(significand + 1, exponent);
        }
        let (below, step) =
            if significand == LOWEST { (4 * significand - 1, 2) } else { (2 * significand - 1, 1) };
        let under = self.compare_square(below, exponent - step);
        if under == Ordering::Less || (under == Ordering::Equal && significand & 1 == 1) {
            return if step == 2 {
                assemble(2 * significand - 1, exponent - 1)
            } else {
                assemble(significand - 1, exponent)
            };
        }
        guess
    }

    /// This against the square of `significand` times two to the power of `exponent`
    fn compare_square(&self, significand: u64, exponent: i64) -> Ordering {
        let square = Natural::from(u128::from(significand) * u128::from(significand)).times(&self.under);
        raised(&self.over, -2 * exponent).compare(&raised(&square, 2 * exponent))
    }
}

fn to_i64(bits: u64) -> i64 {
    i64::try_from(bits).unwrap_or(i64::MAX)
}

/// `number` times two to the power of `by`, or unchanged for a negative `by`
fn raised(number: &Natural, by: i64) -> Natural {
    number.shifted(u64::try_from(by).unwrap_or(0))
}

/// The number as binary64, if that loses nothing
fn exact(number: &Natural) -> Option<f64> {
    let small = number.small().filter(|small| *small <= 1 << SIGNIFICAND)?;
    let (high, low) = (u32::try_from(small >> 32).ok()?, u32::try_from(small & u64::from(u32::MAX)).ok()?);
    Some(f64::from(high) * 4_294_967_296.0 + f64::from(low))
}

/// The quotient of at most 55 bits, and whether there is a remainder
fn divide(over: &Natural, under: &Natural) -> (u64, bool) {
    // The leading bits give the quotient, or one more or less; the rest tells which.
    let from = under.bits().saturating_sub(64);
    let leading = over.window(from).checked_div(under.window(from)).unwrap_or(0);
    let mut quotient = u64::try_from(leading).unwrap_or(u64::MAX);
    loop {
        let mut product = Natural::default();
        product.add_scaled(under, quotient);
        match over.less(&product) {
            None => quotient -= 1,
            Some(rest) if rest.compare(under) != Ordering::Less => quotient += 1,
            Some(rest) => return (quotient, rest.bits() > 0),
        }
    }
}

/// `significand` times two to the power of `exponent`; the significand has 53 bits, or is 2⁵³
fn assemble(significand: u64, exponent: i64) -> f64 {
    let (significand, exponent) = if significand >> SIGNIFICAND == 1 {
        (significand >> 1, exponent + 1)
    } else {
        (significand, exponent)
    };
    let field = u64::try_from(exponent + BIAS).unwrap_or(0);
    f64::from_bits((field << (SIGNIFICAND - 1)) | (significand & (LOWEST - 1)))
}

/// The significand of 53 bits and the exponent of a positive, normal number
fn disassemble(number: f64) -> (u64, i64) {
    let bits = number.to_bits();
    ((bits & (LOWEST - 1)) | LOWEST, to_i64(bits >> (SIGNIFICAND - 1)) - BIAS)
}
