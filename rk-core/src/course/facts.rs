//! What a course can say of itself on a day, and what it cannot say and why.

mod agreements;
mod coordinator;
mod counts;
mod due;
mod meetings;
mod number;
mod overview;
mod reason;

pub use coordinator::Gap;
#[cfg(feature = "json")]
pub(crate) use counts::Counts;
pub use counts::{AgreementCounts, FollowUpCounts, KeptCounts, MeetingCounts};
pub use due::Due;
pub use overview::{Help, Helped};
pub use reason::{NotApplicable, Reason};
use serde::Serialize;

use super::{
    Settings,
    draft::{CourseDraft, PhaseName, Record},
    view::View,
};
use crate::Date;

/// No fact depends on what the municipality has decided
pub(super) static UNDECIDED: Settings = Settings::undecided();

/// What a course can say of itself on a day
///
/// A fact that cannot be said is None and stands in [`Facts::not_applicable`]
/// with its reason: no agreements is not "100 % followed up". Each is defined
/// in the project's documentation, page "A citizen's course on the wire",
/// part "Facts".
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Facts {
    /// Whether the course is open
    pub open: Option<bool>,
    /// The phase that it is in
    pub phase: Option<PhaseName>,
    /// The id of the coordinator
    pub coordinator: Option<String>,
    /// How often a coordinator followed another person
    pub coordinator_changes: usize,
    /// Days of the longest tenure ÷ days of the course, 0 to 1
    pub continuity_share: Option<f64>,
    /// Days without a coordinator between tenures, and after the last one
    pub gap_days: Option<u32>,
    /// How many courses the coordinator has
    pub caseload: Option<u32>,
    /// How many units the citizen has to do with
    pub contact_points: usize,
    /// Meetings by status, and who was there
    pub meetings: MeetingCounts,
    /// Agreements by status, and whose they are
    pub agreements: AgreementCounts,
    /// Follow-ups by where they stand
    pub follow_ups: FollowUpCounts,
    /// Whether agreements were kept, by the last result of each
    pub kept: KeptCounts,
    /// Agreements kept ÷ agreements known to be kept, kept in part or not kept
    pub kept_share: Option<f64>,
    /// Follow-ups with a result ÷ follow-ups that were due
    pub followed_up_share: Option<f64>,
    /// The median of days from an agreement to its first result
    pub median_days_to_result: Option<f64>,
    /// The median of days between held meetings
    pub median_days_between_meetings: Option<f64>,
    /// Follow-ups that are overdue, the oldest first
    pub overdue: Vec<Due>,
    /// Follow-ups that wait for their day, the next first
    pub upcoming: Vec<Due>,
    /// Who helps with what, until when: the citizen first
    pub overview: Vec<Help>,
    /// What cannot be said, and why
    pub not_applicable: Vec<NotApplicable>,
}

impl Facts {
    /// What a draft says on a day, valid or not
    ///
    /// # Examples
    ///
    /// ```
    /// use rk_core::{Date, course::{Facts, draft::CourseDraft, facts::Reason}};
    ///
    /// let empty = CourseDraft::default();
    /// let facts = Facts::on(&empty, Date::parse("2025-11-03").unwrap());
    /// assert_eq!(facts.kept_share, None);
    /// assert!(facts.not_applicable.iter().any(|why| why.reason == Reason::NoAgreements));
    /// ```
    #[must_use]
    pub fn on(draft: &CourseDraft<'_>, day: Date) -> Self {
        Self::of(&View::new(Record::of(draft).course(), day, &UNDECIDED, true))
    }

    /// What a course says on the day of the view
    pub(super) fn of(view: &View<'_>) -> Self {
        let mut not_applicable = Vec::new();
        // In the order of the fields: so the reasons stand in theirs.
        let mut facts = Self {
            open: said(&mut not_applicable, "open", view.said_open()),
            phase: said(&mut not_applicable, "phase", view.phase()),
            coordinator: said(&mut not_applicable, "coordinator", view.coordinator().map(str::to_owned)),
            coordinator_changes: view.coordinator_changes(),
            continuity_share: said(&mut not_applicable, "continuity_share", view.continuity_share()),
            gap_days: said(&mut not_applicable, "gap_days", view.gap_days()),
            caseload: said(&mut not_applicable, "caseload", view.caseload()),
            contact_points: view.contact_points(),
            meetings: view.meeting_counts(),
            agreements: view.agreement_counts(),
            follow_ups: view.follow_up_counts(),
            kept: view.kept(),
            kept_share: said(&mut not_applicable, "kept_share", view.kept_share()),
            followed_up_share: said(&mut not_applicable, "followed_up_share", view.followed_up_share()),
            median_days_to_result: said(
                &mut not_applicable,
                "median_days_to_result",
                view.median_days_to_result(),
            ),
            median_days_between_meetings: said(
                &mut not_applicable,
                "median_days_between_meetings",
                view.median_days_between_meetings(),
            ),
            overdue: view.overdue(),
            upcoming: view.upcoming(),
            overview: view.overview(),
            not_applicable: Vec::new(),
        };
        facts.not_applicable = not_applicable;
        facts
    }
}

/// A fact, if it can be said; else its reason is noted
fn said<T>(
    not_applicable: &mut Vec<NotApplicable>,
    fact: &'static str,
    value: Result<T, Reason>,
) -> Option<T> {
    value.map_err(|reason| not_applicable.push(NotApplicable { fact, reason })).ok()
}
