//! What every field of a draft can do.

use super::{List, Pairs, Text};
use crate::{Date, rule::Profile};

/// What stands in a field
pub(crate) trait Entry {
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

pub(crate) use plain;

plain!(Date, Profile, u32, bool);

impl Entry for Text<'_> {
    type Owned = Text<'static>;

    fn owned(self) -> Text<'static> {
        self.into_owned().into()
    }
}

impl<T: Entry> Entry for List<T> {
    type Owned = List<T::Owned>;

    fn owned(self) -> List<T::Owned> {
        self.map(Entry::owned)
    }
}

/// A field of a draft
pub(crate) trait Field {
    /// The same type with nothing borrowed
    type Owned;

    /// Whether nothing stands in it
    fn vacant(&self) -> bool;

    /// The same with texts of its own
    fn owned(self) -> Self::Owned;
}

impl<T: Entry> Field for Option<T> {
    type Owned = Option<T::Owned>;

    fn vacant(&self) -> bool {
        self.is_none()
    }

    fn owned(self) -> Self::Owned {
        self.map(Entry::owned)
    }
}

impl<T: Entry> Field for List<T> {
    type Owned = List<T::Owned>;

    fn vacant(&self) -> bool {
        self.is_empty()
    }

    fn owned(self) -> Self::Owned {
        Entry::owned(self)
    }
}

impl<T: 'static> Field for Pairs<'_, T> {
    type Owned = Pairs<'static, T>;

    fn vacant(&self) -> bool {
        self.0.is_empty()
    }

    fn owned(self) -> Self::Owned {
        Pairs(self.0.into_iter().map(|(person, value)| (person.owned(), value)).collect())
    }
}
