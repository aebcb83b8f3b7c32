//! Scores as an HTML table, for a notebook.

use super::{MatrixScores, Scores, text::Matrix};
use crate::markup::escape;

impl Scores {
    /// The tie matrix with its levels as one HTML table, without scripts or styles from outside
    #[must_use]
    pub fn to_html(&self) -> String {
        let n = |rater: &str, rated: &str| {
            let tie = self.ties.iter().find(|tie| tie.rater == rater && tie.rated == rated);
            tie.map_or_else(String::new, |tie| format!("<br><small>n = {}</small>", tie.n))
        };
        table("Relational coordination", &self.profile, &self.matrix(), n)
    }
}

impl MatrixScores {
    /// The matrix with its levels as one HTML table, without scripts or styles from outside
    #[must_use]
    pub fn to_html(&self) -> String {
        table("Published means", &self.profile, &self.matrix(), |_, _| String::new())
    }
}

/// A table of ties; `more` is HTML that follows what is shown of a tie
fn table(title: &str, profile: &str, matrix: &Matrix<'_>, more: impl Fn(&str, &str) -> String) -> String {
    let mut html = format!("<table><caption>{title}: row rates column, levels by ");
    escape(profile, &mut html);
    html.push_str("</caption><thead><tr><td></td>");
    for rated in &matrix.rated {
        html.push_str("<th scope=\"col\">");
        escape(rated, &mut html);
        html.push_str("</th>");
    }
    html.push_str("</tr></thead><tbody>");
    for rater in &matrix.raters {
        html.push_str("<tr><th scope=\"row\">");
        escape(rater, &mut html);
        html.push_str("</th>");
        for rated in &matrix.rated {
            html.push_str("<td>");
            if let Some(tie) = matrix.cell(rater, rated) {
                html.push_str(&tie.text);
                html.push_str(&more(rater, rated));
            }
            html.push_str("</td>");
        }
        html.push_str("</tr>");
    }
    html.push_str("</tbody></table>");
    html
}
