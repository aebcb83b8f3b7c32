//! Every rule of a catalogue, for a page that lists them.

use super::{answer::answer, json::Json};
use crate::{
    Locale,
    course::reading,
    document::Reader,
    rule::{Catalogued, CourseRule, PracticeRule, Report, Rule, Severity, course::Profile},
};

const FIELDS: &[&str] = &["schema", "locale", "catalogue"];

/// The catalogues: of a citizen's course, of what is around it, and of all other calls and their data
const CATALOGUES: &[&str] = &["course", "practice", "data"];

/// Every rule of a catalogue, with its source if the catalogue names sources
pub(in crate::wire) fn rules(text: &[u8]) -> String {
    let (mut locale, mut catalogue) = (Locale::En, 0);
    let faults = Reader::read(text, &mut |reader| {
        reader.fields(FIELDS, &mut |reader, field| match field {
            0 => reading::schema(reader),
            1 => locale = reading::locale(reader),
            _ => catalogue = reader.code(CATALOGUES).unwrap_or(0),
        });
    });
    let mut report = Report::default();
    report.note_all(reading::violations(&faults));
    let valid = report.valid();
    answer(report, locale, &mut |json| {
        if valid {
            json.field("rules").list(|json| match catalogue {
                0 => CourseRule::catalogue()
                    .iter()
                    .for_each(|rule| json.object(|json| of_course(json, rule, locale))),
                1 => PracticeRule::catalogue().iter().for_each(|rule| {
                    json.object(|json| listed(json, rule, Some((rule.id(), rule.source())), locale));
                }),
                _ => Rule::catalogue()
                    .iter()
                    .for_each(|rule| json.object(|json| listed(json, rule, None, locale))),
            });
        }
    })
}

/// What is known of a rule: its id among those of the model, and its source
type From = (Option<&'static str>, Option<&'static str>);

fn listed<R: Catalogued>(json: &mut Json, rule: &R, from: Option<From>, locale: Locale) {
    json.field("code").string(rule.code());
    if let Some((id, source)) = from {
        json.field("id").string_or_null(id);
        json.field("source").string_or_null(source);
    }
    json.field("severity").string(rule.severity().code());
    json.field("message").string(&rule.message(locale));
}

fn of_course(json: &mut Json, rule: &CourseRule, locale: Locale) {
    listed(json, rule, Some((rule.id(), rule.source())), locale);
    json.field("severities").object(|json| {
        for profile in Profile::ALL.into_iter().filter(|profile| *profile != Profile::Custom) {
            let severity = rule.severity_in(profile).map_or("off", Severity::code);
            json.field(profile.code()).string(severity);
        }
    });
    json.field("fixed").yes_no(rule.fixed());
}
