//! What was found in a document, as a table.

use serde::Deserialize;
use serde_json::Value;

use super::Shown;
use crate::sheet::Sheet;

#[derive(Deserialize)]
struct Checked {
    report: Reported,
}

#[derive(Deserialize)]
struct Reported {
    valid: bool,
    violations: Vec<Said>,
}

/// A violation as it stands in an answer
#[derive(Deserialize)]
struct Said {
    code: String,
    severity: String,
    path: Vec<Value>,
    waiver: Option<Vec<Value>>,
    message: String,
}

/// The violations of an answer about a document of a kind, a row each; None if the text is no answer
pub(super) fn shown(answer: &[u8], kind: &str) -> Option<Shown> {
    let Checked { report } = serde_json::from_slice(answer).ok()?;
    let sheet = sheet(&report, kind);
    Some(Shown { text: sheet.to_string(), html: sheet.to_html() })
}

fn sheet(report: &Reported, kind: &str) -> Sheet {
    let of = |severity: &str| report.violations.iter().filter(|found| found.severity == severity).count();
    let valid = if report.valid { "valid" } else { "not valid" };
    let title =
        format!("{kind} {valid}: errors {}, warnings {}, infos {}", of("error"), of("warning"), of("info"));
    let head = ["severity", "place", "code", "what to do"];
    Sheet { title, head: head.map(str::to_owned).into(), rows: report.violations.iter().map(row).collect() }
}

fn row(found: &Said) -> Vec<String> {
    let severity = match &found.waiver {
        Some(waiver) => format!("{} by {}", found.severity, place(waiver)),
        None => found.severity.clone(),
    };
    vec![severity, place(&found.path), found.code.clone(), found.message.clone()]
}

/// Keys and positions as one text, as a [`Path`](crate::rule::Path) is written
fn place(path: &[Value]) -> String {
    let mut text = String::new();
    for step in path {
        match step {
            Value::String(key) if text.is_empty() => text.push_str(key),
            Value::String(key) => text.extend([".", key]),
            at => text.extend(["[", &at.to_string(), "]"]),
        }
    }
    text
}
