//! The test of a change by permutation, within groups.

use super::values::Values;
use crate::{
    estimate::{Estimate, Method, Scope, Statistic},
    score::Mean,
    stats::{
        Rational, Undefined,
        permutation::{Difference, Labelled, Permutations},
    },
    survey::count,
};

/// The mean over groups of the change of their people's indexes, and how often chance alone would make it so large
pub(super) fn permuted(indexes: &[Values], unit: u32, permutations: Permutations) -> [Estimate; 2] {
    let n = indexes.iter().map(people).sum();
    let scope = Scope { index: Some("by_group".to_owned()), ..Scope::default() };
    let parts = parts(indexes);
    let difference = parts.ok_or(Undefined::NotComparable).and_then(|parts| strata(indexes, parts));
    let row = |statistic, value| Estimate::new(statistic, scope.clone(), n, value).by(Method::Permutation);
    let whole = |difference: &Difference| {
        let in_one = Rational::from(parts.unwrap_or(1)).times(&Rational::from(u64::from(unit)));
        difference.estimate().per(&in_one).map(|difference| difference.rounded()).ok_or(Undefined::NoAnswers)
    };
    let p =
        |difference: &Difference| difference.p(permutations, &mut |_, _| true).map_err(|_| Undefined::NoSeed);
    [
        row(Statistic::Difference, difference.as_ref().map_err(|reason| *reason).and_then(whole)),
        row(Statistic::P, difference.as_ref().map_err(|reason| *reason).and_then(p)),
    ]
}

/// The people of a group that has people in both waves
fn people(values: &Values) -> u64 {
    match values {
        Values::Pairs(pairs) => count(pairs.len()),
        Values::Samples([before, after]) if before.is_empty() || after.is_empty() => 0,
        Values::Samples([before, after]) => count(before.len() + after.len()),
    }
}

/// The number that the numbers of scores of all people divide
fn parts(indexes: &[Values]) -> Option<i128> {
    let mut means = indexes.iter().flat_map(|values| -> Vec<&Mean> {
        match values {
            Values::Pairs(pairs) => pairs.iter().flatten().collect(),
            Values::Samples(waves) => waves.iter().flatten().collect(),
        }
    });
    means.try_fold(1_i128, |parts, mean| {
        let scores = i128::from(mean.scores());
        let (mut left, mut right) = (parts, scores);
        while right != 0 {
            (left, right) = (right, left.checked_rem(right)?);
        }
        parts.checked_div(left)?.checked_mul(scores)
    })
}

/// The people's indexes in parts of a unit, group by group
fn strata(indexes: &[Values], parts: i128) -> Result<Difference, Undefined> {
    let whole = |over: i128, scores: u64| {
        let factor = parts.checked_div(i128::from(scores));
        factor.and_then(|factor| over.checked_mul(factor)).ok_or(Undefined::NotComparable)
    };
    let (mut pairs, mut samples) = (Vec::new(), Vec::new());
    for values in indexes {
        match values {
            Values::Pairs(people) => {
                let changes = people.iter().map(|[before, after]| {
                    whole(i128::from(after.sum()) - i128::from(before.sum()), after.scores())
                });
                pairs.push(changes.collect::<Result<Vec<_>, _>>()?);
            }
            Values::Samples([before, after]) => {
                let labelled =
                    before.iter().map(|mean| (mean, false)).chain(after.iter().map(|mean| (mean, true)));
                let people = labelled.map(|(mean, second)| {
                    Ok(Labelled { value: whole(mean.sum().into(), mean.scores())?, second })
                });
                samples.push(people.collect::<Result<Vec<_>, _>>()?);
            }
        }
    }
    if samples.is_empty() { Difference::of_pairs(&pairs) } else { Difference::of_samples(&samples) }
}
