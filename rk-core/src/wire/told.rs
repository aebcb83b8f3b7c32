//! Runs operations on calls of which everything that is wrong with their shape is told.

use serde::Serialize;

use super::{Answer, Schema};
use crate::{
    course::draft::table::Table,
    document::{Faults, Kind, Limits, Reader},
    improvement::given::{Field as _, Given, Needed},
    practice::in_order,
    rule::{Catalogued as _, LISTED, Path, Places, Report, Rule, Severity, Violation, course::Expected},
};

/// An operation on JSON text; it also gets the places that could not be read
///
/// Beside faults of shape stand the errors of the operation. Its warnings and infos wait for a call that can be read.
pub(super) fn told<C: Needed, T: Serialize>(
    text: &[u8],
    operation: impl FnOnce(C, &Places) -> Answer<T>,
) -> String {
    let mut call = C::blank();
    let faults = Reader::read_within(Limits::NONE, text, &mut |reader| call.fill(reader));
    let answer = operation(call, &unread(&faults));
    if faults.is_empty() {
        return answer.to_json();
    }
    answer.reported(|found| beside(&faults, found, C::INSIDE)).to_json()
}

/// Where a value could not be read; the whole call if not all of these places are known
fn unread(faults: &Faults) -> Places {
    let whole = Path::root();
    let all = faults.ended() || KINDS.iter().any(|kind| faults.unlisted(*kind) > 0);
    let shapes = faults.listed().iter().filter(|fault| rule(fault.kind) == Rule::Shape);
    shapes.map(|fault| &fault.path).chain(all.then_some(&whole)).collect()
}

/// What is told; a list or a text is never too long here
const KINDS: [Kind; 3] = [Kind::Shape(Expected::Object), Kind::UnknownField, Kind::DuplicateKey];

fn rule(kind: Kind) -> Rule {
    match kind {
        Kind::UnknownField => Rule::UnknownField,
        Kind::DuplicateKey => Rule::DuplicateKey,
        _ => Rule::Shape,
    }
}

/// Faults of shape, and beside them the errors that were found, in the order of the call's fields
fn beside(faults: &Faults, found: Report, fields: &Table) -> Report {
    let violation = |rule: Rule, path| Violation { severity: rule.severity(), rule, path, waiver: None };
    let mut all: Vec<_> =
        faults.listed().iter().map(|fault| violation(rule(fault.kind), fault.path.clone())).collect();
    for (rule, unlisted) in KINDS.map(|kind| (rule(kind), faults.unlisted(kind))) {
        if unlisted > 0 {
            all.push(violation(Rule::more(rule.code(), rule.severity(), unlisted), Path::root()));
        }
    }
    for mut found in found.into_violations().into_iter().filter(|found| found.severity == Severity::Error) {
        if let Rule::More { count, .. } = &mut found.rule {
            // The first ones are noted by themselves.
            *count = count.saturating_sub(LISTED);
        }
        all.push(found);
    }
    let mut report = Report::default();
    report.note_all(in_order(all.into_iter().map(|found| (0, found)).collect(), fields));
    report
}

impl Given for Schema {
    fn read(reader: &mut Reader<'_>) -> Option<Self> {
        let version: u64 = reader.integer()?;
        if version != 1 {
            reader.fault(Kind::Shape(Expected::Number));
            return None;
        }
        Some(Self)
    }
}

impl Needed for Schema {
    const USUAL: bool = true;

    fn blank() -> Self {
        Self
    }
}
