//! Network meetings.

use super::{Participant, Theme, approved, checked};
use crate::{
    Date,
    course::{
        draft::{self, CourseDraft, Decider, DialogueProcess, MeetingStatus, MeetingTrigger, Preparation},
        findings::Step,
        view::{CITIZEN, attended},
    },
    rule::{CourseRule, Profile, Report},
};

checked! {
    /// A network meeting of the citizen
    ///
    /// A held meeting has the citizen in it, themes and an agenda that the
    /// citizen decided, and was prepared with the citizen: S4 5.2
    /// (SM-NET-001, SM-NET-003, SM-NET-012), as far as the profile asks for it.
    ///
    /// # Examples
    ///
    /// ```
    /// use rk_core::{
    ///     Date,
    ///     course::{
    ///         NetworkMeeting,
    ///         draft::{self, Attendance, Decider, MeetingStatus, Preparation, Theme},
    ///     },
    ///     rule::Profile,
    /// };
    ///
    /// let day = |text| Date::parse(text).unwrap();
    /// let citizen = draft::Participant {
    ///     person: Some("citizen".into()),
    ///     attended: Some(Attendance::Remote),
    ///     ..draft::Participant::default()
    /// };
    /// let mut form = draft::Meeting {
    ///     id: Some("m1".into()),
    ///     date: Some(day("2025-10-06")),
    ///     status: Some(MeetingStatus::Held),
    ///     frame: Some("At home".into()),
    ///     agenda_decided_by: Some(Decider::Citizen),
    ///     themes: vec![Theme {
    ///         id: Some("t1".into()),
    ///         text: Some("The flat".into()),
    ///         chosen_by: Some(Decider::Citizen),
    ///     }]
    ///     .into(),
    ///     preparation: Some(Preparation {
    ///         date: Some(day("2025-10-01")),
    ///         citizen_took_part: Some(true),
    ///     }),
    ///     participants: vec![citizen].into(),
    ///     ..draft::Meeting::default()
    /// };
    /// let on = day("2025-10-07");
    /// let meeting = NetworkMeeting::new(&form, Profile::Elder50Plus, on).unwrap();
    /// assert!(meeting.citizen_attended());
    ///
    /// // Without the citizen no meeting of the model was held, whoever else was there.
    /// form.participants.entries_mut()[0].attended = Some(Attendance::No);
    /// let report = NetworkMeeting::new(&form, Profile::Elder50Plus, on).unwrap_err();
    /// let found = report.violations();
    /// assert_eq!(found[0].rule.code(), "meeting.citizen.absent");
    /// assert_eq!(found[0].path.to_string(), "participants[0].attended");
    /// ```
    NetworkMeeting of draft::Meeting<'c>;
    needed text {
        /// Unique among the meetings
        id,
    }
    needed {
        /// When
        date: Date,
        /// Whether it was held
        status: MeetingStatus,
    }
    text {
        /// The id of the person who leads it
        leader,
        /// The id of the person who finds the date and invites
        organiser,
        /// What the citizen needs to feel safe
        frame,
    }
    texts {
        /// The ids of the agreements that were gone through
        reviewed,
    }
    value {
        /// Why it is held
        trigger: MeetingTrigger,
        /// Who decided the agenda
        agenda_decided_by: Decider,
        /// Whether all spoke in turn and the citizen answered
        dialogue_process: DialogueProcess,
        /// Whether it was summed up in writing
        summary: bool,
    }
}

impl<'c> NetworkMeeting<'c> {
    /// Of a form alone, checked on a day
    ///
    /// # Errors
    ///
    /// Every broken rule, with paths from the form, if one of them is an error.
    pub fn new(
        draft: &'c draft::Meeting<'c>,
        profile: Profile,
        on: Date,
    ) -> Result<Self, Report<CourseRule>> {
        let form = CourseDraft { meetings: vec![draft.clone()].into(), ..CourseDraft::default() };
        approved(form, profile, on, &[Step::Key("meetings"), Step::At(0)], Self::hold(draft))
    }

    /// Who was invited
    pub fn participants(&self) -> impl Iterator<Item = Participant<'c>> + use<'c> {
        self.draft.participants.entries().iter().filter_map(Participant::hold)
    }

    /// What it is about
    pub fn themes(&self) -> impl Iterator<Item = Theme<'c>> + use<'c> {
        self.draft.themes.entries().iter().filter_map(Theme::hold)
    }

    /// How it was prepared
    #[must_use]
    pub fn preparation(&self) -> Option<&'c Preparation> {
        self.draft.preparation.as_ref()
    }

    /// Whether the citizen attended, in person or remotely
    #[must_use]
    pub fn citizen_attended(&self) -> bool {
        let mut there =
            self.draft.participants.entries().iter().filter(|participant| attended(participant.attended));
        there.any(|participant| participant.person.as_deref() == Some(CITIZEN))
    }
}
