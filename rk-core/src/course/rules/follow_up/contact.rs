//! Contacts between meetings.

use crate::{
    course::{
        findings::{Findings, Step},
        view::{CITIZEN, View},
    },
    rule::CourseRule,
    sort,
};

pub(super) fn check(view: &View<'_, '_>, findings: &mut Findings<'_, '_>) {
    about_agreements(view, findings);
    between_meetings(view, findings);
}

/// Contacts with others about an agreement
fn about_agreements(view: &View<'_, '_>, findings: &mut Findings<'_, '_>) {
    for (at, contact) in view.draft.contacts.iter() {
        let with_other = contact.person.as_deref().is_some_and(|person| person != CITIZEN);
        if contact.about.is_some() && with_other && contact.citizen_agreed != Some(true) {
            let place = [Step::Key("contacts"), Step::At(at), Step::Key("citizen_agreed")];
            findings.note(CourseRule::ContactWithoutConsent, &place);
        }
    }
}

/// Contacts with the coordinator between one meeting and the next
fn between_meetings(view: &View<'_, '_>, findings: &mut Findings<'_, '_>) {
    if view.held.len() < 2 {
        return;
    }
    let mut contacts: Vec<_> = view
        .draft
        .contacts
        .iter()
        .filter_map(|(at, contact)| {
            let (date, person) = (contact.date?, contact.person.as_deref()?);
            view.is_coordinator(person, date).then_some((date, at))
        })
        .collect();
    sort::up(&mut contacts);
    let later = view.held_meetings().skip(1);
    for ((_, earlier), (number, later)) in view.held_meetings().zip(later) {
        let (Some(from), Some(to)) = (earlier.date, later.date) else { continue };
        let next = contacts.partition_point(|(date, _)| *date < from);
        if contacts.get(next).is_none_or(|(date, _)| *date > to) {
            let at = view.draft.meetings.place(number);
            findings.note(CourseRule::ContactMissing, &[Step::Key("meetings"), Step::At(at)]);
        }
    }
}
