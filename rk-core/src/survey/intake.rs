//! From tables and text to responses.

#[cfg(feature = "import")]
use super::text::{self, Field};
use super::{
    Codebook, Codings, Column, Instrument, Layout, Responses, Table, Workgroup, columns,
    import::{Read, ReadFile, Source},
    long::LongReader,
    wide::WideReader,
    workgroup,
};
use crate::rule::{Path, Report, Rule};

/// What was asked, how answers are coded, and of whom it was asked
///
/// # Examples
///
/// ```
/// use rk_core::survey::{Codebook, Codings, Column, Frequency, Instrument, Survey, Table, Values};
///
/// let instrument = Instrument::seven();
/// let codings = Codings::new(&instrument, Some(Frequency::Scored), &[])?;
/// let survey = Survey::new(instrument, codings, None)?;
/// let text = |value| Column::full(Values::Text(vec![Some(value)]));
/// let table = Table {
///     names: ["respondent", "rater_group", "rated_group", "dimension", "rating"].map(String::from).to_vec(),
///     batches: vec![vec![text("r1"), text("care"), text("care"), text("timely"), Column::full(Values::U8(&[4]))]],
/// };
/// let (responses, report) = survey.read(&table, &Codebook::default());
/// assert!(report.valid());
/// assert_eq!(responses.unwrap().blocks()[0].ratings(), [0, 4, 0, 0, 0, 0, 0]);
/// # Ok::<(), rk_core::rule::Report>(())
/// ```
#[derive(Clone, Debug)]
pub struct Survey {
    pub(super) instrument: Instrument,
    pub(super) codings: Codings,
    pub(super) groups: Option<Vec<Workgroup>>,
}

impl Survey {
    /// A survey; without `groups` they are taken from the data, sorted by name
    ///
    /// # Errors
    ///
    /// A report, with paths below `groups`, if a group has no name, is listed
    /// twice, or is said to have nobody in it.
    pub fn new(
        instrument: Instrument,
        codings: Codings,
        groups: Option<Vec<Workgroup>>,
    ) -> Result<Self, Report> {
        let (groups, report) = groups.map(workgroup::listed).unzip();
        let report = report.unwrap_or_default();
        if report.valid() { Ok(Self { instrument, codings, groups }) } else { Err(report) }
    }

    /// Reads a table, CSV text or the bytes of a CSV file
    ///
    /// The responses are there if the report is valid. Paths lead to
    /// `columns`, then the name of the column, then the row, counted from 0
    /// after the header; empty lines of text are no rows.
    #[must_use]
    pub fn read<'s>(
        &self,
        source: impl Into<Source<'s>>,
        codebook: &Codebook,
    ) -> (Option<Responses>, Report) {
        let (read, _, report) = self.take_in(source.into(), codebook, false);
        (read.map(|read| read.responses), report)
    }

    /// Reads data; `told` says whether the use of the columns is wanted too
    pub(super) fn take_in(
        &self,
        source: Source<'_>,
        codebook: &Codebook,
        told: bool,
    ) -> (Option<Read>, Option<ReadFile>, Report) {
        match source {
            Source::Table(table) => {
                let (read, report) = self.read_table(table, codebook, told);
                (read, None, report)
            }
            #[cfg(feature = "import")]
            Source::Csv(csv) => text::read(self, csv, None, codebook, told),
            #[cfg(feature = "import")]
            Source::Bytes(bytes) => text::read_bytes(self, bytes, codebook, told),
        }
    }

    fn read_table(&self, table: &Table<'_>, codebook: &Codebook, told: bool) -> (Option<Read>, Report) {
        let mut reader = match Reader::new(self, codebook, &table.names) {
            Ok(reader) => reader,
            Err(report) => return (None, report),
        };
        for batch in &table.batches {
            let rows = batch.first().map_or(0, Column::len);
            let mut report = Report::default();
            for (at, _) in batch.iter().enumerate().filter(|(_, column)| column.len() != rows) {
                report.add(Rule::ColumnLength, columns::place(&table.names, at));
            }
            if !report.valid() {
                return (None, report);
            }
            reader.batch(batch, rows);
        }
        reader.finish(told)
    }
}

/// A reader of one of the two forms
pub(super) enum Reader<'a> {
    Long(Box<LongReader<'a>>),
    Wide(Box<WideReader<'a>>),
}

impl<'a> Reader<'a> {
    /// A reader for columns of these names
    pub(super) fn new(survey: &'a Survey, codebook: &Codebook, names: &[String]) -> Result<Self, Report> {
        let report = codebook.check(Some(&survey.instrument));
        if !report.valid() {
            return Err(report);
        }
        if names.is_empty() {
            return Err(Report::of(Rule::NoRows, Path::root()));
        }
        match &codebook.layout {
            Layout::Long(columns) => {
                LongReader::new(survey, codebook, columns, names).map(Box::new).map(Self::Long)
            }
            Layout::Wide(columns) => {
                WideReader::new(survey, codebook, columns, names).map(Box::new).map(Self::Wide)
            }
        }
    }

    /// Makes room for rows
    pub(super) fn reserve(&mut self, rows: usize) {
        match self {
            Self::Long(reader) => reader.reserve(rows),
            Self::Wide(reader) => reader.reserve(rows),
        }
    }

    fn batch(&mut self, columns: &[Column<'_>], rows: usize) {
        self.reserve(rows);
        match self {
            Self::Long(reader) => reader.batch(columns, rows),
            Self::Wide(reader) => reader.batch(columns, rows),
        }
    }

    /// Reads one row of UTF-8 texts and counts them
    #[cfg(feature = "import")]
    pub(super) fn record<'f>(&mut self, fields: impl Iterator<Item = Field<'f>>) -> usize {
        match self {
            Self::Long(reader) => reader.record(fields),
            Self::Wide(reader) => reader.record(fields),
        }
    }

    /// What was read, if no error was found
    pub(super) fn finish(self, told: bool) -> (Option<Read>, Report) {
        match self {
            Self::Long(reader) => reader.finish(told),
            Self::Wide(reader) => reader.finish(told),
        }
    }
}
