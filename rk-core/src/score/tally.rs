//! Integer sums of ratings: all that scores need.
//!
//! Tallies of one scheme are a commutative monoid: [`Tally::new`] is the
//! identity, [`Tally::merge`] the operation. A tally of any split of the
//! questionnaires by respondent, merged in any order, is equal bit for bit.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    Scheme,
    bytes::{MOST_QUESTIONNAIRES, TallyError},
    pass,
};
use crate::survey::{Responses, STEPS};

/// Number, sum and sum of squares
///
/// Scores are held in units of 1/u, where u is the smallest number that every
/// number of answered items divides (420 for seven items), so that a mean of
/// answered items is a whole number of units.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Moments {
    /// How many
    pub n: u64,
    /// Their sum
    pub sum: u64,
    /// The sum of their squares
    pub squares: u128,
}

impl Moments {
    /// Of the ratings 1 to 5 that are counted
    pub(super) fn of(counts: &[u64; STEPS]) -> Self {
        let mut moments = Self::default();
        for (count, rating) in counts.iter().zip(1_u64..) {
            // No tally holds so many that this is the largest number; an answer that somebody made up may.
            moments.n = moments.n.saturating_add(*count);
            moments.sum = moments.sum.saturating_add(count.saturating_mul(rating));
            moments.squares += u128::from(*count) * u128::from(rating * rating);
        }
        moments
    }

    pub(super) fn merge(&mut self, other: &Self) {
        self.n += other.n;
        self.sum += other.sum;
        self.squares += other.squares;
    }
}

/// How one group rates another
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TieTally {
    /// For each item, the number of ratings 1 to 5
    pub counts: Vec<[u64; STEPS]>,
    /// The respondents' scores of the group
    pub total: Moments,
    /// The same, of the communication items
    pub communication: Moments,
    /// The same, of the relationship items
    pub relationship: Moments,
    /// Respondents with answers, but fewer than a score needs
    pub below_min_items: u64,
}

impl TieTally {
    pub(super) fn merge(&mut self, other: &Self) {
        if self.counts.len() < other.counts.len() {
            self.counts.resize(other.counts.len(), [0; STEPS]);
        }
        for (mine, theirs) in self.counts.iter_mut().flatten().zip(other.counts.iter().flatten()) {
            *mine += theirs;
        }
        self.total.merge(&other.total);
        self.communication.merge(&other.communication);
        self.relationship.merge(&other.relationship);
        self.below_min_items += other.below_min_items;
    }

    /// The number of ratings
    pub(super) fn ratings(&self) -> u64 {
        self.counts.iter().flatten().sum()
    }
}

/// How one group rates, over all it rates
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RaterTally {
    /// Different people
    pub respondents: u64,
    /// Questionnaires
    pub questionnaires: u64,
    /// By number m of other groups scored: the sums of a respondent's m scores
    pub between: BTreeMap<u64, Moments>,
    /// By number m of groups scored, the own one counted
    pub all: BTreeMap<u64, Moments>,
    /// By rated group, where there are ratings
    pub ties: BTreeMap<String, TieTally>,
}

impl RaterTally {
    fn merge(&mut self, other: &Self) {
        self.respondents += other.respondents;
        self.questionnaires += other.questionnaires;
        for (mine, theirs) in [(&mut self.between, &other.between), (&mut self.all, &other.all)] {
            for (scored, moments) in theirs {
                mine.entry(*scored).or_default().merge(moments);
            }
        }
        for (rated, tie) in &other.ties {
            self.ties.entry(rated.clone()).or_default().merge(tie);
        }
    }
}

/// The integer sums of a survey
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tally {
    pub(super) scheme: Scheme,
    /// The groups that were rated
    pub(super) rated: BTreeSet<String>,
    /// The groups that answered
    pub(super) raters: BTreeMap<String, RaterTally>,
    pub(super) dropped: [u64; 4],
}

impl Tally {
    /// The tally of nothing
    #[must_use]
    pub fn new(scheme: Scheme) -> Self {
        Self { scheme, rated: BTreeSet::new(), raters: BTreeMap::new(), dropped: [0; 4] }
    }

    /// The tally of responses
    ///
    /// # Examples
    ///
    /// ```
    /// # use rk_core::survey::*;
    /// # use rk_core::score::{Scheme, Tally};
    /// # let instrument = Instrument::seven();
    /// # let codings = Codings::new(&instrument, Some(Frequency::Scored), &[])?;
    /// # let survey = Survey::new(instrument, codings, None)?;
    /// # let text = |value| Column::full(Values::Text(vec![Some(value)]));
    /// # let table = Table {
    /// #     names: ["respondent", "rater_group", "rated_group", "dimension", "rating"].map(String::from).to_vec(),
    /// #     batches: vec![vec![text("r1"), text("care"), text("care"), text("timely"), Column::full(Values::U8(&[4]))]],
    /// # };
    /// # let responses = survey.read(&table, &Codebook::default()).0.unwrap();
    /// let scheme = Scheme::new(responses.instrument(), responses.groups(), None, None)?;
    /// let tally = Tally::of(&responses, &scheme);
    /// let mut merged = Tally::new(scheme.clone());
    /// merged.merge(&tally)?;
    /// assert_eq!(merged, tally);
    /// assert_eq!(Tally::from_bytes(&tally.to_bytes(), scheme)?, tally);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn of(responses: &Responses, scheme: &Scheme) -> Self {
        pass::tally(responses, scheme)
    }

    /// Adds the sums of another tally
    ///
    /// # Errors
    ///
    /// The other tally is of another scheme, or the two hold more than 2³²
    /// questionnaires of one group; then this one is as it was.
    pub fn merge(&mut self, other: &Self) -> Result<(), TallyError> {
        if self.scheme != other.scheme {
            return Err(TallyError::Fingerprint);
        }
        for (rater, tally) in &other.raters {
            let mine = self.raters.get(rater).map_or(0, |mine| mine.questionnaires);
            if mine + tally.questionnaires > MOST_QUESTIONNAIRES {
                return Err(TallyError::TooLarge);
            }
        }
        self.rated.extend(other.rated.iter().cloned());
        for (rater, tally) in &other.raters {
            self.raters.entry(rater.clone()).or_default().merge(tally);
        }
        for (mine, theirs) in self.dropped.iter_mut().zip(other.dropped) {
            *mine = mine.saturating_add(theirs);
        }
        Ok(())
    }

    /// What is tallied
    #[must_use]
    pub fn scheme(&self) -> &Scheme {
        &self.scheme
    }

    /// The sums by rating group
    #[must_use]
    pub fn raters(&self) -> &BTreeMap<String, RaterTally> {
        &self.raters
    }
}
