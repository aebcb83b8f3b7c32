//! What published tables reveal.
//!
//! Anybody's tables, as they are printed: cells that rest on few answers, cells
//! that say that all answered alike, withheld values that can be worked out
//! from the rest, and people whose answer two waves tell.

mod amount;
mod grid;
mod people;
mod published;
mod sum;

use serde::{Deserialize, Serialize};

pub use published::{PublishedTable, TableKind};

use self::grid::{Grid, Place};
use crate::rule::{Path, Report, Rule};

/// One thing that a table reveals
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Finding {
    /// The rule's code
    pub code: String,
    /// The position of the table
    pub table: u64,
    /// The row; `None` for the margin of a column
    pub row: Option<String>,
    /// The column; `None` for the margin of a row
    pub column: Option<String>,
    /// The least that the value can be
    pub least: f64,
    /// The most that it can be
    pub most: f64,
    /// How it is worked out
    pub arithmetic: Option<String>,
}

/// What published tables reveal
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Audit {
    /// By table, code, row and column
    pub findings: Vec<Finding>,
}

/// What is found at a place of a table
struct Found {
    rule: Rule,
    place: Place,
    least: f64,
    most: f64,
    arithmetic: Option<String>,
}

impl Audit {
    /// What tables reveal; cells of fewer than `mean_from` answers count as small
    ///
    /// The report holds a warning for each finding, or what is wrong with the
    /// tables, with paths below `tables`; the audit is there if it is valid.
    #[must_use]
    pub fn of(tables: &[PublishedTable], mean_from: u64) -> (Option<Self>, Report) {
        let place = Path::root().then("tables");
        if tables.is_empty() {
            return (None, Report::of(Rule::AuditTableNone, place));
        }
        let mut report = Report::default();
        for (at, table) in tables.iter().enumerate() {
            report.append(table.check(&place.clone().then(at)));
        }
        if !report.valid() {
            return (None, report);
        }
        let grids: Vec<Grid<'_>> = tables.iter().map(Grid::new).collect();
        let mut findings = Vec::new();
        for (at, grid) in grids.iter().enumerate() {
            let earlier = grids.get(..at).unwrap_or_default();
            let found = [grid.small(mean_from), grid.uniform(), grid.derived(), people::told(earlier, grid)];
            for found in found.into_iter().flatten() {
                report.add(found.rule.clone(), found.place.path(place.clone().then(at)));
                let (row, column) = grid.names(found.place);
                findings.push(Finding {
                    code: found.rule.code().to_owned(),
                    table: crate::survey::count(at),
                    row,
                    column,
                    least: found.least,
                    most: found.most,
                    arithmetic: found.arithmetic,
                });
            }
        }
        (Some(Self { findings }), report)
    }
}
