//! The wide form: one row a questionnaire, one column a rated group and item.

use std::borrow::Cow;

#[cfg(feature = "import")]
use super::text::{Field, NO_TEXT};
use super::{
    Codebook, Column, Responses, Survey, WideColumns, answers,
    intake::{Faults, Found, check_groups, lay_out},
    interner::{half, whole},
    roster::{Entry, Keys, NOBODY, Rated, Roster},
};
use crate::rule::{Path, Report, Rule};

/// Rows of texts that are moved to the columns at once
#[cfg(feature = "import")]
const TILE: usize = 64;

/// What each digit stands for, and in the end no text
#[cfg(feature = "import")]
fn digits(survey: &Survey) -> [u8; NO_TEXT + 1] {
    let mut table = [answers::NONE; NO_TEXT + 1];
    for (entry, answer) in table.iter_mut().zip(answers::lookup(&survey.codings)) {
        *entry = answer;
    }
    table
}

/// What a column of texts is for
#[cfg(feature = "import")]
#[derive(Clone, Copy, Debug)]
enum Role {
    /// A rating, and its position in [`WideReader::places`]
    Rating(usize),
    /// A key: respondent, group, site, wave or case
    Key(usize),
    Unused,
}

/// What each column of texts is for
#[cfg(feature = "import")]
fn roles(columns: usize, keys: &KeyColumns, places: &[usize]) -> Vec<Role> {
    let mut roles = vec![Role::Unused; columns];
    let keys = [keys.respondent, Some(keys.group), keys.site, keys.wave, keys.case].into_iter().enumerate();
    let keys = keys.filter_map(|(key, column)| Some((column?, Role::Key(key))));
    let ratings = places.iter().enumerate().map(|(place, column)| (*column, Role::Rating(place)));
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
    keys: KeyColumns,
    /// The rated groups by their numbers in the roster
    rated: Vec<usize>,
    /// The columns of ratings, by rated group and item
    places: Vec<usize>,
    roster: Roster,
    /// The questionnaire of each row
    rows: Vec<u32>,
    /// The answers of each column of [`Self::places`], row by row
    answers: Vec<Vec<u8>>,
    /// The last rows of texts, row by row, until there are enough to be moved to the columns at once
    #[cfg(feature = "import")]
    tile: Vec<u8>,
    /// What each digit stands for, and in the end no text
    #[cfg(feature = "import")]
    table: [u8; NO_TEXT + 1],
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
        let mut found = Found::new(names)?;
        let respondent = found.key(codebook.respondent.as_deref(), "respondent");
        let group = found.need(columns.group.as_deref().unwrap_or("group"));
        let [site, wave, case] =
            [(&codebook.site, "site"), (&codebook.wave, "wave"), (&codebook.case, "case")]
                .map(|(name, default)| found.key(name.as_deref(), default));
        let mut roster = Roster::new(survey.groups.as_deref(), [site, wave, case].map(|key| key.is_some()));
        let mut mapping = Mapping {
            survey,
            roster: &mut roster,
            rated: Rated::default(),
            columns: Vec::new(),
            unclear: false,
        };
        mapping.map(columns, &mut found);
        let places = mapping.complete(columns, &mut found);
        let rated = mapping.rated.groups;
        let (names, report) = found.close();
        let Some(group) = group.filter(|_| report.valid()) else { return Err(report) };
        let keys = KeyColumns { respondent, group, site, wave, case };
        #[cfg(feature = "import")]
        let roles = roles(names.len(), &keys, &places);
        Ok(Self {
            survey,
            names,
            keys,
            rated,
            answers: vec![Vec::new(); places.len()],
            places,
            roster,
            rows: Vec::new(),
            #[cfg(feature = "import")]
            tile: Vec::new(),
            #[cfg(feature = "import")]
            table: digits(survey),
            #[cfg(feature = "import")]
            roles,
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
        for (place, answers) in self.places.iter().zip(&mut self.answers) {
            let Some(column) = columns.get(*place) else { continue };
            for (row, rule) in answers::append(column, &self.survey.codings, answers) {
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
                Some(Role::Rating(place)) => {
                    let short = self.table.get(digit).copied().filter(|_| text.len() <= 1);
                    let read = short.unwrap_or(answers::UNREAD);
                    let place = start + place;
                    let answer = if read == answers::UNREAD { self.look(row, column, text) } else { read };
                    if let Some(cell) = self.tile.get_mut(place) {
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
    fn look(&mut self, row: usize, column: usize, text: &[u8]) -> u8 {
        let text = std::str::from_utf8(text).unwrap_or_default();
        answers::answer(super::Cell::Text(text), &self.survey.codings).unwrap_or_else(|rule| {
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
        let group = group.map(|group| self.roster.groups.add(group).0);
        if group.is_some_and(|group| !self.roster.knows(group)) {
            self.faults.add(row, self.keys.group, Rule::RaterGroupUnknown);
        }
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
    pub(super) fn finish(mut self) -> (Option<Responses>, Report) {
        if self.rows.is_empty() {
            self.report.add(Rule::NoRows, Path::root());
            return (None, self.report);
        }
        #[cfg(feature = "import")]
        self.turn();
        let duplicates = if self.repeated { self.merge_rows() } else { 0 };
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
        (Some(responses), self.report)
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
                if first == row || again == answers::NONE {
                    continue;
                }
                if *kept == answers::NONE {
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

/// Finds out whom and what each column is about
struct Mapping<'a, 'r> {
    survey: &'a Survey,
    roster: &'r mut Roster,
    rated: Rated,
    /// For each rated group and item, the column
    columns: Vec<Vec<Option<usize>>>,
    /// Whether a column is about something that is not asked
    unclear: bool,
}

impl Mapping<'_, '_> {
    fn map(&mut self, columns: &WideColumns, found: &mut Found) {
        for (name, about) in &columns.columns {
            let column = found.need(name);
            if let Some(item) = self.survey.instrument.position(&about.dimension) {
                self.add(column, name, about.rated.trim(), item, found);
            } else {
                let place = Path::root().then("codebook").then("columns").then(name.as_str());
                found.fault(column, Rule::CodebookDimensionUnknown, place);
                self.unclear = true;
            }
        }
        let Some(pattern) = &columns.pattern else { return };
        for (column, name) in found.free() {
            let fits = pattern.read(&name, |dimension| self.survey.instrument.position(dimension));
            if let Some((rated, item)) = fits {
                found.take(&name);
                self.add(Some(column), &name, rated, item, found);
            }
        }
    }

    /// Notes whom and what a column is about; one that is not there is already at fault
    fn add(&mut self, column: Option<usize>, name: &str, rated: &str, item: usize, found: &mut Found) {
        let place = || Path::root().then("columns").then(name);
        let (group, _) = self.roster.groups.add(rated);
        if !self.roster.knows(group) {
            found.fault(column, Rule::RatedGroupUnknown, place());
        }
        let rated = self.rated.position(group);
        if rated == self.columns.len() {
            self.columns.push(vec![None; self.survey.instrument.items().len()]);
        }
        match self.columns.get_mut(rated).and_then(|columns| columns.get_mut(item)) {
            Some(free @ None) => *free = Some(column.unwrap_or(NOBODY)),
            _ => found.fault(column, Rule::ColumnTwice, place()),
        }
    }

    /// The columns in order; those that are not there are noted, for a file
    /// that was cut off must not pass for a whole one
    fn complete(&self, columns: &WideColumns, found: &mut Found) -> Vec<usize> {
        let mut places = Vec::new();
        if self.columns.is_empty() {
            found.fault(None, Rule::NoRatingColumns, Path::root().then("codebook"));
        }
        for (group, mapped) in self.rated.groups.iter().zip(&self.columns) {
            let group = self.roster.groups.get(*group);
            for (column, asked) in mapped.iter().zip(self.survey.instrument.items()) {
                if let Some(column) = *column {
                    places.push(column);
                    continue;
                }
                if self.unclear {
                    continue;
                }
                let path = match &columns.pattern {
                    Some(pattern) => {
                        Path::root().then("columns").then(pattern.name(group, &asked.id).as_str())
                    }
                    None => Path::root().then("codebook").then("columns").then(group).then(asked.id.as_str()),
                };
                found.fault(None, Rule::ColumnMissing, path);
            }
        }
        places
    }
}
