//! Which consents cover what was shared.

use crate::{
    Date,
    course::{
        draft::{LegalBasis, PersonKind},
        index::Index,
        seen::{self, Consent, Sharing},
        unit,
        view::{CITIZEN, View},
    },
};

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

/// Something that was shared
///
/// What was shared, the recipient and the recipient's unit are the numbers of
/// the first entries of `sharing` with the same.
struct Shared {
    number: usize,
    date: Date,
    what: usize,
    recipient: usize,
    unit: Option<usize>,
}

/// What covers what was shared at each place of `sharing`
///
/// Each consent is compared with each sharing by numbers alone: the limit of a
/// list leaves so few of both that nothing cleverer is needed.
pub(super) fn covers(view: &View<'_>) -> Vec<Cover> {
    let sharing = view.draft.sharing();
    let count = sharing.places();
    let unit = |at| view.person(sharing.get(at)?.recipient()?)?.unit().map(unit::folded);
    let units: Vec<Option<String>> = (0..count).map(unit).collect();
    let whats = Index::by(count, &|at| sharing.get(at)?.what());
    let recipients = Index::by(count, &|at| sharing.get(at)?.recipient());
    let by_unit = Index::by(count, &|at| units.get(at)?.as_deref());
    let shared = |(number, sharing): (usize, Sharing<'_>)| {
        let recipient = sharing.recipient().filter(|recipient| *recipient != CITIZEN)?;
        Some(Shared {
            number,
            date: sharing.date()?,
            what: whats.find(sharing.what()?)?,
            recipient: recipients.find(recipient)?,
            unit: units.get(number)?.as_deref().and_then(|unit| by_unit.find(unit)),
        })
    };
    let shared: Vec<Shared> = sharing.iter().filter_map(shared).collect();

    let mut covers = vec![Cover::default(); count];
    for consent in view.draft.consents().entries() {
        let Some(given_on) = consent.given_on() else { continue };
        let [mut told, mut named, mut named_units] = [(); 3].map(|()| vec![false; count]);
        for what in consent.information().entries() {
            mark(&mut told, whats.find(what));
        }
        for recipient in consent.recipients().entries() {
            mark(&mut named, recipients.find(recipient));
            let unit = view.person(recipient).filter(|person| person.kind() == Some(PersonKind::Unit));
            let speaker = unit.and_then(seen::Person::represented_by);
            mark(&mut named, speaker.and_then(|person| recipients.find(person)));
            let name = unit.and_then(seen::Person::unit);
            mark(&mut named_units, name.and_then(|name| by_unit.find(&unit::folded(name))));
        }
        let holds = |marks: &[bool], number: usize| marks.get(number) == Some(&true);
        let ends = ends(consent);
        for Shared { number, date, what, recipient, unit } in &shared {
            let to_unit = || unit.is_some_and(|unit| holds(&named_units, unit));
            if given_on <= *date && holds(&told, *what) && (holds(&named, *recipient) || to_unit()) {
                let [consent, other_basis, withdrawn] = ends.map(|end| end.is_none_or(|end| *date < end));
                if let Some(cover) = covers.get_mut(*number) {
                    cover.consent |= consent;
                    cover.other_basis |= other_basis;
                    cover.withdrawn |= withdrawn;
                }
            }
        }
    }
    covers
}

fn mark(marks: &mut [bool], number: Option<usize>) {
    if let Some(mark) = number.and_then(|number| marks.get_mut(number)) {
        *mark = true;
    }
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

    use super::{Cover, covers, ends};
    use crate::{
        Date,
        course::{
            Settings,
            draft::{Consent, CourseDraft, LegalBasis, Person, PersonKind, Record, Sharing, Text},
            seen, unit,
            view::{CITIZEN, View},
        },
    };

    /// What covers one sharing, by the texts themselves
    fn cover(view: &View<'_>, sharing: seen::Sharing<'_>) -> Cover {
        let mut cover = Cover::default();
        let (Some(date), Some(what), Some(recipient)) = (sharing.date(), sharing.what(), sharing.recipient())
        else {
            return cover;
        };
        for consent in view.draft.consents().entries().filter(|_| recipient != CITIZEN) {
            let in_time = consent.given_on().is_some_and(|given_on| given_on <= date);
            let about = consent.information().entries().any(|known| known == what);
            if in_time && about && names(view, consent, recipient) {
                let lasts = |end: Option<Date>| end.is_none_or(|end| date < end);
                let [consent, other_basis, withdrawn] = ends(consent).map(lasts);
                cover.consent |= consent;
                cover.other_basis |= other_basis;
                cover.withdrawn |= withdrawn;
            }
        }
        cover
    }

    /// Whether a recipient is among those of a consent, in person or by the unit
    fn names(view: &View<'_>, consent: seen::Consent<'_>, recipient: &str) -> bool {
        let unit_of = view.person(recipient).and_then(seen::Person::unit);
        consent.recipients().entries().any(|known| {
            let unit = view.person(known).filter(|known| known.kind() == Some(PersonKind::Unit));
            known == recipient
                || unit.and_then(seen::Person::represented_by) == Some(recipient)
                || unit
                    .and_then(seen::Person::unit)
                    .zip(unit_of)
                    .is_some_and(|(one, other)| unit::same(one, other))
        })
    }

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
        fn numbers_cover_what_texts_do(
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
            for ((_, sharing), found) in view.draft.sharing().iter().zip(covers(&view)) {
                prop_assert_eq!(cover(&view, sharing), found);
            }
        }
    }
}
