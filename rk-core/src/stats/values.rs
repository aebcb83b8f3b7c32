//! One column of numbers, ready for exact sums.

use std::borrow::Cow;

use super::{
    Rational,
    total::{Binary, Total},
};

/// A number that turns others into whole ones: added to it, only their whole part is left
const ROUNDER: f64 = 6_755_399_441_055_744.0;

/// Numbers in their order, some of which may be missing
#[derive(Clone, Debug)]
pub(crate) struct Values {
    len: usize,
    missing: usize,
    // Whether each is there; empty if none is missing.
    present: Vec<bool>,
    kind: Kind,
    /// The largest size, if all are whole
    largest: i64,
    sum: Rational,
}

/// The numbers, 0 where they are missing
#[derive(Clone, Debug)]
pub(super) enum Kind {
    Whole(Vec<i64>),
    Real(Vec<Binary>),
}

impl Values {
    /// The place of the first number beyond the limits of a [`Total`] is the error
    pub(crate) fn new(values: &[Option<f64>]) -> Result<Self, usize> {
        let present = if values.iter().all(Option::is_some) {
            Vec::new()
        } else {
            values.iter().map(Option::is_some).collect()
        };
        let missing = present.iter().filter(|present| !**present).count();
        let whole: Option<Vec<i64>> = values.iter().map(|value| whole(value.unwrap_or(0.0))).collect();
        let (kind, largest) = if let Some(whole) = whole {
            let largest = whole.iter().fold(0, |largest, value| value.abs().max(largest));
            (Kind::Whole(whole), largest)
        } else {
            let binary =
                |(place, value): (usize, &Option<f64>)| Binary::of(value.unwrap_or(0.0)).ok_or(place);
            (Kind::Real(values.iter().enumerate().map(binary).collect::<Result<_, _>>()?), 0)
        };
        Ok(Self { len: values.len(), missing, present, sum: kind.sum(), kind, largest })
    }

    /// Ratings, 0 where they are missing
    pub(crate) fn of_ratings(ratings: &[u8]) -> Self {
        let missing = ratings.iter().filter(|rating| **rating == 0).count();
        let present =
            if missing == 0 { Vec::new() } else { ratings.iter().map(|rating| *rating != 0).collect() };
        let kind = Kind::Whole(ratings.iter().map(|rating| i64::from(*rating)).collect());
        let largest = ratings.iter().max().map_or(0, |rating| i64::from(*rating));
        Self { len: ratings.len(), missing, present, sum: kind.sum(), kind, largest }
    }

    /// How many numbers there are
    pub(crate) fn count(&self) -> u64 {
        count(self.len - self.missing)
    }

    /// Whether each number is there
    pub(super) fn mask(&self) -> Cow<'_, [bool]> {
        if self.missing == 0 { vec![true; self.len].into() } else { (&self.present).into() }
    }

    /// Removes from `mask` the places where a number is missing
    pub(crate) fn strike(&self, mask: &mut [bool]) {
        for (both, present) in mask.iter_mut().zip(&self.present) {
            *both &= *present;
        }
    }

    /// The numbers at the places where `mask` is true
    pub(crate) fn select(&self, mask: &[bool]) -> Self {
        let present = kept(&self.present, mask);
        let missing = present.iter().filter(|present| !**present).count();
        let (len, kind) = match &self.kind {
            Kind::Whole(whole) => {
                let whole = kept(whole, mask);
                (whole.len(), Kind::Whole(whole))
            }
            Kind::Real(real) => {
                let real = kept(real, mask);
                (real.len(), Kind::Real(real))
            }
        };
        Self { len, missing, present, sum: kind.sum(), kind, largest: self.largest }
    }

    /// Whether no number is missing
    pub(crate) fn is_complete(&self) -> bool {
        self.missing == 0
    }

    /// The sum of the numbers
    pub(super) fn sum(&self) -> &Rational {
        &self.sum
    }

    pub(super) fn kind(&self) -> &Kind {
        &self.kind
    }

    /// What no sum of products of these and of other whole numbers exceeds
    pub(super) fn limit(&self, other: &Self) -> u128 {
        let size = |values: &Self| u128::from(values.largest.max(1).unsigned_abs());
        u128::from(count(self.len)).saturating_mul(size(self) * size(other))
    }
}

impl Kind {
    pub(super) fn reals(&self) -> Cow<'_, [Binary]> {
        match self {
            Self::Whole(whole) => whole.iter().copied().map(Binary::from).collect(),
            Self::Real(real) => real.into(),
        }
    }

    fn sum(&self) -> Rational {
        match self {
            Self::Whole(whole) => Rational::from(whole.iter().copied().map(i128::from).sum::<i128>()),
            Self::Real(real) => {
                let mut total = Total::default();
                for number in real {
                    total.add(*number);
                }
                total.sum()
            }
        }
    }
}

/// The things at the places where `mask` is true
fn kept<T: Copy>(things: &[T], mask: &[bool]) -> Vec<T> {
    things.iter().zip(mask).filter_map(|(thing, kept)| kept.then_some(*thing)).collect()
}

pub(crate) fn count(things: usize) -> u64 {
    u64::try_from(things).unwrap_or(u64::MAX)
}

/// The number as an integer, if it is one of at most 51 bits
fn whole(number: f64) -> Option<i64> {
    let shifted = number + ROUNDER;
    if !(number.abs() <= 2_251_799_813_685_248.0 && shifted - ROUNDER - number == 0.0) {
        return None;
    }
    // Sums of this size are a whole number of units of their last bit, so that
    // their bit patterns are as far apart as they are.
    let distance = shifted.to_bits().wrapping_sub(ROUNDER.to_bits());
    Some(i64::from_ne_bytes(distance.to_ne_bytes()))
}
