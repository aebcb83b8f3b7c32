//! Writes the answer of an operation of the course.

use super::json::Json;
use crate::{
    Locale,
    rule::{Catalogued as _, CourseRule, Param, Path, Report, Violation},
};

/// The answer as JSON text: what `result` writes, and the report
pub(super) fn answer(
    report: Report<CourseRule>,
    locale: Locale,
    result: &mut dyn FnMut(&mut Json),
) -> String {
    let mut json = Json::default();
    json.object(|json| {
        json.field("schema").number(1);
        result(json);
        json.field("report").object(|json| {
            json.field("valid").yes_no(report.valid());
            json.field("violations").list(|json| {
                for violation in report.into_violations() {
                    json.object(|json| found(json, &violation, locale));
                }
            });
        });
    });
    json.text()
}

/// A violation, in the fields of [`Found`](crate::wire::Found)
fn found(json: &mut Json, violation: &Violation<CourseRule>, locale: Locale) {
    let Violation { rule, severity, path, waiver } = violation;
    json.field("code").string(rule.code());
    json.field("severity").string(severity.code());
    json.field("path").path(path);
    let params = rule.params();
    json.field("params").object(|json| {
        for (name, value) in &params {
            param(json.field(name), value);
        }
    });
    if let Some(at) = waiver {
        json.field("waiver").path(&Path::root().then("waivers").then(*at));
    }
    json.field("message").string(&rule.message_with(&params, locale));
}

fn param(json: &mut Json, value: &Param) {
    match value {
        Param::Number(number) => json.number(*number),
        Param::Code(code) => json.string(code),
        Param::Codes(codes) => json.list(|json| codes.iter().for_each(|code| json.string(code))),
        Param::Date(date) => json.date(*date),
        Param::Label(label) => json.string(label.code()),
        Param::Place(place) => json.path(place),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{rule::Severity, wire::Answer};

    #[test]
    fn it_is_what_serde_writes() {
        let mut report = Report::default();
        for (at, rule) in CourseRule::catalogue().into_iter().enumerate() {
            report.add_as(rule, Severity::Warning, Path::root().then("meetings").then(at).then("date"));
        }
        for _ in 0..101 {
            report.add_waived(CourseRule::DuplicateKey, 3, Path::root().then("a \"key\""));
        }
        for locale in [Locale::En, Locale::Da] {
            let expected = Answer::<(), _>::new(None, report.clone(), locale).to_json();
            assert_eq!(answer(report.clone(), locale, &mut |_| ()), expected);
        }
    }
}
