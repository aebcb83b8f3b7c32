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
    low: Number,
    high: Number,
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
    let number = |number: Option<Number>| number.map_or_else(String::new, |number| number.to_string());
    vec![
        effect.effect,
        effect.low.to_string(),
        effect.high.to_string(),
        effect.of,
        effect.source,
        number(effect.base),
        number(effect.planned_low),
        number(effect.planned_high),
    ]
}
