//! The whole check of a draft.

use super::{
    Course, Facts, Settings,
    draft::CourseDraft,
    findings::{Faulty, Findings},
    form, rules,
    view::View,
};
use crate::{
    Date,
    rule::{CourseRule, Path, Report, Violation},
};

/// What the shape of a draft gave
#[derive(Default)]
pub(super) struct Shape {
    /// Faults of shape
    pub faults: Vec<Violation<CourseRule>>,
    /// Places besides theirs at which nothing else is reported
    pub silent: Vec<Path>,
}

/// What a check gives
pub(crate) struct Checked<'v> {
    /// None without a day, or if they are not asked for
    pub facts: Option<Facts<'v>>,
    pub report: Report<CourseRule>,
}

/// Everything that is wrong with a draft on a day, in document order, and the course if nothing is an error
///
/// The profile is that of the draft.
///
/// # Examples
///
/// A course with two coordinators on one day is not built:
///
/// ```
/// use rk_core::{
///     Date,
///     course::{Settings, check, draft::{CourseDraft, Role, RoleKind}},
/// };
///
/// let day = |text| Date::parse(text);
/// let coordinator = |person: &'static str, from| Role {
///     person: Some(person.into()),
///     role: Some(RoleKind::Coordinator),
///     from: day(from),
///     ..Role::default()
/// };
/// let draft = CourseDraft {
///     roles: vec![coordinator("anna", "2025-01-01"), coordinator("bo", "2025-06-01")].into(),
///     ..CourseDraft::default()
/// };
/// let (course, report) = check(draft, &Settings::default(), day("2025-11-03").unwrap());
/// assert!(course.is_none());
/// let found = report.violations();
/// let overlap = found.iter().find(|violation| violation.rule.code() == "coordinator.tenure.overlap");
/// assert_eq!(overlap.unwrap().path.to_string(), "roles[1]");
/// ```
///
/// Nor is one whose phases stand out of order:
///
/// ```
/// # use rk_core::{Date, course::{Settings, check, draft::{CourseDraft, PhaseName, PhaseSpan}}};
/// let day = |text| Date::parse(text);
/// let phase = |phase, from| PhaseSpan { phase: Some(phase), from: day(from), to: None };
/// let draft = CourseDraft {
///     phases: vec![
///         phase(PhaseName::NetworkMeetings, "2025-08-01"),
///         phase(PhaseName::Detection, "2025-09-01"),
///     ]
///     .into(),
///     ..CourseDraft::default()
/// };
/// let (course, report) = check(draft, &Settings::default(), day("2025-11-03").unwrap());
/// assert!(course.is_none());
/// assert!(report.violations().iter().any(|violation| violation.rule.code() == "phase.order"));
/// ```
#[must_use]
pub fn check(draft: CourseDraft<'_>, settings: &Settings, on: Date) -> (Option<Course>, Report<CourseRule>) {
    let report = course(&draft, Shape::default(), settings, on);
    (Course::hold(draft, settings, on, &report), report)
}

/// Everything that is wrong with a draft, in document order
///
/// `faults` are those of its shape. What cannot count is taken out of the
/// draft. Without a day only its shape is looked at.
pub(crate) fn all<'v>(
    draft: &'v mut CourseDraft<'_>,
    mut faults: Vec<Violation<CourseRule>>,
    settings: &'v Settings,
    on: Option<Date>,
    facts: bool,
) -> Checked<'v> {
    let faulty = Faulty::new(faults.iter().map(|fault| fault.path.clone()).collect());
    faults.extend(form::check(draft, &faulty, true));
    let draft: &'v CourseDraft<'_> = draft;
    let mut findings = Findings::new(draft, settings, on, faults, Vec::new());
    let view = on.map(|on| View::new(draft, on, settings, true));
    if let Some(view) = &view {
        rules::check(view, &mut findings);
    }
    let facts = view.as_ref().filter(|_| facts).map(Facts::of);
    Checked { facts, report: findings.report() }
}

/// Everything that is wrong with a draft on a day, in document order
pub(super) fn course(
    draft: &CourseDraft<'_>,
    shape: Shape,
    settings: &Settings,
    on: Date,
) -> Report<CourseRule> {
    let mut findings = Findings::new(draft, settings, Some(on), shape.faults, shape.silent);
    rules::check(&View::new(draft, on, settings, true), &mut findings);
    findings.report()
}

/// What is wrong at one place of a draft or below it, with paths from there
///
/// `draft` holds nothing else: no rule that asks for the course around it speaks.
pub(super) fn part(
    draft: &CourseDraft<'_>,
    shape: Shape,
    settings: &Settings,
    on: Date,
    place: &Path,
) -> Report<CourseRule> {
    let findings = Findings::new(draft, settings, Some(on), shape.faults, shape.silent);
    let mut findings = findings.below(place);
    rules::check(&View::new(draft, on, settings, false), &mut findings);
    findings.report()
}
