//! The ids of a document.

use super::texts::Form;
use crate::{
    course::{
        draft::{List, Text},
        findings::Step,
        view::CITIZEN,
    },
    rule::{CourseRule, course::Label},
    sort,
};

/// Ids with the numbers of their entries, sorted
pub(super) struct Ids<'a>(Vec<(Text<'a>, usize)>);

impl<'a> Ids<'a> {
    pub(super) fn new(mut ids: Vec<(Text<'a>, usize)>) -> Self {
        sort::up(&mut ids);
        Self(ids)
    }

    /// The ids of a list; one that an earlier entry has, or that is reserved, is taken out
    pub(super) fn of<T>(
        form: &mut Form<'_>,
        list: &'static str,
        entries: &mut List<T>,
        label: Label,
        id: fn(&mut T) -> &mut Option<Text<'a>>,
    ) -> Self {
        let mut ids = Vec::with_capacity(entries.len());
        for (number, (place, entry)) in entries.iter_mut().enumerate() {
            let id = id(entry);
            form.at(list, place, |form| form.name(id, "id", Some(label)));
            ids.extend(id.clone().map(|id| (id, number)));
        }
        let mut ids = Self::new(ids);
        for number in ids.again(list == "people") {
            let place = entries.place(number);
            if let Some(entry) = entries.entries_mut().get_mut(number) {
                *id(entry) = None;
            }
            form.at(list, place, |form| form.note(CourseRule::DuplicateId, Step::Key("id")));
        }
        ids
    }

    /// Takes out the ids that stand there again, and gives the numbers of their entries
    fn again(&mut self, people: bool) -> Vec<usize> {
        let mut again = Vec::new();
        let mut last: Option<Text<'a>> = None;
        self.0.retain(|(id, number)| {
            let first = last.as_ref() != Some(id) && !(people && id == CITIZEN);
            if first {
                last = Some(id.clone());
            } else {
                again.push(*number);
            }
            first
        });
        again
    }

    /// The number of the entry with an id
    pub(super) fn find(&self, id: &str) -> Option<usize> {
        let at = self.0.binary_search_by(|(known, _)| (**known).cmp(id)).ok()?;
        self.0.get(at).map(|(_, number)| *number)
    }

    /// Whether an entry with this number has the id
    pub(super) fn hold(&self, id: &str, number: usize) -> bool {
        self.0.binary_search_by(|(known, at)| (&**known, *at).cmp(&(id, number))).is_ok()
    }

    pub(super) fn into_texts(self) -> impl Iterator<Item = Text<'a>> {
        self.0.into_iter().map(|(id, _)| id)
    }
}
