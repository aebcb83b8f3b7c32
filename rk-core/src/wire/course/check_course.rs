//! The operation `check_course`, with what the course says of itself and without.

use super::{answer::answer, call::Call};
use crate::{
    course::{check, reading::Document},
    rule::CourseRule,
};

const FIELDS: &[&str] = &["schema", "locale", "on", "settings", "course"];
const FIELDS_WITH_FACTS: &[&str] = &["schema", "locale", "on", "facts", "settings", "course"];

/// Checks a course that stands in the call or beside it
pub(super) fn check_course(text: &[u8], beside: Option<&[u8]>) -> String {
    let mut call = Call::read(text, FIELDS, &mut |_, _, _| ());
    let given = with_course(&mut call, beside);
    let mut report = call.report();
    if given {
        let Document { record, faults, .. } = &mut call.course;
        report.append(check::all(record, std::mem::take(faults), &call.settings, call.on));
    }
    answer(report, call.locale, &mut |_| ())
}

/// The same, and says what the course says of itself, unless the call wants none of it
pub(in crate::wire) fn check_course_with_facts(text: &[u8], beside: Option<&[u8]>) -> String {
    let mut wanted = true;
    let mut call = Call::read(text, FIELDS_WITH_FACTS, &mut |reader, _, _| {
        wanted = reader.yes_no().unwrap_or(true);
    });
    let given = with_course(&mut call, beside);
    let mut report = call.report();
    let mut said = None;
    if given {
        let Document { record, faults, .. } = &mut call.course;
        let faults = std::mem::take(faults);
        let found = if wanted {
            let (facts, found) = check::with_facts(record, faults, &call.settings, call.on);
            said = facts;
            found
        } else {
            check::all(record, faults, &call.settings, call.on)
        };
        report.append(found);
    }
    answer(report, call.locale, &mut |json| {
        if let Some(facts) = &said {
            super::facts::facts(json.field("facts"), facts);
        }
    })
}

/// Takes the course from beside the call if it is not inside; whether there is one to check
fn with_course<'a>(call: &mut Call<'a>, beside: Option<&'a [u8]>) -> bool {
    if !call.read {
        return false;
    }
    match (call.course.is_missing(), beside) {
        (true, None) => call.note(CourseRule::CourseMissing, "course"),
        (false, Some(_)) => call.note(CourseRule::CourseTwice, "course"),
        (false, None) => return true,
        (true, Some(beside)) => {
            call.course = Document::of(beside);
            if !call.course.ended {
                return true;
            }
            call.faults = std::mem::take(&mut call.course.faults);
        }
    }
    false
}
