//! How sure a share is.

use super::{
    Rational, Undefined,
    distribution::{Normal, outside},
    surd::Surd,
};

/// Wilson's interval about the share `yes` of `of` cases, from 0 to 1
///
/// With z the quantile of the normal distribution that leaves half of 1 − confidence above it, n the cases
/// and k those that are yes: (2k + z² ± √(z² (z² + 4k (n − k)/n))) ÷ (2 (n + z²)), exact for that z and
/// rounded once. The lower limit is 0 if none is yes, and the upper one 1 if all are.
///
/// Source: E. B. Wilson, Probable inference, the law of succession, and statistical inference, Journal of
/// the American Statistical Association 22 (1927), 209-212.
///
/// # Errors
///
/// `NoAnswers` of no cases, `NotComparable` of more yes than cases, `NoInterval` for a confidence that is
/// not between 0 and 1.
///
/// # Examples
///
/// ```
/// use rk_core::stats::wilson;
///
/// let [low, high] = wilson(5, 7, 0.95)?;
/// assert!((low - 0.358_934_5).abs() < 1e-7 && (high - 0.917_781_1).abs() < 1e-7);
/// # Ok::<(), rk_core::stats::Undefined>(())
/// ```
pub fn wilson(yes: u64, of: u64, confidence: f64) -> Result<[f64; 2], Undefined> {
    let no = of.checked_sub(yes).ok_or(Undefined::NotComparable)?;
    let tail = outside(confidence).ok_or(Undefined::NoInterval)?;
    let z = Normal.upper_quantile(tail).and_then(Rational::of).ok_or(Undefined::NoInterval)?;
    let (square, cases) = (z.squared(), Rational::from(of));
    let spread = Rational::from(yes).times(&Rational::from(no)).per(&cases).ok_or(Undefined::NoAnswers)?;
    let under = cases.plus(&square).times(&Rational::from(2));
    let middle = Rational::from(yes).times(&Rational::from(2)).plus(&square);
    let spread = square.times(&square.plus(&spread.times(&Rational::from(4))));
    let over = |number: Rational, under: &Rational| number.per(under).ok_or(Undefined::NoAnswers);
    let (rational, square) = (over(middle, &under)?, over(spread, &under.squared())?);
    let limit = |less: bool| Surd { rational: rational.clone(), square: square.clone(), less }.rounded();
    Ok([limit(true), limit(false)])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn none_and_all_reach_the_ends_exactly() {
        for of in [1, 2, 7, 30, 1_000_000] {
            let (none, all) = (wilson(0, of, 0.95), wilson(of, of, 0.95));
            assert_eq!(none.map(|[low, _]| low), Ok(0.0));
            assert_eq!(all.map(|[_, high]| high), Ok(1.0));
        }
        // z² / (n + z²) with z = 1.959963984540054 of one case.
        let high = wilson(0, 1, 0.95).map(|[_, high]| high);
        assert!(high.is_ok_and(|high| (high - 3.841_458_820_694_124 / 4.841_458_820_694_124).abs() < 1e-15));
    }

    #[test]
    fn what_has_no_interval_says_why() {
        assert_eq!(wilson(0, 0, 0.95), Err(Undefined::NoAnswers));
        assert_eq!(wilson(2, 1, 0.95), Err(Undefined::NotComparable));
        for confidence in [0.0, 1.0, -0.5, f64::NAN] {
            assert_eq!(wilson(1, 2, confidence), Err(Undefined::NoInterval));
        }
    }
}
