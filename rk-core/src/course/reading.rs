//! Reads a course's document into a draft, with what is wrong with its shape.

use super::{
    draft::{CourseDraft, List, Pairs, Text},
    view::is_blank,
};
use crate::{
    Date,
    document::{DEEPEST, Faults, Kind, LARGEST, LONGEST_TEXT, MOST_ENTRIES, Reader},
    rule::{CourseRule, Path, Profile, Violation, course::Expected},
};

/// What is read from one place
pub(crate) trait Value<'r>: Sized {
    /// Reads it; None if it is missing, null or faulty
    fn read(reader: &mut Reader<'r>) -> Option<Self>;
}

/// A field of a draft
pub(super) trait Field<'r> {
    /// Reads what stands in it
    fn fill(&mut self, reader: &mut Reader<'r>);
}

/// A struct of fields
pub(super) trait Entry<'r>: Default {
    /// The names of its fields, in their order
    const NAMES: &'static [&'static str];

    /// Reads the field with this number
    fn fill(&mut self, reader: &mut Reader<'r>, field: usize);
}

/// Reads an object
pub(super) fn object<'r, T: Entry<'r>>(reader: &mut Reader<'r>) -> Option<T> {
    let mut entry = T::default();
    reader.fields(T::NAMES, &mut |reader, field| entry.fill(reader, field)).then_some(entry)
}

/// A text of nothing but white space is missing
impl<'a, 'r: 'a> Value<'r> for Text<'a> {
    fn read(reader: &mut Reader<'r>) -> Option<Self> {
        reader.text().filter(|text| !is_blank(text))
    }
}

impl Value<'_> for Date {
    fn read(reader: &mut Reader<'_>) -> Option<Self> {
        reader.date()
    }
}

impl Value<'_> for bool {
    fn read(reader: &mut Reader<'_>) -> Option<Self> {
        reader.yes_no()
    }
}

impl Value<'_> for u32 {
    fn read(reader: &mut Reader<'_>) -> Option<Self> {
        reader.whole()
    }
}

impl Value<'_> for Profile {
    fn read(reader: &mut Reader<'_>) -> Option<Self> {
        Self::ALL.get(reader.code(&Self::CODES)?).copied()
    }
}

/// What is missing or faulty is passed over, and what follows keeps its place
impl<'r, T: Value<'r>> Value<'r> for List<T> {
    fn read(reader: &mut Reader<'r>) -> Option<Self> {
        let (mut list, mut place) = (Self::default(), 0);
        let found = reader.entries(&mut |reader| {
            if let Some(entry) = T::read(reader) {
                list.push_at(place, entry);
            }
            place += 1;
        });
        found.then_some(list)
    }
}

impl<'r, T: Value<'r>> Field<'r> for Option<T> {
    fn fill(&mut self, reader: &mut Reader<'r>) {
        *self = T::read(reader);
    }
}

impl<'r, T: Value<'r>> Field<'r> for List<T> {
    fn fill(&mut self, reader: &mut Reader<'r>) {
        if let Some(list) = Self::read(reader) {
            *self = list;
        }
    }
}

impl<'a, 'r: 'a, T: Value<'r>> Field<'r> for Pairs<'a, T> {
    fn fill(&mut self, reader: &mut Reader<'r>) {
        let pairs = &mut self.0;
        let again = reader.keys(&mut |reader, key| pairs.push((key.clone(), T::read(reader))));
        // Of a key that stands there twice the first counts.
        let (mut again, mut at) = (again.into_iter().flatten().peekable(), 0..);
        pairs.retain(|_| again.next_if(|again| at.next() == Some(*again)).is_none());
    }
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
    let names = <CourseDraft<'_> as Entry<'_>>::NAMES;
    let found = reader.fields(names, &mut |reader, field| {
        if field + 1 == names.len() {
            schema(reader);
        } else {
            draft.fill(reader, field);
        }
    });
    found.then_some(draft)
}

/// Reads the version of a call or a document: 1, and no other today
pub(crate) fn schema(reader: &mut Reader<'_>) {
    if reader.whole().is_some_and(|version| version != 1) {
        reader.fault(Kind::Shape(Expected::Number));
    }
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
