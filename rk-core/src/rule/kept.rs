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
        // The same rule has the same code, so mostly its address tells.
        let same = |count: &&mut Count| std::ptr::eq(count.code, code) || count.code == code;
        let Some(count) = self.counts.iter_mut().find(same) else {
            self.counts.push(Count { code, kept: 1, more: 0, worst: Severity::Info });
            return true;
        };
        if count.kept < KEPT {
            count.kept += 1;
            return true;
        }
        count.more += 1;
        count.worst = count.worst.max(severity);
        false
    }

    /// Counts violations that are not kept
    pub(crate) fn add_more(&mut self, code: &'static str, severity: Severity, more: u64) {
        self.counts.push(Count { code, kept: 0, more, worst: severity });
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
