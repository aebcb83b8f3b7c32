//! The operation `wage_cost`.

use serde::Deserialize;

use super::{Answer, Schema};
use crate::{
    Locale,
    improvement::{WageCost, WageSide, WageUnit, Wages},
};

/// The call of `wage_cost`
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct WageCostCall {
    /// The version of this shape, 1
    #[serde(default)]
    #[expect(dead_code, reason = "read for its check only")]
    schema: Schema,
    /// The language of messages
    #[serde(default)]
    locale: Locale,
    /// What a unit cost before
    before: Option<WageSide>,
    /// What it costs with the improvement
    after: Option<WageSide>,
    /// What the amounts are for
    unit: Option<WageUnit>,
    /// What it cost to begin
    start_up: Option<f64>,
    /// How many units a year
    per_year: Option<f64>,
}

/// What a way of working costs in wages before and with an improvement
#[must_use]
pub fn wage_cost(call: WageCostCall) -> Answer<WageCost> {
    let WageCostCall { before, after, unit, start_up, per_year, .. } = call;
    let (cost, report) = WageCost::of(&Wages { before, after, unit, start_up, per_year });
    Answer::new(cost, report, call.locale)
}
