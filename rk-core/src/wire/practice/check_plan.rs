//! The operation `check_plan`.

use serde::Serialize;

use super::{
    answer::answer,
    call::{Call, FIELDS},
};
use crate::plan::{Overview, PlanDraft, check_with};

/// What an answer holds besides the report
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(in crate::wire) struct Checked<'v> {
    /// What the plan says
    plan: Overview<'v>,
}

/// Checks a shared plan
pub(in crate::wire) fn check_plan(text: &[u8]) -> String {
    let mut call: Call<PlanDraft<'_>> = Call::read(text, FIELDS, &mut |_, _| ());
    let mut report = call.report();
    let day = call.day();
    let mut plan = call.document.draft.unwrap_or_default();
    let checked = day.map(|on| {
        let (plan, found) = check_with(&mut plan, call.document.faults, on);
        report.append(found);
        Checked { plan }
    });
    answer(checked, report, call.locale)
}
