//! The answer around the course: what a document says stands beside its errors too.

use serde::Serialize;

use crate::{
    Locale,
    rule::{PracticeRule, Report, Violation},
    wire::answer::{Found, ReportPart},
};

#[derive(Serialize)]
struct Whole<T> {
    schema: u8,
    #[serde(flatten)]
    result: Option<T>,
    report: ReportPart<Sourced>,
}

/// A violation with where its rule comes from
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(in crate::wire) struct Sourced {
    #[serde(flatten)]
    found: Found,
    /// The document and section that the rule comes from, if it comes from one
    #[serde(skip_serializing_if = "Option::is_none")]
    source: Option<&'static str>,
}

/// The answer as JSON text: the fields of `result`, and the report
pub(super) fn answer<T: Serialize>(
    result: Option<T>,
    report: Report<PracticeRule>,
    locale: Locale,
) -> String {
    let valid = report.valid();
    let sourced = |violation: Violation<PracticeRule>| Sourced {
        source: violation.rule.source(),
        found: Found::new(violation, locale),
    };
    let violations = report.into_violations().into_iter().map(sourced).collect();
    let report = ReportPart { valid, violations };
    // Numbers, texts and names only: writing cannot fail.
    serde_json::to_string(&Whole { schema: 1, result, report }).unwrap_or_default()
}
