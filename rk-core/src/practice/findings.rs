//! What was found in a document, in document order.

use std::collections::BTreeSet;

use super::{Entry, Form, order};
use crate::{
    course::draft::slot::Item,
    rule::{Catalogued as _, Kept, Path, PracticeRule, Report, Segment, Severity, Violation},
};

/// A place in a document
pub(crate) type Place = Path;

/// Where faults of shape stand: no other rule is reported there and below
#[derive(Default)]
pub(super) struct Faulty(BTreeSet<Vec<Segment>>);

impl Faulty {
    /// From faults; those that are no errors let others speak
    fn of(faults: &[Violation<PracticeRule>]) -> Self {
        let loud =
            faults.iter().filter(|fault| fault.severity == Severity::Error && fault.rule.as_more().is_none());
        Self(loud.map(|fault| fault.path.segments().to_vec()).collect())
    }

    /// Whether a fault of shape stands here or above
    pub(super) fn holds(&self, place: &Path) -> bool {
        let steps = place.segments();
        (0..=steps.len()).any(|length| steps.get(..length).is_some_and(|above| self.0.contains(above)))
    }
}

/// What the rules found
pub(crate) struct Findings {
    faulty: Faulty,
    found: Kept<PracticeRule>,
}

impl Findings {
    /// Notes a broken rule, as grave as it usually is
    pub(crate) fn note(&mut self, rule: impl Into<PracticeRule>, place: Place) {
        let rule = rule.into();
        let severity = rule.severity();
        self.note_as(rule, severity, place);
    }

    /// Notes a broken rule, and how grave it is here
    pub(crate) fn note_as(&mut self, rule: impl Into<PracticeRule>, severity: Severity, place: Place) {
        if !self.faulty.holds(&place) {
            self.found.add(rule.into(), severity, || (place, None));
        }
    }

    /// Notes a broken rule if it is
    pub(crate) fn note_if(&mut self, broken: bool, rule: impl Into<PracticeRule>, place: Place) {
        if broken {
            self.note(rule, place);
        }
    }
}

/// The whole check of a document: its form, then what `rules` finds in it, in document order
///
/// `faults` are those of its shape. What cannot count is taken out of the
/// document before the rules see it. At one place rules stand in the order in
/// which they were found.
pub(crate) fn checked<'d, D: Entry + Item<'d>>(
    document: &mut D,
    mut faults: Vec<Violation<PracticeRule>>,
    rules: impl FnOnce(&D, &mut Findings),
) -> Report<PracticeRule> {
    let of_form = Form::check(document, &Faulty::of(&faults));
    faults.extend(of_form);
    let mut findings = Findings { faulty: Faulty::of(&faults), found: Kept::default() };
    rules(document, &mut findings);
    order::report(faults, findings.found.into_violations(), D::INSIDE)
}
