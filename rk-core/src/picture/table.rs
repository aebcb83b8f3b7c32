//! The data of a picture as an HTML table.

use crate::{Locale, markup::escape};

/// A table in the making
pub(super) struct Table {
    html: String,
}

impl Table {
    /// A table with the heads of its columns
    pub(super) fn new(locale: Locale, caption: &str, heads: &[&str]) -> Self {
        let language = match locale {
            Locale::En => "en",
            Locale::Da => "da",
        };
        let mut html = format!("<table lang=\"{language}\"><caption>");
        escape(caption, &mut html);
        html.push_str("</caption><thead><tr>");
        for head in heads {
            html.push_str("<th scope=\"col\"><bdi>");
            escape(head, &mut html);
            html.push_str("</bdi></th>");
        }
        html.push_str("</tr></thead><tbody>");
        Self { html }
    }

    /// A row: its head and its cells
    pub(super) fn row<'a>(&mut self, head: &str, cells: impl IntoIterator<Item = &'a str>) {
        self.html.push_str("<tr><th scope=\"row\"><bdi>");
        escape(head, &mut self.html);
        self.html.push_str("</bdi></th>");
        for cell in cells {
            self.html.push_str("<td><bdi>");
            escape(cell, &mut self.html);
            self.html.push_str("</bdi></td>");
        }
        self.html.push_str("</tr>");
    }

    pub(super) fn finish(mut self) -> String {
        self.html.push_str("</tbody></table>");
        self.html
    }
}
