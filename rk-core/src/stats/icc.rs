//! ICC(1) and ICC(2) of values in groups.
//!
//! Bliese, P. D. (2000), in Klein and Kozlowski (eds), Multilevel theory,
//! research, and methods in organizations, 349-381. They are given as they come
//! out, also below 0.

use super::{OneWay, Rational, Undefined};

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
}
