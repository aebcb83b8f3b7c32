//! Scores as plain text, for a terminal or a notebook.

use std::fmt;

use super::{Level, Scores};

impl Level {
    /// The name in answers
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Weak => "weak",
            Self::Moderate => "moderate",
            Self::Strong => "strong",
        }
    }
}

/// The tie matrix with its levels, and the index
impl fmt::Display for Scores {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (raters, rated) = self.axes();
        let corner = "rates";
        let widest = |names: &[&str]| names.iter().map(|name| name.chars().count()).max().unwrap_or(0);
        let first = widest(&raters).max(corner.len());
        // "4.00 moderate" is the widest cell.
        let width = widest(&rated).max(13);
        writeln!(
            f,
            "relational coordination: {} respondents, {} ratings, {} missing; levels by {}",
            self.counts.respondents, self.counts.ratings, self.counts.missing, self.profile
        )?;
        write!(f, "{corner:first$}")?;
        for (at, name) in rated.iter().enumerate() {
            let width = if at + 1 == rated.len() { 0 } else { width };
            write!(f, "  {name:width$}")?;
        }
        for rater in &raters {
            write!(f, "\n{rater:first$}")?;
            for (at, name) in rated.iter().enumerate() {
                // The last column needs no blanks behind it.
                let width = if at + 1 == rated.len() { 0 } else { width };
                write!(f, "  {:width$}", self.cell(rater, name))?;
            }
        }
        let index =
            |value: Option<f64>| value.map_or_else(|| "none".to_owned(), |value| format!("{value:.2}"));
        let level = |level: Option<Level>| level.map_or_else(String::new, |level| format!(" {}", level.id()));
        write!(
            f,
            "\nindex by group {}{}, within groups {}{}",
            index(self.index.by_group),
            level(self.index.levels.by_group),
            index(self.index.within),
            level(self.index.levels.within)
        )
    }
}

impl Scores {
    /// The groups that answered and the groups that were rated, in order
    pub(super) fn axes(&self) -> (Vec<&str>, Vec<&str>) {
        let has = |side: fn(&super::Tie) -> &str| {
            let names = self.groups.iter().map(|group| group.group.as_str());
            names.filter(|name| self.ties.iter().any(|tie| side(tie) == *name)).collect()
        };
        (has(|tie| &tie.rater), has(|tie| &tie.rated))
    }

    /// Mean and level of a tie
    fn cell(&self, rater: &str, rated: &str) -> String {
        let tie = self.ties.iter().find(|tie| tie.rater == rater && tie.rated == rated);
        let mean = tie.and_then(|tie| tie.mean).map_or_else(|| "–".to_owned(), |mean| format!("{mean:.2}"));
        let level = tie.and_then(|tie| tie.level).map_or("", Level::id);
        format!("{mean} {level}").trim_end().to_owned()
    }
}
