//! How an agreement is followed up.

use super::{approved, checked};
use crate::{
    Date,
    course::{
        draft::{self, CourseDraft, FollowUpResult, Method},
        findings::Step,
    },
    rule::{CourseRule, Profile, Report},
};

checked! {
    /// Who follows an agreement up, when and how: none of the three can lack
    ///
    /// S4 5.3 (SM-FUP-001, SM-FUP-002, SM-FUP-003).
    ///
    /// # Examples
    ///
    /// ```
    /// use rk_core::{Date, course::{FollowUp, draft::{self, Method}}, rule::Profile};
    ///
    /// let on = Date::parse("2025-10-07").unwrap();
    /// let mut form = draft::FollowUp {
    ///     responsible: vec!["anna".into()].into(),
    ///     due: Date::parse("2025-11-03"),
    ///     method: Some(Method::Phone),
    ///     result: None,
    /// };
    /// let follow_up = FollowUp::new(&form, Profile::Elder50Plus, on).unwrap();
    /// assert!(follow_up.responsible().eq(["anna"]));
    /// assert_eq!(follow_up.method(), Method::Phone);
    ///
    /// form.method = None;
    /// let report = FollowUp::new(&form, Profile::Elder50Plus, on).unwrap_err();
    /// assert_eq!(report.violations()[0].rule.code(), "follow_up.method.missing");
    /// ```
    FollowUp of draft::FollowUp<'c>;
    needed {
        /// When
        due: Date,
        /// How
        method: Method,
    }
    some of responsible
    texts {
        /// The ids of those who see to it; never nobody
        responsible,
    }
}

impl<'c> FollowUp<'c> {
    /// Of a form alone, checked on a day
    ///
    /// # Errors
    ///
    /// Every broken rule, with paths from the form, if one of them is an error.
    pub fn new(
        draft: &'c draft::FollowUp<'c>,
        profile: Profile,
        on: Date,
    ) -> Result<Self, Report<CourseRule>> {
        let around =
            draft::Agreement { follow_up: vec![draft.clone()].into(), ..draft::Agreement::default() };
        let form = CourseDraft { agreements: vec![around].into(), ..CourseDraft::default() };
        let place = [Step::Key("agreements"), Step::At(0), Step::Key("follow_up"), Step::At(0)];
        approved(form, profile, on, &place, Self::hold(draft))
    }

    /// What came of it
    #[must_use]
    pub fn result(&self) -> Option<&'c FollowUpResult<'c>> {
        self.draft.result.as_ref()
    }
}
