//! What became of every column and cell of a table or file.

use serde::{Serialize, Serializer, ser::SerializeStruct};

use super::{
    Block, Codebook, Encoding, Instrument, LEAST, MOST, Questionnaire, Responses, Separator, Survey, Table,
    Use, answers, responses::count,
};
use crate::rule::Report;

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
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
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
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadColumn {
    /// Its name
    pub column: String,
    /// What it is used for
    pub used: Use,
    /// The rated group and the item of a wide column of ratings
    pub about: Option<(String, String)>,
    /// What the cells of a column of ratings hold
    pub cells: Option<CellCounts>,
}

impl ReadColumn {
    pub(super) fn new(column: String, used: Use) -> Self {
        Self { column, used, about: None, cells: None }
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

/// Answers in the long form, column by column: nothing is copied before it is asked for
///
/// Questionnaires stand by group, then in the order of the data; within one
/// stands every rated group and every item.
#[derive(Clone, Copy, Debug)]
pub struct LongData<'a>(&'a Responses);

/// Where an answer stands in the responses
#[derive(Clone, Copy)]
struct Place<'a> {
    block: &'a Block,
    questionnaire: &'a Questionnaire,
    /// Its position in the block
    at: usize,
    /// The position of the rated group among those that are rated, and of the item
    rated: usize,
    item: usize,
}

impl<'a> LongData<'a> {
    fn places(self) -> impl Iterator<Item = Place<'a>> {
        let (rated, items) = (self.0.rated().len(), self.0.instrument().items().len());
        self.0.blocks().iter().flat_map(move |block| {
            block.questionnaires().iter().enumerate().flat_map(move |(at, questionnaire)| {
                (0..rated * items).map(move |place| Place {
                    block,
                    questionnaire,
                    at,
                    rated: place / items,
                    item: place % items,
                })
            })
        })
    }

    fn group(self, group: Option<usize>) -> &'a str {
        group.and_then(|group| self.0.groups().get(group)).map_or("", |group| group.name.as_str())
    }

    /// The number of rows
    #[must_use]
    pub fn rows(self) -> usize {
        let questionnaires: usize = self.0.blocks().iter().map(|block| block.questionnaires().len()).sum();
        questionnaires * self.0.rated().len() * self.0.instrument().items().len()
    }

    /// The respondent of each row
    pub fn respondent(self) -> impl Iterator<Item = &'a str> {
        self.places().map(move |place| self.0.respondent(place.questionnaire))
    }

    /// The respondent's group
    pub fn rater_group(self) -> impl Iterator<Item = &'a str> {
        self.places().map(move |place| self.group(Some(place.block.group())))
    }

    /// The group that is rated
    pub fn rated_group(self) -> impl Iterator<Item = &'a str> {
        self.places().map(move |place| self.group(self.0.rated().get(place.rated).copied()))
    }

    /// The item's id
    pub fn dimension(self) -> impl Iterator<Item = &'a str> {
        let items = Instrument::items(self.0.instrument());
        self.places().map(move |place| items.get(place.item).map_or("", |item| item.id.as_str()))
    }

    /// The answer, 1 to 5, as it was given
    pub fn rating(self) -> impl Iterator<Item = Option<u8>> {
        let items = self.0.instrument().items().len();
        self.places().map(move |Place { block, at, rated, item, .. }| {
            let column = (rated * items + item) * block.questionnaires().len();
            block.ratings().get(column + at).copied().filter(|rating| *rating != answers::NONE)
        })
    }

    /// The site of each row; `None` if the data has no sites
    #[must_use]
    pub fn site(self) -> Option<impl Iterator<Item = Option<&'a str>>> {
        self.key(0)
    }

    /// The wave of each row; `None` if the data has no waves
    #[must_use]
    pub fn wave(self) -> Option<impl Iterator<Item = Option<&'a str>>> {
        self.key(1)
    }

    /// The case of each row; `None` if the data has no cases
    #[must_use]
    pub fn case(self) -> Option<impl Iterator<Item = Option<&'a str>>> {
        self.key(2)
    }

    fn key(self, key: usize) -> Option<impl Iterator<Item = Option<&'a str>>> {
        let of = move |questionnaire| self.0.keys(questionnaire).get(key).copied().flatten();
        let first = self.0.blocks().first()?.questionnaires().first()?;
        of(first)?;
        Some(self.places().map(move |place| of(place.questionnaire).filter(|name| !name.is_empty())))
    }
}

/// A column that is written from an iterator
struct Written<F>(F);

impl<T: Serialize, I: Iterator<Item = T>, F: Fn() -> I> Serialize for Written<F> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq((self.0)())
    }
}

impl Serialize for LongData<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut data = serializer.serialize_struct("Data", 8)?;
        data.serialize_field("respondent", &Written(|| self.respondent()))?;
        data.serialize_field("rater_group", &Written(|| self.rater_group()))?;
        data.serialize_field("rated_group", &Written(|| self.rated_group()))?;
        data.serialize_field("dimension", &Written(|| self.dimension()))?;
        data.serialize_field("rating", &Written(|| self.rating()))?;
        for (key, name) in ["site", "wave", "case"].into_iter().enumerate() {
            if self.key(key).is_some() {
                data.serialize_field(name, &Written(|| self.key(key).into_iter().flatten()))?;
            }
        }
        data.end()
    }
}

impl Serialize for Import {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let groups = || self.groups();
        let mut import = serializer.serialize_struct("Import", 6)?;
        import.serialize_field("file", &self.file)?;
        import.serialize_field("rows", &self.rows)?;
        import.serialize_field("columns", &self.columns)?;
        import.serialize_field("groups", &Written(groups))?;
        import.serialize_field("counts", &self.counts())?;
        import.serialize_field("data", &self.data())?;
        import.end()
    }
}

impl Serialize for ReadColumn {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut column = serializer.serialize_struct("ReadColumn", 8)?;
        column.serialize_field("column", &self.column)?;
        column.serialize_field("use", &self.used)?;
        if let Some((rated, dimension)) = &self.about {
            column.serialize_field("rated", rated)?;
            column.serialize_field("dimension", dimension)?;
        }
        if let Some(cells) = &self.cells {
            column.serialize_field("answers", &cells.answers)?;
            column.serialize_field("empty", &cells.empty)?;
            column.serialize_field("missing", &cells.missing)?;
            column.serialize_field("dont_know", &cells.dont_know)?;
        }
        column.end()
    }
}
