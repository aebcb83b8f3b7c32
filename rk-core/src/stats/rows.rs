//! A table of cases by items.

use serde::{Deserialize, Serialize};

use super::values::{Values, count};

/// What is done about cases with a missing value
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Missing {
    /// Only cases that have a value of every item count
    #[default]
    Listwise,
    /// For each pair of items, all cases that have both count
    Pairwise,
}

/// What is wrong with a table; places are counted from 0
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// No row, or no column
    Empty,
    /// A row that is longer or shorter than the first
    Ragged {
        /// The row
        row: usize,
        /// How many values the first row has
        expected: usize,
    },
    /// A value that is no number, beyond [`LARGEST`](super::LARGEST), or nearer to 0 than one over that
    Size {
        /// The row
        row: usize,
        /// The column
        column: usize,
    },
}

/// Cases by items, with places where a value is missing
#[derive(Clone, Debug)]
pub struct Rows {
    len: usize,
    // INVARIANT: all of length `len`, at least one.
    columns: Vec<Values>,
}

impl Rows {
    /// A table from its rows, one a case
    ///
    /// # Errors
    /// What is wrong with the first row or value at fault.
    pub fn new<R: AsRef<[Option<f64>]>>(rows: &[R]) -> Result<Self, Fault> {
        let expected = rows.first().map_or(0, |row| row.as_ref().len());
        if expected == 0 {
            return Err(Fault::Empty);
        }
        if let Some(row) = rows.iter().position(|row| row.as_ref().len() != expected) {
            return Err(Fault::Ragged { row, expected });
        }
        let column = |column| {
            let values: Vec<_> = rows.iter().map(|row| row.as_ref().get(column).copied().flatten()).collect();
            Values::new(&values).map_err(|row| Fault::Size { row, column })
        };
        Ok(Self { len: rows.len(), columns: (0..expected).map(column).collect::<Result<_, _>>()? })
    }

    /// A table from columns of ratings, all of one length, 0 where one is missing
    pub(crate) fn of_ratings(columns: &[Vec<u8>]) -> Self {
        Self {
            len: columns.first().map_or(0, Vec::len),
            columns: columns.iter().map(|ratings| Values::of_ratings(ratings)).collect(),
        }
    }

    /// Number of items
    #[must_use]
    pub fn items(&self) -> usize {
        self.columns.len()
    }

    /// Number of cases
    #[must_use]
    pub fn cases(&self) -> u64 {
        count(self.len)
    }

    /// The cases that have a value of every item
    #[must_use]
    pub fn complete(&self) -> Self {
        if self.columns.iter().all(Values::is_complete) {
            return self.clone();
        }
        let mut mask = vec![true; self.len];
        for column in &self.columns {
            column.strike(&mut mask);
        }
        let columns: Vec<_> = self.columns.iter().map(|column| column.select(&mask)).collect();
        Self { len: mask.iter().filter(|kept| **kept).count(), columns }
    }

    /// Some of the items, in the order in which they are named; what is beyond the last is left out
    #[must_use]
    pub fn of_items(&self, items: &[usize]) -> Self {
        let columns = items.iter().filter_map(|item| self.columns.get(*item).cloned()).collect();
        Self { len: self.len, columns }
    }

    pub(crate) fn columns(&self) -> &[Values] {
        &self.columns
    }
}
