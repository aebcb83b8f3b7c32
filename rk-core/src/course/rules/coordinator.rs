//! The rules of the coordinator.

mod roles;
mod team;

use crate::{
    course::{
        draft::{PersonKind, PhaseName, RoleKind},
        findings::Findings,
        view::{CITIZEN, View, given},
    },
    rule::{CourseRule, Severity},
};

pub(super) fn check(view: &View<'_>, findings: &mut Findings<'_>) {
    tenures(view, findings);
    let mut now = view.coordinators(view.on).peekable();
    if now.peek().is_none() && view.reached >= PhaseName::StartUp && view.open() {
        findings.note(CourseRule::CoordinatorMissing, "roles");
    }
    for (at, role) in view.draft.roles().iter() {
        if let (Some(RoleKind::Coordinator), Some(person)) = (role.role(), role.person()) {
            let private =
                || view.person(person).is_some_and(|person| person.kind() == Some(PersonKind::Private));
            if person == CITIZEN || private() {
                findings.note_at(CourseRule::CoordinatorPrivate, "roles/#/person", at);
            }
        }
    }
    roles::check(view, findings);
    team::check(view, findings);
}

/// How one tenure follows the others
fn tenures(view: &View<'_>, findings: &mut Findings<'_>) {
    let mut tenures = view.tenures.iter();
    let Some(mut previous) = tenures.next() else { return };
    let mut latest = previous.end;
    let mut gaps = view.gaps().unwrap_or_default().into_iter().peekable();
    for tenure in tenures {
        let at = tenure.role;
        if let Some(gap) = gaps.next_if(|gap| gap.to == tenure.from) {
            findings.note_at(CourseRule::TenureGap { days: gap.days().into() }, "roles/#/from", at);
        } else if latest.is_none_or(|latest| tenure.from < latest) {
            let to = latest.into_iter().chain(tenure.end).min();
            findings.note_at(CourseRule::TenureOverlap { from: tenure.from, to }, "roles/#", at);
        }
        if tenure.person != previous.person {
            changed(view, previous.role, findings);
        }
        latest = latest.zip(tenure.end).map(|(latest, end)| latest.max(end));
        previous = tenure;
    }
}

/// Another person follows the coordinator of this role
fn changed(view: &View<'_>, role: usize, findings: &mut Findings<'_>) {
    let place = "roles/#/end_reason";
    if view.draft.roles().get(role).is_some_and(|role| given(role.end_reason())) {
        findings.note_milder(CourseRule::CoordinatorChanged, Severity::Info, place, role, 0);
    } else {
        findings.note_at(CourseRule::CoordinatorChanged, place, role);
    }
}
