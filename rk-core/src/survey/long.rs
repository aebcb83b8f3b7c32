//! The long form: one row an answer.

#[cfg(feature = "import")]
use super::text::Field;
use super::{
    Cell, Codebook, Column, LongColumns, Survey, answers,
    columns::{Columns, Faults, Use},
    import::{CellCounts, Read, ReadColumn},
    interner::Names,
    meanings::Meanings,
    order::{check_groups, lay_out},
    roster::{Key, Keys, NOBODY, Rated, Roster},
};
use crate::rule::{Path, Report, Rule};

/// Where everything stands
#[derive(Clone, Copy, Debug)]
struct LongPlan {
    respondent: usize,
    rater_group: usize,
    rated_group: usize,
    dimension: usize,
    rating: usize,
    site: Option<usize>,
    wave: Option<usize>,
    case: Option<usize>,
}

/// One answer, by numbers; [`NOBODY`] for what could not be read
#[derive(Clone, Copy, Debug)]
struct Answer {
    questionnaire: usize,
    rated: usize,
    item: usize,
    answer: u8,
}

/// Reads rows of the long form
#[derive(Debug)]
pub(super) struct LongReader<'a> {
    survey: &'a Survey,
    names: Vec<String>,
    uses: Vec<Use>,
    plan: LongPlan,
    meanings: Meanings,
    roster: Roster,
    rated: Rated,
    /// The dimensions as they are written, and the item of each
    dimensions: Names,
    items: Vec<usize>,
    /// One for each row
    answers: Vec<Answer>,
    faults: Faults,
    report: Report,
}

impl<'a> LongReader<'a> {
    pub(super) fn new(
        survey: &'a Survey,
        codebook: &Codebook,
        columns: &LongColumns,
        names: &[String],
    ) -> Result<Self, Report> {
        let mut found = Columns::new(names, codebook)?;
        if !found.some_named() {
            return Err(Report::of(Rule::CodebookOther, Path::root().then("codebook")));
        }
        let respondent = found.need(codebook.respondent.as_deref().unwrap_or("respondent"), Use::Respondent);
        let rater_group = found.need(&columns.rater_group, Use::RaterGroup);
        let rated_group = found.need(&columns.rated_group, Use::RatedGroup);
        let dimension = found.need(&columns.dimension, Use::Dimension);
        let rating = found.need(&columns.rating, Use::Rating);
        let site = found.key(codebook.site.as_deref(), "site", Use::Site);
        let wave = found.key(codebook.wave.as_deref(), "wave", Use::Wave);
        let case = found.key(codebook.case.as_deref(), "case", Use::Case);
        let (names, uses, report) = found.close();
        let columns = (respondent, rater_group, rated_group, dimension, rating);
        let (Some(respondent), Some(rater_group), Some(rated_group), Some(dimension), Some(rating)) = columns
        else {
            return Err(report);
        };
        if !report.valid() {
            return Err(report);
        }
        Ok(Self {
            survey,
            names,
            uses,
            meanings: Meanings::new(&codebook.labels, &survey.instrument),
            plan: LongPlan { respondent, rater_group, rated_group, dimension, rating, site, wave, case },
            roster: Roster::new(
                survey.groups.as_deref(),
                &codebook.group_names,
                [site, wave, case].map(|key| key.is_some()),
            ),
            rated: Rated::default(),
            dimensions: Names::default(),
            items: Vec::new(),
            answers: Vec::new(),
            faults: Faults::default(),
            report,
        })
    }

    /// Makes room for rows
    pub(super) fn reserve(&mut self, rows: usize) {
        self.answers.reserve(rows);
    }

    /// Reads rows that stand in columns
    pub(super) fn batch(&mut self, columns: &[Column<'_>], rows: usize) {
        for row in 0..rows {
            self.answer(|column| columns.get(column).map_or(Cell::Missing, |column| column.cell(row)));
        }
    }

    /// Reads one row of texts and counts them
    #[cfg(feature = "import")]
    pub(super) fn record<'f>(&mut self, fields: impl Iterator<Item = Field<'f>>) -> usize {
        let fields: Vec<&[u8]> = fields.map(|field| field.text).collect();
        let text = |column: usize| fields.get(column).and_then(|field| std::str::from_utf8(field).ok());
        self.answer(|column| text(column).map_or(Cell::Missing, Cell::Text));
        fields.len()
    }

    fn answer<'c>(&mut self, cell: impl Fn(usize) -> Cell<'c>) {
        let row = self.answers.len();
        let plan = self.plan;
        let questionnaire = self.questionnaire(row, &cell);
        let rated = match cell(plan.rated_group).name() {
            None => {
                self.faults.add(row, plan.rated_group, Rule::RatedGroupMissing);
                NOBODY
            }
            Some(name) => {
                let group = self.roster.group(&name, Rule::RatedGroupUnknown, |rule| {
                    self.faults.add(row, plan.rated_group, rule);
                });
                self.rated.position(group)
            }
        };
        let item = match cell(plan.dimension).name() {
            None => {
                self.faults.add(row, plan.dimension, Rule::DimensionMissing);
                NOBODY
            }
            Some(name) => self.item(&name).unwrap_or_else(|| {
                self.faults.add(row, plan.dimension, Rule::DimensionUnknown);
                NOBODY
            }),
        };
        let map = self.meanings.of_item(item);
        let answer = self.meanings.answer(map, cell(plan.rating)).unwrap_or_else(|rule| {
            self.faults.add(row, plan.rating, rule);
            answers::NONE
        });
        self.answers.push(Answer { questionnaire, rated, item, answer });
    }

    fn questionnaire<'c>(&mut self, row: usize, cell: &impl Fn(usize) -> Cell<'c>) -> usize {
        let plan = self.plan;
        let name = |column: Option<usize>| cell(column?).name();
        let [site, wave, case] = [plan.site, plan.wave, plan.case].map(name);
        let [site, wave, case] = [&site, &wave, &case].map(|key| key.as_deref().unwrap_or_default());
        let group = name(Some(plan.rater_group)).map(|group| {
            self.roster.group(&group, Rule::RaterGroupUnknown, |rule| {
                self.faults.add(row, plan.rater_group, rule);
            })
        });
        let Some(respondent) = name(Some(plan.respondent)) else {
            self.faults.add(row, plan.respondent, Rule::RespondentMissing);
            return NOBODY;
        };
        let keys = Keys { respondent: &respondent, group, site, wave, case };
        match self.roster.place(keys, row) {
            Ok((questionnaire, _)) => questionnaire,
            Err(rule) => {
                self.faults.add(row, plan.rater_group, rule);
                NOBODY
            }
        }
    }

    /// The item that a dimension is written for
    fn item(&mut self, name: &str) -> Option<usize> {
        let (number, new) = self.dimensions.add(name);
        if new {
            self.items.push(self.survey.instrument.position(name).unwrap_or(NOBODY));
        }
        self.items.get(number).copied().filter(|item| *item != NOBODY)
    }

    /// What was read, if no error was found
    pub(super) fn finish(mut self, told: bool) -> (Option<Read>, Report) {
        if self.answers.is_empty() {
            self.report.add(Rule::NoRows, Path::root());
            return (None, self.report);
        }
        let too_many = self.roster.groups.len() > super::MOST_GROUPS;
        let (cells, duplicates) = if too_many { (Vec::new(), 0) } else { self.cells() };
        for (row, key) in std::mem::take(&mut self.roster.personal) {
            let column = match key {
                Key::Respondent => Some(self.plan.respondent),
                Key::Site => self.plan.site,
                Key::Wave => self.plan.wave,
                Key::Case => self.plan.case,
            };
            self.faults.add(row, column.unwrap_or(NOBODY), Rule::PersonalNumber);
        }
        self.faults.report(&self.names, &mut self.report);
        check_groups(self.survey, &self.roster, &self.rated.groups, &mut self.report);
        if !self.report.valid() {
            return (None, self.report);
        }
        let mut columns = Vec::new();
        if told {
            let tally = CellCounts::of(self.answers.iter().map(|answer| answer.answer));
            let uses = self.names.iter().zip(&self.uses);
            columns = uses.map(|(name, used)| ReadColumn::new(name, *used)).collect();
            if let Some(rating) = columns.get_mut(self.plan.rating) {
                rating.cells = Some(tally);
            }
        }
        let rows = self.answers.len();
        let items = self.survey.instrument.items().len();
        let width = self.rated.groups.len() * items;
        let responses = lay_out(
            self.survey,
            self.roster,
            &self.rated.groups,
            duplicates,
            |number, _| number,
            |rated, item| {
                let (cells, at) = (&cells, rated * items + item);
                move |number: usize| cells.get(number * width + at).copied().unwrap_or(answers::NONE)
            },
        );
        (Some(Read { responses, columns, rows }), self.report)
    }

    /// The answers by questionnaire, rated group and item: one given twice is
    /// dropped and counted, two different ones are a fault
    fn cells(&mut self) -> (Vec<u8>, u64) {
        let items = self.survey.instrument.items().len();
        let width = self.rated.groups.len() * items;
        let mut cells = vec![answers::NONE; self.roster.entries.len() * width];
        let mut duplicates = 0;
        for (row, given) in self.answers.iter().enumerate() {
            let Answer { questionnaire, rated, item, answer } = *given;
            if !answers::given(answer) || [questionnaire, rated, item].contains(&NOBODY) {
                continue;
            }
            let Some(cell) = cells.get_mut(questionnaire * width + rated * items + item) else { continue };
            if *cell == answers::NONE {
                *cell = answer;
            } else if *cell == answer {
                duplicates += 1;
            } else {
                self.faults.add(row, self.plan.rating, Rule::AnswerConflict);
            }
        }
        (cells, duplicates)
    }
}
