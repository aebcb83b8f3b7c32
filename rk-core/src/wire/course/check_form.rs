//! The operations `check_agreement` and `check_meeting`: one form inside its course, or alone.

use super::{answer::answer, call::Call};
use crate::{
    course::{
        check,
        draft::{Agreement, List, Meeting},
        reading::{self, Value},
    },
    rule::{CourseRule, Path, Violation, course::Label},
};

/// A form, and where it belongs
struct Form {
    /// The fields of the call; the form is the last one
    fields: &'static [&'static str],
    name: &'static str,
    label: Label,
    /// The field of the course with such entries
    list: &'static str,
}

static AGREEMENT: Form = Form {
    fields: &["schema", "locale", "on", "settings", "course", "agreement"],
    name: "agreement",
    label: Label::FormAgreement,
    list: "agreements",
};

static MEETING: Form = Form {
    fields: &["schema", "locale", "on", "settings", "course", "meeting"],
    name: "meeting",
    label: Label::FormMeeting,
    list: "meetings",
};

/// What was filled in
enum Filled<'a> {
    Agreement(Option<Agreement<'a>>),
    Meeting(Option<Meeting<'a>>),
}

/// Checks an agreement
pub(super) fn check_agreement(text: &[u8]) -> String {
    check_form(text, &AGREEMENT, Filled::Agreement(None))
}

/// Checks a meeting
pub(super) fn check_meeting(text: &[u8]) -> String {
    check_form(text, &MEETING, Filled::Meeting(None))
}

fn check_form<'a>(text: &'a [u8], form: &Form, mut filled: Filled<'a>) -> String {
    let (mut given, mut faults) = (false, Vec::new());
    let mut call = Call::read(text, form.fields, &mut |reader, _| {
        let found = reader.inner(&mut |reader| {
            given = match &mut filled {
                Filled::Agreement(agreement) => {
                    *agreement = Value::read(reader);
                    agreement.is_some()
                }
                Filled::Meeting(meeting) => {
                    *meeting = Value::read(reader);
                    meeting.is_some()
                }
            };
        });
        faults = reading::violations(&found);
    });
    let given = given || !faults.is_empty();
    if call.read && !given {
        call.note(CourseRule::Missing { field: form.label }, form.name);
    }
    let mut report = call.report();
    if !call.read || !given {
        return answer(report, call.locale, &mut |_| ());
    }
    let whole = !call.course.is_missing();
    let mut course = call.course.draft.unwrap_or_default();
    let place = match filled {
        Filled::Agreement(agreement) => {
            put(&mut course.agreements, agreement.unwrap_or_default(), |agreement| agreement.id.as_deref())
        }
        Filled::Meeting(meeting) => {
            put(&mut course.meetings, meeting.unwrap_or_default(), |meeting| meeting.id.as_deref())
        }
    };
    let place = Path::root().then(form.list).then(place);
    let faults = merged(call.course.faults, faults, &place);
    report.append(check::part(&mut course, faults, &call.settings, call.on, whole, &place));
    answer(report, call.locale, &mut |_| ())
}

/// Puts a form in the place of the entry with its id, or after all others, and says which place that is
fn put<F>(list: &mut List<F>, form: F, id: fn(&F) -> Option<&str>) -> usize {
    let same = |entry: &F| id(&form).is_some_and(|known| id(entry) == Some(known));
    let Some(number) = list.entries().iter().position(same) else {
        list.push(form);
        return list.place(list.len() - 1);
    };
    if let Some(entry) = list.entries_mut().get_mut(number) {
        *entry = form;
    }
    list.place(number)
}

/// The faults of a course but those at the form's place, above or below it, and those of the form there
fn merged(
    mut course: Vec<Violation<CourseRule>>,
    form: Vec<Violation<CourseRule>>,
    place: &Path,
) -> Vec<Violation<CourseRule>> {
    let steps = place.segments();
    course.retain(|fault| {
        let path = fault.path.segments();
        !path.starts_with(steps) && !steps.starts_with(path)
    });
    course.extend(form.into_iter().map(|fault| Violation { path: place.clone().and(&fault.path), ..fault }));
    course
}
