//! What a release holds, as it stands in an answer.
//!
//! Means are on the scale 1 to 5, printed with the decimals of the policy. A
//! value that is not shown is `None`, and `why` beside it has the reason.

use serde::{Deserialize, Serialize};

pub use crate::change::{Compared, GroupChange};
use crate::{
    score::{Asked, Asymmetry, Counts, IndexLevels, Kind, Level, Ordered, ProfileCuts, Why, result},
    survey::{GroupLevel, STEPS},
};

/// The policy of a release
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct PolicyUsed {
    /// `standard`, `open` or `custom`
    pub name: String,
    /// The fewest answers behind a mean
    pub mean_from: u64,
    /// The fewest respondents behind a distribution
    pub distribution_from: u64,
    /// The fewest people in a rated group
    pub rated_from: u64,
    /// The decimals of means
    pub decimals: u64,
}

result! {
    /// A group in a release
    GroupShown {
        /// The group
        group: String,
        /// Where it stands
        level: GroupLevel,
        /// Different people who answered
        respondents: u64,
        /// People who could have
        eligible: Option<u64>,
        /// The one divided by the other, with two decimals
        response_rate: Option<f64>,
        /// How it rates the others
        out: Option<f64>,
        /// How the others rate it
        #[serde(rename = "in")]
        received: Option<f64>,
        /// How it rates itself
        #[serde(rename = "self")]
        own: Option<f64>,
    }
}

result! {
    /// A tie in a release
    TieShown {
        /// The group that rates
        rater: String,
        /// The group that is rated
        rated: String,
        /// The relation of the two
        kind: Kind,
        /// Respondents with a score of the rated group
        n: Option<u64>,
        /// The mean of their scores
        mean: Option<f64>,
        /// The decimals that the mean is printed with
        decimals: Option<u64>,
        /// The level of the mean before it was rounded
        level: Option<Level>,
    }
}

result! {
    /// The index in a release
    IndexShown {
        /// Groups count the same
        by_group: Option<f64>,
        /// Respondents count the same
        by_respondent: Option<f64>,
        /// Ties count the same
        by_tie: Option<f64>,
        /// Every score of a group by a respondent counts the same
        by_rating: Option<f64>,
        /// Groups count by the weights of the call
        custom: Option<f64>,
        /// The mean of the groups' ties to themselves
        within: Option<f64>,
        /// Their levels
        levels: IndexLevels,
    }
}

result! {
    /// A mean of the printed means of the ties that are shown
    Shown {
        /// The ties that are shown
        ties: u64,
        /// The ties that have a mean in the scores
        of: u64,
        /// The mean of the printed means
        mean: Option<f64>,
        /// Its level, before it was rounded
        level: Option<Level>,
    }
}

/// Ties between groups, and ties of groups to themselves
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ShownScopes {
    /// Between groups
    pub between: Shown,
    /// Of groups to themselves
    pub within: Shown,
}

/// Leaders and staff
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Leadership {
    /// How groups of leaders rate groups of staff
    pub leaders_rate_staff: Shown,
    /// How groups of staff rate groups of leaders
    pub staff_rate_leaders: Shown,
    /// How groups of leaders rate all others
    pub leaders_rate_others: Shown,
    /// How groups of staff rate all others
    pub staff_rate_others: Shown,
}

result! {
    /// An item over the ties that are shown
    DimensionShown {
        /// The ties that are shown and have enough answers to the item
        ties: u64,
        /// The mean of their means
        mean: Option<f64>,
        /// Its level, before it was rounded
        level: Option<Level>,
        /// How many of the ties are weak on the item
        weak: Option<u64>,
        /// How many are moderate
        moderate: Option<u64>,
        /// How many are strong
        strong: Option<u64>,
    }
}

/// Ties between groups, and ties of groups to themselves
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct DimensionShownScopes {
    /// Between groups
    pub between: DimensionShown,
    /// Of groups to themselves
    pub within: DimensionShown,
}

result! {
    /// The shares of the answers to an item
    ShareDistribution {
        /// The answers
        n: Option<u64>,
        /// The shares of the ratings 1 to 5, with two decimals
        shares: Option<[f64; STEPS]>,
    }
}

/// Answers about other groups, and about the own
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ShareDistributions {
    /// About other groups
    pub between: ShareDistribution,
    /// About the own group
    pub within: ShareDistribution,
}

/// How many ties are withheld, by reason
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Withheld {
    /// Fewer answers than the policy asks for
    pub too_few: u64,
    /// Fewer people in the rated group than the policy asks for
    pub too_few_rated: u64,
    /// What few people answered could be worked out
    pub protected: u64,
    /// Shown, but with fewer decimals
    pub coarser: u64,
    /// The ties that have a mean in the scores
    pub of: u64,
}

/// One wave of a release
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Wave {
    /// The groups
    pub groups: Vec<GroupShown>,
    /// The ties, rater by rater in the order of the groups
    pub ties: Vec<TieShown>,
    /// The pairs of groups that rate each other, both shown
    pub asymmetries: Vec<Asymmetry>,
    /// The index
    pub index: IndexShown,
    /// The mean of the ties that are shown
    pub shown: ShownScopes,
    /// Leaders and staff
    pub leadership: Leadership,
    /// Each item over the ties that are shown
    pub dimensions: Ordered<DimensionShownScopes>,
    /// The shares of the answers to each item
    pub distributions: Ordered<ShareDistributions>,
    /// What was read
    pub counts: Counts,
    /// How many ties are withheld
    pub withheld: Withheld,
}

result! {
    /// A tie before and after
    TieChange {
        /// The group that rates
        rater: String,
        /// The group that is rated
        rated: String,
        /// In the earlier wave
        before: Option<f64>,
        /// In the later wave
        after: Option<f64>,
        /// After less before
        change: Option<f64>,
    }
}

/// What changed from one wave to the next
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct WaveChange {
    /// The groups
    pub groups: GroupChange,
    /// The ties between groups of both waves
    pub ties: Vec<TieChange>,
    /// The mean of the ties that are shown in both
    pub index: Compared,
    /// The same, of the ties of each rating group
    pub by_rater: Ordered<Compared>,
    /// The same, of each item
    pub dimensions: Ordered<Compared>,
}

/// What others may see of a survey
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Release {
    /// The policy
    pub policy: PolicyUsed,
    /// What was asked
    pub instrument: Asked,
    /// The name of the profile
    pub profile: String,
    /// Its cuts
    pub cuts: ProfileCuts,
    /// The wave, the later of two
    #[serde(flatten)]
    pub wave: Wave,
    /// The earlier wave
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub before: Option<Wave>,
    /// What changed
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub change: Option<WaveChange>,
}
