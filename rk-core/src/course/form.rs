//! What every document needs, whatever the model says.
//!
//! What a field needs stands beside it in the draft. A value that cannot count
//! is taken out of the draft, so the rules after this see it as missing.

mod ids;
mod value;

use std::ops::Range;

use super::{
    draft::{CourseDraft, Entries, FIELDS, Fields, MeetingStatus, Need, Row, Slot, Table, To},
    findings::{Faulty, Step, path},
};
use crate::{
    Date,
    rule::{CourseRule, Kept, Violation, course::Label},
};
use ids::Ids;

/// What a draft lacks, and what cannot count in it
///
/// Where nothing is known around a form, `whole` is false and references are not looked up.
pub(super) fn check(draft: &mut CourseDraft<'_>, faulty: &Faulty, whole: bool) -> Vec<Violation<CourseRule>> {
    draft.citizen.get_or_insert_default();
    let dated = draft.meetings.entries().iter().map(|meeting| meeting.date.is_some()).collect();
    let mut form = Form {
        faulty,
        whole,
        place: Vec::with_capacity(8),
        found: Kept::default(),
        known: Default::default(),
        themes: Ids::default(),
        dated,
        meeting: None,
        has_day: false,
        held: false,
    };
    // Every id is known before references are looked up, and none stands before these.
    let head = FIELDS.rows.iter().position(|row| id_of(row.inside).is_some()).unwrap_or(0);
    form.fields(draft, FIELDS, 0..head);
    form.ids(draft, FIELDS, None);
    form.themes.arrange();
    form.fields(draft, FIELDS, head..usize::MAX);
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
    /// Where a fault stands already
    faulty: &'f Faulty,
    /// Whether references are looked up
    whole: bool,
    place: Vec<Step<'static>>,
    found: Kept<CourseRule>,
    /// What references lead to, in the order of [`To`]
    known: [Ids<'a>; 6],
    /// The ids of themes, each with the number of its meeting
    themes: Ids<'a>,
    /// Of each meeting whether it has a date
    dated: Vec<bool>,
    /// The number of the meeting that is looked at, or that was referred to last
    meeting: Option<usize>,
    /// Whether the meeting that was referred to last has a day
    has_day: bool,
    /// Whether the meeting that is looked at was held
    held: bool,
}

impl<'a> Form<'_, 'a> {
    /// Looks at fields of an object
    fn fields(&mut self, object: &mut dyn Fields<'a>, table: &'static Table, which: Range<usize>) {
        self.place.push(Step::At(0));
        let (mut number, mut from) = (which.start, None);
        while let Some(row) = table.rows.get(number).filter(|_| number < which.end) {
            if row.need != Need::Nothing
                && let Some(slot) = object.slot(number)
            {
                self.step(Step::Key(table.names.get(number).copied().unwrap_or_default()));
                self.field(slot, row, &mut from);
            }
            number += 1;
        }
        self.place.pop();
    }

    /// Looks at a field; `from` is the date that was seen last among those beside it
    fn field(&mut self, slot: Slot<'_, 'a>, row: &'static Row, from: &mut Option<Date>) {
        match slot {
            Slot::Text(text) => self.text(text, row.need),
            Slot::Texts(texts) => self.texts(texts, row.need),
            Slot::Date(date) => {
                self.date(date, row.need, *from);
                *from = *date;
            }
            Slot::Word(word) => self.word(word.number(), row.need),
            Slot::Keyed(values) => self.keys(values, row.need),
            Slot::Object(object) => {
                if let Some(object) = object.there() {
                    self.fields(object, row.inside, 0..usize::MAX);
                }
            }
            Slot::Entries(list) => self.entries(list, row.inside),
            Slot::YesNo(_) | Slot::Whole(_) | Slot::Dates(_) | Slot::Words(_) => {}
        }
    }

    fn entries(&mut self, list: &mut dyn Entries<'a>, table: &'static Table) {
        let are_meetings = matches!(id_of(table), Some((_, To::Meetings)));
        self.place.push(Step::At(0));
        let mut number = 0;
        while let Some((place, entry)) = list.entry(number) {
            if are_meetings {
                self.meeting = Some(number);
            }
            self.step(Step::At(place));
            self.fields(entry, table, 0..usize::MAX);
            number += 1;
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
    fn date(&mut self, date: &mut Option<Date>, need: Need, from: Option<Date>) {
        match need {
            Need::Value(label) => self.needed(date.is_some(), label),
            Need::End if from.is_some() && date.is_some() && *date < from => {
                *date = None;
                self.note(CourseRule::Span);
            }
            Need::AgreedOn(label) => self.needed(date.is_some() || self.has_day, Some(label)),
            _ => {}
        }
    }

    /// A word by its number
    fn word(&mut self, word: Option<usize>, need: Need) {
        match need {
            Need::Value(label) => self.needed(word.is_some(), label),
            Need::Status(label) => {
                self.held = word == Some(MeetingStatus::Held as usize);
                self.needed(word.is_some(), Some(label));
            }
            Need::Attended(label) => self.needed(word.is_some() || !self.held, Some(label)),
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
