//! An answer as people see it.

mod effects;
mod violations;

use serde::Deserialize;

use crate::{
    change::Change,
    compare::Comparison,
    estimate,
    improvement::{CostConcentration, HandoverAudit, ReferralAudit, TestOfChange, WageCost},
    indicator::Indicators,
    score::{MatrixScores, Scores},
};

/// An answer as tables
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shown {
    /// Plain text, for a terminal
    pub text: String,
    /// HTML tables without scripts or styles from outside, for a notebook
    pub html: String,
}

/// The tables of an operation's answer, as text and as HTML
///
/// None if the text is no valid answer of the operation, or if its answers
/// have no table.
#[must_use]
pub fn shown(operation: &str, answer: &[u8]) -> Option<Shown> {
    if let Some(estimates) = super::estimates(answer) {
        let [text, html] = [estimate::to_text, estimate::to_html].map(|table| table(operation, &estimates));
        return Some(Shown { text, html });
    }
    let mut shown = match operation {
        "score" => tables(answer, Scores::to_html),
        "levels" => tables(answer, MatrixScores::to_html),
        "change" => tables(answer, Change::to_html),
        "compare" => tables(answer, Comparison::to_html),
        "indicators" => tables(answer, Indicators::to_html),
        "referral_audit" => tables(answer, ReferralAudit::to_html),
        "handover_audit" => tables(answer, HandoverAudit::to_html),
        "test_of_change" => tables(answer, TestOfChange::to_html),
        "wage_cost" => tables(answer, WageCost::to_html),
        "cost_concentration" => tables(answer, CostConcentration::to_html),
        "check_course" | "check_agreement" | "check_meeting" => violations::shown(answer, "course"),
        "check_programme" => violations::shown(answer, "programme"),
        "check_plan" => violations::shown(answer, "plan"),
        "check_preparation" => violations::shown(answer, "preparation"),
        "check_decision" => violations::shown(answer, "decision"),
        "reported_effects" => effects::shown(answer),
        _ => None,
    }?;
    if let Some(tests) = super::estimates::tests(answer) {
        shown.text = format!("{}\n\n{}", shown.text, estimate::to_text("tests", &tests));
        shown.html.push_str(&estimate::to_html("tests", &tests));
    }
    Some(shown)
}

fn tables<'a, T: Deserialize<'a> + ToString>(answer: &'a [u8], html: fn(&T) -> String) -> Option<Shown> {
    let result: T = serde_json::from_slice(answer).ok()?;
    Some(Shown { text: result.to_string(), html: html(&result) })
}
