//! A course in which no rule finds an error.

use super::{Agreement, Consent, Coordinator, CoordinatorTeam, Goal, NetworkMeeting, Phase};
use crate::{
    Date,
    course::{
        Facts, Settings, check,
        draft::{CourseDraft, Record, RoleKind},
        facts::{Due, Gap, Help, KeptCounts, Reason, UNDECIDED},
        view::View,
    },
    rule::{CourseRule, Profile, Report},
};

/// A citizen's course in which no rule finds an error, on the day it was checked
///
/// It owns its document, lends its parts and answers questions of any day.
/// What cannot be said comes back as a [`Reason`], never as a number.
#[derive(Clone, Debug, PartialEq)]
pub struct Course {
    draft: CourseDraft<'static>,
    settings: Settings,
    on: Date,
}

impl Course {
    /// Of a draft with its report; `None` if that is not valid
    pub(in crate::course) fn hold(
        draft: CourseDraft<'_>,
        settings: &Settings,
        on: Date,
        report: &Report<CourseRule>,
    ) -> Option<Self> {
        report.valid().then(|| Self { draft: draft.into_owned(), settings: settings.clone(), on })
    }

    /// Its document
    #[must_use]
    pub fn draft(&self) -> &CourseDraft<'static> {
        &self.draft
    }

    /// Its document, to be changed and checked again
    #[must_use]
    pub fn into_draft(self) -> CourseDraft<'static> {
        self.draft
    }

    /// The day it was checked on
    #[must_use]
    pub fn checked_on(&self) -> Date {
        self.on
    }

    /// What the municipality had decided when it was checked
    #[must_use]
    pub fn settings(&self) -> &Settings {
        &self.settings
    }

    /// What the check said of it: warnings and infos, in document order
    #[must_use]
    pub fn report(&self) -> Report<CourseRule> {
        check::all(&mut self.record(), Vec::new(), &self.settings, Some(self.on))
    }

    /// What the course is called
    #[must_use]
    pub fn id(&self) -> &str {
        self.draft.id.as_deref().unwrap_or_default()
    }

    /// The variant of the model
    #[must_use]
    pub fn profile(&self) -> Profile {
        self.draft.profile.unwrap_or_default()
    }

    /// What the municipality calls the citizen
    #[must_use]
    pub fn citizen(&self) -> &str {
        self.draft.citizen.as_ref().and_then(|citizen| citizen.r#ref.as_deref()).unwrap_or_default()
    }

    /// The phases, in their order
    pub fn phases(&self) -> impl Iterator<Item = Phase<'_>> {
        self.draft.phases.entries().iter().filter_map(Phase::hold)
    }

    /// The tenures as coordinator, as they stand in the document
    pub fn coordinators(&self) -> impl Iterator<Item = Coordinator<'_>> {
        let roles = self.draft.roles.entries().iter();
        roles.filter(|role| role.role == Some(RoleKind::Coordinator)).filter_map(Coordinator::hold)
    }

    /// The coordinators' team
    #[must_use]
    pub fn coordinator_team(&self) -> Option<CoordinatorTeam<'_>> {
        self.draft.coordinator_team.as_ref().and_then(CoordinatorTeam::hold)
    }

    /// The goals
    pub fn goals(&self) -> impl Iterator<Item = Goal<'_>> {
        self.draft.goals.entries().iter().filter_map(Goal::hold)
    }

    /// The network meetings
    pub fn meetings(&self) -> impl Iterator<Item = NetworkMeeting<'_>> {
        self.draft.meetings.entries().iter().filter_map(NetworkMeeting::hold)
    }

    /// The agreements
    pub fn agreements(&self) -> impl Iterator<Item = Agreement<'_>> {
        self.draft.agreements.entries().iter().filter_map(Agreement::hold)
    }

    /// The consents
    pub fn consents(&self) -> impl Iterator<Item = Consent<'_>> {
        self.draft.consents.entries().iter().filter_map(Consent::hold)
    }

    /// All that the course can say of itself on a day
    #[must_use]
    pub fn facts(&self, day: Date) -> Facts {
        Facts::on(&self.draft, day)
    }

    /// The id of the coordinator on a day
    ///
    /// # Errors
    ///
    /// [`Reason::None`] if there is none.
    pub fn coordinator_on(&self, day: Date) -> Result<String, Reason> {
        on(&self.record(), day).coordinator().map(str::to_owned)
    }

    /// Days of the longest tenure ÷ days of the course up to a day, 0 to 1
    ///
    /// # Errors
    ///
    /// [`Reason::NoDays`] or [`Reason::NoTenure`].
    pub fn continuity_share(&self, day: Date) -> Result<f64, Reason> {
        on(&self.record(), day).continuity_share()
    }

    /// The times in which nobody coordinated, up to a day
    ///
    /// # Errors
    ///
    /// [`Reason::NoTenure`] if nobody ever did.
    pub fn gaps(&self, day: Date) -> Result<Vec<Gap>, Reason> {
        on(&self.record(), day).gaps()
    }

    /// Follow-ups that wait for their day on a day or after it, the next first
    #[must_use]
    pub fn due(&self, day: Date) -> Vec<Due> {
        on(&self.record(), day).upcoming()
    }

    /// Follow-ups that are overdue on a day, the oldest first
    #[must_use]
    pub fn overdue(&self, day: Date) -> Vec<Due> {
        on(&self.record(), day).overdue()
    }

    /// Whether agreements were kept, by the last result of each
    #[must_use]
    pub fn kept(&self) -> KeptCounts {
        on(&self.record(), self.on).kept()
    }

    /// Agreements kept ÷ agreements known to be kept, kept in part or not kept
    ///
    /// # Errors
    ///
    /// [`Reason::NoAgreements`] or [`Reason::NoResults`]: neither is 0 nor 1.
    pub fn kept_share(&self) -> Result<f64, Reason> {
        on(&self.record(), self.on).kept_share()
    }

    /// How many courses the coordinator of a day has
    ///
    /// # Errors
    ///
    /// [`Reason::NoCoordinator`] or [`Reason::NotRecorded`].
    pub fn caseload(&self, day: Date) -> Result<u32, Reason> {
        on(&self.record(), day).caseload()
    }

    /// Who helps with what on a day, until when: the citizen first
    #[must_use]
    pub fn overview(&self, day: Date) -> Vec<Help> {
        on(&self.record(), day).overview()
    }

    /// How many units the citizen has to do with on a day
    #[must_use]
    pub fn contact_points(&self, day: Date) -> usize {
        on(&self.record(), day).contact_points()
    }

    fn record(&self) -> Record<'_> {
        Record::of(&self.draft)
    }
}

/// A course in its record as it is on a day
fn on<'v>(record: &'v Record<'_>, day: Date) -> View<'v> {
    View::new(record.course(), day, &UNDECIDED, true)
}
