//! Student's distribution t.

use super::{f::F, tails::Tail};

/// Student's distribution t: its square has the distribution F with 1 and `df` degrees of freedom
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct T {
    square: F,
}

impl T {
    /// With `df` degrees of freedom; `None` unless they are above 0 and at most
    /// [`LARGEST`](super::LARGEST)
    #[must_use]
    pub fn new(df: f64) -> Option<Self> {
        Some(Self { square: F::new(1.0, df)? })
    }

    /// The probability of a number below `x`
    #[must_use]
    pub fn lower(self, x: f64) -> f64 {
        self.upper(-x)
    }

    /// The probability of a number above `x`
    #[must_use]
    pub fn upper(self, x: f64) -> f64 {
        let tails = self.square.tails(x * x);
        if x > 0.0 { 0.5 * tails.upper } else { 0.5 + 0.5 * tails.lower }
    }

    /// The probability of a number as far from 0 as `x`, or farther
    #[must_use]
    pub fn both(self, x: f64) -> f64 {
        self.square.upper(x * x)
    }

    /// The number with probability `p` below it; `None` unless `p` is between 0 and 1
    #[must_use]
    pub fn quantile(self, p: f64) -> Option<f64> {
        match Tail::below(p)? {
            Tail::Lower(p) => self.above(p).map(|quantile| 0.0 - quantile),
            Tail::Upper(p) => self.above(p),
        }
    }

    /// The number with probability `p` above it; `None` unless `p` is between 0 and 1
    #[must_use]
    pub fn upper_quantile(self, p: f64) -> Option<f64> {
        self.quantile(p).map(|quantile| 0.0 - quantile)
    }

    /// The number with `p`, at most a half, above it
    fn above(self, p: f64) -> Option<f64> {
        // Near the middle, what lies between the number and its negative is the smaller part.
        let between = 1.0 - 2.0 * p;
        let tail = if p < 0.25 {
            Tail::Upper(2.0 * p)
        } else if between > 0.0 {
            Tail::Lower(between)
        } else {
            return Some(0.0);
        };
        self.square.point(tail).map(f64::sqrt)
    }
}
