//! The operation `check_programme`.

use serde::Serialize;

use super::{answer::answer, call::Call};
use crate::{
    course::reading::Document,
    programme::{Fidelity, ProgrammeDraft, check_with, fidelity::Courses},
    rule::{Path, PracticeRule},
};

const FIELDS: &[&str] = &["schema", "locale", "on", "document", "courses"];

/// What an answer holds besides the report
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
struct Checked {
    /// How far the municipality has come
    fidelity: Fidelity,
}

/// Checks a programme, and what its courses show
pub(in crate::wire) fn check_programme(text: &[u8]) -> String {
    let mut courses = Vec::new();
    let mut call: Call<ProgrammeDraft<'_>> = Call::read(text, FIELDS, &mut |reader, _| {
        courses = reader.list(Document::inner).unwrap_or_default();
    });
    let mut shown = None;
    let mut unreadable = Vec::new();
    for (place, course) in courses.into_iter().enumerate().filter(|(_, course)| !course.is_missing()) {
        let shown: &mut Courses = shown.get_or_insert_default();
        match (course.draft, call.on) {
            (Some(draft), Some(on)) => shown.add(draft, course.faults, on),
            (Some(_), None) => {}
            (None, _) => {
                shown.add_unreadable();
                unreadable.push(Path::root().then("courses").then(place));
            }
        }
    }
    if call.read {
        for place in unreadable {
            call.note(PracticeRule::CourseUnreadable, place);
        }
    }
    let mut report = call.report();
    let checked = call.day().map(|on| {
        let mut programme = call.document.draft.unwrap_or_default();
        let (fidelity, found) = check_with(&mut programme, call.document.faults, shown, on);
        report.append(found);
        Checked { fidelity }
    });
    answer(checked, report, call.locale)
}
