//! What a record holds, seen by its types.

use std::fmt;
use std::marker::PhantomData;

use super::{
    Item, Place, Record,
    record::{Cells, index},
};

/// A struct in a record; its fields are asked for by their names
pub(crate) struct Entry<'v, T: Struct> {
    record: &'v Record<'v>,
    cells: &'v T::Cells,
}

/// A struct of fields
pub(crate) trait Struct {
    /// A cell for each field
    type Cells: 'static;

    /// The cells of the one at a place; all are 0 if there is none
    fn cells<'v>(record: &'v Record<'_>, at: u32) -> &'v Self::Cells;
}

impl<T: Struct> Clone for Entry<'_, T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: Struct> Copy for Entry<'_, T> {}

impl<'v, T: Struct> Entry<'v, T> {
    /// The struct at a place; nothing is in it if there is none
    #[inline]
    pub(crate) fn new(record: &'v Record<'v>, at: u32) -> Self {
        Self { record, cells: T::cells(record, at) }
    }

    /// What stands in a field
    #[inline]
    pub(crate) fn field<F: Place<'v>>(self, cell: impl FnOnce(&T::Cells) -> u32) -> F::Seen {
        F::seen(self.record, cell(self.cells))
    }
}

/// The entries of a list, each at its place in the document
///
/// Entries that could not be read are not there, yet those after them keep
/// their place.
pub(crate) struct Several<'v, T> {
    record: &'v Record<'v>,
    list: u32,
    of: PhantomData<fn() -> T>,
}

impl<T> Clone for Several<'_, T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Several<'_, T> {}

impl<'v, T: Item<'v>> Several<'v, T> {
    pub(super) fn new(record: &'v Record<'v>, list: u32) -> Self {
        Self { record, list, of: PhantomData }
    }

    /// How many places it has, those included whose entries could not be read
    pub(crate) fn places(self) -> usize {
        index(self.record.count(self.list))
    }

    /// The entry at a place
    pub(crate) fn get(self, place: usize) -> Option<T::Seen> {
        match self.record.entry(self.list, place) {
            0 => None,
            cell => T::seen(self.record, cell),
        }
    }

    /// The texts in the first field of its entries, which is where those that have ids have them
    pub(crate) fn ids(self) -> Ids<'v> {
        Ids { record: self.record, list: self.list }
    }

    /// Each entry with its place, counted from 0
    pub(crate) fn iter(self) -> Entries<'v, T> {
        Entries { record: self.record, cells: self.record.entries(self.list), of: PhantomData }
    }

    /// The entries without their places
    pub(crate) fn entries(self) -> impl DoubleEndedIterator<Item = T::Seen> {
        self.iter().map(|(_, entry)| entry)
    }

    /// Whether no entry could be read
    pub(crate) fn is_empty(self) -> bool {
        self.record.next(&mut self.record.entries(self.list)) == 0
    }
}

/// The ids of the entries of a list, of whatever type they are
#[derive(Clone, Copy)]
pub(crate) struct Ids<'v> {
    record: &'v Record<'v>,
    list: u32,
}

impl<'v> Ids<'v> {
    /// How many places the list has
    pub(crate) fn places(self) -> usize {
        index(self.record.count(self.list))
    }

    /// The id of the entry at a place
    pub(crate) fn get(self, place: usize) -> Option<&'v str> {
        match self.record.entry(self.list, place) {
            0 => None,
            entry => self.record.text(self.record.cell(entry)),
        }
    }
}

/// Goes through the entries of a list, each with its place
pub(crate) struct Entries<'v, T> {
    record: &'v Record<'v>,
    cells: Cells,
    of: PhantomData<fn() -> T>,
}

impl<'v, T: Item<'v>> Iterator for Entries<'v, T> {
    type Item = (usize, T::Seen);

    #[inline]
    fn next(&mut self) -> Option<Self::Item> {
        match self.record.next(&mut self.cells) {
            0 => None,
            cell => Some((self.cells.passed(), T::seen(self.record, cell)?)),
        }
    }
}

impl<'v, T: Item<'v>> DoubleEndedIterator for Entries<'v, T> {
    fn next_back(&mut self) -> Option<Self::Item> {
        match self.record.next_back(&mut self.cells) {
            0 => None,
            cell => Some((self.cells.left(), T::seen(self.record, cell)?)),
        }
    }
}

impl<'v, T: Item<'v>> fmt::Debug for Several<'v, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_map().entries(self.iter()).finish()
    }
}

/// Values by the id of a person, in the order in which they were written
pub(crate) struct Keyed<'v, T> {
    record: &'v Record<'v>,
    list: u32,
    of: PhantomData<fn() -> T>,
}

impl<T> Clone for Keyed<'_, T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Keyed<'_, T> {}

impl<'v, T: Item<'v>> Keyed<'v, T> {
    pub(super) fn new(record: &'v Record<'v>, list: u32) -> Self {
        Self { record, list, of: PhantomData }
    }

    /// The people, in the order in which they were written
    pub(crate) fn people(self) -> impl Iterator<Item = &'v str> {
        let pairs = 0..self.record.count(self.list);
        pairs.filter_map(move |pair| self.record.text(self.record.cell(self.list + 1 + 2 * pair)))
    }

    /// Each value that could be read, with its person
    pub(crate) fn iter(self) -> impl Iterator<Item = (&'v str, T::Seen)> {
        self.people().zip(0..).filter_map(move |(person, pair)| {
            match self.record.cell(self.list + 2 + 2 * pair) {
                0 => None,
                cell => Some((person, T::seen(self.record, cell)?)),
            }
        })
    }
}

impl<'v, T: Item<'v>> fmt::Debug for Keyed<'v, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_map().entries(self.iter()).finish()
    }
}
