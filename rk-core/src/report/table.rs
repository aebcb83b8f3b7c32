//! Tables with a caption, heads of columns and of rows, and notes on what is withheld.

use super::{
    context::{Context, sign},
    html::Html,
    words,
};

/// More rows than stay together on a sheet of paper
const LONG: usize = 14;

/// A table in the making
pub(super) struct Table {
    caption: Html,
    /// The heads, and whether the column holds numbers
    columns: Vec<(Html, bool)>,
    body: Html,
    rows: usize,
}

impl Table {
    pub(super) fn new(caption: Html) -> Self {
        Self { caption, columns: Vec::new(), body: Html::default(), rows: 0 }
    }

    /// A column of words
    pub(super) fn words(mut self, head: &str) -> Self {
        self.columns.push((Html::text(head), false));
        self
    }

    /// A column of numbers
    pub(super) fn numbers(mut self, head: &str) -> Self {
        self.columns.push((Html::text(head), true));
        self
    }

    /// A row of as many cells as there are columns; the first is its head
    pub(super) fn row(&mut self, cells: impl IntoIterator<Item = Html>) {
        let mut row = Html::default();
        for (at, (cell, (_, number))) in cells.into_iter().zip(&self.columns).enumerate() {
            let (open, close) = match (at, number) {
                (0, _) => ("<th scope=\"row\">", "</th>"),
                (_, true) => ("<td class=\"number\">", "</td>"),
                (_, false) => ("<td>", "</td>"),
            };
            row.add(&Html::markup(open));
            row.add(&cell);
            row.add(&Html::markup(close));
        }
        self.body.add(&row.inside("tr"));
        self.rows += 1;
    }

    /// Whether there is no row
    pub(super) fn is_empty(&self) -> bool {
        self.rows == 0
    }

    /// The table, with a note on each reason for which something in it is withheld
    pub(super) fn into_html(self, context: &Context<'_>) -> Html {
        let mut head = Html::default();
        for (name, number) in self.columns {
            let class = if number { " class=\"number\"" } else { "" };
            head.add(&Html::markup(format!("<th scope=\"col\"{class}>")));
            head.add(&name);
            head.add(&Html::markup("</th>"));
        }
        let notes = self.body.withheld().to_vec();
        let mut table = self.caption.inside("caption");
        table.add(&head.inside("tr").inside("thead"));
        table.add(&self.body.inside("tbody"));
        let mut html = table.inside("table");
        if !notes.is_empty() {
            let notes = notes.into_iter().map(|reason| {
                Html::text(&format!("{} {}", sign(reason), words::reason(context.locale, reason)))
            });
            html.list("ul", notes);
        }
        // On a narrow screen the table scrolls, not the page.
        html.classed("div", if self.rows > LONG { "table long" } else { "table" })
    }
}
