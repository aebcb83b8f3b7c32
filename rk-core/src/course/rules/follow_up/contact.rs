//! Contacts between meetings.

use crate::{
    course::{
        findings::Findings,
        view::{CITIZEN, View, by_date},
    },
    rule::CourseRule,
};

pub(super) fn check(view: &View<'_>, findings: &mut Findings<'_>) {
    about_agreements(view, findings);
    between_meetings(view, findings);
}

/// Contacts with others about an agreement
fn about_agreements(view: &View<'_>, findings: &mut Findings<'_>) {
    for (at, contact) in view.draft.contacts().iter() {
        let with_other = contact.person().is_some_and(|person| person != CITIZEN);
        if contact.about().is_some() && with_other && contact.citizen_agreed() != Some(true) {
            findings.note_at(CourseRule::ContactWithoutConsent, "contacts/#/citizen_agreed", at);
        }
    }
}

/// Contacts with the coordinator between one meeting and the next
fn between_meetings(view: &View<'_>, findings: &mut Findings<'_>) {
    if view.held.len() < 2 {
        return;
    }
    let contacts = view.draft.contacts();
    let contacts = by_date(contacts.places(), &|at| {
        let contact = contacts.get(at)?;
        contact
            .date()
            .filter(|date| contact.person().is_some_and(|person| view.is_coordinator(person, *date)))
    });
    let later = view.held_meetings().skip(1);
    for ((_, earlier), (at, later)) in view.held_meetings().zip(later) {
        let (Some(from), Some(to)) = (earlier.date(), later.date()) else { continue };
        let next = contacts.partition_point(|(date, _)| *date < from);
        if contacts.get(next).is_none_or(|(date, _)| *date > to) {
            findings.note_at(CourseRule::ContactMissing, "meetings/#", at);
        }
    }
}
