//! The way to a place in a call or a document.

use std::borrow::Cow;

use serde::Serialize;

use crate::personal_number::held_in;

/// What stands in the place of a name that holds a personal number
const HIDDEN: &str = "…";

/// One step of a [`Path`]
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(untagged)]
pub enum Segment {
    /// The name of a field or a column
    Key(Cow<'static, str>),
    /// A position in a list, counted from 0
    Index(usize),
}

impl Segment {
    /// A name that comes from data: one that holds a personal number is not repeated, `…` stands in its place
    #[must_use]
    pub fn named(name: &str) -> Self {
        Self::Key(if held_in(name) { HIDDEN.into() } else { name.to_owned().into() })
    }

    /// The name as [`Segment::named`] has it
    pub(crate) fn shown(name: &str) -> &str {
        if held_in(name) { HIDDEN } else { name }
    }
}

/// A known field
impl From<&'static str> for Segment {
    fn from(field: &'static str) -> Self {
        Self::Key(field.into())
    }
}

impl From<usize> for Segment {
    fn from(index: usize) -> Self {
        Self::Index(index)
    }
}

/// Keys and positions that lead from the whole to a part
///
/// # Examples
///
/// ```
/// use rk_core::rule::Path;
///
/// let path = Path::root().then("columns").then("rating").then(3);
/// assert_eq!(path.to_string(), "columns.rating[3]");
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct Path(Vec<Segment>);

impl Path {
    /// The whole
    #[must_use]
    pub fn root() -> Self {
        Self::default()
    }

    /// The part of this place that `segment` names
    #[must_use]
    pub fn then(mut self, segment: impl Into<Segment>) -> Self {
        self.0.push(segment.into());
        self
    }

    /// The way from another place to this one; `None` if this is neither that place nor below it
    pub(crate) fn below(&self, place: &Self) -> Option<Self> {
        self.0.strip_prefix(place.0.as_slice()).map(|steps| Self(steps.to_vec()))
    }

    /// The part of this place that another path leads to from here
    #[must_use]
    pub(crate) fn and(mut self, rest: &Self) -> Self {
        self.0.extend_from_slice(&rest.0);
        self
    }

    /// The steps in order
    #[must_use]
    pub fn segments(&self) -> &[Segment] {
        &self.0
    }
}

impl std::fmt::Display for Path {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        for (at, segment) in self.0.iter().enumerate() {
            match segment {
                Segment::Key(key) if at == 0 => f.write_str(key)?,
                Segment::Key(key) => write!(f, ".{key}")?,
                Segment::Index(index) => write!(f, "[{index}]")?,
            }
        }
        Ok(())
    }
}
