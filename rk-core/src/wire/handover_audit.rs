//! The operation `handover_audit`.

use super::{Answer, Schema, plain::confidence, told::told};
use crate::{
    Locale,
    improvement::{Handover, HandoverAudit, declare::given},
    rule::{Path, Report},
};

given! {
    /// The call of `handover_audit`
    pub(super) struct HandoverAuditCall {
        /// The version of this shape, 1
        #[cfg_attr(feature = "schema", serde(default))]
        schema: Schema,
        /// The language of messages
        #[cfg_attr(feature = "schema", serde(default))]
        locale: Locale,
        /// The confidence of the intervals, 0.95 if left out
        confidence: Option<f64>,
        /// The hand-overs
        handovers: Vec<Handover>,
    }
}

/// Hand-overs between sectors against their three goals
pub(super) fn handover_audit(text: &[u8]) -> String {
    told(text, |call: HandoverAuditCall, unread| {
        let mut report = Report::default();
        let confidence = confidence(call.confidence, Path::root(), &mut report);
        let (audit, found) = HandoverAudit::beside(unread, &call.handovers, confidence);
        report.append(found);
        Answer::new(audit, report, call.locale)
    })
}
