//! Exact numbers with a sign.

use std::{cmp::Ordering, iter::Sum};

use super::{Fraction, natural::Natural};

/// A quotient of two whole numbers, exact however long they get
///
/// Equal, less and greater are meant by value: 1/2 equals 2/4.
///
/// ```
/// use rk_core::stats::Rational;
///
/// let third = Rational::new(1, 3).ok_or("a denominator of 0")?;
/// let tenth = Rational::of(0.1).ok_or("no number")?;
/// assert_eq!(third.times(&Rational::from(3)), Rational::from(1));
/// // 0.1 stands for the binary64 number nearest to a tenth, which is a little more.
/// assert!(tenth > Rational::new(1, 10).ok_or("a denominator of 0")?);
/// assert_eq!(Rational::from(-2).root(), None);
/// # Ok::<(), &str>(())
/// ```
#[derive(Clone, Debug)]
pub struct Rational {
    // INVARIANT: false for 0.
    negative: bool,
    size: Fraction,
}

impl Rational {
    /// The number 0
    #[must_use]
    pub fn zero() -> Self {
        Self { negative: false, size: Fraction::zero() }
    }

    /// `over / under`; `None` if `under` is 0
    #[must_use]
    pub fn new(over: i128, under: i128) -> Option<Self> {
        let size = Fraction::new(over.unsigned_abs(), under.unsigned_abs())?;
        Some(Self::signed((over < 0) != (under < 0), size))
    }

    /// The number itself, without any rounding; `None` if it is no number or infinite
    #[must_use]
    pub fn of(number: f64) -> Option<Self> {
        Some(Self { negative: number < 0.0, size: Fraction::of(number.abs())? })
    }

    /// The number with this sign and size
    pub(crate) fn signed(negative: bool, size: Fraction) -> Self {
        Self { negative: negative && !size.is_zero(), size }
    }

    /// The sum
    #[must_use]
    pub fn plus(&self, other: &Self) -> Self {
        if self.negative == other.negative {
            let mut size = self.size.clone();
            size.add(&other.size);
            return Self { negative: self.negative, size };
        }
        let (size, under) = self.size.minus(&other.size);
        // The larger of the two gives the sign.
        Self::signed(self.negative != under, size)
    }

    /// This less `other`
    #[must_use]
    pub fn minus(&self, other: &Self) -> Self {
        self.plus(&other.negated())
    }

    /// The product
    #[must_use]
    pub fn times(&self, other: &Self) -> Self {
        Self::signed(self.negative != other.negative, self.size.times(&other.size))
    }

    /// This divided by `other`; `None` if that is 0
    #[must_use]
    pub fn per(&self, other: &Self) -> Option<Self> {
        Some(Self::signed(self.negative != other.negative, self.size.per(&other.size)?))
    }

    /// This with the other sign
    #[must_use]
    pub fn negated(&self) -> Self {
        Self::signed(!self.negative, self.size.clone())
    }

    /// The square
    #[must_use]
    pub fn squared(&self) -> Self {
        self.times(self)
    }

    /// Less, equal or greater than 0
    #[must_use]
    pub fn sign(&self) -> Ordering {
        if self.negative {
            Ordering::Less
        } else if self.size.is_zero() {
            Ordering::Equal
        } else {
            Ordering::Greater
        }
    }

    /// Whether this is 0
    #[must_use]
    pub fn is_zero(&self) -> bool {
        self.size.is_zero()
    }

    /// The nearest binary64 number, of two the one with an even last bit; infinite beyond the largest, 0.0 for 0
    #[must_use]
    pub fn rounded(&self) -> f64 {
        self.with_sign(self.size.rounded())
    }

    /// The binary64 number nearest to the square root; `None` below 0
    #[must_use]
    pub fn root(&self) -> Option<f64> {
        (!self.negative).then(|| self.size.root())
    }

    /// The binary64 number nearest to the square root of this without its sign, with its sign
    #[must_use]
    pub fn signed_root(&self) -> f64 {
        self.with_sign(self.size.root())
    }

    fn with_sign(&self, size: f64) -> f64 {
        if self.negative { -size } else { size }
    }
}

impl From<&Fraction> for Rational {
    fn from(size: &Fraction) -> Self {
        Self { negative: false, size: size.clone() }
    }
}

impl From<i128> for Rational {
    fn from(number: i128) -> Self {
        Self::signed(number < 0, Fraction::whole(Natural::from(number.unsigned_abs())))
    }
}

impl From<u64> for Rational {
    fn from(number: u64) -> Self {
        Self::signed(false, Fraction::whole(Natural::from(number)))
    }
}

impl From<i32> for Rational {
    fn from(number: i32) -> Self {
        Self::from(i128::from(number))
    }
}

impl Sum for Rational {
    fn sum<I: Iterator<Item = Self>>(terms: I) -> Self {
        let mut sum = Self::zero();
        for term in terms {
            if sum.negative == term.negative {
                sum.size.add(&term.size);
            } else {
                sum = sum.plus(&term);
            }
        }
        sum
    }
}

impl<'a> Sum<&'a Self> for Rational {
    fn sum<I: Iterator<Item = &'a Self>>(terms: I) -> Self {
        terms.cloned().sum()
    }
}

impl PartialEq for Rational {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Rational {}

impl PartialOrd for Rational {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Rational {
    fn cmp(&self, other: &Self) -> Ordering {
        match (self.negative, other.negative) {
            (false, false) => self.size.order(&other.size),
            (true, true) => other.size.order(&self.size),
            (true, false) => Ordering::Less,
            (false, true) => Ordering::Greater,
        }
    }
}
