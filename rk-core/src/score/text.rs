//! Scores as plain text, for a terminal or a notebook.

use std::fmt;

use super::{Level, MatrixScores, Scores};

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
        writeln!(
            f,
            "relational coordination: {} respondents, {} ratings, {} missing; levels by {}",
            self.counts.respondents, self.counts.ratings, self.counts.missing, self.profile
        )?;
        write!(f, "{}", self.matrix())?;
        let [index, within] = [self.index.by_group, self.index.within].map(two_decimals);
        let [of_index, of_within] = [self.index.levels.by_group, self.index.levels.within].map(level);
        write!(f, "\nindex by group {index}{of_index}, within groups {within}{of_within}")
    }
}

/// The matrix with its levels, and the index
impl fmt::Display for MatrixScores {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "published means; levels by {}", self.profile)?;
        write!(f, "{}", self.matrix())?;
        let [index, within] = [self.index.by_tie, self.index.within].map(two_decimals);
        let [of_index, of_within] = [self.index.levels.by_tie, self.index.levels.within].map(level);
        write!(f, "\nindex by tie {index}{of_index}, within groups {within}{of_within}")
    }
}

impl Scores {
    /// The ties as they are shown
    pub(super) fn matrix(&self) -> Matrix<'_> {
        let names = self.groups.iter().map(|group| group.group.as_str());
        let ties = self.ties.iter().map(|tie| Shown::new(&tie.rater, &tie.rated, tie.mean, tie.level));
        Matrix::new(names, ties.collect())
    }
}

impl MatrixScores {
    /// The ties as they are shown
    pub(super) fn matrix(&self) -> Matrix<'_> {
        let names = self.groups.iter().map(|group| group.group.as_str());
        let ties = self.ties.iter().map(|tie| Shown::new(&tie.rater, &tie.rated, tie.mean, tie.level));
        Matrix::new(names, ties.collect())
    }
}

fn two_decimals(mean: Option<f64>) -> String {
    mean.map_or_else(|| "–".to_owned(), |mean| format!("{mean:.2}"))
}

/// The level with a blank before it, or nothing
fn level(level: Option<Level>) -> String {
    level.map_or_else(String::new, |level| format!(" {}", level.id()))
}

/// What is shown of a tie
pub(super) struct Shown<'a> {
    rater: &'a str,
    rated: &'a str,
    /// Mean and level
    pub(super) text: String,
}

impl<'a> Shown<'a> {
    fn new(rater: &'a str, rated: &'a str, mean: Option<f64>, of_mean: Option<Level>) -> Self {
        Self { rater, rated, text: two_decimals(mean) + &level(of_mean) }
    }
}

/// Ties as a matrix: a row a group that rates, a column a group that is rated
pub(super) struct Matrix<'a> {
    pub(super) raters: Vec<&'a str>,
    pub(super) rated: Vec<&'a str>,
    ties: Vec<Shown<'a>>,
}

impl<'a> Matrix<'a> {
    /// The groups in the order of `names`, as far as they have ties
    fn new(names: impl Iterator<Item = &'a str> + Clone, ties: Vec<Shown<'a>>) -> Self {
        let raters = names.clone().filter(|name| ties.iter().any(|tie| tie.rater == *name)).collect();
        let rated = names.filter(|name| ties.iter().any(|tie| tie.rated == *name)).collect();
        Self { raters, rated, ties }
    }

    /// What is shown of the tie between two groups
    pub(super) fn cell(&self, rater: &str, rated: &str) -> Option<&Shown<'a>> {
        self.ties.iter().find(|tie| tie.rater == rater && tie.rated == rated)
    }
}

impl fmt::Display for Matrix<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let corner = "rates";
        let widest = |names: &[&str]| names.iter().map(|name| name.chars().count()).max().unwrap_or(0);
        let first = widest(&self.raters).max(corner.len());
        // "4.00 moderate" is the widest cell.
        let width = widest(&self.rated).max(13);
        let row = |f: &mut fmt::Formatter<'_>, head: &str, cells: &[&str]| {
            write!(f, "{head:first$}")?;
            for (at, cell) in cells.iter().enumerate() {
                // The last column needs no blanks behind it.
                let width = if at + 1 == cells.len() { 0 } else { width };
                write!(f, "  {cell:width$}")?;
            }
            Ok(())
        };
        row(f, corner, &self.rated)?;
        for rater in &self.raters {
            let cells = self.rated.iter().map(|rated| self.cell(rater, rated).map_or("", |tie| &tie.text));
            writeln!(f)?;
            row(f, rater, &cells.collect::<Vec<&str>>())?;
        }
        Ok(())
    }
}
