//! What is wrong with an act itself.

use super::{
    Act,
    change::Added,
    table::{Kind, Slot},
};
use crate::{
    course::{
        draft::{Disposed, List},
        order, seen,
        view::{CITIZEN, View},
    },
    personal_number::held_in,
    rule::{CourseRule, Path, Segment, Severity, Violation, course::Label},
};

/// Faults of an act, each with its place in their order
///
/// That is the number of the field, then those of an entry in it and of a field of that entry, then the rule's.
pub(super) struct Faults(Vec<([usize; 4], Violation<CourseRule>)>);

/// After every field
const OTHERS: usize = 100;
/// The fields of a disposition
const DISPOSED: &[&str] = &["agreement", "kind", "to"];

impl Faults {
    /// Begins with the faults of shape of the fields that are no part of a document
    pub(super) fn new(act: &Act<'_>, read: &[Violation<CourseRule>]) -> Self {
        let slots = act.name.table().slots;
        let mut faults = Self(Vec::new());
        for fault in read.iter().filter(|fault| !is_in_part(slots, &fault.path)) {
            faults.put(number(slots, &fault.path), fault.clone());
        }
        faults
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// In the order of the fields, with paths from the act
    pub(super) fn into_violations(mut self) -> impl Iterator<Item = Violation<CourseRule>> {
        self.0.sort_by_key(|(place, _)| *place);
        self.0.into_iter().map(|(_, fault)| fault)
    }

    fn note(&mut self, at: usize, rule: CourseRule, path: Path) {
        let severity = rule.severity();
        self.put(at, Violation { rule, severity, path, waiver: None });
    }

    /// Adds a fault of the field with this number
    fn put(&mut self, at: usize, fault: Violation<CourseRule>) {
        let (entry, field) = match fault.path.segments() {
            [_, Segment::Index(entry), Segment::Key(key), ..] => {
                let field = DISPOSED.iter().position(|field| field == key).unwrap_or(OTHERS);
                (entry + 1, field + 1)
            }
            [_, Segment::Index(entry)] => (entry + 1, 0),
            _ => (0, 0),
        };
        self.0.push(([at, entry, field, fault.rule.place()], fault));
    }

    /// Whether a fault stands at a place or above it
    fn hold(&self, path: &Path) -> bool {
        self.0.iter().any(|(_, fault)| path.below(&fault.path).is_some())
    }

    fn missing(&mut self, at: usize, label: Label, path: Path) {
        if !self.hold(&path) {
            self.note(at, CourseRule::Missing { field: label }, path);
        }
    }

    /// Looks at the fields that are no part of a document; the view is that of the course before the act
    pub(super) fn look(&mut self, act: &Act<'_>, view: &View<'_>) {
        for (at, slot) in act.name.table().slots.iter().enumerate() {
            let place = Path::root().then(slot.field);
            if !act.has(slot.kind) {
                if slot.needed {
                    self.missing(at, slot.label, place);
                }
                continue;
            }
            if slot.kind == Kind::Dispositions {
                for (entry, disposed) in act.dispositions.iter().flat_map(List::iter) {
                    self.disposed(at, disposed, view, &place.clone().then(entry));
                }
            } else if let Some(id) = act.reference(slot.kind) {
                self.reference(at, id, leads(view, slot.kind, id), place);
            }
        }
    }

    fn reference(&mut self, at: usize, id: &str, leads: bool, place: Path) {
        if held_in(id) {
            self.note(at, CourseRule::PersonalNumber, place);
        } else if !leads {
            self.note(at, CourseRule::Reference, place);
        }
    }

    fn disposed(&mut self, at: usize, disposed: &Disposed<'_>, view: &View<'_>, place: &Path) {
        let agreement = place.clone().then("agreement");
        match given(disposed.agreement.as_deref()) {
            Some(id) => self.reference(at, id, leads(view, Kind::AgreementId, id), agreement),
            None => self.missing(at, Label::ActAgreement, agreement),
        }
        if disposed.kind.is_none() {
            self.missing(at, Label::DispositionKind, place.clone().then("kind"));
        }
        if let Some(person) = given(disposed.to.as_deref()) {
            self.reference(at, person, view.people.find(person).is_some(), place.clone().then("to"));
        }
    }

    /// Adds the faults of something that an act adds
    pub(super) fn add(
        &mut self,
        act: &Act<'_>,
        added: &Added,
        mut found: Vec<Violation<CourseRule>>,
        draft: seen::CourseDraft<'_>,
    ) {
        let at = number(act.name.table().slots, &added.told);
        let entry = match added.told.segments() {
            [_, Segment::Index(entry)] => entry + 1,
            _ => 0,
        };
        order::sort(&mut found, draft);
        for fault in found.into_iter().filter(|fault| fault.severity == Severity::Error) {
            if let Some(below) = fault.path.below(&added.place) {
                let path = added.told.clone().and(&below);
                // They are in their order already.
                self.0.push(([at, entry, 0, 0], Violation { path, ..fault }));
            }
        }
    }
}

/// Faults of what an act adds, each at the place where that stands in a document
pub(super) fn of_parts(
    act: &Act<'_>,
    faults: &[Violation<CourseRule>],
    added: &[Added],
) -> Vec<Violation<CourseRule>> {
    let slots = act.name.table().slots;
    let of_part = faults.iter().filter(|fault| is_in_part(slots, &fault.path));
    let there = of_part.filter_map(|fault| {
        let mut places = added.iter();
        places.find_map(|added| {
            let below = fault.path.below(&added.told)?;
            Some(Violation { path: added.place.clone().and(&below), ..fault.clone() })
        })
    });
    there.collect()
}

/// The number of the field that a path leads to
fn number(slots: &[Slot], path: &Path) -> usize {
    let at = slots
        .iter()
        .position(|slot| matches!(path.segments().first(), Some(Segment::Key(key)) if key == slot.field));
    at.unwrap_or(OTHERS)
}

/// Whether a path leads into what an act adds
fn is_in_part(slots: &[Slot], path: &Path) -> bool {
    let steps = path.segments().len();
    slots.get(number(slots, path)).is_some_and(|slot| match slot.kind {
        Kind::Agreements => steps > 2,
        kind => kind.is_part() && steps > 1,
    })
}

/// Whether an id is that of an entry
fn leads(view: &View<'_>, kind: Kind, id: &str) -> bool {
    match kind {
        Kind::Person => id == CITIZEN || view.people.find(id).is_some(),
        Kind::MeetingId => view.meetings.find(id).is_some(),
        Kind::AgreementId => view.agreements.find(id).is_some(),
        Kind::PlanId => view.draft.plans().entries().any(|plan| plan.id() == Some(id)),
        _ => view.draft.consents().entries().any(|consent| consent.id() == Some(id)),
    }
}

fn given(text: Option<&str>) -> Option<&str> {
    text.filter(|text| !text.trim().is_empty())
}
