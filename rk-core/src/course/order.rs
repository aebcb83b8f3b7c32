//! Document order.

use std::cmp::Ordering;

use super::{
    draft::{self, Table},
    index::Index,
    seen::CourseDraft,
};
use crate::{
    rule::{CourseRule, Path, Segment, Violation},
    sort,
};

/// After every known field
const OTHERS: usize = 1000;

/// Sorts by place, then by rule, then by the place that a parameter points to
pub(super) fn sort(found: &mut Vec<Violation<CourseRule>>, draft: CourseDraft<'_>) {
    if found.len() < 2 {
        return;
    }
    // All keys stand in one list, which is one piece of memory instead of one for each.
    let mut numbers = Vec::with_capacity(found.len() * 8);
    let mut written = Written::new(draft, found);
    let keys: Vec<(usize, usize)> = found
        .iter()
        .map(|violation| {
            let first = numbers.len();
            written.put(&violation.path, &mut numbers);
            // Below every step, so that a path stands before what lies in it.
            numbers.extend([0, violation.rule.place()]);
            if let CourseRule::AgreementNotReviewed { agreement } = &violation.rule {
                written.put(agreement, &mut numbers);
            }
            (first, numbers.len())
        })
        .collect();
    let key = |(first, end): (usize, usize)| numbers.get(first..end).unwrap_or_default();
    let mut sorted: Vec<_> = keys.into_iter().zip(std::mem::take(found)).collect();
    sort::by(&mut sorted, |(left, _), (right, _)| key(*left).cmp(key(*right)));
    found.extend(sorted.into_iter().map(|(_, violation)| violation));
}

/// In which order keys were written that are no known fields
struct Written<'f, 'v> {
    draft: CourseDraft<'v>,
    found: &'f [Violation<CourseRule>],
    /// The keys of a map: of the goal at this place, or of the caseload
    map: Option<(Option<usize>, Index<'v>)>,
    /// Unknown fields by their paths, each with the number of the first violation in it
    unknown: Option<Vec<(&'f [Segment], usize)>>,
}

impl<'f, 'v> Written<'f, 'v> {
    fn new(draft: CourseDraft<'v>, found: &'f [Violation<CourseRule>]) -> Self {
        Self { draft, found, map: None, unknown: None }
    }

    /// Adds each step of a path as a number from 1
    fn put(&mut self, path: &Path, numbers: &mut Vec<usize>) {
        let mut fields = draft::FIELDS;
        let segments = path.segments();
        for (at, segment) in segments.iter().enumerate() {
            let number = match segment {
                Segment::Index(index) => index + 1,
                Segment::Key(key) => match fields.field(key) {
                    Some((number, row)) => {
                        fields = row.inside;
                        number + 2
                    }
                    // The only field that a draft does without: it is the same in each.
                    None if at == 0 && key == "schema" => 1,
                    None => {
                        fields = Table::NONE;
                        OTHERS + self.position(segments, at, key)
                    }
                },
            };
            numbers.push(number);
        }
    }

    /// Where a key that is no known field was written among its neighbours
    fn position(&mut self, segments: &[Segment], at: usize, key: &str) -> usize {
        let in_map = match segments.get(..at) {
            Some([_, Segment::Key(map)]) if map == "caseload" => self.in_map(None, key),
            Some([_, Segment::Index(goal), Segment::Key(map)]) if map == "acceptance" => {
                self.in_map(Some(*goal), key)
            }
            _ => self.unknown(segments.get(..=at).unwrap_or_default()),
        };
        in_map.unwrap_or_default()
    }

    /// Where a key was written among those of the goal at a place, or of the caseload
    fn in_map(&mut self, goal: Option<usize>, key: &str) -> Option<usize> {
        let draft = self.draft;
        if !matches!(&self.map, Some((last, _)) if *last == goal) {
            // As paths show them.
            let shown = |key: &'v str| Some(Segment::shown(key));
            let keys = match goal {
                Some(goal) => {
                    draft.goals().get(goal).map(|goal| Index::of(goal.acceptance().people().map(shown)))
                }
                None => draft.coordinator_team().map(|team| Index::of(team.caseload().people().map(shown))),
            };
            self.map = Some((goal, keys?));
        }
        self.map.as_ref().and_then(|(_, keys)| keys.find(key))
    }

    fn unknown(&mut self, field: &[Segment]) -> Option<usize> {
        let found = self.found;
        let unknown = self.unknown.get_or_insert_with(|| {
            let paths = found.iter().map(|violation| violation.path.segments());
            let fields = paths.enumerate().filter_map(|(at, path)| Some((unknown_field(path)?, at)));
            let mut fields: Vec<_> = fields.collect();
            sort::up(&mut fields);
            fields
        });
        let first = unknown.partition_point(|(known, _)| known.cmp(&field) == Ordering::Less);
        unknown.get(first).filter(|(known, _)| *known == field).map(|(_, at)| *at)
    }
}

/// The path down to the first key that is no known field
fn unknown_field(path: &[Segment]) -> Option<&[Segment]> {
    let mut fields = draft::FIELDS;
    let unknown = |segment: &Segment| match segment {
        Segment::Index(_) => false,
        Segment::Key(key) => match fields.field(key) {
            Some((_, row)) => {
                fields = row.inside;
                false
            }
            None => true,
        },
    };
    let at = path.iter().position(unknown)?;
    path.get(..=at)
}
