//! The quadratic assignment procedure: whether two matrices of the same nodes go together.
//!
//! Krackhardt, D. (1988), Predicting with networks, Social Networks 10, 359-381.
//! Rows and columns of the second matrix are renamed together, and the
//! correlation of the cells off the diagonal is compared with that of the data.
//! Renaming changes neither means nor variances, so only the sum of products
//! has to be computed anew.
//!
//! **What is drawn.** Of up to [`ENUMERATED`] nodes all orders are gone through.
//! Of more, permutation b = 0, 1, … is the sequence 0 to n − 1 put in random order
//! by [`Stream::new(seed, b)`](super::random::Stream::shuffle); its i-th element is
//! the node that takes the place of node i.
//!
//! **How sums are made.** Cells have their mean taken away, which is their sum in
//! the order of the rows, divided by their number. In a row, the products of
//! columns j = 0, 1, 2, 3 modulo 4 have a sum each, in order, the diagonal counting
//! as 0; a row is (0 + 1) + (2 + 3) of these, and rows are added in order. As
//! orders that give the same number may then give sums that differ in the last
//! places, a sum reaches that of the data if it is not less than that by more than
//! [`TOLERANCE`] · √(Sxx · Syy), so by that much of the correlation.

pub use super::permutation::Permutations;
use super::{
    Undefined,
    covariance::correlation,
    pair::Pair,
    random::Stream,
    replicate::{Interrupted, Progress, Watch},
    values::Values,
};

/// The most nodes whose orders are all gone through
pub const ENUMERATED: usize = 8;
/// How much less than the correlation of the data counts as reaching it
pub const TOLERANCE: f64 = 1e-9;

/// What the procedure tells
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Qap {
    /// Pearson's correlation of the cells off the diagonal, exact and rounded once
    pub correlation: f64,
    /// Whether all orders were gone through
    pub exact: bool,
    /// The share of orders with at least this correlation; `NoSeed` if they would have to be drawn
    pub p: Result<f64, Undefined>,
    /// The share of orders with at least this amount of correlation
    pub p_two_sided: Result<f64, Undefined>,
    /// The least that p can be: 1/n! or 1/(1 + permutations)
    pub smallest_p: Result<f64, Undefined>,
}

/// Two matrices, ready to be compared
#[derive(Clone, Debug)]
pub struct Matrices {
    n: usize,
    // INVARIANT: n · n cells less their mean, row after row; 0 on the diagonal.
    first: Vec<f64>,
    second: Vec<f64>,
    /// √(Sxx · Syy)
    scale: f64,
    correlation: f64,
}

impl Matrices {
    /// Two n × n matrices, row after row; what stands on the diagonals is not read
    ///
    /// # Errors
    /// `TooFew` of fewer than 3 nodes; `NotComparable` if the lengths are not n²; `NoTies` if a cell off
    /// the diagonal of either is missing, as then orders would differ in what they compare, or is no number
    /// within [`LARGEST`](super::LARGEST); `NoVariance` if all cells of either are the same.
    pub fn new(n: usize, first: &[Option<f64>], second: &[Option<f64>]) -> Result<Self, Undefined> {
        if n < 3 {
            return Err(Undefined::TooFew);
        }
        if n.checked_mul(n).is_none_or(|cells| first.len() != cells || second.len() != cells) {
            return Err(Undefined::NotComparable);
        }
        let (one, other) = (off_diagonal(n, first)?, off_diagonal(n, second)?);
        let deviations = |left, right| Pair::of(left, right).deviations();
        let [common, own, others] =
            [deviations(&one, &other), deviations(&one, &one), deviations(&other, &other)];
        let correlation = correlation(&common, &own, &others).ok_or(Undefined::NoVariance)?;
        let scale = own.rounded().sqrt() * others.rounded().sqrt();
        Ok(Self { n, first: centred(n, first), second: centred(n, second), scale, correlation })
    }

    /// The correlation, and how many orders reach it
    ///
    /// Without `permutations`, or with none, the p of more than [`ENUMERATED`] nodes do not exist.
    ///
    /// # Errors
    /// [`Interrupted`] if the watch ends the work.
    pub fn compare(
        &self,
        permutations: Option<Permutations>,
        watch: &mut Watch<'_>,
    ) -> Result<Qap, Interrupted> {
        let identity: Vec<usize> = (0..self.n).collect();
        let observed = products(self.n, &self.first, &self.second, &identity);
        let (correlation, exact) = (self.correlation, self.n <= ENUMERATED);
        let slack = TOLERANCE * self.scale;
        let mut reach = Reach { least: observed - slack, amount: observed.abs() - slack, ..Reach::default() };
        // The order of the data is one of all, and counts with the drawn ones as if it had been drawn.
        if exact {
            self.enumerate(identity, &mut reach, watch)?;
        } else if let Some(permutations) = permutations.filter(|permutations| permutations.count > 0) {
            reach.add(observed);
            self.draw(permutations, &mut reach, watch)?;
        } else {
            let p = Err(Undefined::NoSeed);
            return Ok(Qap { correlation, exact, p, p_two_sided: p, smallest_p: p });
        }
        let share = |count: u32| f64::from(count) / f64::from(reach.orders);
        let (p, p_two_sided) = (Ok(share(reach.one_sided)), Ok(share(reach.two_sided)));
        Ok(Qap { correlation, exact, p, p_two_sided, smallest_p: Ok(share(1)) })
    }

    /// Goes through all orders, by Heap's algorithm
    fn enumerate(
        &self,
        mut order: Vec<usize>,
        reach: &mut Reach,
        watch: &mut Watch<'_>,
    ) -> Result<(), Interrupted> {
        let sum = |order: &[usize]| products(self.n, &self.first, &self.second, order);
        reach.add(sum(&order));
        let mut turns = vec![0; self.n];
        let mut at = 1;
        while let Some(turn) = turns.get_mut(at) {
            if *turn < at {
                order.swap(at, if at % 2 == 0 { 0 } else { *turn });
                reach.add(sum(&order));
                *turn += 1;
                at = 1;
            } else {
                *turn = 0;
                at += 1;
            }
        }
        // At most 40,320 orders of 8 nodes: a few milliseconds.
        if watch(1, 1) { Ok(()) } else { Err(Interrupted) }
    }

    fn draw(
        &self,
        permutations: Permutations,
        reach: &mut Reach,
        watch: &mut Watch<'_>,
    ) -> Result<(), Interrupted> {
        let mut sums = vec![0.0; usize::try_from(permutations.count).unwrap_or(usize::MAX)];
        let cost = u64::try_from(self.first.len()).unwrap_or(u64::MAX);
        let scratch = || (0..self.n).collect::<Vec<usize>>();
        Progress::new(permutations.count.into(), watch).fill(
            &mut sums,
            1,
            cost,
            scratch,
            |order, number, sum| {
                for (place, node) in order.iter_mut().zip(0..) {
                    *place = node;
                }
                Stream::new(permutations.seed, number).shuffle(order);
                sum.fill(products(self.n, &self.first, &self.second, order));
            },
        )?;
        for sum in sums {
            reach.add(sum);
        }
        Ok(())
    }
}

/// How many orders reach the data
#[derive(Clone, Copy, Debug, Default)]
struct Reach {
    least: f64,
    amount: f64,
    orders: u32,
    one_sided: u32,
    two_sided: u32,
}

impl Reach {
    fn add(&mut self, sum: f64) {
        self.orders = self.orders.saturating_add(1);
        self.one_sided = self.one_sided.saturating_add(u32::from(sum >= self.least));
        self.two_sided = self.two_sided.saturating_add(u32::from(sum.abs() >= self.amount));
    }
}

/// Whether the cell at this place stands off the diagonal
fn is_tie(n: usize, at: usize) -> bool {
    at % (n + 1) != 0
}

/// The cells off the diagonal
fn off_diagonal(n: usize, cells: &[Option<f64>]) -> Result<Values, Undefined> {
    let ties: Vec<Option<f64>> =
        (0..).zip(cells).filter(|(at, _)| is_tie(n, *at)).map(|(_, cell)| *cell).collect();
    if ties.contains(&None) {
        return Err(Undefined::NoTies);
    }
    Values::new(&ties).map_err(|_| Undefined::NoTies)
}

/// The cells less their mean, 0 on the diagonal
fn centred(n: usize, cells: &[Option<f64>]) -> Vec<f64> {
    let ties = || (0..).zip(cells).filter(|(at, _)| is_tie(n, *at)).filter_map(|(_, cell)| *cell);
    let mean = ties().sum::<f64>() / ties().map(|_| 1.0).sum::<f64>();
    let less =
        |(at, cell): (usize, &Option<f64>)| cell.filter(|_| is_tie(n, at)).map_or(0.0, |cell| cell - mean);
    (0..).zip(cells).map(less).collect()
}

/// The sum of products of the first's cells and those of the second that take their places
fn products(n: usize, first: &[f64], second: &[f64], order: &[usize]) -> f64 {
    let mut sum = 0.0;
    for (row, place) in first.chunks_exact(n).zip(order) {
        let other = second.get(place * n..(place + 1) * n).unwrap_or_default();
        let taken = |column: &usize| other.get(*column).copied().unwrap_or(0.0);
        let mut sums = [0.0; 4];
        let (fours, places) = (row.chunks_exact(4), order.chunks_exact(4));
        let rest = fours.remainder().iter().zip(places.remainder());
        for (four, places) in fours.zip(places) {
            for ((sum, cell), column) in sums.iter_mut().zip(four).zip(places) {
                *sum += cell * taken(column);
            }
        }
        for (sum, (cell, column)) in sums.iter_mut().zip(rest) {
            *sum += cell * taken(column);
        }
        let [first, second, third, fourth] = sums;
        sum += (first + second) + (third + fourth);
    }
    sum
}
