//! Phases of a course.

use super::{approved, checked};
use crate::{
    Date,
    course::{
        draft::{self, CourseDraft, PhaseName},
        findings::Step,
        view::holds,
    },
    rule::{CourseRule, Profile, Report},
};

checked! {
    /// A phase of the course, for a time
    ///
    /// The order of phases (S4 3.2.3, SM-PHA-001) is a rule of the course: see
    /// [`check`](crate::course::check()).
    ///
    /// # Examples
    ///
    /// ```
    /// use rk_core::{Date, course::{Phase, draft::{self, PhaseName}}, rule::Profile};
    ///
    /// let day = |text| Date::parse(text).unwrap();
    /// let mut form = draft::PhaseSpan {
    ///     phase: Some(PhaseName::StartUp),
    ///     from: Some(day("2025-08-15")),
    ///     to: Some(day("2025-09-01")),
    /// };
    /// let phase = Phase::new(&form, Profile::Elder50Plus, day("2025-11-03")).unwrap();
    /// assert!(phase.holds(day("2025-08-31")) && !phase.holds(day("2025-09-01")));
    ///
    /// form.phase = None;
    /// assert!(Phase::new(&form, Profile::Elder50Plus, day("2025-11-03")).is_err());
    /// ```
    Phase of draft::PhaseSpan;
    needed {
        /// Which
        phase: PhaseName,
        /// Its first day
        from: Date,
    }
    value {
        /// The first day after it; none without an end
        to: Date,
    }
}

impl<'c> Phase<'c> {
    /// Of an entry alone, checked on a day
    ///
    /// # Errors
    ///
    /// Every broken rule, with paths from the entry, if one of them is an error.
    pub fn new(draft: &'c draft::PhaseSpan, profile: Profile, on: Date) -> Result<Self, Report<CourseRule>> {
        let form = CourseDraft { phases: vec![draft.clone()].into(), ..CourseDraft::default() };
        approved(form, profile, on, &[Step::Key("phases"), Step::At(0)], Self::hold(draft))
    }

    /// Whether a day lies in it
    #[must_use]
    pub fn holds(&self, day: Date) -> bool {
        holds(self.draft.from, self.draft.to, day)
    }
}
