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

    /// The same type with nothing borrowed
    type Owned;

    /// The same with texts of its own
    fn owned(self) -> Self::Owned;
}

/// Declares types that are single values and borrow nothing
macro_rules! plain {
    ($($kind:ty),+) => {
        $(
            impl crate::course::draft::field::Entry for $kind {
                type Owned = Self;

                fn owned(self) -> Self {
                    self
                }
            }
        )+
    };
}

pub(super) use plain;

plain!(Date, Profile, u32, bool);

impl Entry for Text<'_> {
    type Owned = Text<'static>;

    fn owned(self) -> Text<'static> {
        self.into_owned().into()
    }
}

impl<T: Entry> Entry for List<T> {
    const FIELDS: &'static [Known] = T::FIELDS;

    type Owned = List<T::Owned>;

    fn owned(self) -> List<T::Owned> {
        self.map(Entry::owned)
    }
}

/// A field of a draft
pub(super) trait Field {
    /// The fields of what stands in it
    const INSIDE: &'static [Known];

    /// The same type with nothing borrowed
    type Owned;

    /// Whether nothing stands in it
    fn vacant(&self) -> bool;

    /// The same with texts of its own
    fn owned(self) -> Self::Owned;
}

impl<T: Entry> Field for Option<T> {
    const INSIDE: &'static [Known] = T::FIELDS;

    type Owned = Option<T::Owned>;

    fn vacant(&self) -> bool {
        self.is_none()
    }

    fn owned(self) -> Self::Owned {
        self.map(Entry::owned)
    }
}

impl<T: Entry> Field for List<T> {
    const INSIDE: &'static [Known] = T::FIELDS;

    type Owned = List<T::Owned>;

    fn vacant(&self) -> bool {
        self.is_empty()
    }

    fn owned(self) -> Self::Owned {
        Entry::owned(self)
    }
}

impl<T: 'static> Field for Pairs<'_, T> {
    const INSIDE: &'static [Known] = &[];

    type Owned = Pairs<'static, T>;

    fn vacant(&self) -> bool {
        self.0.is_empty()
    }

    fn owned(self) -> Self::Owned {
        Pairs(self.0.into_iter().map(|(person, value)| (person.owned(), value)).collect())
    }
}
