//! Those who are invited to a meeting.

use super::{approved, checked};
use crate::{
    Date,
    course::{
        draft::{self, Attendance, CourseDraft, Mandate, MeetingStatus},
        findings::Step,
    },
    rule::{CourseRule, Profile, Report},
};

checked! {
    /// Somebody who was invited to a meeting
    ///
    /// Whoever attends has the citizen's approval (S4 5.2, SM-NET-004); the
    /// coordinator needs none, so a course says it, a participant alone does not.
    ///
    /// # Examples
    ///
    /// ```
    /// use rk_core::{Date, course::{Participant, draft::{self, Attendance}}, rule::Profile};
    ///
    /// let on = Date::parse("2025-10-07").unwrap();
    /// let mut form = draft::Participant {
    ///     person: Some("per".into()),
    ///     attended: Some(Attendance::InPerson),
    ///     approved_by_citizen: Some(true),
    ///     ..draft::Participant::default()
    /// };
    /// let participant = Participant::new(&form, Profile::Elder50Plus, on).unwrap();
    /// assert_eq!(participant.person(), "per");
    ///
    /// form.person = None;
    /// assert!(Participant::new(&form, Profile::Elder50Plus, on).is_err());
    /// ```
    Participant of draft::Participant<'c>;
    needed text {
        /// The id of the person, `citizen` for the citizen
        person,
    }
    value {
        /// Whether and how the person attended; known of every held meeting
        attended: Attendance,
        /// Whether the citizen wanted this person there
        approved_by_citizen: bool,
        /// Whether the person had a turn to speak
        had_turn: bool,
        /// What the person may decide at the meeting
        mandate: Mandate,
        /// Whether the person speaks on behalf of the citizen
        speaks_for_citizen: bool,
    }
}

impl<'c> Participant<'c> {
    /// Of an entry of a meeting held on the day of the check
    ///
    /// # Errors
    ///
    /// Every broken rule, with paths from the entry, if one of them is an error.
    pub fn new(
        draft: &'c draft::Participant<'c>,
        profile: Profile,
        on: Date,
    ) -> Result<Self, Report<CourseRule>> {
        let around = draft::Meeting {
            date: Some(on),
            status: Some(MeetingStatus::Held),
            participants: vec![draft.clone()].into(),
            ..draft::Meeting::default()
        };
        let form = CourseDraft { meetings: vec![around].into(), ..CourseDraft::default() };
        let place = [Step::Key("meetings"), Step::At(0), Step::Key("participants"), Step::At(0)];
        approved(form, profile, on, &place, Self::hold(draft))
    }
}
