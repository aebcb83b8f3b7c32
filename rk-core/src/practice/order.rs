//! Document order.

use std::collections::BTreeMap;

use crate::{
    course::draft::table::Table,
    rule::{CourseRule, Path, PracticeRule, Report, Segment, Violation},
    sort,
};

/// All that was found, faults of shape first where there are several at one place
///
/// Other rules keep their order there.
pub(crate) fn report(
    faults: Vec<Violation<PracticeRule>>,
    found: Vec<Violation<PracticeRule>>,
    fields: &Table,
) -> Report<PracticeRule> {
    let faults = faults.into_iter().map(|fault| (shape(&fault.rule), fault));
    let found = found.into_iter().map(|found| (usize::MAX, found));
    let mut report = Report::default();
    report.note_all(in_order(faults.chain(found).collect(), fields));
    report
}

/// Violations in the order of their places, and at one place in that of their numbers; they come as they were written
pub(crate) fn in_order<R>(all: Vec<(usize, Violation<R>)>, fields: &Table) -> Vec<Violation<R>> {
    let mut unknown = BTreeMap::new();
    for (_, violation) in &all {
        written(&violation.path, fields, &mut unknown);
    }
    let with_key =
        |(number, found): (usize, Violation<R>)| ((key(&found.path, fields, &unknown), number), found);
    let mut sorted: Vec<_> = all.into_iter().map(with_key).collect();
    sort::by(&mut sorted, |(one, _), (other, _)| one.cmp(other));
    sorted.into_iter().map(|(_, found)| found).collect()
}

/// The place of a fault of shape among all of them
fn shape(rule: &PracticeRule) -> usize {
    match rule {
        PracticeRule::Course(rule) => rule.place(),
        // The only one with labels of its own.
        PracticeRule::Missing { .. } => MISSING.place(),
        _ => usize::MAX,
    }
}

/// For its place among faults of shape; every label has the same
const MISSING: CourseRule = CourseRule::Missing { field: crate::rule::course::Label::On };

/// Unknown fields by their paths, with the number of the first violation there: they stand as they were written
type Unknown = BTreeMap<Vec<Segment>, usize>;

fn written(path: &Path, fields: &Table, unknown: &mut Unknown) {
    let next = unknown.len();
    if let Some(field) = steps(path, fields).find_map(|(at, number)| number.is_none().then_some(at)) {
        let field = path.segments().get(..=field).unwrap_or_default();
        unknown.entry(field.to_vec()).or_insert(next);
    }
}

/// One number a step: that of the field, or the position; unknown fields after the known ones
fn key(path: &Path, fields: &Table, unknown: &Unknown) -> Vec<usize> {
    let number = |(at, number): (usize, Option<usize>)| {
        number.unwrap_or_else(|| {
            let field = path.segments().get(..=at).and_then(|field| unknown.get(field));
            usize::MAX / 2 + field.copied().unwrap_or(0)
        })
    };
    steps(path, fields).map(number).collect()
}

/// Each step of a path with its number; None for a field that is not known
fn steps<'f>(path: &'f Path, fields: &'f Table) -> impl Iterator<Item = (usize, Option<usize>)> + use<'f> {
    let mut fields = fields;
    path.segments().iter().enumerate().map(move |(at, segment)| {
        let number = match segment {
            Segment::Index(index) => Some(*index),
            Segment::Key(key) => {
                let number = fields.names.iter().position(|name| name == key);
                let row = number.and_then(|number| fields.rows.get(number));
                fields = row.map_or(Table::NONE, |row| row.inside);
                number
            }
        };
        (at, number)
    })
}
