//! What calls about plain tables of numbers have in common.

use crate::{
    rule::{Path, Report, Rule},
    stats::{Fault, Rows},
    survey::count,
};

/// A row of numbers, or a column; null is missing
pub(super) type Numbers = Vec<Option<f64>>;

/// The confidence of intervals if the call gives none
const CONFIDENCE: f64 = 0.95;

/// The confidence of a call; what is wrong with it is added to the report
pub(super) fn confidence(given: Option<f64>, path: Path, report: &mut Report) -> f64 {
    let confidence = given.unwrap_or(CONFIDENCE);
    if !(confidence > 0.0 && confidence < 1.0) {
        report.add(Rule::ConfidenceOutOfRange, path.then("confidence"));
    }
    confidence
}

/// The place of a row of a table
pub(super) fn row(row: usize) -> Path {
    Path::root().then("rows").then(row)
}

/// Adds a number that is too large or too small for exact sums to the report
pub(super) fn out_of_size(place: Path, report: &mut Report) {
    report.add(Rule::ValueSize, place);
}

/// The rows as a table; what is wrong with them is added to the report
pub(super) fn table(rows: &[Numbers], report: &mut Report) -> Option<Rows> {
    match Rows::new(rows) {
        Ok(table) => return Some(table),
        Err(Fault::Empty) => report.add(Rule::RowsNone, Path::root().then("rows")),
        Err(Fault::Ragged { expected, .. }) => {
            for (at, _) in rows.iter().enumerate().filter(|(_, row)| row.len() != expected) {
                report.add(Rule::RowsRagged { expected: count(expected) }, row(at));
            }
        }
        Err(Fault::Size { row: at, column }) => out_of_size(row(at).then(column), report),
    }
    None
}
