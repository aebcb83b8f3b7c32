//! What the calls of the course have in common.

use crate::{
    Date, Locale,
    course::{
        Settings,
        draft::Record,
        reading::{self, Document},
    },
    document::Reader,
    rule::{CourseRule, Path, Report, Segment, Violation, course::Label},
    sort,
};

use super::{replay_course::ENTRY, settings};

/// A call, and what is wrong with it
pub(super) struct Call<'a> {
    pub locale: Locale,
    pub on: Option<Date>,
    pub settings: Settings,
    pub course: Document<'a>,
    pub faults: Vec<Violation<CourseRule>>,
    /// Whether the text could be read to its end
    pub read: bool,
    /// Its fields
    names: &'static [&'static str],
    /// The keys of the severities, as written
    codes: Vec<String>,
}

impl<'a> Call<'a> {
    /// Reads the call whose fields have these names; `own` reads those that not every call has
    pub(super) fn read(
        text: &'a [u8],
        names: &'static [&'static str],
        own: &mut dyn FnMut(&mut Reader<'a>, &'static str, &mut Record<'a>),
    ) -> Self {
        let mut call = Self {
            locale: Locale::En,
            on: None,
            settings: Settings::default(),
            course: Document::default(),
            faults: Vec::new(),
            read: true,
            names,
            codes: Vec::new(),
        };
        let faults = Reader::read(text, &mut |reader| {
            reader.fields(names, &mut |reader, field| {
                let name = names.get(field).copied().unwrap_or_default();
                match name {
                    "schema" => reading::schema(reader),
                    "locale" => call.locale = reading::locale(reader),
                    "on" => call.on = reader.date(),
                    "settings" => {
                        settings::read(reader, &mut call.settings, &mut call.codes, &mut call.faults);
                    }
                    "course" => call.course.read(reader),
                    _ => own(reader, name, &mut call.course.record),
                }
            });
        });
        call.read = !faults.ended();
        if !call.read {
            call.faults.clear();
        }
        call.faults.extend(reading::violations(&faults));
        if call.read && call.on.is_none() && names.contains(&"on") {
            let mut missing = Vec::new();
            settings::note(&mut missing, CourseRule::Missing { field: Label::On }, Path::root().then("on"));
            call.note_unless_faulty(missing);
        }
        call
    }

    /// Notes what is wrong with a field of the call
    pub(super) fn note(&mut self, rule: CourseRule, field: &'static str) {
        settings::note(&mut self.faults, rule, Path::root().then(field));
    }

    /// Notes what is missing where nothing is said to be wrong
    pub(super) fn note_unless_faulty(&mut self, missing: Vec<Violation<CourseRule>>) {
        for missing in missing {
            if !self.faults.iter().any(|fault| missing.path.below(&fault.path).is_some()) {
                self.faults.push(missing);
            }
        }
    }

    /// What is wrong with the call, in the order of its fields
    pub(super) fn report(&mut self) -> Report<CourseRule> {
        let faults = std::mem::take(&mut self.faults).into_iter();
        let mut faults: Vec<_> = faults
            .map(|fault| (place(&fault.path, self.names, &self.codes), fault.rule.place(), fault))
            .collect();
        sort::by(&mut faults, |one, other| (&one.0, one.1).cmp(&(&other.0, other.1)));
        let mut report = Report::default();
        report.note_all(faults.into_iter().map(|(_, _, fault)| fault).collect());
        report
    }
}

/// Where a path leads among the fields of a call, one number a step
fn place(path: &Path, names: &[&str], codes: &[String]) -> Vec<usize> {
    let steps = path.segments().iter().enumerate();
    let numbers = steps.map(|(at, segment)| match segment {
        Segment::Index(index) => *index,
        Segment::Key(key) => {
            let found = match at {
                0 => names.iter().position(|name| name == key),
                1 => settings::NAMES.iter().position(|name| name == key),
                _ => codes
                    .iter()
                    .position(|code| Segment::shown(code) == key)
                    .or_else(|| ENTRY.iter().position(|name| name == key)),
            };
            found.unwrap_or(usize::MAX)
        }
    });
    numbers.collect()
}
