//! Whether two matrices of ties go together.
//!
//! The ties of one group are not independent of each other, so a correlation of
//! two matrices is held against those that come of putting the groups of one in
//! another order, rows and columns alike: the quadratic assignment procedure
//! (Krackhardt 1988, Predicting with networks, Social Networks 10). It asks whether
//! the names of the groups matter, not how certain the means are.

use super::{Chance, square::Square};
use crate::{
    estimate::{Estimate, Method, Scope, Statistic},
    stats::{
        self, Fraction, Rational, Undefined,
        qap::{ENUMERATED, Matrices, Permutations, Qap},
    },
    survey::count,
};

/// Fewer groups cannot be put in another order that says anything
const FEWEST: usize = 3;

/// A tie in each of the two matrices
type Pair = [Fraction; 2];

/// Communication with relationship
pub(super) fn layers(square: &Square<'_>, chance: Chance) -> [Estimate; 4] {
    let unit = square.scores.unit();
    let pair = |at| {
        let tie = square.tie(at)?;
        Some([tie.communication.as_ref()?.exact(unit).ok()?, tie.relationship.as_ref()?.exact(unit).ok()?])
    };
    let pairs: Vec<Option<Pair>> = square.places().map(pair).collect();
    estimates("layers", square.groups.len(), &pairs, chance)
}

/// The means with those of another network, over the groups in both
pub(super) fn with(square: &Square<'_>, other: &Square<'_>, chance: Chance) -> [Estimate; 4] {
    let there = |name: &str| other.groups.iter().position(|group| *group == name);
    let both: Vec<(usize, usize)> =
        square.groups.iter().enumerate().filter_map(|(at, name)| Some((at, there(name)?))).collect();
    let pairs: Vec<Option<Pair>> = both
        .iter()
        .flat_map(|rater| both.iter().map(move |rated| (rater, rated)))
        .filter(|(rater, rated)| rater != rated)
        .map(|(rater, rated)| {
            Some([square.mean((rater.0, rated.0))?.clone(), other.mean((rater.1, rated.1))?.clone()])
        })
        .collect();
    if both.len() < FEWEST {
        let n = count(pairs.iter().flatten().count());
        return rows("with", both.len(), n, [Err(Undefined::NotComparable); 4]);
    }
    estimates("with", both.len(), &pairs, chance)
}

fn estimates(kind: &str, groups: usize, pairs: &[Option<Pair>], chance: Chance) -> [Estimate; 4] {
    let known: Vec<&Pair> = pairs.iter().flatten().collect();
    let n = count(known.len());
    let reason = |reason| rows(kind, groups, n, [Err(reason); 4]);
    if groups < FEWEST {
        return reason(Undefined::TooFew);
    }
    if known.len() < pairs.len() {
        return reason(Undefined::NoTies);
    }
    let outcome = correlation(n, &known).and_then(|r| Ok((r, tested(groups, &known, chance)?)));
    match outcome {
        Ok((r, qap)) => rows(kind, groups, n, [Ok(r), qap.p, qap.p_two_sided, qap.smallest_p]),
        Err(missing) => reason(missing),
    }
}

/// The correlation among those of other orders of the groups
fn tested(groups: usize, pairs: &[&Pair], chance: Chance) -> Result<Qap, Undefined> {
    let cells = |side: fn(&Pair) -> &Fraction| -> Vec<Option<f64>> {
        let mut ties = pairs.iter().map(|pair| side(pair).rounded());
        (0..groups * groups).map(|at| if at % (groups + 1) == 0 { None } else { ties.next() }).collect()
    };
    let matrices = Matrices::new(groups, &cells(|[first, _]| first), &cells(|[_, second]| second))?;
    let permutations = chance
        .seed
        .map(|seed| Permutations { seed, count: u32::try_from(chance.permutations).unwrap_or(u32::MAX) });
    // Nobody interrupts: 10,000 orders of 64 groups take some 50 ms.
    matrices.compare(permutations, &mut |_, _| true).map_err(|_| Undefined::NotComparable)
}

/// The four numbers of one comparison
fn rows(kind: &str, groups: usize, n: u64, values: [Result<f64, Undefined>; 4]) -> [Estimate; 4] {
    let method = if groups <= ENUMERATED { Method::Exact } else { Method::Permutation };
    let scope = || Scope { kind: Some(kind.to_owned()), ..Scope::default() };
    let [correlation, p, p_two_sided, smallest] = values;
    let tested = |statistic, value| Estimate::new(statistic, scope(), n, value).by(method);
    [
        Estimate::new(Statistic::QapCorrelation, scope(), n, correlation),
        tested(Statistic::QapP, p),
        tested(Statistic::QapPTwoSided, p_two_sided),
        tested(Statistic::QapSmallestP, smallest),
    ]
}

/// Pearson's r: n Σxy − Σx Σy over the root of the same of each with itself, rounded once
fn correlation(n: u64, pairs: &[&Pair]) -> Result<f64, Undefined> {
    let zero = Fraction::zero;
    let (mut x, mut y, mut xx, mut yy, mut xy) = (zero(), zero(), zero(), zero(), zero());
    for [one, other] in pairs {
        x.add(one);
        y.add(other);
        xx.add(&one.times(one));
        yy.add(&other.times(other));
        xy.add(&one.times(other));
    }
    let by = Rational::from(n);
    let [x, y, xx, yy, xy] = [x, y, xx, yy, xy].map(|sum| Rational::from(&sum));
    let common = by.times(&xy).minus(&x.times(&y));
    let spread = |squares: &Rational, sum: &Rational| by.times(squares).minus(&sum.squared());
    let (spread_x, spread_y) = (spread(&xx, &x), spread(&yy, &y));
    stats::correlation(&common, &spread_x, &spread_y).ok_or(Undefined::NoVariance)
}
