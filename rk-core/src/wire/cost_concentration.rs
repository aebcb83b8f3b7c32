//! The operation `cost_concentration`.

use serde::Deserialize;

use super::{Answer, Drawn, Schema};
use crate::{
    Locale,
    improvement::{CostConcentration, CostPoint, Spread},
    picture::Picture,
};

/// The call of `cost_concentration`
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CostConcentrationCall {
    /// The version of this shape, 1
    #[serde(default)]
    #[expect(dead_code, reason = "read for its check only")]
    schema: Schema,
    /// The language of messages and of the picture
    #[serde(default)]
    locale: Locale,
    /// What each citizen costs
    costs: Option<Vec<f64>>,
    /// Shares of the dearest citizens and of the cost that is theirs, as they were published
    points: Option<Vec<CostPoint>>,
    /// The shares of the dearest citizens to look at, 0.01 and 0.1 if left out
    #[cfg_attr(feature = "schema", schemars(extend("minItems" = 1, "maxItems" = 100)))]
    at: Option<Vec<f64>>,
    /// Whether to draw the Lorenz curve
    #[serde(default)]
    picture: bool,
}

/// How the cost of a municipality is spread over its citizens
#[must_use]
pub fn cost_concentration(call: CostConcentrationCall) -> Answer<Drawn<CostConcentration>> {
    let CostConcentrationCall { costs, points, at, picture, locale, .. } = call;
    let (concentration, report) = CostConcentration::of(&Spread { costs, points, at });
    let drawn = concentration.map(|result| {
        let picture = if picture { Picture::of_cost(&result, locale) } else { None };
        Drawn::new(result, picture)
    });
    Answer::new(drawn, report, locale)
}
