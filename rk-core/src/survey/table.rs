//! Columns as they come from a data frame: plain slices, no format.
//!
//! A wrapper turns what its host has into a [`Table`]; everything that is
//! decided about a cell is decided in the core.

use std::borrow::Cow;

/// One value of a column
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Cell<'a> {
    /// Nothing: null or not a number
    Missing,
    /// A whole number
    Whole(i64),
    /// Any other number
    Number(f64),
    /// A text
    Text(&'a str),
    /// A value of a type that has no meaning here, such as a date or a list
    Other,
}

/// Which rows of a column have a value: bits in the order of Arrow, lowest first
#[derive(Clone, Copy, Debug)]
pub struct Bits<'a> {
    bytes: &'a [u8],
    offset: usize,
}

impl<'a> Bits<'a> {
    /// The bits of `bytes` from bit `offset` on
    #[must_use]
    pub fn new(bytes: &'a [u8], offset: usize) -> Self {
        Self { bytes, offset }
    }

    /// Whether the row has a value; a row beyond the end has none
    #[must_use]
    pub fn get(&self, row: usize) -> bool {
        let at = self.offset + row;
        self.bytes.get(at / 8).is_some_and(|byte| byte >> (at % 8) & 1 == 1)
    }

    /// The bits of eight rows from `row` on
    pub(super) fn eight(&self, row: usize) -> u8 {
        let (byte, shift) = ((self.offset + row) / 8, (self.offset + row) % 8);
        let at = |byte: usize| u16::from(self.bytes.get(byte).copied().unwrap_or(0));
        let [low, _] = ((at(byte) | at(byte + 1) << 8) >> shift).to_le_bytes();
        low
    }
}

/// The values of a column
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "the variants are the number types of their names")]
pub enum Values<'a> {
    U8(&'a [u8]),
    U16(&'a [u16]),
    U32(&'a [u32]),
    U64(&'a [u64]),
    I8(&'a [i8]),
    I16(&'a [i16]),
    I32(&'a [i32]),
    I64(&'a [i64]),
    F32(&'a [f32]),
    F64(&'a [f64]),
    /// Texts, `None` where there is none
    Text(Vec<Option<&'a str>>),
    /// Texts by number: each row is the position of its text, or beyond the end for none
    Words {
        rows: Vec<u32>,
        words: Vec<Option<&'a str>>,
    },
    /// Values of any kind
    Cells(Vec<Cell<'a>>),
}

/// A column: values, and which rows have one
#[derive(Clone, Debug)]
pub struct Column<'a> {
    /// The values
    pub values: Values<'a>,
    /// Which rows have one; `None` if all have
    pub present: Option<Bits<'a>>,
}

/// Columns of one length, by name, in batches of rows
#[derive(Clone, Debug, Default)]
pub struct Table<'a> {
    /// The names of the columns
    pub names: Vec<String>,
    /// Groups of rows; each has one column for each name
    pub batches: Vec<Vec<Column<'a>>>,
}

/// The number as a whole one, if it is
pub(super) fn whole(number: f64) -> Cell<'static> {
    if number.is_nan() {
        return Cell::Missing;
    }
    // Ratings, codes and ids are small; beyond this a float no longer counts in ones.
    let limit = 9_007_199_254_740_992.0;
    if number.fract() == 0.0 && number.abs() < limit { integral(number) } else { Cell::Number(number) }
}

#[expect(clippy::cast_possible_truncation, reason = "called for integral numbers below 2^53 only")]
fn integral(number: f64) -> Cell<'static> {
    Cell::Whole(number as i64)
}

fn from_wide(number: u64) -> Cell<'static> {
    // A number that large is no rating; as an id it keeps its digits in text columns.
    i64::try_from(number).map_or(Cell::Other, Cell::Whole)
}

impl<'a> Column<'a> {
    /// A column in which every row has a value
    #[must_use]
    pub fn full(values: Values<'a>) -> Self {
        Self { values, present: None }
    }

    /// The number of rows
    #[must_use]
    pub fn len(&self) -> usize {
        match &self.values {
            Values::U8(values) => values.len(),
            Values::U16(values) => values.len(),
            Values::U32(values) => values.len(),
            Values::U64(values) => values.len(),
            Values::I8(values) => values.len(),
            Values::I16(values) => values.len(),
            Values::I32(values) => values.len(),
            Values::I64(values) => values.len(),
            Values::F32(values) => values.len(),
            Values::F64(values) => values.len(),
            Values::Text(values) => values.len(),
            Values::Words { rows, .. } => rows.len(),
            Values::Cells(values) => values.len(),
        }
    }

    /// Whether there is no row
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The value of a row; a row beyond the end has none
    #[must_use]
    pub fn cell(&self, row: usize) -> Cell<'a> {
        if self.present.is_some_and(|present| !present.get(row)) {
            return Cell::Missing;
        }
        let cell = match &self.values {
            Values::U8(values) => values.get(row).map(|value| Cell::Whole(i64::from(*value))),
            Values::U16(values) => values.get(row).map(|value| Cell::Whole(i64::from(*value))),
            Values::U32(values) => values.get(row).map(|value| Cell::Whole(i64::from(*value))),
            Values::U64(values) => values.get(row).map(|value| from_wide(*value)),
            Values::I8(values) => values.get(row).map(|value| Cell::Whole(i64::from(*value))),
            Values::I16(values) => values.get(row).map(|value| Cell::Whole(i64::from(*value))),
            Values::I32(values) => values.get(row).map(|value| Cell::Whole(i64::from(*value))),
            Values::I64(values) => values.get(row).map(|value| Cell::Whole(*value)),
            Values::F32(values) => values.get(row).map(|value| whole(f64::from(*value))),
            Values::F64(values) => values.get(row).map(|value| whole(*value)),
            Values::Text(values) => values.get(row).copied().flatten().map(Cell::Text),
            Values::Words { rows, words } => rows
                .get(row)
                .and_then(|word| words.get(usize::try_from(*word).ok()?).copied().flatten())
                .map(Cell::Text),
            Values::Cells(values) => values.get(row).copied(),
        };
        match cell {
            Some(Cell::Number(number)) => whole(number),
            Some(cell) => cell,
            None => Cell::Missing,
        }
    }
}

impl<'a> Cell<'a> {
    /// The value as a name, without the white space around it; `None` if there is none
    pub(super) fn name(self) -> Option<Cow<'a, str>> {
        match self {
            Self::Missing | Self::Other => None,
            Self::Whole(number) => Some(Cow::Owned(number.to_string())),
            Self::Number(number) => Some(Cow::Owned(number.to_string())),
            Self::Text(text) => Some(text.trim()).filter(|text| !text.is_empty()).map(Cow::Borrowed),
        }
    }
}
