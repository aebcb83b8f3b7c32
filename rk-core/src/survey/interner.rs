//! Names by number: each different name is kept once, in one text.

use std::hash::BuildHasher;

use hashbrown::{DefaultHashBuilder, HashTable, hash_table::Entry};

/// Different names, numbered from 0 in the order in which they came
#[derive(Clone, Debug, Default)]
pub(super) struct Names {
    text: String,
    ends: Vec<u32>,
    table: HashTable<u32>,
    hasher: DefaultHashBuilder,
}

impl Names {
    /// The number of different names
    pub(super) fn len(&self) -> usize {
        self.ends.len()
    }

    /// The name with this number
    pub(super) fn get(&self, number: usize) -> &str {
        name(&self.text, &self.ends, number)
    }

    /// The name with this number, held in half the size
    pub(super) fn at(&self, number: u32) -> &str {
        self.get(whole(number))
    }

    /// The number of `wanted`, if it is there
    pub(super) fn find(&self, wanted: &str) -> Option<usize> {
        let hash = self.hasher.hash_one(wanted);
        self.table.find(hash, |number| self.at(*number) == wanted).map(|number| whole(*number))
    }

    /// The number of `wanted`, and whether it came for the first time
    pub(super) fn add(&mut self, wanted: &str) -> (usize, bool) {
        let hash = self.hasher.hash_one(wanted);
        let (text, ends, hasher) = (&self.text, &self.ends, &self.hasher);
        let same = |number: &u32| name(text, ends, whole(*number)) == wanted;
        let rehash = |number: &u32| hasher.hash_one(name(text, ends, whole(*number)));
        match self.table.entry(hash, same, rehash) {
            Entry::Occupied(entry) => (whole(*entry.get()), false),
            Entry::Vacant(entry) => {
                let number = self.ends.len();
                entry.insert(half(number));
                self.text.push_str(wanted);
                self.ends.push(half(self.text.len()));
                (number, true)
            }
        }
    }

    /// The names in order of their numbers
    pub(super) fn iter(&self) -> impl Iterator<Item = &str> {
        (0..self.len()).map(|number| self.get(number))
    }
}

/// A number in half the size; there are never so many names or rows
pub(super) fn half(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

/// A number from half the size
pub(super) fn whole(number: u32) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX)
}

fn name<'a>(text: &'a str, ends: &[u32], number: usize) -> &'a str {
    let start = number.checked_sub(1).and_then(|before| ends.get(before)).map_or(0, |end| whole(*end));
    let end = ends.get(number).map_or(start, |end| whole(*end));
    text.get(start..end).unwrap_or_default()
}
