//! A core whose groups are tied to each other, and a periphery whose groups are not.
//!
//! Borgatti and Everett (2000, Models of core/periphery structures, Social
//! Networks 21): the choice of a core whose ideal pattern goes best with the
//! ties. All choices are tried. Sums over the ties within a choice are sums over
//! the choice without one group, so a choice costs as much as it has groups.

use super::square::{Place, Square};
use crate::{
    estimate::{Estimate, Method, Scope, Statistic},
    stats::{self, Fraction, Rational, Undefined},
    survey::count,
};

const FEWEST: usize = 3;
const MOST: usize = 16;
/// Correlations this close to the best are as good: rounding may have set them apart
const AS_GOOD: f64 = 1e-12;
/// A spread that is a smaller part of the squares is computed exactly
const SAFE: f64 = 1.0 / 64.0;

/// What the pattern says of the ties between core and periphery
const PATTERNS: [Method; 3] = [Method::CoreOnly, Method::CoreOr, Method::CoreAnd];

/// A set of groups, the first of all groups as the highest bit: of sets with as
/// many groups, the one that comes first in the order of groups is the larger number
type Choice = usize;

/// The best choice and its correlation
type Best = (Choice, f64);

/// Some ties: their number, sum and sum of squares, and the ranks of the weakest and the strongest
#[derive(Clone, Copy, Debug)]
struct Sums {
    n: f64,
    sum: f64,
    squares: f64,
    least: usize,
    most: usize,
}

/// The fit of each pattern, and which groups are in the core of the first
pub(super) fn estimates(square: &Square<'_>) -> Vec<Estimate> {
    let n = count(square.between().count());
    let search = Search::new(square);
    let best = PATTERNS.map(|pattern| match &search {
        Ok(search) => search.best(pattern),
        Err(reason) => Err(*reason),
    });
    let [core_only, ..] = best;
    let fits = PATTERNS.into_iter().zip(best).map(|(pattern, best)| {
        let fit = best.map(|(_, fit)| fit);
        Estimate::new(Statistic::CorePeriphery, Scope::default(), n, fit).by(pattern)
    });
    let cores = (0..square.groups.len()).map(|group| {
        let inside =
            core_only.map(|(core, _)| f64::from(u8::from(core & bit(square.groups.len(), group) != 0)));
        Estimate::new(Statistic::Core, square.of_group(group), n, inside).by(Method::CoreOnly)
    });
    fits.chain(cores).collect()
}

/// The set of one group
fn bit(groups: usize, group: usize) -> Choice {
    1 << (groups - 1 - group)
}

/// All choices of a core
struct Search<'a> {
    square: &'a Square<'a>,
    /// The ties within each choice, less the mean of all ties
    within: Vec<Sums>,
}

impl<'a> Search<'a> {
    fn new(square: &'a Square<'a>) -> Result<Self, Undefined> {
        let groups = square.groups.len();
        if groups < FEWEST {
            return Err(Undefined::TooFew);
        }
        if groups > MOST {
            return Err(Undefined::TooManyGroups);
        }
        let (_, mean) = super::square::mean(square.between());
        let mean = Rational::from(&mean?);
        let mut ranks: Vec<&Fraction> = square.between().collect();
        ranks.sort_by(|one, other| one.order(other));
        ranks.dedup_by(|one, other| one.order(other).is_eq());
        let mut pair = vec![Sums::default(); groups * groups];
        for at @ (rater, rated) in square.places() {
            let Some(tie) = square.mean(at) else { continue };
            let rank = ranks.partition_point(|other| other.order(tie).is_lt());
            let tie = Rational::from(tie).minus(&mean).rounded();
            let tie = Sums { n: 1.0, sum: tie, squares: tie * tie, least: rank, most: rank };
            for (row, column) in [(rater, rated), (rated, rater)] {
                if let Some(sums) = pair.get_mut(row * groups + column) {
                    *sums = sums.plus(tie);
                }
            }
        }
        let mut within = vec![Sums::default(); 1 << groups];
        for choice in 1..within.len() {
            // The last of the groups in the choice, which the lowest bit stands for.
            let last = choice & choice.wrapping_neg();
            let others = choice ^ last;
            let row = groups - 1 - position(last);
            let mut sums = within.get(others).copied().unwrap_or_default();
            for (other, pair) in pair.iter().skip(row * groups).take(groups).enumerate() {
                if others & bit(groups, other) != 0 {
                    sums = sums.plus(*pair);
                }
            }
            if let Some(place) = within.get_mut(choice) {
                *place = sums;
            }
        }
        Ok(Self { square, within })
    }

    /// The choice that goes best with the ties; of choices as good the one of
    /// fewest groups, of these the first in the order of groups
    fn best(&self, pattern: Method) -> Result<Best, Undefined> {
        let all = self.within.len() - 1;
        let fits: Vec<Option<f64>> = (0..=all).map(|core| self.fit(core, pattern)).collect();
        let fit = fits.iter().flatten().copied().reduce(f64::max).ok_or(Undefined::NoVariance)?;
        let as_good = fits.iter().zip(0..).filter(|(other, _)| other.is_some_and(|one| one >= fit - AS_GOOD));
        let (_, core) = as_good
            .min_by_key(|(_, core): &(_, Choice)| (core.count_ones(), std::cmp::Reverse(*core)))
            .ok_or(Undefined::NoVariance)?;
        Ok((core, self.exact(core, pattern).unwrap_or(fit)))
    }

    /// The correlation of the ties with a pattern of 1 and 0; `None` if either has no spread
    fn fit(&self, core: Choice, pattern: Method) -> Option<f64> {
        let all = self.within.len() - 1;
        if core == 0 || core == all {
            return None;
        }
        let sums = |choice: Choice| self.within.get(choice).copied().unwrap_or_default();
        let (inner, outer, whole) = (sums(core), sums(all ^ core), sums(all));
        let ((ones, sum), ties) = match pattern {
            Method::CoreOr => ((whole.n - outer.n, whole.sum - outer.sum), whole),
            Method::CoreAnd => ((inner.n, inner.sum), whole),
            _ => ((inner.n, inner.sum), inner.plus(outer)),
        };
        let zeros = ties.n - ones;
        if ones < 1.0 || zeros < 1.0 || ties.least >= ties.most {
            return None;
        }
        let spread = ties.squares - ties.sum * ties.sum / ties.n;
        if spread < ties.squares * SAFE {
            return self.exact(core, pattern);
        }
        let common = sum - ones * ties.sum / ties.n;
        Some(common / (spread * (ones * zeros / ties.n)).sqrt())
    }

    /// The same, rounded once
    fn exact(&self, core: Choice, pattern: Method) -> Option<f64> {
        let groups = self.square.groups.len();
        let inside = |group: usize| core & bit(groups, group) != 0;
        let one = |(rater, rated): Place| match (inside(rater), inside(rated), pattern) {
            (true, true, _) => Some(true),
            (false, false, _) | (_, _, Method::CoreAnd) => Some(false),
            (_, _, Method::CoreOr) => Some(true),
            _ => None,
        };
        let (mut ones, mut all, mut squares) = (Fraction::zero(), Fraction::zero(), Fraction::zero());
        let (mut many, mut n) = (0_u64, 0_u64);
        for at in self.square.places() {
            let (Some(tie), Some(one)) = (self.square.mean(at), one(at)) else { continue };
            n += 1;
            all.add(tie);
            squares.add(&tie.times(tie));
            if one {
                many += 1;
                ones.add(tie);
            }
        }
        // n Σ(one · w) − Σone Σw, over the root of the same of each with itself.
        let (by, number) = (Rational::from(n), Rational::from(many));
        let [ones, all, squares] = [ones, all, squares].map(|sum| Rational::from(&sum));
        let common = by.times(&ones).minus(&number.times(&all));
        let spread = by.times(&squares).minus(&all.squared());
        let pattern = by.times(&number).minus(&number.squared());
        stats::correlation(&common, &spread, &pattern)
    }
}

/// The place of the only bit that is set, counted from 0
fn position(bit: Choice) -> usize {
    usize::try_from(bit.trailing_zeros()).unwrap_or(0)
}

/// No ties
impl Default for Sums {
    fn default() -> Self {
        Self { n: 0.0, sum: 0.0, squares: 0.0, least: usize::MAX, most: 0 }
    }
}

impl Sums {
    fn plus(self, other: Self) -> Self {
        Self {
            n: self.n + other.n,
            sum: self.sum + other.sum,
            squares: self.squares + other.squares,
            least: self.least.min(other.least),
            most: self.most.max(other.most),
        }
    }
}
