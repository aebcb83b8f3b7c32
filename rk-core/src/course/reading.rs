//! Reads a course's document into a draft, with what is wrong with its shape.

use super::draft::{FIELDS, Item, Kind as FieldKind, Record, Table};
use crate::{
    Date, Locale,
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
        let mut record = Record::default();
        match record.read(reader, T::KIND, T::INSIDE) {
            0 => None,
            cell => T::take(&mut record, cell),
        }
    }
}

impl<'r> Record<'r> {
    /// Reads what stands in a field; its cell
    ///
    /// What is missing or faulty is 0.
    pub(crate) fn read(&mut self, reader: &mut Reader<'r>, kind: FieldKind, inside: &'static Table) -> u32 {
        match kind {
            FieldKind::Own => 0,
            FieldKind::Text => match reader.text() {
                Some(text) if !is_blank(&text) => self.put_text(text),
                _ => 0,
            },
            FieldKind::Date => reader.date().map_or(0, Date::number),
            FieldKind::YesNo => reader.yes_no().map_or(0, |yes| 1 + u32::from(yes)),
            FieldKind::Whole => reader.whole().map_or(0, |number| self.put_whole(number)),
            FieldKind::Word(codes) => match reader.code(codes) {
                Some(word) => u32::try_from(word).map_or(0, |word| word + 1),
                None => 0,
            },
            FieldKind::Object => self.object(reader, inside),
            FieldKind::List(kind) => {
                if !reader.is_list() {
                    return 0;
                }
                let from = self.begin();
                reader.entries(&mut |reader, _| {
                    let cell = self.read(reader, *kind, inside);
                    self.push(cell);
                });
                self.end(from, 1)
            }
            FieldKind::Keyed(kind) => self.values(reader, *kind, inside),
        }
    }

    /// Reads an object; its place
    fn object(&mut self, reader: &mut Reader<'r>, table: &'static Table) -> u32 {
        let at = self.room(table.rows.len());
        let there = reader.fields(table.names, &mut |reader, field| match table.rows.get(field) {
            Some(row) => {
                let cell = self.read(reader, row.kind, row.inside);
                self.set_field(at, field, cell);
            }
            None => schema(reader),
        });
        if there { at } else { 0 }
    }

    /// Reads values by the id of a person; of a key that stands there twice the first counts
    fn values(&mut self, reader: &mut Reader<'r>, kind: FieldKind, inside: &'static Table) -> u32 {
        let from = self.begin();
        let again = reader.keys(&mut |reader, key| {
            let person = self.put_text(key.clone());
            self.push(person);
            let value = self.read(reader, kind, inside);
            self.push(value);
        });
        for pair in again.unwrap_or_default().into_iter().rev() {
            self.take_out(from, pair);
        }
        self.end(from, 2)
    }
}

/// A course's document, and what is wrong with its shape
#[derive(Default)]
pub(crate) struct Document<'a> {
    /// Without a course if it is missing or no object
    pub record: Record<'a>,
    pub faults: Vec<Violation<CourseRule>>,
    /// Whether the text could not be read to its end
    pub ended: bool,
}

impl<'a> Document<'a> {
    /// Reads a text that is a document and nothing else
    pub(crate) fn of(text: &'a [u8]) -> Self {
        let mut record = Record::with_room(text.len());
        let faults = Reader::read(text, &mut |reader| record.course = record.object(reader, FIELDS));
        let mut document = Self { record, faults: violations(&faults), ended: faults.ended() };
        if document.is_missing() {
            // Here null is not the same as left out: the text was given.
            let rule = CourseRule::Shape { expected: Expected::Object };
            let severity = rule.severity();
            document.faults.push(Violation { rule, severity, path: Path::root(), waiver: None });
        }
        document
    }

    /// Reads a document that stands in a call
    pub(crate) fn read(&mut self, reader: &mut Reader<'a>) {
        let record = &mut self.record;
        let faults = reader.inner(&mut |reader| record.course = record.object(reader, FIELDS));
        self.faults = violations(&faults);
    }

    /// Whether nothing stands there, or null
    pub(crate) fn is_missing(&self) -> bool {
        self.record.course == 0 && self.faults.is_empty()
    }
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
