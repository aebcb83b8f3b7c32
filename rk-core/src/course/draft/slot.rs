//! The fields of drafts, reached without knowing their types.
//!
//! Reading a document and looking at its form are written once for all types.
//! Made again for each of them, they would be a third of a small module.

use super::{List, Pairs, Text, need::Need};
use crate::{Date, rule::Profile};

/// A struct of fields with their names
#[derive(Debug)]
pub(crate) struct Table {
    /// The names in a document, in the order of the documentation; those that no draft has stand last
    pub names: &'static [&'static str],
    /// What is known of each field of the draft
    pub rows: &'static [Row],
}

/// What is known of a field
#[derive(Debug)]
pub(crate) struct Row {
    /// The fields of what stands in it
    pub inside: &'static Table,
    pub need: Need,
}

impl Table {
    /// Of what is no struct
    pub(crate) const NONE: &'static Self = &Self { names: &[], rows: &[] };
}

/// The name of a field without the mark that Rust puts before its own words
pub(crate) const fn name(field: &'static str) -> &'static str {
    if let [b'r', b'#', name @ ..] = field.as_bytes() {
        if let Ok(name) = std::str::from_utf8(name) {
            return name;
        }
    }
    field
}

/// A field of a draft
pub(crate) enum Slot<'s, 'a> {
    Text(&'s mut Option<Text<'a>>),
    Date(&'s mut Option<Date>),
    YesNo(&'s mut Option<bool>),
    Whole(&'s mut Option<u32>),
    Word(&'s mut (dyn Word + 's)),
    Object(&'s mut (dyn Object<'a> + 's)),
    Texts(&'s mut List<Text<'a>>),
    Dates(&'s mut List<Date>),
    Words(&'s mut (dyn Words + 's)),
    Entries(&'s mut (dyn Entries<'a> + 's)),
    Keyed(&'s mut (dyn Keyed<'a> + 's)),
}

/// A struct of fields
pub(crate) trait Fields<'a> {
    /// The field with this number; None if the draft has none such
    fn slot(&mut self, field: usize) -> Option<Slot<'_, 'a>>;
}

/// A field for one of the words that stand for its values
pub(crate) trait Word {
    /// The words
    fn codes(&self) -> &'static &'static [&'static str];

    /// Puts the word with this number there
    fn put(&mut self, number: usize);

    /// The number of the word that stands there; None if there is none
    fn number(&self) -> Option<usize>;
}

/// A field for one struct
pub(crate) trait Object<'a> {
    /// Puts an empty one there
    fn begin(&mut self) -> &mut dyn Fields<'a>;

    /// The one that stands there
    fn there(&mut self) -> Option<&mut dyn Fields<'a>>;
}

/// A field for a list of words
pub(crate) trait Words {
    /// The words
    fn codes(&self) -> &'static &'static [&'static str];

    /// Puts an empty list there
    fn begin(&mut self);

    /// Adds the word with this number at a place after all others
    fn push(&mut self, place: usize, number: usize);
}

/// A field for a list of structs
pub(crate) trait Entries<'a> {
    /// Puts an empty list there
    fn begin(&mut self);

    /// Adds an empty one at a place after all others
    fn push(&mut self, place: usize) -> Option<&mut dyn Fields<'a>>;

    /// The one with this number, and its place
    fn entry(&mut self, number: usize) -> Option<(usize, &mut dyn Fields<'a>)>;
}

/// A field for values by the id of a person
pub(crate) trait Keyed<'a> {
    /// Adds an empty value
    fn push(&mut self, person: Text<'a>) -> Option<Slot<'_, 'a>>;

    /// Takes out the values with these numbers, which go up
    fn take_out(&mut self, numbers: &[usize]);

    /// The person with this number, and whether there is a value
    fn person(&self, number: usize) -> Option<(&str, bool)>;

    /// Takes out the value of the person with this number
    fn clear(&mut self, number: usize);
}

/// What stands in a field by itself
pub(crate) trait Item<'a>: Sized {
    /// Its fields
    const INSIDE: &'static Table = Table::NONE;

    /// A field for one
    fn slot(field: &mut Option<Self>) -> Slot<'_, 'a>;
}

/// What stands in lists
pub(crate) trait Listed<'a>: Item<'a> {
    /// A field for a list
    fn list(field: &mut List<Self>) -> Slot<'_, 'a>;
}

/// What documents name by a word
pub(crate) trait Coded: Copy {
    /// The words
    const CODES: &'static &'static [&'static str];

    /// The number of its word
    fn number(self) -> usize;

    /// The value whose word has this number
    fn numbered(number: usize) -> Option<Self>;
}

/// The type of a field
pub(crate) trait Place<'a> {
    /// The fields of what stands in it
    const INSIDE: &'static Table;

    /// The same without its type
    fn slot(&mut self) -> Slot<'_, 'a>;
}

impl<'a, T: Item<'a>> Place<'a> for Option<T> {
    const INSIDE: &'static Table = T::INSIDE;

    fn slot(&mut self) -> Slot<'_, 'a> {
        T::slot(self)
    }
}

impl<'a, T: Listed<'a>> Place<'a> for List<T> {
    const INSIDE: &'static Table = T::INSIDE;

    fn slot(&mut self) -> Slot<'_, 'a> {
        T::list(self)
    }
}

impl<'a, T: Item<'a>> Place<'a> for Pairs<'a, T> {
    const INSIDE: &'static Table = T::INSIDE;

    fn slot(&mut self) -> Slot<'_, 'a> {
        Slot::Keyed(self)
    }
}

/// Says which slot is for a type that stands alone
macro_rules! alone {
    ($($kind:ty: $slot:ident),+) => {
        $(
            impl<'a> Item<'a> for $kind {
                fn slot(field: &mut Option<Self>) -> Slot<'_, 'a> {
                    Slot::$slot(field)
                }
            }
        )+
    };
}

alone!(Text<'a>: Text, Date: Date, bool: YesNo, u32: Whole, Profile: Word);

impl<'a> Listed<'a> for Text<'a> {
    fn list(field: &mut List<Self>) -> Slot<'_, 'a> {
        Slot::Texts(field)
    }
}

impl<'a> Listed<'a> for Date {
    fn list(field: &mut List<Self>) -> Slot<'_, 'a> {
        Slot::Dates(field)
    }
}

impl Coded for Profile {
    const CODES: &'static &'static [&'static str] = &(&Self::CODES as &[_]);

    fn number(self) -> usize {
        self as usize
    }

    fn numbered(number: usize) -> Option<Self> {
        Self::ALL.get(number).copied()
    }
}

impl<T: Coded> Word for Option<T> {
    fn codes(&self) -> &'static &'static [&'static str] {
        T::CODES
    }

    fn put(&mut self, number: usize) {
        *self = T::numbered(number);
    }

    fn number(&self) -> Option<usize> {
        self.map(T::number)
    }
}

impl<T: Coded> Words for List<T> {
    fn codes(&self) -> &'static &'static [&'static str] {
        T::CODES
    }

    fn begin(&mut self) {}

    fn push(&mut self, place: usize, number: usize) {
        if let Some(word) = T::numbered(number) {
            self.push_at(place, word);
        }
    }
}

impl<T: Coded> Words for Option<List<T>> {
    fn codes(&self) -> &'static &'static [&'static str] {
        T::CODES
    }

    fn begin(&mut self) {
        *self = Some(List::default());
    }

    fn push(&mut self, place: usize, number: usize) {
        if let Some(list) = self {
            Words::push(list, place, number);
        }
    }
}

impl<'a, T: Fields<'a> + Default> Object<'a> for Option<T> {
    fn begin(&mut self) -> &mut dyn Fields<'a> {
        self.insert(T::default())
    }

    fn there(&mut self) -> Option<&mut dyn Fields<'a>> {
        self.as_mut().map(|there| there as &mut dyn Fields<'a>)
    }
}

impl<'a, T: Fields<'a> + Default> Entries<'a> for List<T> {
    fn begin(&mut self) {}

    fn push(&mut self, place: usize) -> Option<&mut dyn Fields<'a>> {
        self.push_at(place, T::default());
        self.entries_mut().last_mut().map(|last| last as &mut dyn Fields<'a>)
    }

    fn entry(&mut self, number: usize) -> Option<(usize, &mut dyn Fields<'a>)> {
        let place = self.place(number);
        self.entries_mut().get_mut(number).map(|entry| (place, entry as &mut dyn Fields<'a>))
    }
}

impl<'a, T: Fields<'a> + Default> Entries<'a> for Option<List<T>> {
    fn begin(&mut self) {
        *self = Some(List::default());
    }

    fn push(&mut self, place: usize) -> Option<&mut dyn Fields<'a>> {
        Entries::push(self.as_mut()?, place)
    }

    fn entry(&mut self, number: usize) -> Option<(usize, &mut dyn Fields<'a>)> {
        self.as_mut()?.entry(number)
    }
}

impl<'a, T: Item<'a>> Keyed<'a> for Pairs<'a, T> {
    fn push(&mut self, person: Text<'a>) -> Option<Slot<'_, 'a>> {
        self.0.push((person, None));
        self.0.last_mut().map(|(_, value)| T::slot(value))
    }

    fn take_out(&mut self, numbers: &[usize]) {
        let (mut numbers, mut at) = (numbers.iter().peekable(), 0..);
        self.0.retain(|_| numbers.next_if(|number| at.next() == Some(**number)).is_none());
    }

    fn person(&self, number: usize) -> Option<(&str, bool)> {
        self.0.get(number).map(|(person, value)| (&**person, value.is_some()))
    }

    fn clear(&mut self, number: usize) {
        if let Some((_, value)) = self.0.get_mut(number) {
            *value = None;
        }
    }
}
