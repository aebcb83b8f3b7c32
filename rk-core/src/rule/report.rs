//! All that was found in one call.

use super::{Catalogued, Path, Rule, Severity};

/// Of one code, this many places are listed
pub(crate) const LISTED: u64 = 100;

/// One broken rule and where it was broken
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Violation<R = Rule> {
    /// What was broken, with its limits
    pub rule: R,
    /// How much it matters here
    pub severity: Severity,
    /// Where
    pub path: Path,
    /// The position in the document's `waivers` of the one that made it an [`Severity::Info`]
    pub waiver: Option<usize>,
}

impl<R: Catalogued> Violation<R> {
    /// Whether of a fault of shape no other rule is told at its place; those that are no errors let others speak
    pub(crate) fn silences(&self) -> bool {
        self.severity == Severity::Error && self.rule.as_more().is_none()
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
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report<R = Rule> {
    listed: Vec<Violation<R>>,
    // A report holds few codes, so a search in order is fast, and small.
    counts: Vec<Count>,
}

/// How often a code was found, listed or not, and how bad at worst
#[derive(Clone, Debug, PartialEq, Eq)]
struct Count {
    code: &'static str,
    count: u64,
    worst: Severity,
}

impl<R> Default for Report<R> {
    fn default() -> Self {
        Self { listed: Vec::new(), counts: Vec::new() }
    }
}

impl<R: Catalogued> Report<R> {
    /// A report of one broken rule
    #[must_use]
    pub fn of(rule: R, path: Path) -> Self {
        let mut report = Self::default();
        report.add(rule, path);
        report
    }

    /// Notes that `rule` is broken at `path`
    pub fn add(&mut self, rule: R, path: Path) {
        let severity = rule.severity();
        self.add_as(rule, severity, path);
    }

    /// Notes that `rule` is broken at `path`, and how much it matters there
    pub fn add_as(&mut self, rule: R, severity: Severity, path: Path) {
        self.note(Violation { rule, severity, path, waiver: None });
    }

    /// Notes that `rule` is broken at `path`, which the document's waiver at this position allows
    pub fn add_waived(&mut self, rule: R, waiver: usize, path: Path) {
        self.note(Violation { rule, severity: Severity::Info, path, waiver: Some(waiver) });
    }

    /// Adds what another report holds, after what stands here
    pub fn append(&mut self, other: Self) {
        for violation in other.listed {
            self.note(violation);
        }
        // What the other report counted and did not list is counted here too.
        for Count { code, count, worst } in other.counts {
            self.count(code, count.saturating_sub(LISTED), worst);
        }
    }

    /// Notes a violation
    pub fn note(&mut self, violation: Violation<R>) {
        if self.count(violation.rule.code(), 1, violation.severity) <= LISTED {
            self.listed.push(violation);
        }
    }

    /// Notes violations in their order, and then those that were only counted
    pub(crate) fn note_all(&mut self, found: Vec<Violation<R>>) {
        let mut more = Vec::new();
        for violation in found {
            match violation.rule.as_more() {
                Some(counted) => more.push(counted),
                None => self.note(violation),
            }
        }
        for (of, severity, count) in more {
            self.count(of, count, severity);
        }
    }

    /// Counts `more` places of a code; how many there are now
    fn count(&mut self, code: &'static str, more: u64, severity: Severity) -> u64 {
        if let Some(known) = self.counts.iter_mut().find(|known| known.code == code) {
            known.count += more;
            known.worst = known.worst.max(severity);
            return known.count;
        }
        self.counts.push(Count { code, count: more, worst: severity });
        more
    }

    /// The same at places inside of `place`
    #[must_use]
    pub(crate) fn within(mut self, place: &Path) -> Self {
        for violation in &mut self.listed {
            violation.path = place.clone().and(&violation.path);
        }
        self
    }

    /// Whether nothing found is an error
    #[must_use]
    pub fn valid(&self) -> bool {
        self.counts.iter().all(|count| count.worst < Severity::Error)
    }

    /// What was found, followed by one [`Catalogued::more`] for each code that
    /// was found more often than is listed
    #[must_use]
    pub fn violations(&self) -> Vec<Violation<R>> {
        self.listed.iter().cloned().chain(self.more()).collect()
    }

    /// The same as [`Report::violations`], without a copy
    #[must_use]
    pub fn into_violations(mut self) -> Vec<Violation<R>> {
        let more: Vec<_> = self.more().collect();
        self.listed.extend(more);
        self.listed
    }

    fn more(&self) -> impl Iterator<Item = Violation<R>> {
        self.counts.iter().filter(|count| count.count > LISTED).map(|count| Violation {
            rule: R::more(count.code, count.worst, count.count),
            severity: count.worst,
            path: Path::root(),
            waiver: None,
        })
    }
}

/// One line a violation: code, place and what to do, in English
impl<R: Catalogued> std::fmt::Display for Report<R> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        for (at, violation) in self.violations().iter().enumerate() {
            let line_break = if at == 0 { "" } else { "\n" };
            let message = violation.rule.message(crate::Locale::En);
            write!(f, "{line_break}{} at {}: {message}", violation.rule.code(), violation.path)?;
        }
        Ok(())
    }
}

/// A report is also the error of a constructor that refuses
impl<R: Catalogued> std::error::Error for Report<R> {}
