//! A document as it lies in memory while it is looked at.

use super::{CourseDraft, Entry, Item, Text};

/// A document: every field one number, its cell
///
/// A struct is a row of cells, one for each field in the order of its
/// [`Table`](super::Table). What stands in a cell its [`Kind`](super::Kind)
/// says: 0 is nothing; a text is its number among the texts; a date its days;
/// `false` and `true` are 1 and 2; a word is its number from 1; a struct, a
/// list, values by person and a whole number are the place where they lie. A
/// list is the count of its places and a cell for each: 0 where an entry could
/// not be read, so that the others keep their places. Values by person are the
/// count of pairs, and for each the text and the value.
///
/// So a document is read into two pieces of memory and not into one for each
/// list, and whatever looks at all of its fields needs no code for each type.
#[derive(Debug, Default)]
pub(crate) struct Record<'r> {
    /// The place of the course; 0 if there is none
    pub course: u32,
    cells: Vec<u32>,
    texts: Vec<Text<'r>>,
    /// The cells of lists that are not at their end
    open: Vec<u32>,
}

/// The cells of a list's entries that were not gone through yet
#[derive(Clone, Copy)]
pub(super) struct Cells {
    first: u32,
    next: u32,
    end: u32,
}

impl Cells {
    /// The place of the entry that was gone through last, from the beginning
    pub(super) fn passed(self) -> usize {
        index(self.next - 1 - self.first)
    }

    /// The same, from the end
    pub(super) fn left(self) -> usize {
        index(self.end - self.first)
    }
}

/// A place among cells; no document is so long that it has none
fn place(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

/// A cell as a position
pub(crate) fn index(cell: u32) -> usize {
    usize::try_from(cell).unwrap_or(usize::MAX)
}

impl<'r> Record<'r> {
    /// An empty one, with room for a document of so many bytes
    pub(crate) fn with_room(bytes: usize) -> Self {
        // Those of the benchmark have 11 bytes a cell and 39 a text.
        Self {
            course: 0,
            cells: Vec::with_capacity(bytes / 10 + 64),
            texts: Vec::with_capacity(bytes / 32 + 8),
            open: Vec::with_capacity(64),
        }
    }

    /// Of a draft
    pub(crate) fn of(draft: &'r CourseDraft<'_>) -> Self {
        let mut record = Self::default();
        record.course = draft.put(&mut record);
        record
    }

    /// The course
    pub(crate) fn course(&self) -> Entry<'_, CourseDraft<'_>> {
        Entry::new(self, self.course)
    }

    /// Makes a draft of it; None if there is no course
    pub(crate) fn take_course(&mut self) -> Option<CourseDraft<'r>> {
        if self.course == 0 { None } else { CourseDraft::take(self, self.course) }
    }

    /// Its cells, which say what is there, without the texts
    pub(crate) fn without_texts(self) -> Record<'static> {
        Record { course: self.course, cells: self.cells, texts: Vec::new(), open: Vec::new() }
    }

    /// Room for a struct of so many fields; its place
    pub(crate) fn room(&mut self, fields: usize) -> u32 {
        // No struct lies at 0, which is nothing.
        let at = self.cells.len().max(1);
        self.cells.resize(at + fields, 0);
        place(at)
    }

    /// What a cell holds
    #[inline]
    pub(crate) fn cell(&self, at: u32) -> u32 {
        self.cells.get(index(at)).copied().unwrap_or(0)
    }

    /// The cells of a struct of so many fields at a place
    #[inline]
    pub(crate) fn row<const FIELDS: usize>(&self, at: u32) -> Option<&[u32; FIELDS]> {
        if at == 0 { None } else { self.cells.get(index(at)..)?.first_chunk() }
    }

    /// Puts something into a cell
    #[inline]
    pub(crate) fn set(&mut self, at: u32, cell: u32) {
        if let Some(place) = self.cells.get_mut(index(at)) {
            *place = cell;
        }
    }

    /// Puts something into a field of the struct at a place
    #[inline]
    pub(crate) fn set_field(&mut self, at: u32, field: usize, cell: u32) {
        if let Some(place) = self.cells.get_mut(index(at) + field) {
            *place = cell;
        }
    }

    /// The text that a cell stands for
    #[inline]
    pub(crate) fn text(&self, cell: u32) -> Option<&str> {
        self.texts.get(index(cell).checked_sub(1)?).map(|text| &**text)
    }

    /// Takes the text out that a cell stands for
    pub(super) fn take_text(&mut self, cell: u32) -> Option<Text<'r>> {
        self.texts.get_mut(index(cell).checked_sub(1)?).map(std::mem::take)
    }

    /// The cell of a text
    pub(crate) fn put_text(&mut self, text: Text<'r>) -> u32 {
        self.texts.push(text);
        place(self.texts.len())
    }

    /// The cell of a whole number
    pub(crate) fn put_whole(&mut self, number: u32) -> u32 {
        let at = self.room(1);
        self.set(at, number);
        at
    }

    /// Begins a list
    pub(crate) fn begin(&self) -> usize {
        self.open.len()
    }

    /// Adds a cell to the list that was begun last
    pub(crate) fn push(&mut self, cell: u32) {
        self.open.push(cell);
    }

    /// Takes a pair out of the values that were begun there
    pub(crate) fn take_out(&mut self, from: usize, pair: usize) {
        let first = from + 2 * pair;
        let left = self.open.len().saturating_sub(2);
        for at in first..left {
            let next = self.open.get(at + 2).copied().unwrap_or_default();
            if let Some(cell) = self.open.get_mut(at) {
                *cell = next;
            }
        }
        self.open.truncate(left);
    }

    /// Leaves places empty in the list that was begun there, up to a place
    pub(super) fn fill(&mut self, from: usize, place: usize) {
        self.open.resize((from + place).max(self.open.len()), 0);
    }

    /// Ends the list that was begun there, of entries of so many cells; its place
    pub(crate) fn end(&mut self, from: usize, size: usize) -> u32 {
        let entries = self.open.len().saturating_sub(from);
        let at = self.room(1 + entries);
        self.set(at, place(entries / size));
        let (first, end) = (index(at) + 1, index(at) + 1 + entries);
        if let (Some(room), Some(open)) = (self.cells.get_mut(first..end), self.open.get(from..)) {
            // Entry by entry, which has no panic to make code for.
            room.iter_mut().zip(open).for_each(|(cell, entry)| *cell = *entry);
        }
        self.open.truncate(from);
        at
    }

    /// The cell of a list's entry at a place; 0 if there is none
    pub(crate) fn entry(&self, list: u32, at: usize) -> u32 {
        if at < index(self.count(list)) { self.cell(list + 1 + place(at)) } else { 0 }
    }

    /// The entries of a list
    pub(super) fn entries(&self, list: u32) -> Cells {
        let first = list + 1;
        Cells { first, next: first, end: first + self.count(list) }
    }

    /// The cell of the next entry that could be read; 0 at the end
    ///
    /// It is made once for every kind of entry.
    #[inline(never)]
    pub(super) fn next(&self, cells: &mut Cells) -> u32 {
        while cells.next < cells.end {
            let cell = self.cell(cells.next);
            cells.next += 1;
            if cell != 0 {
                return cell;
            }
        }
        0
    }

    /// The same from the end
    pub(super) fn next_back(&self, cells: &mut Cells) -> u32 {
        while cells.next < cells.end {
            cells.end -= 1;
            let cell = self.cell(cells.end);
            if cell != 0 {
                return cell;
            }
        }
        0
    }

    /// How many places a list has, or how many pairs there are
    #[inline]
    pub(crate) fn count(&self, list: u32) -> u32 {
        if list == 0 { 0 } else { self.cell(list) }
    }

    /// Puts a struct into the list in a cell, at one of its places or after all others
    pub(crate) fn put_in(&mut self, cell: u32, place: u32, entry: u32) {
        let list = self.cell(cell);
        if place < self.count(list) {
            self.set(list + 1 + place, entry);
            return;
        }
        let from = self.begin();
        for place in 0..self.count(list) {
            self.push(self.cell(list + 1 + place));
        }
        self.push(entry);
        let list = self.end(from, 1);
        self.set(cell, list);
    }
}

#[cfg(all(test, feature = "json"))]
mod tests {
    use super::*;
    use crate::course::reading::Document;

    /// A course whose lists have entries that cannot be read, and places without them
    const GAPS: &str = r#"{"id": "c", "wishes": [3, {"id": "w", "text": "a \"b\""}, []],
        "goals": [{"id": "g", "acceptance": {"citizen": "agree", "anna": "?", "bo": "disagree"}}, 1],
        "plans": [{"id": "p", "revised_on": ["2025-01-01", "x", "2025-02-01"]}],
        "agreements": [null, {"id": "a", "parties": [1, "citizen"], "on_form": false, "follow_up": [4, {}]}],
        "coordinator_team": {"caseload_limit": 0, "caseload": {"anna": 4294967295}}}"#;

    fn draft(text: &str) -> CourseDraft<'_> {
        Document::of(text.as_bytes()).record.take_course().unwrap_or_default()
    }

    #[test]
    fn a_draft_comes_back_as_it_was() {
        let draft = draft(GAPS);
        assert_eq!(draft.wishes.place(0), 1);
        assert_eq!(draft.agreements.at(1).map(|agreement| agreement.follow_up.place(0)), Some(1));
        assert_eq!(Record::of(&draft).take_course(), Some(draft.clone()));
        let mut kept = draft.clone();
        let cells = Record::of(&draft).without_texts();
        kept.keep(&cells, cells.course);
        assert_eq!(kept, draft);
    }

    #[test]
    fn what_is_taken_out_of_a_record_is_taken_out_of_the_draft() {
        let mut draft = draft(GAPS);
        let whole = draft.clone();
        let mut record = Record::of(&whole);
        let agreement = record.entry(record.cell(record.course + 15), 1);
        let parties = record.cell(agreement + 5);
        record.set(parties + 2, 0);
        record.set(agreement, 0);
        let cells = record.without_texts();
        draft.keep(&cells, cells.course);
        let mut expected = whole.clone();
        if let Some(agreement) = expected.agreements.at_mut(1) {
            agreement.id = None;
            agreement.parties.retain(|_, _| false);
        }
        assert_eq!(draft, expected);
        assert_ne!(draft, whole);
    }

    #[test]
    fn an_entry_is_put_in_its_place_or_after_all() {
        let draft = draft(GAPS);
        let mut record = Record::of(&draft);
        let cell = record.course + 15;
        let list = record.cell(cell);
        let (first, other) = (record.entry(list, 1), record.room(17));
        record.put_in(cell, 1, other);
        assert_eq!(record.entry(record.cell(cell), 1), other);
        record.put_in(cell, 2, first);
        let list = record.cell(cell);
        assert_eq!([0, 1, 2, 3].map(|place| record.entry(list, place)), [0, other, first, 0]);
        assert_eq!(record.course().agreements().places(), 3);
    }
}
