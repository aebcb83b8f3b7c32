//! Whether sites differ more than the people within them.

use super::{Comparison, Site};
use crate::{
    agreement::aggregation,
    estimate::{By, Estimate, Scope, Statistic},
    rule::{Path, Report, Rule},
    score::{Mean, Scores, sums},
    stats::{RankTest, Rational, Sums, Undefined},
};

impl Comparison {
    /// The same comparison with tests of the people's own indexes; `sites` are those that it is of
    ///
    /// # Errors
    ///
    /// A report of the sites that do not list their respondents.
    pub fn tested(self, sites: &[Site], confidence: f64) -> Result<Self, Report> {
        let mut report = Report::default();
        for (at, _) in sites.iter().enumerate().filter(|(_, (_, scores))| scores.respondents.is_none()) {
            report.add(Rule::TestsRespondents, Path::root().then("sites").then(at).then("scores"));
        }
        if !report.valid() {
            return Err(report);
        }
        let people: Vec<(&Site, Vec<Mean>)> = sites.iter().map(|site| (site, indexes(&site.1))).collect();
        let units: Vec<(String, Sums)> = people
            .iter()
            .map(|((name, scores), people)| (name.trim().to_owned(), sums(people, scores.unit())))
            .collect();
        let means: Vec<Vec<Rational>> = people
            .iter()
            .map(|((_, scores), people)| people.iter().map(|mean| mean.rating(scores.unit())).collect())
            .collect();
        let mut estimates = aggregation(By::Site, &units, confidence);
        estimates.extend(ranked(&means));
        Ok(Self { tests: Some(estimates), ..self })
    }
}

/// R(r) of the respondents that have it
fn indexes(scores: &Scores) -> Vec<Mean> {
    let people = scores.respondents.iter().flatten();
    people.filter_map(|one| scores.mean(one, |rated| rated != one.group)).collect()
}

/// Kruskal and Wallis' test of the sites
fn ranked(sites: &[Vec<Rational>]) -> [Estimate; 3] {
    let n = crate::survey::count(sites.iter().map(Vec::len).sum());
    let test = RankTest::kruskal_wallis(sites);
    let row = |statistic, value: fn(&RankTest) -> Result<f64, Undefined>| {
        let value = test.as_ref().map_err(|reason| *reason).and_then(value);
        Estimate::new(statistic, Scope { by: Some(By::Site), ..Scope::default() }, n, value)
    };
    [
        row(Statistic::KruskalWallis, |test| Ok(test.statistic().rounded())),
        row(Statistic::KruskalWallisDf, |test| Ok(Rational::from(test.df()).rounded())),
        row(Statistic::KruskalWallisP, RankTest::p),
    ]
}
