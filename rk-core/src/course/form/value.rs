//! Looks at texts and references, and takes out what cannot count.

use super::Form;
use crate::{
    course::{
        draft::{Link, Need, To, index},
        findings::Step,
        view::CITIZEN,
    },
    letters::is_blank,
    personal_number::held_in,
    rule::{CourseRule, course::Label},
};

/// The words that may stand beside ids of people: for the citizen, and for those who keep a plan together
const BESIDE: [&str; 2] = [CITIZEN, "meetings"];

impl Form<'_, '_> {
    /// Looks at the text in a cell
    pub(super) fn text(&mut self, at: u32, need: Need) {
        match need {
            Need::Text(label) => self.free(at, label),
            Need::Name(label) => self.name(at, label),
            Need::Link(link) => self.reference(at, link),
            Need::Theme => self.theme(at),
            _ => {}
        }
    }

    /// A text that may hold what it likes but a personal number
    fn free(&mut self, at: u32, label: Option<Label>) {
        if self.given(at, label).is_some_and(held_in) {
            self.note(CourseRule::TextPersonalNumber);
        }
    }

    /// An id, or what stands for somebody outside of the document
    pub(super) fn name(&mut self, at: u32, label: Label) {
        if self.given(at, Some(label)).is_some_and(held_in) {
            self.refuse(at, CourseRule::PersonalNumber);
        }
    }

    /// A text that is missing if it is blank
    fn given(&mut self, at: u32, label: Option<Label>) -> Option<&str> {
        if self.record.text(self.record.cell(at)).is_some_and(is_blank) {
            self.record.set(at, 0);
        }
        self.needed(self.record.cell(at) != 0, label);
        self.record.text(self.record.cell(at))
    }

    /// The id of an entry, or a word beside
    fn reference(&mut self, at: u32, link: Link) {
        self.given(at, link.label);
        let id = self.record.text(self.record.cell(at));
        if let Some(rule) = id.and_then(|id| self.fault_of(id, link)) {
            self.refuse(at, rule);
        }
        if link.to == To::Meetings {
            let id = self.record.text(self.record.cell(at));
            self.meeting = id.and_then(|id| self.find(To::Meetings, id));
            let meeting = self.meeting.and_then(|place| self.record.course().meetings().get(index(place)));
            let dated = meeting.is_some_and(|meeting| meeting.date().is_some());
            self.has_day = id.is_some() && (!self.whole || dated);
        }
    }

    /// The id of a theme of a meeting, or of any
    fn theme(&mut self, at: u32) {
        self.given(at, None);
        let id = self.record.text(self.record.cell(at));
        let fault = id.and_then(|id| self.fault_if(id, self.has_theme(self.meeting, id)));
        if let Some(rule) = fault {
            self.refuse(at, rule);
        }
    }

    /// Takes out the text in a cell, and notes why
    fn refuse(&mut self, at: u32, rule: CourseRule) {
        self.record.set(at, 0);
        self.note(rule);
    }

    /// Texts, or the ids of entries
    pub(super) fn texts(&mut self, list: u32, need: Need) {
        for place in 0..self.record.count(list) {
            let at = list + 1 + place;
            let Some(text) = self.record.text(self.record.cell(at)) else { continue };
            let fault = if is_blank(text) {
                self.record.set(at, 0);
                None
            } else if let Need::Link(link) = need {
                self.fault_of(text, link)
            } else {
                held_in(text).then_some(CourseRule::TextPersonalNumber)
            };
            if let Some(rule) = fault {
                if matches!(need, Need::Link(_)) {
                    self.record.set(at, 0);
                }
                self.note_at(Step::At(index(place)), rule);
            }
        }
    }

    /// The ids of people before their values; a value that is missing has no id either
    pub(super) fn keys(&mut self, pairs: u32, need: Need) {
        let Need::Link(link) = need else { return };
        for pair in 0..self.record.count(pairs) {
            let value = pairs + 2 + 2 * pair;
            let id = self.record.text(self.record.cell(value - 1)).filter(|_| self.record.cell(value) != 0);
            if let Some((id, rule)) = id.and_then(|id| Some((id, self.fault_of(id, link)?))) {
                let id = id.to_owned();
                self.note_at(Step::Named(&id), rule);
                self.record.set(value, 0);
            }
        }
    }

    /// What is wrong with a reference
    fn fault_of(&self, id: &str, link: Link) -> Option<CourseRule> {
        let leads = self.find(link.to, id).is_some();
        self.fault_if(id, leads || BESIDE.iter().take(link.beside.into()).any(|beside| *beside == id))
    }

    fn fault_if(&self, id: &str, leads: bool) -> Option<CourseRule> {
        if held_in(id) {
            return Some(CourseRule::PersonalNumber);
        }
        (!leads && self.whole).then_some(CourseRule::Reference)
    }
}
