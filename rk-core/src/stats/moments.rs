//! Mean, spread and lag of one column of numbers.

use super::{
    Rational, Undefined,
    pair::Pair,
    values::{Values, count},
};

/// What numbers have in common, exact until it is rounded
///
/// ```
/// use rk_core::stats::Moments;
///
/// let moments = Moments::new(&[Some(10_000_001.0), Some(10_000_003.0), None, Some(10_000_002.0)])
///     .map_err(|place| format!("the number at {place} is too large or too small"))?;
/// assert_eq!((moments.n(), moments.missing()), (3, 1));
/// assert_eq!(moments.sd(), Ok(1.0));
/// assert_eq!(moments.mean().map(|mean| mean.rounded()), Ok(10_000_002.0));
/// # Ok::<(), String>(())
/// ```
#[derive(Clone, Debug)]
pub struct Moments {
    missing: u64,
    all: Pair,
    /// Each number with the next
    next: Pair,
}

impl Moments {
    /// Of numbers in their order, leaving out those that are missing
    ///
    /// # Errors
    /// The place, counted from 0, of the first value that is no number, beyond
    /// [`LARGEST`](super::LARGEST), or nearer to 0 than one over that.
    pub fn new(values: &[Option<f64>]) -> Result<Self, usize> {
        Values::new(values)?;
        let present: Vec<_> = values.iter().flatten().copied().map(Some).collect();
        let (head, tail) = match present.as_slice() {
            [] => (&[][..], &[][..]),
            [head @ .., _] => (head, present.get(1..).unwrap_or_default()),
        };
        let (all, head, tail) = (Values::new(&present)?, Values::new(head)?, Values::new(tail)?);
        Ok(Self {
            missing: count(values.len() - present.len()),
            all: Pair::of(&all, &all),
            next: Pair::of(&head, &tail),
        })
    }

    /// How many numbers there are
    #[must_use]
    pub fn n(&self) -> u64 {
        self.all.n
    }

    /// How many are missing
    #[must_use]
    pub fn missing(&self) -> u64 {
        self.missing
    }

    /// The mean, in the unit of the numbers
    ///
    /// # Errors
    /// `NoAnswers` without a number.
    pub fn mean(&self) -> Result<Rational, Undefined> {
        self.all.left.per(&Rational::from(self.all.n)).ok_or(Undefined::NoAnswers)
    }

    /// The variance with n − 1, in the square of the unit
    ///
    /// # Errors
    /// `NoAnswers` without a number, `TooFew` of one.
    pub fn variance(&self) -> Result<Rational, Undefined> {
        let free = self.all.n.checked_sub(1).ok_or(Undefined::NoAnswers)?;
        self.all.deviations().per(&Rational::from(free)).ok_or(Undefined::TooFew)
    }

    /// The standard deviation, the root of the variance rounded once, in the unit of the numbers
    ///
    /// # Errors
    /// As [`variance`](Self::variance).
    pub fn sd(&self) -> Result<f64, Undefined> {
        self.variance()?.root().ok_or(Undefined::NoVariance)
    }

    /// The correlation of each number with the next, as NIST's reference datasets define it
    ///
    /// Σ (x(i) − m)(x(i+1) − m) / Σ (x(i) − m)², m the mean of all.
    ///
    /// # Errors
    /// `NoAnswers` without a number, `TooFew` of one, `NoVariance` if all are the same.
    pub fn autocorrelation(&self) -> Result<Rational, Undefined> {
        self.variance()?;
        let mean = self.mean()?;
        let crossed = mean.times(&self.next.left.plus(&self.next.right));
        let steps = mean.squared().times(&Rational::from(self.next.n));
        let lagged = self.next.products.minus(&crossed).plus(&steps);
        lagged.per(&self.all.deviations()).ok_or(Undefined::NoVariance)
    }
}
