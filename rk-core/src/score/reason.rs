//! Why a statistic does not exist.

use serde::{Deserialize, Serialize};

use super::Ordered;

/// The reason for a `None`
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// Nobody answered
    NoAnswers,
    /// There are answers, but no pair has the fewest answered items
    TooFewItems,
    /// A spread needs two
    OneAnswer,
    /// There is nobody else in the group to rate
    OnePersonGroup,
    /// None of the ties that it would average has a mean
    NoTies,
    /// The instrument has no item for it
    NoItems,
    /// The profile has no cuts for it
    NoCuts,
    /// No weights are given
    NoWeights,
    /// The weights that count sum to zero
    ZeroWeights,
    /// The number of people who could have answered is not given
    EligibleUnknown,
    /// Fewer answers than a release shows a mean or a distribution of
    TooFew,
    /// Fewer people in the rated group than a release names
    TooFewRated,
    /// What few people answered could be worked out from it
    Protected,
    /// None of the ties that it would average is shown
    NoTiesShown,
    /// No cuts are made for a value of this kind
    NoLevel,
    /// There is nothing to compare it with
    NoReference,
    /// A change in per cent of nothing
    ZeroBefore,
}

/// For each field that is `None`, the reason
pub type Why = Ordered<Reason>;

impl Why {
    /// Notes why a field is `None`
    pub(crate) fn note(&mut self, field: &str, reason: Option<Reason>) {
        if let Some(reason) = reason {
            self.push(field, reason);
        }
    }

    /// The value, or its reason noted
    pub(crate) fn take<T>(&mut self, field: &str, value: Result<T, Reason>) -> Option<T> {
        self.note(field, value.as_ref().err().copied());
        value.ok()
    }
}
