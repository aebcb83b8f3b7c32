//! From tables to responses.

#[cfg(feature = "import")]
use super::text::Field;
use super::{
    Codebook, Codings, Column, Instrument, Layout, MOST_GROUPS, Responses, Table, Workgroup,
    interner::{Names, half, whole},
    long::LongReader,
    responses::{Block, Directory, Left, Questionnaire, count},
    roster::{Entry, NOBODY, Roster},
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
/// let codings = Codings::new(&instrument, Some(Frequency::Scored), &[], vec![])?;
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
        let report = groups.as_deref().map(workgroup::check).unwrap_or_default();
        let trimmed = groups.map(|groups| {
            groups
                .into_iter()
                .map(|group| Workgroup { name: group.name.trim().to_owned(), ..group })
                .collect()
        });
        if report.valid() { Ok(Self { instrument, codings, groups: trimmed }) } else { Err(report) }
    }

    /// Reads a table
    ///
    /// The responses are there if the report is valid. Paths lead to
    /// `columns`, then the name of the column, then the row, counted from 0.
    #[must_use]
    pub fn read(&self, table: &Table<'_>, codebook: &Codebook) -> (Option<Responses>, Report) {
        let mut reader = match Reader::new(self, codebook, &table.names) {
            Ok(reader) => reader,
            Err(report) => return (None, report),
        };
        for batch in &table.batches {
            let rows = batch.first().map_or(0, Column::len);
            let uneven: Vec<&String> = table
                .names
                .iter()
                .zip(batch)
                .filter(|(_, column)| column.len() != rows)
                .map(|(name, _)| name)
                .collect();
            if !uneven.is_empty() {
                let mut report = Report::default();
                for name in uneven {
                    report.add(Rule::ColumnLength, Path::root().then("columns").then(name.as_str()));
                }
                return (None, report);
            }
            reader.batch(batch, rows);
        }
        reader.finish()
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
    pub(super) fn finish(self) -> (Option<Responses>, Report) {
        match self {
            Self::Long(reader) => reader.finish(),
            Self::Wide(reader) => reader.finish(),
        }
    }
}

/// Where the columns of a table are
pub(super) struct Found {
    names: Vec<String>,
    index: Names,
    used: Vec<bool>,
    /// What is wrong, by position in the table; what is not in it comes last
    faults: Vec<(usize, Rule, Path)>,
}

impl Found {
    /// The columns of these names, all still free
    ///
    /// # Errors
    ///
    /// Two columns have one name.
    pub(super) fn new(names: &[String]) -> Result<Self, Report> {
        let (mut index, mut report) = (Names::default(), Report::default());
        for name in names {
            if !index.add(name).1 {
                report.add(Rule::CsvHeaderDuplicate, Path::root().then("columns").then(name.as_str()));
            }
        }
        let found = Self { names: names.to_vec(), index, used: vec![false; names.len()], faults: Vec::new() };
        if report.valid() { Ok(found) } else { Err(report) }
    }

    /// Notes what is wrong with a column, or that one is not there
    pub(super) fn fault(&mut self, column: Option<usize>, rule: Rule, path: Path) {
        self.faults.push((column.unwrap_or(usize::MAX), rule, path));
    }

    pub(super) fn take(&mut self, name: &str) -> Option<usize> {
        // No two columns have one name, so the numbers of names are positions.
        let at = self.index.find(name)?;
        if let Some(used) = self.used.get_mut(at) {
            *used = true;
        }
        Some(at)
    }

    /// The column that is needed
    pub(super) fn need(&mut self, name: &str) -> Option<usize> {
        let at = self.take(name);
        if at.is_none() {
            self.fault(None, Rule::ColumnMissing, Path::root().then("columns").then(name));
        }
        at
    }

    /// The column that is needed if it is named, else read if it is there
    pub(super) fn key(&mut self, name: Option<&str>, default: &str) -> Option<usize> {
        match name {
            Some(name) => self.need(name),
            None => self.take(default),
        }
    }

    /// The columns that nothing has taken
    pub(super) fn free(&self) -> Vec<(usize, String)> {
        let free = self.names.iter().enumerate().filter(|(at, _)| self.used.get(*at) == Some(&false));
        free.map(|(at, name)| (at, name.clone())).collect()
    }

    /// Notes the columns that nothing has taken, and gives the names and the report
    pub(super) fn close(mut self) -> (Vec<String>, Report) {
        for (at, name) in self.free() {
            self.fault(Some(at), Rule::ColumnUnused, Path::root().then("columns").then(name.as_str()));
        }
        self.faults.sort_by_key(|(column, _, _)| *column);
        let mut report = Report::default();
        for (_, rule, path) in self.faults {
            report.add(rule, path);
        }
        (self.names, report)
    }
}

/// What is wrong with cells, put in the order of the table at the end
#[derive(Debug, Default)]
pub(super) struct Faults(Vec<(usize, usize, Rule)>);

impl Faults {
    pub(super) fn add(&mut self, row: usize, column: usize, rule: Rule) {
        self.0.push((row, column, rule));
    }

    pub(super) fn report(mut self, names: &[String], report: &mut Report) {
        self.0.sort_by_key(|(row, column, _)| (*row, *column));
        for (row, column, rule) in self.0 {
            let name = names.get(column).map(String::as_str).unwrap_or_default();
            report.add(rule, Path::root().then("columns").then(name).then(row));
        }
    }
}

/// The workgroups in their final order, and where those found in the data stand in it
pub(super) struct Order {
    pub(super) groups: Vec<Workgroup>,
    places: Vec<usize>,
}

impl Order {
    /// The listed groups, or those found in the data by name
    pub(super) fn of(survey: &Survey, found: &Names) -> Self {
        let groups = survey.groups.clone().unwrap_or_else(|| {
            let mut names: Vec<&str> = found.iter().collect();
            names.sort_unstable();
            names.into_iter().map(Workgroup::named).collect()
        });
        let place = |name: &str| groups.iter().position(|group| group.name == name).unwrap_or(NOBODY);
        let places = found.iter().map(place).collect();
        Self { groups, places }
    }

    /// The final place of a group by its number in the data
    pub(super) fn place(&self, found: usize) -> usize {
        self.places.get(found).copied().unwrap_or(NOBODY)
    }
}

/// What can only be seen when all is read: how many groups, and whether they meet
pub(super) fn check_groups(survey: &Survey, roster: &Roster, rated: &[usize], report: &mut Report) {
    let most = survey.groups.as_ref().map_or(roster.groups.len(), Vec::len);
    if most > MOST_GROUPS {
        report.add(Rule::GroupsTooMany { most: count(MOST_GROUPS) }, Path::root());
    } else if survey.groups.is_none() && !roster.entries.iter().any(|entry| rated.contains(&entry.group())) {
        report.add(Rule::GroupsNoOverlap, Path::root());
    }
}

/// Lays out the ratings by workgroup
///
/// `rated` are the numbers of the rated groups in the data. `place` says where
/// a questionnaire is in the columns, by its number and entry; `column` gives
/// the answers about the rated group at a position in `rated` on an item.
pub(super) fn lay_out<A: Fn(usize) -> u8>(
    survey: &Survey,
    mut roster: Roster,
    rated: &[usize],
    duplicate_answers: u64,
    place: impl Fn(usize, &Entry) -> usize,
    column: impl Fn(usize, usize) -> A,
) -> Responses {
    let order = Order::of(survey, &roster.groups);
    // Counted first, so that no list is longer than it need be.
    let mut sizes = vec![0; order.groups.len()];
    for entry in &roster.entries {
        if let Some(size) = sizes.get_mut(order.place(entry.group())) {
            *size += 1;
        }
    }
    let mut members: Vec<(Vec<u32>, Vec<Questionnaire>)> =
        sizes.into_iter().map(|size| (Vec::with_capacity(size), Vec::with_capacity(size))).collect();
    for (number, entry) in roster.entries.iter().enumerate() {
        if let Some((places, questionnaires)) = members.get_mut(order.place(entry.group())) {
            places.push(half(place(number, entry)));
            questionnaires.push(entry.questionnaire);
        }
    }
    // All of it is in `members` now; the ratings can have its place.
    roster.entries = Vec::new();
    let mut targets: Vec<(usize, usize)> =
        rated.iter().enumerate().map(|(at, number)| (order.place(*number), at)).collect();
    targets.sort_unstable();
    let items = survey.instrument.items().len();
    let mut blocks = Vec::new();
    for (group, (places, questionnaires)) in members.into_iter().enumerate() {
        if places.is_empty() {
            continue;
        }
        let mut ratings = Vec::with_capacity(targets.len() * items * places.len());
        for (_, at) in &targets {
            for item in 0..items {
                let answer = column(*at, item);
                let coded = survey.codings.ratings(item);
                let rating = |answer: u8| coded.get(usize::from(answer)).copied().unwrap_or_default();
                ratings.extend(places.iter().map(|place| rating(answer(whole(*place)))));
            }
        }
        blocks.push(Block { group, questionnaires, ratings });
    }
    let left = Left {
        respondents_without_group: count(roster.groupless.len()),
        unselected_questionnaires: 0,
        duplicate_answers,
    };
    Responses {
        instrument: survey.instrument.clone(),
        groups: order.groups,
        rated: targets.into_iter().map(|(place, _)| place).collect(),
        blocks,
        directory: Directory {
            respondents: roster.respondents,
            sites: roster.sites,
            waves: roster.waves,
            cases: roster.cases,
            keyed: roster.keyed,
        },
        left,
    }
}
