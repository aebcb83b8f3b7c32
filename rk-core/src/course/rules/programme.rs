//! The rules of the programme that the municipality has taken over.

use crate::{
    course::{
        draft::{AgreementStatus, CoreElement, Value},
        findings::Findings,
        seen::Agreement,
        view::View,
    },
    rule::CourseRule,
};

pub(super) fn check(view: &View<'_>, findings: &mut Findings<'_>) {
    if let Some(programme) = view.draft.programme() {
        if let Some(values) = programme.values() {
            if !Value::ALL.iter().all(|(_, value)| values.entries().any(|known| known == *value)) {
                findings.note(CourseRule::ValuesIncomplete, "programme/values");
            }
        }
        if let Some(elements) = programme.core_elements() {
            for (element, _) in CoreElement::ALL
                .iter()
                .filter(|(_, known)| !elements.entries().any(|element| element == *known))
            {
                findings.note(CourseRule::CoreElementAbsent { element }, "programme/core_elements");
            }
        }
    }
    let mut agreements = view.draft.agreements().entries();
    let agreed = |agreement: Agreement<'_>| match agreement.status() {
        Some(AgreementStatus::Proposed) => false,
        // What was cancelled at the closing was binding until then.
        Some(AgreementStatus::Cancelled) => agreement.disposition().is_some(),
        _ => true,
    };
    if !view.held.is_empty() && !agreements.any(agreed) {
        findings.note(CourseRule::CoreElementAbsent { element: "binding_agreements" }, "agreements");
    }
}
