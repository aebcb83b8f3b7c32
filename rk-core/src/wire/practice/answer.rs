//! The answer around the course: what a document says stands beside its errors too.

use serde::Serialize;

use crate::{
    Locale,
    rule::{PracticeRule, Report},
    wire::answer::{Found, ReportPart},
};

#[derive(Serialize)]
struct Whole<T> {
    schema: u8,
    #[serde(flatten)]
    result: Option<T>,
    report: ReportPart,
}

/// The answer as JSON text: the fields of `result`, and the report
pub(super) fn answer<T: Serialize>(
    result: Option<T>,
    report: Report<PracticeRule>,
    locale: Locale,
) -> String {
    let report = ReportPart { valid: report.valid(), violations: Found::all(report, locale) };
    // Numbers, texts and names only: writing cannot fail.
    serde_json::to_string(&Whole { schema: 1, result, report }).unwrap_or_default()
}
