//! ICC(1) and ICC(2) of values in groups.
//!
//! Bliese, P. D. (2000), in Klein and Kozlowski (eds), Multilevel theory,
//! research, and methods in organizations, 349-381. They are given as they come
//! out, also below 0. The intervals are those of Shrout and Fleiss (1979),
//! Psychological Bulletin 86, 420-428, for ICC(1,1) and ICC(1,k).

use super::{OneWay, Rational, Undefined, anova::fisher};

impl OneWay {
    /// ICC(1) with the mean size of the groups, the share of variance that lies between groups
    ///
    /// (MSB − MSW) / (MSB + (k − 1) MSW)
    ///
    /// # Errors
    /// As of both mean squares; `NoVariance` if all values are the same.
    pub fn icc1(&self) -> Result<Rational, Undefined> {
        self.icc1_with(&self.k_mean()?)
    }

    /// The same with [`k0`](Self::k0) as the size of the groups
    ///
    /// # Errors
    /// As [`icc1`](Self::icc1).
    pub fn icc1_k0(&self) -> Result<Rational, Undefined> {
        self.icc1_with(&self.k0()?)
    }

    fn icc1_with(&self, size: &Rational) -> Result<Rational, Undefined> {
        let (between, within) = (self.ms_between()?, self.ms_within()?);
        let others = size.minus(&Rational::from(1));
        between.minus(&within).per(&between.plus(&others.times(&within))).ok_or(Undefined::NoVariance)
    }

    /// ICC(2), the reliability of the groups' means: (MSB − MSW) / MSB
    ///
    /// # Errors
    /// As of both mean squares; `NoVariance` if all groups have the same mean.
    pub fn icc2(&self) -> Result<Rational, Undefined> {
        let (between, within) = (self.ms_between()?, self.ms_within()?);
        between.minus(&within).per(&between).ok_or(Undefined::NoVariance)
    }

    /// The confidence interval of [`icc1`](Self::icc1)
    ///
    /// (L − 1) / (L + k − 1) for its lower limit, L the ratio of the mean squares divided by
    /// the quantile of F that leaves half of 1 − confidence above it; for the upper limit that
    /// ratio times the same quantile with the degrees of freedom exchanged. It is right for
    /// groups of one size and near for others.
    ///
    /// # Errors
    /// As [`f`](Self::f); `NoInterval` for a confidence that is not between 0 and 1.
    pub fn icc1_interval(&self, confidence: f64) -> Result<[f64; 2], Undefined> {
        self.icc1_limits(&self.k_mean()?, confidence)
    }

    /// The same of [`icc1_k0`](Self::icc1_k0)
    ///
    /// # Errors
    /// As [`icc1_interval`](Self::icc1_interval).
    pub fn icc1_k0_interval(&self, confidence: f64) -> Result<[f64; 2], Undefined> {
        self.icc1_limits(&self.k0()?, confidence)
    }

    fn icc1_limits(&self, size: &Rational, confidence: f64) -> Result<[f64; 2], Undefined> {
        let others = size.minus(&Rational::from(1)).rounded();
        Ok(self.ratios(confidence)?.map(|ratio| single(ratio, others)))
    }

    /// The confidence interval of [`icc2`](Self::icc2): 1 − 1/L, L as for [`icc1_interval`](Self::icc1_interval)
    ///
    /// # Errors
    /// As [`f`](Self::f); `NoVariance` if all groups have the same mean; `NoInterval` for a
    /// confidence that is not between 0 and 1.
    pub fn icc2_interval(&self, confidence: f64) -> Result<[f64; 2], Undefined> {
        self.icc2()?;
        Ok(self.ratios(confidence)?.map(mean))
    }

    fn ratios(&self, confidence: f64) -> Result<[f64; 2], Undefined> {
        ratios(self.f()?.rounded(), self.df_between(), self.df_within(), confidence)
    }
}

/// The limits of a ratio of variances between and within: of one plus k times their quotient
pub(super) fn ratios(f: f64, over: u64, under: u64, confidence: f64) -> Result<[f64; 2], Undefined> {
    let tail = (1.0 - confidence) / 2.0;
    let low = fisher(over, under)?.upper_quantile(tail).ok_or(Undefined::NoInterval)?;
    let high = fisher(under, over)?.upper_quantile(tail).ok_or(Undefined::NoInterval)?;
    Ok([f / low, f * high])
}

/// The reliability of one value, from a ratio of variances and the size less 1
pub(super) fn single(ratio: f64, others: f64) -> f64 {
    (ratio - 1.0) / (ratio + others)
}

/// The reliability of a mean, from a ratio of variances
pub(super) fn mean(ratio: f64) -> f64 {
    1.0 - 1.0 / ratio
}
