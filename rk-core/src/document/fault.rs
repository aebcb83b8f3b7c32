//! What can be wrong with the shape of a document.

use crate::rule::{Path, course::Expected};

/// Of one kind, this many places are listed
const LISTED: u64 = 10_000;

/// What is wrong with a place
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The text is no JSON from here on
    NotJson,
    /// The text has more than [`LARGEST`](super::LARGEST) bytes
    TooLarge,
    /// More than [`DEEPEST`](super::DEEPEST) lists and objects stand inside each other
    TooDeep,
    /// A list or a map has more than [`MOST_ENTRIES`](super::MOST_ENTRIES) entries
    ListTooLong,
    /// A text has more than [`LONGEST_TEXT`](super::LONGEST_TEXT) characters
    TextTooLong,
    /// An object has this key twice
    DuplicateKey,
    /// Something else stands where this was expected
    Shape(Expected),
    /// No field has this name
    UnknownField,
    /// What stands there is no day from 1900 to 2199 as `YYYY-MM-DD`
    Date,
}

impl Kind {
    const COUNT: usize = 9;

    fn number(self) -> usize {
        match self {
            Self::NotJson => 0,
            Self::TooLarge => 1,
            Self::TooDeep => 2,
            Self::ListTooLong => 3,
            Self::TextTooLong => 4,
            Self::DuplicateKey => 5,
            Self::Shape(_) => 6,
            Self::UnknownField => 7,
            Self::Date => 8,
        }
    }

    /// Whether the reading ends with it
    #[must_use]
    pub fn ends(self) -> bool {
        matches!(self, Self::NotJson | Self::TooLarge | Self::TooDeep)
    }
}

/// Something wrong and where; what stands there is not repeated
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// What is wrong
    pub kind: Kind,
    /// Where
    pub path: Path,
}

/// All that is wrong with the shape of a document, in its order
///
/// Of each kind the first ten thousand places are listed; the number of all is kept.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Faults {
    listed: Vec<Fault>,
    counts: [u64; Kind::COUNT],
}

impl Faults {
    /// The first ten thousand places of each kind
    #[must_use]
    pub fn listed(&self) -> &[Fault] {
        &self.listed
    }

    /// How many faults there are of a kind; of a shape, whatever was expected
    #[must_use]
    pub fn count(&self, kind: Kind) -> u64 {
        self.counts.get(kind.number()).copied().unwrap_or(0)
    }

    /// How many faults of a kind are not listed
    #[must_use]
    pub fn unlisted(&self, kind: Kind) -> u64 {
        self.count(kind).saturating_sub(LISTED)
    }

    /// Whether there is none
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.listed.is_empty()
    }

    /// Whether the reading came to an end before the text did
    #[must_use]
    pub fn ended(&self) -> bool {
        self.listed.last().is_some_and(|fault| fault.kind.ends())
    }

    /// Counts a fault; whether its place is listed
    pub(super) fn count_one(&mut self, kind: Kind) -> bool {
        let Some(count) = self.counts.get_mut(kind.number()) else { return false };
        *count += 1;
        *count <= LISTED
    }

    /// Lists the place of a fault that was counted
    pub(super) fn list(&mut self, kind: Kind, path: Path) {
        self.listed.push(Fault { kind, path });
    }
}
