//! One column of numbers, ready for exact sums.

use std::borrow::Cow;

use super::{
    Rational,
    total::{Binary, Total},
};

/// A number that turns others into whole ones: added to it, only their whole part is left
const ROUNDER: f64 = 6_755_399_441_055_744.0;

/// Numbers in their order, some of which may be missing
#[derive(Clone, Debug)]
pub(crate) struct Values {
    len: usize,
    missing: usize,
    // Whether each is there; empty if none is missing.
    present: Vec<bool>,
    kind: Kind,
    /// The largest size, if all are whole
    largest: i64,
}

/// The numbers, 0 where they are missing
#[derive(Clone, Debug)]
enum Kind {
    Whole(Vec<i64>),
    Real(Vec<Binary>),
}

/// How many numbers there are in both of two columns, and sums over those places
#[derive(Clone, Debug)]
pub(crate) struct Pair {
    pub(crate) n: u64,
    pub(crate) left: Rational,
    pub(crate) right: Rational,
    pub(crate) products: Rational,
}

impl Values {
    /// The place of the first number beyond the limits of a [`Total`] is the error
    pub(crate) fn new(values: &[Option<f64>]) -> Result<Self, usize> {
        let present = if values.iter().all(Option::is_some) {
            Vec::new()
        } else {
            values.iter().map(Option::is_some).collect()
        };
        let missing = present.iter().filter(|present| !**present).count();
        let whole: Option<Vec<i64>> = values.iter().map(|value| whole(value.unwrap_or(0.0))).collect();
        let (kind, largest) = if let Some(whole) = whole {
            let largest = whole.iter().fold(0, |largest, value| value.abs().max(largest));
            (Kind::Whole(whole), largest)
        } else {
            let binary =
                |(place, value): (usize, &Option<f64>)| Binary::of(value.unwrap_or(0.0)).ok_or(place);
            (Kind::Real(values.iter().enumerate().map(binary).collect::<Result<_, _>>()?), 0)
        };
        Ok(Self { len: values.len(), missing, present, kind, largest })
    }

    /// Ratings, 0 where they are missing
    pub(crate) fn of_ratings(ratings: &[u8]) -> Self {
        let missing = ratings.iter().filter(|rating| **rating == 0).count();
        let present =
            if missing == 0 { Vec::new() } else { ratings.iter().map(|rating| *rating != 0).collect() };
        let whole = ratings.iter().map(|rating| i64::from(*rating)).collect();
        let largest = ratings.iter().max().map_or(0, |rating| i64::from(*rating));
        Self { len: ratings.len(), missing, present, kind: Kind::Whole(whole), largest }
    }

    /// How many numbers there are
    pub(crate) fn count(&self) -> u64 {
        count(self.len - self.missing)
    }

    /// Whether each number is there
    fn mask(&self) -> Cow<'_, [bool]> {
        if self.missing == 0 { vec![true; self.len].into() } else { (&self.present).into() }
    }

    /// Removes from `mask` the places where a number is missing
    pub(crate) fn strike(&self, mask: &mut [bool]) {
        for (both, present) in mask.iter_mut().zip(&self.present) {
            *both &= *present;
        }
    }

    /// The numbers at the places where `mask` is true
    pub(crate) fn select(&self, mask: &[bool]) -> Self {
        let present = kept(&self.present, mask);
        let missing = present.iter().filter(|present| !**present).count();
        let (len, kind) = match &self.kind {
            Kind::Whole(whole) => {
                let whole = kept(whole, mask);
                (whole.len(), Kind::Whole(whole))
            }
            Kind::Real(real) => {
                let real = kept(real, mask);
                (real.len(), Kind::Real(real))
            }
        };
        Self { len, missing, present, kind, largest: self.largest }
    }

    fn reals(&self) -> Cow<'_, [Binary]> {
        match &self.kind {
            Kind::Whole(whole) => whole.iter().copied().map(Binary::from).collect(),
            Kind::Real(real) => real.into(),
        }
    }
}

/// The things at the places where `mask` is true
fn kept<T: Copy>(things: &[T], mask: &[bool]) -> Vec<T> {
    things.iter().zip(mask).filter_map(|(thing, kept)| kept.then_some(*thing)).collect()
}

pub(crate) fn count(things: usize) -> u64 {
    u64::try_from(things).unwrap_or(u64::MAX)
}

impl Pair {
    /// Sums over two columns of one length
    pub(crate) fn of(left: &Values, right: &Values) -> Self {
        if let (Kind::Whole(x), Kind::Whole(y)) = (&left.kind, &right.kind) {
            let most = u128::from(left.largest.max(1).unsigned_abs())
                * u128::from(right.largest.max(1).unsigned_abs());
            let most = u128::from(count(left.len)).saturating_mul(most);
            if most < 1 << 62 {
                return Self::small(left, right, x, y);
            }
            if most < 1 << 126 {
                return Self::wide(left, right, x, y);
            }
        }
        Self::real(left, right)
    }

    /// The sums of whole numbers that leave 64 bits nowhere
    fn small(left: &Values, right: &Values, x: &[i64], y: &[i64]) -> Self {
        let products: i64 = x.iter().zip(y).map(|(x, y)| x * y).sum();
        let (n, sum_x, sum_y) = if left.missing == 0 && right.missing == 0 {
            (left.count(), x.iter().sum(), y.iter().sum())
        } else {
            // Where one is missing it counts as 0, and the other is taken out here.
            let (in_x, in_y) = (left.mask(), right.mask());
            let both = in_x.iter().zip(&*in_y).filter(|(x, y)| **x && **y).count();
            (count(both), masked(x, &in_y), masked(y, &in_x))
        };
        let [left, right, products] = [sum_x, sum_y, products].map(|sum| Rational::from(i128::from(sum)));
        Self { n, left, right, products }
    }

    /// The sums of whole numbers that leave 128 bits nowhere
    fn wide(left: &Values, right: &Values, x: &[i64], y: &[i64]) -> Self {
        let (mut n, mut sums) = (0, [0_i128; 3]);
        for (((x, y), in_x), in_y) in x.iter().zip(y).zip(&*left.mask()).zip(&*right.mask()) {
            if *in_x && *in_y {
                n += 1;
                let (x, y) = (i128::from(*x), i128::from(*y));
                for (sum, term) in sums.iter_mut().zip([x, y, x * y]) {
                    *sum += term;
                }
            }
        }
        let [left, right, products] = sums.map(Rational::from);
        Self { n, left, right, products }
    }

    /// The sums of any numbers
    fn real(left: &Values, right: &Values) -> Self {
        let (mut n, mut sums) = (0, [Total::default(), Total::default(), Total::default()]);
        let [sum_x, sum_y, products] = &mut sums;
        for (((x, y), in_x), in_y) in
            left.reals().iter().zip(&*right.reals()).zip(&*left.mask()).zip(&*right.mask())
        {
            if *in_x && *in_y {
                n += 1;
                sum_x.add(*x);
                sum_y.add(*y);
                products.add_product(*x, *y);
            }
        }
        let [left, right, products] = sums.map(|sum| sum.sum());
        Self { n, left, right, products }
    }

    /// The sum of products of deviations from the two means; 0 of no numbers
    pub(crate) fn deviations(&self) -> Rational {
        let scaled = self.products.times(&Rational::from(self.n)).minus(&self.left.times(&self.right));
        scaled.per(&Rational::from(self.n)).unwrap_or_else(Rational::zero)
    }
}

/// The sum of the numbers where `mask` is true
fn masked(numbers: &[i64], mask: &[bool]) -> i64 {
    numbers.iter().zip(mask).map(|(number, kept)| number * i64::from(*kept)).sum()
}

/// The number as an integer, if it is one of at most 51 bits
fn whole(number: f64) -> Option<i64> {
    let shifted = number + ROUNDER;
    if !(number.abs() <= 2_251_799_813_685_248.0 && shifted - ROUNDER - number == 0.0) {
        return None;
    }
    // Sums of this size are a whole number of units of their last bit, so that
    // their bit patterns are as far apart as they are.
    let distance = shifted.to_bits().wrapping_sub(ROUNDER.to_bits());
    Some(i64::from_ne_bytes(distance.to_ne_bytes()))
}
