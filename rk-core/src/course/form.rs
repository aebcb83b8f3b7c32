//! What every document needs, whatever the model says.
//!
//! What a field needs stands beside it in the draft. A value that cannot count
//! is taken out of the draft, so the rules after this see it as missing.

mod ids;
mod value;

use std::ops::Range;

use super::{
    draft::{FIELDS, Kind, MeetingStatus, Need, Record, Row, Table, To, index},
    findings::{Faulty, Step, path},
};
use crate::{
    Date,
    rule::{CourseRule, Kept, Violation, course::Label},
};
use ids::Ids;

/// What a course in a record lacks, and what cannot count in it
///
/// Where nothing is known around a form, `whole` is false and references are not looked up.
pub(super) fn check(record: &mut Record<'_>, faulty: &Faulty, whole: bool) -> Vec<Violation<CourseRule>> {
    if record.course == 0 {
        record.course = record.room(FIELDS.rows.len());
    }
    let course = record.course;
    if record.course().citizen().is_none()
        && let Some((number, row)) = FIELDS.field("citizen")
    {
        let citizen = record.room(row.inside.rows.len());
        record.set_field(course, number, citizen);
    }
    let mut form = Form {
        record,
        faulty,
        whole,
        place: Vec::with_capacity(8),
        found: Kept::default(),
        known: Default::default(),
        themes: Ids::default(),
        meeting: None,
        has_day: false,
        held: false,
    };
    // Every id is known before references are looked up, and none stands before these.
    let head = FIELDS.rows.iter().position(|row| id_of(row.inside).is_some()).unwrap_or(0);
    form.fields(course, FIELDS, 0..head);
    form.ids(course, FIELDS, None);
    form.arrange_themes();
    form.fields(course, FIELDS, head..usize::MAX);
    form.found.into_violations()
}

/// The label of the ids of such entries, and who refers to them; None if they have no ids
fn id_of(entry: &Table) -> Option<(Label, To)> {
    match entry.rows.first()?.need {
        Need::Id(label, to) => Some((label, to)),
        _ => None,
    }
}

/// What was found, and the place that is looked at
struct Form<'f, 'a> {
    record: &'f mut Record<'a>,
    /// Where a fault stands already
    faulty: &'f Faulty,
    /// Whether references are looked up
    whole: bool,
    place: Vec<Step<'static>>,
    found: Kept<CourseRule>,
    /// What references lead to, in the order of [`To`]
    known: [Ids; 6],
    /// The ids of themes, each with the place of its meeting
    themes: Ids,
    /// The place of the meeting that is looked at, or that was referred to last
    meeting: Option<u32>,
    /// Whether the meeting that was referred to last has a day
    has_day: bool,
    /// Whether the meeting that is looked at was held
    held: bool,
}

impl Form<'_, '_> {
    /// Looks at fields of the object that lies at a place
    fn fields(&mut self, object: u32, table: &'static Table, which: Range<usize>) {
        self.place.push(Step::At(0));
        let (mut number, mut from) = (which.start, None);
        let mut at = object + u32::try_from(which.start).unwrap_or(0);
        while let Some(row) = table.rows.get(number).filter(|_| number < which.end) {
            if row.need != Need::Nothing {
                self.step(Step::Key(table.names.get(number).copied().unwrap_or_default()));
                self.look_at(at, row, &mut from);
            }
            number += 1;
            at += 1;
        }
        self.place.pop();
    }

    /// Looks at the field in a cell; `from` is the date that was seen last among those beside it
    fn look_at(&mut self, at: u32, row: &'static Row, from: &mut Option<Date>) {
        let cell = self.record.cell(at);
        match row.kind {
            Kind::Text => self.text(at, row.need),
            Kind::Date => {
                self.date(at, row.need, *from);
                *from = Date::numbered(self.record.cell(at));
            }
            Kind::Word(_) => self.word(cell, row.need),
            Kind::Keyed(_) => self.keys(cell, row.need),
            Kind::Object if cell != 0 => self.fields(cell, row.inside, 0..usize::MAX),
            Kind::List(Kind::Text) => self.texts(cell, row.need),
            Kind::List(Kind::Object) => self.entries(cell, row.inside),
            _ => {}
        }
    }

    fn entries(&mut self, list: u32, table: &'static Table) {
        let are_meetings = matches!(id_of(table), Some((_, To::Meetings)));
        self.place.push(Step::At(0));
        for place in 0..self.record.count(list) {
            let entry = self.record.cell(list + 1 + place);
            if entry != 0 {
                if are_meetings {
                    self.meeting = Some(place);
                }
                self.step(Step::At(index(place)));
                self.fields(entry, table, 0..usize::MAX);
            }
        }
        self.place.pop();
    }

    /// Puts another step in the place of the last one
    fn step(&mut self, step: Step<'static>) {
        if let Some(last) = self.place.last_mut() {
            *last = step;
        }
    }

    /// A date; `from` is the one in the field before
    fn date(&mut self, at: u32, need: Need, from: Option<Date>) {
        let date = Date::numbered(self.record.cell(at));
        match need {
            Need::Value(label) => self.needed(date.is_some(), label),
            Need::End if from.is_some() && date.is_some() && date < from => {
                self.record.set(at, 0);
                self.note(CourseRule::Span);
            }
            Need::AgreedOn(label) => self.needed(date.is_some() || self.has_day, Some(label)),
            _ => {}
        }
    }

    /// A word by its cell
    fn word(&mut self, word: u32, need: Need) {
        match need {
            Need::Value(label) => self.needed(word != 0, label),
            Need::Status(label) => {
                self.held = word == MeetingStatus::Held as u32 + 1;
                self.needed(word != 0, Some(label));
            }
            Need::Attended(label) => self.needed(word != 0 || !self.held, Some(label)),
            _ => {}
        }
    }

    /// Notes that the field that is looked at is missing, unless it is there or need not be
    fn needed(&mut self, there: bool, label: Option<Label>) {
        if let (false, Some(label)) = (there, label) {
            self.note(CourseRule::Missing { field: label });
        }
    }

    /// Notes a fault of the place that is looked at
    #[cold]
    fn note(&mut self, rule: CourseRule) {
        let place = std::mem::take(&mut self.place);
        self.put(rule, &place);
        self.place = place;
    }

    /// Notes a fault at a step from the place that is looked at
    #[cold]
    fn note_at(&mut self, step: Step<'_>, rule: CourseRule) {
        let mut place: Vec<Step<'_>> = self.place.clone();
        place.push(step);
        self.put(rule, &place);
    }

    fn put(&mut self, rule: CourseRule, place: &[Step<'_>]) {
        // Of what has a fault already it is not said that it is missing.
        if !matches!(rule, CourseRule::Missing { .. }) || !self.faulty.holds(place) {
            let severity = rule.severity();
            self.found.add(rule, severity, || (path(place), None));
        }
    }
}
