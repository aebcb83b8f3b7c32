//! How strong the ties of each group are, in both directions, and how unequal the groups are.

use super::square::{Square, mean};
use crate::{
    estimate::{Estimate, Scope, Statistic},
    stats::{Fraction, Undefined},
    survey::{LEAST, MOST, count},
};

/// The number of a group's ties in one direction, and their mean
type Strength = (u64, Result<Fraction, Undefined>);

/// What each group gives, and what it receives
fn strengths(square: &Square<'_>, group: usize) -> [Strength; 2] {
    let ties = |own: fn((usize, usize)) -> usize| {
        mean(square.places().filter(|at| own(*at) == group).filter_map(|at| square.mean(at)))
    };
    [ties(|(rater, _)| rater), ties(|(_, rated)| rated)]
}

/// Strengths and balance of each group, and the asymmetry of each pair
pub(super) fn estimates(square: &Square<'_>) -> Vec<Estimate> {
    let of_group = |group: usize| {
        let [(given, out), (received, back)] = strengths(square, group);
        let balance = match (&out, &back) {
            (Ok(out), Ok(back)) => Ok(out.difference(back)),
            (Err(reason), _) | (_, Err(reason)) => Err(*reason),
        };
        let estimate = |statistic, n, value| Estimate::new(statistic, square.of_group(group), n, value);
        [
            estimate(Statistic::StrengthOut, given, out.map(|out| out.rounded())),
            estimate(Statistic::StrengthIn, received, back.map(|back| back.rounded())),
            estimate(Statistic::Balance, given + received, balance),
        ]
    };
    let of_pair = |at @ (first, second): (usize, usize)| {
        let ties = [(first, second), (second, first)].into_iter().filter_map(|at| square.mean(at));
        let difference = square.both(at).map(|[there, back]| there.difference(back));
        let n = count(ties.count());
        Estimate::new(Statistic::Asymmetry, square.of_tie(at), n, difference.ok_or(Undefined::NoTies))
    };
    (0..square.groups.len()).flat_map(of_group).chain(square.pairs().map(of_pair)).collect()
}

/// Freeman's centralization: how much weaker all groups are than the strongest, beside a star
pub(super) fn centralization(square: &Square<'_>) -> [Estimate; 2] {
    let n = count(square.between().count());
    let (out, back): (Vec<Strength>, Vec<Strength>) =
        (0..square.groups.len()).map(|group| <(_, _)>::from(strengths(square, group))).unzip();
    [(Statistic::CentralizationOut, out), (Statistic::CentralizationIn, back)]
        .map(|(statistic, strengths)| Estimate::new(statistic, Scope::default(), n, freeman(strengths)))
}

/// Σ (max c − c) / (4 (G − 1)): in a star of 5 among 1, G − 1 groups are 4 below the one
fn freeman(strengths: Vec<Strength>) -> Result<f64, Undefined> {
    let all: Vec<Fraction> = strengths.into_iter().map(|(_, strength)| strength).collect::<Result<_, _>>()?;
    let most = all.iter().max_by(|one, other| one.order(other)).ok_or(Undefined::NoTies)?;
    let mut sum = Fraction::zero();
    for one in &all {
        sum.add(one);
    }
    let (below, _) = most.clone().scaled(count(all.len())).minus(&sum);
    let star = count(all.len().saturating_sub(1)) * u64::from(MOST - LEAST);
    below.divided(star).map(|share| share.rounded()).ok_or(Undefined::TooFew)
}
