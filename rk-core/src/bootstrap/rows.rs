//! Which numbers there are, what they are about, and how many people they rest on.

use super::{Family, Options, layout::Layout, people::Drawn};
use crate::estimate::{By, Part, Scope, Statistic};

/// Fewer raters of a tie than an interval is given for
const FEW: u64 = 3;

/// One number
#[derive(Clone, Debug)]
pub(super) struct Row {
    pub(super) statistic: Statistic,
    pub(super) scope: Scope,
    pub(super) n: u64,
    /// Whether a tie in it has too few raters for an interval
    pub(super) few: bool,
    pub(super) what: What,
}

/// A tie, by the positions of the rater among all groups and of the rated one among those rated
pub(super) type Pair = (usize, usize);

/// What is computed
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum What {
    ByGroup,
    ByRespondent,
    ByTie,
    ByRating,
    Within,
    Tie(Pair),
    Asymmetry(Pair, Pair),
    SubScore { part: usize, within: bool },
    Item { item: usize, within: bool },
    Alpha(Option<usize>),
    Omega(Option<usize>),
    Icc1,
    Icc2,
}

/// All numbers that are asked for, in their order
pub(super) fn rows(drawn: &Drawn<'_>, layout: &Layout, options: &Options) -> Vec<Row> {
    let mut rows = Rows { drawn, layout, options, list: Vec::new() };
    for family in &options.statistics {
        match family {
            Family::Index => rows.index(),
            Family::Ties => rows.ties(),
            Family::Asymmetries => rows.asymmetries(),
            Family::SubScores => rows.sub_scores(),
            Family::Dimensions => rows.dimensions(),
            Family::Alpha => rows.scales(Statistic::Alpha, What::Alpha),
            Family::OmegaTotal => rows.scales(Statistic::OmegaTotal, What::Omega),
            Family::Icc => rows.icc(),
        }
    }
    rows.list
}

struct Rows<'a> {
    drawn: &'a Drawn<'a>,
    layout: &'a Layout,
    options: &'a Options,
    list: Vec<Row>,
}

impl Rows<'_> {
    fn add(&mut self, statistic: Statistic, mut scope: Scope, n: u64, few: bool, what: What) {
        if let Some(contrast) = &self.options.difference {
            scope.from = Some(contrast.from.trim().to_owned());
            scope.to = Some(contrast.to.trim().to_owned());
        }
        self.list.push(Row { statistic, scope, n, few, what });
    }

    fn groups(&self, strata: &[usize], places: &[Option<usize>]) -> u64 {
        let places: Vec<usize> = places.iter().flatten().copied().collect();
        self.drawn.people(strata, self.layout, &places, None)
    }

    /// The places that are not 0 for a person who scores any other group
    fn means(&self) -> Vec<Option<usize>> {
        (1..=self.layout.rated).map(|scored| self.layout.mean(scored)).collect()
    }

    fn index(&mut self) {
        let between = self.groups(&self.drawn.all(), &self.means());
        let within = self
            .ties_of(true)
            .map(|(rater, rated)| self.groups(self.drawn.of_group(rater), &[self.layout.score(rated)]));
        let within = within.sum();
        let indexes = [
            ("by_group", What::ByGroup, between),
            ("by_respondent", What::ByRespondent, between),
            ("by_tie", What::ByTie, between),
            ("by_rating", What::ByRating, between),
            ("within", What::Within, within),
        ];
        for (name, what, n) in indexes {
            self.add(
                Statistic::Index,
                Scope { index: Some(name.to_owned()), ..Scope::default() },
                n,
                false,
                what,
            );
        }
    }

    /// The ties between groups, or of groups to themselves, rater by rater
    fn ties_of(&self, own: bool) -> impl Iterator<Item = Pair> {
        self.all_ties()
            .into_iter()
            .filter(move |(_, _, is_own)| *is_own == own)
            .map(|(rater, rated, _)| (rater, rated))
    }

    fn all_ties(&self) -> Vec<(usize, usize, bool)> {
        let pairs = self
            .drawn
            .raters()
            .iter()
            .flat_map(|rater| (0..self.layout.rated).map(move |rated| (*rater, rated)));
        pairs
            .map(|(rater, rated)| (rater, rated, self.drawn.own(rater, rated)))
            .filter(|(rater, rated, _)| self.drawn.counts(*rater, *rated))
            .collect()
    }

    /// How many people are behind a tie, and whether they are too few on a side
    fn behind(&self, (rater, rated): Pair) -> (u64, bool) {
        let (strata, place) = (self.drawn.of_group(rater), self.layout.score(rated));
        let places: Vec<usize> = place.into_iter().collect();
        let few = (0..self.layout.sides)
            .any(|side| self.drawn.people(strata, self.layout, &places, Some(side)) < FEW);
        (self.groups(strata, &[place]), few)
    }

    fn name(&self, group: usize) -> Option<String> {
        self.drawn.responses.groups().get(group).map(|group| group.name.clone())
    }

    fn rated(&self, rated: usize) -> Option<String> {
        self.name(*self.drawn.responses.rated().get(rated)?)
    }

    fn scope(&self, (rater, rated): Pair) -> Scope {
        Scope { rater: self.name(rater), rated: self.rated(rated), ..Scope::default() }
    }

    fn ties(&mut self) {
        for (rater, rated, _) in self.all_ties() {
            let (n, few) = self.behind((rater, rated));
            self.add(Statistic::Tie, self.scope((rater, rated)), n, few, What::Tie((rater, rated)));
        }
    }

    /// Pairs of groups that rate each other, in the order of the groups
    fn asymmetries(&mut self) {
        let ties: Vec<Pair> = self.ties_of(false).collect();
        let groups = |(rater, rated): Pair| Some((rater, *self.drawn.responses.rated().get(rated)?));
        let pairs: Vec<(Pair, Pair)> = ties
            .iter()
            .filter_map(|tie| {
                let (first, second) = groups(*tie).filter(|(first, second)| first < second)?;
                let back = ties.iter().find(|other| groups(**other) == Some((second, first)))?;
                Some((*tie, *back))
            })
            .collect();
        for (tie, back) in pairs {
            let ((one, few), (other, few_back)) = (self.behind(tie), self.behind(back));
            if one > 0 && other > 0 {
                let what = What::Asymmetry(tie, back);
                self.add(Statistic::Asymmetry, self.scope(tie), one + other, few || few_back, what);
            }
        }
    }

    /// People with anything at some places of the ties between groups, or within
    fn people(&self, within: bool, places: impl Fn(usize) -> Vec<Option<usize>>) -> u64 {
        let mut n = 0;
        for rater in self.drawn.raters() {
            let rated = (0..self.layout.rated).filter(|rated| {
                self.drawn.counts(*rater, *rated) && self.drawn.own(*rater, *rated) == within
            });
            n += self.groups(self.drawn.of_group(*rater), &rated.flat_map(&places).collect::<Vec<_>>());
        }
        n
    }

    fn sub_scores(&mut self) {
        let items = self.drawn.responses.instrument().items();
        for (part, name) in [Part::Communication, Part::Relationship].into_iter().enumerate() {
            let asked = items.iter().any(|item| item.sub_score == super::layout::PARTS.get(part).copied());
            for within in [false, true].into_iter().filter(|_| asked) {
                let n = self.people(within, |rated| vec![self.layout.sub_score(part, rated)]);
                let scope = Scope { part: Some(name), kind: Some(kind(within)), ..Scope::default() };
                self.add(Statistic::SubScore, scope, n, false, What::SubScore { part, within });
            }
        }
    }

    fn dimensions(&mut self) {
        let items: Vec<String> =
            self.drawn.responses.instrument().items().iter().map(|item| item.id.clone()).collect();
        for (item, id) in items.into_iter().enumerate() {
            for within in [false, true] {
                let n = self.people(within, |rated| vec![self.layout.rating(rated, item)]);
                let scope = Scope { item: Some(id.clone()), kind: Some(kind(within)), ..Scope::default() };
                self.add(Statistic::Dimension, scope, n, false, What::Item { item, within });
            }
        }
    }

    fn scales(&mut self, statistic: Statistic, what: fn(Option<usize>) -> What) {
        let place = |rated: usize| self.layout.scale(rated).map(|(place, _)| place);
        let all: Vec<Option<usize>> = (0..self.layout.rated).map(place).collect();
        let pooled = self.groups(&self.drawn.all(), &all);
        let each: Vec<u64> =
            all.iter().map(|place| self.groups(&self.drawn.all(), std::slice::from_ref(place))).collect();
        self.add(statistic, Scope::default(), pooled, false, what(None));
        for (rated, n) in each.into_iter().enumerate() {
            let scope = Scope { rated: self.rated(rated), ..Scope::default() };
            self.add(statistic, scope, n, false, what(Some(rated)));
        }
    }

    fn icc(&mut self) {
        let n = self.groups(&self.drawn.all(), &self.means());
        let by = if self.drawn.by_site() { By::Site } else { By::Group };
        for (statistic, what) in [(Statistic::Icc1, What::Icc1), (Statistic::Icc2, What::Icc2)] {
            self.add(statistic, Scope { by: Some(by), ..Scope::default() }, n, false, what);
        }
    }
}

fn kind(within: bool) -> String {
    if within { "within" } else { "between" }.to_owned()
}
