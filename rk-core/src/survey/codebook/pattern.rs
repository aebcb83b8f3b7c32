//! Names of wide columns by rule.

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
    pub(in crate::survey) fn read<'a, T>(
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
