//! Document order.

use std::collections::BTreeMap;

use crate::{
    course::draft::slot::Table,
    rule::{CourseRule, Path, PracticeRule, Report, Segment, Violation},
};

/// All that was found, faults of shape first where there are several at one place
///
/// Other rules keep their order there.
pub(crate) fn report(
    mut faults: Vec<Violation<PracticeRule>>,
    found: Vec<Violation<PracticeRule>>,
    fields: &Table,
) -> Report<PracticeRule> {
    let mut unknown = BTreeMap::new();
    for violation in faults.iter().chain(&found) {
        written(&violation.path, fields, &mut unknown);
    }
    faults.sort_by_key(|fault| shape(&fault.rule));
    let all: Vec<_> = faults.into_iter().chain(found).collect();
    let mut sorted: Vec<_> =
        all.into_iter().map(|found| (key(&found.path, fields, &unknown), found)).collect();
    sorted.sort_by(|(one, _), (other, _)| one.cmp(other));
    let mut report = Report::default();
    report.note_all(sorted.into_iter().map(|(_, violation)| violation).collect());
    report
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
