//! The operation `check_preparation`.

use serde::Serialize;

use super::{
    answer::answer,
    call::{Call, FIELDS},
};
use crate::preparation::{Sheet, SheetDraft, check_with};

/// What an answer holds besides the report
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(in crate::wire) struct Checked {
    /// The sheet as a person sees it
    sheet: Sheet,
}

/// Checks the preparation of a meeting
pub(in crate::wire) fn check_preparation(text: &[u8]) -> String {
    let mut call: Call<SheetDraft<'_>> = Call::read(text, FIELDS, &mut |_, _| ());
    let mut report = call.report();
    let locale = call.locale;
    let checked = call.day().map(|_| {
        let mut sheet = call.document.draft.unwrap_or_default();
        let (sheet, found) = check_with(&mut sheet, call.document.faults, locale);
        report.append(found);
        Checked { sheet }
    });
    answer(checked, report, locale)
}
