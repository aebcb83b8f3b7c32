//! The operation `apply_act`.

use super::{answer::answer, call::Call};
use crate::{
    course::act::{Base, Told},
    rule::{CourseRule, course::Label},
};

const FIELDS: &[&str] = &["schema", "locale", "on", "settings", "course", "act"];

/// Applies an act to a course
pub(super) fn apply_act(text: &[u8]) -> String {
    let mut told = None;
    let mut call = Call::read(text, FIELDS, &mut |reader, _, _| told = Told::read(reader));
    let mut course = std::mem::take(&mut call.course);
    if call.read {
        if course.is_missing() {
            call.note(CourseRule::CourseMissing, "course");
        }
        if told.is_none() {
            call.note(CourseRule::Missing { field: Label::EntryAct }, "act");
        }
    }
    let mut report = call.report();
    let (Some(on), Some(told), true) = (call.on, told, report.valid()) else {
        return answer(report, call.locale, &mut |_| ());
    };
    let Some(draft) = course.record.take_course() else {
        report.note_all(course.faults);
        return answer(report, call.locale, &mut |_| ());
    };
    match (Base { draft, faults: course.faults, checked: false }).apply(&told, on, &call.settings) {
        Ok((draft, report)) => answer(report, call.locale, &mut |json| json.field("course").document(&draft)),
        Err(report) => answer(report, call.locale, &mut |_| ()),
    }
}
