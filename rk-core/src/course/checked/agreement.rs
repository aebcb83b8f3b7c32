//! Agreements.

use super::{FollowUp, approved, checked};
use crate::{
    Date,
    course::{
        draft::{self, AgreementKind, AgreementStatus, CourseDraft, Disposition},
        findings::Step,
    },
    rule::{CourseRule, Profile, Report},
};

checked! {
    /// An agreement: somebody owns it, and it says who follows it up, when and how
    ///
    /// S4 5.3 asks for an owner, content and follow-up of every agreement, in
    /// every profile (SM-AGR-001, SM-AGR-004, SM-FUP-001 to SM-FUP-003).
    ///
    /// # Examples
    ///
    /// ```
    /// use rk_core::{
    ///     Date,
    ///     course::{Agreement, draft::{self, AgreementStatus, FollowUp, Method}},
    ///     rule::Profile,
    /// };
    ///
    /// let day = |text| Date::parse(text).unwrap();
    /// let mut form = draft::Agreement {
    ///     id: Some("a1".into()),
    ///     content: Some("Per takes the citizen to the bank".into()),
    ///     owner: Some("per".into()),
    ///     parties: vec!["citizen".into(), "per".into()].into(),
    ///     goal: Some("g1".into()),
    ///     agreed_on: Some(day("2025-10-06")),
    ///     status: Some(AgreementStatus::Binding),
    ///     on_form: Some(true),
    ///     follow_up: vec![FollowUp {
    ///         responsible: vec!["anna".into()].into(),
    ///         due: Some(day("2025-11-03")),
    ///         method: Some(Method::Phone),
    ///         result: None,
    ///     }]
    ///     .into(),
    ///     ..draft::Agreement::default()
    /// };
    /// let on = day("2025-10-07");
    /// let agreement = Agreement::new(&form, Profile::Elder50Plus, on).unwrap();
    /// assert_eq!(agreement.owner(), "per");
    /// assert_eq!(agreement.follow_ups().next().unwrap().due(), day("2025-11-03"));
    ///
    /// // Without an owner there is no agreement, ...
    /// let ownerless = draft::Agreement { owner: None, ..form.clone() };
    /// let report = Agreement::new(&ownerless, Profile::Elder50Plus, on).unwrap_err();
    /// let found = report.violations();
    /// assert_eq!(found[0].rule.code(), "agreement.owner.missing");
    /// assert_eq!(found[0].path.to_string(), "owner");
    ///
    /// // ... nor without who follows it up, when and how: all that lacks is said at once.
    /// form.follow_up = vec![FollowUp::default()].into();
    /// let report = Agreement::new(&form, Profile::OpenDialogue, on).unwrap_err();
    /// let found = report.violations();
    /// let places: Vec<_> = found.iter().map(|lack| lack.path.to_string()).collect();
    /// assert_eq!(places, ["follow_up[0].responsible", "follow_up[0].due", "follow_up[0].method"]);
    /// ```
    Agreement of draft::Agreement<'c>;
    needed text {
        /// Unique among the agreements
        id,
        /// What was agreed
        content,
        /// The id of who does it
        owner,
    }
    needed {
        /// Where it stands
        status: AgreementStatus,
    }
    some of follow_up
    text {
        /// The id of the meeting where it was made
        meeting,
        /// The id of the goal that it serves
        goal,
        /// The id of the theme that it belongs to
        theme,
        /// The id of the agreement that it replaces
        supersedes,
    }
    texts {
        /// The ids of those who made it
        parties,
    }
    value {
        /// What it is about
        kind: AgreementKind,
        /// When it was made, unless that is the day of its meeting
        agreed_on: Date,
        /// When an owner who was not there accepted
        accepted_on: Date,
        /// The deadline of the act itself
        act_by: Date,
        /// Whether it stands on the goal-and-agreement form
        on_form: bool,
        /// When it ended
        ended_on: Date,
    }
}

impl<'c> Agreement<'c> {
    /// Of a form alone, checked on a day
    ///
    /// # Errors
    ///
    /// Every broken rule, with paths from the form, if one of them is an error.
    pub fn new(
        draft: &'c draft::Agreement<'c>,
        profile: Profile,
        on: Date,
    ) -> Result<Self, Report<CourseRule>> {
        let form = CourseDraft { agreements: vec![draft.clone()].into(), ..CourseDraft::default() };
        approved(form, profile, on, &[Step::Key("agreements"), Step::At(0)], Self::hold(draft))
    }

    /// How it is followed up; never without any
    pub fn follow_ups(&self) -> impl Iterator<Item = FollowUp<'c>> + use<'c> {
        self.draft.follow_up.entries().iter().filter_map(FollowUp::hold)
    }

    /// What becomes of it when the course ends
    #[must_use]
    pub fn disposition(&self) -> Option<&'c Disposition<'c>> {
        self.draft.disposition.as_ref()
    }
}
