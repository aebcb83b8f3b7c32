//! The coordinators' team.

use super::{approved, checked};
use crate::{
    Date,
    course::{
        draft::{self, Area, CourseDraft},
        findings::Step,
    },
    rule::{CourseRule, Profile, Report},
};

checked! {
    /// The coordinators' team, whose members come from different departments
    ///
    /// S4 5.1 (SM-TEAM-002), as far as the profile asks for it.
    ///
    /// # Examples
    ///
    /// ```
    /// use rk_core::{Date, course::{CoordinatorTeam, draft::{self, TeamMember}}, rule::Profile};
    ///
    /// let on = Date::parse("2025-11-03").unwrap();
    /// let member = |person: &'static str, department: &'static str| TeamMember {
    ///     person: Some(person.into()),
    ///     department: Some(department.into()),
    ///     area: None,
    /// };
    /// let mut form = draft::CoordinatorTeam {
    ///     members: vec![member("anna", "Hjemmesygeplejen"), member("bo", "Jobcenter")].into(),
    ///     ..draft::CoordinatorTeam::default()
    /// };
    /// let team = CoordinatorTeam::new(&form, Profile::Elder50Plus, on).unwrap();
    /// assert_eq!(team.members().count(), 2);
    ///
    /// form.members = vec![member("anna", "Jobcenter"), member("bo", "jobcenter ")].into();
    /// let report = CoordinatorTeam::new(&form, Profile::Elder50Plus, on).unwrap_err();
    /// assert_eq!(report.violations()[0].rule.code(), "team.departments.too_few");
    /// ```
    CoordinatorTeam of draft::CoordinatorTeam<'c>;
    text {
        /// The id of the person who convenes it
        convener,
    }
    value {
        /// The most courses that one member coordinates
        caseload_limit: u32,
    }
}

checked! {
    /// A member of the coordinators' team
    Member of draft::TeamMember<'c>;
    needed text {
        /// The id of the person
        person,
        /// The department that the member is anchored in
        department,
    }
    value {
        /// The area of that department
        area: Area,
    }
}

impl<'c> CoordinatorTeam<'c> {
    /// Of a form alone, checked on a day
    ///
    /// # Errors
    ///
    /// Every broken rule, with paths from the form, if one of them is an error.
    pub fn new(
        draft: &'c draft::CoordinatorTeam<'c>,
        profile: Profile,
        on: Date,
    ) -> Result<Self, Report<CourseRule>> {
        let form = CourseDraft { coordinator_team: Some(draft.clone()), ..CourseDraft::default() };
        approved(form, profile, on, &[Step::Key("coordinator_team")], Self::hold(draft))
    }

    /// Its members
    pub fn members(&self) -> impl Iterator<Item = Member<'c>> + use<'c> {
        self.draft.members.entries().iter().filter_map(Member::hold)
    }

    /// How many courses each member coordinates, by the id of the person
    pub fn caseload(&self) -> impl Iterator<Item = (&'c str, u32)> + use<'c> {
        self.draft.caseload.iter().map(|(person, courses)| (&**person, courses))
    }
}
