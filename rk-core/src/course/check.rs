//! The whole check of a draft.

use super::{Settings, draft::CourseDraft, findings::Findings, rules, view::View};
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
