//! What every field of a draft can do, and the names of the fields.

use super::{List, Pairs, Text};
use crate::{Date, rule::Profile};

/// A field of a draft by its name, with the fields of what stands in it
#[derive(Debug)]
pub(crate) struct Known {
    pub name: &'static str,
    pub inside: &'static [Known],
}

/// The name of a field without the mark that Rust puts before its own words
pub(super) const fn name(field: &'static str) -> &'static str {
    if let [b'r', b'#', name @ ..] = field.as_bytes() {
        if let Ok(name) = std::str::from_utf8(name) {
            return name;
        }
    }
    field
}

/// What stands in a field
pub(super) trait Entry {
    /// Its fields, in the order of the documentation; none if it is a single value
    const FIELDS: &'static [Known] = &[];
}

impl Entry for Text<'_> {}
impl Entry for Date {}
impl Entry for Profile {}
impl Entry for u32 {}
impl Entry for bool {}

impl<T: Entry> Entry for List<T> {
    const FIELDS: &'static [Known] = T::FIELDS;
}

/// A field of a draft
pub(super) trait Field {
    /// The fields of what stands in it
    const INSIDE: &'static [Known];

    /// Whether nothing stands in it
    fn vacant(&self) -> bool;
}

impl<T: Entry> Field for Option<T> {
    const INSIDE: &'static [Known] = T::FIELDS;

    fn vacant(&self) -> bool {
        self.is_none()
    }
}

impl<T: Entry> Field for List<T> {
    const INSIDE: &'static [Known] = T::FIELDS;

    fn vacant(&self) -> bool {
        self.is_empty()
    }
}

impl<T> Field for Pairs<'_, T> {
    const INSIDE: &'static [Known] = &[];

    fn vacant(&self) -> bool {
        self.0.is_empty()
    }
}
