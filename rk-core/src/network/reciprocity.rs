//! How mutual the ties are, over the pairs of groups whose two ties both have a mean.

use super::square::Square;
use crate::{
    estimate::{Estimate, Scope, Statistic},
    score::Level,
    stats::{Fraction, Rational, Undefined},
    survey::{LEAST, count},
};

pub(super) fn estimates(square: &Square<'_>) -> [Estimate; 4] {
    let pairs: Vec<[&Fraction; 2]> = square.pairs().filter_map(|at| square.both(at)).collect();
    let n = 2 * count(pairs.len());
    let [dyadic, edgewise] = binary(square, &pairs);
    [
        (Statistic::ReciprocityDyadic, dyadic),
        (Statistic::ReciprocityEdgewise, edgewise),
        (Statistic::ReciprocityCorrelation, correlation(n, &pairs)),
        (Statistic::ReciprocityMinimum, minimum(n, &pairs)),
    ]
    .map(|(statistic, value)| Estimate::new(statistic, Scope::default(), n, value))
}

/// The share of pairs whose ties are both at least moderate, or both not, and
/// the share of ties at least moderate whose counterpart is so too
fn binary(square: &Square<'_>, pairs: &[[&Fraction; 2]]) -> [Result<f64, Undefined>; 2] {
    let (mut alike, mut moderate, mut returned) = (0_u64, 0_u64, 0_u64);
    for pair in pairs {
        let [there, back] = pair.map(|mean| square.cuts().level(mean) >= Level::Moderate);
        alike += u64::from(there == back);
        moderate += u64::from(there) + u64::from(back);
        returned += 2 * u64::from(there && back);
    }
    [(alike, count(pairs.len())), (returned, moderate)]
        .map(|(some, of)| Fraction::new(some, of).map(|share| share.rounded()).ok_or(Undefined::NoTies))
}

/// 2 Σ (w(a,b) − m)(w(b,a) − m) over pairs / Σ (w − m)² over their ties
///
/// Written with sums of products, whose denominators are small: with S the sum
/// of the ties, it is (2 Σ w(a,b) w(b,a) − S²/n) / (Σ w² − S²/n).
fn correlation(n: u64, pairs: &[[&Fraction; 2]]) -> Result<f64, Undefined> {
    let (mut sum, mut squares, mut products) = (Fraction::zero(), Fraction::zero(), Fraction::zero());
    for [there, back] in pairs {
        for tie in [there, back] {
            sum.add(tie);
            squares.add(&tie.times(tie));
        }
        products.add(&there.times(back));
    }
    let of_mean = sum.times(&sum).divided(n).ok_or(Undefined::NoTies)?;
    let less = |sum: &Fraction| Rational::from(sum).minus(&Rational::from(&of_mean));
    let share = less(&products.scaled(2)).per(&less(&squares)).ok_or(Undefined::NoVariance)?;
    Ok(share.rounded())
}

/// Σ min(w(a,b), w(b,a)) / Σ w over the ties, on w − 1
fn minimum(n: u64, pairs: &[[&Fraction; 2]]) -> Result<f64, Undefined> {
    let (mut smaller, mut all) = (Fraction::zero(), Fraction::zero());
    for [there, back] in pairs {
        let less = if there.order(back).is_lt() { there } else { back };
        smaller.add(&(*less).clone().scaled(2));
        all.add(there);
        all.add(back);
    }
    if n == 0 {
        return Err(Undefined::NoTies);
    }
    let none = Rational::from(n * u64::from(LEAST));
    let above = |sum: &Fraction| Rational::from(sum).minus(&none);
    above(&smaller).per(&above(&all)).map(|share| share.rounded()).ok_or(Undefined::NoVariance)
}
