//! What is tallied: the items, the fewest answers, and which ties.

use std::collections::BTreeSet;

use crate::{
    rule::{Path, Report, Rule},
    survey::{Instrument, MOST_ITEMS, SubScore, Workgroup},
};

/// What a tally counts; tallies of one scheme can be merged
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scheme {
    pub(super) items: Vec<(String, Option<SubScore>)>,
    // INVARIANT: 1 to the number of items.
    pub(super) min_items: usize,
    expected: Option<BTreeSet<(String, String)>>,
    alone: BTreeSet<String>,
}

impl Scheme {
    /// A scheme for an instrument and its workgroups
    ///
    /// `min_items` is the fewest answered items for which a respondent's score
    /// of a group exists; `None` is half of them, rounded up. `expected` are
    /// the ties between groups that count; `None` is all.
    ///
    /// # Errors
    ///
    /// A report if `min_items` is no number of items, or if an expected tie
    /// names a group that is not there.
    pub fn new(
        instrument: &Instrument,
        groups: &[Workgroup],
        min_items: Option<usize>,
        expected: Option<&[(String, String)]>,
    ) -> Result<Self, Report> {
        let mut report = Report::default();
        let min_items = min_items.unwrap_or_else(|| instrument.half());
        let most = instrument.items().len();
        if !(1..=most).contains(&min_items) {
            let most = crate::survey::count(most);
            report.add(Rule::MinItemsOutOfRange { least: 1, most }, Path::root().then("min_items"));
        }
        let known = |name: &str| groups.iter().any(|group| group.name == name.trim());
        for (at, (rater, rated)) in expected.unwrap_or_default().iter().enumerate() {
            if !known(rater) || !known(rated) {
                report.add(Rule::ExpectedUnknownGroup, Path::root().then("expected").then(at));
            }
        }
        if !report.valid() {
            return Err(report);
        }
        let pair = |(rater, rated): &(String, String)| (rater.trim().to_owned(), rated.trim().to_owned());
        Ok(Self {
            items: instrument.items().iter().map(|item| (item.id.clone(), item.sub_score)).collect(),
            min_items,
            expected: expected.map(|pairs| pairs.iter().map(pair).collect()),
            alone: groups.iter().filter(|group| group.alone()).map(|group| group.name.clone()).collect(),
        })
    }

    /// Whether ratings of `rated` by `rater` count
    pub(crate) fn counts(&self, rater: &str, rated: &str) -> bool {
        if rater == rated { !self.alone(rater) } else { self.expects(rater, rated) }
    }

    /// Whether the tie between two groups is expected
    pub(super) fn expects(&self, rater: &str, rated: &str) -> bool {
        self.expected.as_ref().is_none_or(|pairs| pairs.contains(&(rater.to_owned(), rated.to_owned())))
    }

    /// Whether the group has nobody else in it to rate
    pub(super) fn alone(&self, group: &str) -> bool {
        self.alone.contains(group)
    }

    /// The smallest number that every number of answered items divides
    pub(crate) fn unit(&self) -> u32 {
        unit(self.items.len())
    }

    /// The fewest answered items of a sub-score: the same share as of all, rounded up
    pub(super) fn min_items_of(&self, sub_score: Option<SubScore>) -> usize {
        let own = self.items.iter().filter(|(_, part)| *part == sub_score).count();
        (self.min_items * own).div_ceil(self.items.len().max(1))
    }

    /// A number that differs between schemes: FNV-1a over their text
    #[must_use]
    pub fn fingerprint(&self) -> u64 {
        let items: Vec<String> = self.items.iter().map(|(id, part)| format!("{id}\u{1f}{part:?}")).collect();
        let text = format!(
            "1-5\u{1e}{}\u{1e}{:?}\u{1e}{:?}\u{1e}{:?}",
            self.min_items, items, self.expected, self.alone
        );
        text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash: u64, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
        })
    }
}

/// The smallest number that 1 to `items` all divide
pub(super) fn unit(items: usize) -> u32 {
    // An instrument has no more items; an answer that somebody made up may claim so.
    let items = u32::try_from(items.min(MOST_ITEMS)).unwrap_or(1);
    (1..=items).fold(1, |unit, items| unit / divisor(unit, items) * items)
}

fn divisor(a: u32, b: u32) -> u32 {
    if b == 0 { a } else { divisor(b, a % b) }
}
