//! What the municipality has decided.

use crate::{calendar::Calendar, rule::Severity};

/// What the municipality has decided; the model itself names no such numbers
#[derive(Clone, Debug, PartialEq)]
pub struct Settings {
    /// Days on which it is closed besides weekends and public holidays
    pub calendar: Calendar,
    /// A first meeting is early within this many days of the opening; None if that is not decided
    pub early_meeting_days: Option<u32>,
    /// A follow-up is late after this many months
    pub follow_up_months: u32,
    /// For the profile `custom`: severities by the code of the rule, None for off
    pub severities: Vec<(&'static str, Option<Severity>)>,
}

impl Settings {
    /// Nothing is decided
    ///
    /// Six months are those of the coordinated plan for mental illness and abuse.
    pub(super) const fn undecided() -> Self {
        Self {
            calendar: Calendar::public(),
            early_meeting_days: None,
            follow_up_months: 6,
            severities: Vec::new(),
        }
    }
}

/// Nothing is decided; a follow-up is late after six months
impl Default for Settings {
    fn default() -> Self {
        Self::undecided()
    }
}
