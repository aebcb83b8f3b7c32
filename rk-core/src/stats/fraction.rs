//! Exact fractions, and the one rounding at the end.

use std::cmp::Ordering;

use super::natural::Natural;

/// Bits of the significand of a binary64 number
const SIGNIFICAND: u64 = 53;
/// The exponent of the last bit of the smallest numbers
const SMALLEST: i64 = -1074;
/// The exponent field of the largest numbers, less one
const LARGEST: i64 = 2045;
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

    /// A whole number
    pub(crate) fn whole(over: Natural) -> Self {
        Self { over, under: Natural::from(1_u64) }
    }

    /// A whole number times two to the power of `exponent`
    pub(crate) fn binary(over: &Natural, exponent: i64) -> Self {
        let halvings = u64::try_from(-exponent).unwrap_or(0).min(over.halvings());
        let exponent = exponent + to_i64(halvings);
        Self {
            over: raised(&over.halved(halvings), exponent),
            under: raised(&Natural::from(1_u64), -exponent),
        }
    }

    /// `over / under`, if `under` is not 0
    pub(crate) fn new(over: impl Into<Natural>, under: impl Into<Natural>) -> Option<Self> {
        let under: Natural = under.into();
        (under.bits() > 0).then(|| Self { over: over.into(), under })
    }

    /// The number itself; `None` if it is below 0, no number or infinite
    pub(crate) fn of(number: f64) -> Option<Self> {
        if number == 0.0 {
            return Some(Self::zero());
        }
        (number.is_finite() && number.is_sign_positive()).then(|| {
            let (significand, exponent) = disassemble(number);
            Self::binary(&Natural::from(significand), exponent)
        })
    }

    /// Adds another fraction
    pub(crate) fn add(&mut self, other: &Self) {
        if self.under == other.under {
            self.over.add_scaled(&other.over, 1);
        } else if let (Some(over), Some(under)) = (other.over.small(), other.under.small()) {
            // Most terms are small; adding them in place keeps long sums from allocating.
            let common = divisor(&self.under, under);
            let factor = under.checked_div(common).unwrap_or(under);
            self.over.scale(factor);
            self.over.add_scaled(&self.under.divided(common), over);
            self.under.scale(factor);
        } else {
            let (mine, theirs) = factors(&self.under, &other.under);
            self.over = self.over.times(&mine);
            self.over.add_scaled(&other.over.times(&theirs), 1);
            self.under = self.under.times(&mine);
        }
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
        let (mine, theirs) = factors(&self.under, &other.under);
        let (left, right) = (self.over.times(&mine), other.over.times(&theirs));
        let under = self.under.times(&mine);
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

    /// This against `other`
    pub(crate) fn order(&self, other: &Self) -> Ordering {
        let (mine, theirs) = factors(&self.under, &other.under);
        self.over.times(&mine).compare(&other.over.times(&theirs))
    }

    /// Whether this is 0
    pub(crate) fn is_zero(&self) -> bool {
        self.over.bits() == 0
    }

    /// The nearest binary64 number; infinite above the largest
    pub(crate) fn rounded(&self) -> f64 {
        if let (Some(over), Some(under)) = (exact(&self.over), exact(&self.under)) {
            // Both are exact, so the division rounds once.
            return over / under;
        }
        if self.is_zero() {
            return 0.0;
        }
        let shift = to_i64(SIGNIFICAND) + 1 - self.excess();
        let (quotient, rest, _) = self.quotient(shift);
        nearest(quotient, rest.bits() > 0, -shift)
    }

    /// The binary64 number nearest to the square root
    pub(crate) fn root(&self) -> f64 {
        if self.is_zero() {
            return 0.0;
        }
        // The root of 4^s times this, cut to a whole number of 55 or 56 bits, is
        // the root of the quotient cut to a whole number; what was cut off only
        // has to be told from nothing.
        let shift = to_i64(SIGNIFICAND) + 1 - self.excess();
        let further = 56 + shift.rem_euclid(2);
        let (square, rest) = self.small_square(shift, further).unwrap_or_else(|| {
            let (high, rest, under) = self.quotient(shift);
            let (low, rest) = divide(&raised(&rest, further), &under);
            (u128::from(high) << further | u128::from(low), rest.bits() > 0)
        });
        let root = square.isqrt();
        let inexact = root * root != square || rest;
        nearest(u64::try_from(root).unwrap_or(u64::MAX), inexact, -(shift + further) / 2)
    }

    /// This times two to the power of `shift` and `further`, cut to a whole number, and whether anything was cut
    /// off; None if the numerator or the denominator has more than 64 bits
    ///
    /// `shift` leaves 54 or 55 bits before `further`, so nothing here has more than 128.
    fn small_square(&self, shift: i64, further: i64) -> Option<(u128, bool)> {
        // Beside a longer number the other would be raised too far.
        let (over, under) = (self.over.small()?, self.under.small()?);
        let raised = |number: u64, by: i64| u128::from(number) << u32::try_from(by).unwrap_or(0);
        let (over, under) = (raised(over, shift), raised(under, -shift));
        let (high, rest) = (over.checked_div(under)?, over.checked_rem(under)? << further);
        let (low, rest) = (rest.checked_div(under)?, rest.checked_rem(under)?);
        Some((high << further | low, rest > 0))
    }

    /// How many bits the numerator has more than the denominator
    fn excess(&self) -> i64 {
        to_i64(self.over.bits()) - to_i64(self.under.bits())
    }

    /// This times two to the power of `shift`, which has to leave at most 55
    /// bits: the whole part, what remains of the numerator, and the denominator
    fn quotient(&self, shift: i64) -> (u64, Natural, Natural) {
        let (over, under) = (raised(&self.over, shift), raised(&self.under, -shift));
        let (quotient, rest) = divide(&over, &under);
        (quotient, rest, under)
    }
}

/// What numerators over `left` and over `right` are multiplied by to stand over one denominator
fn factors(left: &Natural, right: &Natural) -> (Natural, Natural) {
    let one = || Natural::from(1_u64);
    if left == right {
        return (one(), one());
    }
    // Denominators are counts of cases times powers of two, which come from
    // numbers of binary64: what is odd in them is short, or the same.
    let halvings = left.halvings().min(right.halvings());
    let (left, right) = (left.halved(halvings), right.halved(halvings));
    let (odd_left, odd_right) = (left.halved(left.halvings()), right.halved(right.halvings()));
    if odd_left == odd_right {
        return (one().shifted(right.halvings()), one().shifted(left.halvings()));
    }
    let common = match (odd_left.small(), odd_right.small()) {
        (_, Some(small)) => divisor(&odd_left, small),
        (Some(small), None) => divisor(&odd_right, small),
        (None, None) => 1,
    };
    (right.divided(common), left.divided(common))
}

/// The greatest common divisor of two numbers that are not 0
fn divisor(large: &Natural, small: u64) -> u64 {
    let (mut left, mut right) = (small, large.remainder(small));
    while right != 0 {
        (left, right) = (right, left % right);
    }
    left
}

pub(super) fn to_i64(bits: u64) -> i64 {
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

/// The quotient of at most 57 bits, and the remainder
fn divide(over: &Natural, under: &Natural) -> (u64, Natural) {
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
            Some(rest) => return (quotient, rest),
        }
    }
}

/// The binary64 number nearest to `number` times two to the power of
/// `exponent`, or to a little more where `more` follows
///
/// The number has at least 54 bits, so that what follows its last bit matters
/// only to a tie.
fn nearest(number: u64, more: bool, exponent: i64) -> f64 {
    let bits = 64 - i64::from(number.leading_zeros());
    let spare = (bits - to_i64(SIGNIFICAND)).max(SMALLEST - exponent);
    let Ok(cut) = u32::try_from(spare.min(63)) else { return f64::INFINITY };
    let (kept, rest) = (number >> cut, number & ((1 << cut) - 1));
    let half = 1 << (cut - 1);
    let up = rest > half || (rest == half && (more || kept & 1 == 1));
    assemble(kept + u64::from(up), exponent + spare)
}

/// `significand` times two to the power of `exponent`
///
/// The significand has 53 bits, or is 2⁵³, or has fewer at the smallest exponent.
fn assemble(significand: u64, exponent: i64) -> f64 {
    // A significand below the lowest of 53 bits is that of a subnormal number,
    // whose field is 0; every other adds 1 to the field, and 2⁵³ adds 2.
    let field = exponent - SMALLEST;
    if field > LARGEST {
        return f64::INFINITY;
    }
    f64::from_bits((u64::try_from(field).unwrap_or(0) << (SIGNIFICAND - 1)) + significand)
}

/// The significand and the exponent of a positive number
pub(super) fn disassemble(number: f64) -> (u64, i64) {
    let bits = number.to_bits();
    let (field, fraction) = (to_i64(bits >> (SIGNIFICAND - 1)), bits & (LOWEST - 1));
    if field == 0 { (fraction, SMALLEST) } else { (fraction | LOWEST, field - 1 + SMALLEST) }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn root(over: u64, under: u64) -> Option<f64> {
        Some(Fraction::new(over, under)?.root())
    }

    // From Python's decimal with 60 digits, rounded once.
    #[test]
    fn roots_of_small_fractions() {
        const MOST: u64 = u64::MAX;
        for (over, under, expected) in [
            (5, 1, 2.236_067_977_499_79),
            (1, 3, 0.577_350_269_189_625_7),
            (MOST, 3, 2_479_700_524.506_239),
            (3, MOST, 4.032_745_043_674_663_4e-10),
            (MOST, MOST - 1, 1.0),
            (1_000_000_000_000_000_009, 7, 377_964_473.009_227_2),
        ] {
            assert_eq!(root(over, under), Some(expected), "{over} / {under}");
        }
    }

    #[test]
    fn a_small_number_beside_a_long_one() {
        for exponent in [-900, 900] {
            let root = Fraction::binary(&Natural::from(9_u64), exponent).root();
            let expected = i32::try_from(exponent / 2).map(|half| 3.0 * 2_f64.powi(half));
            assert_eq!(Ok(root), expected);
        }
    }

    proptest! {
        #[test]
        fn a_fraction_has_the_root_of_its_multiples(
            over in (0..64_u32).prop_flat_map(|bits| 1..=u64::MAX >> bits),
            under in (0..64_u32).prop_flat_map(|bits| 1..=u64::MAX >> bits),
        ) {
            // The multiples have more than 64 bits, and are divided as numbers of any length.
            let long = |number: u64| Natural::from(number).times(&Natural::from(u64::MAX)).times(&Natural::from(3_u64));
            let multiple = Fraction::new(long(over), long(under)).map(|fraction| fraction.root());
            prop_assert_eq!(root(over, under), multiple);
        }
    }
}
