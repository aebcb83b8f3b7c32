//! What courses themselves show, across many of them.

use serde::Serialize;

use super::Unshown;
use crate::{
    Date,
    course::{
        Settings, check,
        draft::{Record, RoleKind},
        seen::{Agreement, CourseDraft},
    },
    ordered::Ordered,
    rule::{CourseRule, Severity, Violation},
};

/// How many of how many, and the share
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Share {
    /// Those of whom it holds
    pub yes: usize,
    /// All
    pub of: usize,
    /// The share, 0 to 1
    pub share: Option<f64>,
    /// The reason of what is None
    #[serde(default, skip_serializing_if = "Ordered::is_empty")]
    pub why: Ordered<Unshown>,
}

/// Shares of a course's days with the coordinator who stayed longest
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Continuity {
    /// How many courses have such a share
    pub n: usize,
    /// Half of them have this share or more
    pub median: Option<f64>,
    /// The smallest
    pub least: Option<f64>,
    /// The reason of what is None
    #[serde(default, skip_serializing_if = "Ordered::is_empty")]
    pub why: Ordered<Unshown>,
}

/// Whether agreements were kept
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct KeptShare {
    /// Kept
    pub kept: usize,
    /// Kept in part
    pub partly: usize,
    /// Not kept
    pub not_kept: usize,
    /// All with an answer
    pub of: usize,
    /// Kept ÷ all with an answer
    pub share: Option<f64>,
    /// The reason of what is None
    #[serde(default, skip_serializing_if = "Ordered::is_empty")]
    pub why: Ordered<Unshown>,
}

/// What courses show on a day
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Courses {
    /// How many could be read
    pub n: usize,
    /// How many could not
    pub unreadable: usize,
    /// Courses with exactly one coordinator at a time, of those that have or need one
    pub one_coordinator: Share,
    /// How long coordinators stay
    pub continuity: Continuity,
    /// Held meetings with the citizen there
    pub meetings_with_citizen: Share,
    /// Agreements whose follow-up says who, when and how
    pub agreements_with_follow_up: Share,
    /// Whether agreements were kept
    pub kept: KeptShare,
    #[serde(skip)]
    continuity_shares: Vec<f64>,
}

impl Courses {
    /// Counts a course that is no document
    #[cfg(feature = "json")]
    pub(crate) fn add_unreadable(&mut self) {
        self.unreadable += 1;
    }

    /// Counts what a course shows on a day; `faults` are those of its shape
    pub(crate) fn add(
        &mut self,
        record: &mut Record<'_>,
        faults: Vec<Violation<CourseRule>>,
        settings: &Settings,
        on: Date,
    ) {
        let (facts, report) = check::with_facts(record, faults, settings, Some(on));
        let broken = report.violations().iter().any(|found| {
            let coordinator =
                matches!(found.rule, CourseRule::CoordinatorMissing | CourseRule::TenureOverlap { .. });
            coordinator && found.severity == Severity::Error
        });
        self.n += 1;
        if let Some(facts) = facts {
            self.continuity_shares.extend(facts.continuity_share);
            self.meetings_with_citizen.yes += facts.meetings.with_citizen;
            self.meetings_with_citizen.of += facts.meetings.held;
            self.kept.kept += facts.kept.yes;
            self.kept.partly += facts.kept.partly;
            self.kept.not_kept += facts.kept.no;
        }
        let course = record.course();
        // Of a course that has none, and needs none yet, there is nothing to say.
        if broken || has_coordinator(course) {
            self.one_coordinator.add(!broken);
        }
        for agreement in course.agreements().entries() {
            self.agreements_with_follow_up.add(is_followed_up(agreement));
        }
    }

    /// Works out what depends on all of them
    pub(super) fn finish(&mut self) {
        self.one_coordinator.finish();
        self.meetings_with_citizen.finish();
        self.agreements_with_follow_up.finish();
        let kept = &mut self.kept;
        kept.of = kept.kept + kept.partly + kept.not_kept;
        kept.share = said(&mut kept.why, "share", share(kept.kept, kept.of));
        self.continuity_shares.sort_by(f64::total_cmp);
        let shares = &self.continuity_shares;
        let middle = |at: usize| shares.get(at).copied();
        let lower = shares.len().checked_sub(1).and_then(|last| middle(last / 2));
        let continuity = &mut self.continuity;
        continuity.n = shares.len();
        let median = lower.zip(middle(shares.len() / 2)).map(|(lower, upper)| f64::midpoint(lower, upper));
        continuity.median = said(&mut continuity.why, "median", median);
        continuity.least = said(&mut continuity.why, "least", shares.first().copied());
    }
}

impl Share {
    fn add(&mut self, yes: bool) {
        self.of += 1;
        self.yes += usize::from(yes);
    }

    fn finish(&mut self) {
        self.share = said(&mut self.why, "share", share(self.yes, self.of));
    }
}

fn has_coordinator(course: CourseDraft<'_>) -> bool {
    course.roles().entries().any(|role| role.role() == Some(RoleKind::Coordinator))
}

/// Whether each follow-up says who, when and how, and there is one
fn is_followed_up(agreement: Agreement<'_>) -> bool {
    let follow_ups = agreement.follow_up();
    let whole = follow_ups.entries().all(|follow_up| {
        !follow_up.responsible().is_empty() && follow_up.due().is_some() && follow_up.method().is_some()
    });
    !follow_ups.is_empty() && whole
}

/// The binary64 number nearest to `part / whole`; None for a whole of 0
fn share(part: usize, whole: usize) -> Option<f64> {
    // Both are below 2^32 and so exact, and the division rounds once.
    let exact = |number| u32::try_from(number).ok().map(f64::from);
    Some(exact(part)? / exact(whole).filter(|whole| *whole > 0.0)?)
}

/// A number, or the reason noted under its name
fn said(why: &mut Ordered<Unshown>, field: &str, number: Option<f64>) -> Option<f64> {
    if number.is_none() {
        why.push(field, Unshown::NoCases);
    }
    number
}
