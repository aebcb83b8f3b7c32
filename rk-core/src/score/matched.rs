//! What the same people said in two waves.

use std::collections::BTreeMap;

use super::{
    RespondentScore, Scores,
    grid::mean,
    people::{Mean, Sum},
    tally::Moments,
};
use crate::{stats::Fraction, survey::count};

/// The name, the site and the case by which a person is known in another wave
type Key<'a> = (&'a str, Option<&'a str>, Option<&'a str>);

/// The people of two waves, those in both by their group
pub(crate) struct Matched<'a> {
    /// People who are in both waves in the same group
    pairs: BTreeMap<&'a str, Vec<[&'a RespondentScore; 2]>>,
    /// People in both waves
    pub(crate) both: u64,
    /// People in the later wave only
    pub(crate) joined: u64,
    /// People in the earlier wave only
    pub(crate) left: u64,
    /// Whether the names of a wave are but the numbers of its rows
    pub(crate) rows: bool,
    min_items: [u64; 2],
    unit: u32,
    /// Where each item of the earlier wave stands in the two
    items: Vec<Both<usize>>,
}

/// A value before and after
pub(crate) type Both<T> = [T; 2];

/// A tie of two waves, by the people who gave it in both
pub(crate) struct MatchedTie {
    /// How many scored the group in both
    pub(crate) n: u64,
    /// The means of their scores
    pub(crate) means: Option<Both<Fraction>>,
    /// For each item, the means of those who answered it in both
    pub(crate) items: Vec<Option<Both<Fraction>>>,
}

impl<'a> Matched<'a> {
    /// The people of both waves; `None` if a wave lists nobody, or one person twice
    pub(crate) fn new(before: &'a Scores, after: &'a Scores) -> Option<Self> {
        let [earlier, later] = [people(before)?, people(after)?];
        let mut pairs: BTreeMap<&str, Vec<_>> = BTreeMap::new();
        let mut both = 0;
        for (key, one) in &earlier {
            let Some(other) = later.get(key) else { continue };
            both += 1;
            if one.group == other.group {
                pairs.entry(&one.group).or_default().push([*one, *other]);
            }
        }
        Some(Self {
            pairs,
            both,
            joined: count(later.len()) - both,
            left: count(earlier.len()) - both,
            rows: called_by_row(before) || called_by_row(after),
            min_items: [before.instrument.min_items, after.instrument.min_items],
            unit: before.unit(),
            items: positions(before, after),
        })
    }

    /// The people who are of a group in both waves, by name, site and case
    pub(crate) fn people(&self, group: &str) -> &[Both<&'a RespondentScore>] {
        self.pairs.get(group).map(Vec::as_slice).unwrap_or_default()
    }

    /// What a person scores a group in each wave, in parts of which the scores' unit are one
    fn scores(&self, [one, other]: &Both<&RespondentScore>, rated: &str) -> Both<Option<u64>> {
        let [before, after] = self.min_items;
        [one.score(rated, before, self.unit), other.score(rated, after, self.unit)]
    }

    /// A person's means in each wave over those of the rated groups that the person scored in both
    pub(crate) fn means(&self, pair: &Both<&RespondentScore>, rated: &[&str]) -> Option<Both<Mean>> {
        let mut sums = [Sum::default(); 2];
        for [before, after] in rated.iter().map(|rated| self.scores(pair, rated)) {
            let (Some(before), Some(after)) = (before, after) else { continue };
            let [earlier, later] = sums;
            sums = [earlier.plus(before), later.plus(after)];
        }
        let [before, after] = sums;
        Some([before.mean()?, after.mean()?])
    }

    /// How the people of one group rate another in both waves
    pub(crate) fn tie(&self, rater: &str, rated: &str) -> MatchedTie {
        let mut total = [Moments::default(); 2];
        let mut items = vec![[Moments::default(); 2]; self.items.len()];
        for pair @ [one, other] in self.people(rater) {
            let (Some(first), Some(second)) = (one.ratings.get(rated), other.ratings.get(rated)) else {
                continue;
            };
            add(&mut total, self.scores(pair, rated));
            for (sums, [earlier, later]) in items.iter_mut().zip(&self.items) {
                let ratings = [first.get(*earlier), second.get(*later)];
                add(sums, ratings.map(|rating| rating.copied().flatten().map(u64::from)));
            }
        }
        let [earlier, _] = &total;
        MatchedTie {
            n: earlier.n,
            means: means(&total, self.unit),
            items: items.iter().map(|sums| means(sums, 1)).collect(),
        }
    }
}

/// Where each item of the earlier wave stands in the two
fn positions(before: &Scores, after: &Scores) -> Vec<Both<usize>> {
    let later = |item: &String| after.instrument.items.iter().position(|other| other == item);
    let items = before.instrument.items.iter().enumerate();
    items.filter_map(|(at, item)| Some([at, later(item)?])).collect()
}

/// Whether the names are the whole numbers from 0 on, each once: then the data named nobody
fn called_by_row(scores: &Scores) -> bool {
    let listed = scores.respondents.as_deref().unwrap_or_default();
    let mut names: Vec<&str> = listed.iter().map(|one| one.respondent.as_str()).collect();
    // By length first, digits stand in the order of their numbers.
    names.sort_unstable_by_key(|name| (name.len(), *name));
    names.iter().enumerate().all(|(row, name)| *name == row.to_string())
}

/// Each person of a wave, if nobody is listed twice
fn people(scores: &Scores) -> Option<BTreeMap<Key<'_>, &RespondentScore>> {
    let mut people = BTreeMap::new();
    for one in scores.respondents.as_ref()? {
        let key = (one.respondent.as_str(), one.site.as_deref(), one.case.as_deref());
        if people.insert(key, one).is_some() {
            return None;
        }
    }
    Some(people)
}

/// Adds what one person gave in both waves
fn add(sums: &mut Both<Moments>, values: Both<Option<u64>>) {
    let [Some(before), Some(after)] = values else { return };
    for (sums, value) in sums.iter_mut().zip([before, after]) {
        sums.merge(&Moments { n: 1, sum: value, squares: 0 });
    }
}

fn means(sums: &Both<Moments>, unit: u32) -> Option<Both<Fraction>> {
    let [before, after] = sums;
    Some([mean(before, unit)?, mean(after, unit)?])
}
