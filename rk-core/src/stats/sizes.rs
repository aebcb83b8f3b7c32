//! Analyses of variance of whole numbers in groups whose sizes stay the same.

use super::{Fraction, OneWay, Rational, natural::Natural};

/// The sizes of groups, and what many analyses of them have in common
///
/// A bootstrap within groups makes thousands of analyses of groups of the same
/// sizes. The sum of the groups' squared sums, each over its size, is one sum of
/// whole numbers if all are brought to one denominator beforehand.
#[derive(Clone, Debug)]
pub struct Sizes {
    sizes: Vec<u64>,
    squared: Rational,
    /// The least number that every size divides
    multiple: Natural,
    /// How often each size is in it; 0 for a group of nobody
    weights: Vec<Natural>,
}

impl Sizes {
    /// The sizes of groups, in their order; a group of nobody counts for nothing
    #[must_use]
    pub fn new(sizes: &[u64]) -> Self {
        let mut multiple = Natural::from(1_u64);
        for size in sizes.iter().filter(|size| **size > 0) {
            multiple.scale(size / divisor(*size, multiple.remainder(*size)));
        }
        let weight = |size: &u64| if *size == 0 { Natural::default() } else { multiple.divided(*size) };
        Self {
            squared: sizes.iter().map(|size| Rational::from(*size).squared()).sum(),
            weights: sizes.iter().map(weight).collect(),
            multiple,
            sizes: sizes.to_vec(),
        }
    }

    /// Whether groups have these sizes
    pub fn are(&self, sizes: impl Iterator<Item = u64>) -> bool {
        sizes.eq(self.sizes.iter().copied())
    }

    /// The analysis of the groups' sums, in their order, and of the sum of the squares of all values
    #[must_use]
    pub fn analysis(&self, sums: impl Iterator<Item = i64>, squares: i128) -> OneWay {
        let (mut of_means, mut sum) = (Natural::default(), 0_i128);
        for (own, weight) in sums.zip(&self.weights) {
            sum += i128::from(own);
            let size = own.unsigned_abs();
            match size.checked_mul(size) {
                Some(square) => of_means.add_scaled(weight, square),
                None => of_means.add_scaled(&weight.times(&Natural::from(size)), size),
            }
        }
        let n: u64 = self.sizes.iter().sum();
        let of_means = Fraction::new(of_means, self.multiple.clone()).unwrap_or_else(Fraction::zero);
        let of_means = Rational::signed(false, of_means);
        let of_all = Rational::from(sum).squared().per(&Rational::from(n)).unwrap_or_else(Rational::zero);
        let groups = self.sizes.iter().filter(|size| **size > 0).count();
        OneWay::from_parts(
            n,
            super::values::count(groups),
            self.squared.clone(),
            of_means.minus(&of_all),
            Rational::from(squares).minus(&of_means),
        )
    }
}

/// The greatest number that divides both
fn divisor(a: u64, b: u64) -> u64 {
    if b == 0 { a } else { divisor(b, a % b) }
}
