//! What became of every column and cell of a table or file.

mod data;
#[cfg(feature = "schema")]
mod shape;

use serde::{Serialize, Serializer, ser::SerializeStruct};

pub use data::LongData;
use data::Written;

use super::{
    Block, Codebook, Encoding, LEAST, MOST, Responses, Separator, Survey, Table, Use, answers,
    responses::count,
};
use crate::{personal_number::held_in, rule::Report};

/// What a reader gives
#[derive(Debug)]
pub(super) struct Read {
    pub(super) responses: Responses,
    /// What each column was used for; empty unless it is asked for
    pub(super) columns: Vec<ReadColumn>,
    pub(super) rows: usize,
}

/// Data to read
#[derive(Clone, Copy, Debug)]
pub enum Source<'a> {
    /// Columns
    Table(&'a Table<'a>),
    /// CSV text
    #[cfg(feature = "import")]
    Csv(&'a str),
    /// The bytes of a CSV file, in the encoding that the codebook says or that is found
    #[cfg(feature = "import")]
    Bytes(&'a [u8]),
}

impl<'a> From<&'a Table<'a>> for Source<'a> {
    fn from(table: &'a Table<'a>) -> Self {
        Self::Table(table)
    }
}

#[cfg(feature = "import")]
impl<'a> From<&'a str> for Source<'a> {
    fn from(csv: &'a str) -> Self {
        Self::Csv(csv)
    }
}

#[cfg(feature = "import")]
impl<'a> From<&'a [u8]> for Source<'a> {
    fn from(bytes: &'a [u8]) -> Self {
        Self::Bytes(bytes)
    }
}

/// How a file was read
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ReadFile {
    /// The encoding of the bytes; `None` for text
    pub encoding: Option<Encoding>,
    /// The separator
    pub separator: Separator,
    /// The rows before the data
    pub header_rows: usize,
}

/// What the cells of a column of ratings hold
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CellCounts {
    /// Answers 1 to 5
    pub answers: u64,
    /// Nothing
    pub empty: u64,
    /// What the codebook lists as "no answer"
    pub missing: u64,
    /// What the codebook lists as "don't know"
    pub dont_know: u64,
}

impl CellCounts {
    pub(super) fn of(cells: impl Iterator<Item = u8>) -> Self {
        let mut counts = Self::default();
        for cell in cells {
            let place = match cell {
                LEAST..=MOST => &mut counts.answers,
                answers::MISSING => &mut counts.missing,
                answers::DONT_KNOW => &mut counts.dont_know,
                _ => &mut counts.empty,
            };
            *place += 1;
        }
        counts
    }
}

/// What became of a column
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ReadColumn {
    /// Its name
    pub column: String,
    /// What it is used for
    #[serde(rename = "use")]
    pub used: Use,
    /// The rated group of a wide column of ratings
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rated: Option<String>,
    /// The item of a wide column of ratings
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dimension: Option<String>,
    /// What the cells of a column of ratings hold
    #[serde(flatten)]
    pub cells: Option<CellCounts>,
}

impl ReadColumn {
    pub(super) fn new(column: &str, used: Use) -> Self {
        // What is not read may be called anything, but is not repeated.
        let column = if held_in(column) { "…" } else { column }.to_owned();
        Self { column, used, rated: None, dimension: None, cells: None }
    }
}

/// What is read from a table or file: its columns, and its answers in the long form
///
/// The answers stand as they were given, before any coding.
#[derive(Clone, Debug)]
pub struct Import {
    /// How the file was read; `None` for columns
    pub file: Option<ReadFile>,
    /// The number of rows of data
    pub rows: usize,
    /// What became of each column, in their order
    pub columns: Vec<ReadColumn>,
    responses: Responses,
}

/// Numbers of what was read
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ReadCounts {
    /// Different people
    pub respondents: u64,
    /// Questionnaires
    pub questionnaires: u64,
    /// Answers in the data
    pub answers: u64,
    /// Cells that are empty or listed as "no answer"
    pub missing: u64,
    /// Cells listed as "don't know"
    pub dont_know: u64,
    /// Answers that were given twice
    pub duplicate_answers: u64,
    /// People with answers that do not say which group they are of
    pub respondents_without_group: u64,
}

impl Survey {
    /// Reads data and says what became of every column and cell
    ///
    /// The answers are taken as they were given, whatever the survey's codings.
    /// The import is there if the report is valid.
    #[must_use]
    pub fn import<'a>(&self, source: impl Into<Source<'a>>, codebook: &Codebook) -> (Option<Import>, Report) {
        let plain = Self { codings: super::Codings::as_given(&self.instrument), ..self.clone() };
        let (read, file, report) = plain.take_in(source.into(), codebook, true);
        let import = read.map(|Read { responses, columns, rows }| Import { file, rows, columns, responses });
        (import, report)
    }
}

impl Import {
    /// The names of the groups, in the order of every answer
    pub fn groups(&self) -> impl Iterator<Item = &str> {
        self.responses.groups().iter().map(|group| group.name.as_str())
    }

    /// Numbers of what was read
    #[must_use]
    pub fn counts(&self) -> ReadCounts {
        let blocks = self.responses.blocks();
        let ratings = blocks.iter().flat_map(Block::ratings);
        let cells = |of: fn(&CellCounts) -> u64| -> u64 {
            self.columns.iter().filter_map(|column| column.cells.as_ref()).map(of).sum()
        };
        let left = self.responses.left();
        ReadCounts {
            respondents: blocks.iter().map(|block| count(block.respondents())).sum(),
            questionnaires: blocks.iter().map(|block| count(block.questionnaires().len())).sum(),
            answers: count(ratings.filter(|rating| **rating != answers::NONE).count()),
            missing: cells(|cells| cells.empty + cells.missing),
            dont_know: cells(|cells| cells.dont_know),
            duplicate_answers: left.duplicate_answers,
            respondents_without_group: left.respondents_without_group,
        }
    }

    /// The answers in the long form
    #[must_use]
    pub fn data(&self) -> LongData<'_> {
        LongData(&self.responses)
    }
}

impl Serialize for Import {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut import = serializer.serialize_struct("Import", 6)?;
        import.serialize_field("file", &self.file)?;
        import.serialize_field("rows", &self.rows)?;
        import.serialize_field("columns", &self.columns)?;
        import.serialize_field("groups", &Written(|| self.groups()))?;
        import.serialize_field("counts", &self.counts())?;
        import.serialize_field("data", &self.data())?;
        import.end()
    }
}
