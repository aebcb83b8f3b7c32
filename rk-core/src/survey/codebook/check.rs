//! What is wrong with a codebook, whatever the data.

use super::{Codebook, Layout};
use crate::{
    personal_number::held_in,
    rule::{Path, Report, Rule, Segment},
    survey::{Instrument, LEAST, MOST, interner::Names},
};

/// The most header rows that a tool writes
const MOST_HEADER_ROWS: usize = 3;

impl Codebook {
    /// What is wrong with the codebook, with paths below `codebook`
    ///
    /// Without an instrument the items that it names are not looked at.
    #[must_use]
    pub fn check(&self, instrument: Option<&Instrument>) -> Report {
        let mut report = Report::default();
        let mut taken = self.check_roles(instrument, &mut report);
        if !(1..=MOST_HEADER_ROWS).contains(&self.file.header_rows) {
            report.add(Rule::HeaderRowsOutOfRange { least: 1, most: 3 }, place("header_rows"));
        }
        for (at, (text, name)) in self.group_names.iter().enumerate() {
            if held_in(text) || held_in(name) {
                report.add(Rule::PersonalNumber, place("group_names").then(at));
            }
            if name.trim().is_empty() {
                report.add(Rule::GroupNameEmpty, place("group_names").then(Segment::named(text)));
            }
        }
        check_answers(&self.labels.answers, || place("answers"), &mut report);
        for (item, answers) in &self.labels.item_answers {
            let place = || place("item_answers").then(Segment::named(item));
            if instrument.is_some_and(|instrument| instrument.position(item).is_none()) {
                report.add(Rule::CodebookDimensionUnknown, place());
            }
            check_answers(answers, place, &mut report);
        }
        for (at, name) in self.ignore.iter().enumerate() {
            if !taken.add(name).1 {
                report.add(Rule::ColumnTwoRoles, place("ignore").then(at));
            }
        }
        report
    }

    /// Looks for columns that are named for two purposes, for items that are not
    /// asked, and for personal numbers among the groups; gives the columns that
    /// are named
    fn check_roles(&self, instrument: Option<&Instrument>, report: &mut Report) -> Names {
        let mut names = Names::default();
        for (field, name) in self.keys() {
            if !names.add(name).1 {
                report.add(Rule::ColumnTwoRoles, place(field));
            }
        }
        let Layout::Wide(wide) = &self.layout else { return names };
        for (at, (name, about)) in wide.columns.iter().enumerate() {
            if !names.add(name).1 {
                report.add(Rule::ColumnTwoRoles, place("columns").then(Segment::named(name)));
            }
            if instrument.is_some_and(|instrument| instrument.position(&about.dimension).is_none()) {
                report.add(Rule::CodebookDimensionUnknown, place("columns").then(Segment::named(name)));
            }
            if held_in(&about.rated) {
                report.add(Rule::PersonalNumber, place("columns").then(at));
            }
        }
        names
    }

    /// The columns of keys that are named or needed, with their fields
    fn keys(&self) -> Vec<(&'static str, &str)> {
        let respondent = self.respondent.as_deref();
        let mut keys = match &self.layout {
            Layout::Long(long) => vec![
                ("respondent", respondent.or(Some("respondent"))),
                ("rater_group", Some(long.rater_group.as_str())),
                ("rated_group", Some(&long.rated_group)),
                ("dimension", Some(&long.dimension)),
                ("rating", Some(&long.rating)),
            ],
            Layout::Wide(wide) => {
                vec![("respondent", respondent), ("group", wide.group.as_deref().or(Some("group")))]
            }
        };
        keys.push(("site", self.site.as_deref()));
        keys.push(("wave", self.wave.as_deref()));
        keys.push(("case", self.case.as_deref()));
        keys.into_iter().filter_map(|(field, name)| Some((field, name?))).collect()
    }

    /// All columns that are named or needed
    pub(in crate::survey) fn taken(&self) -> Names {
        let mut names = Names::default();
        for (_, name) in self.keys() {
            names.add(name);
        }
        if let Layout::Wide(wide) = &self.layout {
            for (name, _) in &wide.columns {
                names.add(name);
            }
        }
        names
    }
}

fn place(field: &'static str) -> Path {
    Path::root().then("codebook").then(field)
}

fn check_answers(answers: &[(String, i64)], place: impl Fn() -> Path, report: &mut Report) {
    for (label, answer) in answers {
        if !(i64::from(LEAST)..=i64::from(MOST)).contains(answer) {
            let rule = Rule::CodebookAnswerOutOfRange { least: u64::from(LEAST), most: u64::from(MOST) };
            report.add(rule, place().then(Segment::named(label)));
        }
    }
}
