//! The rules of agreements.

mod distribution;
#[cfg(test)]
mod tests;

use crate::{
    course::{
        draft::{AgreementKind, AgreementStatus, PersonKind},
        findings::Findings,
        index::Index,
        seen::Agreement,
        view::{CITIZEN, Made, View, given},
    },
    rule::{CourseRule, Path, Severity},
};

const OWNER: &str = "agreements/#/owner";

pub(super) fn check(view: &View<'_>, findings: &mut Findings<'_>) {
    let replaced = replaced(view);
    for (at, agreement, made) in view.agreements() {
        match agreement.owner() {
            None => findings.note_at(CourseRule::OwnerMissing, OWNER, at),
            Some(CITIZEN) => findings.note_at(CourseRule::OwnerCitizen, OWNER, at),
            Some(owner) => self::owner(view, agreement, made, owner, at, findings),
        }
        if without_citizen(view, agreement, made) {
            findings.note_at(CourseRule::CitizenNotParty, "agreements/#/parties", at);
        }
        if !given(agreement.content()) {
            findings.note_at(CourseRule::ContentMissing, "agreements/#/content", at);
        }
        if agreement.goal().is_none() && agreement.theme().is_none() {
            findings.note_at(CourseRule::PurposeMissing, "agreements/#/goal", at);
        }
        if agreement.status() != Some(AgreementStatus::Proposed) && agreement.on_form() != Some(true) {
            findings.note_at(CourseRule::FormMissing, "agreements/#/on_form", at);
        }
        let in_force =
            matches!(agreement.status(), Some(AgreementStatus::Proposed | AgreementStatus::Binding));
        if in_force && agreement.id().is_some_and(|id| replaced.find(id).is_some()) {
            findings.note_at(CourseRule::SupersededStillActive, "agreements/#/status", at);
        }
    }
    one_sided(view, findings);
    distribution::check(view, findings);
}

/// Agreements that another one, more than proposed, replaces
fn replaced<'v>(view: &View<'v>) -> Index<'v> {
    let agreements = view.draft.agreements();
    let count = if view.whole { agreements.places() } else { 0 };
    Index::by(count, &|at| {
        let agreement = agreements.get(at)?;
        agreement.supersedes().filter(|_| agreement.status() != Some(AgreementStatus::Proposed))
    })
}

/// An owner other than the citizen
fn owner(
    view: &View<'_>,
    agreement: Agreement<'_>,
    made: &Made,
    owner: &str,
    at: usize,
    findings: &mut Findings<'_>,
) {
    let person = view.person(owner);
    if let Some(unit) = person.filter(|person| person.kind() == Some(PersonKind::Unit)) {
        let named = unit.represented_by().and_then(|person| view.people.find(person));
        let person = named.map(|at| Path::root().then("people").then(at));
        findings.note_at(CourseRule::OwnerUnnamed { person }, OWNER, at);
    }
    let Some(meeting) = made.meeting else { return };
    let accepted = agreement.accepted_on().is_some_and(|accepted_on| accepted_on <= view.on);
    if !accepted && !view.attended(meeting, owner) {
        if agreement.status() == Some(AgreementStatus::Proposed) {
            findings.note_milder(CourseRule::OwnerNotParticipant, Severity::Warning, OWNER, at, 0);
        } else {
            findings.note_at(CourseRule::OwnerNotParticipant, OWNER, at);
        }
    }
    if agreement.kind() == Some(AgreementKind::Effort) && view.has_no_mandate(meeting, owner) {
        findings.note_at(CourseRule::OwnerNoMandate, OWNER, at);
    }
}

/// Whether the citizen is no party, or was not at the meeting where it was made
fn without_citizen(view: &View<'_>, agreement: Agreement<'_>, made: &Made) -> bool {
    let named =
        agreement.owner() == Some(CITIZEN) || agreement.parties().entries().any(|party| party == CITIZEN);
    let held = made.meeting.filter(|meeting| view.is_held(*meeting));
    !named || held.is_some_and(|meeting| !view.attended(meeting, CITIZEN))
}

/// Meetings whose agreements all have the same owner
fn one_sided(view: &View<'_>, findings: &mut Findings<'_>) {
    for (at, agreed) in view.agreed.iter().enumerate() {
        if agreed.count > 1 && agreed.owner.is_some() && view.is_held(at) {
            findings.note_at(CourseRule::OwnersOneSided, "meetings/#", at);
        }
    }
}
