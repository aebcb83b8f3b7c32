//! A published matrix of means, read without raw answers.

use serde::{Deserialize, Serialize};

use super::{
    Decimal, Kind, Level, Options, Reason, SCALE, Why,
    compose::{asymmetries, check_weights, weighted},
    grid::{Average, Exact, in_gap, level, rounded},
    result,
    scores::{Asymmetry, ProfileCuts},
};
use crate::{
    personal_number::held_in,
    rule::{Path, Report, Rule},
    stats::Fraction,
    survey::{GroupLevel, Workgroup, listed},
};

/// Means of ties as somebody printed them
///
/// The decimals are taken as printed: 4.00 is exactly on a cut of 4.
#[derive(Clone, Debug, PartialEq)]
pub struct Matrix {
    groups: Vec<Workgroup>,
    // INVARIANT: positions in `groups`; one row of means a rater, one mean a rated group.
    raters: Vec<usize>,
    rated: Vec<usize>,
    means: Vec<Vec<Option<Decimal>>>,
}

result! {
    /// A published tie
    MatrixTie {
        /// The group that rates
        rater: String,
        /// The group that is rated
        rated: String,
        /// The relation of the two
        kind: Kind,
        /// The published mean
        mean: Option<f64>,
        /// Its level
        level: Option<Level>,
    }
}

result! {
    /// A group over its published ties
    MatrixGroup {
        /// The group
        group: String,
        /// Where it stands
        level: GroupLevel,
        /// How it rates the others: the mean of its ties to them
        out: Option<f64>,
        /// How the others rate it: the mean of their ties to it
        #[serde(rename = "in")]
        received: Option<f64>,
        /// How it rates itself
        #[serde(rename = "self")]
        own: Option<f64>,
    }
}

result! {
    /// The levels of the indexes
    MatrixLevels {
        /// Of [`MatrixIndex::by_tie`]
        by_tie: Option<Level>,
        /// Of [`MatrixIndex::custom`]
        custom: Option<Level>,
        /// Of [`MatrixIndex::within`]
        within: Option<Level>,
    }
}

result! {
    /// The index with the own groups counted
    MatrixSelf {
        /// Ties count the same
        by_tie: Option<f64>,
    }
}

result! {
    /// The indexes that means alone can give
    MatrixIndex {
        /// Ties count the same
        by_tie: Option<f64>,
        /// Groups count by the weights of the call
        custom: Option<f64>,
        /// The mean of the groups' ties to themselves
        within: Option<f64>,
        /// Their levels
        levels: MatrixLevels,
        /// The same with the own groups counted
        including_self: MatrixSelf,
    }
}

/// A published matrix with its levels
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct MatrixScores {
    /// The name of the profile
    pub profile: String,
    /// Its cuts
    pub cuts: ProfileCuts,
    /// The ties, rater by rater
    pub ties: Vec<MatrixTie>,
    /// The pairs of groups that rate each other
    pub asymmetries: Vec<Asymmetry>,
    /// The groups
    pub groups: Vec<MatrixGroup>,
    /// The indexes
    pub index: MatrixIndex,
}

/// The groups of a matrix that lists none: the raters, then the rated that do not rate
fn named(raters: &[String], rated: &[String]) -> Vec<Workgroup> {
    let mut groups: Vec<Workgroup> = Vec::new();
    for name in raters.iter().chain(rated).map(|name| name.trim()) {
        if groups.iter().all(|group| group.name != name) {
            groups.push(Workgroup::named(name));
        }
    }
    groups
}

impl Matrix {
    /// A matrix: row a, column b is how `raters[a]` rates `rated[b]`
    ///
    /// Without `groups` they are the raters, then the rated that do not rate.
    ///
    /// # Errors
    ///
    /// A report, with paths below `groups`, `raters`, `rated` and `means`, if
    /// a group has no name, is named twice or not listed, if a name holds a
    /// personal number, if a row has another length than `rated`, or if a mean
    /// is outside 1 to 5 or has more than six decimals.
    pub fn new(
        groups: Option<Vec<Workgroup>>,
        raters: &[String],
        rated: &[String],
        means: &[Vec<Option<f64>>],
    ) -> Result<Self, Report> {
        let (groups, mut report) = groups.map_or_else(|| (named(raters, rated), Report::default()), listed);
        let mut positions = |names: &[String], field: &'static str, unknown: Rule| -> Vec<usize> {
            let mut found = Vec::new();
            for (at, name) in names.iter().enumerate() {
                let name = name.trim();
                let position = groups.iter().position(|group| group.name == name);
                let fault = if name.is_empty() {
                    Rule::GroupNameEmpty
                } else if names.iter().take(at).any(|other| other.trim() == name) {
                    Rule::GroupDuplicate
                } else if held_in(name) {
                    Rule::PersonalNumber
                } else if let Some(position) = position {
                    found.push(position);
                    continue;
                } else {
                    unknown.clone()
                };
                report.add(fault, Path::root().then(field).then(at));
            }
            found
        };
        let (rows, columns) = (raters.len(), rated.len());
        let raters = positions(raters, "raters", Rule::RaterGroupUnknown);
        let rated = positions(rated, "rated", Rule::RatedGroupUnknown);
        let place = || Path::root().then("means");
        if rows == 0 || columns == 0 || means.len() != rows {
            report.add(Rule::MatrixShape, place());
        }
        let mut read = Vec::new();
        for (row, cells) in means.iter().enumerate() {
            if cells.len() != columns {
                report.add(Rule::MatrixShape, place().then(row));
            }
            let mut exact = Vec::new();
            for (column, cell) in cells.iter().enumerate() {
                exact.push(cell.and_then(|mean| match check(mean) {
                    Ok(mean) => Some(mean),
                    Err(rule) => {
                        report.add(rule, place().then(row).then(column));
                        None
                    }
                }));
            }
            read.push(exact);
        }
        if report.valid() { Ok(Self { groups, raters, rated, means: read }) } else { Err(report) }
    }

    fn mean(&self, rater: usize, rated: usize) -> Exact {
        let alone = self.groups.get(rater).is_some_and(Workgroup::alone);
        if rater == rated && alone {
            return Err(Reason::OnePersonGroup);
        }
        let row = self.raters.iter().position(|group| *group == rater).ok_or(Reason::NoTies)?;
        let column = self.rated.iter().position(|group| *group == rated).ok_or(Reason::NoTies)?;
        let cell = self.means.get(row).and_then(|row| row.get(column)).copied().flatten();
        cell.and_then(|mean| Fraction::new(mean.millionths(), SCALE)).ok_or(Reason::NoAnswers)
    }

    /// The ties' means that exist, of the ties that `which` holds of
    fn over(&self, which: impl Fn(usize, usize) -> bool) -> Exact {
        let ties = self.raters.iter().flat_map(|rater| self.rated.iter().map(|rated| (*rater, *rated)));
        let means: Vec<Fraction> =
            ties.filter(|(a, b)| which(*a, *b)).filter_map(|(a, b)| self.mean(a, b).ok()).collect();
        Average::of(&means).value()
    }

    /// The matrix with its levels
    ///
    /// The report holds warnings; the scores are there if it is valid.
    #[must_use]
    pub fn scores(&self, options: &Options) -> (Option<MatrixScores>, Report) {
        let mut report = Report::default();
        if let Some(weights) = &options.weights {
            let answered =
                |group: &Workgroup| self.raters.iter().any(|rater| self.groups.get(*rater) == Some(group));
            check_weights(weights, &self.groups, answered, &mut report);
        }
        if !report.valid() {
            return (None, report);
        }
        let mut ties = Vec::new();
        for rater in &self.raters {
            for rated in &self.rated {
                if in_gap(&options.profile, rater == rated, &self.mean(*rater, *rated)) {
                    report.add(Rule::MeanInGap, Path::root().then("ties").then(ties.len()));
                }
                ties.push(self.tie(*rater, *rated, options));
            }
        }
        let profile = &options.profile;
        let scores = MatrixScores {
            profile: profile.name().to_owned(),
            cuts: ProfileCuts { between: profile.between(), within: profile.within() },
            ties,
            asymmetries: asymmetries(&self.groups, |rater, rated| self.mean(rater, rated).ok()),
            groups: (0..self.groups.len()).filter_map(|group| self.group(group)).collect(),
            index: self.index(options),
        };
        (Some(scores), report)
    }

    fn name(&self, group: usize) -> String {
        self.groups.get(group).map(|group| group.name.clone()).unwrap_or_default()
    }

    fn tie(&self, rater: usize, rated: usize, options: &Options) -> MatrixTie {
        let mean = self.mean(rater, rated);
        let level_of = |group: usize| self.groups.get(group).map(|group| group.level).unwrap_or_default();
        let mut why = Why::default();
        let value = why.take("mean", rounded(&mean));
        let level = why.take("level", level(&mean, options.profile.cuts(rater == rated)));
        let kind = Kind::of(rater == rated, level_of(rater), level_of(rated));
        MatrixTie { rater: self.name(rater), rated: self.name(rated), kind, mean: value, level, why }
    }

    fn group(&self, at: usize) -> Option<MatrixGroup> {
        let group = self.groups.get(at)?;
        let mut why = Why::default();
        let out = self.over(|rater, rated| rater == at && rated != at);
        let out = if self.raters.contains(&at) { out } else { Err(Reason::NoAnswers) };
        let out = why.take("out", rounded(&out));
        let received = self.over(|rater, rated| rated == at && rater != at);
        let received = why.take("in", rounded(&received));
        let own = why.take("self", rounded(&self.mean(at, at)));
        Some(MatrixGroup { group: group.name.clone(), level: group.level, out, received, own, why })
    }

    fn index(&self, options: &Options) -> MatrixIndex {
        let outs: Vec<(String, Fraction)> = self
            .raters
            .iter()
            .filter_map(|at| {
                Some((self.name(*at), self.over(|rater, rated| rater == *at && rated != *at).ok()?))
            })
            .collect();
        let outs = outs.iter().map(|(group, out)| (group.as_str(), out));
        let by_tie = self.over(|rater, rated| rater != rated);
        let custom = weighted(options.weights.as_ref(), outs);
        let within = self.over(|rater, rated| rater == rated);
        let mut why = Why::default();
        let mut of =
            |name: &str, mean: &Exact, own: bool| why.take(name, level(mean, options.profile.cuts(own)));
        let (of_tie, of_custom, of_within) =
            (of("by_tie", &by_tie, false), of("custom", &custom, false), of("within", &within, true));
        let levels = MatrixLevels { by_tie: of_tie, custom: of_custom, within: of_within, why };
        let mut why = Why::default();
        let all = why.take("by_tie", rounded(&self.over(|_, _| true)));
        let including_self = MatrixSelf { by_tie: all, why };
        let mut why = Why::default();
        let by_tie = why.take("by_tie", rounded(&by_tie));
        let custom = why.take("custom", rounded(&custom));
        let within = why.take("within", rounded(&within));
        MatrixIndex { by_tie, custom, within, levels, including_self, why }
    }
}

/// The mean as printed
fn check(mean: f64) -> Result<Decimal, Rule> {
    if !(1.0..=5.0).contains(&mean) {
        return Err(Rule::MeanOutOfRange { least: 1, most: 5 });
    }
    Decimal::new(mean).ok_or(Rule::MeanDecimals { most: 6 })
}
