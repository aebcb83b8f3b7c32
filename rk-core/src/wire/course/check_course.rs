//! The operation `check_course`, with what the course says of itself and without.

use super::{answer::answer, call::Call};
use crate::{
    course::{check, draft::Record, reading::Document},
    document::Reader,
    rule::{CourseRule, Report},
};

const FIELDS: &[&str] = &["schema", "locale", "on", "settings", "course"];
const FIELDS_WITH_FACTS: &[&str] = &["schema", "locale", "on", "facts", "settings", "course"];

/// Checks a course that stands in the call or beside it
pub(super) fn check_course(text: &[u8], beside: Option<&[u8]>) -> String {
    let Given { call, mut report, course } = Given::read(text, beside, FIELDS, &mut |_, _, _| ());
    if let Some(mut course) = course {
        report.append(check::all(&mut course.record, course.faults, &call.settings, call.on));
    }
    answer(report, call.locale, &mut |_| ())
}

/// The same, and says what the course says of itself, unless the call wants none of it
pub(in crate::wire) fn check_course_with_facts(text: &[u8], beside: Option<&[u8]>) -> String {
    let mut wanted = true;
    let given = Given::read(text, beside, FIELDS_WITH_FACTS, &mut |reader, _, _| {
        wanted = reader.yes_no().unwrap_or(true);
    });
    let Given { call, mut report, course } = given;
    let mut said = None;
    if let Some(mut course) = course {
        let found = if wanted {
            let (facts, found) =
                check::with_facts(&mut course.record, course.faults, &call.settings, call.on);
            said = facts;
            found
        } else {
            check::all(&mut course.record, course.faults, &call.settings, call.on)
        };
        report.append(found);
    }
    answer(report, call.locale, &mut |json| {
        if let Some(facts) = &said {
            super::facts::facts(json.field("facts"), facts);
        }
    })
}

/// A call, what is wrong with it, and the course if the call can be answered
struct Given<'a> {
    call: Call<'a>,
    report: Report<CourseRule>,
    course: Option<Document<'a>>,
}

impl<'a> Given<'a> {
    fn read(
        text: &'a [u8],
        beside: Option<&'a [u8]>,
        fields: &'static [&'static str],
        own: &mut dyn FnMut(&mut Reader<'a>, &'static str, &mut Record<'a>),
    ) -> Self {
        let mut call = Call::read(text, fields, own);
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
                if course.ended {
                    call.faults = std::mem::take(&mut course.faults);
                    read = false;
                }
            }
        }
        let report = call.report();
        Self { call, report, course: read.then_some(course) }
    }
}
