//! Names by number: each different name is kept once, in one text.

use std::hash::BuildHasher;

use hashbrown::{DefaultHashBuilder, HashTable, hash_table::Entry};

/// Different names, numbered from 0 in the order in which they came
#[derive(Clone, Debug, Default)]
pub(super) struct Names {
    text: String,
    ends: Vec<usize>,
    table: HashTable<usize>,
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

    /// The number of `wanted`, if it is there
    pub(super) fn find(&self, wanted: &str) -> Option<usize> {
        let hash = self.hasher.hash_one(wanted);
        self.table.find(hash, |number| self.get(*number) == wanted).copied()
    }

    /// The number of `wanted`, and whether it came for the first time
    pub(super) fn add(&mut self, wanted: &str) -> (usize, bool) {
        let hash = self.hasher.hash_one(wanted);
        let (text, ends, hasher) = (&self.text, &self.ends, &self.hasher);
        let same = |number: &usize| name(text, ends, *number) == wanted;
        let rehash = |number: &usize| hasher.hash_one(name(text, ends, *number));
        match self.table.entry(hash, same, rehash) {
            Entry::Occupied(entry) => (*entry.get(), false),
            Entry::Vacant(entry) => {
                let number = self.ends.len();
                entry.insert(number);
                self.text.push_str(wanted);
                self.ends.push(self.text.len());
                (number, true)
            }
        }
    }

    /// The names in order of their numbers
    pub(super) fn iter(&self) -> impl Iterator<Item = &str> {
        (0..self.len()).map(|number| self.get(number))
    }
}

fn name<'a>(text: &'a str, ends: &[usize], number: usize) -> &'a str {
    let start = number.checked_sub(1).and_then(|before| ends.get(before).copied()).unwrap_or(0);
    let end = ends.get(number).copied().unwrap_or(start);
    text.get(start..end).unwrap_or_default()
}
