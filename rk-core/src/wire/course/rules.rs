//! Every rule of the course, for a page that lists them.

use super::{answer::answer, json::Json};
use crate::{
    Locale,
    course::reading,
    document::Reader,
    rule::{CourseRule, Report, Severity, course::Profile},
};

const FIELDS: &[&str] = &["schema", "locale"];

/// Every rule of the course, with its source and its severity in each profile
pub(in crate::wire) fn rules(text: &[u8]) -> String {
    let mut locale = Locale::En;
    let faults = Reader::read(text, &mut |reader| {
        reader.fields(FIELDS, &mut |reader, field| match field {
            0 => reading::schema(reader),
            _ => locale = reading::locale(reader),
        });
    });
    let mut report = Report::default();
    report.note_all(reading::violations(&faults));
    let valid = report.valid();
    answer(report, locale, &mut |json| {
        if valid {
            json.field("rules").list(|json| {
                for rule in CourseRule::catalogue() {
                    json.object(|json| listed(json, &rule, locale));
                }
            });
        }
    })
}

fn listed(json: &mut Json, rule: &CourseRule, locale: Locale) {
    json.field("code").string(rule.code());
    json.field("id").string_or_null(rule.id());
    json.field("source").string_or_null(rule.source());
    json.field("severity").string(rule.severity().code());
    json.field("severities").object(|json| {
        for profile in Profile::ALL.into_iter().filter(|profile| *profile != Profile::Custom) {
            let severity = rule.severity_in(profile).map_or("off", Severity::code);
            json.field(profile.code()).string(severity);
        }
    });
    json.field("fixed").yes_no(rule.fixed());
    json.field("message").string(&rule.message(locale));
}
