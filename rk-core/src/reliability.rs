//! Whether a survey's items measure one thing, and how reliably.
//!
//! From responses to estimates: internal consistency, omega, factors and their
//! fit, pooled within rated groups and of each rated group. Formulas stand at
//! [`stats`](crate::stats), the order of the estimates on the page "The wire:
//! statistics". Like scores, it is for analysis: it hides nothing.

mod scale;
mod tables;

use serde::{Deserialize, Serialize};

use crate::{
    estimate::{Estimate, Scope},
    score::Scheme,
    stats::{Covariance, Missing, Random},
    survey::{Instrument, Responses},
};
use scale::Scale;

/// What is asked of a survey's items
#[derive(Clone, Copy, Debug)]
pub struct Options {
    /// How missing answers are handled
    pub missing: Missing,
    /// Whether ratings of the own group count
    pub own_group: bool,
    /// Confidence of the intervals, between 0 and 1
    pub confidence: f64,
    /// Random data for the parallel analysis, if there is to be one
    pub random: Option<Random>,
}

/// Reliability and structure of a survey's items
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Reliability {
    /// How missing answers were handled
    pub missing: Missing,
    /// Whether ratings of the own group count
    pub own_group: bool,
    /// Confidence of the intervals
    pub confidence: f64,
    /// Pooled within rated groups, then of each rated group
    pub estimates: Vec<Estimate>,
}

impl Reliability {
    /// Of responses; the covariances that are pooled within rated groups stand beside it, for cautions
    #[must_use]
    pub fn of(responses: &Responses, scheme: &Scheme, options: &Options) -> (Self, Covariance) {
        let (names, tables): (Vec<_>, Vec<_>) =
            tables::by_rated(responses, scheme, options.own_group).into_iter().unzip();
        let instrument: &Instrument = responses.instrument();
        let whole = Scale::new(instrument, &tables, options, None);
        let mut estimates = whole.estimates(&Scope::default());
        for (name, table) in names.into_iter().zip(&tables) {
            let scope = Scope { rated: Some(name), ..Scope::default() };
            let own = Scale::new(instrument, std::slice::from_ref(table), options, scope.rated.as_deref());
            estimates.extend(own.estimates(&scope));
        }
        let Options { missing, own_group, confidence, .. } = *options;
        (Self { missing, own_group, confidence, estimates }, whole.into_covariance())
    }
}
