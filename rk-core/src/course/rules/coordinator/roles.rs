//! The rules of what a coordinator is to the citizen besides.

use crate::{
    Date,
    course::{
        draft::{AgreementKind, AgreementStatus, RoleKind},
        findings::Findings,
        seen::Role,
        view::View,
    },
    rule::CourseRule,
};

pub(super) fn check(view: &View<'_>, findings: &mut Findings<'_>) {
    for (at, role) in view.draft.roles().iter() {
        let rule: fn(Date, Option<Date>) -> CourseRule = match role.role() {
            Some(RoleKind::Caseworker) => |from, to| CourseRule::CoordinatorCaseworker { from, to },
            Some(RoleKind::EffortProvider) => {
                |from, to| CourseRule::CoordinatorEffortProvider { from: Some(from), to }
            }
            Some(RoleKind::Visitator) => |from, to| CourseRule::CoordinatorVisitator { from, to },
            _ => continue,
        };
        if let Some((from, to)) = overlap(view, role) {
            findings.note_at(rule(from, to), "roles/#", at);
        }
    }
    for (at, agreement, made) in view.agreements() {
        let effort = agreement.kind() == Some(AgreementKind::Effort)
            && agreement.status() != Some(AgreementStatus::Proposed);
        let (true, Some(owner), Some(day)) = (effort, agreement.owner(), made.day) else { continue };
        if view.is_coordinator(owner, day) {
            findings.note_at(
                CourseRule::CoordinatorEffortProvider { from: None, to: None },
                "agreements/#/owner",
                at,
            );
        }
    }
}

/// The days that a role has in common with the first tenure of its person that it overlaps
fn overlap(view: &View<'_>, role: Role<'_>) -> Option<(Date, Option<Date>)> {
    let from = role.from()?;
    view.tenures_of(role.person()?).find_map(|tenure| {
        let begin = tenure.from.max(from);
        let end = tenure.end.into_iter().chain(role.to()).min();
        end.is_none_or(|end| begin < end).then_some((begin, end))
    })
}
