//! The whole check of a draft.

#[cfg(feature = "json")]
use super::reading::Document;
use super::{
    Course, Facts, Settings,
    draft::{CourseDraft, Item, Record},
    findings::{Faulty, Findings},
    form, rules,
    view::View,
};
use crate::{
    Date,
    rule::{CourseRule, Path, Report, Violation},
};

/// Everything that is wrong with the course of a record, in document order
///
/// `faults` are those of its shape. What cannot count is taken out of the
/// record. Without a day only its shape is looked at.
pub(crate) fn all(
    record: &mut Record<'_>,
    faults: Vec<Violation<CourseRule>>,
    settings: &Settings,
    on: Option<Date>,
) -> Report<CourseRule> {
    seen(record, faults, settings, on).1
}

/// The same, and what the course says of itself on the day
///
/// A function of its own, so that a module with checks alone holds no code of the facts.
pub(crate) fn with_facts(
    record: &mut Record<'_>,
    faults: Vec<Violation<CourseRule>>,
    settings: &Settings,
    on: Option<Date>,
) -> (Option<Facts>, Report<CourseRule>) {
    let (view, report) = seen(record, faults, settings, on);
    (view.as_ref().map(Facts::of), report)
}

/// A course on the day, and everything that is wrong with it
fn seen<'v>(
    record: &'v mut Record<'_>,
    mut faults: Vec<Violation<CourseRule>>,
    settings: &'v Settings,
    on: Option<Date>,
) -> (Option<View<'v>>, Report<CourseRule>) {
    let faulty = Faulty::of(&faults);
    faults.extend(form::check(record, &faulty, true));
    let record: &'v Record<'_> = record;
    let draft = record.course();
    let mut findings = Findings::new(draft, settings, on, faults);
    let view = on.map(|on| View::new(draft, on, settings, true));
    if let Some(view) = &view {
        rules::check(view, &mut findings);
    }
    (view, findings.report())
}

/// What is wrong at one place of a record or below it, with paths from there
///
/// `whole` says whether the record holds the course around it: else references
/// are not looked up, and no rule that asks for more speaks.
pub(crate) fn part(
    record: &mut Record<'_>,
    mut faults: Vec<Violation<CourseRule>>,
    settings: &Settings,
    on: Option<Date>,
    whole: bool,
    place: &Path,
) -> Report<CourseRule> {
    let faulty = Faulty::of(&faults);
    faults.extend(form::check(record, &faulty, whole));
    let draft = record.course();
    let mut findings = Findings::new(draft, settings, on, faults).below(place);
    if let Some(on) = on {
        rules::check(&View::new(draft, on, settings, whole), &mut findings);
    }
    findings.report()
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
///     course::{Settings, check, draft::{CourseDraft, Person, PersonKind, Role, RoleKind}},
/// };
///
/// let day = |text| Date::parse(text);
/// let coordinator = |person: &'static str, from| Role {
///     person: Some(person.into()),
///     role: Some(RoleKind::Coordinator),
///     from: day(from),
///     ..Role::default()
/// };
/// let person = |id: &'static str| Person {
///     id: Some(id.into()),
///     kind: Some(PersonKind::Professional),
///     ..Person::default()
/// };
/// let draft = CourseDraft {
///     people: vec![person("anna"), person("bo")].into(),
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
pub fn check(
    mut draft: CourseDraft<'_>,
    settings: &Settings,
    on: Date,
) -> (Option<Course>, Report<CourseRule>) {
    let mut record = Record::of(&draft);
    let report = all(&mut record, Vec::new(), settings, Some(on));
    let left = record.without_texts();
    draft.keep(&left, left.course);
    (Course::hold(draft, settings, on, &report), report)
}

/// The same as [`check()`] of a document's JSON text
///
/// A text that is no document gives one violation and nothing else.
#[cfg(feature = "json")]
#[must_use]
pub fn check_json(document: &[u8], settings: &Settings, on: Date) -> (Option<Course>, Report<CourseRule>) {
    let mut document = Document::of(document);
    let report = if document.ended {
        let mut report = Report::default();
        report.note_all(document.faults);
        report
    } else {
        all(&mut document.record, document.faults, settings, Some(on))
    };
    let draft = document.record.take_course().unwrap_or_default();
    (Course::hold(draft, settings, on, &report), report)
}
