//! The operations `check_agreement` and `check_meeting`: one form inside its course, or alone.

use super::{answer::answer, call::Call};
use crate::{
    course::{
        CourseDraft, check,
        draft::{Agreement, List, Meeting},
        reading::{self, Value},
    },
    rule::{CourseRule, Path, Violation, course::Label},
};

/// An entry of a course that a form is for
trait Form<'a>: Value<'a> + Default {
    /// The fields of the call; the form is the last one
    const FIELDS: &'static [&'static str];
    const FORM: &'static str;
    const LABEL: Label;
    /// The field of the course with such entries
    const LIST: &'static str;

    fn list<'d>(course: &'d mut CourseDraft<'a>) -> &'d mut List<Self>;

    fn id(&self) -> Option<&str>;
}

impl<'a> Form<'a> for Agreement<'a> {
    const FIELDS: &'static [&'static str] = &["schema", "locale", "on", "settings", "course", Self::FORM];
    const FORM: &'static str = "agreement";
    const LABEL: Label = Label::FormAgreement;
    const LIST: &'static str = "agreements";

    fn list<'d>(course: &'d mut CourseDraft<'a>) -> &'d mut List<Self> {
        &mut course.agreements
    }

    fn id(&self) -> Option<&str> {
        self.id.as_deref()
    }
}

impl<'a> Form<'a> for Meeting<'a> {
    const FIELDS: &'static [&'static str] = &["schema", "locale", "on", "settings", "course", Self::FORM];
    const FORM: &'static str = "meeting";
    const LABEL: Label = Label::FormMeeting;
    const LIST: &'static str = "meetings";

    fn list<'d>(course: &'d mut CourseDraft<'a>) -> &'d mut List<Self> {
        &mut course.meetings
    }

    fn id(&self) -> Option<&str> {
        self.id.as_deref()
    }
}

/// Checks an agreement
pub(super) fn check_agreement(text: &[u8]) -> String {
    check_form::<Agreement<'_>>(text)
}

/// Checks a meeting
pub(super) fn check_meeting(text: &[u8]) -> String {
    check_form::<Meeting<'_>>(text)
}

fn check_form<'a, F: Form<'a>>(text: &'a [u8]) -> String {
    let (mut form, mut faults) = (None, Vec::new());
    let mut call = Call::read(text, F::FIELDS, &mut |reader, _| {
        let found = reader.inner(&mut |reader| form = F::read(reader));
        faults = reading::violations(&found);
    });
    let given = form.is_some() || !faults.is_empty();
    if call.read && !given {
        call.note(CourseRule::Missing { field: F::LABEL }, F::FORM);
    }
    let mut report = call.report();
    if !call.read || !given {
        return answer(report, call.locale, |_| ());
    }
    let whole = !call.course.is_missing();
    let mut course = call.course.draft.unwrap_or_default();
    let place = put(F::list(&mut course), form.unwrap_or_default());
    let place = Path::root().then(F::LIST).then(place);
    let faults = merged(call.course.faults, faults, &place);
    report.append(check::part(&mut course, faults, &call.settings, call.on, whole, &place));
    answer(report, call.locale, |_| ())
}

/// Puts a form in the place of the entry with its id, or after all others, and says which place that is
fn put<'a, F: Form<'a>>(list: &mut List<F>, form: F) -> usize {
    let same = |entry: &F| form.id().is_some_and(|id| entry.id() == Some(id));
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
