//! The rules of consent.

mod cover;

use crate::{
    course::{
        draft::Consent,
        findings::{Findings, Step},
        view::{CITIZEN, View, given},
    },
    rule::{CourseRule, Severity},
};
use cover::covers;

pub(super) fn check(view: &View<'_, '_>, findings: &mut Findings<'_, '_>) {
    for (at, consent) in view.draft.consents.iter() {
        form(at, consent, findings);
    }
    let mut covers = covers(view).into_iter();
    for (at, sharing) in view.draft.sharing.iter() {
        let cover = covers.next().unwrap_or_default();
        let Some(recipient) = sharing.recipient.as_deref() else { continue };
        if recipient == CITIZEN || cover.consent {
            continue;
        }
        let place = |field| [Step::Key("sharing"), Step::At(at), Step::Key(field)];
        if cover.other_basis {
            findings.note_milder(CourseRule::ConsentMissing, Severity::Warning, &place("recipient"));
        } else if cover.withdrawn {
            findings.note(CourseRule::ConsentWithdrawn, &place("date"));
        } else {
            findings.note(CourseRule::ConsentMissing, &place("recipient"));
        }
    }
}

/// What a consent says of itself
fn form(at: usize, consent: &Consent<'_>, findings: &mut Findings<'_, '_>) {
    let place = |field| [Step::Key("consents"), Step::At(at), Step::Key(field)];
    for (field, there) in [
        ("given_on", consent.given_on.is_some()),
        ("recipients", !consent.recipients.is_empty()),
        ("information", !consent.information.is_empty()),
        ("purpose", given(consent.purpose.as_deref())),
    ] {
        if !there {
            findings.note(CourseRule::ConsentIncomplete, &place(field));
        }
    }
    if consent.given_by.as_deref() != Some(CITIZEN) && !given(consent.representation.as_deref()) {
        findings.note(CourseRule::GiverNotCitizen, &place("given_by"));
    }
}
