//! The rules, each broken and mended on drafts as small as can be.

mod consent;
mod coordinator;
mod course;
mod direction;
mod order;

use crate::{
    Date,
    course::{
        Settings,
        draft::{CourseDraft, Record},
        findings::Findings,
        view::View,
    },
    rule::Severity,
};

/// A day of 2025, as month and day
fn day(month: u32, day: u32) -> Option<Date> {
    Date::new(2025, month, day)
}

/// What the rules say of a draft on 3 November 2025: severity, place and parameters of each violation of a code
fn found(draft: &CourseDraft<'_>, code: &str) -> Vec<String> {
    let on = day(11, 3).unwrap();
    let settings = Settings::default();
    let record = Record::of(draft);
    let view = View::new(record.course(), on, &settings, true);
    let mut findings = Findings::new(record.course(), &settings, Some(on), Vec::new());
    super::check(&view, &mut findings);
    let violations = findings.report().into_violations().into_iter();
    let lines = violations.filter(|violation| violation.rule.code() == code).map(|violation| {
        let severity = match violation.severity {
            Severity::Error => "E",
            Severity::Warning => "W",
            Severity::Info => "I",
        };
        let params = violation.rule.params().into_iter();
        let params: Vec<_> = params.map(|(name, value)| format!("{name}={}", shown(&value))).collect();
        let waiver: Vec<_> = violation.waiver.iter().map(|waiver| format!("waiver={waiver}")).collect();
        [&[severity.to_owned(), violation.path.to_string()], &params[..], &waiver].concat().join(" ")
    });
    lines.collect()
}

fn shown(value: &crate::rule::Param) -> String {
    serde_json::to_string(value).unwrap().replace('"', "")
}
