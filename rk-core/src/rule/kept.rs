//! Violations, of one rule not more than anybody reads.

use super::{Catalogued, Path, Severity, Violation};

/// Of one rule so many places are kept, to find the first hundred in document order
const KEPT: u64 = 10_000;

/// Violations; of each rule those that are not kept are counted
///
/// A document of some megabytes can break one rule a million times.
pub(crate) struct Kept<R> {
    pub(crate) found: Vec<Violation<R>>,
    counts: Vec<Count>,
}

struct Count {
    code: &'static str,
    kept: u64,
    more: u64,
    /// The gravest of those that are not kept
    worst: Severity,
}

impl Count {
    /// Counts violations that are not kept
    fn add(&mut self, severity: Severity, more: u64) {
        self.more += more;
        self.worst = self.worst.max(severity);
    }
}

impl<R> Default for Kept<R> {
    fn default() -> Self {
        Self { found: Vec::new(), counts: Vec::new() }
    }
}

impl<R: Catalogued> Kept<R> {
    /// Adds a violation; its place and its waiver are asked for only if it is kept
    pub(crate) fn add(&mut self, rule: R, severity: Severity, place: impl FnOnce() -> (Path, Option<usize>)) {
        if self.has_room(rule.code(), severity) {
            let (path, waiver) = place();
            self.found.push(Violation { rule, severity, path, waiver });
        }
    }

    /// Counts a violation; whether it is kept
    fn has_room(&mut self, code: &'static str, severity: Severity) -> bool {
        let Some(count) = self.count(code) else { return false };
        let room = count.kept < KEPT;
        if room {
            count.kept += 1;
        } else {
            count.add(severity, 1);
        }
        room
    }

    /// Counts violations that are not kept
    pub(crate) fn add_more(&mut self, code: &'static str, severity: Severity, more: u64) {
        if let Some(count) = self.count(code) {
            count.add(severity, more);
        }
    }

    /// What is counted of the rule with a code
    fn count(&mut self, code: &'static str) -> Option<&mut Count> {
        // The same rule has the same code, so mostly its address tells.
        let same = |count: &Count| std::ptr::eq(count.code, code) || count.code == code;
        let at = self.counts.iter().position(same).unwrap_or_else(|| {
            self.counts.push(Count { code, kept: 0, more: 0, worst: Severity::Info });
            self.counts.len() - 1
        });
        self.counts.get_mut(at)
    }

    /// Those that are kept, and for the others of each rule one [`Catalogued::more`] at the whole
    pub(crate) fn into_violations(mut self) -> Vec<Violation<R>> {
        let more = self.counts.into_iter().filter(|count| count.more > 0).map(|count| Violation {
            rule: R::more(count.code, count.worst, count.more),
            severity: count.worst,
            path: Path::root(),
            waiver: None,
        });
        self.found.extend(more);
        self.found
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rule::CourseRule;

    #[test]
    fn what_is_not_kept_is_counted_once_a_rule() {
        let mut kept = Kept::default();
        for severity in [Severity::Info, Severity::Error, Severity::Warning] {
            kept.add_more("course.activity.outside", severity, 2);
            kept.add(CourseRule::ActivityOutside, severity, || (Path::root(), None));
            kept.add_more("input.date", severity, 1);
        }
        let more = |of, count| {
            let rule = CourseRule::More { of, severity: Severity::Error, count };
            Violation { rule, severity: Severity::Error, path: Path::root(), waiver: None }
        };
        let found = kept.into_violations();
        assert_eq!(found.len(), 5);
        assert_eq!(found.get(3..), Some(&[more("course.activity.outside", 6), more("input.date", 3)][..]));
    }
}
