//! Fisher's distribution F.

use super::{
    incomplete_beta::{self, Place},
    tails::{Tail, Tails},
};

/// The distribution F: of the ratio of two independent estimates of one variance
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct F {
    over: f64,
    under: f64,
}

impl F {
    /// With the degrees of freedom of the numerator and of the denominator; `None` unless
    /// both are above 0 and at most [`LARGEST`](super::LARGEST)
    #[must_use]
    pub fn new(over: f64, under: f64) -> Option<Self> {
        (super::possible(over) && super::possible(under))
            .then_some(Self { over: 0.5 * over, under: 0.5 * under })
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

    pub(super) fn tails(self, x: f64) -> Tails {
        incomplete_beta::tails(self.over, self.under, Place::at_ratio(self.over, self.under, x.max(0.0)))
    }

    pub(super) fn point(self, tail: Tail) -> Option<f64> {
        incomplete_beta::ratio(self.over, self.under, tail)
    }
}
