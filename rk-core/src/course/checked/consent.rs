//! Consents.

use super::{approved, checked};
use crate::{
    Date,
    course::{
        draft::{self, CourseDraft, LegalBasis},
        findings::Step,
    },
    rule::{CourseRule, Profile, Report},
};

checked! {
    /// A consent to share information
    ///
    /// It names what may be shared with whom, for what (S3, SM-CON-003). One
    /// that does not is a warning, not an error: it is still there, can be
    /// withdrawn, and covers nothing.
    ///
    /// # Examples
    ///
    /// ```
    /// use rk_core::{Date, course::{Consent, draft}, rule::Profile};
    ///
    /// let day = |text| Date::parse(text).unwrap();
    /// let mut form = draft::Consent {
    ///     id: Some("k1".into()),
    ///     given_by: Some("citizen".into()),
    ///     given_on: Some(day("2025-08-20")),
    ///     withdrawn_on: Some(day("2025-10-10")),
    ///     recipients: vec!["per".into()].into(),
    ///     information: vec!["goal_and_agreement_form".into()].into(),
    ///     purpose: Some("To know what was agreed".into()),
    ///     ..draft::Consent::default()
    /// };
    /// let consent = Consent::new(&form, Profile::Elder50Plus, day("2025-11-03")).unwrap();
    /// assert!(consent.lasts(day("2025-10-09")));
    /// // A withdrawal acts forward only, from its day on.
    /// assert!(!consent.lasts(day("2025-10-10")));
    ///
    /// form.id = None;
    /// assert!(Consent::new(&form, Profile::Elder50Plus, day("2025-11-03")).is_err());
    /// ```
    Consent of draft::Consent<'c>;
    needed text {
        /// Unique among the consents
        id,
    }
    text {
        /// The id of who gave it
        given_by,
        /// How the right to speak for the citizen is documented
        representation,
        /// What for
        purpose,
    }
    texts {
        /// The ids of those who may know
        recipients,
        /// What they may know
        information,
    }
    value {
        /// When it was given
        given_on: Date,
        /// The first day on which it no longer counts
        withdrawn_on: Date,
        /// The first day after its term
        valid_to: Date,
    }
}

impl<'c> Consent<'c> {
    /// Of a form alone, checked on a day
    ///
    /// # Errors
    ///
    /// Every broken rule, with paths from the form, if one of them is an error.
    pub fn new(
        draft: &'c draft::Consent<'c>,
        profile: Profile,
        on: Date,
    ) -> Result<Self, Report<CourseRule>> {
        let form = CourseDraft { consents: vec![draft.clone()].into(), ..CourseDraft::default() };
        approved(form, profile, on, &[Step::Key("consents"), Step::At(0)], Self::hold(draft))
    }

    /// On what ground information is shared; consent if nothing else is said
    #[must_use]
    pub fn legal_basis(&self) -> LegalBasis {
        self.draft.legal_basis.unwrap_or(LegalBasis::Consent)
    }

    /// Whether it lasts on a day: given, its term not over and not withdrawn
    #[must_use]
    pub fn lasts(&self, day: Date) -> bool {
        let before = |end: Option<Date>| end.is_none_or(|end| day < end);
        self.draft.given_on.is_some_and(|given_on| given_on <= day)
            && before(self.draft.valid_to)
            && before(self.draft.withdrawn_on)
    }
}
