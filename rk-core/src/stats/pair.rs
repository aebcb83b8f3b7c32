//! Exact sums over two columns of numbers.

use super::{
    Rational,
    total::Total,
    values::{Kind, Values, count},
};

/// How many numbers there are in both of two columns, and sums over those places
#[derive(Clone, Debug)]
pub(crate) struct Pair {
    pub(crate) n: u64,
    pub(crate) left: Rational,
    pub(crate) right: Rational,
    pub(crate) products: Rational,
}

impl Pair {
    /// Sums over two columns of one length
    pub(crate) fn of(left: &Values, right: &Values) -> Self {
        if left.is_complete() && right.is_complete() {
            let (n, products) = (left.count(), products(left, right));
            return Self { n, left: left.sum().clone(), right: right.sum().clone(), products };
        }
        let (in_left, in_right) = (left.mask(), right.mask());
        let both: Vec<_> = in_left.iter().zip(&*in_right).map(|(left, right)| *left && *right).collect();
        Self {
            n: count(both.iter().filter(|both| **both).count()),
            left: masked(left, &both),
            right: masked(right, &both),
            // Where one is missing it counts as 0.
            products: products(left, right),
        }
    }

    /// The sum of products of deviations from the two means; 0 of no numbers
    pub(crate) fn deviations(&self) -> Rational {
        let scaled = self.products.times(&Rational::from(self.n)).minus(&self.left.times(&self.right));
        scaled.per(&Rational::from(self.n)).unwrap_or_else(Rational::zero)
    }
}

/// The sum of products
fn products(left: &Values, right: &Values) -> Rational {
    if let (Kind::Whole(x), Kind::Whole(y)) = (left.kind(), right.kind()) {
        let limit = left.limit(right);
        if limit < 1 << 62 {
            // Nothing can overflow, and a loop that need not ask is much faster.
            let add = |sum: i64, (x, y): (&i64, &i64)| sum.wrapping_add(x.wrapping_mul(*y));
            return Rational::from(i128::from(x.iter().zip(y).fold(0, add)));
        }
        if limit < 1 << 126 {
            return Rational::from(
                x.iter().zip(y).map(|(x, y)| i128::from(*x) * i128::from(*y)).sum::<i128>(),
            );
        }
    }
    let mut total = Total::default();
    for (x, y) in left.kind().reals().iter().zip(&*right.kind().reals()) {
        total.add_product(*x, *y);
    }
    total.sum()
}

/// The sum of the numbers where `mask` is true
fn masked(values: &Values, mask: &[bool]) -> Rational {
    match values.kind() {
        Kind::Whole(whole) => {
            // At most 51 bits each.
            let sum: i128 =
                whole.iter().zip(mask).map(|(number, kept)| i128::from(number * i64::from(*kept))).sum();
            Rational::from(sum)
        }
        Kind::Real(real) => {
            let mut total = Total::default();
            for (number, kept) in real.iter().zip(mask) {
                if *kept {
                    total.add(*number);
                }
            }
            total.sum()
        }
    }
}
