//! Reads what a call gives, with all that is wrong with its shape.

use std::borrow::Cow;

use super::Day;
use crate::{
    Locale,
    course::draft::table::Table,
    document::{Kind, Reader},
    rule::course::Expected,
};

/// What is wrong with a value that is none of its type; the rule does not say which one was expected
const SHAPE: Kind = Kind::Shape(Expected::Object);

/// What stands in a field by itself
pub(crate) trait Given: Sized {
    /// The fields of what stands there
    const INSIDE: &'static Table = Table::NONE;

    /// Reads it; None after a fault
    fn read(reader: &mut Reader<'_>) -> Option<Self>;

    /// What a field that may be left out holds where it cannot be read
    ///
    /// A single value then counts as left out, a list or an object as given: that it is there is known.
    fn unread() -> Option<Self> {
        None
    }
}

/// What a field holds that may not be null
pub(crate) trait Needed: Given {
    /// Whether it may be left out, for what it is then is known
    const USUAL: bool = false;

    /// What it holds where it is missing or cannot be read
    fn blank() -> Self;
}

/// A field, reached without knowing its type
pub(crate) trait Field {
    /// Reads what stands there
    fn fill(&mut self, reader: &mut Reader<'_>);

    /// Whether something has to stand there
    fn is_needed(&self) -> bool;
}

/// The type of a field
pub(crate) trait Place: Field {
    /// The fields of what stands in it
    const INSIDE: &'static Table;

    /// With nothing in it
    fn empty() -> Self;
}

/// A struct of fields
pub(crate) trait Fields {
    /// The field with this number
    fn field(&mut self, number: usize) -> Option<&mut dyn Field>;
}

/// Reads an object; whether there is one
pub(crate) fn object(reader: &mut Reader<'_>, into: &mut dyn Fields, table: &'static Table) -> bool {
    let mut seen = vec![false; table.names.len()];
    let found = reader.fields(table.names, &mut |reader, number| {
        if let (Some(field), Some(seen)) = (into.field(number), seen.get_mut(number)) {
            *seen = true;
            field.fill(reader);
        }
    });
    for (number, (name, seen)) in table.names.iter().zip(seen).enumerate() {
        if found && !seen && into.field(number).is_some_and(|field| field.is_needed()) {
            reader.fault_of(name, SHAPE);
        }
    }
    found
}

/// Reads one of the words that stand for values; its number
pub(crate) fn word(reader: &mut Reader<'_>, words: &[&str]) -> Option<usize> {
    let text = reader.text()?;
    let number = words.iter().position(|word| *word == text);
    if number.is_none() {
        reader.fault(SHAPE);
    }
    number
}

impl<T: Given> Field for Option<T> {
    fn fill(&mut self, reader: &mut Reader<'_>) {
        if !reader.is_null() {
            *self = T::read(reader).or_else(T::unread);
        }
    }

    fn is_needed(&self) -> bool {
        false
    }
}

impl<T: Given> Place for Option<T> {
    const INSIDE: &'static Table = T::INSIDE;

    fn empty() -> Self {
        None
    }
}

impl<T: Needed> Field for T {
    fn fill(&mut self, reader: &mut Reader<'_>) {
        if reader.is_null() {
            reader.fault(SHAPE);
        } else if let Some(read) = T::read(reader) {
            *self = read;
        }
    }

    fn is_needed(&self) -> bool {
        !T::USUAL
    }
}

impl<T: Needed> Place for T {
    const INSIDE: &'static Table = <T as Given>::INSIDE;

    fn empty() -> Self {
        T::blank()
    }
}

impl<T: Needed> Given for Vec<T> {
    const INSIDE: &'static Table = <T as Given>::INSIDE;

    fn read(reader: &mut Reader<'_>) -> Option<Self> {
        reader.list(|reader| {
            let mut entry = T::blank();
            entry.fill(reader);
            entry
        })
    }

    fn unread() -> Option<Self> {
        Some(Self::blank())
    }
}

impl<T: Needed> Needed for Vec<T> {
    /// Nobody knows what stands in it, but something may
    fn blank() -> Self {
        vec![T::blank()]
    }
}

/// Declares how a single value is read, and what stands for one that cannot be read where there has to be one
macro_rules! single {
    ($($kind:ty: $read:expr $(, $blank:expr)?;)+) => {
        $(
            impl Given for $kind {
                fn read(reader: &mut Reader<'_>) -> Option<Self> {
                    $read(reader)
                }
            }

            $(
                impl Needed for $kind {
                    fn blank() -> Self {
                        $blank
                    }
                }
            )?
        )+
    };
}

// The numbers are none that a call can give, so nothing is worked out with them.
single! {
    f64: Reader::real, f64::NAN;
    u64: Reader::integer, u64::MAX;
    i64: Reader::integer;
    String: |reader: &mut Reader<'_>| reader.text().map(Cow::into_owned), String::new();
    Day: |reader: &mut Reader<'_>| Some(Day::written(&reader.text()?)), Day::written("");
}

impl Given for bool {
    fn read(reader: &mut Reader<'_>) -> Option<Self> {
        reader.yes_no()
    }
}

impl Needed for bool {
    const USUAL: bool = true;

    fn blank() -> Self {
        false
    }
}

impl Given for Locale {
    fn read(reader: &mut Reader<'_>) -> Option<Self> {
        Self::ALL.get(word(reader, Self::CODES)?).copied()
    }
}

impl Needed for Locale {
    const USUAL: bool = true;

    fn blank() -> Self {
        Self::default()
    }
}
