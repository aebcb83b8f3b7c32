//! A change as people see it: text and HTML.

use std::fmt;

use super::{Change, Compared, MatchBy, TieCompared};
use crate::sheet::Sheet;

impl Change {
    /// The ties before and after with the index below, as one HTML table without scripts or styles from outside
    #[must_use]
    pub fn to_html(&self) -> String {
        self.sheet().to_html()
    }

    fn sheet(&self) -> Sheet {
        let groups = &self.groups.both;
        let by = match (self.matched.by, self.matched.respondents) {
            (MatchBy::Respondent, Some(people)) => format!("{people} people in both waves"),
            _ => "separate samples".to_owned(),
        };
        let cell = |rater: &str, rated: &str| {
            let tie = self.ties.iter().find(|tie| tie.rater == rater && tie.rated == rated);
            tie.map_or_else(String::new, tie_text)
        };
        let mut rows: Vec<Vec<String>> = groups
            .iter()
            .map(|rater| {
                std::iter::once(rater.clone()).chain(groups.iter().map(|rated| cell(rater, rated))).collect()
            })
            .collect();
        let indexes = [("index by group", &self.index.by_group), ("within groups", &self.index.within)];
        rows.extend(indexes.map(|(name, index)| vec![name.to_owned(), compared_text(index)]));
        Sheet {
            title: format!("change of relational coordination: row rates column, {by}"),
            head: std::iter::once("rates")
                .chain(groups.iter().map(String::as_str))
                .map(str::to_owned)
                .collect(),
            rows,
        }
    }
}

/// The ties before and after, and the index
impl fmt::Display for Change {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.sheet())
    }
}

fn tie_text(tie: &TieCompared) -> String {
    text(tie.before, tie.after, tie.change)
}

fn compared_text(compared: &Compared) -> String {
    text(compared.before, compared.after, compared.change)
}

fn text(before: Option<f64>, after: Option<f64>, change: Option<f64>) -> String {
    let mean = |mean: Option<f64>| mean.map_or_else(|| "–".to_owned(), |mean| format!("{mean:.2}"));
    let change = change.map(|change| format!(" ({change:+.2})")).unwrap_or_default();
    format!("{} → {}{change}", mean(before), mean(after))
}
