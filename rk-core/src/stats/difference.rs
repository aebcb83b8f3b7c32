//! The difference of two means, with its test, interval and sizes of effect.
//!
//! Always after less before. Means, t, its degrees of freedom and the effects
//! are exact, or the root of what is exact, and rounded once; p and the limits
//! come from the distribution t.

mod paired;
mod welch;

use std::cmp::Ordering;

pub use paired::Paired;
pub use welch::Welch;

use super::{
    Rational, Sums, Undefined,
    distribution::{T, outside},
    values::count,
};

/// Number, sum and sum of squares
fn sums<'a>(values: impl Iterator<Item = &'a Rational> + Clone) -> Sums {
    Sums {
        n: count(values.clone().count()),
        sum: values.clone().sum(),
        squares: values.map(Rational::squared).sum(),
    }
}

/// The mean
fn mean(sums: &Sums) -> Result<Rational, Undefined> {
    sums.sum.per(&Rational::from(sums.n)).ok_or(Undefined::NoAnswers)
}

/// The variance with n − 1
fn variance(sums: &Sums) -> Result<Rational, Undefined> {
    let deviations = sums.squares.minus(&sums.sum.times(&mean(sums)?));
    deviations.per(&Rational::from(sums.n.saturating_sub(1))).ok_or(Undefined::TooFew)
}

/// `difference` ÷ √`variance`, rounded once
fn standardised(difference: &Rational, variance: &Rational) -> Result<f64, Undefined> {
    let square = difference.squared().per(variance).ok_or(Undefined::NoVariance)?;
    let signed = if difference.sign() == Ordering::Less { square.negated() } else { square };
    Ok(signed.signed_root())
}

/// The probability of a t this far from 0 by chance
fn p(t: f64, df: &Rational) -> Result<f64, Undefined> {
    Ok(T::new(df.rounded()).ok_or(Undefined::NoInterval)?.both(t))
}

/// The limits of the confidence interval of a difference, of whose mean `variance` is the variance
fn interval(
    difference: &Rational,
    variance: &Rational,
    df: &Rational,
    confidence: f64,
) -> Result<[f64; 2], Undefined> {
    let outside = outside(confidence).ok_or(Undefined::NoInterval)?;
    let t = T::new(df.rounded()).and_then(|t| t.upper_quantile(outside));
    let half = t.ok_or(Undefined::NoInterval)? * variance.root().ok_or(Undefined::NoVariance)?;
    let difference = difference.rounded();
    Ok([difference - half, difference + half])
}
