//! Whether a change is more than chance, and more than error of measurement.

use super::{
    Change, MatchBy,
    permuted::permuted,
    places::places,
    values::{People, Values},
};
use crate::{
    estimate::{Estimate, Method, Scope, Statistic},
    rule::{Path, Report, Rule},
    score::{Matched, Scores, sums},
    stats::{
        IccForm, Paired, Rational, TwoWay, Undefined, Welch, minimal_detectable_change,
        permutation::Permutations, q_values, standard_error_of_measurement,
    },
};

/// What is asked of the tests of a change
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Tests {
    /// The confidence of the intervals, above 0 and below 1
    pub confidence: f64,
    /// The permutations of a test by permutation, if there is to be one
    pub permutations: Option<Permutations>,
}

impl Change {
    /// The same change with tests; `before` and `after` are those that it is of
    ///
    /// # Errors
    ///
    /// A report if a wave does not list its respondents.
    pub fn tested(self, before: &Scores, after: &Scores, tests: &Tests) -> Result<Self, Report> {
        if before.respondents.is_none() || after.respondents.is_none() {
            return Err(Report::of(Rule::TestsRespondents, Path::root().then("tests")));
        }
        let same = self.matched.by == MatchBy::Respondent;
        let matched = if same { Matched::new(before, after) } else { None };
        let places = places(before, after, &self.groups.both, matched.as_ref());
        let people =
            People { before, after, matched: matched.as_ref(), groups: &self.groups.both, places: &places };
        let (indexes, unit) = (people.indexes(), before.unit());
        let mut estimates = whole(&indexes, unit, tests);
        estimates.extend(ties(&people, unit, tests));
        if let Some(permutations) = tests.permutations {
            estimates.extend(permuted(&indexes, unit, permutations));
        }
        Ok(Self { tests: Some(estimates), ..self })
    }
}

/// The two tests of a difference
enum Contrast {
    Paired(Box<Paired>),
    Welch(Box<Welch>),
}

impl Contrast {
    fn of(values: &[Values], unit: u32) -> Self {
        let (mut pairs, mut samples) = (Vec::new(), [Vec::new(), Vec::new()]);
        let mut same = false;
        for values in values {
            match values {
                Values::Pairs(people) => {
                    same = true;
                    pairs.extend(people.iter().map(|[one, other]| (one.rating(unit), other.rating(unit))));
                }
                Values::Samples(waves) => {
                    for (sample, wave) in samples.iter_mut().zip(waves) {
                        sample.extend(wave.iter().map(|mean| mean.rating(unit)));
                    }
                }
            }
        }
        let [before, after] = samples;
        if same {
            Self::Paired(Box::new(Paired::new(&pairs)))
        } else {
            Self::Welch(Box::new(Welch::new(&before, &after)))
        }
    }

    fn n(&self) -> u64 {
        match self {
            Self::Paired(paired) => paired.n(),
            Self::Welch(welch) => welch.n().into_iter().sum(),
        }
    }

    /// The difference, t, its degrees of freedom and p
    fn rows(&self, scope: &Scope, confidence: f64) -> [Estimate; 4] {
        let (method, difference, limits, t, df, p) = match self {
            Self::Paired(test) => (
                Method::PairedT,
                test.difference(),
                test.interval(confidence),
                test.t(),
                test.df().map(Rational::from),
                test.p(),
            ),
            Self::Welch(test) => {
                (Method::WelchT, test.difference(), test.interval(confidence), test.t(), test.df(), test.p())
            }
        };
        let row = |statistic, value| Estimate::new(statistic, scope.clone(), self.n(), value);
        [
            row(Statistic::Difference, rounded(difference)).by(method).within(limits),
            row(Statistic::T, t),
            row(Statistic::Df, rounded(df)),
            row(Statistic::P, p),
        ]
    }
}

/// The people's own indexes
fn whole(indexes: &[Values], unit: u32, tests: &Tests) -> Vec<Estimate> {
    let contrast = Contrast::of(indexes, unit);
    let scope = Scope::default();
    let row = |statistic, value| Estimate::new(statistic, scope.clone(), contrast.n(), value);
    let mut estimates = contrast.rows(&scope, tests.confidence).to_vec();
    match &contrast {
        Contrast::Paired(paired) => {
            estimates.extend([row(Statistic::DZ, paired.d_z()), row(Statistic::DAv, paired.d_av())]);
            estimates.extend(measured(&measurements(indexes, unit), tests.confidence));
        }
        Contrast::Welch(welch) => estimates.push(row(Statistic::HedgesG, welch.hedges_g())),
    }
    estimates
}

/// The two waves as two measurements of the same people
fn measurements(indexes: &[Values], unit: u32) -> TwoWay {
    let mut waves = [Vec::new(), Vec::new()];
    let mut products = Rational::zero();
    for values in indexes {
        let Values::Pairs(pairs) = values else { continue };
        for [one, other] in pairs {
            products = products.plus(&one.rating(unit).times(&other.rating(unit)));
            for (wave, mean) in waves.iter_mut().zip([one, other]) {
                wave.push(*mean);
            }
        }
    }
    let [before, after] = waves.map(|wave| sums(&wave, unit));
    TwoWay::of_two(&before, &after, &products)
}

/// How far the two measurements agree, and what change is more than their error
fn measured(people: &TwoWay, confidence: f64) -> [Estimate; 5] {
    let n = people.targets();
    let row = |statistic, scope, value| Estimate::new(statistic, scope, n, value);
    let icc = |statistic, form| {
        row(statistic, Scope::default(), rounded(people.icc(form)))
            .within(people.icc_interval(form, confidence))
    };
    // Within waves the people differ by what is of them and by what is left over.
    let spread = || {
        let both = people.ms_targets()?.plus(&people.ms_residual()?);
        Ok((
            both.per(&Rational::from(2)).ok_or(Undefined::NoVariance)?,
            people.icc(IccForm::AgreementSingle)?,
        ))
    };
    let error = spread().and_then(|(spread, icc)| standard_error_of_measurement(&spread, &icc));
    let detectable =
        |n| spread().and_then(|(spread, icc)| minimal_detectable_change(&spread, &icc, n, confidence));
    let of_mean = Scope { kind: Some("mean".to_owned()), ..Scope::default() };
    [
        icc(Statistic::IccAgreement, IccForm::AgreementSingle),
        icc(Statistic::IccConsistency, IccForm::ConsistencySingle),
        row(Statistic::StandardErrorOfMeasurement, Scope::default(), error),
        row(Statistic::MinimalDetectableChange, Scope::default(), detectable(1)),
        row(Statistic::MinimalDetectableChange, of_mean, detectable(n)),
    ]
}

/// Each tie of both waves; q over all of them
fn ties(people: &People<'_>, unit: u32, tests: &Tests) -> Vec<Estimate> {
    let contrasts: Vec<(Scope, Contrast)> = people
        .places
        .iter()
        .map(|place| {
            let (rater, rated) = (place.before.rater.clone(), place.before.rated.clone());
            let scope = Scope { rater: Some(rater), rated: Some(rated), ..Scope::default() };
            (scope, Contrast::of(&[people.scores(place.rater, place.rated)], unit))
        })
        .collect();
    let p = |contrast: &Contrast| match contrast {
        Contrast::Paired(paired) => paired.p(),
        Contrast::Welch(welch) => welch.p(),
    };
    let all: Vec<Result<f64, Undefined>> = contrasts.iter().map(|(_, contrast)| p(contrast)).collect();
    let q = q_values(&all.iter().map(|p| p.ok()).collect::<Vec<_>>());
    let rows = contrasts.iter().zip(all.iter().zip(q)).flat_map(|((scope, contrast), (p, q))| {
        let row = |statistic, value| Estimate::new(statistic, scope.clone(), contrast.n(), value);
        let effect = match contrast {
            Contrast::Paired(paired) => row(Statistic::DZ, paired.d_z()),
            Contrast::Welch(welch) => row(Statistic::HedgesG, welch.hedges_g()),
        };
        let q = row(Statistic::Q, p.and_then(|p| Ok(q.unwrap_or(p))));
        contrast.rows(scope, tests.confidence).into_iter().chain([q, effect])
    });
    rows.collect()
}

fn rounded(value: Result<Rational, Undefined>) -> Result<f64, Undefined> {
    value.map(|value| value.rounded())
}
