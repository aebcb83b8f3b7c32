//! The operation `wage_cost`.

use super::{Answer, Schema, told::told};
use crate::{
    Locale,
    improvement::{WageCost, WageSide, WageUnit, Wages, declare::given},
};

given! {
    /// The call of `wage_cost`
    pub(super) struct WageCostCall {
        /// The version of this shape, 1
        #[cfg_attr(feature = "schema", serde(default))]
        schema: Schema,
        /// The language of messages
        #[cfg_attr(feature = "schema", serde(default))]
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
}

/// What a way of working costs in wages before and with an improvement
pub(super) fn wage_cost(text: &[u8]) -> String {
    told(text, |call: WageCostCall, unread| {
        let WageCostCall { before, after, unit, start_up, per_year, .. } = call;
        let (cost, report) = WageCost::beside(unread, &Wages { before, after, unit, start_up, per_year });
        Answer::new(cost, report, call.locale)
    })
}
