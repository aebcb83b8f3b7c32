//! What the columns of a table are, and what stands in them.

mod check;
mod file;
mod labels;
mod pattern;

pub use file::{Encoding, FileForm, Separator};
pub use labels::Labels;
pub(super) use labels::key;
pub use pattern::Pattern;

/// The names of the columns that hold the data, and how they are laid out
///
/// A key that is `None` is looked for under its own name: `respondent`, `site`,
/// `wave`, `case`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Codebook {
    /// The column of respondents
    pub respondent: Option<String>,
    /// The column of sites
    pub site: Option<String>,
    /// The column of waves
    pub wave: Option<String>,
    /// The column of cases
    pub case: Option<String>,
    /// How the answers are laid out
    pub layout: Layout,
    /// How the file is written
    pub file: FileForm,
    /// The names of the groups by what stands for them in the data; empty if they stand there themselves
    pub group_names: Vec<(String, String)>,
    /// What answers stand in the cells of ratings
    pub labels: Labels,
    /// Columns that are known and not needed
    pub ignore: Vec<String>,
}

/// Long or wide
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Layout {
    /// One row an answer
    Long(LongColumns),
    /// One row a questionnaire
    Wide(WideColumns),
}

impl Default for Layout {
    fn default() -> Self {
        Self::Long(LongColumns::default())
    }
}

/// The columns of the long form
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LongColumns {
    /// The respondent's own group
    pub rater_group: String,
    /// The group that is rated
    pub rated_group: String,
    /// The item
    pub dimension: String,
    /// The answer
    pub rating: String,
}

impl Default for LongColumns {
    fn default() -> Self {
        Self {
            rater_group: "rater_group".into(),
            rated_group: "rated_group".into(),
            dimension: "dimension".into(),
            rating: "rating".into(),
        }
    }
}

/// The columns of the wide form
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WideColumns {
    /// The respondent's own group; `None` is the column `group`
    pub group: Option<String>,
    /// Which column is about whom and what, by rule
    pub pattern: Option<Pattern>,
    /// Which column is about whom and what, one by one
    pub columns: Vec<(String, RatingColumn)>,
}

/// Whom and what one wide column is about
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RatingColumn {
    /// The group that is rated
    pub rated: String,
    /// The item
    pub dimension: String,
}
