//! The rules of phases and of the whole course.

mod activity;
mod order;

use crate::{
    course::{
        draft::{AgreementStatus, DispositionKind},
        findings::Findings,
        seen,
        view::{View, handed_over},
    },
    rule::CourseRule,
};

pub(super) fn check(view: &View<'_>, findings: &mut Findings<'_>) {
    order::check(view, findings);
    activity::check(view, findings);
    if view.closed() {
        dispositions(view, findings);
    }
    if view.open() {
        others(view, findings);
    }
}

/// What becomes of the agreements of a closed course
fn dispositions(view: &View<'_>, findings: &mut Findings<'_>) {
    let (mut completed, mut cancelled, mut given_on) = (0, 0, 0);
    let mut all = true;
    for (at, agreement) in view.draft.agreements().iter() {
        let disposition = agreement.disposition();
        match disposition.and_then(seen::Disposition::kind) {
            Some(DispositionKind::Completed) => completed += 1,
            Some(DispositionKind::CancelledWithCitizen) => cancelled += 1,
            Some(DispositionKind::HandedOver) => given_on += 1,
            None => {}
        }
        let live = matches!(agreement.status(), Some(AgreementStatus::Proposed | AgreementStatus::Binding));
        if live && disposition.is_none() {
            all = false;
            findings.note_at(CourseRule::DispositionMissing, "agreements/#/disposition", at);
        } else if handed_over(agreement) && disposition.is_none_or(|disposition| disposition.to().is_none()) {
            all = false;
            findings.note_at(CourseRule::DispositionMissing, "agreements/#/disposition/to", at);
        }
    }
    if all {
        findings.note(CourseRule::ClosedDisposed { completed, cancelled, handed_over: given_on }, "closure");
    }
}

/// What else goes on for the citizen of an open course
fn others(view: &View<'_>, findings: &mut Findings<'_>) {
    let began = |from: Option<crate::Date>| from.is_some_and(|from| from <= view.on);
    let lasts = |to: Option<crate::Date>| to.is_none_or(|to| view.on < to);
    for (at, other) in view.draft.other_coordination().iter() {
        if (other.from().is_none() || began(other.from())) && lasts(other.to()) {
            findings.note_at(CourseRule::OtherCoordinationActive, "other_coordination/#", at);
        }
    }
    for (at, other) in view.draft.other_courses().iter() {
        if began(other.opened_on()) && lasts(other.closed_on()) {
            findings.note_at(CourseRule::SecondOpen, "other_courses/#", at);
        }
    }
}
