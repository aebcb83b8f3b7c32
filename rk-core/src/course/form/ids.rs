//! The ids of a document.

use super::{Form, id_of};
use crate::{
    course::{
        draft::{Entries, Fields, Slot, Table, Text, To},
        findings::Step,
        index::FEW,
        view::CITIZEN,
    },
    rule::{CourseRule, course::Label},
    sort,
};

/// An id with its [`head`] and the number of its entry
type Id<'a> = (u64, Text<'a>, usize);

/// The ids of a list, sorted if they are many
#[derive(Default)]
pub(super) struct Ids<'a>(Vec<Id<'a>>);

impl<'a> Form<'_, 'a> {
    /// Notes the ids of every list in an object
    ///
    /// One that an earlier entry has, or that is reserved, is taken out. Those inside a meeting are
    /// the ones of its themes.
    pub(super) fn ids(&mut self, object: &mut dyn Fields<'a>, table: &'static Table, meeting: Option<usize>) {
        self.place.push(Step::At(0));
        let mut number = 0;
        while let Some(row) = table.rows.get(number) {
            if let Some((label, to)) = id_of(row.inside)
                && let Some(Slot::Entries(list)) = object.slot(number)
            {
                self.step(Step::Key(table.names.get(number).copied().unwrap_or_default()));
                let ids = self.ids_in(list, row.inside, label, to);
                if let Some(meeting) = meeting {
                    self.themes.0.extend(ids.0.into_iter().map(|(head, id, _)| (head, id, meeting)));
                } else if let Some(known) = self.known.get_mut(to as usize) {
                    *known = ids;
                }
            }
            number += 1;
        }
        self.place.pop();
    }

    /// Notes the ids of a list
    fn ids_in(&mut self, list: &mut dyn Entries<'a>, table: &'static Table, label: Label, to: To) -> Ids<'a> {
        self.place.push(Step::At(0));
        let (mut ids, mut number) = (Ids::default(), 0);
        while let Some((place, entry)) = list.entry(number) {
            self.step(Step::At(place));
            if let Some(Slot::Text(id)) = entry.slot(0) {
                self.place.push(Step::Key("id"));
                self.name(id, label);
                self.place.pop();
                ids.0.extend(id.clone().map(|id| (head(&id), id, number)));
            }
            if to == To::Meetings {
                self.ids(entry, table, Some(number));
            }
            number += 1;
        }
        ids.arrange();
        for number in ids.again(to == To::People) {
            if let Some((place, entry)) = list.entry(number)
                && let Some(Slot::Text(id)) = entry.slot(0)
            {
                *id = None;
                self.step(Step::At(place));
                self.note_at(Step::Key("id"), CourseRule::DuplicateId);
            }
        }
        self.place.pop();
        ids
    }

    /// The number of the first entry with an id
    pub(super) fn find(&self, to: To, id: &str) -> Option<usize> {
        self.known.get(to as usize)?.from(id, 0)
    }
}

impl Ids<'_> {
    /// Sorts many
    pub(super) fn arrange(&mut self) {
        if self.0.len() > FEW {
            sort::up(&mut self.0);
        }
    }

    /// The numbers of the entries whose ids stand there before; what is reserved leads nowhere
    fn again(&mut self, people: bool) -> Vec<usize> {
        let mut again = Vec::new();
        if people {
            self.0.retain(|(_, id, number)| {
                let reserved = id == CITIZEN;
                again.extend(reserved.then_some(*number));
                !reserved
            });
        }
        for (at, (head, id, number)) in self.0.iter().enumerate() {
            let before = self.0.get(..at).unwrap_or_default();
            // Of many sorted ids the same stand side by side.
            let before = before.get(before.len().saturating_sub(FEW)..).unwrap_or_default();
            if before.iter().any(|(known, text, _)| known == head && text == id) {
                again.push(*number);
            }
        }
        again
    }

    /// The number of the first entry from `least` on with an id
    pub(super) fn from(&self, id: &str, least: usize) -> Option<usize> {
        let own = head(id);
        if self.0.len() > FEW {
            let first =
                self.0.partition_point(|(head, text, number)| (*head, &**text, *number) < (own, id, least));
            return self.0.get(first).filter(|(_, text, _)| text == id).map(|(_, _, number)| *number);
        }
        let same = |(head, text, number): &&Id<'_>| *head == own && *number >= least && text == id;
        self.0.iter().find(same).map(|(_, _, number)| *number)
    }
}

/// The first eight bytes of an id as a number: what differs in it need not be compared as a text
fn head(id: &str) -> u64 {
    let bytes = id.as_bytes();
    match bytes.first_chunk() {
        Some(first) => u64::from_le_bytes(*first),
        None => bytes.iter().fold(0, |head, byte| head << 8 | u64::from(*byte)),
    }
}
