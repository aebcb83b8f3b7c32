//! A table of texts, as plain text for a terminal and as HTML for a notebook.

use std::fmt;

use crate::markup::escape;

/// A table: a title, names of columns, and rows that begin with their name
#[derive(Clone, Debug, Default)]
pub(crate) struct Sheet {
    pub(crate) title: String,
    pub(crate) head: Vec<String>,
    pub(crate) rows: Vec<Vec<String>>,
}

impl Sheet {
    /// One HTML table, without scripts or styles from outside
    pub(crate) fn to_html(&self) -> String {
        let mut html = String::from("<table><caption>");
        escape(&self.title, &mut html);
        html.push_str("</caption>");
        let texts: Vec<bool> = (0..self.head.len()).map(|column| self.is_text(column)).collect();
        let line = |[first, other]: [&str; 2], cells: &[String], html: &mut String| {
            html.push_str("<tr>");
            for (at, (text, is_text)) in cells.iter().zip(&texts).enumerate() {
                cell(if at == 0 { first } else { other }, text, *is_text, html);
            }
            html.push_str("</tr>");
        };
        if self.has_head() {
            html.push_str("<thead>");
            line(["td", "th scope=\"col\""], &self.head, &mut html);
            html.push_str("</thead>");
        }
        html.push_str("<tbody>");
        for row in &self.rows {
            line(["th scope=\"row\"", "td"], row, &mut html);
        }
        html.push_str("</tbody></table>");
        html
    }

    /// Whether any column has a name
    fn has_head(&self) -> bool {
        self.head.iter().any(|name| !name.is_empty())
    }

    /// Whether a column holds words, and not numbers; the first has the names of the rows
    fn is_text(&self, column: usize) -> bool {
        let cells = || self.rows.iter().filter_map(|row| row.get(column)?.chars().next());
        let of = |kind: fn(char) -> bool| cells().filter(|letter| kind(*letter)).count();
        column == 0 || of(char::is_alphabetic) > of(|letter| letter.is_ascii_digit() || letter == '-')
    }
}

/// Notebooks align every cell to the right, which suits numbers only
fn cell(tag: &str, text: &str, is_text: bool, html: &mut String) {
    let style = if is_text { " style=\"text-align:left\"" } else { "" };
    html.extend(["<", tag, style, ">"]);
    escape(text, html);
    html.extend(["</", tag.get(..2).unwrap_or(tag), ">"]);
}

/// The title, then the table in columns
impl fmt::Display for Sheet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.title)?;
        let lines = || self.has_head().then_some(&self.head).into_iter().chain(&self.rows);
        let width = |column: usize| {
            lines().filter_map(|line| line.get(column)).map(|text| text.chars().count()).max().unwrap_or(0)
        };
        let widths: Vec<usize> = (0..self.head.len()).map(width).collect();
        for line in lines() {
            let cells = line.iter().zip(&widths).map(|(text, width)| format!("{text:width$}"));
            write!(f, "\n{}", cells.collect::<Vec<String>>().join("  ").trim_end())?;
        }
        Ok(())
    }
}
