//! The operation `referral_audit`.

use super::{Answer, Schema, plain::confidence, told::told};
use crate::{
    Locale,
    improvement::{Counted, Day, Interview, Referral, ReferralAudit, Referrals, declare::given},
    rule::{Path, Report},
};

given! {
    /// The call of `referral_audit`
    pub(super) struct ReferralAuditCall {
        /// The version of this shape, 1
        #[cfg_attr(feature = "schema", serde(default))]
        schema: Schema,
        /// The language of messages
        #[cfg_attr(feature = "schema", serde(default))]
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
}

/// What referrals of concern said, and how soon a social worker spoke with the family
pub(super) fn referral_audit(text: &[u8]) -> String {
    told(text, |call: ReferralAuditCall, unread| {
        let mut report = Report::default();
        let confidence = confidence(call.confidence, Path::root(), &mut report);
        let ReferralAuditCall { months, received_from, received_to, referrals, counted, interviews, .. } =
            call;
        let given = Referrals { months, received_from, received_to, referrals, counted, interviews };
        let (audit, found) = ReferralAudit::beside(unread, &given, confidence);
        report.append(found);
        Answer::new(audit, report, call.locale)
    })
}
