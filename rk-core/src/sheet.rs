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
        html.push_str("</caption><thead><tr>");
        for (at, name) in self.head.iter().enumerate() {
            cell(if at == 0 { ["<td>", "</td>"] } else { ["<th scope=\"col\">", "</th>"] }, name, &mut html);
        }
        html.push_str("</tr></thead><tbody>");
        for row in &self.rows {
            html.push_str("<tr>");
            for (at, text) in row.iter().enumerate() {
                cell(
                    if at == 0 { ["<th scope=\"row\">", "</th>"] } else { ["<td>", "</td>"] },
                    text,
                    &mut html,
                );
            }
            html.push_str("</tr>");
        }
        html.push_str("</tbody></table>");
        html
    }
}

fn cell([start, end]: [&str; 2], text: &str, html: &mut String) {
    html.push_str(start);
    escape(text, html);
    html.push_str(end);
}

/// The title, then the table in columns
impl fmt::Display for Sheet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.title)?;
        let lines = || std::iter::once(&self.head).chain(&self.rows);
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
