//! A table of indicators as people see it: text and HTML.

use std::fmt;

use super::Indicators;
use crate::sheet::Sheet;

impl Indicators {
    /// The rows and their means, as one HTML table without scripts or styles from outside
    #[must_use]
    pub fn to_html(&self) -> String {
        self.sheet().to_html()
    }

    fn sheet(&self) -> Sheet {
        let line = |name: &str, numbers: [f64; 3], percent: Option<f64>| {
            let [before, after, points] = numbers;
            let percent = percent.map_or_else(|| "–".to_owned(), |percent| format!("{percent:+.1} %"));
            vec![
                name.to_owned(),
                format!("{before:.2}"),
                format!("{after:.2}"),
                format!("{points:+.2}"),
                percent,
            ]
        };
        let mut rows: Vec<Vec<String>> = self
            .rows
            .iter()
            .map(|row| line(&row.statement, [row.before, row.after, row.points], row.percent))
            .collect();
        rows.push(line("mean of the rows", [self.mean_before, self.mean_after, self.points], self.percent));
        Sheet {
            title: "indicators".to_owned(),
            head: ["statement", "before", "after", "points", "per cent"].map(str::to_owned).to_vec(),
            rows,
        }
    }
}

/// A row a statement, and the mean of the rows
impl fmt::Display for Indicators {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.sheet())
    }
}
