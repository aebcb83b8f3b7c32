//! The tie matrix as text: to be replaced by rk-core's own rendering.

use std::fmt::Write as _;

use serde_json::Value;

/// The means with their levels, a row for each rating group
pub(crate) fn text(answer: &Value) -> String {
    let ties = answer.get("ties").and_then(Value::as_array);
    let ties = ties.map_or(&[][..], Vec::as_slice);
    let field = |tie: &Value, name: &str| match tie.get(name) {
        Some(Value::String(text)) => text.clone(),
        Some(Value::Number(number)) => format!("{:.2}", number.as_f64().unwrap_or_default()),
        _ => "-".to_owned(),
    };
    let mut rated: Vec<String> = Vec::new();
    let mut rows: Vec<(String, Vec<String>)> = Vec::new();
    for tie in ties {
        let (row, target) = (field(tie, "rater"), field(tie, "rated"));
        if !rated.contains(&target) {
            rated.push(target);
        }
        if rows.last().is_none_or(|(name, _)| *name != row) {
            rows.push((row, Vec::new()));
        }
        if let Some((_, cells)) = rows.last_mut() {
            cells.push(format!("{} {}", field(tie, "mean"), field(tie, "level")));
        }
    }
    rows.insert(0, ("rates".to_owned(), rated));
    let mut text = String::new();
    for (name, cells) in rows {
        let _ = write!(text, "{name:<12}");
        for cell in cells {
            let _ = write!(text, "{cell:<16}");
        }
        text.truncate(text.trim_end().len());
        text.push('\n');
    }
    text
}
