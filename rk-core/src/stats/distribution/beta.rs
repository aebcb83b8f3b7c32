//! The beta distribution.

use super::{
    incomplete_beta::{self, Place},
    tails::{Tail, Tails},
};

/// The beta distribution, on the numbers from 0 to 1
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Beta {
    a: f64,
    b: f64,
}

impl Beta {
    /// With the exponents a − 1 of x and b − 1 of 1 − x; `None` unless a and b are above 0
    /// and at most [`LARGEST`](super::LARGEST)
    #[must_use]
    pub fn new(a: f64, b: f64) -> Option<Self> {
        (super::possible(a) && super::possible(b)).then_some(Self { a, b })
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
        incomplete_beta::tails(self.a, self.b, Place::at(self.a, self.b, x.clamp(0.0, 1.0)))
    }

    fn point(self, tail: Tail) -> Option<f64> {
        let ratio = incomplete_beta::ratio(self.a, self.b, tail)?;
        Some(Place::at_ratio(self.a, self.b, ratio).x)
    }
}
