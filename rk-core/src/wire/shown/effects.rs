//! Reported effects, as a table.

use serde::Deserialize;
use serde_json::Number;

use super::Shown;
use crate::sheet::Sheet;

#[derive(Deserialize)]
struct Planned {
    effects: Vec<Effect>,
}

/// An effect as it stands in an answer
#[derive(Deserialize)]
struct Effect {
    effect: String,
    low: f64,
    high: f64,
    of: String,
    source: String,
    base: Option<Number>,
    planned_low: Option<Number>,
    planned_high: Option<Number>,
}

/// The effects of an answer, a row each; None if the text is no answer
pub(super) fn shown(answer: &[u8]) -> Option<Shown> {
    let Planned { effects } = serde_json::from_slice(answer).ok()?;
    let head = ["effect", "low", "high", "of", "source", "base", "planned low", "planned high"];
    let sheet = Sheet {
        title: "reported effects, not measured here".to_owned(),
        head: head.map(str::to_owned).into(),
        rows: effects.into_iter().map(row).collect(),
    };
    Some(Shown { text: sheet.to_string(), html: sheet.to_html() })
}

fn row(effect: Effect) -> Vec<String> {
    let number = |number: Option<Number>| number.map_or_else(|| "–".to_owned(), |number| number.to_string());
    let percent = |share: f64| format!("{:.0} %", share * 100.0);
    vec![
        words(&effect.effect).to_owned(),
        percent(effect.low),
        percent(effect.high),
        words(&effect.of).to_owned(),
        effect.source,
        number(effect.base),
        number(effect.planned_low),
        number(effect.planned_high),
    ]
}

/// A code of the answer in words
fn words(code: &str) -> &str {
    match code {
        "job_satisfaction" => "job satisfaction",
        "complaints_avoided" => "complaints avoided",
        "complaint_time" => "time for a complaint",
        "cost_per_case" => "cost",
        "hours_per_complaint" => "hours for a complaint",
        code => code,
    }
}
