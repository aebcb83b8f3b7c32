//! The operation `check_decision`.

use serde::Serialize;

use super::{
    answer::answer,
    call::{Call, FIELDS},
};
use crate::decision::{DecisionDraft, Standing, check_with};

/// What an answer holds besides the report
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(in crate::wire) struct Checked {
    /// Where the decision stands
    decision: Standing,
}

/// Checks a decision
pub(in crate::wire) fn check_decision(text: &[u8]) -> String {
    let mut call: Call<DecisionDraft<'_>> = Call::read(text, FIELDS, &mut |_, _| ());
    let mut report = call.report();
    let checked = call.day().map(|on| {
        let mut decision = call.document.draft.unwrap_or_default();
        let (decision, found) = check_with(&mut decision, call.document.faults, on);
        report.append(found);
        Checked { decision }
    });
    answer(checked, report, call.locale)
}
