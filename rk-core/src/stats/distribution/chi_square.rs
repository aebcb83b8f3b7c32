//! The chi-square distribution.

use super::{
    incomplete_gamma,
    tails::{Tail, Tails},
};

/// The chi-square distribution
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ChiSquare {
    half: f64,
}

impl ChiSquare {
    /// With `df` degrees of freedom; `None` unless they are above 0 and at most [`LARGEST`](super::LARGEST)
    #[must_use]
    pub fn new(df: f64) -> Option<Self> {
        super::possible(df).then_some(Self { half: 0.5 * df })
    }

    /// The probability of a number below `x`
    #[must_use]
    pub fn lower(self, x: f64) -> f64 {
        self.tails(x).lower
    }

    /// The probability of a number above `x`
    #[must_use]
    pub fn upper(self, x: f64) -> f64 {
        self.tails(x).upper
    }

    /// The number with probability `p` below it; `None` unless `p` is between 0 and 1
    #[must_use]
    pub fn quantile(self, p: f64) -> Option<f64> {
        self.point(Tail::below(p)?)
    }

    /// The number with probability `p` above it; `None` unless `p` is between 0 and 1
    #[must_use]
    pub fn upper_quantile(self, p: f64) -> Option<f64> {
        self.point(Tail::above(p)?)
    }

    fn tails(self, x: f64) -> Tails {
        incomplete_gamma::tails(self.half, 0.5 * x)
    }

    fn point(self, tail: Tail) -> Option<f64> {
        let start = incomplete_gamma::start(self.half, tail.lower(), tail.deviate()?);
        tail.point(start, |x| incomplete_gamma::tails(self.half, x)).map(|half| 2.0 * half)
    }
}
