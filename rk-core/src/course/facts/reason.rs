//! Why a fact cannot be said.

use serde::Serialize;

/// A fact that cannot be said
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct NotApplicable {
    /// The name of the field of [`super::Facts`]
    pub fact: &'static str,
    /// Why
    pub reason: Reason,
}

/// Why a fact cannot be said
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, thiserror::Error)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Reason {
    /// The course has no first day
    #[error("the course has no first day")]
    NoOpening,
    /// No phase holds the day
    #[error("no phase holds the day")]
    NoPhase,
    /// Nobody is coordinator on the day
    #[error("nobody is coordinator on the day")]
    None,
    /// More than one person is coordinator on the day
    #[error("more than one person is coordinator on the day")]
    Several,
    /// The course has had no day yet
    #[error("the course has had no day yet")]
    NoDays,
    /// Nobody was ever coordinator
    #[error("nobody was ever coordinator")]
    NoTenure,
    /// Not exactly one person is coordinator on the day
    #[error("not exactly one person is coordinator on the day")]
    NoCoordinator,
    /// It is not written down
    #[error("it is not written down")]
    NotRecorded,
    /// There are no agreements
    #[error("there are no agreements")]
    NoAgreements,
    /// No follow-up has such a result
    #[error("no follow-up has such a result")]
    NoResults,
    /// No follow-up was due yet
    #[error("no follow-up was due yet")]
    NoneDue,
    /// Fewer than two meetings were held
    #[error("fewer than two meetings were held")]
    TooFewMeetings,
}

impl Reason {
    /// Its code in an answer
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::NoOpening => "no_opening",
            Self::NoPhase => "no_phase",
            Self::None => "none",
            Self::Several => "several",
            Self::NoDays => "no_days",
            Self::NoTenure => "no_tenure",
            Self::NoCoordinator => "no_coordinator",
            Self::NotRecorded => "not_recorded",
            Self::NoAgreements => "no_agreements",
            Self::NoResults => "no_results",
            Self::NoneDue => "none_due",
            Self::TooFewMeetings => "too_few_meetings",
        }
    }
}
