//! Which consents cover what was shared.

mod many;

use crate::{
    Date,
    course::{
        draft::{LegalBasis, PersonKind},
        seen::{self, Consent, Sharing},
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

/// What covers what was shared at each place of `sharing`
pub(super) fn covers(view: &View<'_>) -> Vec<Cover> {
    let consents = view.draft.consents();
    let names: usize = consents
        .entries()
        .map(|consent| 1 + consent.recipients().places() + consent.information().places())
        .sum();
    let sharing = view.draft.sharing();
    if names.saturating_mul(sharing.places()) > FEW {
        many::covers(view)
    } else {
        let cover = |at| sharing.get(at).map_or_else(Cover::default, |sharing| cover(view, sharing));
        (0..sharing.places()).map(cover).collect()
    }
}

fn cover(view: &View<'_>, sharing: Sharing<'_>) -> Cover {
    let mut cover = Cover::default();
    let (Some(date), Some(what), Some(recipient)) = (sharing.date(), sharing.what(), sharing.recipient())
    else {
        return cover;
    };
    if recipient == CITIZEN {
        return cover;
    }
    for consent in view.draft.consents().entries() {
        let in_time = consent.given_on().is_some_and(|given_on| given_on <= date);
        if in_time
            && consent.information().entries().any(|known| known == what)
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
fn names(view: &View<'_>, consent: Consent<'_>, recipient: &str) -> bool {
    let known = consent.recipients();
    if known.entries().any(|known| known == recipient) {
        return true;
    }
    let unit_of = view.person(recipient).and_then(seen::Person::unit);
    known.entries().filter_map(|known| view.person(known)).any(|known| {
        known.kind() == Some(PersonKind::Unit)
            && (known.represented_by() == Some(recipient)
                || unit_of.zip(known.unit()).is_some_and(|(one, other)| unit::same(one, other)))
    })
}

/// The first day on which a consent does not cover any more, as each field of [`Cover`] has it
///
/// None is never, and the first of all days means that it never did.
fn ends(consent: Consent<'_>) -> [Option<Date>; 3] {
    const NOT: Option<Date> = Some(Date::FIRST);
    let end = consent.valid_to().into_iter().chain(consent.withdrawn_on()).min();
    if matches!(consent.legal_basis(), None | Some(LegalBasis::Consent)) {
        [end, NOT, if consent.withdrawn_on().is_some() { consent.valid_to() } else { NOT }]
    } else {
        [NOT, end, NOT]
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{cover, many};
    use crate::{
        Date,
        course::{
            Settings,
            draft::{Consent, CourseDraft, LegalBasis, Person, PersonKind, Record, Sharing, Text},
            view::View,
        },
    };

    const NAMES: [&str; 6] = ["a", "b", "c", "d", "e", "citizen"];

    fn name() -> impl Strategy<Value = Text<'static>> {
        prop::sample::select(&NAMES[..]).prop_map(Text::from)
    }

    fn date() -> impl Strategy<Value = Option<Date>> {
        prop::option::weighted(0.8, (1..10_u32).prop_map(|day| Date::new(2025, 1, day).unwrap()))
    }

    fn person(
        number: usize,
        kind: PersonKind,
        unit: Option<&'static str>,
        by: Option<Text<'static>>,
    ) -> Person<'static> {
        Person {
            id: NAMES.get(number).map(|id| (*id).into()),
            kind: Some(kind),
            unit: unit.map(Text::from),
            represented_by: by,
            ..Person::default()
        }
    }

    prop_compose! {
        fn people()(all in prop::collection::vec((
            prop::sample::select(vec![PersonKind::Unit, PersonKind::Professional]),
            prop::option::of(prop::sample::select(vec!["North", " NORTH", "south"])),
            prop::option::of(name()),
        ), 0..6)) -> Vec<Person<'static>> {
            all.into_iter().enumerate().map(|(number, (kind, unit, by))| person(number, kind, unit, by)).collect()
        }
    }

    prop_compose! {
        fn consent()(
            given_on in date(), withdrawn_on in date(), valid_to in date(),
            recipients in prop::collection::vec(name(), 0..4),
            information in prop::collection::vec(name(), 0..3),
            legal_basis in prop::option::of(prop::sample::select(vec![LegalBasis::Consent, LegalBasis::Law])),
        ) -> Consent<'static> {
            Consent {
                given_on, withdrawn_on, valid_to, legal_basis,
                recipients: recipients.into(), information: information.into(),
                ..Consent::default()
            }
        }
    }

    prop_compose! {
        fn sharing()(date in date(), what in prop::option::of(name()), recipient in prop::option::of(name()))
            -> Sharing<'static> {
            Sharing { date, what, recipient, meeting: None }
        }
    }

    proptest! {
        #[test]
        fn many_are_covered_as_each_is(
            people in people(),
            consents in prop::collection::vec(consent(), 0..12),
            sharing in prop::collection::vec(sharing(), 0..30),
        ) {
            let draft = CourseDraft {
                people: people.into(), consents: consents.into(), sharing: sharing.into(), ..CourseDraft::default()
            };
            let settings = Settings::default();
            let record = Record::of(&draft);
            let view = View::new(record.course(), Date::FIRST, &settings, true);
            let together = many::covers(&view);
            for ((_, sharing), together) in view.draft.sharing().iter().zip(together) {
                if sharing.recipient() != Some("citizen") {
                    prop_assert_eq!(cover(&view, sharing), together);
                }
            }
        }
    }
}
