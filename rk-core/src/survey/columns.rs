//! The columns of a table: what each is used for, and what is wrong with it.

use serde::Serialize;

use super::{Codebook, interner::Names};
use crate::{
    personal_number::held_in,
    rule::{Path, Report, Rule, Segment},
};

/// What a column is used for
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the variants are the fields of a codebook of their names")]
pub enum Use {
    Respondent,
    Group,
    Site,
    Wave,
    Case,
    RaterGroup,
    RatedGroup,
    Dimension,
    Rating,
    /// Known and not needed
    Ignored,
    /// Not in the codebook
    Unused,
}

/// Where the columns of a table are
#[derive(Debug)]
pub(super) struct Columns {
    names: Vec<String>,
    index: Names,
    uses: Vec<Use>,
    /// The columns that the codebook names, which no default and no pattern takes
    named: Names,
    /// What is wrong, by position in the table; what is not in it comes last
    faults: Vec<(usize, Rule, Path)>,
}

impl Columns {
    /// The columns of these names, used for nothing yet but those to ignore
    ///
    /// # Errors
    ///
    /// Two columns have one name.
    pub(super) fn new(names: &[String], codebook: &Codebook) -> Result<Self, Report> {
        let (mut index, mut report) = (Names::default(), Report::default());
        for (at, name) in names.iter().enumerate() {
            if !index.add(name).1 {
                report.add(Rule::CsvHeaderDuplicate, place(names, at));
            }
        }
        if !report.valid() {
            return Err(report);
        }
        let mut uses = vec![Use::Unused; names.len()];
        for name in &codebook.ignore {
            if let Some(free) = index.find(name).and_then(|at| uses.get_mut(at)) {
                *free = Use::Ignored;
            }
        }
        Ok(Self { names: names.to_vec(), index, uses, named: codebook.taken(), faults: Vec::new() })
    }

    /// Notes what is wrong with a column, or that one is not there
    pub(super) fn fault(&mut self, column: Option<usize>, rule: Rule, path: Path) {
        self.faults.push((column.unwrap_or(usize::MAX), rule, path));
    }

    /// Notes that a column is not there
    pub(super) fn missing(&mut self, name: &str) {
        self.fault(None, Rule::ColumnMissing, Path::root().then("columns").then(Segment::named(name)));
    }

    /// The name of a column
    pub(super) fn name(&self, column: usize) -> &str {
        self.names.get(column).map(String::as_str).unwrap_or_default()
    }

    /// The place of a column in a report
    pub(super) fn place(&self, column: usize) -> Path {
        place(&self.names, column)
    }

    /// Uses a column that is there
    pub(super) fn take(&mut self, column: usize, what: Use) {
        if let Some(free) = self.uses.get_mut(column) {
            *free = what;
        }
    }

    /// The column that is needed
    pub(super) fn need(&mut self, name: &str, what: Use) -> Option<usize> {
        // No two columns have one name, so the numbers of names are positions.
        let at = self.index.find(name);
        match at {
            Some(at) => self.take(at, what),
            None => self.missing(name),
        }
        at
    }

    /// The column that is needed if it is named, else read if it is there and named for nothing else
    pub(super) fn key(&mut self, name: Option<&str>, default: &str, what: Use) -> Option<usize> {
        if let Some(name) = name {
            return self.need(name, what);
        }
        let at = self.index.find(default).filter(|at| self.uses.get(*at) == Some(&Use::Unused))?;
        if self.named.find(default).is_some() {
            return None;
        }
        self.take(at, what);
        Some(at)
    }

    /// Whether one of the columns that the codebook names is there
    pub(super) fn some_named(&self) -> bool {
        self.named.iter().any(|name| self.index.find(name).is_some())
    }

    /// The columns that nothing has taken
    pub(super) fn free(&self) -> Vec<(usize, String)> {
        let free = self.names.iter().zip(&self.uses).enumerate();
        free.filter(|(_, (_, used))| **used == Use::Unused)
            .map(|(at, (name, _))| (at, name.clone()))
            .collect()
    }

    /// Notes the columns that nothing has taken, and gives the names, their uses and the report
    pub(super) fn close(mut self) -> (Vec<String>, Vec<Use>, Report) {
        for (at, (name, used)) in self.names.iter().zip(&self.uses).enumerate() {
            match used {
                Use::Unused => self.faults.push((at, Rule::ColumnUnused, place(&self.names, at))),
                Use::Ignored => {}
                _ if held_in(name) => self.faults.push((at, Rule::PersonalNumber, place(&self.names, at))),
                _ => {}
            }
        }
        self.faults.sort_by_key(|(column, _, _)| *column);
        let mut report = Report::default();
        for (_, rule, path) in self.faults {
            report.add(rule, path);
        }
        (self.names, self.uses, report)
    }
}

/// The place of a column: its name, or its position if the name must not be repeated
pub(super) fn place(names: &[String], column: usize) -> Path {
    let place = Path::root().then("columns");
    match names.get(column) {
        Some(name) if !held_in(name) => place.then(Segment::named(name)),
        _ => place.then(column),
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
            report.add(rule, place(names, column).then(row));
        }
    }
}
