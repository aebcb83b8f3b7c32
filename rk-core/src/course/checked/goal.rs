//! Goals of a course.

use super::{approved, checked};
use crate::{
    Date,
    course::{
        draft::{self, Acceptance, CourseDraft, GoalSource},
        findings::Step,
    },
    rule::{CourseRule, Profile, Report},
};

checked! {
    /// A goal of the course
    ///
    /// A goal serves a wish of the citizen, and everybody stands behind it
    /// (S4 4.1 and 4.2, SM-GOAL-002 and SM-GOAL-003): without that there is a
    /// warning, and still a goal.
    ///
    /// # Examples
    ///
    /// ```
    /// use rk_core::{Date, course::{Goal, draft}, rule::Profile};
    ///
    /// let on = Date::parse("2025-10-07").unwrap();
    /// let mut form = draft::Goal {
    ///     id: Some("g1".into()),
    ///     text: Some("To walk to the shop again".into()),
    ///     wish: Some("w1".into()),
    ///     ..draft::Goal::default()
    /// };
    /// assert_eq!(Goal::new(&form, Profile::Elder50Plus, on).unwrap().wish(), Some("w1"));
    ///
    /// form.text = None;
    /// assert!(Goal::new(&form, Profile::Elder50Plus, on).is_err());
    /// ```
    Goal of draft::Goal<'c>;
    needed text {
        /// Unique among the goals
        id,
        /// What is aimed at
        text,
    }
    text {
        /// The id of the wish that it serves
        wish,
        /// The id of the goal that it is a part of
        parent,
    }
    value {
        /// Whose goal it is
        source: GoalSource,
    }
}

impl<'c> Goal<'c> {
    /// Of a form alone, checked on a day
    ///
    /// # Errors
    ///
    /// Every broken rule, with paths from the form, if one of them is an error.
    pub fn new(draft: &'c draft::Goal<'c>, profile: Profile, on: Date) -> Result<Self, Report<CourseRule>> {
        let form = CourseDraft { goals: vec![draft.clone()].into(), ..CourseDraft::default() };
        approved(form, profile, on, &[Step::Key("goals"), Step::At(0)], Self::hold(draft))
    }

    /// Who stands behind it, by the id of the person
    pub fn acceptance(&self) -> impl Iterator<Item = (&'c str, Acceptance)> + use<'c> {
        self.draft.acceptance.iter().map(|(person, acceptance)| (&**person, acceptance))
    }
}
