//! The wide form: one row a questionnaire, one column a rated group and item.

use std::borrow::Cow;

#[cfg(feature = "import")]
use super::text::{Field, NO_TEXT};
use super::{
    Codebook, Column, Survey, WideColumns, answers,
    columns::{Columns, Faults, Use},
    import::{CellCounts, Read, ReadColumn},
    interner::{half, whole},
    mapping::Mapping,
    meanings::Meanings,
    order::{check_groups, lay_out},
    roster::{Entry, Key, Keys, NOBODY, Roster},
};
use crate::rule::{Path, Report, Rule};

/// Rows of texts that are moved to the columns at once
#[cfg(feature = "import")]
const TILE: usize = 64;

/// What each digit stands for and in the end no text, for each of the meanings of items
#[cfg(feature = "import")]
fn digits(meanings: &Meanings, items: usize) -> Vec<u8> {
    let maps = (0..items).map(|item| meanings.of_item(item)).max().unwrap_or_default();
    let mut all = Vec::new();
    for map in 0..=maps {
        let table = meanings.table(map);
        // A digit is the last byte of its text; what stands behind them is no digit.
        all.extend(table.iter().take(10));
        all.resize(all.len() + NO_TEXT - 10, answers::UNREAD);
        all.push(answers::NONE);
    }
    all
}

/// What a column of texts is for
#[cfg(feature = "import")]
#[derive(Clone, Copy, Debug)]
enum Role {
    /// A rating: its position in [`WideReader::places`], and where the digits of its item begin
    Rating {
        place: usize,
        digits: usize,
    },
    /// A key: respondent, group, site, wave or case
    Key(usize),
    Unused,
}

/// What each column of texts is for
#[cfg(feature = "import")]
fn roles(columns: usize, keys: &KeyColumns, places: &[usize], maps: &[usize]) -> Vec<Role> {
    let mut roles = vec![Role::Unused; columns];
    let keys = [keys.respondent, Some(keys.group), keys.site, keys.wave, keys.case].into_iter().enumerate();
    let keys = keys.filter_map(|(key, column)| Some((column?, Role::Key(key))));
    let ratings = places.iter().zip(maps).enumerate().map(|(place, (column, map))| {
        let digits = map * (NO_TEXT + 1);
        (*column, Role::Rating { place, digits })
    });
    for (column, role) in keys.chain(ratings) {
        if let Some(free) = roles.get_mut(column) {
            *free = role;
        }
    }
    roles
}

/// Where the keys of a row stand
#[derive(Clone, Copy, Debug)]
struct KeyColumns {
    respondent: Option<usize>,
    group: usize,
    site: Option<usize>,
    wave: Option<usize>,
    case: Option<usize>,
}

/// Reads rows of the wide form
#[derive(Debug)]
pub(super) struct WideReader<'a> {
    survey: &'a Survey,
    names: Vec<String>,
    uses: Vec<Use>,
    keys: KeyColumns,
    /// The rated groups by their numbers in the roster
    rated: Vec<usize>,
    /// The columns of ratings, by rated group and item
    places: Vec<usize>,
    /// The number of the meanings of each column of [`Self::places`]
    maps: Vec<usize>,
    meanings: Meanings,
    roster: Roster,
    /// The questionnaire of each row
    rows: Vec<u32>,
    /// The answers of each column of [`Self::places`], row by row
    answers: Vec<Vec<u8>>,
    /// The last rows of texts, row by row, until there are enough to be moved to the columns at once
    #[cfg(feature = "import")]
    tile: Vec<u8>,
    /// What each digit stands for, for each of the meanings
    #[cfg(feature = "import")]
    digits: Vec<u8>,
    #[cfg(feature = "import")]
    roles: Vec<Role>,
    repeated: bool,
    faults: Faults,
    report: Report,
}

impl<'a> WideReader<'a> {
    pub(super) fn new(
        survey: &'a Survey,
        codebook: &Codebook,
        columns: &WideColumns,
        names: &[String],
    ) -> Result<Self, Report> {
        let mut found = Columns::new(names, codebook)?;
        let some_named = found.some_named();
        let respondent = found.key(codebook.respondent.as_deref(), "respondent", Use::Respondent);
        let group = found.need(columns.group.as_deref().unwrap_or("group"), Use::Group);
        let site = found.key(codebook.site.as_deref(), "site", Use::Site);
        let wave = found.key(codebook.wave.as_deref(), "wave", Use::Wave);
        let case = found.key(codebook.case.as_deref(), "case", Use::Case);
        let keyed = [site, wave, case].map(|key| key.is_some());
        let mut roster = Roster::new(survey.groups.as_deref(), &codebook.group_names, keyed);
        let mut mapping = Mapping::new(&survey.instrument, &mut roster);
        mapping.map(columns, &mut found);
        if !some_named && !mapping.fits_pattern() {
            return Err(Report::of(Rule::CodebookOther, Path::root().then("codebook")));
        }
        let places = mapping.complete(columns, &mut found);
        let rated = mapping.rated();
        let (names, uses, report) = found.close();
        let Some(group) = group.filter(|_| report.valid()) else { return Err(report) };
        let keys = KeyColumns { respondent, group, site, wave, case };
        let items = survey.instrument.items().len();
        let meanings = Meanings::new(&codebook.labels, &survey.instrument);
        let maps: Vec<usize> = (0..places.len()).map(|place| meanings.of_item(place % items)).collect();
        #[cfg(feature = "import")]
        let roles = roles(names.len(), &keys, &places, &maps);
        Ok(Self {
            survey,
            names,
            uses,
            keys,
            rated,
            answers: vec![Vec::new(); places.len()],
            places,
            maps,
            roster,
            rows: Vec::new(),
            #[cfg(feature = "import")]
            tile: Vec::new(),
            #[cfg(feature = "import")]
            digits: digits(&meanings, items),
            #[cfg(feature = "import")]
            roles,
            meanings,
            repeated: false,
            faults: Faults::default(),
            report,
        })
    }

    /// Makes room for rows
    pub(super) fn reserve(&mut self, rows: usize) {
        self.rows.reserve(rows);
        self.roster.entries.reserve(rows);
        for answers in &mut self.answers {
            answers.reserve(rows);
        }
    }

    /// Reads rows that stand in columns
    pub(super) fn batch(&mut self, columns: &[Column<'_>], rows: usize) {
        let start = self.rows.len();
        let cell = |column: Option<usize>, row: usize| -> Option<Cow<'_, str>> {
            columns.get(column?)?.cell(row).name()
        };
        for row in 0..rows {
            let keys = self.keys;
            let [respondent, site, wave, case] =
                [keys.respondent, keys.site, keys.wave, keys.case].map(|column| cell(column, row));
            let group = cell(Some(keys.group), row);
            self.person(
                respondent.as_deref(),
                group.as_deref(),
                [&site, &wave, &case].map(|key| key.as_deref()),
            );
        }
        for ((place, map), answers) in self.places.iter().zip(&self.maps).zip(&mut self.answers) {
            let Some(column) = columns.get(*place) else { continue };
            for (row, rule) in answers::append(column, &mut self.meanings, *map, answers) {
                self.faults.add(start + row, *place, rule);
            }
        }
    }

    /// Reads one row of texts and counts them
    #[cfg(feature = "import")]
    pub(super) fn record<'f>(&mut self, fields: impl Iterator<Item = Field<'f>>) -> usize {
        let row = self.rows.len();
        let start = self.tile.len();
        self.tile.resize(start + self.places.len(), answers::NONE);
        let mut keys = [None; 5];
        let mut count = 0;
        for (column, Field { text, digit }) in fields.enumerate() {
            count = column + 1;
            match self.roles.get(column) {
                Some(Role::Rating { place, digits }) => {
                    let short =
                        self.digits.get(digits.wrapping_add(digit)).copied().filter(|_| text.len() <= 1);
                    let read = short.unwrap_or(answers::UNREAD);
                    let place = *place;
                    let answer =
                        if read == answers::UNREAD { self.look(row, column, place, text) } else { read };
                    if let Some(cell) = self.tile.get_mut(start + place) {
                        *cell = answer;
                    }
                }
                Some(Role::Key(key)) => {
                    let name = std::str::from_utf8(text).unwrap_or_default().trim();
                    if let Some(found) = keys.get_mut(*key) {
                        *found = Some(name).filter(|name| !name.is_empty());
                    }
                }
                Some(Role::Unused) | None => {}
            }
        }
        let [respondent, group, site, wave, case] = keys;
        self.person(respondent, group, [site, wave, case]);
        if self.rows.len() % TILE == 0 {
            self.turn();
        }
        count
    }

    /// Reads a field that is not one digit of the scale
    #[cfg(feature = "import")]
    fn look(&mut self, row: usize, column: usize, place: usize, text: &[u8]) -> u8 {
        let text = std::str::from_utf8(text).unwrap_or_default();
        let map = self.maps.get(place).copied().unwrap_or_default();
        self.meanings.answer(map, super::Cell::Text(text)).unwrap_or_else(|rule| {
            self.faults.add(row, column, rule);
            answers::NONE
        })
    }

    /// Moves the last rows to the columns
    #[cfg(feature = "import")]
    fn turn(&mut self) {
        let width = self.places.len();
        for (at, answers) in self.answers.iter_mut().enumerate() {
            let (start, rows) = (answers.len(), self.tile.chunks_exact(width));
            answers.resize(start + rows.len(), answers::NONE);
            for (answer, row) in answers.iter_mut().skip(start).zip(rows) {
                *answer = row.get(at).copied().unwrap_or(answers::NONE);
            }
        }
        self.tile.clear();
    }

    /// Notes whose row the next one is
    fn person(
        &mut self,
        respondent: Option<&str>,
        group: Option<&str>,
        [site, wave, case]: [Option<&str>; 3],
    ) {
        let row = self.rows.len();
        let number = self.keys.respondent.is_none().then(|| row.to_string());
        let named = respondent.or(number.as_deref());
        let group = group.map(|group| {
            self.roster.group(group, Rule::RaterGroupUnknown, |rule| {
                self.faults.add(row, self.keys.group, rule);
            })
        });
        let Some(respondent) = named else {
            self.faults.add(row, self.keys.respondent.unwrap_or(0), Rule::RespondentMissing);
            self.rows.push(half(NOBODY));
            return;
        };
        let [site, wave, case] = [site, wave, case].map(Option::unwrap_or_default);
        match self.roster.place(Keys { respondent, group, site, wave, case }, row) {
            Ok((questionnaire, new)) => {
                self.repeated |= !new;
                self.rows.push(half(questionnaire));
            }
            Err(rule) => {
                self.faults.add(row, self.keys.group, rule);
                self.rows.push(half(NOBODY));
            }
        }
    }

    /// What was read, if no error was found
    pub(super) fn finish(mut self, told: bool) -> (Option<Read>, Report) {
        if self.rows.is_empty() {
            self.report.add(Rule::NoRows, Path::root());
            return (None, self.report);
        }
        #[cfg(feature = "import")]
        self.turn();
        // Rows that are joined are counted as they stand.
        let columns = if told { self.columns() } else { Vec::new() };
        let duplicates = if self.repeated { self.merge_rows() } else { 0 };
        for (row, key) in std::mem::take(&mut self.roster.personal) {
            let column = match key {
                Key::Respondent => self.keys.respondent,
                Key::Site => self.keys.site,
                Key::Wave => self.keys.wave,
                Key::Case => self.keys.case,
            };
            self.faults.add(row, column.unwrap_or(NOBODY), Rule::PersonalNumber);
        }
        self.faults.report(&self.names, &mut self.report);
        check_groups(self.survey, &self.roster, &self.rated, &mut self.report);
        if !self.report.valid() {
            return (None, self.report);
        }
        let items = self.survey.instrument.items().len();
        let answers = self.answers;
        let responses = lay_out(
            self.survey,
            self.roster,
            &self.rated,
            duplicates,
            |_, entry| entry.row(),
            |rated, item| {
                let column = answers.get(rated * items + item).map(Vec::as_slice).unwrap_or_default();
                move |row: usize| column.get(row).copied().unwrap_or(answers::NONE)
            },
        );
        (Some(Read { responses, columns, rows: self.rows.len() }), self.report)
    }

    /// What each column was used for
    fn columns(&self) -> Vec<ReadColumn> {
        let uses = self.names.iter().zip(&self.uses);
        let mut columns: Vec<ReadColumn> = uses.map(|(name, used)| ReadColumn::new(name, *used)).collect();
        let items = self.survey.instrument.items();
        let about = self.rated.iter().flat_map(|rated| items.iter().map(move |item| (*rated, item)));
        for ((place, answers), (rated, item)) in self.places.iter().zip(&self.answers).zip(about) {
            if let Some(column) = columns.get_mut(*place) {
                column.rated = Some(self.roster.groups.get(rated).to_owned());
                column.dimension = Some(item.id.clone());
                column.cells = Some(CellCounts::of(answers.iter().copied()));
            }
        }
        columns
    }

    /// Joins the rows of questionnaires that stand in several: an answer given
    /// twice is dropped and counted, two different ones are a fault
    fn merge_rows(&mut self) -> u64 {
        let mut duplicates = 0;
        for (place, answers) in self.places.iter().zip(&mut self.answers) {
            for (row, number) in self.rows.iter().enumerate() {
                let Some(first) = self.roster.entries.get(whole(*number)).map(Entry::row) else { continue };
                let again = answers.get(row).copied().unwrap_or(answers::NONE);
                let Some(kept) = answers.get_mut(first) else { continue };
                if first == row || !answers::given(again) {
                    continue;
                }
                if !answers::given(*kept) {
                    *kept = again;
                } else if *kept == again {
                    duplicates += 1;
                } else {
                    self.faults.add(row, *place, Rule::AnswerConflict);
                }
            }
        }
        duplicates
    }
}
