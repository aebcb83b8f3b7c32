//! What may be shown.

use super::contents::PolicyUsed;
use crate::rule::{Path, Report, Rule};

/// The fewest answers that a policy may ask for behind a mean
const LEAST_MEAN: u64 = 3;
/// The most decimals of a mean
const MOST_DECIMALS: u64 = 3;

/// The name of a policy of one's own
const CUSTOM: &str = "custom";
/// The name of the policy that withholds nothing
const OPEN: &str = "open";
/// The name of the policy that holds if none is asked for
const STANDARD: &str = "standard";

/// How few people a release may speak of, and how exactly
///
/// # Examples
///
/// ```
/// use rk_core::release::Policy;
///
/// assert_eq!(Policy::standard().mean_from(), 5);
/// assert!(Policy::new(2, 8, 2, 2).is_err());
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Policy {
    // INVARIANT: the numbers of a policy that is not open passed the check of `new`.
    used: PolicyUsed,
}

impl Default for Policy {
    fn default() -> Self {
        Self::standard()
    }
}

impl Policy {
    /// Means from 5 answers, distributions from 8 respondents, rated groups from 2 people, two decimals
    #[must_use]
    pub fn standard() -> Self {
        Self::named_with(STANDARD, [5, 8, 2, 2])
    }

    /// Everything, with two decimals
    #[must_use]
    pub fn open() -> Self {
        Self::named_with(OPEN, [1, 1, 1, 2])
    }

    /// The policy `standard` or `open`
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        [Self::standard(), Self::open()].into_iter().find(|policy| policy.used.name == name)
    }

    /// A policy of your own: the fewest answers behind a mean, the fewest
    /// respondents behind a distribution, the fewest people in a rated group,
    /// the decimals of means
    ///
    /// # Errors
    ///
    /// A report, with paths below `policy`, if means rest on fewer than 3
    /// answers, rated groups on nobody, distributions on fewer than means, or
    /// if there are more than 3 decimals.
    pub fn new(
        mean_from: u64,
        distribution_from: u64,
        rated_from: u64,
        decimals: u64,
    ) -> Result<Self, Report> {
        let mut report = Report::default();
        let mut check = |holds: bool, rule: Rule, field: &'static str| {
            if !holds {
                report.add(rule, Path::root().then("policy").then(field));
            }
        };
        check(mean_from >= LEAST_MEAN, Rule::PolicyTooLow { least: LEAST_MEAN }, "mean_from");
        check(distribution_from >= mean_from, Rule::PolicyOrder, "distribution_from");
        check(rated_from >= 1, Rule::PolicyTooLow { least: LEAST_MEAN }, "rated_from");
        check(decimals <= MOST_DECIMALS, Rule::PolicyDecimals { most: MOST_DECIMALS }, "decimals");
        let numbers = [mean_from, distribution_from, rated_from, decimals];
        if report.valid() { Ok(Self::named_with(CUSTOM, numbers)) } else { Err(report) }
    }

    fn named_with(name: &str, numbers: [u64; 4]) -> Self {
        let [mean_from, distribution_from, rated_from, decimals] = numbers;
        let name = name.to_owned();
        Self { used: PolicyUsed { name, mean_from, distribution_from, rated_from, decimals } }
    }

    /// `standard`, `open` or `custom`
    #[must_use]
    pub fn name(&self) -> &str {
        &self.used.name
    }

    /// The fewest answers behind a mean
    #[must_use]
    pub fn mean_from(&self) -> u64 {
        self.used.mean_from
    }

    /// The fewest respondents behind a distribution
    #[must_use]
    pub fn distribution_from(&self) -> u64 {
        self.used.distribution_from
    }

    /// The fewest people in a rated group
    #[must_use]
    pub fn rated_from(&self) -> u64 {
        self.used.rated_from
    }

    /// The decimals of means
    #[must_use]
    pub fn decimals(&self) -> u64 {
        self.used.decimals
    }

    /// Whether it withholds nothing
    pub(super) fn is_open(&self) -> bool {
        self.used.name == OPEN
    }

    /// As it stands in an answer
    pub(super) fn used(&self) -> PolicyUsed {
        self.used.clone()
    }
}
