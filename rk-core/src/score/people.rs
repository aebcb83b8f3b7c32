//! What each questionnaire says of each rated group, as exact numbers.
//!
//! A score is a whole number of units of 1/u (see [`Moments`](super::Moments)),
//! so sums of scores are integers, and a mean of scores is a fraction of two.

use std::cmp::Ordering;

use super::{
    Scheme,
    pass::{Part, Units},
    respondents::units,
};
use crate::{
    stats::Rational,
    survey::{Block, Questionnaire, Responses, SubScore, count},
};

/// The scores of every questionnaire
pub(crate) struct People<'a> {
    responses: &'a Responses,
    unit: u32,
    blocks: Vec<Scored<'a>>,
}

/// The scores of one workgroup
struct Scored<'a> {
    block: &'a Block,
    items: usize,
    /// The own group among the rated ones
    own: Option<usize>,
    /// For each rated group, whether ratings of it count
    counts: Vec<bool>,
    /// Questionnaire by questionnaire, the score of each rated group in units, 0 for none
    scores: Vec<u32>,
}

/// One questionnaire
#[derive(Clone, Copy)]
pub(crate) struct Rater<'a> {
    pub(crate) questionnaire: &'a Questionnaire,
    /// For each rated group, s(r,t) in units, 0 for none; those that do not count have none
    pub(crate) scores: &'a [u32],
    scored: &'a Scored<'a>,
    row: usize,
}

/// Scores added up: their sum in units, and their number
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Sum {
    /// In units
    pub(crate) sum: u64,
    /// Of so many scores
    pub(crate) scores: u64,
}

impl Sum {
    /// The sum with one more score
    pub(crate) fn plus(self, score: u64) -> Self {
        Self { sum: self.sum + score, scores: self.scores + 1 }
    }

    /// The mean, of at least one score
    pub(crate) fn mean(self) -> Option<Mean> {
        (self.scores > 0).then_some(Mean { sum: self.sum, scores: self.scores })
    }
}

/// A mean of scores, compared by its value
#[derive(Clone, Copy, Debug)]
pub(crate) struct Mean {
    /// The sum in units
    sum: u64,
    // INVARIANT: not 0.
    scores: u64,
}

impl Mean {
    /// The mean of one score
    pub(crate) fn one(score: u32) -> Self {
        Self { sum: score.into(), scores: 1 }
    }

    /// The sum in units
    pub(crate) fn sum(self) -> u64 {
        self.sum
    }

    /// Of so many scores
    pub(crate) fn scores(self) -> u64 {
        self.scores
    }

    /// The mean as a rating, of scores in parts of which `unit` are one
    pub(crate) fn rating(self, unit: u32) -> Rational {
        // There is a score, and a unit has parts.
        Rational::new(self.sum.into(), i128::from(self.scores) * i128::from(unit))
            .unwrap_or_else(Rational::zero)
    }
}

impl Ord for Mean {
    fn cmp(&self, other: &Self) -> Ordering {
        let parts = |sum: u64, scores: u64| u128::from(sum) * u128::from(scores);
        parts(self.sum, other.scores).cmp(&parts(other.sum, self.scores))
    }
}

impl PartialOrd for Mean {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Mean {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Mean {}

impl<'a> People<'a> {
    /// The scores of responses, in one pass over the ratings
    pub(crate) fn of(responses: &'a Responses, scheme: &Scheme) -> Self {
        let blocks = responses.blocks().iter().map(|block| Scored::of(responses, scheme, block)).collect();
        Self { responses, unit: scheme.unit(), blocks }
    }

    /// The parts of a rating that scores are counted in
    pub(crate) fn unit(&self) -> u32 {
        self.unit
    }

    /// What was scored
    pub(crate) fn responses(&self) -> &'a Responses {
        self.responses
    }

    /// Every questionnaire: by group in the order of the groups, then as they came in the data
    pub(crate) fn raters(&self) -> impl Iterator<Item = Rater<'_>> {
        self.blocks.iter().flat_map(Scored::raters)
    }

    /// The position in [`Responses::rated`] and the name of each group that a group which answered has a tie to
    pub(crate) fn rated(&self) -> impl Iterator<Item = (usize, &'a str)> {
        let groups = self.responses.groups();
        let names =
            self.responses.rated().iter().map(|rated| groups.get(*rated).map_or("", |group| &group.name));
        let tie = |at: usize| self.blocks.iter().any(|block| block.own == Some(at) || block.rates(at));
        names.enumerate().filter(move |(at, _)| tie(*at))
    }

    /// The name of the site of a questionnaire, if the data has sites
    pub(crate) fn site(&self, rater: &Rater<'_>) -> Option<&'a str> {
        let [site, _, _] = self.responses.keys(rater.questionnaire);
        site
    }

    /// The names of the sites, by code point; none if the data has no sites
    pub(crate) fn sites(&self) -> Vec<&'a str> {
        let mut sites: Vec<&str> = self.raters().filter_map(|rater| self.site(&rater)).collect();
        sites.sort_unstable();
        sites.dedup();
        sites
    }
}

impl<'a> Scored<'a> {
    fn of(responses: &Responses, scheme: &Scheme, block: &'a Block) -> Self {
        let name = |group: usize| responses.groups().get(group).map_or("", |group| group.name.as_str());
        let (items, rows, targets) =
            (scheme.items.len(), block.questionnaires().len(), responses.rated().len());
        let counts: Vec<bool> =
            responses.rated().iter().map(|rated| scheme.counts(name(block.group()), name(*rated))).collect();
        let units = Units::new(scheme.unit(), scheme.min_items, items);
        let (mut part, mut column) = (Part::new(rows), vec![0; rows]);
        let mut scores = vec![0; rows * targets];
        for (at, _) in counts.iter().enumerate().filter(|(_, counts)| **counts) {
            part.clear();
            for item in 0..items {
                let start = (at * items + item) * rows;
                part.add(block.ratings().get(start..start + rows).unwrap_or_default());
            }
            units.scores(&part, &mut column);
            for (cell, score) in scores.iter_mut().skip(at).step_by(targets).zip(&column) {
                *cell = *score;
            }
        }
        let own = responses.rated().iter().position(|rated| *rated == block.group());
        Self { block, items, own, counts, scores }
    }

    fn rates(&self, at: usize) -> bool {
        self.counts.get(at).copied().unwrap_or(false)
    }

    fn raters(&self) -> impl Iterator<Item = Rater<'_>> {
        let targets = self.counts.len();
        self.block.questionnaires().iter().enumerate().map(move |(row, questionnaire)| {
            let scores = self.scores.get(row * targets..(row + 1) * targets).unwrap_or_default();
            Rater { questionnaire, scores, scored: self, row }
        })
    }
}

impl<'a> Rater<'a> {
    /// The position of the questionnaire's workgroup in [`Responses::groups`]
    pub(crate) fn group(&self) -> usize {
        self.scored.block.group()
    }

    /// Whether the rated group at a position in [`Responses::rated`] is the own one
    pub(crate) fn own(&self, at: usize) -> bool {
        self.scored.own == Some(at)
    }

    /// Whether ratings of the rated group at a position in [`Responses::rated`] count
    pub(crate) fn counts(&self, at: usize) -> bool {
        self.scored.rates(at)
    }

    /// s(r,t) in units, t by its position in [`Responses::rated`]
    pub(crate) fn score(&self, at: usize) -> Option<u32> {
        self.scores.get(at).copied().filter(|score| *score != 0)
    }

    /// The ratings of the rated group at a position in [`Responses::rated`], item by item
    pub(crate) fn ratings(&self, at: usize) -> impl Iterator<Item = Option<u8>> + 'a {
        let (scored, row) = (self.scored, self.row);
        let rows = scored.block.questionnaires().len();
        (0..scored.items).map(move |item| {
            let rating = scored.block.ratings().get((at * scored.items + item) * rows + row).copied();
            rating.filter(|rating| *rating != 0)
        })
    }

    /// The score of a sub-score of the rated group at a position in [`Responses::rated`], in units
    pub(crate) fn sub_score(&self, at: usize, scheme: &Scheme, part: SubScore) -> Option<u64> {
        let own = scheme.items.iter().zip(self.ratings(at)).filter(|((_, of), _)| *of == Some(part));
        let ratings: Vec<Option<u8>> = own.map(|(_, rating)| rating).collect();
        units(&ratings, count(scheme.min_items_of(Some(part))), scheme.unit())
    }

    /// R(r): the scores of other groups
    pub(crate) fn between(&self) -> Sum {
        let all = self.all();
        match self.within() {
            Some(own) => Sum { sum: all.sum - u64::from(own), scores: all.scores - 1 },
            None => all,
        }
    }

    /// The score of the own group
    pub(crate) fn within(&self) -> Option<u32> {
        self.score(self.scored.own?)
    }

    /// The scores of all groups
    pub(crate) fn all(&self) -> Sum {
        self.scores.iter().fold(Sum::default(), |Sum { sum, scores }, score| Sum {
            sum: sum + u64::from(*score),
            scores: scores + u64::from(*score != 0),
        })
    }
}
