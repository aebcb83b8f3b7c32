//! The operation `handover_audit`.

use serde::Deserialize;

use super::{Answer, Schema, plain::confidence};
use crate::{
    Locale,
    improvement::{Handover, HandoverAudit},
    rule::{Path, Report},
};

/// The call of `handover_audit`
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct HandoverAuditCall {
    /// The version of this shape, 1
    #[serde(default)]
    #[expect(dead_code, reason = "read for its check only")]
    schema: Schema,
    /// The language of messages
    #[serde(default)]
    locale: Locale,
    /// The confidence of the intervals, 0.95 if left out
    confidence: Option<f64>,
    /// The hand-overs
    handovers: Vec<Handover>,
}

/// Hand-overs between sectors against their three goals
#[must_use]
pub fn handover_audit(call: &HandoverAuditCall) -> Answer<HandoverAudit> {
    let mut report = Report::default();
    let confidence = confidence(call.confidence, Path::root(), &mut report);
    let (audit, found) = HandoverAudit::of(&call.handovers, confidence);
    report.append(found);
    Answer::new(audit, report, call.locale)
}
