//! Estimates as people see them: text and HTML.

use super::{Estimate, Note};
use crate::sheet::Sheet;

/// The estimates as one table of plain text, a row a number, under a title
#[must_use]
pub fn to_text(title: &str, estimates: &[Estimate]) -> String {
    sheet(title, estimates).to_string()
}

/// The estimates as one HTML table, without scripts or styles from outside, under a title
#[must_use]
pub fn to_html(title: &str, estimates: &[Estimate]) -> String {
    sheet(title, estimates).to_html()
}

fn sheet(title: &str, estimates: &[Estimate]) -> Sheet {
    let number = |value: Option<f64>| value.map_or_else(|| "–".to_owned(), |value| format!("{value:.4}"));
    let row = |one: &Estimate| {
        vec![
            one.statistic.id().to_owned(),
            one.scope.to_string(),
            one.n.to_string(),
            number(one.estimate),
            number(one.low),
            number(one.high),
            one.method.map_or_else(String::new, |method| method.id().to_owned()),
            one.note.map_or_else(String::new, |note| Note::id(note).to_owned()),
        ]
    };
    let head = ["statistic", "scope", "n", "estimate", "low", "high", "method", "note"];
    Sheet {
        title: title.to_owned(),
        head: head.map(str::to_owned).into(),
        rows: estimates.iter().map(row).collect(),
    }
}
