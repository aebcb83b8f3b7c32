//! From a tally to scores.

use std::collections::BTreeMap;

use super::{
    Cuts, Decimal, Level, Ordered, Principle, Profile, Reason, Why,
    grid::{Average, Exact, Grid, Place, deviation, in_gap, level, mean, rounded},
    scores::{
        Asked, Asymmetry, Counts, DimensionTie, Distribution, Distributions, Dropped, GroupScores, Index,
        IndexLevels, Kind, PrincipleView, ProfileCuts, RespondentScores, Scope, Scopes, Scores, Selves,
        Spread, SubTie, Tie,
    },
    tally::{Moments, Tally, TieTally},
};
use crate::{
    rule::{Path, Report, Rule, Segment},
    stats::Fraction,
    survey::{STEPS, SubScore, Workgroup},
};

/// The weight of each rating group in the index `custom`
pub type Weights = BTreeMap<String, Decimal>;

/// How a tally is read
#[derive(Clone, Debug)]
pub struct Options {
    /// The cuts between levels
    pub profile: Profile,
    /// The weights of the rating groups
    pub weights: Option<Weights>,
}

impl Options {
    /// The cuts of `profile`, no weights
    #[must_use]
    pub fn new(profile: Profile) -> Self {
        Self { profile, weights: None }
    }
}

impl Scores {
    /// The scores of a tally
    ///
    /// `groups` gives the order of the groups and what is known of them. The
    /// report holds warnings; the scores are there if it is valid.
    #[must_use]
    pub fn of(tally: &Tally, groups: &[Workgroup], options: &Options) -> (Option<Self>, Report) {
        let grid = Grid::new(tally, groups);
        let mut report = Report::default();
        if let Some(weights) = &options.weights {
            let answered = |group: &Workgroup| tally.raters.contains_key(&group.name);
            check_weights(weights, groups, answered, &mut report);
        }
        if !report.valid() {
            return (None, report);
        }
        let means: Vec<Exact> =
            grid.places.iter().map(|place| place.mean(|tie| tie.total, grid.unit)).collect();
        for (at, (place, mean)) in grid.places.iter().zip(&means).enumerate() {
            if in_gap(&options.profile, place.own(), mean) {
                report.add(Rule::MeanInGap, Path::root().then("ties").then(at));
            }
        }
        let composer = Composer { grid, means, options };
        (Some(composer.scores()), report)
    }
}

/// What is wrong with weights
pub(super) fn check_weights(
    weights: &Weights,
    groups: &[Workgroup],
    answered: impl Fn(&Workgroup) -> bool,
    report: &mut Report,
) {
    let place = || Path::root().then("weights");
    for name in weights.keys() {
        if !groups.iter().any(|group| group.name == *name) {
            report.add(Rule::WeightUnknownGroup, place().then(Segment::named(name)));
        }
    }
    if groups.iter().any(|group| answered(group) && !weights.contains_key(&group.name)) {
        report.add(Rule::WeightMissing, place());
    }
}

/// The weighted mean of the groups' means
pub(super) fn weighted<'a>(
    weights: Option<&Weights>,
    outs: impl Iterator<Item = (&'a str, &'a Fraction)>,
) -> Exact {
    let weights = weights.ok_or(Reason::NoWeights)?;
    let (mut total, mut sum, mut terms) = (Fraction::zero(), 0_u64, 0_u64);
    for (group, out) in outs {
        let weight = weights.get(group).map_or(0, |weight| weight.millionths());
        total.add(&out.clone().scaled(weight));
        sum = sum.saturating_add(weight);
        terms += 1;
    }
    if terms == 0 {
        return Err(Reason::NoTies);
    }
    total.divided(sum).ok_or(Reason::ZeroWeights)
}

/// Each pair of groups that rate each other, in the order of the groups
pub(super) fn asymmetries(
    groups: &[Workgroup],
    mean: impl Fn(usize, usize) -> Option<Fraction>,
) -> Vec<Asymmetry> {
    let mut all = Vec::new();
    for (first, one) in groups.iter().enumerate() {
        for (second, other) in groups.iter().enumerate().skip(first + 1) {
            let (Some(there), Some(back)) = (mean(first, second), mean(second, first)) else { continue };
            let mut middle = there.clone();
            middle.add(&back);
            all.push(Asymmetry {
                first: one.name.clone(),
                second: other.name.clone(),
                first_rates_second: there.rounded(),
                second_rates_first: back.rounded(),
                difference: there.difference(&back),
                mean: middle.divided(2).map_or(0.0, |middle| middle.rounded()),
            });
        }
    }
    all
}

struct Composer<'a> {
    grid: Grid<'a>,
    /// The mean of each place of the grid
    means: Vec<Exact>,
    options: &'a Options,
}

impl Composer<'_> {
    fn scores(&self) -> Scores {
        let scheme = &self.grid.tally.scheme;
        let items = || scheme.items.iter().map(|(id, _)| id.clone());
        let groups = self.groups();
        Scores {
            instrument: Asked { items: items().collect(), min_items: crate::survey::count(scheme.min_items) },
            profile: self.options.profile.name().to_owned(),
            cuts: ProfileCuts {
                between: self.options.profile.between(),
                within: self.options.profile.within(),
            },
            ties: self
                .grid
                .places
                .iter()
                .zip(&self.means)
                .map(|(place, mean)| self.tie(place, mean))
                .collect(),
            asymmetries: asymmetries(self.grid.groups, |rater, rated| {
                self.mean_of(rater, rated)?.as_ref().ok().cloned()
            }),
            index: self.index(),
            sub_scores: self.sub_scores(),
            dimensions: items()
                .enumerate()
                .map(|(item, id)| (id, self.scopes(|place| place.item(item).mean())))
                .collect(),
            principles: self.principles(),
            distributions: items().enumerate().map(|(item, id)| (id, self.distributions(item))).collect(),
            respondent_scores: self.respondent_scores(),
            respondents: None,
            counts: self.counts(),
            groups,
        }
    }

    fn name(&self, group: usize) -> String {
        self.grid.groups.get(group).map(|group| group.name.clone()).unwrap_or_default()
    }

    fn cuts(&self, own: bool) -> Option<Cuts> {
        self.options.profile.cuts(own)
    }

    fn tie(&self, place: &Place<'_>, mean: &Exact) -> Tie {
        let cuts = self.cuts(place.own());
        let moments = place.tie.map(|tie| tie.total).unwrap_or_default();
        let level_of =
            |group: usize| self.grid.groups.get(group).map(|group| group.level).unwrap_or_default();
        let mut why = Why::default();
        let mean_value = why.take("mean", rounded(mean));
        let sd = why.take("sd", spread(&moments, self.grid.unit, mean));
        let level = why.take("level", level(mean, cuts));
        let communication = self.sub_tie(place, SubScore::Communication, |tie| tie.communication);
        let communication = why.take("communication", communication);
        let relationship = self.sub_tie(place, SubScore::Relationship, |tie| tie.relationship);
        let relationship = why.take("relationship", relationship);
        let items = self.grid.tally.scheme.items.iter().enumerate();
        Tie {
            rater: self.name(place.rater),
            rated: self.name(place.rated),
            kind: Kind::of(place.own(), level_of(place.rater), level_of(place.rated)),
            n: moments.n,
            mean: mean_value,
            sd,
            level,
            communication,
            relationship,
            dimensions: items.map(|(item, (id, _))| (id.clone(), dimension_tie(place, item, cuts))).collect(),
            why,
        }
    }

    fn asks(&self, part: SubScore) -> bool {
        self.grid.tally.scheme.items.iter().any(|(_, own)| *own == Some(part))
    }

    fn sub_tie(
        &self,
        place: &Place<'_>,
        part: SubScore,
        moments: impl Fn(&TieTally) -> Moments,
    ) -> Result<SubTie, Reason> {
        if !self.asks(part) {
            return Err(Reason::NoItems);
        }
        let mean = self.sub_mean(place, part, &moments);
        let mut why = Why::default();
        let value = why.take("mean", rounded(&mean));
        let level = why.take("level", level(&mean, self.cuts(place.own())));
        Ok(SubTie { n: place.tie.map_or(0, |tie| moments(tie).n), mean: value, level, why })
    }

    /// The mean on the items of a sub-score
    fn sub_mean(&self, place: &Place<'_>, part: SubScore, moments: impl Fn(&TieTally) -> Moments) -> Exact {
        place.mean(moments, self.grid.unit).map_err(|_| {
            let items = self.grid.tally.scheme.items.iter().enumerate();
            let mut own = items.filter(|(_, (_, own))| *own == Some(part)).map(|(item, _)| item);
            place.absence(own.any(|item| place.item(item).moments().n > 0))
        })
    }

    /// The mean of a tie, if it is in the list
    fn mean_of(&self, rater: usize, rated: usize) -> Option<&Exact> {
        let at = self.grid.places.iter().position(|place| place.rater == rater && place.rated == rated)?;
        self.means.get(at)
    }

    /// The means of the ties that `which` holds of
    fn over(&self, which: impl Fn(&Place<'_>) -> bool) -> Average {
        let ties = self.grid.places.iter().zip(&self.means).filter(|(place, _)| which(place));
        Average::of(ties.filter_map(|(_, mean)| mean.as_ref().ok()))
    }

    fn out(&self, group: usize) -> Exact {
        self.over(|place| place.rater == group && !place.own()).value()
    }

    fn groups(&self) -> Vec<GroupScores> {
        let groups = self.grid.groups.iter().enumerate();
        groups
            .map(|(at, group)| {
                let rater = self.grid.rater(at);
                let respondents = rater.map_or(0, |rater| rater.respondents);
                let mut why = Why::default();
                let eligible = why.take("eligible", group.eligible.ok_or(Reason::EligibleUnknown));
                let rate = group.eligible.and_then(|eligible| Fraction::new(respondents, eligible));
                let rate = rate.map(|rate| rate.rounded()).ok_or(Reason::EligibleUnknown);
                let response_rate = why.take("response_rate", rate);
                let answered = rater.is_some_and(|rater| !rater.ties.is_empty());
                let out = if answered { self.out(at) } else { Err(Reason::NoAnswers) };
                let out = why.take("out", rounded(&out));
                let received = self.over(|place| place.rated == at && !place.own()).value();
                let received = why.take("in", rounded(&received));
                let own = self.mean_of(at, at).map_or(Err(Reason::NoTies), rounded);
                let own = why.take("self", own);
                GroupScores {
                    group: group.name.clone(),
                    level: group.level,
                    respondents,
                    eligible,
                    response_rate,
                    out,
                    received,
                    own,
                    why,
                }
            })
            .collect()
    }

    /// The means over respondents and over groups of respondents' mean scores
    fn by_respondent(&self, own: bool) -> (Exact, Exact) {
        let (mut sum, mut n, mut groups) = (Fraction::zero(), 0, Vec::new());
        for rater in self.grid.tally.raters.values() {
            let (total, scored) = first_moment(if own { &rater.all } else { &rater.between });
            sum.add(&total);
            n += scored;
            groups.extend(total.divided(scored));
        }
        let unit = u64::from(self.grid.unit);
        let in_units = |mean: Fraction| mean.divided(unit);
        let respondents = sum.divided(n).and_then(in_units).ok_or(Reason::NoTies);
        (respondents, Average::of(&groups).value().and_then(|mean| in_units(mean).ok_or(Reason::NoTies)))
    }

    fn by_rating(&self, own: bool) -> Exact {
        let mut moments = Moments::default();
        for tie in self.grid.places.iter().filter(|place| own || !place.own()).filter_map(|place| place.tie) {
            moments.merge(&tie.total);
        }
        mean(&moments, self.grid.unit).ok_or(Reason::NoTies)
    }

    fn index(&self) -> Index {
        let (by_respondent, by_group) = self.by_respondent(false);
        let outs: Vec<(String, Fraction)> = (0..self.grid.groups.len())
            .filter_map(|group| Some((self.name(group), self.out(group).ok()?)))
            .collect();
        let outs = outs.iter().map(|(group, out)| (group.as_str(), out));
        let values = [
            ("by_group", by_group),
            ("by_respondent", by_respondent),
            ("by_tie", self.over(|place| !place.own()).value()),
            ("by_rating", self.by_rating(false)),
            ("custom", weighted(self.options.weights.as_ref(), outs)),
            ("within", self.over(|place: &Place<'_>| place.own()).value()),
        ];
        let mut why = Why::default();
        let means = values.each_ref().map(|(name, value)| why.take(name, rounded(value)));
        let [by_group, by_respondent, by_tie, by_rating, custom, within] = means;
        Index {
            by_group,
            by_respondent,
            by_tie,
            by_rating,
            custom,
            within,
            levels: self.index_levels(&values),
            including_self: self.including_self(),
            why,
        }
    }

    fn index_levels(&self, values: &[(&str, Exact); 6]) -> IndexLevels {
        let mut why = Why::default();
        let levels: [Option<Level>; 6] =
            values.each_ref().map(|(name, value)| why.take(name, level(value, self.cuts(*name == "within"))));
        let [by_group, by_respondent, by_tie, by_rating, custom, within] = levels;
        IndexLevels { by_group, by_respondent, by_tie, by_rating, custom, within, why }
    }

    fn including_self(&self) -> Selves {
        let (by_respondent, by_group) = self.by_respondent(true);
        let mut why = Why::default();
        Selves {
            by_group: why.take("by_group", rounded(&by_group)),
            by_respondent: why.take("by_respondent", rounded(&by_respondent)),
            by_tie: why.take("by_tie", rounded(&self.over(|_| true).value())),
            by_rating: why.take("by_rating", rounded(&self.by_rating(true))),
            why,
        }
    }

    fn scope(&self, own: bool, value: impl Fn(&Place<'_>) -> Exact) -> Scope {
        let values: Vec<Fraction> = self
            .grid
            .places
            .iter()
            .filter(|place| place.own() == own)
            .filter_map(|place| value(place).ok())
            .collect();
        let average = Average::of(&values);
        let ties = average.terms();
        let mean = average.value();
        let mut why = Why::default();
        let rounded = why.take("mean", rounded(&mean));
        let level = why.take("level", level(&mean, self.cuts(own)));
        Scope { ties, mean: rounded, level, why }
    }

    fn scopes(&self, value: impl Fn(&Place<'_>) -> Exact) -> Scopes {
        Scopes { between: self.scope(false, &value), within: self.scope(true, &value) }
    }

    fn sub_scores(&self) -> Ordered<Scopes> {
        let mut all = Ordered::default();
        if self.asks(SubScore::Communication) {
            all.push(
                "communication",
                self.scopes(|place| place.mean(|tie| tie.communication, self.grid.unit)),
            );
        }
        if self.asks(SubScore::Relationship) {
            all.push("relationship", self.scopes(|place| place.mean(|tie| tie.relationship, self.grid.unit)));
        }
        all
    }

    fn principles(&self) -> Ordered<PrincipleView> {
        let position = |id: &str| self.grid.tally.scheme.items.iter().position(|(item, _)| item == id);
        let mut all = Ordered::default();
        for principle in Principle::ALL {
            let ids = principle.dimensions().iter().map(|dimension| dimension.id());
            let items: Option<Vec<usize>> = ids.clone().map(position).collect();
            let Some(items) = items else { continue };
            let value = |place: &Place<'_>| {
                let means: Result<Vec<Fraction>, Reason> =
                    items.iter().map(|item| place.item(*item).mean()).collect();
                means.and_then(|means| Average::of(&means).value())
            };
            let Scopes { between, within } = self.scopes(value);
            all.push(
                principle.id(),
                PrincipleView { dimensions: ids.map(str::to_owned).collect(), between, within },
            );
        }
        all
    }

    fn distribution(&self, item: usize, own: bool) -> Distribution {
        let mut counts = [0; STEPS];
        for place in self.grid.places.iter().filter(|place| place.own() == own) {
            for (sum, count) in counts.iter_mut().zip(place.item(item).counts) {
                *sum += count;
            }
        }
        let n = counts.iter().sum();
        let mut why = Why::default();
        let share = |count: u64| Fraction::new(count, n).map_or(0.0, |share| share.rounded());
        let shares = if n == 0 { Err(Reason::NoAnswers) } else { Ok(counts.map(share)) };
        Distribution { n, counts, shares: why.take("shares", shares), why }
    }

    fn distributions(&self, item: usize) -> Distributions {
        Distributions { between: self.distribution(item, false), within: self.distribution(item, true) }
    }

    fn respondent_scores(&self) -> RespondentScores {
        let raters = || self.grid.tally.raters.values();
        let ties = |own: bool| self.grid.places.iter().filter(move |place| own == place.own());
        let answers = |own: bool| ties(own).any(|place| place.tie.is_some());
        let mut within = Moments::default();
        for tie in ties(true).filter_map(|place| place.tie) {
            within.merge(&tie.total);
        }
        let one = BTreeMap::from([(1, within)]);
        RespondentScores {
            between: self.spread(raters().map(|rater| &rater.between), answers(false)),
            within: self.spread([&one].into_iter(), answers(true)),
            all: self.spread(raters().map(|rater| &rater.all), answers(false) || answers(true)),
        }
    }

    /// Mean and standard deviation of respondents' means of m scores each
    fn spread<'m>(&self, tables: impl Iterator<Item = &'m BTreeMap<u64, Moments>>, answers: bool) -> Spread {
        let (mut sum, mut squares, mut n) = (Fraction::zero(), Fraction::zero(), 0);
        for table in tables {
            let (total, scored) = first_moment(table);
            sum.add(&total);
            n += scored;
            for (scores, moments) in table {
                if let Some(square) =
                    Fraction::new(moments.squares, u128::from(*scores) * u128::from(*scores))
                {
                    squares.add(&square);
                }
            }
        }
        let absence = if answers { Reason::TooFewItems } else { Reason::NoAnswers };
        let unit = u64::from(self.grid.unit);
        let mean = sum.clone().divided(n).and_then(|mean| mean.divided(unit)).ok_or(absence);
        // (n·Σx² − (Σx)²) / (n·(n − 1)·unit²)
        let sd = if n < 2 {
            None
        } else {
            let (spread, _) = squares.scaled(n).minus(&sum.times(&sum));
            spread.divided(n).and_then(|spread| spread.divided(n - 1)?.divided(unit)?.divided(unit))
        };
        let mut why = Why::default();
        let value = why.take("mean", rounded(&mean));
        let sd = sd.map(|variance| variance.root()).ok_or(if n == 0 { absence } else { Reason::OneAnswer });
        Spread { n, mean: value, sd: why.take("sd", sd), why }
    }

    fn counts(&self) -> Counts {
        let tally = self.grid.tally;
        let total = |count: fn(&super::RaterTally) -> u64| tally.raters.values().map(count).sum::<u64>();
        let items = crate::survey::count(tally.scheme.items.len());
        let ratings: u64 = self.grid.places.iter().filter_map(|place| place.tie).map(TieTally::ratings).sum();
        let asked = |place: &Place<'_>| match self.grid.rater(place.rater) {
            Some(rater) if place.absence(false) != Reason::OnePersonGroup => rater.questionnaires * items,
            _ => 0,
        };
        let asked: u64 = self.grid.places.iter().map(asked).sum();
        let below =
            self.grid.places.iter().filter_map(|place| place.tie).map(|tie| tie.below_min_items).sum();
        let [respondents_without_group, unselected_questionnaires, duplicate_answers, unexpected_answers] =
            tally.dropped;
        Counts {
            respondents: total(|rater| rater.respondents),
            questionnaires: total(|rater| rater.questionnaires),
            ratings,
            missing: asked.saturating_sub(ratings),
            dropped: Dropped {
                respondents_without_group,
                unselected_questionnaires,
                duplicate_answers,
                unexpected_answers,
                pairs_below_min_items: below,
            },
        }
    }
}

/// The sum of respondents' means of m scores each, in units, and their number
fn first_moment(table: &BTreeMap<u64, Moments>) -> (Fraction, u64) {
    let (mut total, mut n) = (Fraction::zero(), 0);
    for (scored, moments) in table {
        if let Some(sum) = Fraction::new(moments.sum, *scored) {
            total.add(&sum);
        }
        n += moments.n;
    }
    (total, n)
}

/// The standard deviation, or why there is none
fn spread(moments: &Moments, unit: u32, mean: &Exact) -> Result<f64, Reason> {
    mean.as_ref().map_err(|reason| *reason)?;
    deviation(moments, unit).ok_or(Reason::OneAnswer)
}

fn dimension_tie(place: &Place<'_>, item: usize, cuts: Option<Cuts>) -> DimensionTie {
    let item = place.item(item);
    let (moments, mean) = (item.moments(), item.mean());
    let mut why = Why::default();
    let value = why.take("mean", rounded(&mean));
    let sd = why.take("sd", spread(&moments, 1, &mean));
    let level = why.take("level", level(&mean, cuts));
    DimensionTie { n: moments.n, mean: value, sd, level, counts: item.counts, why }
}
