//! The operation `icc_forms`.

use serde::Deserialize;

use super::{
    Answer, Schema,
    plain::{Numbers, confidence, table},
};
use crate::{
    Locale,
    rule::{Path, Report, Rule},
    stats::{IccForms, TwoWay},
};

/// The call of `icc_forms`
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct IccFormsCall {
    /// The version of this shape, 1
    #[serde(default)]
    #[expect(dead_code, reason = "read for its check only")]
    schema: Schema,
    /// The language of messages
    #[serde(default)]
    locale: Locale,
    /// The ratings, a row a target, a column a rater
    rows: Vec<Numbers>,
    /// The confidence of intervals, 0.95 if left out
    confidence: Option<f64>,
}

/// The six intraclass correlations of targets by raters
#[must_use]
pub fn icc_forms(call: &IccFormsCall) -> Answer<IccForms> {
    let mut report = Report::default();
    let rows = table(&call.rows, &mut report);
    let confidence = confidence(call.confidence, Path::root(), &mut report);
    let Some(rows) = rows.filter(|_| report.valid()) else {
        return Answer::new(None, report, call.locale);
    };
    let two_way = TwoWay::new(&rows);
    let place = || Path::root().then("rows");
    if two_way.raters() < 2 {
        report.add(Rule::ItemsOne, place());
    }
    if two_way.targets() < 2 {
        report.add(Rule::RowsTooFew { least: 2 }, place());
    }
    if two_way.ms_residual().is_ok_and(|residual| residual.is_zero()) {
        report.add(Rule::VarianceNone, place());
    }
    Answer::new(Some(IccForms::of(&two_way, confidence)), report, call.locale)
}
