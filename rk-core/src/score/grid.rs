//! A tally seen as a matrix: the groups in their order, the ties between them.

use super::{
    level::{Cuts, Level, Profile},
    reason::Reason,
    tally::{Moments, RaterTally, Tally, TieTally},
};
use crate::{stats::Fraction, survey::Workgroup};

/// A mean that exists, or why it does not
pub(crate) type Exact = Result<Fraction, Reason>;

/// One cell: how one group rates another
pub(super) struct Place<'a> {
    pub(super) rater: usize,
    pub(super) rated: usize,
    /// `None` if nobody of the rating group rated the other
    pub(super) tie: Option<&'a TieTally>,
    alone: bool,
}

impl Place<'_> {
    /// Whether it is the tie of a group to itself
    pub(super) fn own(&self) -> bool {
        self.rater == self.rated
    }

    /// The mean of respondents' scores
    pub(super) fn mean(&self, part: impl Fn(&TieTally) -> Moments, unit: u32) -> Exact {
        let moments = self.tie.map(part).unwrap_or_default();
        mean(&moments, unit).ok_or_else(|| self.absence(self.tie.is_some()))
    }

    /// Why there is no mean
    pub(super) fn absence(&self, answers: bool) -> Reason {
        if self.alone {
            Reason::OnePersonGroup
        } else if answers {
            Reason::TooFewItems
        } else {
            Reason::NoAnswers
        }
    }

    /// The ratings of one item
    pub(super) fn item(&self, item: usize) -> Item {
        let counts = self.tie.and_then(|tie| tie.counts.get(item)).copied().unwrap_or_default();
        Item { counts, absence: self.absence(false) }
    }
}

/// The ratings of one item in one cell
pub(super) struct Item {
    pub(super) counts: [u64; 5],
    absence: Reason,
}

impl Item {
    /// Number, sum and sum of squares
    pub(super) fn moments(&self) -> Moments {
        Moments::of(&self.counts)
    }

    pub(super) fn mean(&self) -> Exact {
        mean(&self.moments(), 1).ok_or(self.absence)
    }
}

/// The matrix of a tally
pub(super) struct Grid<'a> {
    pub(super) tally: &'a Tally,
    pub(super) groups: &'a [Workgroup],
    pub(super) places: Vec<Place<'a>>,
    pub(super) unit: u32,
}

impl<'a> Grid<'a> {
    pub(super) fn new(tally: &'a Tally, groups: &'a [Workgroup]) -> Self {
        let scheme = &tally.scheme;
        let mut places = Vec::new();
        for (rater, rating) in groups.iter().enumerate() {
            let Some(sums) = tally.raters.get(&rating.name) else { continue };
            for (rated, target) in groups.iter().enumerate() {
                let expected = rater == rated || scheme.expects(&rating.name, &target.name);
                if expected && tally.rated.contains(&target.name) {
                    let alone = rater == rated && scheme.alone(&rating.name);
                    places.push(Place { rater, rated, tie: sums.ties.get(&target.name), alone });
                }
            }
        }
        Self { tally, groups, places, unit: scheme.unit() }
    }

    /// The sums of a group that answered
    pub(super) fn rater(&self, group: usize) -> Option<&'a RaterTally> {
        self.tally.raters.get(&self.groups.get(group)?.name)
    }
}

/// The mean of moments in units of 1/`unit`
pub(super) fn mean(moments: &Moments, unit: u32) -> Option<Fraction> {
    Fraction::new(moments.sum, u128::from(moments.n) * u128::from(unit))
}

/// The standard deviation (n − 1): √((n·Σx² − (Σx)²) / (n·(n − 1))) in units
pub(super) fn deviation(moments: &Moments, unit: u32) -> Option<f64> {
    let n = u128::from(moments.n);
    let spread = (n * moments.squares).checked_sub(u128::from(moments.sum) * u128::from(moments.sum))?;
    let unit = u128::from(unit);
    Fraction::new(spread, n * n.checked_sub(1)? * unit * unit).map(|variance| variance.root())
}

/// The level of a mean, or why it has none
pub(crate) fn level(mean: &Exact, cuts: Option<Cuts>) -> Result<Level, Reason> {
    match (mean, cuts) {
        (Err(reason), _) => Err(*reason),
        (Ok(_), None) => Err(Reason::NoCuts),
        (Ok(mean), Some(cuts)) => Ok(cuts.level(mean)),
    }
}

/// The rounded value, or why there is none
pub(crate) fn rounded(mean: &Exact) -> Result<f64, Reason> {
    mean.as_ref().map(Fraction::rounded).map_err(|reason| *reason)
}

/// A mean of exact values, with equal weight
pub(crate) struct Average {
    total: Fraction,
    terms: u64,
}

impl Average {
    pub(crate) fn of<'f>(values: impl IntoIterator<Item = &'f Fraction>) -> Self {
        let mut average = Self { total: Fraction::zero(), terms: 0 };
        for value in values {
            average.total.add(value);
            average.terms += 1;
        }
        average
    }

    /// The number of values
    pub(crate) fn terms(&self) -> u64 {
        self.terms
    }

    /// The mean, or [`Reason::NoTies`]
    pub(crate) fn value(self) -> Exact {
        self.total.divided(self.terms).ok_or(Reason::NoTies)
    }
}

/// Whether a tie is left without a level by the printed cuts
pub(super) fn in_gap(profile: &Profile, own: bool, mean: &Exact) -> bool {
    !own && mean.as_ref().is_ok_and(|mean| profile.in_gap(mean))
}
