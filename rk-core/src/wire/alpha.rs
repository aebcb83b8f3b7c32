//! The operation `alpha`.

use serde::Deserialize;

use super::{
    Answer, Schema,
    plain::{Numbers, confidence, row, table},
    scale::caution,
};
use crate::{
    Locale,
    rule::{Path, Report},
    stats::{Alpha, Covariance, Missing},
};

/// The call of `alpha`
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct AlphaCall {
    /// The version of this shape, 1
    #[serde(default)]
    #[expect(dead_code, reason = "read for its check only")]
    schema: Schema,
    /// The language of messages
    #[serde(default)]
    locale: Locale,
    /// A row a case, a column an item; null is missing
    rows: Vec<Numbers>,
    /// How missing values are handled
    #[serde(default)]
    missing: Missing,
    /// Confidence of the intervals
    confidence: Option<f64>,
}

/// The internal consistency of a table
#[must_use]
#[expect(clippy::needless_pass_by_value, reason = "a call is used up by its operation")]
pub fn alpha(call: AlphaCall) -> Answer<Alpha> {
    let mut report = Report::default();
    let rows = table(&call.rows, &mut report);
    let confidence = confidence(call.confidence, Path::root(), &mut report);
    let answer = rows.filter(|_| report.valid()).map(|rows| {
        let covariance = Covariance::new(&rows, call.missing);
        caution(&covariance, &Path::root().then("rows"), |item| row(0).then(item), &mut report);
        Alpha::of(&covariance, call.missing, confidence)
    });
    Answer::new(answer, report, call.locale)
}
