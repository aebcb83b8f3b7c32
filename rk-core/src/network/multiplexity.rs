//! On how many items the ties are at least moderate.

use super::square::Square;
use crate::{
    estimate::{Estimate, Scope, Statistic},
    score::{Level, Tie},
    stats::{Fraction, Undefined},
    survey::count,
};

/// Each tie's number of items with a mean that is at least moderate, and the mean share of the items
pub(super) fn estimates(square: &Square<'_>) -> Vec<Estimate> {
    let ties = square.ties().filter(|((rater, rated), _)| rater != rated);
    let counted: Vec<_> = ties.map(|(at, tie)| (at, strands(square, tie))).collect();
    let known = || counted.iter().filter_map(|(_, strands)| *strands);
    let (n, items) = (count(known().count()), count(square.scores.instrument.items.len()));
    let share = Fraction::new(known().sum::<u64>(), n * items);
    let value = |value: Option<Fraction>| value.map(|value| value.rounded()).ok_or(Undefined::NoTies);
    let of_tie = counted.iter().map(|(at, strands)| {
        let strands = strands.and_then(|strands| Fraction::new(strands, 1_u64));
        let n = u64::from(strands.is_some());
        Estimate::new(Statistic::Multiplexity, square.of_tie(*at), n, value(strands))
    });
    let whole = Estimate::new(Statistic::Multiplexity, Scope::default(), n, value(share));
    of_tie.chain([whole]).collect()
}

/// The items on which a tie is at least moderate, if any item has a mean
fn strands(square: &Square<'_>, tie: &Tie) -> Option<u64> {
    let means: Vec<Fraction> = tie.dimensions.iter().filter_map(|(_, item)| item.exact().ok()).collect();
    let moderate = means.iter().filter(|mean| square.cuts().level(mean) >= Level::Moderate);
    (!means.is_empty()).then(|| count(moderate.count()))
}
