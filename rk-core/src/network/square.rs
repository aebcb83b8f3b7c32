//! The groups that rate and are rated, and the exact means of the ties between them.

use std::collections::BTreeMap;

use crate::{
    estimate::Scope,
    score::{Average, Cuts, Scores, Tie},
    stats::{Fraction, Undefined},
};

/// Where a tie stands: the rating group and the rated group
pub(super) type Place = (usize, usize);

/// The network of scores
pub(super) struct Square<'a> {
    pub(super) groups: Vec<&'a str>,
    pub(super) scores: &'a Scores,
    ties: BTreeMap<Place, &'a Tie>,
    means: BTreeMap<Place, Fraction>,
}

impl<'a> Square<'a> {
    /// The network of the groups that rate and are rated, in the order of the scores
    pub(super) fn of(scores: &'a Scores) -> Self {
        let in_a_tie = |name: &str| {
            scores.ties.iter().any(|tie| tie.rater == name) && scores.ties.iter().any(|tie| tie.rated == name)
        };
        let groups: Vec<&str> =
            scores.groups.iter().map(|group| group.group.as_str()).filter(|name| in_a_tie(name)).collect();
        let positions: BTreeMap<&str, usize> = groups.iter().copied().zip(0..).collect();
        let place = |tie: &Tie| Some((*positions.get(&*tie.rater)?, *positions.get(&*tie.rated)?));
        let ties: BTreeMap<Place, &Tie> =
            scores.ties.iter().filter_map(|tie| Some((place(tie)?, tie))).collect();
        let unit = scores.unit();
        let means = ties.iter().filter_map(|(at, tie)| Some((*at, tie.exact(unit).ok()?))).collect();
        Self { groups, scores, ties, means }
    }

    /// Every place between two groups, rater by rater
    pub(super) fn places(&self) -> impl Iterator<Item = Place> + use<> {
        let size = self.groups.len();
        (0..size).flat_map(move |rater| (0..size).map(move |rated| (rater, rated))).filter(|(a, b)| a != b)
    }

    /// Every pair of groups, the one that stands first in the order first
    pub(super) fn pairs(&self) -> impl Iterator<Item = Place> + use<> {
        self.places().filter(|(first, second)| first < second)
    }

    /// The tie at a place, if it is expected
    pub(super) fn tie(&self, at: Place) -> Option<&'a Tie> {
        self.ties.get(&at).copied()
    }

    /// All ties, those of groups to themselves too
    pub(super) fn ties(&self) -> impl Iterator<Item = (Place, &'a Tie)> {
        self.ties.iter().map(|(at, tie)| (*at, *tie))
    }

    /// The mean at a place, before it was rounded
    pub(super) fn mean(&self, at: Place) -> Option<&Fraction> {
        self.means.get(&at)
    }

    /// The means of both ties of a pair, if it has both
    pub(super) fn both(&self, (first, second): Place) -> Option<[&Fraction; 2]> {
        Some([self.mean((first, second))?, self.mean((second, first))?])
    }

    /// The means of the ties between groups
    pub(super) fn between(&self) -> impl Iterator<Item = &Fraction> {
        self.places().filter_map(|at| self.mean(at))
    }

    /// The cuts of ties between groups
    pub(super) fn cuts(&self) -> Cuts {
        self.scores.cuts.between
    }

    /// What is said of one group
    pub(super) fn of_group(&self, at: usize) -> Scope {
        Scope { group: self.name(at), ..Scope::default() }
    }

    /// What is said of one place
    pub(super) fn of_tie(&self, (rater, rated): Place) -> Scope {
        Scope { rater: self.name(rater), rated: self.name(rated), ..Scope::default() }
    }

    fn name(&self, at: usize) -> Option<String> {
        self.groups.get(at).map(|name| (*name).to_owned())
    }
}

/// The number of means, and their mean
pub(super) fn mean<'f>(means: impl Iterator<Item = &'f Fraction>) -> (u64, Result<Fraction, Undefined>) {
    let average = Average::of(means);
    (average.terms(), average.value().map_err(|_| Undefined::NoTies))
}
