//! What is found in a call, and where.

use std::collections::BTreeSet;

use super::Day;
use crate::{
    Date,
    decimal::{SCALE, millionths},
    personal_number::held_in,
    rule::{Path, Places, Report, Rule, Segment},
    stats::Rational,
};

/// The most entries of a list
pub(super) const MOST_ENTRIES: u64 = 100_000;
/// The most decimals of a number
const MOST_DECIMALS: u64 = 6;
/// How far from 0 a number may be, and how large a count
const FARTHEST: u64 = 1_000_000_000_000;

/// A place in a call, from which a path is made only where something is found
#[derive(Clone, Copy)]
pub(super) struct At<'a> {
    above: Option<&'a At<'a>>,
    step: Step,
}

#[derive(Clone, Copy)]
enum Step {
    Key(&'static str),
    Index(usize),
}

impl<'a> At<'a> {
    /// A field of the call itself
    pub(super) fn field(field: &'static str) -> Self {
        Self { above: None, step: Step::Key(field) }
    }

    /// A field of what is here
    pub(super) fn key(&'a self, field: &'static str) -> Self {
        Self { above: Some(self), step: Step::Key(field) }
    }

    /// An entry of the list that is here
    pub(super) fn entry(&'a self, at: usize) -> Self {
        Self { above: Some(self), step: Step::Index(at) }
    }

    fn path(&self) -> Path {
        let above = self.above.map_or_else(Path::root, At::path);
        match self.step {
            Step::Key(field) => above.then(field),
            Step::Index(at) => above.then(Segment::Index(at)),
        }
    }
}

/// What was found, in the order of the call
pub(super) struct Notes<'u> {
    pub(super) report: Report,
    /// Where a value could not be read: nothing is found there and inside it
    unread: &'u Places,
}

impl<'u> Notes<'u> {
    pub(super) fn new(unread: &'u Places) -> Self {
        Self { report: Report::default(), unread }
    }

    /// Nothing yet, of a part of the same call
    pub(super) fn apart(&self) -> Self {
        Self::new(self.unread)
    }

    /// Whether something can be worked out
    pub(super) fn valid(&self) -> bool {
        self.unread.is_empty() && self.report.valid()
    }

    /// Whether what is here could be read
    pub(super) fn is_read(&self, at: At<'_>) -> bool {
        self.unread.is_empty() || !self.unread.hold(&at.path())
    }

    /// Whether everything in what is here could be read
    pub(super) fn is_read_in_full(&self, at: At<'_>) -> bool {
        self.unread.is_empty() || !self.unread.touch(&at.path())
    }

    pub(super) fn note(&mut self, rule: Rule, at: At<'_>) {
        let path = at.path();
        if !self.unread.hold(&path) {
            self.report.add(rule, path);
        }
    }

    /// A number as it was written, in millionths; `None` if it is noted
    pub(super) fn millionths(&mut self, number: f64, at: At<'_>) -> Option<i128> {
        let farthest = i128::from(FARTHEST) * i128::from(SCALE);
        let millionths = millionths(number).filter(|size| size.abs() <= farthest);
        if millionths.is_none() {
            self.note(Rule::ImprovementNumber { most: MOST_DECIMALS }, at);
        }
        millionths
    }

    /// A number as it was written; `None` if there is none, or if it is noted
    pub(super) fn number(&mut self, number: Option<f64>, at: At<'_>) -> Option<Rational> {
        self.millionths(number?, at).and_then(|millionths| Rational::new(millionths, i128::from(SCALE)))
    }

    /// A number of things; `None` if there is none, or if it is noted
    pub(super) fn count(&mut self, count: Option<u64>, at: At<'_>) -> Option<u64> {
        let fits = count? <= FARTHEST;
        if !fits {
            self.note(Rule::ImprovementNumber { most: MOST_DECIMALS }, at);
        }
        count.filter(|_| fits)
    }

    /// A day; `None` if there is none, or if it is noted
    pub(super) fn day(&mut self, day: Option<Day>, at: At<'_>) -> Option<Date> {
        let date = day?.date();
        if date.is_none() {
            self.note(Rule::InputDate, at);
        }
        date
    }

    /// Looks for a personal number in a text
    pub(super) fn text(&mut self, text: Option<&str>, at: At<'_>) {
        if text.is_some_and(held_in) {
            self.note(Rule::InputPersonalNumber, at);
        }
    }

    /// The entries of a list; none if there are too many, which is noted
    pub(super) fn list<'l, T>(&mut self, list: &'l [T], most: u64, at: At<'_>) -> &'l [T] {
        if u64::try_from(list.len()).is_ok_and(|entries| entries <= most) {
            return list;
        }
        self.note(Rule::InputListTooLong { most }, at);
        &[]
    }

    /// Looks at an entry's id
    pub(super) fn id<'t>(&mut self, id: Option<&'t str>, earlier: &mut BTreeSet<&'t str>, at: At<'_>) {
        self.text(id, at);
        if id.is_some_and(|id| !earlier.insert(id)) {
            self.note(Rule::InputDuplicateId, at);
        }
    }
}
