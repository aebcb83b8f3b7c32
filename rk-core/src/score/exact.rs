//! The exact means behind the rounded ones of scores that have been computed.
//!
//! A tie's mean is S / (n · u): S the sum of n scores in units of 1/u, where u
//! is the least number that 1 to k all divide, k the number of items. S is a
//! whole number, and an answer holds the binary64 number m nearest to the mean.
//! A mean lies from 1 to 5, so m is at most 2⁻⁵¹ off, and m · n · u at most
//! n · u · 2⁻⁵¹ off S. That is below one half, so that S is the nearest whole
//! number, as long as n · u < 2⁵⁰: for up to 12 items (u ≤ 27,720) with every n
//! that a tally can hold (2³²), for 16 items (u = 720,720) with up to 1.5
//! thousand million people of one group.
//!
//! An item's mean needs no such step: its counts are in the answer.

use super::{
    Cuts, DimensionTie, ProfileCuts, Reason, Scores, SubTie, Tie, Why,
    grid::{Exact, mean},
    scheme::unit,
    tally::Moments,
};
use crate::stats::Fraction;

impl Scores {
    /// Parts of a rating that sums of scores are whole numbers of
    pub(crate) fn unit(&self) -> u32 {
        unit(self.instrument.items.len())
    }
}

impl ProfileCuts {
    /// The cuts that a tie is held against
    pub(crate) fn of(&self, own: bool) -> Option<Cuts> {
        if own { self.within } else { Some(self.between) }
    }
}

impl Tie {
    /// The mean before it was rounded; `unit` is that of the scores
    pub(crate) fn exact(&self, unit: u32) -> Exact {
        restored(self.mean, self.n, unit).ok_or_else(|| absence(&self.why))
    }
}

impl SubTie {
    /// The mean before it was rounded; `unit` is that of the scores, which that of fewer items divides
    pub(crate) fn exact(&self, unit: u32) -> Exact {
        restored(self.mean, self.n, unit).ok_or_else(|| absence(&self.why))
    }
}

impl DimensionTie {
    /// The mean before it was rounded
    pub(crate) fn exact(&self) -> Exact {
        mean(&Moments::of(&self.counts), 1).ok_or_else(|| absence(&self.why))
    }
}

/// The mean of n scores in units of 1/`unit` that was rounded to this one
fn restored(mean: Option<f64>, n: u64, unit: u32) -> Option<Fraction> {
    let parts = n.checked_mul(u64::from(unit))?;
    Fraction::new(mean.and_then(Fraction::of)?.scaled(parts).nearest()?, parts)
}

/// Why there is no mean
fn absence(why: &Why) -> Reason {
    why.get("mean").copied().unwrap_or(Reason::NoAnswers)
}
