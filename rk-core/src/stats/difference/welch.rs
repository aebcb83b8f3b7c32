//! Two samples of different people.

use super::{interval, mean, p, standardised, sums, variance};
use crate::stats::{Rational, Sums, Undefined};

/// Two independent samples, whose variances may differ
///
/// Source: B. L. Welch, The generalization of Student's problem when several different
/// population variances are involved, 1947.
#[derive(Clone, Debug)]
pub struct Welch {
    before: Sums,
    after: Sums,
}

impl Welch {
    /// Of the numbers of those before and of those after
    #[must_use]
    pub fn new(before: &[Rational], after: &[Rational]) -> Self {
        Self { before: sums(before.iter()), after: sums(after.iter()) }
    }

    /// How many numbers before and after
    #[must_use]
    pub fn n(&self) -> [u64; 2] {
        [self.before.n, self.after.n]
    }

    /// The mean after less the mean before, in the unit of the numbers
    ///
    /// # Errors
    /// `NoAnswers` if either sample is empty.
    pub fn difference(&self) -> Result<Rational, Undefined> {
        Ok(mean(&self.after)?.minus(&mean(&self.before)?))
    }

    /// The difference divided by its standard error, √(s₁² / n₁ + s₂² / n₂)
    ///
    /// # Errors
    /// `NoAnswers` if either sample is empty, `TooFew` if it has one number; `NoVariance` if
    /// all numbers before are the same and all after too.
    pub fn t(&self) -> Result<f64, Undefined> {
        let difference = self.difference()?;
        let [before, after] = self.of_means()?;
        standardised(&difference, &before.plus(&after))
    }

    /// Degrees of freedom after Welch and Satterthwaite
    ///
    /// (v₁ + v₂)² / (v₁² / (n₁ − 1) + v₂² / (n₂ − 1)) with v = s² / n
    ///
    /// # Errors
    /// As [`t`](Self::t).
    pub fn df(&self) -> Result<Rational, Undefined> {
        let [before, after] = self.of_means()?;
        let [less_before, less_after] = self.n().map(|n| Rational::from(n.saturating_sub(1)));
        let of_before = before.squared().per(&less_before).ok_or(Undefined::TooFew)?;
        let of_after = after.squared().per(&less_after).ok_or(Undefined::TooFew)?;
        before.plus(&after).squared().per(&of_before.plus(&of_after)).ok_or(Undefined::NoVariance)
    }

    /// The probability of a t this far from 0 by chance
    ///
    /// # Errors
    /// As [`t`](Self::t).
    pub fn p(&self) -> Result<f64, Undefined> {
        p(self.t()?, &self.df()?)
    }

    /// The limits of the confidence interval of the difference
    ///
    /// # Errors
    /// As [`t`](Self::t); `NoInterval` if the confidence is not between 0 and 1.
    pub fn interval(&self, confidence: f64) -> Result<[f64; 2], Undefined> {
        let difference = self.difference()?;
        let [before, after] = self.of_means()?;
        interval(&difference, &before.plus(&after), &self.df()?, confidence)
    }

    /// Hedges' g: the difference in pooled standard deviations, corrected for small samples
    ///
    /// J · difference / √(((n₁ − 1) s₁² + (n₂ − 1) s₂²) / df) with df = n₁ + n₂ − 2 and
    /// J = 1 − 3 / (4 df − 1). Source: L. V. Hedges, Distribution theory for Glass's estimator
    /// of effect size and related estimators, 1981, whose J is an approximation.
    ///
    /// # Errors
    /// As [`t`](Self::t).
    pub fn hedges_g(&self) -> Result<f64, Undefined> {
        let difference = self.difference()?;
        let [before, after] = self.n().map(|n| Rational::from(n.saturating_sub(1)));
        let squares = variance(&self.before)?.times(&before).plus(&variance(&self.after)?.times(&after));
        let df = before.plus(&after);
        let pooled = squares.per(&df).ok_or(Undefined::TooFew)?;
        let below = df.times(&Rational::from(4)).minus(&Rational::from(1));
        let correction = Rational::from(1).minus(&Rational::from(3).per(&below).ok_or(Undefined::TooFew)?);
        standardised(&difference.times(&correction), &pooled)
    }

    /// The variances of the two means
    fn of_means(&self) -> Result<[Rational; 2], Undefined> {
        let of_mean = |sums: &Sums| variance(sums)?.per(&Rational::from(sums.n)).ok_or(Undefined::NoAnswers);
        Ok([of_mean(&self.before)?, of_mean(&self.after)?])
    }
}
