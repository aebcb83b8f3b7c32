//! A table as somebody published it.

use serde::{Deserialize, Serialize};

use super::grid::in_table;
use crate::{
    personal_number::held_in,
    release::print::scale,
    rule::{Path, Report, Rule},
    score::{Decimal, SCALE},
};

/// The most decimals that are read
const MOST_DECIMALS: u64 = 6;

/// What the numbers of a table are
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum TableKind {
    /// Means on the scale; margins are plain means of the cells
    Means,
    /// Numbers of people or answers; margins are sums of the cells
    Counts,
}

/// A table as somebody published it; what is null is withheld
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PublishedTable {
    /// The name: tables of one name are waves of one another
    pub name: Option<String>,
    /// The wave
    pub wave: Option<String>,
    /// What the numbers are
    pub kind: TableKind,
    /// The names of the rows
    pub rows: Vec<String>,
    /// The names of the columns
    pub columns: Vec<String>,
    /// The cells, row by row
    pub cells: Vec<Vec<Option<f64>>>,
    /// The numbers of answers behind the cells
    pub n: Option<Vec<Vec<Option<u64>>>>,
    /// The margins of the rows; without them, none is published
    pub row_margins: Option<Vec<Option<f64>>>,
    /// The margins of the columns; without them, none is published
    pub column_margins: Option<Vec<Option<f64>>>,
    /// The margin of all
    pub total: Option<f64>,
    /// How many decimals the numbers were printed with; without it, as many as the number with most has
    pub decimals: Option<u64>,
    /// Whether a cell whose row and column have one name is no part of the table
    #[serde(default)]
    pub without_diagonal: bool,
}

impl PublishedTable {
    /// What is wrong with the table at `place`: first its lists, then its names, then its numbers
    pub(super) fn check(&self, place: &Path) -> Report {
        let mut report = Report::default();
        let field = |field: &'static str| place.clone().then(field);
        let (rows, columns) = (self.rows.len(), self.columns.len());
        let mut shape = |holds: bool, place: Path| {
            if !holds {
                report.add(Rule::AuditTableShape, place);
            }
        };
        shape(rows > 0, field("rows"));
        shape(columns > 0, field("columns"));
        shape(self.cells.len() == rows, field("cells"));
        for (at, row) in self.cells.iter().enumerate() {
            shape(row.len() == columns, field("cells").then(at));
        }
        if let Some(numbers) = &self.n {
            shape(numbers.len() == rows, field("n"));
            for (at, row) in numbers.iter().enumerate() {
                shape(row.len() == columns, field("n").then(at));
            }
        }
        shape(self.row_margins.as_ref().is_none_or(|margins| margins.len() == rows), field("row_margins"));
        shape(
            self.column_margins.as_ref().is_none_or(|margins| margins.len() == columns),
            field("column_margins"),
        );
        for (list, names) in [("rows", &self.rows), ("columns", &self.columns)] {
            for (at, _) in names.iter().enumerate().filter(|(_, name)| held_in(name)) {
                report.add(Rule::PersonalNumber, field(list).then(at));
            }
        }
        self.check_numbers(place, &mut report);
        report
    }

    fn check_numbers(&self, place: &Path, report: &mut Report) {
        let most = self.decimals.unwrap_or(MOST_DECIMALS).min(MOST_DECIMALS);
        let mut number = |number: Option<f64>, place: Path| {
            if number.is_some_and(|number| !self.fits(number, most)) {
                report.add(Rule::AuditNumber { most }, place);
            }
        };
        for (at, row) in self.cells.iter().enumerate() {
            for (column, cell) in row.iter().enumerate().filter(|(column, _)| in_table(self, at, *column)) {
                number(*cell, place.clone().then("cells").then(at).then(column));
            }
        }
        for (field, margins) in [("row_margins", &self.row_margins), ("column_margins", &self.column_margins)]
        {
            for (at, margin) in margins.iter().flatten().enumerate() {
                number(*margin, place.clone().then(field).then(at));
            }
        }
        number(self.total, place.clone().then("total"));
        if self.decimals.is_some_and(|decimals| decimals > MOST_DECIMALS) {
            report.add(Rule::AuditNumber { most }, place.clone().then("decimals"));
        }
    }

    /// Whether a table of this kind can hold the number
    fn fits(&self, number: f64, most: u64) -> bool {
        let scale = (1.0..=5.0).contains(&number);
        Decimal::new(number).is_some_and(|number| match self.kind {
            TableKind::Means => scale && decimals(number) <= most,
            TableKind::Counts => decimals(number) == 0,
        })
    }

    /// The decimals that the numbers were printed with
    pub(super) fn printed_decimals(&self) -> u64 {
        match (self.kind, self.decimals) {
            (TableKind::Counts, _) => 0,
            (TableKind::Means, Some(decimals)) => decimals,
            (TableKind::Means, None) => self.numbers().map(decimals).max().unwrap_or(0),
        }
    }

    /// All numbers that are part of the table
    fn numbers(&self) -> impl Iterator<Item = Decimal> {
        let cells = self.cells.iter().enumerate().flat_map(move |(row, cells)| {
            cells.iter().enumerate().filter(move |(column, _)| in_table(self, row, *column))
        });
        let margins = [&self.row_margins, &self.column_margins].into_iter().flatten().flatten();
        let all = cells.map(|(_, cell)| cell).chain(margins).chain([&self.total]);
        all.filter_map(|number| number.and_then(Decimal::new))
    }
}

/// How many decimals a number is written with
fn decimals(number: Decimal) -> u64 {
    let parts = |decimals: &u64| SCALE.checked_div(scale(*decimals));
    (0..MOST_DECIMALS)
        .find(|decimals| parts(decimals).is_some_and(|parts| number.millionths() % parts == 0))
        .unwrap_or(MOST_DECIMALS)
}
