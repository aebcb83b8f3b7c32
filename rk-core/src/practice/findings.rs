//! What was found in a document, in document order.

use super::{Entry, Form, order};
use crate::{
    course::draft::Item,
    rule::{Kept, Path, Places, PracticeRule, Report, Severity, Violation},
};

/// A place in a document
pub(crate) type Place = Path;

/// Where faults of shape stand: no other rule is reported there and below
fn faulty(faults: &[Violation<PracticeRule>]) -> Places {
    faults.iter().filter(|fault| fault.silences()).map(|fault| &fault.path).collect()
}

/// What the rules found
pub(crate) struct Findings {
    faulty: Places,
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
        if !self.faulty.hold(&place) {
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
    let of_form = Form::check(document, &faulty(&faults));
    faults.extend(of_form);
    let mut findings = Findings { faulty: faulty(&faults), found: Kept::default() };
    rules(document, &mut findings);
    order::report(faults, findings.found.into_violations(), D::INSIDE)
}
