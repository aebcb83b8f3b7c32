//! The rules of agreements.

mod distribution;
#[cfg(test)]
mod tests;

use crate::{
    course::{
        draft::{Agreement, AgreementKind, AgreementStatus, PersonKind},
        findings::{Findings, Step},
        index::Index,
        view::{CITIZEN, Made, View, given},
    },
    rule::{CourseRule, Path, Severity},
};

pub(super) fn check(view: &View<'_, '_>, findings: &mut Findings<'_, '_>) {
    let replaced = replaced(view);
    for (at, agreement, made) in view.agreements() {
        let place = |field| [Step::Key("agreements"), Step::At(at), Step::Key(field)];
        match agreement.owner.as_deref() {
            None => findings.note(CourseRule::OwnerMissing, &place("owner")),
            Some(CITIZEN) => findings.note(CourseRule::OwnerCitizen, &place("owner")),
            Some(owner) => self::owner(view, agreement, made, owner, &place("owner"), findings),
        }
        if without_citizen(view, agreement, made) {
            findings.note(CourseRule::CitizenNotParty, &place("parties"));
        }
        if !given(agreement.content.as_deref()) {
            findings.note(CourseRule::ContentMissing, &place("content"));
        }
        if agreement.goal.is_none() && agreement.theme.is_none() {
            findings.note(CourseRule::PurposeMissing, &place("goal"));
        }
        if agreement.status != Some(AgreementStatus::Proposed) && agreement.on_form != Some(true) {
            findings.note(CourseRule::FormMissing, &place("on_form"));
        }
        let in_force = matches!(agreement.status, Some(AgreementStatus::Proposed | AgreementStatus::Binding));
        if in_force && agreement.id.as_deref().is_some_and(|id| replaced.find(id).is_some()) {
            findings.note(CourseRule::SupersededStillActive, &place("status"));
        }
    }
    one_sided(view, findings);
    distribution::check(view, findings);
}

/// Agreements that another one, more than proposed, replaces
fn replaced<'v>(view: &View<'v, '_>) -> Index<'v> {
    let agreements = if view.whole { view.draft.agreements.entries() } else { &[] };
    Index::of(agreements.iter().map(|agreement| {
        agreement.supersedes.as_deref().filter(|_| agreement.status != Some(AgreementStatus::Proposed))
    }))
}

/// An owner other than the citizen
fn owner(
    view: &View<'_, '_>,
    agreement: &Agreement<'_>,
    made: &Made,
    owner: &str,
    place: &[Step<'_>],
    findings: &mut Findings<'_, '_>,
) {
    let person = view.person(owner);
    if let Some(unit) = person.filter(|person| person.kind == Some(PersonKind::Unit)) {
        let named = unit.represented_by.as_deref().and_then(|person| view.people.find(person));
        let named = named.map(|number| view.draft.people.place(number));
        let person = named.map(|at| Path::root().then("people").then(at));
        findings.note(CourseRule::OwnerUnnamed { person }, place);
    }
    let Some(meeting) = made.meeting else { return };
    let accepted = agreement.accepted_on.is_some_and(|accepted_on| accepted_on <= view.on);
    if !accepted && !view.attended(meeting, owner) {
        if agreement.status == Some(AgreementStatus::Proposed) {
            findings.note_milder(CourseRule::OwnerNotParticipant, Severity::Warning, place);
        } else {
            findings.note(CourseRule::OwnerNotParticipant, place);
        }
    }
    if agreement.kind == Some(AgreementKind::Effort) && view.has_no_mandate(meeting, owner) {
        findings.note(CourseRule::OwnerNoMandate, place);
    }
}

/// Whether the citizen is no party, or was not at the meeting where it was made
fn without_citizen(view: &View<'_, '_>, agreement: &Agreement<'_>, made: &Made) -> bool {
    let named = agreement.owner.as_deref() == Some(CITIZEN)
        || agreement.parties.entries().iter().any(|party| party == CITIZEN);
    let held = made.meeting.filter(|meeting| view.is_held(*meeting));
    !named || held.is_some_and(|meeting| !view.attended(meeting, CITIZEN))
}

/// Meetings whose agreements all have the same owner
fn one_sided(view: &View<'_, '_>, findings: &mut Findings<'_, '_>) {
    for (number, agreed) in view.agreed.iter().enumerate() {
        if agreed.count > 1 && agreed.owner.is_some() && view.is_held(number) {
            let at = view.draft.meetings.place(number);
            findings.note(CourseRule::OwnersOneSided, &[Step::Key("meetings"), Step::At(at)]);
        }
    }
}
