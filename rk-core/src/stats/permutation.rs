//! Whether a difference is more than chance would make it: a test by permutation.
//!
//! The difference is the mean over strata, such as groups, of the difference of
//! two means in each: of people with the second label less those with the first,
//! or of pairs, the second of each less the first. If the labels meant nothing,
//! any other way to give them out within a stratum would have been as likely.
//!
//! **What is drawn.** Permutation b = 0, 1, … takes its numbers from
//! [`Stream::new(seed, b)`](super::random::Stream::new), stratum after stratum in
//! order. People of a stratum are put in random order
//! ([`Stream::shuffle`](super::random::Stream::shuffle)), starting from that of the
//! data; as many as had the first label get it, from the beginning. For each pair,
//! in order, a number below 2 is drawn; if it is 1, the two change places. Strata
//! in which one label is missing are left out, and nothing is drawn for them.
//!
//! Sums and comparisons are exact, so no difference equal to that of the data is
//! missed. p is two-sided: (1 + the number of permutations whose difference is at
//! least as far from 0 as that of the data) / (1 + permutations) (Phipson and Smyth
//! 2010, Permutation p-values should never be zero, Stat. Appl. Genet. Mol. 9:39).

use std::collections::BTreeSet;

use super::{
    Rational, Undefined,
    random::Stream,
    replicate::{Interrupted, Progress, Watch},
    values::count,
};

/// Random orders, or ways to give out labels
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Permutations {
    /// Where chance begins
    pub seed: u64,
    /// How many
    pub count: u32,
}

/// A person of one of two samples
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Labelled {
    /// The person's value, in any unit that is the same for all
    pub value: i128,
    /// Whether the person has the second label
    pub second: bool,
}

/// The difference of two means, and what could have been instead
///
/// ```
/// use rk_core::stats::permutation::{Difference, Permutations};
///
/// // Five people of one group, each with a second value that is greater than the first.
/// let difference = Difference::of_pairs(&[vec![3, 1, 4, 1, 5]]).map_err(|_| "no pairs")?;
/// assert_eq!(difference.estimate().rounded(), 2.8);
/// let p = difference.p(Permutations { seed: 1, count: 999 }, &mut |_, _| true);
/// // All signs the same: 2 of 32 ways.
/// assert!(p.is_ok_and(|p| (0.03..0.1).contains(&p)));
/// # Ok::<(), &str>(())
/// ```
#[derive(Clone, Debug)]
pub struct Difference {
    parts: Vec<Part>,
    /// What all is multiplied by, so that it is whole: the number of strata times all that sums are divided by
    multiple: Rational,
    /// The difference, multiplied
    observed: Rational,
    /// The part of it that no permutation changes
    fixed: Rational,
}

/// One stratum; what permutations change is `weight` times a sum
#[derive(Clone, Debug)]
struct Part {
    values: Vec<i128>,
    kind: Kind,
    weight: Rational,
}

#[derive(Clone, Copy, Debug)]
enum Kind {
    /// So many people have the first label; the sum is that of the others
    Labels(usize),
    /// The sum of differences within pairs, each with its sign or the other
    Pairs,
}

/// One stratum, with its terms of the difference before they have a common denominator
struct Term {
    values: Vec<i128>,
    kind: Kind,
    /// The sum that permutations change, as it is in the data
    sum: i128,
    /// The difference is (`factor` · `sum` − `less`) / `divisor`
    factor: u64,
    less: Rational,
    divisor: u64,
}

impl Difference {
    /// Of two samples, the people of each stratum in order
    ///
    /// # Errors
    /// `TooFew` if no stratum has both labels; `NotComparable` if the values are so large that a sum might
    /// not fit in 128 bits.
    pub fn of_samples(strata: &[Vec<Labelled>]) -> Result<Self, Undefined> {
        let terms = strata.iter().filter_map(|people| {
            let values: Vec<i128> = people.iter().map(|person| person.value).collect();
            let sum = people.iter().filter(|person| person.second).map(|person| person.value).sum();
            let second = people.iter().filter(|person| person.second).count();
            let first = people.len() - second;
            let [n, m] = [count(first), count(second)];
            // With the sum T of all n + m: S/m − (T − S)/n = ((n + m) S − m T) / (n m).
            let less = Rational::from(values.iter().sum::<i128>()).times(&Rational::from(m));
            let term = Term { values, kind: Kind::Labels(first), sum, factor: n + m, less, divisor: n * m };
            (term.divisor > 0).then_some(term)
        });
        Self::new(strata.iter().flatten().map(|person| person.value), || terms.collect())
    }

    /// Of pairs: in each stratum the second value less the first of each pair, in order, in any unit that is
    /// the same for all
    ///
    /// # Errors
    /// `TooFew` if there is no pair; `NotComparable` if the values are so large that a sum might not fit in
    /// 128 bits.
    pub fn of_pairs(strata: &[Vec<i128>]) -> Result<Self, Undefined> {
        let terms = strata.iter().filter(|pairs| !pairs.is_empty()).map(|pairs| Term {
            values: pairs.clone(),
            kind: Kind::Pairs,
            sum: pairs.iter().sum(),
            factor: 1,
            less: Rational::zero(),
            divisor: count(pairs.len()),
        });
        Self::new(strata.iter().flatten().copied(), || terms.collect())
    }

    fn new(values: impl Iterator<Item = i128>, terms: impl FnOnce() -> Vec<Term>) -> Result<Self, Undefined> {
        let mut sizes = values.map(i128::unsigned_abs);
        let most = sizes.try_fold(0_u128, u128::checked_add);
        if most.is_none_or(|most| most >= 1 << 126) {
            return Err(Undefined::NotComparable);
        }
        let terms = terms();
        if terms.is_empty() {
            return Err(Undefined::TooFew);
        }
        let divisors: BTreeSet<u64> = terms.iter().map(|term| term.divisor).collect();
        let product = divisors
            .into_iter()
            .fold(Rational::from(1), |product, divisor| product.times(&Rational::from(divisor)));
        let (mut observed, mut fixed) = (Rational::zero(), Rational::zero());
        let mut parts = Vec::new();
        for Term { values, kind, sum, factor, less, divisor } in &terms {
            let scale = product.per(&Rational::from(*divisor)).unwrap_or_else(Rational::zero);
            let weight = scale.times(&Rational::from(*factor));
            fixed = fixed.minus(&scale.times(less));
            observed = observed.plus(&weight.times(&Rational::from(*sum)));
            parts.push(Part { values: values.clone(), kind: *kind, weight });
        }
        let multiple = product.times(&Rational::from(count(terms.len())));
        Ok(Self { parts, multiple, observed: observed.plus(&fixed), fixed })
    }

    /// The mean over strata of the difference of means, in the values' unit, exact
    #[must_use]
    pub fn estimate(&self) -> Rational {
        // The multiple is not 0, as no divisor is.
        self.observed.per(&self.multiple).unwrap_or_else(Rational::zero)
    }

    /// The two-sided p
    ///
    /// # Errors
    /// [`Interrupted`] if the watch ends the work.
    pub fn p(&self, permutations: Permutations, watch: &mut Watch<'_>) -> Result<f64, Interrupted> {
        let mut reached = vec![false; usize::try_from(permutations.count).unwrap_or(usize::MAX)];
        let people: usize = self.parts.iter().map(|part| part.values.len()).sum();
        let cost = 4 * count(people) + 500 * count(self.parts.len());
        let least = size(&self.observed);
        Progress::new(permutations.count.into(), watch).fill(
            &mut reached,
            1,
            cost,
            Vec::new,
            |order, number, reached| {
                let mut stream = Stream::new(permutations.seed, number);
                let mut difference = self.fixed.clone();
                for part in &self.parts {
                    let sum = Rational::from(part.permuted(&mut stream, order));
                    difference = difference.plus(&part.weight.times(&sum));
                }
                reached.fill(size(&difference) >= least);
            },
        )?;
        let reached = reached.iter().filter(|reached| **reached).count();
        let one_more = |number: u32| f64::from(number) + 1.0;
        Ok(one_more(u32::try_from(reached).unwrap_or(u32::MAX)) / one_more(permutations.count))
    }
}

impl Part {
    /// The sum after one permutation
    fn permuted(&self, stream: &mut Stream, order: &mut Vec<i128>) -> i128 {
        match self.kind {
            Kind::Labels(first) => {
                order.clone_from(&self.values);
                stream.shuffle(order);
                order.iter().skip(first).sum()
            }
            Kind::Pairs => {
                let signed = |value: &i128| if stream.below(2) == 1 { -value } else { *value };
                self.values.iter().map(signed).sum()
            }
        }
    }
}

/// How far from 0
fn size(number: &Rational) -> Rational {
    if number.sign().is_lt() { number.negated() } else { number.clone() }
}
