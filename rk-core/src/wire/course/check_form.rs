//! The operations `check_agreement` and `check_meeting`: one form inside its course, or alone.

use super::{answer::answer, call::Call};
use crate::{
    course::{
        check,
        draft::{FIELDS, Kind, Record, Table, index},
        reading,
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

/// Checks an agreement
pub(super) fn check_agreement(text: &[u8]) -> String {
    check_form(text, &AGREEMENT)
}

/// Checks a meeting
pub(super) fn check_meeting(text: &[u8]) -> String {
    check_form(text, &MEETING)
}

fn check_form(text: &[u8], form: &Form) -> String {
    let (list, inside) = FIELDS.field(form.list).map_or((0, Table::NONE), |(list, row)| (list, row.inside));
    let (mut filled, mut faults) = (0, Vec::new());
    let mut call = Call::read(text, form.fields, &mut |reader, _, record| {
        let found = reader.inner(&mut |reader| filled = record.read(reader, Kind::Object, inside));
        faults = reading::violations(&found);
    });
    let given = filled != 0 || !faults.is_empty();
    if call.read && !given {
        call.note(CourseRule::Missing { field: form.label }, form.name);
    }
    let mut report = call.report();
    if !call.read || !given {
        return answer(report, call.locale, &mut |_| ());
    }
    let whole = !call.course.is_missing();
    let record = &mut call.course.record;
    if filled == 0 {
        filled = record.room(inside.rows.len());
    }
    if record.course == 0 {
        record.course = record.room(FIELDS.rows.len());
    }
    let place = put(record, list, filled);
    let place = Path::root().then(form.list).then(place);
    let faults = merged(std::mem::take(&mut call.course.faults), faults, &place);
    report.append(check::part(record, faults, &call.settings, call.on, whole, &place));
    answer(report, call.locale, &mut |_| ())
}

/// Puts a form in the place of the entry with its id, or after all others, and says which place that is
fn put(record: &mut Record<'_>, list: usize, form: u32) -> usize {
    let cell = record.course + u32::try_from(list).unwrap_or_default();
    let entries = record.cell(cell);
    // The id is the first field of such entries.
    let id = |entry: u32| record.text(record.cell(entry)).filter(|_| entry != 0);
    let mut places = 0..record.count(entries);
    let same = |place: &u32| id(form).is_some_and(|own| id(record.cell(entries + 1 + place)) == Some(own));
    let place = places.find(same).unwrap_or(record.count(entries));
    record.put_in(cell, place, form);
    index(place)
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
