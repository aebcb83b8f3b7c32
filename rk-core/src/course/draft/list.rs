//! A list that knows where its entries stood in the document.

use serde::{Serialize, Serializer};

/// The entries of a list, and the place of each in the document
///
/// Entries that could not be read are not there, yet those after them keep
/// their place.
#[derive(Clone, Debug, PartialEq)]
pub struct List<T> {
    entries: Vec<T>,
    /// Empty where every entry stands in its own place
    places: Vec<usize>,
}

impl<T> List<T> {
    /// Each entry with its place, counted from 0
    #[must_use]
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = (usize, &T)> + ExactSizeIterator {
        self.entries.iter().enumerate().map(|(at, entry)| (self.places.get(at).copied().unwrap_or(at), entry))
    }

    /// The entries without their places
    #[must_use]
    pub fn entries(&self) -> &[T] {
        &self.entries
    }

    /// The entries, to change them in their places
    pub fn entries_mut(&mut self) -> &mut [T] {
        &mut self.entries
    }

    /// Keeps the entries of which `keep` says so, each in its place
    pub(crate) fn retain(&mut self, mut keep: impl FnMut(usize, &T) -> bool) {
        let numbered = self.iter().enumerate();
        let gone: Vec<usize> =
            numbered.filter(|(_, (place, entry))| !keep(*place, entry)).map(|(number, _)| number).collect();
        if gone.is_empty() {
            return;
        }
        if self.places.is_empty() {
            self.places.extend(0..self.entries.len());
        }
        let stays = |number: Option<usize>| number.is_some_and(|number| gone.binary_search(&number).is_err());
        let mut numbers = 0..;
        self.entries.retain(|_| stays(numbers.next()));
        numbers = 0..;
        self.places.retain(|_| stays(numbers.next()));
    }

    /// The place of the entry with this number
    #[must_use]
    pub fn place(&self, entry: usize) -> usize {
        self.places.get(entry).copied().unwrap_or(entry)
    }

    /// The entry that stands at this place
    #[must_use]
    pub fn at(&self, place: usize) -> Option<&T> {
        self.number(place).and_then(|number| self.entries.get(number))
    }

    /// The entry that stands at this place, to change it
    pub(crate) fn at_mut(&mut self, place: usize) -> Option<&mut T> {
        self.number(place).and_then(|number| self.entries.get_mut(number))
    }

    /// The number of the entry that stands at this place
    fn number(&self, place: usize) -> Option<usize> {
        if self.places.is_empty() { Some(place) } else { self.places.binary_search(&place).ok() }
    }

    /// How many entries could be read
    #[must_use]
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether no entry could be read
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// Other entries in the same places
    pub(crate) fn map<U>(self, change: impl FnMut(T) -> U) -> List<U> {
        List { entries: self.entries.into_iter().map(change).collect(), places: self.places }
    }

    /// Adds an entry after the last one
    pub fn push(&mut self, entry: T) {
        let next = self.places.last().map_or(self.entries.len(), |last| last + 1);
        self.push_at(next, entry);
    }

    /// Adds an entry that stands at `place`, after all others
    pub(crate) fn push_at(&mut self, place: usize, entry: T) {
        put_place(&mut self.places, self.entries.len(), place);
        self.entries.push(entry);
    }
}

/// Notes the place of the entry with this number, the last one
fn put_place(places: &mut Vec<usize>, number: usize, place: usize) {
    if place != number && places.is_empty() {
        places.extend(0..number);
    }
    if place != number || !places.is_empty() {
        places.push(place);
    }
}

impl<T> Default for List<T> {
    fn default() -> Self {
        Self { entries: Vec::new(), places: Vec::new() }
    }
}

impl<T> From<Vec<T>> for List<T> {
    fn from(entries: Vec<T>) -> Self {
        Self { entries, places: Vec::new() }
    }
}

impl<T> FromIterator<T> for List<T> {
    fn from_iter<I: IntoIterator<Item = T>>(entries: I) -> Self {
        Vec::from_iter(entries).into()
    }
}

impl<T: Serialize> Serialize for List<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.entries.serialize(serializer)
    }
}

#[cfg(feature = "schema")]
impl<T: schemars::JsonSchema> schemars::JsonSchema for List<T> {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        Vec::<Option<T>>::schema_name()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        Option::<Vec<Option<T>>>::json_schema(generator)
    }
}
