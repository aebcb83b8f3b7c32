//! The covariances of items, exact.

use super::{Missing, Rational, Rows, Undefined, pair::Pair};

/// The covariance matrix of a table, exact until something is rounded
///
/// What is computed from it (see [`alpha`](Self::alpha) and the others) is one
/// code for all tables, for cases with missing values left out listwise or
/// pairwise, and for covariances pooled within groups.
#[derive(Clone, Debug)]
pub struct Covariance {
    n: u64,
    items: usize,
    // Square and symmetric.
    cells: Result<Vec<Vec<Rational>>, Undefined>,
}

impl Covariance {
    /// Of one table, with n − 1 in the denominator
    #[must_use]
    pub fn new(rows: &Rows, missing: Missing) -> Self {
        Self::pooled(std::slice::from_ref(rows), missing)
    }

    /// Pooled within tables of the same items: the sums of products about each
    /// table's own means, divided by the sum of their n − 1
    ///
    /// Tables of fewer than two cases are left out, pairwise for each pair of
    /// items.
    #[must_use]
    pub fn pooled(tables: &[Rows], missing: Missing) -> Self {
        let complete: Vec<_>;
        let tables = match missing {
            Missing::Pairwise => tables,
            Missing::Listwise => {
                complete = tables.iter().map(Rows::complete).collect();
                &complete
            }
        };
        let items = tables.first().map_or(0, Rows::items);
        let mut least = u64::MAX;
        let mut halves: Vec<Vec<_>> = Vec::with_capacity(items);
        for i in 0..items {
            let mut half = Vec::with_capacity(items);
            for j in 0..=i {
                let pooled = Pooled::of(tables, i, j);
                least = least.min(pooled.n);
                half.push(pooled.covariance());
            }
            halves.push(half);
        }
        let cell = |i: usize, j: usize| halves.get(i.max(j))?.get(i.min(j))?.clone();
        let cells: Option<_> = (0..items).map(|i| (0..items).map(|j| cell(i, j)).collect()).collect();
        Self { n: if items == 0 { 0 } else { least }, items, cells: cells.ok_or(Undefined::TooFew) }
    }

    /// Cases behind the covariances; pairwise, the least number behind any of them
    #[must_use]
    pub fn n(&self) -> u64 {
        self.n
    }

    /// Number of items
    #[must_use]
    pub fn items(&self) -> usize {
        self.items
    }

    /// The rows of the matrix
    ///
    /// # Errors
    /// `TooFew` if a covariance rests on fewer than two cases.
    pub fn cells(&self) -> Result<&[Vec<Rational>], Undefined> {
        self.cells.as_deref().map_err(|reason| *reason)
    }

    /// The variances of the items
    ///
    /// # Errors
    /// As [`cells`](Self::cells).
    pub fn variances(&self) -> Result<Vec<&Rational>, Undefined> {
        Ok(self.cells()?.iter().enumerate().filter_map(|(item, row)| row.get(item)).collect())
    }

    /// The rows of the matrix of correlations, each rounded once
    ///
    /// # Errors
    /// As [`cells`](Self::cells); `ItemWithoutVariance` if an item has none.
    pub fn correlations(&self) -> Result<Vec<Vec<f64>>, Undefined> {
        let variances = self.variances()?;
        let row = |(row, own): (&Vec<Rational>, &&Rational)| {
            let cell = |(cell, other): (&Rational, &&Rational)| correlation(cell, own, other);
            row.iter().zip(&variances).map(cell).collect::<Option<_>>()
        };
        let rows: Option<_> = self.cells()?.iter().zip(&variances).map(row).collect();
        rows.ok_or(Undefined::ItemWithoutVariance)
    }
}

/// The correlation of two things, rounded once; `None` if one does not vary
pub(crate) fn correlation(covariance: &Rational, left: &Rational, right: &Rational) -> Option<f64> {
    let square = covariance.squared().per(&left.times(right))?;
    let root = square.root()?;
    Some(if covariance.sign().is_lt() { -root } else { root })
}

/// What two items have in common in all of the tables
struct Pooled {
    n: u64,
    free: u64,
    deviations: Rational,
}

impl Pooled {
    fn of(tables: &[Rows], i: usize, j: usize) -> Self {
        let mut pooled = Self { n: 0, free: 0, deviations: Rational::zero() };
        let single = tables.len() == 1;
        for table in tables {
            let (Some(left), Some(right)) = (table.columns().get(i), table.columns().get(j)) else {
                continue;
            };
            let pair = Pair::of(left, right);
            if pair.n >= 2 {
                pooled.free += pair.n - 1;
                pooled.deviations = pooled.deviations.plus(&pair.deviations());
            }
            if pair.n >= 2 || single {
                pooled.n += pair.n;
            }
        }
        pooled
    }

    fn covariance(&self) -> Option<Rational> {
        self.deviations.per(&Rational::from(self.free))
    }
}
