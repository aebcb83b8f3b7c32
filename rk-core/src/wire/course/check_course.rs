//! The operation `check_course`.

use super::{answer::answer, call::Call};
use crate::{
    course::{check, reading::Document},
    rule::CourseRule,
};

const FIELDS: &[&str] = &["schema", "locale", "on", "facts", "settings", "course"];

/// Checks a course that stands in the call or beside it
pub(super) fn check_course(text: &[u8], beside: Option<&[u8]>) -> String {
    let mut facts = true;
    let mut call = Call::read(text, FIELDS, &mut |reader, _| facts = reader.yes_no().unwrap_or(true));
    let mut course = std::mem::take(&mut call.course);
    let mut read = call.read;
    match (course.is_missing(), beside) {
        _ if !read => {}
        (true, None) => {
            call.note(CourseRule::CourseMissing, "course");
            read = false;
        }
        (false, Some(_)) => {
            call.note(CourseRule::CourseTwice, "course");
            read = false;
        }
        (false, None) => {}
        (true, Some(beside)) => {
            course = Document::of(beside);
            if !course.read {
                call.faults = std::mem::take(&mut course.faults);
                read = false;
            }
        }
    }
    let mut report = call.report();
    let mut draft = course.draft.unwrap_or_default();
    if !read {
        return answer(report, call.locale, &mut |_| ());
    }
    let checked = check::all(&mut draft, course.faults, &call.settings, call.on, facts);
    report.append(checked.report);
    answer(report, call.locale, &mut |json| {
        if let Some(facts) = &checked.facts {
            super::facts::facts(json.field("facts"), facts);
        }
    })
}
