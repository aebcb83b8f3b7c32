//! Reads a course's document into a draft, with what is wrong with its shape.

use super::draft::{CourseDraft, FIELDS, Fields, Item, Slot, Table, Text};
use crate::{
    Locale,
    document::{DEEPEST, Faults, Kind, LARGEST, LONGEST_TEXT, MOST_ENTRIES, Reader},
    letters::is_blank,
    rule::{CourseRule, Path, Violation, course::Expected},
};

/// What is read from one place
pub(crate) trait Value<'r>: Sized {
    /// Reads it; None if it is missing, null or faulty
    fn read(reader: &mut Reader<'r>) -> Option<Self>;
}

impl<'r, T: Item<'r>> Value<'r> for T {
    fn read(reader: &mut Reader<'r>) -> Option<Self> {
        let mut found = None;
        fill(reader, T::slot(&mut found), T::INSIDE);
        found
    }
}

/// Reads what stands in an empty field; what is missing or faulty is passed over
fn fill<'r>(reader: &mut Reader<'r>, slot: Slot<'_, 'r>, inside: &'static Table) {
    match slot {
        Slot::Text(field) => *field = text(reader),
        Slot::Date(field) => *field = reader.date(),
        Slot::YesNo(field) => *field = reader.yes_no(),
        Slot::Whole(field) => *field = reader.whole(),
        Slot::Word(field) => {
            if let Some(word) = reader.code(field.codes()) {
                field.put(word);
            }
        }
        Slot::Object(field) => {
            if reader.is_object() {
                object(reader, field.begin(), inside);
            }
        }
        Slot::Keyed(field) => {
            let again = reader.keys(&mut |reader, key| {
                if let Some(slot) = field.push(key.clone()) {
                    fill(reader, slot, inside);
                }
            });
            // Of a key that stands there twice the first counts.
            field.take_out(&again.unwrap_or_default());
        }
        _ if !reader.is_list() => {}
        // What follows a faulty entry keeps its place.
        Slot::Texts(list) => reader.entries(&mut |reader, place| {
            if let Some(text) = text(reader) {
                list.push_at(place, text);
            }
        }),
        Slot::Dates(list) => reader.entries(&mut |reader, place| {
            if let Some(date) = reader.date() {
                list.push_at(place, date);
            }
        }),
        Slot::Words(list) => {
            list.begin();
            reader.entries(&mut |reader, place| {
                if let Some(word) = reader.code(list.codes()) {
                    list.push(place, word);
                }
            });
        }
        Slot::Entries(list) => {
            list.begin();
            reader.entries(&mut |reader, place| {
                if reader.is_object()
                    && let Some(entry) = list.push(place)
                {
                    object(reader, entry, inside);
                }
            });
        }
    }
}

/// A text; one of nothing but white space is missing
fn text<'r>(reader: &mut Reader<'r>) -> Option<Text<'r>> {
    reader.text().filter(|text| !is_blank(text))
}

/// Reads an object; whether there is one
fn object<'r>(reader: &mut Reader<'r>, entry: &mut dyn Fields<'r>, table: &'static Table) -> bool {
    reader.fields(table.names, &mut |reader, field| match (entry.slot(field), table.rows.get(field)) {
        (Some(slot), Some(row)) => fill(reader, slot, row.inside),
        _ => schema(reader),
    })
}

/// A course's document, and what is wrong with its shape
pub(crate) struct Document<'a> {
    /// None if it is missing or no object
    pub draft: Option<CourseDraft<'a>>,
    pub faults: Vec<Violation<CourseRule>>,
    /// Whether the text could be read to its end
    pub read: bool,
}

impl<'a> Document<'a> {
    /// Reads a text that is a document and nothing else
    pub(crate) fn of(text: &'a [u8]) -> Self {
        let mut draft = None;
        let faults = Reader::read(text, &mut |reader| draft = course(reader));
        let mut document = Self { draft, faults: violations(&faults), read: !faults.ended() };
        if document.is_missing() {
            // Here null is not the same as left out: the text was given.
            let rule = CourseRule::Shape { expected: Expected::Object };
            let severity = rule.severity();
            document.faults.push(Violation { rule, severity, path: Path::root(), waiver: None });
        }
        document
    }

    /// Reads a document that stands in a call
    pub(crate) fn inner(reader: &mut Reader<'a>) -> Self {
        let mut draft = None;
        let faults = reader.inner(&mut |reader| draft = course(reader));
        Self { draft, faults: violations(&faults), read: true }
    }

    /// Whether nothing stands there, or null
    pub(crate) fn is_missing(&self) -> bool {
        self.draft.is_none() && self.faults.is_empty()
    }
}

impl Default for Document<'_> {
    fn default() -> Self {
        Self { draft: None, faults: Vec::new(), read: true }
    }
}

/// Reads a course's document; None if it is missing, null or no object
fn course<'r>(reader: &mut Reader<'r>) -> Option<CourseDraft<'r>> {
    let mut draft = CourseDraft::default();
    object(reader, &mut draft, FIELDS).then_some(draft)
}

/// Reads the version of a call or a document: 1, and no other today
pub(crate) fn schema(reader: &mut Reader<'_>) {
    if reader.whole().is_some_and(|version| version != 1) {
        reader.fault(Kind::Shape(Expected::Number));
    }
}

/// Reads the language of a call; English where it is missing
pub(crate) fn locale(reader: &mut Reader<'_>) -> Locale {
    reader.code(Locale::CODES).and_then(|at| Locale::ALL.get(at).copied()).unwrap_or_default()
}

/// What is wrong with the shape of a text, as broken rules, and for those that are not listed
/// [`CourseRule::More`]
pub(crate) fn violations(faults: &Faults) -> Vec<Violation<CourseRule>> {
    let mut broken: Vec<_> = faults
        .listed()
        .iter()
        .map(|fault| {
            let rule = rule(fault.kind);
            Violation { severity: rule.severity(), rule, path: fault.path.clone(), waiver: None }
        })
        .collect();
    let often = [
        Kind::ListTooLong,
        Kind::TextTooLong,
        Kind::DuplicateKey,
        Kind::UnknownField,
        Kind::Shape(Expected::Text),
        Kind::Date,
    ];
    for kind in often {
        let (rule, count) = (rule(kind), faults.unlisted(kind));
        if count > 0 {
            let severity = rule.severity();
            let rule = CourseRule::More { of: rule.code(), severity, count };
            broken.push(Violation { rule, severity, path: Path::root(), waiver: None });
        }
    }
    broken
}

fn rule(kind: Kind) -> CourseRule {
    let most = |most: usize| u64::try_from(most).unwrap_or(u64::MAX);
    match kind {
        Kind::NotJson => CourseRule::NotJson,
        Kind::TooLarge => CourseRule::TooLarge { most: most(LARGEST) },
        Kind::TooDeep => CourseRule::TooDeep { most: most(DEEPEST) },
        Kind::ListTooLong => CourseRule::ListTooLong { most: most(MOST_ENTRIES) },
        Kind::TextTooLong => CourseRule::TextTooLong { most: most(LONGEST_TEXT) },
        Kind::DuplicateKey => CourseRule::DuplicateKey,
        Kind::UnknownField => CourseRule::UnknownField,
        Kind::Date => CourseRule::Date,
        Kind::Shape(expected) => CourseRule::Shape { expected },
    }
}
