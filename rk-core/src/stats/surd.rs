//! A fraction and a root together.

use std::cmp::Ordering;

use super::Rational;

/// `rational` + √`square`, or less the root
pub(crate) struct Surd {
    pub(crate) rational: Rational,
    // INVARIANT: not below 0.
    pub(crate) square: Rational,
    pub(crate) less: bool,
}

impl Surd {
    /// The nearest binary64 number, of two the one with an even last bit
    ///
    /// No fixed number of digits is enough for that, so the number is compared
    /// exactly with what it may be rounded to.
    pub(crate) fn rounded(&self) -> f64 {
        let root = self.square.signed_root();
        let guess = self.rational.rounded() + if self.less { -root } else { root };
        let (mut low, mut step) = (place(guess), 1);
        while self.compare(&at(low)).is_lt() {
            low -= step;
            step *= 2;
        }
        let (mut high, mut step) = (low + 1, 1);
        while !self.compare(&at(high)).is_lt() {
            low = high;
            high += step;
            step *= 2;
        }
        while high - low > 1 {
            let middle = low + (high - low) / 2;
            if self.compare(&at(middle)).is_lt() { high = middle } else { low = middle }
        }
        let doubled = Self {
            rational: self.rational.times(&Rational::from(2)),
            square: self.square.times(&Rational::from(4)),
            less: self.less,
        };
        match doubled.compare(&at(low).plus(&at(high))) {
            Ordering::Less => number(low),
            Ordering::Greater => number(high),
            Ordering::Equal => number(if low % 2 == 0 { low } else { high }),
        }
    }

    /// This against a fraction
    fn compare(&self, other: &Rational) -> Ordering {
        // The root, without its sign, against what it would have to be.
        let (needed, flip) = (other.minus(&self.rational), self.less);
        let needed = if flip { needed.negated() } else { needed };
        let order = match needed.sign() {
            Ordering::Less => Ordering::Greater,
            _ => self.square.cmp(&needed.squared()),
        };
        if flip { order.reverse() } else { order }
    }
}

/// The place of a number among all binary64 numbers, 0 of 0
fn place(number: f64) -> i64 {
    let size = i64::try_from(number.abs().to_bits()).unwrap_or(0);
    if number < 0.0 { -size } else { size }
}

/// The number at a place
fn number(place: i64) -> f64 {
    let size = f64::from_bits(place.unsigned_abs());
    if place < 0 { -size } else { size }
}

fn at(place: i64) -> Rational {
    Rational::of(number(place)).unwrap_or_else(Rational::zero)
}
