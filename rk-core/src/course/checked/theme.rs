//! Themes of a meeting.

use super::{approved, checked};
use crate::{
    Date,
    course::{
        draft::{self, CourseDraft, Decider, MeetingStatus},
        findings::Step,
    },
    rule::{CourseRule, Profile, Report},
};

checked! {
    /// A theme of a meeting, which the citizen chose
    ///
    /// S4 5.2 (SM-NET-003). In Open Dialogue it may be chosen at the meeting.
    ///
    /// # Examples
    ///
    /// ```
    /// use rk_core::{Date, course::{Theme, draft::{self, Decider}}, rule::Profile};
    ///
    /// let on = Date::parse("2025-10-07").unwrap();
    /// let mut form = draft::Theme {
    ///     id: Some("t1".into()),
    ///     text: Some("The flat".into()),
    ///     chosen_by: Some(Decider::CitizenAndCoordinator),
    /// };
    /// assert_eq!(Theme::new(&form, Profile::Elder50Plus, on).unwrap().text(), "The flat");
    ///
    /// form.chosen_by = Some(Decider::Coordinator);
    /// let report = Theme::new(&form, Profile::Elder50Plus, on).unwrap_err();
    /// assert_eq!(report.violations()[0].path.to_string(), "chosen_by");
    /// ```
    Theme of draft::Theme<'c>;
    needed text {
        /// Unique within the meeting
        id,
        /// What it is about
        text,
    }
    value {
        /// Who chose it
        chosen_by: Decider,
    }
}

impl<'c> Theme<'c> {
    /// Of an entry of a meeting held on the day of the check
    ///
    /// # Errors
    ///
    /// Every broken rule, with paths from the entry, if one of them is an error.
    pub fn new(draft: &'c draft::Theme<'c>, profile: Profile, on: Date) -> Result<Self, Report<CourseRule>> {
        let around = draft::Meeting {
            date: Some(on),
            status: Some(MeetingStatus::Held),
            themes: vec![draft.clone()].into(),
            ..draft::Meeting::default()
        };
        let form = CourseDraft { meetings: vec![around].into(), ..CourseDraft::default() };
        let place = [Step::Key("meetings"), Step::At(0), Step::Key("themes"), Step::At(0)];
        approved(form, profile, on, &place, Self::hold(draft))
    }
}
