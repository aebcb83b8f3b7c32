//! How each type of a draft lies in a record.

use std::fmt::Debug;

use super::{Keyed, Kind, List, Pairs, Record, Several, Table, Text, record::index};
use crate::{Date, rule::Profile};

/// What stands in a field, in a list, or beside the id of a person
pub(crate) trait Item<'a>: Sized {
    const KIND: Kind;

    /// Its fields
    const INSIDE: &'static Table = Table::NONE;

    /// What is seen of it in a record
    type Seen: Copy + Debug;

    /// What a cell that is not 0 stands for
    fn seen(record: &'a Record<'a>, cell: u32) -> Option<Self::Seen>;

    /// Puts it into a record; its cell
    fn put<'v>(&'v self, record: &mut Record<'v>) -> u32;

    /// Takes out what was taken out of its record
    fn keep(&mut self, _: &Record<'_>, _: u32) {}

    /// Takes what a cell that is not 0 stands for out of a record
    fn take(record: &mut Record<'a>, cell: u32) -> Option<Self>;
}

/// The type of a field
pub(crate) trait Place<'a> {
    const KIND: Kind;
    const INSIDE: &'static Table;

    /// What is seen of it in a record
    type Seen: Copy + Debug;

    /// What a cell stands for
    fn seen(record: &'a Record<'a>, cell: u32) -> Self::Seen;

    /// Puts it into a record; its cell
    fn put<'v>(&'v self, record: &mut Record<'v>) -> u32;

    /// Takes out what was taken out of its record
    fn keep(&mut self, record: &Record<'_>, cell: u32);

    /// Takes what a cell stands for out of a record
    fn take(record: &mut Record<'a>, cell: u32) -> Self;
}

impl<'a, T: Item<'a>> Place<'a> for Option<T> {
    const KIND: Kind = T::KIND;
    const INSIDE: &'static Table = T::INSIDE;

    type Seen = Option<T::Seen>;

    #[inline]
    fn seen(record: &'a Record<'a>, cell: u32) -> Self::Seen {
        if cell == 0 { None } else { T::seen(record, cell) }
    }

    fn put<'v>(&'v self, record: &mut Record<'v>) -> u32 {
        self.as_ref().map_or(0, |item| item.put(record))
    }

    fn keep(&mut self, record: &Record<'_>, cell: u32) {
        match self {
            Some(item) if cell != 0 => item.keep(record, cell),
            _ => *self = None,
        }
    }

    fn take(record: &mut Record<'a>, cell: u32) -> Self {
        if cell == 0 { None } else { T::take(record, cell) }
    }
}

impl<'a, T: Item<'a>> Place<'a> for List<T> {
    const KIND: Kind = <Self as Item<'a>>::KIND;
    const INSIDE: &'static Table = T::INSIDE;

    type Seen = Several<'a, T>;

    #[inline]
    fn seen(record: &'a Record<'a>, cell: u32) -> Self::Seen {
        Several::new(record, cell)
    }

    fn put<'v>(&'v self, record: &mut Record<'v>) -> u32 {
        Item::put(self, record)
    }

    fn keep(&mut self, record: &Record<'_>, cell: u32) {
        Item::keep(self, record, cell);
    }

    fn take(record: &mut Record<'a>, cell: u32) -> Self {
        <Self as Item<'a>>::take(record, cell).unwrap_or_default()
    }
}

impl<'a, T: Item<'a>> Item<'a> for List<T> {
    const KIND: Kind = Kind::List(&T::KIND);
    const INSIDE: &'static Table = T::INSIDE;

    type Seen = Several<'a, T>;

    fn seen(record: &'a Record<'a>, cell: u32) -> Option<Self::Seen> {
        Some(Several::new(record, cell))
    }

    fn put<'v>(&'v self, record: &mut Record<'v>) -> u32 {
        let from = record.begin();
        for (place, entry) in self.iter() {
            // A place whose entry could not be read stays empty.
            record.fill(from, place);
            let cell = entry.put(record);
            record.push(cell);
        }
        record.end(from, 1)
    }

    fn keep(&mut self, record: &Record<'_>, list: u32) {
        self.retain(|place, _| record.entry(list, place) != 0);
        for number in 0..self.len() {
            let place = self.place(number);
            if let Some(entry) = self.entries_mut().get_mut(number) {
                entry.keep(record, record.entry(list, place));
            }
        }
    }

    fn take(record: &mut Record<'a>, list: u32) -> Option<Self> {
        let mut taken = Self::default();
        for place in 0..record.count(list) {
            let cell = record.cell(list + 1 + place);
            if cell != 0
                && let Some(entry) = T::take(record, cell)
            {
                taken.push_at(index(place), entry);
            }
        }
        Some(taken)
    }
}

impl<'a, T: Item<'a>> Place<'a> for Pairs<'a, T> {
    const KIND: Kind = Kind::Keyed(&T::KIND);
    const INSIDE: &'static Table = T::INSIDE;

    type Seen = Keyed<'a, T>;

    #[inline]
    fn seen(record: &'a Record<'a>, cell: u32) -> Self::Seen {
        Keyed::new(record, cell)
    }

    fn put<'v>(&'v self, record: &mut Record<'v>) -> u32 {
        let from = record.begin();
        for (person, value) in &self.0 {
            let person = person.put(record);
            record.push(person);
            let value = value.put(record);
            record.push(value);
        }
        record.end(from, 2)
    }

    fn keep(&mut self, record: &Record<'_>, list: u32) {
        for ((_, value), pair) in self.0.iter_mut().zip(0..) {
            value.keep(record, record.cell(list + 2 + 2 * pair));
        }
    }

    fn take(record: &mut Record<'a>, list: u32) -> Self {
        let pairs = 0..record.count(list);
        let taken = pairs.filter_map(|pair| {
            let (person, value) = (record.cell(list + 1 + 2 * pair), record.cell(list + 2 + 2 * pair));
            Some((record.take_text(person)?, Place::take(record, value)))
        });
        Self(taken.collect())
    }
}

impl<'a> Item<'a> for Text<'a> {
    const KIND: Kind = Kind::Text;

    type Seen = &'a str;

    #[inline]
    fn seen(record: &'a Record<'a>, cell: u32) -> Option<&'a str> {
        record.text(cell)
    }

    fn put<'v>(&'v self, record: &mut Record<'v>) -> u32 {
        record.put_text(Text::Borrowed(self))
    }

    fn take(record: &mut Record<'a>, cell: u32) -> Option<Self> {
        record.take_text(cell)
    }
}

/// Says how values lie in cells that need no other place
macro_rules! values {
    ($($type:ty: $kind:expr, |$cell:ident| $seen:expr, |$value:ident| $put:expr;)+) => {
        $(
            impl<'a> $crate::course::draft::Item<'a> for $type {
                const KIND: $crate::course::draft::Kind = $kind;

                type Seen = Self;

                #[inline]
                fn seen(_: &'a $crate::course::draft::Record<'a>, $cell: u32) -> Option<Self> {
                    $seen
                }

                fn put<'v>(&'v self, _: &mut $crate::course::draft::Record<'v>) -> u32 {
                    let $value = *self;
                    $put
                }

                fn take(_: &mut $crate::course::draft::Record<'a>, $cell: u32) -> Option<Self> {
                    $seen
                }
            }
        )+
    };
}

values! {
    Date: Kind::Date, |cell| Date::numbered(cell), |date| date.number();
    bool: Kind::YesNo, |cell| Some(cell == 2), |yes| if yes { 2 } else { 1 };
    Profile: Kind::Word(&(&Self::CODES as &[_])), |cell| Self::ALL.get(index(cell).checked_sub(1)?).copied(), |profile| profile as u32 + 1;
}

impl<'a> Item<'a> for u32 {
    const KIND: Kind = Kind::Whole;

    type Seen = Self;

    fn seen(record: &'a Record<'a>, cell: u32) -> Option<Self> {
        Some(record.cell(cell))
    }

    fn put<'v>(&'v self, record: &mut Record<'v>) -> u32 {
        record.put_whole(*self)
    }

    fn take(record: &mut Record<'a>, cell: u32) -> Option<Self> {
        Some(record.cell(cell))
    }
}

pub(crate) use values;
