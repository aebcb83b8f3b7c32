//! What the columns of a table are.

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

/// A rule for the names of wide columns, with `{rated}` and `{dimension}` once each
///
/// # Examples
///
/// ```
/// use rk_core::survey::Pattern;
///
/// assert!(Pattern::parse("{rated}_{dimension}").is_some());
/// assert!(Pattern::parse("Q {dimension} [{rated}]").is_some());
/// assert!(Pattern::parse("{rated}").is_none());
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pattern {
    before: String,
    between: String,
    after: String,
    rated_first: bool,
}

const RATED: &str = "{rated}";
const DIMENSION: &str = "{dimension}";

impl Pattern {
    /// Reads a pattern; `None` unless each placeholder stands in it once with something between them
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let rated_first = text.find(RATED)? < text.find(DIMENSION)?;
        let (first, second) = if rated_first { (RATED, DIMENSION) } else { (DIMENSION, RATED) };
        let (before, rest) = text.split_once(first)?;
        let (between, after) = rest.split_once(second)?;
        let once = !after.contains(RATED) && !after.contains(DIMENSION);
        (once && !between.is_empty()).then(|| Self {
            before: before.to_owned(),
            between: between.to_owned(),
            after: after.to_owned(),
            rated_first,
        })
    }

    /// The name of the column for a group and an item
    #[must_use]
    pub fn name(&self, rated: &str, dimension: &str) -> String {
        let (first, second) = if self.rated_first { (rated, dimension) } else { (dimension, rated) };
        [self.before.as_str(), first, &self.between, second, &self.after].concat()
    }

    /// The rated group and the item of a column, if the pattern fits and
    /// `item` knows the dimension; the longest name of a dimension wins
    pub(super) fn read<'a, T>(
        &self,
        name: &'a str,
        item: impl Fn(&str) -> Option<T>,
    ) -> Option<(&'a str, T)> {
        let body = name.strip_prefix(self.before.as_str())?.strip_suffix(self.after.as_str())?;
        let parts = |at: usize| {
            let (first, rest) = body.split_at_checked(at)?;
            let second = rest.strip_prefix(self.between.as_str())?;
            let (rated, dimension) = if self.rated_first { (first, second) } else { (second, first) };
            let rated = Some(rated.trim()).filter(|rated| !rated.is_empty())?;
            Some((rated, item(dimension)?))
        };
        let mut places = body.char_indices().map(|(at, _)| at);
        if self.rated_first { places.find_map(parts) } else { places.rev().find_map(parts) }
    }
}
