//! What a change holds, as it stands in an answer.
//!
//! Means are on the scale 1 to 5; a change is after less before, computed on
//! the exact means and rounded once. What does not exist is `None`, and `why`
//! beside it has the reason.

use serde::{Deserialize, Serialize};

use crate::{
    estimate::Estimate,
    score::{Kind, Level, Ordered, Why, result},
};

/// How the answers of two waves belong together
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum MatchBy {
    /// Only what the same person rated in both waves counts
    Respondent,
    /// The waves are separate samples
    Samples,
}

/// Who is in which wave; nobody is counted for separate samples
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Matching {
    /// How the answers belong together
    pub by: MatchBy,
    /// People in both waves
    pub respondents: Option<u64>,
    /// People in the later wave only
    pub joined: Option<u64>,
    /// People in the earlier wave only
    pub left: Option<u64>,
}

/// The groups of two waves
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct GroupChange {
    /// In both waves
    pub both: Vec<String>,
    /// In the earlier wave only
    pub left: Vec<String>,
    /// In the later wave only
    pub joined: Vec<String>,
}

result! {
    /// A tie before and after
    TieCompared {
        /// The group that rates
        rater: String,
        /// The group that is rated
        rated: String,
        /// The relation of the two
        kind: Kind,
        /// Respondents with a score of the rated group in the earlier wave
        n_before: u64,
        /// The same in the later wave
        n_after: u64,
        /// The mean in the earlier wave
        before: Option<f64>,
        /// The mean in the later wave
        after: Option<f64>,
        /// After less before
        change: Option<f64>,
        /// The level of the mean in the earlier wave
        level_before: Option<Level>,
        /// The level of the mean in the later wave
        level_after: Option<Level>,
    }
}

result! {
    /// A mean over ties before and after
    Compared {
        /// The ties that it is a mean over
        ties: u64,
        /// In the earlier wave
        before: Option<f64>,
        /// In the later wave
        after: Option<f64>,
        /// After less before
        change: Option<f64>,
    }
}

/// A group before and after
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct GroupCompared {
    /// The group
    pub group: String,
    /// How it rates the others
    pub out: Compared,
    /// How the others rate it
    #[serde(rename = "in")]
    pub received: Compared,
    /// How it rates itself
    #[serde(rename = "self")]
    pub own: Compared,
}

/// The index before and after
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct IndexCompared {
    /// Groups count the same
    pub by_group: Compared,
    /// Groups count by the respondents that they had before, in both waves
    pub by_respondent: Compared,
    /// Ties count the same
    pub by_tie: Compared,
    /// The mean of the groups' ties to themselves
    pub within: Compared,
}

/// Ties between groups, and ties of groups to themselves
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ComparedScopes {
    /// Between groups
    pub between: Compared,
    /// Of groups to themselves
    pub within: Compared,
}

/// What changed from one wave to the next
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Change {
    /// Who is in which wave
    #[serde(rename = "match")]
    pub matched: Matching,
    /// The groups
    pub groups: GroupChange,
    /// The ties between groups of both waves, rater by rater
    pub ties: Vec<TieCompared>,
    /// The groups of both waves
    pub by_group: Vec<GroupCompared>,
    /// The index
    pub index: IndexCompared,
    /// Each item
    pub dimensions: Ordered<ComparedScopes>,
    /// Tests, if they were asked for
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tests: Option<Vec<Estimate>>,
}
