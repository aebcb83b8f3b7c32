//! What a survey's scores hold, as they stand in an answer.
//!
//! All means and standard deviations are on the scale 1 to 5, rounded once. A
//! statistic that does not exist is `None`, and `why` beside it has the reason.
//! The formulas are in the project's documentation, page "The wire".

use serde::{Deserialize, Deserializer, Serialize, de::Error};

use super::{Cuts, Level, Ordered, Why, result};
use crate::survey::{GroupLevel, LEAST, MOST, STEPS};

/// The relation of the two groups of a tie
///
/// Social capital in Danish work life comes in three kinds (Væksthus for
/// Ledelse 2011): samlende, brobyggende and forbindende.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// A group and itself
    Bonding,
    /// Groups of one level
    Bridging,
    /// Groups of two levels
    Linking,
}

impl Kind {
    /// The kind of a tie between groups of these levels
    pub(super) fn of(own: bool, rater: GroupLevel, rated: GroupLevel) -> Self {
        match (own, rater == rated) {
            (true, _) => Self::Bonding,
            (false, true) => Self::Bridging,
            (false, false) => Self::Linking,
        }
    }
}

/// Reads a mean, which no answer has outside the scale
fn on_scale<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<f64>, D::Error> {
    let mean = Option::<f64>::deserialize(deserializer)?;
    let scale = f64::from(LEAST)..=f64::from(MOST);
    if mean.is_none_or(|mean| scale.contains(&mean)) {
        Ok(mean)
    } else {
        Err(D::Error::custom("a mean outside the scale"))
    }
}

/// Reads ratings, which no answer has outside the scale
fn ratings<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Ordered<Vec<Option<u8>>>, D::Error> {
    #[derive(Clone, Copy)]
    struct Rating(u8);
    impl<'de> Deserialize<'de> for Rating {
        fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            let rating = u8::deserialize(deserializer)?;
            let on_scale = (LEAST..=MOST).contains(&rating);
            on_scale.then_some(Self(rating)).ok_or_else(|| D::Error::custom("a rating outside the scale"))
        }
    }
    let read = Ordered::<Vec<Option<Rating>>>::deserialize(deserializer)?;
    let plain =
        |ratings: &Vec<Option<Rating>>| ratings.iter().map(|rating| rating.map(|rating| rating.0)).collect();
    Ok(read.iter().map(|(group, ratings)| (group.to_owned(), plain(ratings))).collect())
}

result! {
    /// How one group rates another, on the items of one sub-score
    SubTie {
        /// Respondents with a score
        n: u64,
        /// Their mean
        #[serde(deserialize_with = "on_scale")]
        mean: Option<f64>,
        /// Its level
        level: Option<Level>,
    }
}

result! {
    /// How one group rates another, on one item
    DimensionTie {
        /// Ratings
        n: u64,
        /// Their mean
        #[serde(deserialize_with = "on_scale")]
        mean: Option<f64>,
        /// Their standard deviation (n − 1)
        sd: Option<f64>,
        /// The level of the mean
        level: Option<Level>,
        /// The numbers of ratings 1 to 5
        counts: [u64; STEPS],
    }
}

result! {
    /// How one group rates another
    Tie {
        /// The group that rates
        rater: String,
        /// The group that is rated
        rated: String,
        /// The relation of the two
        kind: Kind,
        /// Respondents with a score of the rated group
        n: u64,
        /// The mean of their scores
        #[serde(deserialize_with = "on_scale")]
        mean: Option<f64>,
        /// The standard deviation of their scores (n − 1)
        sd: Option<f64>,
        /// The level of the mean
        level: Option<Level>,
        /// The communication items
        communication: Option<SubTie>,
        /// The relationship items
        relationship: Option<SubTie>,
        /// Each item
        dimensions: Ordered<DimensionTie>,
    }
}

/// The two directions between two groups
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Asymmetry {
    /// The group that stands first in the order
    pub first: String,
    /// The other
    pub second: String,
    /// The mean of the tie from the first to the second
    pub first_rates_second: f64,
    /// The mean of the tie from the second to the first
    pub second_rates_first: f64,
    /// The first of these less the second
    pub difference: f64,
    /// Their mean
    pub mean: f64,
}

result! {
    /// A workgroup over all its ties
    GroupScores {
        /// The group
        group: String,
        /// Where it stands
        level: GroupLevel,
        /// Different people who answered
        respondents: u64,
        /// People who could have
        eligible: Option<u64>,
        /// The one divided by the other
        response_rate: Option<f64>,
        /// How it rates the others: the mean of its ties to them
        #[serde(deserialize_with = "on_scale")]
        out: Option<f64>,
        /// How the others rate it: the mean of their ties to it
        #[serde(rename = "in", deserialize_with = "on_scale")]
        received: Option<f64>,
        /// How it rates itself
        #[serde(rename = "self", deserialize_with = "on_scale")]
        own: Option<f64>,
    }
}

result! {
    /// The levels of the indexes
    IndexLevels {
        /// Of [`Index::by_group`]
        by_group: Option<Level>,
        /// Of [`Index::by_respondent`]
        by_respondent: Option<Level>,
        /// Of [`Index::by_tie`]
        by_tie: Option<Level>,
        /// Of [`Index::by_rating`]
        by_rating: Option<Level>,
        /// Of [`Index::custom`]
        custom: Option<Level>,
        /// Of [`Index::within`]
        within: Option<Level>,
    }
}

result! {
    /// The indexes with the own group counted as a target like the others
    Selves {
        /// Groups count the same
        #[serde(deserialize_with = "on_scale")]
        by_group: Option<f64>,
        /// Respondents count the same
        #[serde(deserialize_with = "on_scale")]
        by_respondent: Option<f64>,
        /// Ties count the same
        #[serde(deserialize_with = "on_scale")]
        by_tie: Option<f64>,
        /// Every score of a group by a respondent counts the same
        #[serde(deserialize_with = "on_scale")]
        by_rating: Option<f64>,
    }
}

result! {
    /// The relational coordination index in each weighting, the own group left out
    Index {
        /// Groups count the same
        #[serde(deserialize_with = "on_scale")]
        by_group: Option<f64>,
        /// Respondents count the same
        #[serde(deserialize_with = "on_scale")]
        by_respondent: Option<f64>,
        /// Ties count the same
        #[serde(deserialize_with = "on_scale")]
        by_tie: Option<f64>,
        /// Every score of a group by a respondent counts the same
        #[serde(deserialize_with = "on_scale")]
        by_rating: Option<f64>,
        /// Groups count by the weights of the call
        #[serde(deserialize_with = "on_scale")]
        custom: Option<f64>,
        /// The mean of the groups' ties to themselves
        #[serde(deserialize_with = "on_scale")]
        within: Option<f64>,
        /// Their levels
        levels: IndexLevels,
        /// The same with the own group counted
        including_self: Selves,
    }
}

result! {
    /// A mean over ties
    Scope {
        /// The ties that have a mean
        ties: u64,
        /// The mean of their means
        #[serde(deserialize_with = "on_scale")]
        mean: Option<f64>,
        /// Its level
        level: Option<Level>,
    }
}

/// Ties between groups, and ties of groups to themselves
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Scopes {
    /// Between groups
    pub between: Scope,
    /// Of groups to themselves
    pub within: Scope,
}

/// A principle over all ties
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct PrincipleView {
    /// The items that it rests on
    pub dimensions: Vec<String>,
    /// Between groups
    pub between: Scope,
    /// Of groups to themselves
    pub within: Scope,
}

result! {
    /// How many gave each rating
    Distribution {
        /// Ratings
        n: u64,
        /// The numbers of ratings 1 to 5
        counts: [u64; STEPS],
        /// Their shares of n
        shares: Option<[f64; STEPS]>,
    }
}

/// Ratings of other groups, and of the own
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Distributions {
    /// Of other groups
    pub between: Distribution,
    /// Of the own group
    pub within: Distribution,
}

result! {
    /// A mean over questionnaires and its spread
    Spread {
        /// Questionnaires with a score
        n: u64,
        /// The mean of their scores
        mean: Option<f64>,
        /// Their standard deviation (n − 1)
        sd: Option<f64>,
    }
}

/// The respondents' own scores, summed up
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct RespondentScores {
    /// Their mean score of other groups
    pub between: Spread,
    /// Their score of their own group
    pub within: Spread,
    /// Their mean score of all groups
    pub all: Spread,
}

/// One questionnaire's scores
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct RespondentScore {
    /// The respondent
    pub respondent: String,
    /// The respondent's group
    pub group: String,
    /// The site, if the data has sites
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub site: Option<String>,
    /// The wave, if the data has waves
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub wave: Option<String>,
    /// The case, if the data has cases
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub case: Option<String>,
    /// The mean score of other groups
    pub between: Option<f64>,
    /// The score of the own group
    pub within: Option<f64>,
    /// The mean score of all groups
    pub all: Option<f64>,
    /// For each rated group that is expected, the ratings 1 to 5 on each item, after the coding
    #[serde(deserialize_with = "ratings")]
    pub ratings: Ordered<Vec<Option<u8>>>,
    /// Why a field is `None`
    #[serde(default, skip_serializing_if = "Why::is_empty")]
    pub why: Why,
}

/// What was left out, by reason
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Dropped {
    /// People with answers that do not say which group they are of
    pub respondents_without_group: u64,
    /// Questionnaires of other sites, waves or cases
    pub unselected_questionnaires: u64,
    /// Answers that were given twice
    pub duplicate_answers: u64,
    /// Answers about groups that are not expected to be rated
    pub unexpected_answers: u64,
    /// Scores of a group by a respondent with too few answered items
    pub pairs_below_min_items: u64,
}

/// What was read
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Counts {
    /// Different people
    pub respondents: u64,
    /// Questionnaires
    pub questionnaires: u64,
    /// Answers that are used
    pub ratings: u64,
    /// Answers that were asked for and not given
    pub missing: u64,
    /// What was left out
    pub dropped: Dropped,
}

/// The instrument of the scores
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Asked {
    /// The items
    pub items: Vec<String>,
    /// The fewest answered items of a score
    pub min_items: u64,
}

/// The cuts of the profile
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ProfileCuts {
    /// Between groups
    pub between: Cuts,
    /// Of groups to themselves
    pub within: Option<Cuts>,
}

/// The scores of a survey
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Scores {
    /// What was asked
    pub instrument: Asked,
    /// The name of the profile
    pub profile: String,
    /// Its cuts
    pub cuts: ProfileCuts,
    /// The ties, rater by rater in the order of the groups
    pub ties: Vec<Tie>,
    /// The pairs of groups that rate each other
    pub asymmetries: Vec<Asymmetry>,
    /// The groups
    pub groups: Vec<GroupScores>,
    /// The index
    pub index: Index,
    /// Communication and relationship over all ties
    pub sub_scores: Ordered<Scopes>,
    /// Each item over all ties
    pub dimensions: Ordered<Scopes>,
    /// The six principles over all ties
    pub principles: Ordered<PrincipleView>,
    /// How many gave each rating, for each item
    pub distributions: Ordered<Distributions>,
    /// The respondents' own scores, summed up
    pub respondent_scores: RespondentScores,
    /// Each respondent's scores, if they were asked for
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub respondents: Option<Vec<RespondentScore>>,
    /// What was read
    pub counts: Counts,
}

impl Scores {
    /// Whether the other scores are of the same items, in whatever order
    pub(crate) fn same_items(&self, other: &Self) -> bool {
        let (mine, theirs) = (&self.instrument.items, &other.instrument.items);
        mine.len() == theirs.len() && mine.iter().all(|item| theirs.contains(item))
    }

    /// Whether the other scores were made with another number of answered items or other cuts
    pub(crate) fn made_otherwise(&self, other: &Self) -> bool {
        self.instrument.min_items != other.instrument.min_items || self.cuts != other.cuts
    }
}
