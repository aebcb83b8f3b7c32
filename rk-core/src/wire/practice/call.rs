//! What the calls around the course have in common.

use crate::{
    Date, Locale,
    course::{
        draft::{Item, table::Table},
        reading::{self, Value},
    },
    document::Reader,
    practice::{
        Entry, checked,
        reading::{Document, violations},
        report,
    },
    rule::{CourseRule, Path, PracticeRule, Report, Violation, course::Expected, practice::Label},
};

/// The fields of every call on a document, in their order
pub(super) const FIELDS: &Table = &Table { names: &["schema", "locale", "on", "document"], rows: &[] };

/// A call, and what is wrong with it
pub(super) struct Call<D> {
    pub locale: Locale,
    pub on: Option<Date>,
    pub document: Document<D>,
    pub faults: Vec<Violation<PracticeRule>>,
    /// Whether the text could be read to its end
    pub read: bool,
    /// Its fields
    fields: &'static Table,
}

impl<D> Call<D> {
    /// Reads the call of these fields; `own` reads those that not every call has
    pub(super) fn read<'a>(
        text: &'a [u8],
        fields: &'static Table,
        own: &mut dyn FnMut(&mut Reader<'a>, &'static str),
    ) -> Self
    where
        D: Value<'a>,
    {
        let mut call = Self {
            locale: Locale::En,
            on: None,
            document: Document::default(),
            faults: Vec::new(),
            read: true,
            fields,
        };
        let faults = Reader::read(text, &mut |reader| {
            reader.fields(fields.names, &mut |reader, field| {
                let name = fields.names.get(field).copied().unwrap_or_default();
                match name {
                    "schema" => reading::schema(reader),
                    "locale" => call.locale = reading::locale(reader),
                    "on" => call.on = reader.date(),
                    "document" => call.document = Document::inner(reader),
                    _ => own(reader, name),
                }
            });
        });
        call.read = !faults.ended();
        call.faults = violations(&faults);
        if call.read {
            if call.on.is_none() {
                call.note_unless_faulty(PracticeRule::Missing { field: Label::On }, "on");
            }
            if call.document.is_missing() {
                let rule = CourseRule::Shape { expected: Expected::Object };
                call.note_unless_faulty(rule.into(), "document");
            }
        }
        call
    }

    /// Notes what is wrong with the call at a place
    pub(super) fn note(&mut self, rule: PracticeRule, path: Path) {
        self.faults.push(Violation { severity: rule.severity(), rule, path, waiver: None });
    }

    /// Notes what is missing, unless something is wrong with the field or the whole call
    fn note_unless_faulty(&mut self, rule: PracticeRule, field: &'static str) {
        let path = Path::root().then(field);
        let told = self.faults.iter().any(|fault| path.below(&fault.path).is_some());
        if !told {
            self.note(rule, path);
        }
    }

    /// The day of the check, if the document can be looked at on it
    pub(super) fn day(&self) -> Option<Date> {
        self.on.filter(|_| self.read && !self.document.is_missing())
    }

    /// What is wrong with the call, in the order of its fields, and without a day with the form of its document
    pub(super) fn report<'a>(&mut self) -> Report<PracticeRule>
    where
        D: Entry + Item<'a> + Default,
    {
        let mut report = report(std::mem::take(&mut self.faults), Vec::new(), self.fields);
        if self.read && self.on.is_none() && !self.document.is_missing() {
            let document = std::mem::take(&mut self.document);
            report.append(checked(&mut document.draft.unwrap_or_default(), document.faults, |_, _| ()));
        }
        report
    }
}
