//! Consents by whom they are for.

use std::collections::BTreeMap;

use super::{PlanDraft, draft::ConsentPart};
use crate::course::{draft::PersonKind, unit};

/// Consents by whom they are for, so that many are not compared with all that was shared pair by pair
pub(super) struct Consents<'v> {
    /// By the id of a recipient
    people: BTreeMap<&'v str, Vec<&'v ConsentPart<'v>>>,
    /// By the folded name of a unit that is a recipient
    units: BTreeMap<String, Vec<&'v ConsentPart<'v>>>,
    /// The folded name of each person's unit
    unit_of: BTreeMap<&'v str, String>,
}

impl<'v> Consents<'v> {
    pub(super) fn of(plan: &'v PlanDraft<'_>) -> Self {
        let (mut unit_of, mut names) = (BTreeMap::new(), BTreeMap::new());
        for person in plan.people.entries() {
            if let (Some(id), Some(name)) = (person.id.as_deref(), person.unit.as_deref()) {
                unit_of.insert(id, unit::folded(name));
                if person.kind == Some(PersonKind::Unit) {
                    names.insert(id, unit::folded(name));
                }
            }
        }
        let mut consents = Self { people: BTreeMap::new(), units: BTreeMap::new(), unit_of };
        for consent in plan.consents.entries() {
            for recipient in consent.recipients.entries() {
                consents.people.entry(&**recipient).or_default().push(consent);
                if let Some(name) = names.get(&**recipient) {
                    consents.units.entry(name.clone()).or_default().push(consent);
                }
            }
        }
        consents
    }

    /// Those that are for a person: by name, or by the unit
    pub(super) fn covering(&self, person: &str) -> impl Iterator<Item = &'v ConsentPart<'v>> {
        let unit = self.unit_of.get(person).and_then(|unit| self.units.get(unit));
        self.people.get(person).into_iter().chain(unit).flatten().copied()
    }
}
