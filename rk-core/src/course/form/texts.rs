//! Looks at one field after the other, and takes out what cannot count.

use super::ids::Ids;
use crate::{
    Date,
    course::{
        draft::{List, Pairs, Text},
        findings::{Faulty, Step, path},
        kept::Kept,
        view::is_blank,
    },
    personal_number::held_in,
    rule::{CourseRule, course::Label},
};

/// What was found, and the place that is looked at
pub(super) struct Form<'f> {
    /// Where a fault stands already
    faulty: &'f Faulty,
    /// Whether references are looked up
    whole: bool,
    place: Vec<Step<'static>>,
    pub found: Kept,
}

impl<'f> Form<'f> {
    pub(super) fn new(faulty: &'f Faulty, whole: bool) -> Self {
        Self { faulty, whole, place: Vec::with_capacity(8), found: Kept::default() }
    }

    /// Looks at an entry of a list
    pub(super) fn at<T>(&mut self, list: &'static str, place: usize, look: impl FnOnce(&mut Self) -> T) -> T {
        self.place.push(Step::Key(list));
        self.place.push(Step::At(place));
        let found = look(self);
        self.place.pop();
        self.place.pop();
        found
    }

    /// Looks at the object in a field
    pub(super) fn within(&mut self, field: &'static str, look: impl FnOnce(&mut Self)) {
        self.place.push(Step::Key(field));
        look(self);
        self.place.pop();
    }

    /// Notes a fault at a step from the place that is looked at
    #[cold]
    pub(super) fn note(&mut self, rule: CourseRule, step: Step<'_>) {
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

    /// Notes that a field is missing, unless it is there
    pub(super) fn needed(&mut self, there: bool, field: &'static str, label: Label) {
        if !there {
            self.note(CourseRule::Missing { field: label }, Step::Key(field));
        }
    }

    /// An end that does not lie before its beginning
    pub(super) fn span(&mut self, from: Option<Date>, to: &mut Option<Date>) {
        if from.is_some() && to.is_some() && *to < from {
            *to = None;
            self.note(CourseRule::Span, Step::Key("to"));
        }
    }

    /// A text that may hold what it likes but a personal number; the label says that it is needed
    pub(super) fn text(&mut self, text: &mut Option<Text<'_>>, field: &'static str, label: Option<Label>) {
        if let Some(text) = self.given(text, field, label)
            && held_in(text)
        {
            self.note(CourseRule::TextPersonalNumber, Step::Key(field));
        }
    }

    pub(super) fn texts(&mut self, texts: &mut List<Text<'_>>, field: &'static str) {
        texts.retain(|place, text| {
            if held_in(text) {
                self.within(field, |form| form.note(CourseRule::TextPersonalNumber, Step::At(place)));
            }
            !is_blank(text)
        });
    }

    /// An id, or what stands for somebody outside of the document
    pub(super) fn name(&mut self, name: &mut Option<Text<'_>>, field: &'static str, label: Option<Label>) {
        if self.given(name, field, label).is_some_and(held_in) {
            *name = None;
            self.note(CourseRule::PersonalNumber, Step::Key(field));
        }
    }

    /// A text that is missing if it is blank
    fn given<'t>(
        &mut self,
        text: &'t mut Option<Text<'_>>,
        field: &'static str,
        label: Option<Label>,
    ) -> Option<&'t str> {
        if text.as_deref().is_some_and(is_blank) {
            *text = None;
        }
        if let (None, Some(label)) = (&text, label) {
            self.note(CourseRule::Missing { field: label }, Step::Key(field));
        }
        text.as_deref()
    }

    /// The id of an entry, or one of the words beside
    pub(super) fn reference(
        &mut self,
        reference: &mut Option<Text<'_>>,
        field: &'static str,
        ids: &Ids<'_>,
        beside: &[&str],
        label: Option<Label>,
    ) {
        let Some(id) = self.given(reference, field, label) else { return };
        if let Some(rule) = self.fault_of(id, beside, || ids.find(id).is_some()) {
            *reference = None;
            self.note(rule, Step::Key(field));
        }
    }

    /// The id of a theme of a meeting, or of any
    pub(super) fn theme(&mut self, theme: &mut Option<Text<'_>>, themes: &Ids<'_>, meeting: Option<usize>) {
        let Some(id) = self.given(theme, "theme", None) else { return };
        let known = || match meeting {
            Some(meeting) => themes.hold(id, meeting),
            None => themes.find(id).is_some(),
        };
        if let Some(rule) = self.fault_of(id, &[], known) {
            *theme = None;
            self.note(rule, Step::Key("theme"));
        }
    }

    /// The ids of entries
    pub(super) fn references(
        &mut self,
        references: &mut List<Text<'_>>,
        field: &'static str,
        ids: &Ids<'_>,
        beside: &[&str],
    ) {
        references.retain(|place, id| {
            if is_blank(id) {
                return false;
            }
            let fault = self.fault_of(id, beside, || ids.find(id).is_some());
            let keep = fault.is_none();
            if let Some(rule) = fault {
                self.within(field, |form| form.note(rule, Step::At(place)));
            }
            keep
        });
    }

    /// The ids of people before their values; a value that is missing has no id either
    pub(super) fn keys<T>(
        &mut self,
        pairs: &mut Pairs<'_, T>,
        field: &'static str,
        ids: &Ids<'_>,
        beside: &[&str],
    ) {
        for (id, value) in pairs.0.iter_mut().filter(|(_, value)| value.is_some()) {
            if let Some(rule) = self.fault_of(id, beside, || ids.find(id).is_some()) {
                *value = None;
                self.within(field, |form| form.note(rule, Step::Named(id)));
            }
        }
    }

    /// What is wrong with a reference
    fn fault_of(&self, id: &str, beside: &[&str], known: impl FnOnce() -> bool) -> Option<CourseRule> {
        if held_in(id) {
            return Some(CourseRule::PersonalNumber);
        }
        let leads = !self.whole || known() || beside.contains(&id);
        (!leads).then_some(CourseRule::Reference)
    }
}
