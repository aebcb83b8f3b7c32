//! All that was found in one call.

use std::collections::BTreeMap;

use super::{Path, Rule, Severity};

/// Of one code, this many places are listed
const LISTED: u64 = 100;

/// One broken rule and where it was broken
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Violation {
    /// What was broken, with its limits
    pub rule: Rule,
    /// Where
    pub path: Path,
}

impl Violation {
    /// How much it matters
    #[must_use]
    pub fn severity(&self) -> Severity {
        self.rule.severity()
    }
}

/// Broken rules, in the order of the document
///
/// Of each code the first hundred places are listed; the number of all is kept.
///
/// # Examples
///
/// ```
/// use rk_core::rule::{Path, Report, Rule};
///
/// let mut report = Report::default();
/// assert!(report.valid());
/// report.add(Rule::NoRows, Path::root());
/// assert!(!report.valid());
/// assert_eq!(report.violations()[0].rule.code(), "response.none");
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    violations: Vec<Violation>,
    counts: BTreeMap<&'static str, u64>,
    errors: u64,
}

impl Report {
    /// A report of one broken rule
    #[must_use]
    pub fn of(rule: Rule, path: Path) -> Self {
        let mut report = Self::default();
        report.add(rule, path);
        report
    }

    /// Notes that `rule` is broken at `path`
    pub fn add(&mut self, rule: Rule, path: Path) {
        let count = self.counts.entry(rule.code()).or_default();
        *count += 1;
        self.errors += u64::from(rule.severity() == Severity::Error);
        if *count <= LISTED {
            self.violations.push(Violation { rule, path });
        }
    }

    /// Adds what another report holds, after what stands here
    pub fn append(&mut self, other: Self) {
        let errors = self.errors + other.errors;
        for violation in other.violations {
            self.add(violation.rule, violation.path);
        }
        // What the other report counted and did not list is counted here too.
        for (code, count) in other.counts {
            *self.counts.entry(code).or_default() += count.saturating_sub(LISTED);
        }
        self.errors = errors;
    }

    /// Whether nothing found is an error
    #[must_use]
    pub fn valid(&self) -> bool {
        self.errors == 0
    }

    /// What was found, followed by one [`Rule::More`] for each code that was
    /// found more often than is listed
    #[must_use]
    pub fn violations(&self) -> Vec<Violation> {
        let mut all = self.violations.clone();
        for violation in &self.violations {
            let rule = &violation.rule;
            let count = self.counts.get(rule.code()).copied().unwrap_or(0);
            let more = Rule::More { of: rule.code(), severity: rule.severity(), count };
            if count > LISTED && !all.iter().any(|listed| listed.rule == more) {
                all.push(Violation { rule: more, path: Path::root() });
            }
        }
        all
    }
}

/// One line a violation: code, place and what to do, in English
impl std::fmt::Display for Report {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        for (at, violation) in self.violations().iter().enumerate() {
            let line_break = if at == 0 { "" } else { "\n" };
            write!(f, "{line_break}{} at {}: {}", violation.rule.code(), violation.path, violation.rule)?;
        }
        Ok(())
    }
}

/// A report is also the error of a constructor that refuses
impl std::error::Error for Report {}
