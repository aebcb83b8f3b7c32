//! What calls about plain tables of numbers have in common.

use crate::rule::{Path, Report, Rule};

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

/// Adds what is wrong with the shape of a table to the report
pub(super) fn check_rows(rows: &[Numbers], report: &mut Report) {
    let expected = rows.first().map_or(0, Vec::len);
    if expected == 0 {
        report.add(Rule::RowsNone, Path::root().then("rows"));
    }
    for (at, _) in rows.iter().enumerate().filter(|(_, row)| row.len() != expected) {
        report.add(Rule::RowsRagged { expected: crate::survey::count(expected) }, row(at));
    }
}
