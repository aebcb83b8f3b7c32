//! Violations, of one rule not more than anybody reads.

use std::collections::BTreeMap;

use crate::rule::{Path, PracticeRule, Severity, Violation};

/// Of one rule so many places are kept, to find the first hundred in document order
const KEPT: u64 = 10_000;

/// Violations; of each rule those that are not kept are counted
///
/// A document of some megabytes can break one rule a million times.
#[derive(Default)]
pub(super) struct Kept {
    pub found: Vec<Violation<PracticeRule>>,
    counts: BTreeMap<&'static str, Count>,
}

struct Count {
    kept: u64,
    more: u64,
    /// The gravest of those that are not kept
    worst: Severity,
}

impl Kept {
    pub(super) fn add(&mut self, rule: PracticeRule, severity: Severity, path: Path) {
        let none = Count { kept: 0, more: 0, worst: Severity::Info };
        let count = self.counts.entry(rule.code()).or_insert(none);
        if count.kept < KEPT {
            count.kept += 1;
            self.found.push(Violation { rule, severity, path, waiver: None });
        } else {
            count.more += 1;
            count.worst = count.worst.max(severity);
        }
    }

    /// Those that are kept, and for the others of each rule one [`PracticeRule::More`] at the whole
    pub(super) fn into_violations(mut self) -> Vec<Violation<PracticeRule>> {
        let more = self.counts.into_iter().filter(|(_, count)| count.more > 0).map(|(of, count)| Violation {
            rule: PracticeRule::More { of, severity: count.worst, count: count.more },
            severity: count.worst,
            path: Path::root(),
            waiver: None,
        });
        self.found.extend(more);
        self.found
    }
}
