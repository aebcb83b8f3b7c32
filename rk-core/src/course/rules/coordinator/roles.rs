//! The rules of what a coordinator is to the citizen besides.

use crate::{
    Date,
    course::{
        draft::{AgreementKind, AgreementStatus, RoleKind},
        findings::Findings,
        seen::Role,
        view::{Tenure, View},
    },
    rule::CourseRule,
    sort,
};

pub(super) fn check(view: &View<'_>, findings: &mut Findings<'_>) {
    let mut tenures = None;
    for (at, role) in view.draft.roles().iter() {
        let rule: fn(Date, Option<Date>) -> CourseRule = match role.role() {
            Some(RoleKind::Caseworker) => |from, to| CourseRule::CoordinatorCaseworker { from, to },
            Some(RoleKind::EffortProvider) => {
                |from, to| CourseRule::CoordinatorEffortProvider { from: Some(from), to }
            }
            Some(RoleKind::Visitator) => |from, to| CourseRule::CoordinatorVisitator { from, to },
            _ => continue,
        };
        if let Some((from, to)) = tenures.get_or_insert_with(|| Tenures::of(view)).overlap(role) {
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

/// Tenures by person, then by their start
struct Tenures<'v>(Vec<(&'v str, Span)>);

/// A tenure, and the latest end of it and of those of its person before it
struct Span {
    from: Date,
    end: Option<Date>,
    latest: Option<Date>,
}

impl<'v> Tenures<'v> {
    fn of(view: &View<'v>) -> Self {
        let mut persons: Vec<_> =
            view.tenures.iter().enumerate().map(|(number, tenure)| (tenure.person, number)).collect();
        sort::up(&mut persons);
        let mut spans: Vec<(&str, Span)> = Vec::with_capacity(persons.len());
        for (person, number) in persons {
            let Some(Tenure { from, end, .. }) = view.tenures.get(number) else { continue };
            let latest = match spans.last() {
                Some((last, span)) if *last == person => {
                    span.latest.zip(*end).map(|(latest, end)| latest.max(end))
                }
                _ => *end,
            };
            spans.push((person, Span { from: *from, end: *end, latest }));
        }
        Self(spans)
    }

    /// The days that a role has in common with the first tenure of its person that it overlaps
    fn overlap(&self, role: Role<'_>) -> Option<(Date, Option<Date>)> {
        let (person, from) = (role.person()?, role.from()?);
        // All tenures before this one ended on or before the role's first day.
        let first = self.0.partition_point(|(known, span)| {
            *known < person || *known == person && span.latest.is_some_and(|latest| latest <= from)
        });
        let (_, span) = self.0.get(first).filter(|(known, _)| *known == person)?;
        let begin = span.from.max(from);
        let end = span.end.into_iter().chain(role.to()).min();
        end.is_none_or(|end| begin < end).then_some((begin, end))
    }
}
