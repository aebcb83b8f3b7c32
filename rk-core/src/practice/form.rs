//! What every document needs, whatever its rules say.
//!
//! A value that cannot count is taken out of the draft, so the rules after this
//! see it as missing.

use std::{
    borrow::Cow,
    collections::{BTreeMap, BTreeSet},
};

use super::Entry;
use crate::{
    Date,
    personal_number::held_in,
    rule::{CourseRule, Kept, Path, Places, PracticeRule, Segment, Violation, practice::Label},
};

/// A document is looked at twice: its ids have to be known before references are looked up
#[derive(Clone, Copy, Debug, PartialEq)]
enum Pass {
    Ids,
    Rest,
}

/// What was found, and the place that is looked at
pub(crate) struct Form<'f> {
    /// Where a fault stands already
    faulty: &'f Places,
    pass: Pass,
    place: Vec<Segment>,
    /// The ids of each list
    ids: BTreeMap<&'static str, BTreeSet<String>>,
    found: Kept<PracticeRule>,
    /// Where something was found
    told: BTreeSet<Path>,
}

impl<'f> Form<'f> {
    /// The id that stands for the citizen
    pub(crate) const CITIZEN: &'static str = "citizen";

    /// What a document lacks, and what cannot count in it
    pub(super) fn check(document: &mut impl Entry, faulty: &'f Places) -> Vec<Violation<PracticeRule>> {
        let mut form = Self {
            faulty,
            pass: Pass::Ids,
            place: Vec::new(),
            ids: BTreeMap::new(),
            found: Kept::default(),
            told: BTreeSet::new(),
        };
        document.look(&mut form);
        form.pass = Pass::Rest;
        document.look(&mut form);
        form.found.into_violations()
    }

    /// Looks at what stands in a field
    pub(crate) fn within(&mut self, field: &'static str, look: impl FnOnce(&mut Self)) {
        self.place.push(field.into());
        look(self);
        self.place.pop();
    }

    /// Looks at an entry of a list
    pub(super) fn at<T>(&mut self, place: usize, look: impl FnOnce(&mut Self) -> T) -> T {
        self.place.push(place.into());
        let found = look(self);
        self.place.pop();
        found
    }

    /// An end that does not lie before its beginning
    pub(crate) fn span(&mut self, from: Option<Date>, to: &mut Option<Date>, field: &'static str) {
        if from.is_some() && to.is_some() && *to < from {
            *to = None;
            self.within(field, |form| form.put(CourseRule::Span));
        }
    }

    /// An id; whether it counts
    pub(super) fn id(&mut self, id: &str) -> bool {
        if self.pass == Pass::Rest {
            return true;
        }
        if held_in(id) {
            self.put(CourseRule::PersonalNumber);
            return false;
        }
        let Some(list) = self.list() else { return true };
        let reserved = list == "people" && id == Self::CITIZEN;
        let first = !reserved && self.ids.entry(list).or_default().insert(id.to_owned());
        if !first {
            self.put(CourseRule::DuplicateId);
        }
        first
    }

    /// The list in which an id stands; None if it is that of the whole document
    fn list(&self) -> Option<&'static str> {
        match self.place.as_slice() {
            [Segment::Key(Cow::Borrowed(list)), Segment::Index(_), _] => Some(list),
            _ => None,
        }
    }

    /// A reference; whether it counts
    pub(super) fn reference(&mut self, id: &str, list: &'static str, words: &[&str]) -> bool {
        if self.pass == Pass::Ids {
            return true;
        }
        if held_in(id) {
            self.put(CourseRule::PersonalNumber);
            return false;
        }
        let leads = words.contains(&id) || self.ids.get(list).is_some_and(|ids| ids.contains(id));
        if !leads {
            self.put(CourseRule::Reference);
        }
        leads
    }

    /// Notes that something is missing at the place that is looked at, unless a fault says why
    pub(super) fn missing(&mut self, label: Label) {
        let place = self.path();
        if self.pass == Pass::Rest && !self.told.contains(&place) && !self.faulty.hold(&place) {
            self.put(PracticeRule::Missing { field: label });
        }
    }

    /// A text that may hold what it likes but a personal number
    pub(super) fn text(&mut self, text: &str) {
        if self.pass == Pass::Rest && held_in(text) {
            self.put(CourseRule::TextPersonalNumber);
        }
    }

    fn path(&self) -> Path {
        self.place.iter().cloned().fold(Path::root(), Path::then)
    }

    fn put(&mut self, rule: impl Into<PracticeRule>) {
        let rule = rule.into();
        let path = self.path();
        self.told.insert(path.clone());
        let severity = rule.severity();
        self.found.add(rule, severity, || (path, None));
    }
}
