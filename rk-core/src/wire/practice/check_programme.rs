//! The operation `check_programme`.

use serde::Serialize;

use super::{answer::answer, call::Call};
use crate::{
    course::{
        Settings,
        draft::{
            need::Need,
            table::{Kind, Row, Table},
        },
        reading::Document,
    },
    document::Reader,
    practice::reading::of_course,
    programme::{Fidelity, ProgrammeDraft, check_with, fidelity::Courses},
    rule::{CourseRule, Path, PracticeRule, Segment, Violation},
    wire::course::settings,
};

const PLAIN: Row = Row { kind: Kind::Own, inside: Table::NONE, need: Need::Nothing };
const SETTINGS: Row = Row { inside: &Table { names: settings::NAMES, rows: &[] }, ..PLAIN };
const FIELDS: &Table = &Table {
    names: &["schema", "locale", "on", "settings", "document", "courses"],
    rows: &[PLAIN, PLAIN, PLAIN, SETTINGS, PLAIN, PLAIN],
};

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
    let mut given = Given::default();
    let mut call: Call<ProgrammeDraft<'_>> = Call::read(text, FIELDS, &mut |reader, field| match field {
        "settings" => settings::read(reader, &mut given.settings, &mut given.codes, &mut given.faults),
        _ => courses = reader.list(course).unwrap_or_default(),
    });
    if call.read {
        given.tell(&mut call.faults);
    }
    let mut shown = None;
    let mut unreadable = Vec::new();
    for (place, course) in courses.into_iter().enumerate().filter(|(_, course)| !course.is_missing()) {
        let shown: &mut Courses = shown.get_or_insert_default();
        let mut course = course;
        match call.on {
            Some(on) if course.record.course != 0 => {
                shown.add(&mut course.record, course.faults, &given.settings, on);
            }
            None if course.record.course != 0 => {}
            _ => {
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
    let locale = call.locale;
    let checked = call.day().map(|on| {
        let mut programme = call.document.draft.unwrap_or_default();
        let (fidelity, found) = check_with(&mut programme, call.document.faults, shown, on, locale);
        report.append(found);
        Checked { fidelity }
    });
    answer(checked, report, locale)
}

fn course<'a>(reader: &mut Reader<'a>) -> Document<'a> {
    let mut course = Document::default();
    course.read(reader);
    course
}

/// What the municipality has decided, and what is wrong with it
#[derive(Default)]
struct Given {
    settings: Settings,
    /// The keys of the severities, as written
    codes: Vec<String>,
    faults: Vec<Violation<CourseRule>>,
}

impl Given {
    /// Adds what is wrong, with the severities in the order in which they are written
    fn tell(&mut self, faults: &mut Vec<Violation<PracticeRule>>) {
        faults.extend(self.faults.drain(..).map(of_course));
        let written = |fault: &Violation<PracticeRule>| match fault.path.segments() {
            [_, _, Segment::Key(key), ..] => self.codes.iter().position(|code| Segment::shown(code) == key),
            _ => None,
        };
        faults.sort_by_key(written);
    }
}
