//! Intervals by drawing respondents again, within their group and site.
//!
//! A person with all of the person's questionnaires is one unit. What a person
//! adds to each sum that a statistic is made of is a whole number, so that every
//! replicate is exact and rounded once. What is drawn is described at
//! [`stats::bootstrap`](crate::stats::bootstrap), which knows nothing of surveys.

mod layout;
mod people;
mod rows;
mod scale;
mod values;

use std::num::NonZeroU32;

use serde::{Deserialize, Serialize};

use crate::{
    estimate::{Estimate, Method},
    rule::Report,
    score::Scheme,
    stats::{
        Undefined,
        bootstrap::{self, Interval, Plan},
        replicate::{Interrupted, Watch},
    },
    survey::{Responses, count},
};
use layout::Layout;
use people::Drawn;
use rows::Row;

/// A kind of statistic that intervals are made of
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Family {
    /// The indexes of relational coordination
    Index,
    /// Each tie
    Ties,
    /// Each pair of groups that rate each other
    Asymmetries,
    /// Communication and relationship
    SubScores,
    /// Each item
    Dimensions,
    /// Alpha, pooled and of each rated group
    Alpha,
    /// Omega total by the principal axis, pooled and of each rated group
    OmegaTotal,
    /// ICC(1) with k0, and ICC(2)
    Icc,
}

/// What questionnaires are told apart by
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Key {
    /// Sites
    Site,
    /// Waves
    Wave,
    /// Cases
    Case,
}

/// Two parts of the data whose values are subtracted
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contrast {
    /// What they are told apart by
    pub key: Key,
    /// What is subtracted
    pub from: String,
    /// What it is subtracted from
    pub to: String,
}

/// How a bootstrap of a survey is made
#[derive(Clone, Debug)]
pub struct Options {
    /// The seed of all draws
    pub seed: u64,
    /// How many replicates
    pub replicates: NonZeroU32,
    /// How limits are made of them
    pub interval: Interval,
    /// Confidence of the intervals, between 0 and 1
    pub confidence: f64,
    /// The kinds of statistics, in the order of the estimates
    pub statistics: Vec<Family>,
    /// Two parts of the data to subtract
    pub difference: Option<Contrast>,
}

/// Statistics of a survey with intervals by a bootstrap
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Bootstrap {
    /// The seed of all draws
    pub seed: u64,
    /// How many replicates were drawn
    pub replicates: u32,
    /// How the limits are made of them
    pub interval: Interval,
    /// Confidence of the intervals
    pub confidence: f64,
    /// The people that were drawn from
    pub respondents: u64,
    /// The strata they stand in
    pub strata: u64,
    /// Each statistic with its interval
    pub estimates: Vec<Estimate>,
}

/// Why there is no answer
#[derive(Clone, Debug)]
pub enum Failure {
    /// What is wrong with the call
    Fault(Report),
    /// The watch has stopped it
    Interrupted,
}

impl From<Interrupted> for Failure {
    fn from(_: Interrupted) -> Self {
        Self::Interrupted
    }
}

impl Bootstrap {
    /// Of responses; `watch` follows the work and may stop it
    ///
    /// # Errors
    ///
    /// A report if the difference names a key or a part that the data does not
    /// have; that the watch has stopped it.
    pub fn of(
        responses: &Responses,
        scheme: &Scheme,
        options: &Options,
        watch: &mut Watch<'_>,
    ) -> Result<Self, Failure> {
        let layout = Layout::new(responses, scheme, options);
        let drawn =
            Drawn::of(responses, scheme, &layout, options.difference.as_ref()).map_err(Failure::Fault)?;
        let rows = rows::rows(&drawn, &layout, options);
        let plan = Plan {
            seed: options.seed,
            replicates: options.replicates,
            interval: options.interval,
            confidence: options.confidence,
        };
        let whole = bootstrap::Sums::whole(drawn.strata());
        let sizes = values::sizes(&drawn, &layout, &whole);
        let statistic = |sums: &bootstrap::Sums, out: &mut [Option<f64>]| {
            for (place, value) in out.iter_mut().zip(values::all(&drawn, &layout, &rows, &sizes, sums)) {
                *place = value.ok();
            }
        };
        let outcomes = bootstrap::bootstrap(drawn.strata(), rows.len(), &plan, statistic, watch)?;
        let found = values::all(&drawn, &layout, &rows, &sizes, &whole);
        let method = match options.interval {
            Interval::Percentile => Method::Percentile,
            Interval::Bca => Method::Bca,
        };
        let estimate = |((row, value), outcome): ((&Row, Result<f64, Undefined>), bootstrap::Outcome)| {
            let limits = if row.few { Err(Undefined::TooFewRaters) } else { outcome.interval };
            Estimate::new(row.statistic, row.scope.clone(), row.n, value).within(limits).by(method)
        };
        Ok(Self {
            seed: options.seed,
            replicates: options.replicates.get(),
            interval: options.interval,
            confidence: options.confidence,
            respondents: drawn.strata().iter().map(|stratum| u64::from(stratum.units())).sum(),
            strata: count(drawn.strata().len()),
            estimates: rows.iter().zip(found).zip(outcomes).map(estimate).collect(),
        })
    }
}
