//! How far a mean or a change can be trusted.

use super::{
    Rational, Undefined,
    distribution::{Normal, outside},
};

/// What of a standard deviation is error of measurement: SD · √(1 − reliability)
///
/// In the unit of the values; `variance` is the square of the SD. The root is rounded once.
///
/// # Errors
/// `NotComparable` if the reliability is above 1.
pub fn standard_error_of_measurement(variance: &Rational, reliability: &Rational) -> Result<f64, Undefined> {
    error(variance, reliability).root().ok_or(Undefined::NotComparable)
}

/// The smallest change of a mean of `n` people that is more than error of measurement
///
/// z · √2 · SEM / √n with z the normal quantile at the confidence, in the unit of the
/// values; n = 1 for one person. 1.96 is not used, but the quantile itself. Source:
/// J. P. Weir, Quantifying test-retest reliability, 2005.
///
/// # Errors
/// As [`standard_error_of_measurement`]; `NoAnswers` if `n` is 0; `NoInterval` if the
/// confidence is not between 0 and 1.
pub fn minimal_detectable_change(
    variance: &Rational,
    reliability: &Rational,
    n: u64,
    confidence: f64,
) -> Result<f64, Undefined> {
    let z = outside(confidence).and_then(|p| Normal.upper_quantile(p)).ok_or(Undefined::NoInterval)?;
    let doubled = error(variance, reliability).times(&Rational::from(2));
    let of_mean = doubled.per(&Rational::from(n)).ok_or(Undefined::NoAnswers)?;
    Ok(z * of_mean.root().ok_or(Undefined::NotComparable)?)
}

/// How many times as large groups make the variance of a mean: 1 + (m − 1) · ICC(1)
///
/// `size` is the mean size m of the groups. Source: L. Kish, Survey sampling, 1965.
#[must_use]
pub fn design_effect(size: &Rational, icc1: &Rational) -> Rational {
    let one = Rational::from(1);
    one.plus(&size.minus(&one).times(icc1))
}

/// The mean of a group, moved to the mean of all as far as it is unreliable
///
/// ICC(2) · mean + (1 − ICC(2)) · grand mean. Where ICC(2) is below 0 the means of the groups
/// tell nothing, and every group has the grand mean.
#[must_use]
pub fn shrunken_mean(mean: &Rational, grand_mean: &Rational, icc2: &Rational) -> Rational {
    let share = if icc2.sign().is_lt() { Rational::zero() } else { icc2.clone() };
    grand_mean.plus(&mean.minus(grand_mean).times(&share))
}

/// The square of the error of measurement
fn error(variance: &Rational, reliability: &Rational) -> Rational {
    variance.times(&Rational::from(1).minus(reliability))
}
