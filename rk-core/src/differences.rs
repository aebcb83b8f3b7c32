//! Whether units differ, and whether people rate groups differently: tests on ranks.
//!
//! Formulas and sources stand on the page "The wire: statistics".

use serde::{Deserialize, Serialize};

use crate::{
    estimate::{By, Estimate, Scope, Statistic},
    score::{People, Rater, Scheme, Units, sums},
    stats::{OneWay, RankTest, Rational, Undefined, q_values},
    survey::{Responses, count},
};

/// Tests of differences between units, and between the groups that people rate
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Differences {
    /// The confidence of intervals; these tests have none
    pub confidence: f64,
    /// The statistics
    pub estimates: Vec<Estimate>,
}

impl Differences {
    /// The tests of responses: between groups, between sites if there are two, and among what each group rates
    #[must_use]
    pub fn of(responses: &Responses, scheme: &Scheme, confidence: f64) -> Self {
        let people = People::of(responses, scheme);
        let mut estimates = between(&people, By::Group);
        if people.sites().len() >= 2 {
            estimates.extend(between(&people, By::Site));
        }
        estimates.extend(among_rated(&people));
        Self { confidence, estimates }
    }
}

/// What a test on ranks is called, and its parts
struct Names {
    statistic: Statistic,
    df: Statistic,
    p: Statistic,
    q: Statistic,
}

const KRUSKAL_WALLIS: Names = Names {
    statistic: Statistic::KruskalWallis,
    df: Statistic::KruskalWallisDf,
    p: Statistic::KruskalWallisP,
    q: Statistic::KruskalWallisQ,
};

const FRIEDMAN: Names = Names {
    statistic: Statistic::Friedman,
    df: Statistic::FriedmanDf,
    p: Statistic::FriedmanP,
    q: Statistic::FriedmanQ,
};

/// A test of something, and the number of values or people behind it
struct Test {
    scope: Scope,
    n: u64,
    result: Result<RankTest, Undefined>,
}

impl Test {
    fn kruskal_wallis<T: Ord>(scope: Scope, groups: &[Vec<T>]) -> Self {
        let n = count(groups.iter().map(Vec::len).sum());
        Self { scope, n, result: RankTest::kruskal_wallis(groups) }
    }

    fn value<T>(&self, value: impl Fn(&RankTest) -> Result<T, Undefined>) -> Result<T, Undefined> {
        self.result.as_ref().map_err(|reason| *reason).and_then(value)
    }

    fn row(&self, statistic: Statistic, value: Result<f64, Undefined>) -> Estimate {
        Estimate::new(statistic, self.scope.clone(), self.n, value)
    }

    /// The statistic, its degrees of freedom and its p value
    fn rows(&self, names: &Names) -> [Estimate; 3] {
        [
            self.row(names.statistic, self.value(|test| Ok(test.statistic().rounded()))),
            self.row(names.df, self.value(|test| Ok(Rational::from(test.df()).rounded()))),
            self.row(names.p, self.value(RankTest::p)),
        ]
    }

    fn kendall_w(&self) -> Estimate {
        let value = self.value(RankTest::kendall_w);
        self.row(Statistic::KendallW, value.map(|value| value.rounded()))
    }
}

/// The rows of several tests, each with its q value among them
fn with_q(tests: &[Test], names: &Names) -> Vec<Vec<Estimate>> {
    let p: Vec<Option<f64>> = tests.iter().map(|test| test.value(RankTest::p).ok()).collect();
    let rows = |(test, q): (&Test, Option<f64>)| {
        let mut rows = test.rows(names).to_vec();
        let q = test.value(RankTest::p).and_then(|_| q.ok_or(Undefined::NoInterval));
        rows.push(test.row(names.q, q));
        rows
    };
    tests.iter().zip(q_values(&p)).map(rows).collect()
}

/// Whether units differ in R(r), and in s(r,t) of each rated t
fn between(people: &People<'_>, by: By) -> Vec<Estimate> {
    let units = Units::new(people, by);
    let scope = Scope { by: Some(by), ..Scope::default() };
    let means = units.means();
    let whole = Test::kruskal_wallis(scope.clone(), &means);
    let anova = OneWay::from_sums(means.iter().map(|means| sums(means, units.unit())));
    let mut estimates = whole.rows(&KRUSKAL_WALLIS).to_vec();
    estimates.push(whole.row(Statistic::F, anova.f().map(|f| f.rounded())));
    estimates.push(whole.row(Statistic::P, anova.p()));
    let tests: Vec<Test> = people
        .rated()
        .map(|(at, rated)| {
            let rated = Some(rated.to_owned());
            Test::kruskal_wallis(Scope { rated, ..scope.clone() }, &units.scores(at))
        })
        .collect();
    estimates.extend(with_q(&tests, &KRUSKAL_WALLIS).into_iter().flatten());
    estimates
}

/// Whether the people of a group rate other groups differently
fn among_rated(people: &People<'_>) -> Vec<Estimate> {
    let units = Units::new(people, By::Group);
    let tests: Vec<Test> = units
        .iter()
        .filter_map(|(rater, raters)| {
            // All raters of a workgroup have the same ties.
            let first = raters.first()?;
            let others = people.rated().map(|(at, _)| at);
            let others: Vec<usize> = others.filter(|at| first.counts(*at) && !first.own(*at)).collect();
            if others.len() < 2 {
                return None;
            }
            let scores =
                |one: &Rater<'_>| others.iter().map(|at| one.score(*at)).collect::<Option<Vec<u32>>>();
            let rows: Vec<Vec<u32>> = raters.iter().filter_map(scores).collect();
            let scope = Scope { rater: Some(rater.to_owned()), ..Scope::default() };
            Some(Test { scope, n: count(rows.len()), result: RankTest::friedman(&rows) })
        })
        .collect();
    let rows = with_q(&tests, &FRIEDMAN).into_iter().zip(&tests);
    rows.flat_map(|(rows, test)| rows.into_iter().chain([test.kendall_w()])).collect()
}
