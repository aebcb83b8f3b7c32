//! The analysis of variance of people in units.

use crate::{
    estimate::{By, Estimate, Method, Scope, Statistic},
    score::{Units, scope_of, sums},
    stats::{OneWay, Rational, Sums, Undefined},
};

/// The variance of R(r) between and within units, and the mean of each unit
pub(crate) fn aggregation(by: By, units: &[(String, Sums)], confidence: f64) -> Vec<Estimate> {
    let anova = OneWay::from_sums(units.iter().map(|(_, sums)| sums.clone()));
    let scope = Scope { by: Some(by), ..Scope::default() };
    let row = |statistic, value| Estimate::new(statistic, scope.clone(), anova.n(), value);
    let enough = anova.ms_between().and(anova.ms_within()).map(drop);
    let exact = |value: Result<Rational, Undefined>| enough.and(value).map(|value| value.rounded());
    let whole = |number: u64| exact(Ok(Rational::from(number)));
    let grand_mean = mean(units.iter().map(|(_, sums)| sums));
    let mut rows = vec![
        row(Statistic::SsBetween, exact(Ok(anova.ss_between().clone()))),
        row(Statistic::SsWithin, exact(Ok(anova.ss_within().clone()))),
        row(Statistic::DfBetween, whole(anova.df_between())),
        row(Statistic::DfWithin, whole(anova.df_within())),
        row(Statistic::MsBetween, exact(anova.ms_between())),
        row(Statistic::MsWithin, exact(anova.ms_within())),
        row(Statistic::F, exact(anova.f())),
        row(Statistic::P, anova.p()),
        row(Statistic::RSquared, exact(anova.r_squared())),
        row(Statistic::MeanSize, exact(anova.k_mean())),
        row(Statistic::K0, exact(anova.k0())),
    ];
    rows.extend(coefficients(&anova, &scope, confidence));
    rows.push(row(Statistic::DesignEffect, exact(design_effect(&anova))));
    rows.push(row(Statistic::GrandMean, rounded(&grand_mean)));
    for (name, sums) in units {
        let row = |statistic, value| Estimate::new(statistic, scope_of(by, name), sums.n, rounded(&value));
        let own = mean([sums]);
        rows.push(row(Statistic::Mean, own.clone()));
        rows.push(row(Statistic::ShrunkenMean, own.and_then(|own| shrunken(&anova, &own, &grand_mean))));
    }
    rows
}

/// The variance of s(r,t) between and within units, t by its position and its name
pub(super) fn of_rated(units: &Units<'_>, at: usize, name: &str, confidence: f64) -> Vec<Estimate> {
    let anova = OneWay::from_sums(units.scores(at).iter().map(|scores| sums(scores, units.unit())));
    let scope = Scope { by: Some(units.by()), rated: Some(name.to_owned()), ..Scope::default() };
    let row = |statistic, value| Estimate::new(statistic, scope.clone(), anova.n(), value);
    let mut rows = vec![row(Statistic::F, rounded(&anova.f())), row(Statistic::P, anova.p())];
    rows.extend(coefficients(&anova, &scope, confidence));
    rows
}

/// ICC(1) with both sizes, and ICC(2)
fn coefficients(anova: &OneWay, scope: &Scope, confidence: f64) -> [Estimate; 3] {
    let row = |statistic, value: Result<Rational, Undefined>| {
        Estimate::new(statistic, scope.clone(), anova.n(), rounded(&value))
    };
    [
        row(Statistic::Icc1, anova.icc1()).by(Method::MeanSize).within(anova.icc1_interval(confidence)),
        row(Statistic::Icc1, anova.icc1_k0()).by(Method::K0).within(anova.icc1_k0_interval(confidence)),
        row(Statistic::Icc2, anova.icc2()).within(anova.icc2_interval(confidence)),
    ]
}

fn rounded(value: &Result<Rational, Undefined>) -> Result<f64, Undefined> {
    value.as_ref().map(Rational::rounded).map_err(|reason| *reason)
}

/// The mean of all values of some units
fn mean<'s>(units: impl IntoIterator<Item = &'s Sums>) -> Result<Rational, Undefined> {
    let (mut n, mut sum) = (0, Rational::zero());
    for unit in units {
        n += unit.n;
        sum = sum.plus(&unit.sum);
    }
    sum.per(&Rational::from(n)).ok_or(Undefined::NoAnswers)
}

/// By how much the variance of a mean of all grows because people come in units: 1 + (k − 1) · ICC(1)
fn design_effect(anova: &OneWay) -> Result<Rational, Undefined> {
    let others = anova.k_mean()?.minus(&Rational::from(1));
    Ok(Rational::from(1).plus(&others.times(&anova.icc1()?)))
}

/// w · mean + (1 − w) · grand mean, w = ICC(2), or 0 where that is below
fn shrunken(
    anova: &OneWay,
    own: &Rational,
    grand_mean: &Result<Rational, Undefined>,
) -> Result<Rational, Undefined> {
    let weight = anova.icc2()?.max(Rational::zero());
    let grand_mean = grand_mean.as_ref().map_err(|reason| *reason)?;
    Ok(grand_mean.plus(&weight.times(&own.minus(grand_mean))))
}
