//! Scores as an HTML table, for a notebook.

use std::fmt::Write as _;

use super::{Level, Scores};

impl Scores {
    /// The tie matrix with its levels as one HTML table, without scripts or styles from outside
    #[must_use]
    pub fn to_html(&self) -> String {
        let (raters, rated) = self.axes();
        let mut html = String::from("<table><caption>Relational coordination: row rates column, levels by ");
        escape(&self.profile, &mut html);
        html.push_str("</caption><thead><tr><td></td>");
        for name in &rated {
            html.push_str("<th scope=\"col\">");
            escape(name, &mut html);
            html.push_str("</th>");
        }
        html.push_str("</tr></thead><tbody>");
        for rater in &raters {
            html.push_str("<tr><th scope=\"row\">");
            escape(rater, &mut html);
            html.push_str("</th>");
            for name in &rated {
                let tie = self.ties.iter().find(|tie| tie.rater == *rater && tie.rated == *name);
                html.push_str("<td>");
                if let Some(tie) = tie {
                    let mean = tie.mean.map_or_else(|| "–".to_owned(), |mean| format!("{mean:.2}"));
                    let level = tie.level.map_or("", Level::id);
                    // Writing to a String cannot fail.
                    let _ = write!(html, "{mean} {level}<br><small>n = {}</small>", tie.n);
                }
                html.push_str("</td>");
            }
            html.push_str("</tr>");
        }
        html.push_str("</tbody></table>");
        html
    }
}

/// Appends text in which nothing is markup
fn escape(text: &str, html: &mut String) {
    for letter in text.chars() {
        match letter {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            '\'' => html.push_str("&#39;"),
            letter => html.push(letter),
        }
    }
}
