//! The coordinator, for a time.

use super::{approved, checked};
use crate::{
    Date,
    course::{
        draft::{self, CourseDraft, RoleKind},
        findings::Step,
        view::holds,
    },
    rule::{CourseRule, Profile, Report},
};

checked! {
    /// A tenure as the citizen's coordinator
    ///
    /// The coordinator is not the citizen (S4 5.1, SM-COO-008). That two
    /// tenures do not overlap (SM-COO-001) is a rule of the course: see
    /// [`check`](crate::course::check()).
    ///
    /// # Examples
    ///
    /// ```
    /// use rk_core::{Date, course::{Coordinator, draft::{self, RoleKind}}, rule::Profile};
    ///
    /// let day = |text| Date::parse(text).unwrap();
    /// let mut form = draft::Role {
    ///     person: Some("anna".into()),
    ///     role: Some(RoleKind::Coordinator),
    ///     from: Some(day("2025-08-15")),
    ///     ..draft::Role::default()
    /// };
    /// let tenure = Coordinator::new(&form, Profile::Elder50Plus, day("2025-11-03")).unwrap();
    /// assert!(tenure.holds(day("2025-11-03")));
    ///
    /// form.person = Some("citizen".into());
    /// let report = Coordinator::new(&form, Profile::Elder50Plus, day("2025-11-03")).unwrap_err();
    /// assert_eq!(report.violations()[0].rule.code(), "coordinator.person.private");
    /// ```
    Coordinator of draft::Role<'c>;
    needed text {
        /// The id of the person
        person,
    }
    needed {
        /// The first day
        from: Date,
    }
    text {
        /// Why it ended
        end_reason,
    }
    value {
        /// The first day after, as it was written down; a course that closes ends it too
        to: Date,
    }
}

impl<'c> Coordinator<'c> {
    /// Of an entry alone, checked on a day
    ///
    /// # Errors
    ///
    /// Every broken rule, with paths from the entry, if one of them is an
    /// error. Another role than coordinator counts as a missing one.
    pub fn new(draft: &'c draft::Role<'c>, profile: Profile, on: Date) -> Result<Self, Report<CourseRule>> {
        let coordinator = draft.role.filter(|role| *role == RoleKind::Coordinator);
        let role = draft::Role { role: coordinator, ..draft.clone() };
        let form = CourseDraft { roles: vec![role].into(), ..CourseDraft::default() };
        let tenure = coordinator.and_then(|_| Self::hold(draft));
        approved(form, profile, on, &[Step::Key("roles"), Step::At(0)], tenure)
    }

    /// Whether a day lies in it, as far as no closing ended it
    #[must_use]
    pub fn holds(&self, day: Date) -> bool {
        holds(self.draft.from, self.draft.to, day)
    }
}
