//! How strong the ties are: their mean, their spread, the share that is moderate or strong.

use super::square::{Square, mean};
use crate::{
    estimate::{Estimate, Scope, Statistic},
    score::{Kind, Level},
    stats::{Fraction, Rational, Undefined},
    survey::{LEAST, MOST},
};

const KINDS: [(Kind, &str); 3] =
    [(Kind::Bonding, "bonding"), (Kind::Bridging, "bridging"), (Kind::Linking, "linking")];

pub(super) fn estimates(square: &Square<'_>) -> Vec<Estimate> {
    let whole = |statistic, n, value| Estimate::new(statistic, Scope::default(), n, value);
    let (n, density) = mean(square.between());
    let rescaled = density.as_ref().map(|density| rescaled(density).rounded()).map_err(|reason| *reason);
    let mut estimates = vec![
        whole(Statistic::Density, n, density.map(|density| density.rounded())),
        whole(Statistic::DensityRescaled, n, rescaled),
        whole(Statistic::DensitySd, n, deviation(n, square)),
    ];
    estimates.extend([Level::Moderate, Level::Strong].map(|level| binary(square, n, level)));
    estimates.extend(KINDS.map(|(kind, name)| {
        let of_kind = square.ties().filter(|(_, tie)| tie.kind == kind);
        let (n, mean) = mean(of_kind.filter_map(|(at, _)| square.mean(at)));
        let scope = Scope { kind: Some(name.to_owned()), ..Scope::default() };
        Estimate::new(Statistic::Mean, scope, n, mean.map(|mean| mean.rounded()))
    }));
    estimates
}

/// The mean from 0 to 1
fn rescaled(density: &Fraction) -> Rational {
    let least = Rational::from(i32::from(LEAST));
    // The scale is longer than 0.
    Rational::from(density).minus(&least).per(&Rational::from(i32::from(MOST - LEAST))).unwrap_or(least)
}

/// √((Σw² − (Σw)²/n) / (n − 1))
fn deviation(n: u64, square: &Square<'_>) -> Result<f64, Undefined> {
    let (mut sum, mut squares) = (Fraction::zero(), Fraction::zero());
    for mean in square.between() {
        sum.add(mean);
        squares.add(&mean.times(mean));
    }
    let others = n.checked_sub(1).ok_or(Undefined::NoTies)?;
    let (of_mean, _) =
        sum.times(&sum).divided(n).map(|part| squares.minus(&part)).ok_or(Undefined::NoTies)?;
    of_mean.divided(others).map(|variance| variance.root()).ok_or(Undefined::TooFew)
}

/// The share of ties that have at least this level
fn binary(square: &Square<'_>, n: u64, level: Level) -> Estimate {
    let at_least = square.between().filter(|mean| square.cuts().level(mean) >= level);
    let share = Fraction::new(crate::survey::count(at_least.count()), n);
    let scope = Scope { level: Some(level.id().to_owned()), ..Scope::default() };
    Estimate::new(
        Statistic::DensityBinary,
        scope,
        n,
        share.map(|share| share.rounded()).ok_or(Undefined::NoTies),
    )
}
