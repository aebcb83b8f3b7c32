//! What covers each of many things that were shared.
//!
//! One pass through the days: a consent counts from its day on for everything
//! of its kind that was shared with one of its recipients, and everything that
//! was shared looks at what counts on its day.

use super::{Cover, ends};
use crate::{
    Date,
    course::{
        draft::PersonKind,
        index::Index,
        seen::{self, Consent},
        unit,
        view::View,
    },
    sort,
};

pub(super) fn covers(view: &View<'_>) -> Vec<Cover> {
    let sharing = view.draft.sharing();
    let consents = view.draft.consents();
    let unit = |at| view.person(sharing.get(at)?.recipient()?)?.unit().map(unit::folded);
    let units: Vec<Option<String>> = (0..sharing.places()).map(unit).collect();
    let mut asked = Asked::of(view, &units);
    let mut given: Vec<_> =
        consents.iter().filter_map(|(at, consent)| Some((consent.given_on()?, at))).collect();
    sort::up(&mut given);
    let mut shared: Vec<_> = sharing.iter().filter_map(|(at, sharing)| Some((sharing.date()?, at))).collect();
    sort::up(&mut shared);

    let mut covers = vec![Cover::default(); sharing.places()];
    let mut given = given.into_iter().peekable();
    for (date, number) in shared {
        while let Some((_, consent)) = given.next_if(|(given_on, _)| *given_on <= date) {
            if let Some(consent) = consents.get(consent) {
                asked.give(view, consent);
            }
        }
        let what = sharing.get(number).and_then(seen::Sharing::what);
        if let (Some(what), Some(cover)) = (what, covers.get_mut(number)) {
            *cover = asked.cover(number, what, date);
        }
    }
    covers
}

/// What was shared with whom, and until when that is covered
///
/// A person has the number of the first entry of `sharing` with this person as
/// recipient; a unit has that of the first whose recipient belongs to it, after
/// all numbers of persons.
struct Asked<'s, 'u> {
    persons: Index<'s>,
    units: Index<'u>,
    /// Of each entry of `sharing`, the numbers of its recipient and of the recipient's unit
    recipients: Vec<[Option<usize>; 2]>,
    /// What was shared with which number
    pairs: Vec<(&'s str, usize)>,
    /// Of each pair
    ends: Vec<[Option<Date>; 3]>,
}

impl<'s, 'u> Asked<'s, 'u> {
    fn of(view: &View<'s>, units: &'u [Option<String>]) -> Self {
        let sharing = view.draft.sharing();
        let persons = Index::by(sharing.places(), &|at| sharing.get(at)?.recipient());
        let mut asked = Self {
            units: Index::by(units.len(), &|at| units.get(at)?.as_deref()),
            persons,
            recipients: vec![[None; 2]; sharing.places()],
            pairs: Vec::new(),
            ends: Vec::new(),
        };
        for (at, sharing) in sharing.iter() {
            let person = sharing.recipient().and_then(|person| asked.persons.find(person));
            let unit = units.get(at).and_then(|unit| unit.as_deref()).and_then(|unit| asked.unit(unit, view));
            if let Some(recipient) = asked.recipients.get_mut(at) {
                *recipient = [person, unit];
            }
            let what = sharing.what();
            asked
                .pairs
                .extend([person, unit].into_iter().flatten().filter_map(|number| Some((what?, number))));
        }
        sort::up(&mut asked.pairs);
        asked.pairs.dedup();
        asked.ends = vec![[Some(Date::FIRST); 3]; asked.pairs.len()];
        asked
    }

    fn unit(&self, folded: &str, view: &View<'_>) -> Option<usize> {
        self.units.find(folded).map(|unit| view.draft.sharing().places() + unit)
    }

    fn pair(&self, what: &str, number: usize) -> Option<usize> {
        self.pairs.binary_search(&(what, number)).ok()
    }

    /// A consent counts from now on
    fn give(&mut self, view: &View<'_>, consent: Consent<'_>) {
        let ends = ends(consent);
        for recipient in consent.recipients().entries() {
            let unit = view.person(recipient).filter(|person| person.kind() == Some(PersonKind::Unit));
            let speaker = unit.and_then(seen::Person::represented_by);
            let name = unit.and_then(seen::Person::unit);
            let numbers = [
                self.persons.find(recipient),
                speaker.and_then(|person| self.persons.find(person)),
                name.and_then(|name| self.unit(&unit::folded(name), view)),
            ];
            for number in numbers.into_iter().flatten() {
                for what in consent.information().entries() {
                    let known = self.pair(what, number).and_then(|pair| self.ends.get_mut(pair));
                    for (known, end) in known.into_iter().flatten().zip(ends) {
                        *known = known.zip(end).map(|(known, end)| known.max(end));
                    }
                }
            }
        }
    }

    /// What covers an entry of `sharing` on its day
    fn cover(&self, number: usize, what: &str, date: Date) -> Cover {
        let recipient = self.recipients.get(number).copied().unwrap_or_default();
        let pairs = recipient.into_iter().flatten().filter_map(|number| self.pair(what, number));
        let ends = pairs.filter_map(|pair| self.ends.get(pair));
        let mut cover = Cover::default();
        for [consent, other_basis, withdrawn] in ends {
            let lasts = |end: &Option<Date>| end.is_none_or(|end| date < end);
            cover.consent |= lasts(consent);
            cover.other_basis |= lasts(other_basis);
            cover.withdrawn |= lasts(withdrawn);
        }
        cover
    }
}
