//! The rules of consent.

mod cover;

use crate::{
    course::{
        findings::Findings,
        seen::Consent,
        view::{CITIZEN, View, given},
    },
    rule::{CourseRule, Severity},
};
use cover::covers;

pub(super) fn check(view: &View<'_>, findings: &mut Findings<'_>) {
    for (at, consent) in view.draft.consents().iter() {
        form(at, consent, findings);
    }
    let covers = covers(view);
    for (at, sharing) in view.draft.sharing().iter() {
        let cover = covers.get(at).copied().unwrap_or_default();
        let Some(recipient) = sharing.recipient() else { continue };
        if recipient == CITIZEN || cover.consent {
            continue;
        }
        if cover.other_basis {
            findings.note_milder(CourseRule::ConsentMissing, Severity::Warning, "sharing/#/recipient", at, 0);
        } else if cover.withdrawn {
            findings.note_at(CourseRule::ConsentWithdrawn, "sharing/#/date", at);
        } else {
            findings.note_at(CourseRule::ConsentMissing, "sharing/#/recipient", at);
        }
    }
}

/// What a consent says of itself
fn form(at: usize, consent: Consent<'_>, findings: &mut Findings<'_>) {
    for (place, there) in [
        ("consents/#/given_on", consent.given_on().is_some()),
        ("consents/#/recipients", !consent.recipients().is_empty()),
        ("consents/#/information", !consent.information().is_empty()),
        ("consents/#/purpose", given(consent.purpose())),
    ] {
        if !there {
            findings.note_at(CourseRule::ConsentIncomplete, place, at);
        }
    }
    if consent.given_by() != Some(CITIZEN) && !given(consent.representation()) {
        findings.note_at(CourseRule::GiverNotCitizen, "consents/#/given_by", at);
    }
}
