//! Looks at texts and references, and takes out what cannot count.

use super::Form;
use crate::{
    course::{
        draft::{Keyed, Link, List, Need, Text, To},
        findings::Step,
        view::CITIZEN,
    },
    letters::is_blank,
    personal_number::held_in,
    rule::{CourseRule, course::Label},
};

/// The words that may stand beside ids of people: for the citizen, and for those who keep a plan together
const BESIDE: [&str; 2] = [CITIZEN, "meetings"];

impl<'a> Form<'_, 'a> {
    pub(super) fn text(&mut self, text: &mut Option<Text<'a>>, need: Need) {
        match need {
            Need::Text(label) => self.free(text, label),
            Need::Name(label) => self.name(text, label),
            Need::Link(link) => self.reference(text, link),
            Need::Theme => self.theme(text),
            _ => {}
        }
    }

    /// A text that may hold what it likes but a personal number
    fn free(&mut self, text: &mut Option<Text<'_>>, label: Option<Label>) {
        if self.given(text, label).is_some_and(held_in) {
            self.note(CourseRule::TextPersonalNumber);
        }
    }

    /// An id, or what stands for somebody outside of the document
    pub(super) fn name(&mut self, name: &mut Option<Text<'_>>, label: Label) {
        if self.given(name, Some(label)).is_some_and(held_in) {
            *name = None;
            self.note(CourseRule::PersonalNumber);
        }
    }

    /// A text that is missing if it is blank
    fn given<'t>(&mut self, text: &'t mut Option<Text<'_>>, label: Option<Label>) -> Option<&'t str> {
        if text.as_deref().is_some_and(is_blank) {
            *text = None;
        }
        self.needed(text.is_some(), label);
        text.as_deref()
    }

    /// The id of an entry, or a word beside
    fn reference(&mut self, reference: &mut Option<Text<'a>>, link: Link) {
        if let Some(id) = self.given(reference, link.label)
            && let Some(rule) = self.fault_of(id, link)
        {
            *reference = None;
            self.note(rule);
        }
        if link.to == To::Meetings {
            self.meeting = reference.as_ref().and_then(|id| self.find(To::Meetings, id));
            let dated = self.meeting.and_then(|meeting| self.dated.get(meeting));
            self.has_day = reference.is_some() && (!self.whole || dated == Some(&true));
        }
    }

    /// The id of a theme of a meeting, or of any
    fn theme(&mut self, theme: &mut Option<Text<'a>>) {
        let Some(id) = self.given(theme, None) else { return };
        let leads = match self.meeting {
            Some(meeting) => self.themes.from(id, meeting) == Some(meeting),
            None => self.themes.from(id, 0).is_some(),
        };
        if let Some(rule) = self.fault_if(id, leads) {
            *theme = None;
            self.note(rule);
        }
    }

    /// Texts, or the ids of entries
    pub(super) fn texts(&mut self, texts: &mut List<Text<'a>>, need: Need) {
        texts.retain(|place, text| {
            if is_blank(text) {
                return false;
            }
            let (fault, keep) = match need {
                Need::Link(link) => {
                    let fault = self.fault_of(text, link);
                    let keep = fault.is_none();
                    (fault, keep)
                }
                _ => (held_in(text).then_some(CourseRule::TextPersonalNumber), true),
            };
            if let Some(rule) = fault {
                self.note_at(Step::At(place), rule);
            }
            keep
        });
    }

    /// The ids of people before their values; a value that is missing has no id either
    pub(super) fn keys(&mut self, values: &mut dyn Keyed<'a>, need: Need) {
        let Need::Link(link) = need else { return };
        for number in 0.. {
            let Some((id, there)) = values.person(number) else { break };
            if there && let Some(rule) = self.fault_of(id, link) {
                self.note_at(Step::Named(id), rule);
                values.clear(number);
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
