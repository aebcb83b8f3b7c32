//! The operation `omega_total`.

use serde::Deserialize;

use super::{
    Answer, Schema,
    plain::{Numbers, confidence, row, table},
    scale::{caution, no_factors},
};
use crate::{
    Locale,
    rule::{Path, Report},
    stats::{Covariance, Missing, OmegaMethod, OmegaTotal},
};

/// The call of `omega_total`
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct OmegaTotalCall {
    /// The version of this shape, 1
    #[serde(default)]
    #[expect(dead_code, reason = "read for its check only")]
    schema: Schema,
    /// The language of messages
    #[serde(default)]
    locale: Locale,
    /// A row a case, a column an item; null is missing
    rows: Vec<Numbers>,
    /// How the loadings are found
    #[serde(default)]
    method: OmegaMethod,
    /// How missing values are handled
    #[serde(default)]
    missing: Missing,
    /// Confidence of the interval
    confidence: Option<f64>,
}

/// Omega total of a table
#[must_use]
#[expect(clippy::needless_pass_by_value, reason = "a call is used up by its operation")]
pub fn omega_total(call: OmegaTotalCall) -> Answer<OmegaTotal> {
    let mut report = Report::default();
    let rows = table(&call.rows, &mut report);
    let confidence = confidence(call.confidence, Path::root(), &mut report);
    let answer = rows.filter(|_| report.valid()).map(|rows| {
        let (covariance, place) = (Covariance::new(&rows, call.missing), Path::root().then("rows"));
        caution(&covariance, &place, |item| row(0).then(item), &mut report);
        let omega = OmegaTotal::of(&covariance, call.method, confidence);
        no_factors(omega.why.get("estimate").copied(), rows.items(), &place, &mut report);
        omega
    });
    Answer::new(answer, report, call.locale)
}
