//! The rules of the coordinator.

mod roles;
mod team;

use crate::{
    course::{
        draft::{PersonKind, PhaseName, RoleKind},
        findings::{Findings, Step},
        view::{CITIZEN, View, given},
    },
    rule::{CourseRule, Severity},
};

pub(super) fn check(view: &View<'_, '_>, findings: &mut Findings<'_, '_>) {
    tenures(view, findings);
    let mut now = view.coordinators(view.on).peekable();
    if now.peek().is_none() && view.reached >= PhaseName::StartUp && view.open() {
        findings.note(CourseRule::CoordinatorMissing, &[Step::Key("roles")]);
    }
    for (at, role) in view.draft.roles.iter() {
        if let (Some(RoleKind::Coordinator), Some(person)) = (role.role, role.person.as_deref()) {
            let private =
                || view.person(person).is_some_and(|person| person.kind == Some(PersonKind::Private));
            if person == CITIZEN || private() {
                findings.note(
                    CourseRule::CoordinatorPrivate,
                    &[Step::Key("roles"), Step::At(at), Step::Key("person")],
                );
            }
        }
    }
    roles::check(view, findings);
    team::check(view, findings);
}

/// How one tenure follows the others
fn tenures(view: &View<'_, '_>, findings: &mut Findings<'_, '_>) {
    let roles = &view.draft.roles;
    let mut tenures = view.tenures.iter();
    let Some(mut previous) = tenures.next() else { return };
    let mut latest = previous.end;
    for tenure in tenures {
        let place = roles.place(tenure.role);
        match latest {
            Some(latest) if tenure.from >= latest => {
                let days = u64::try_from(latest.days_until(tenure.from)).unwrap_or_default();
                if days > 0 {
                    findings.note(
                        CourseRule::TenureGap { days },
                        &[Step::Key("roles"), Step::At(place), Step::Key("from")],
                    );
                }
            }
            _ => findings.note(
                CourseRule::TenureOverlap {
                    from: tenure.from,
                    to: latest.into_iter().chain(tenure.end).min(),
                },
                &[Step::Key("roles"), Step::At(place)],
            ),
        }
        if tenure.person != previous.person {
            changed(view, previous.role, findings);
        }
        latest = latest.zip(tenure.end).map(|(latest, end)| latest.max(end));
        previous = tenure;
    }
}

/// Another person follows the coordinator of this role
fn changed(view: &View<'_, '_>, role: usize, findings: &mut Findings<'_, '_>) {
    let roles = &view.draft.roles;
    let place = [Step::Key("roles"), Step::At(roles.place(role)), Step::Key("end_reason")];
    if roles.entries().get(role).is_some_and(|role| given(role.end_reason.as_deref())) {
        findings.note_milder(CourseRule::CoordinatorChanged, Severity::Info, &place);
    } else {
        findings.note(CourseRule::CoordinatorChanged, &place);
    }
}
