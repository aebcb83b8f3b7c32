//! The ids of a document.

use std::cmp::Ordering;

use super::{Form, id_of};
use crate::{
    course::{
        draft::{Kind, Record, Table, To, index},
        findings::Step,
        index::FEW,
        view::CITIZEN,
    },
    rule::{CourseRule, course::Label},
    sort,
};

/// An id with its [`head`], the cell of its text and the place of its entry
type Id = (u64, u32, u32);

/// The ids of a list, sorted if they are many
#[derive(Default)]
pub(super) struct Ids(Vec<Id>);

impl Form<'_, '_> {
    /// Notes the ids of every list in an object
    ///
    /// One that an earlier entry has, or that is reserved, is taken out. Those inside a meeting are
    /// the ones of its themes.
    pub(super) fn ids(&mut self, object: u32, table: &'static Table, meeting: Option<u32>) {
        self.place.push(Step::At(0));
        for ((row, name), at) in table.rows.iter().zip(table.names).zip(object..) {
            if let (Some((label, to)), Kind::List(_)) = (id_of(row.inside), row.kind) {
                self.step(Step::Key(name));
                let ids = self.ids_in(self.record.cell(at), row.inside, label, to);
                if let Some(meeting) = meeting {
                    self.themes.0.extend(ids.0.into_iter().map(|(head, id, _)| (head, id, meeting)));
                } else if let Some(known) = self.known.get_mut(to as usize) {
                    *known = ids;
                }
            }
        }
        self.place.pop();
    }

    /// Notes the ids of a list
    fn ids_in(&mut self, list: u32, table: &'static Table, label: Label, to: To) -> Ids {
        self.place.push(Step::At(0));
        let mut ids = Ids::default();
        for place in 0..self.record.count(list) {
            let entry = self.record.cell(list + 1 + place);
            if entry == 0 {
                continue;
            }
            self.step(Step::At(index(place)));
            self.place.push(Step::Key("id"));
            self.name(entry, label);
            self.place.pop();
            let id = self.record.cell(entry);
            ids.0.extend(self.record.text(id).map(|text| (head(text), id, place)));
            if to == To::Meetings {
                self.ids(entry, table, Some(place));
            }
        }
        ids.arrange(self.record);
        for place in ids.again(self.record, to == To::People) {
            self.record.set(self.record.cell(list + 1 + place), 0);
            self.step(Step::At(index(place)));
            self.note_at(Step::Key("id"), CourseRule::DuplicateId);
        }
        self.place.pop();
        ids
    }

    /// Puts the ids of all themes in order
    pub(super) fn arrange_themes(&mut self) {
        self.themes.arrange(self.record);
    }

    /// The place of the first entry with an id
    pub(super) fn find(&self, to: To, id: &str) -> Option<u32> {
        self.known.get(to as usize)?.from(self.record, id, 0)
    }

    /// Whether a theme with an id stands in a meeting, or in any
    pub(super) fn has_theme(&self, meeting: Option<u32>, id: &str) -> bool {
        let found = self.themes.from(self.record, id, meeting.unwrap_or(0));
        found.is_some() && (meeting.is_none() || found == meeting)
    }
}

impl Ids {
    /// Sorts many
    fn arrange(&mut self, record: &Record<'_>) {
        if self.0.len() > FEW {
            sort::by(&mut self.0, |(head, id, place), (other_head, other, other_place)| {
                let texts = || record.text(*id).cmp(&record.text(*other));
                head.cmp(other_head).then_with(texts).then(place.cmp(other_place))
            });
        }
    }

    /// The places of the entries whose ids stand there before; what is reserved leads nowhere
    fn again(&mut self, record: &Record<'_>, people: bool) -> Vec<u32> {
        let mut again = Vec::new();
        if people {
            self.0.retain(|(_, id, place)| {
                let reserved = record.text(*id) == Some(CITIZEN);
                again.extend(reserved.then_some(*place));
                !reserved
            });
        }
        for (at, (head, id, place)) in self.0.iter().enumerate() {
            let before = self.0.get(..at).unwrap_or_default();
            // Of many sorted ids the same stand side by side.
            let before = before.get(before.len().saturating_sub(FEW)..).unwrap_or_default();
            let same = |known: &u32| record.text(*known) == record.text(*id);
            if before.iter().any(|(known, text, _)| known == head && same(text)) {
                again.push(*place);
            }
        }
        again
    }

    /// The place of the first entry from `least` on with an id
    fn from(&self, record: &Record<'_>, id: &str, least: u32) -> Option<u32> {
        let own = head(id);
        let compared = |(head, text, place): &Id| {
            head.cmp(&own).then_with(|| record.text(*text).cmp(&Some(id))).then(place.cmp(&least))
        };
        let is_it = |(head, text, _): &Id| *head == own && record.text(*text) == Some(id);
        let found = if self.0.len() > FEW {
            let first = self.0.partition_point(|known| compared(known) == Ordering::Less);
            self.0.get(first).filter(|known| is_it(known))
        } else {
            self.0.iter().find(|known| known.2 >= least && is_it(known))
        };
        found.map(|(_, _, place)| *place)
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
