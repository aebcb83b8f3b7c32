//! Which consents cover what was shared.

mod many;

use crate::{
    Date,
    course::{
        draft::{Consent, LegalBasis, PersonKind, Sharing},
        unit,
        view::{CITIZEN, View},
    },
};

/// So many comparisons of a sharing with a name in a consent are made one by one
const FEW: usize = 4000;

/// What covers something that was shared
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Cover {
    /// A consent
    pub consent: bool,
    /// Another legal basis
    pub other_basis: bool,
    /// A consent, but for its withdrawal
    pub withdrawn: bool,
}

/// What covers each entry of `sharing`
pub(super) fn covers(view: &View<'_, '_>) -> Vec<Cover> {
    let consents = view.draft.consents.entries().iter();
    let names: usize = consents.map(|consent| 1 + consent.recipients.len() + consent.information.len()).sum();
    let sharing = view.draft.sharing.entries();
    if names.saturating_mul(sharing.len()) > FEW {
        many::covers(view)
    } else {
        sharing.iter().map(|sharing| cover(view, sharing)).collect()
    }
}

fn cover(view: &View<'_, '_>, sharing: &Sharing<'_>) -> Cover {
    let mut cover = Cover::default();
    let (Some(date), Some(what), Some(recipient)) =
        (sharing.date, sharing.what.as_deref(), sharing.recipient.as_deref())
    else {
        return cover;
    };
    if recipient == CITIZEN {
        return cover;
    }
    for consent in view.draft.consents.entries() {
        let in_time = consent.given_on.is_some_and(|given_on| given_on <= date);
        if in_time
            && consent.information.entries().iter().any(|known| known == what)
            && names(view, consent, recipient)
        {
            let [consent, other_basis, withdrawn] = ends(consent);
            let lasts = |end: Option<Date>| end.is_none_or(|end| date < end);
            cover.consent |= lasts(consent);
            cover.other_basis |= lasts(other_basis);
            cover.withdrawn |= lasts(withdrawn);
        }
    }
    cover
}

/// Whether a recipient is among those of a consent, in person or by the unit
fn names(view: &View<'_, '_>, consent: &Consent<'_>, recipient: &str) -> bool {
    let known = consent.recipients.entries();
    if known.iter().any(|known| known == recipient) {
        return true;
    }
    let unit_of = view.person(recipient).and_then(|person| person.unit.as_deref());
    known.iter().filter_map(|known| view.person(known)).any(|known| {
        known.kind == Some(PersonKind::Unit)
            && (known.represented_by.as_deref() == Some(recipient)
                || unit_of.zip(known.unit.as_deref()).is_some_and(|(one, other)| unit::same(one, other)))
    })
}

/// The first day on which a consent does not cover any more, as each field of [`Cover`] has it
///
/// None is never, and the first of all days means that it never did.
fn ends(consent: &Consent<'_>) -> [Option<Date>; 3] {
    const NOT: Option<Date> = Some(Date::FIRST);
    let end = consent.valid_to.into_iter().chain(consent.withdrawn_on).min();
    if matches!(consent.legal_basis, None | Some(LegalBasis::Consent)) {
        [end, NOT, if consent.withdrawn_on.is_some() { consent.valid_to } else { NOT }]
    } else {
        [NOT, end, NOT]
    }
}
