//! Why a number does not exist.

use serde::{Deserialize, Serialize};

use crate::ordered::Ordered;

/// The reason for a statistic, or its interval, that does not exist
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Undefined {
    /// Nobody answered
    NoAnswers,
    /// Fewer cases than the statistic needs
    TooFew,
    /// A scale needs two items
    OneItem,
    /// A comparison needs two groups
    OneGroup,
    /// All values are the same
    NoVariance,
    /// All values of one item are the same
    ItemWithoutVariance,
    /// A matrix of correlations that no complete answers could give, or with an item that the others determine
    NotPositiveDefinite,
    /// The search for the best fit did not end
    NotConverged,
    /// The best fit leaves an item no variance of its own
    Heywood,
    /// No interval is known for it
    NoInterval,
    /// Rows of the same person are not independent; a bootstrap of respondents gives the interval
    Clustered,
    /// More groups than can be searched
    TooManyGroups,
    /// Chance needs a seed
    NoSeed,
    /// None of the ties that it needs has a mean
    NoTies,
    /// The two do not belong together
    NotComparable,
    /// It does not exist in too many of the replicates
    UndefinedReplicates,
    /// Fewer raters than an interval is shown for
    TooFewRaters,
}

impl Undefined {
    /// The name on the wire
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::NoAnswers => "no_answers",
            Self::TooFew => "too_few",
            Self::OneItem => "one_item",
            Self::OneGroup => "one_group",
            Self::NoVariance => "no_variance",
            Self::ItemWithoutVariance => "item_without_variance",
            Self::NotPositiveDefinite => "not_positive_definite",
            Self::NotConverged => "not_converged",
            Self::Heywood => "heywood",
            Self::NoInterval => "no_interval",
            Self::Clustered => "clustered",
            Self::TooManyGroups => "too_many_groups",
            Self::NoSeed => "no_seed",
            Self::NoTies => "no_ties",
            Self::NotComparable => "not_comparable",
            Self::UndefinedReplicates => "undefined_replicates",
            Self::TooFewRaters => "too_few_raters",
        }
    }
}

/// For each field that is `None`, the reason
pub type Why = Ordered<Undefined>;

impl Why {
    /// The value, or its reason noted under the field's name
    pub(crate) fn keep<T>(&mut self, field: &str, value: Result<T, Undefined>) -> Option<T> {
        value.map_err(|reason| self.push(field, reason)).ok()
    }

    /// The values of a list, with the reason of the first that is missing noted under the list's name
    pub(crate) fn list<T>(
        &mut self,
        field: &str,
        values: impl IntoIterator<Item = Result<T, Undefined>>,
    ) -> Vec<Option<T>> {
        let values: Vec<Result<T, Undefined>> = values.into_iter().collect();
        let first = values.iter().find_map(|value| value.as_ref().err());
        if let Some(reason) = first {
            self.push(field, *reason);
        }
        values.into_iter().map(Result::ok).collect()
    }
}
