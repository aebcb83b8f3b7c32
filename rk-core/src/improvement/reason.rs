//! Why a number does not exist.

use serde::{Deserialize, Serialize};

use crate::ordered::Ordered;

/// The reason for a `None`
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// There is nothing that it could be a share or a mean of
    NoCases,
    /// Nobody said in which time
    NoPeriod,
    /// Nobody said what it cost before
    NoBefore,
    /// Nobody said what it costs with the improvement
    NoAfter,
    /// A change in per cent of nothing
    ZeroBefore,
    /// A multiple of nothing
    ZeroAfter,
    /// Nobody said how many a year
    NoPerYear,
    /// Nobody said what it cost to begin
    NoStartUp,
    /// Nothing is saved
    NothingSaved,
    /// No measure was given
    NoMeasure,
    /// Nobody said when the change began
    NoChangedOn,
    /// Nobody said whether higher or lower is better
    NoBetter,
    /// A change in per cent of what is below 0
    NegativeBefore,
    /// Fewer points than the rules of a run chart need
    TooFew,
    /// Only points of the spread are known, not the costs
    NoCosts,
    /// Nobody costs anything
    ZeroTotal,
    /// The others cost nothing
    ZeroRest,
}

/// For each field that is `None`, the reason
pub type Why = Ordered<Reason>;

impl Why {
    /// The value, or its reason noted under the field's name
    pub(super) fn or_note<T>(&mut self, field: &str, value: Result<T, Reason>) -> Option<T> {
        value.map_err(|reason| self.push(field, reason)).ok()
    }
}
