//! The operation `cost_concentration`.

use super::{Answer, Drawn, Schema, told::told};
use crate::{
    Locale,
    improvement::{CostConcentration, CostPoint, Spread, declare::given},
    picture::Picture,
};

given! {
    /// The call of `cost_concentration`
    pub(super) struct CostConcentrationCall {
        /// The version of this shape, 1
        #[cfg_attr(feature = "schema", serde(default))]
        schema: Schema,
        /// The language of messages and of the picture
        #[cfg_attr(feature = "schema", serde(default))]
        locale: Locale,
        /// What each citizen costs
        costs: Option<Vec<f64>>,
        /// Shares of the dearest citizens and of the cost that is theirs, as they were published
        points: Option<Vec<CostPoint>>,
        /// The shares of the dearest citizens to look at, 0.01 and 0.1 if left out
        #[cfg_attr(feature = "schema", schemars(extend("minItems" = 1, "maxItems" = 100)))]
        at: Option<Vec<f64>>,
        /// Whether to draw the Lorenz curve
        #[cfg_attr(feature = "schema", serde(default))]
        picture: bool,
    }
}

/// How the cost of a municipality is spread over its citizens
pub(super) fn cost_concentration(text: &[u8]) -> String {
    told(text, |call: CostConcentrationCall, unread| {
        let CostConcentrationCall { costs, points, at, picture, locale, .. } = call;
        let (concentration, report) = CostConcentration::beside(unread, &Spread { costs, points, at });
        let drawn = concentration.map(|result| {
            let picture = if picture { Picture::of_cost(&result, locale) } else { None };
            Drawn::new(result, picture)
        });
        Answer::new(drawn, report, locale)
    })
}
