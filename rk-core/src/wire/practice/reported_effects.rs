//! The operation `reported_effects`.

use serde::Serialize;

use super::answer::answer;
use crate::{
    Locale,
    course::{draft::table::Table, reading},
    decimal::{SCALE, millionths},
    decision::effects::{Bases, Effect, reported},
    document::{Kind, Reader},
    practice::{reading::violations, report},
    rule::{CourseRule, Path, PracticeRule, Violation, course::Expected},
    stats::Rational,
};

const FIELDS: &[&str] = &[
    "schema",
    "locale",
    "cases",
    "cost_per_case",
    "complaints",
    "hours_per_complaint",
    "satisfaction",
    "job_satisfaction",
];

/// Amounts are below this
const MOST: f64 = 1e13;

/// What an answer holds besides the report
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(in crate::wire) struct Planned {
    /// The effects, in the order of the documentation
    effects: Vec<Effect>,
}

/// What was reported of the approach, and what it would mean for one's own numbers
pub(in crate::wire) fn reported_effects(text: &[u8]) -> String {
    let (mut language, mut bases, mut found) = (Locale::En, Bases::default(), Vec::new());
    let faults = Reader::read(text, &mut |reader| {
        reader.fields(FIELDS, &mut |reader, field| {
            let base = match FIELDS.get(field).copied().unwrap_or_default() {
                "schema" => return reading::schema(reader),
                "locale" => return language = reading::locale(reader),
                "cases" => &mut bases.cases,
                "cost_per_case" => &mut bases.cost_per_case,
                "complaints" => &mut bases.complaints,
                "hours_per_complaint" => &mut bases.hours_per_complaint,
                "satisfaction" => &mut bases.satisfaction,
                _ => &mut bases.job_satisfaction,
            };
            *base = amount(reader, &mut found);
        });
    });
    let read = !faults.ended();
    let mut faults = violations(&faults);
    for fault in &mut faults {
        let is_number = fault.rule == CourseRule::Shape { expected: Expected::Number }.into();
        if is_number && fault.path != Path::root().then("schema") {
            fault.rule = PracticeRule::NotNumber { expected: Expected::Number.code() };
        }
    }
    let planned = if read && faults.iter().all(|fault| fault.path != Path::root()) {
        note(&mut faults, PracticeRule::EffectReportedOnly, Path::root());
        Some(Planned { effects: reported(&bases) })
    } else {
        found.clear();
        None
    };
    answer(planned, report(faults, found, &Table { names: FIELDS, rows: &[] }), language)
}

fn note(found: &mut Vec<Violation<PracticeRule>>, rule: PracticeRule, path: Path) {
    found.push(Violation { severity: rule.severity(), rule, path, waiver: None });
}

/// An amount of 0 or more with at most six decimals
fn amount(reader: &mut Reader<'_>, found: &mut Vec<Violation<PracticeRule>>) -> Option<Rational> {
    let path = reader.path();
    let number = reader.real()?;
    if number < 0.0 {
        note(found, PracticeRule::EffectBaseNegative, path);
        return None;
    }
    let amount = millionths(number.abs()).filter(|_| number < MOST);
    if amount.is_none() {
        reader.fault(Kind::Shape(Expected::Number));
    }
    Rational::new(amount?, i128::from(SCALE))
}
