//! The operation `referral_audit`.

use serde::Deserialize;

use super::{Answer, Schema, plain::confidence};
use crate::{
    Locale,
    improvement::{Counted, Day, Interview, Referral, ReferralAudit, Referrals},
    rule::{Path, Report},
};

/// The call of `referral_audit`
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ReferralAuditCall {
    /// The version of this shape, 1
    #[serde(default)]
    #[expect(dead_code, reason = "read for its check only")]
    schema: Schema,
    /// The language of messages
    #[serde(default)]
    locale: Locale,
    /// The confidence of the intervals, 0.95 if left out
    confidence: Option<f64>,
    /// In how many months the referrals came
    #[cfg_attr(feature = "schema", schemars(extend("exclusiveMinimum" = 0)))]
    months: Option<f64>,
    /// From which day on
    received_from: Option<Day>,
    /// Before which day
    received_to: Option<Day>,
    /// The referrals one by one
    referrals: Option<Vec<Referral>>,
    /// The referrals as a report counted them
    counted: Option<Counted>,
    /// What families knew, beside referrals one by one
    interviews: Option<Vec<Interview>>,
}

/// What referrals of concern said, and how soon a social worker spoke with the family
#[must_use]
pub fn referral_audit(call: ReferralAuditCall) -> Answer<ReferralAudit> {
    let mut report = Report::default();
    let confidence = confidence(call.confidence, Path::root(), &mut report);
    let ReferralAuditCall { months, received_from, received_to, referrals, counted, interviews, .. } = call;
    let given = Referrals { months, received_from, received_to, referrals, counted, interviews };
    let (audit, found) = ReferralAudit::of(&given, confidence);
    report.append(found);
    Answer::new(audit, report, call.locale)
}
