//! What a field needs, whatever the model says.

use super::Table;
use crate::rule::course::Label;

/// What is asked of a field; a label says that something must stand there
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Need {
    Nothing,
    /// The fields of what stands there
    Inside,
    /// A date or a word
    Value(Option<Label>),
    /// The last day of what begins in the field before
    End,
    /// The id of an entry
    Id(Label, To),
    /// What stands for somebody outside of the document
    Name(Label),
    /// A text, or several, that may hold what they like but a personal number
    Text(Option<Label>),
    /// The id of an entry, several of them, or values by it
    Link(Link),
    /// The id of a theme, of the meeting around it if there is one
    Theme,
    /// Where a meeting stands
    Status(Label),
    /// What must be said of a meeting that was held
    Attended(Label),
    /// What must be said of an agreement that is of no meeting with a date
    AgreedOn(Label),
}

/// A list whose entries have ids
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum To {
    People,
    Wishes,
    Goals,
    Meetings,
    Agreements,
    /// Themes, and other lists to which no field refers by a [`Link`]
    Others,
}

/// A field that refers to an entry by its id
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Link {
    pub to: To,
    /// How many of the words of [`BESIDE`] may stand there as well
    pub beside: u8,
    pub label: Option<Label>,
}

impl Need {
    /// What is asked of a field of which nothing is said but what is inside
    pub(crate) const fn of(inside: &Table) -> Self {
        if inside.rows.is_empty() { Self::Nothing } else { Self::Inside }
    }

    /// Somebody around the citizen
    pub(super) const PERSON: Self = Self::to(To::People);
    /// Somebody around the citizen, or the citizen
    pub(super) const ANYBODY: Self = Self::Link(Link { to: To::People, beside: 1, label: None });
    /// Whom a plan is kept by
    pub(super) const KEEPER: Self = Self::Link(Link { to: To::People, beside: 2, label: None });

    /// An entry of a list
    pub(super) const fn to(to: To) -> Self {
        Self::Link(Link { to, beside: 0, label: None })
    }

    /// [`Self::PERSON`], which must stand there
    pub(super) const fn person(label: Label) -> Self {
        Self::Link(Link { to: To::People, beside: 0, label: Some(label) })
    }

    /// [`Self::ANYBODY`], which must stand there
    pub(super) const fn anybody(label: Label) -> Self {
        Self::Link(Link { to: To::People, beside: 1, label: Some(label) })
    }
}
