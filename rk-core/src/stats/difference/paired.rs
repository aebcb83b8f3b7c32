//! The same people twice.

use super::{interval, mean, p, standardised, sums, variance};
use crate::stats::{Rational, Sums, Undefined};

/// Pairs of numbers, each of the same person before and after
///
/// ```
/// use rk_core::stats::{Paired, Rational};
///
/// let scores = [(3, 4), (2, 4), (5, 5), (3, 4)].map(|(one, two)| (Rational::from(one), Rational::from(two)));
/// let paired = Paired::new(&scores);
/// assert_eq!(paired.difference(), Ok(Rational::from(1)));
/// assert_eq!(paired.t(), Ok(6_f64.sqrt()));
/// # Ok::<(), &str>(())
/// ```
#[derive(Clone, Debug)]
pub struct Paired {
    before: Sums,
    after: Sums,
    differences: Sums,
}

impl Paired {
    /// Of pairs of the number before and the number after
    #[must_use]
    pub fn new(pairs: &[(Rational, Rational)]) -> Self {
        let differences: Vec<_> = pairs.iter().map(|(before, after)| after.minus(before)).collect();
        Self {
            before: sums(pairs.iter().map(|(before, _)| before)),
            after: sums(pairs.iter().map(|(_, after)| after)),
            differences: sums(differences.iter()),
        }
    }

    /// How many pairs
    #[must_use]
    pub fn n(&self) -> u64 {
        self.differences.n
    }

    /// The mean of the differences, in the unit of the numbers
    ///
    /// # Errors
    /// `NoAnswers` without a pair.
    pub fn difference(&self) -> Result<Rational, Undefined> {
        mean(&self.differences)
    }

    /// The standard deviation (n − 1) of the differences, in the unit of the numbers
    ///
    /// # Errors
    /// `NoAnswers` without a pair, `TooFew` of one.
    pub fn sd(&self) -> Result<f64, Undefined> {
        variance(&self.differences)?.root().ok_or(Undefined::NoVariance)
    }

    /// The mean difference divided by its standard error
    ///
    /// # Errors
    /// As [`sd`](Self::sd); `NoVariance` if all differences are the same.
    pub fn t(&self) -> Result<f64, Undefined> {
        standardised(&self.difference()?, &self.of_mean()?)
    }

    /// Degrees of freedom: pairs less 1
    ///
    /// # Errors
    /// As [`sd`](Self::sd).
    pub fn df(&self) -> Result<u64, Undefined> {
        variance(&self.differences)?;
        Ok(self.n().saturating_sub(1))
    }

    /// The probability of a t this far from 0 by chance
    ///
    /// # Errors
    /// As [`t`](Self::t).
    pub fn p(&self) -> Result<f64, Undefined> {
        p(self.t()?, &Rational::from(self.df()?))
    }

    /// The limits of the confidence interval of the mean difference
    ///
    /// # Errors
    /// As [`sd`](Self::sd); `NoInterval` if the confidence is not between 0 and 1.
    pub fn interval(&self, confidence: f64) -> Result<[f64; 2], Undefined> {
        interval(&self.difference()?, &self.of_mean()?, &Rational::from(self.df()?), confidence)
    }

    /// The mean difference in standard deviations of the differences
    ///
    /// # Errors
    /// As [`t`](Self::t).
    pub fn d_z(&self) -> Result<f64, Undefined> {
        standardised(&self.difference()?, &variance(&self.differences)?)
    }

    /// The mean difference in standard deviations of the numbers: √((s² before + s² after) / 2)
    ///
    /// # Errors
    /// As [`sd`](Self::sd); `NoVariance` if all numbers before and all after are the same.
    pub fn d_av(&self) -> Result<f64, Undefined> {
        let both = variance(&self.before)?.plus(&variance(&self.after)?);
        standardised(&self.difference()?, &both.per(&Rational::from(2)).ok_or(Undefined::NoVariance)?)
    }

    /// The variance of the mean difference
    fn of_mean(&self) -> Result<Rational, Undefined> {
        variance(&self.differences)?.per(&Rational::from(self.n())).ok_or(Undefined::NoAnswers)
    }
}
