//! Symmetric matrices of items.

use super::{Undefined, cholesky::Cholesky, square::Square};

/// The most items that a matrix holds
const MOST: usize = 64;

/// A symmetric matrix of 1 to 64 items: covariances or correlations
///
/// What reads correlations takes either and divides covariances by the
/// standard deviations itself.
#[derive(Clone, Debug, PartialEq)]
pub struct Matrix(Square);

impl Matrix {
    /// The matrix of `order × order` entries, row by row
    ///
    /// `None` unless there are 1 to 64 rows of as many finite numbers, each
    /// the same as its mirror image.
    #[must_use]
    pub fn new(order: usize, entries: &[f64]) -> Option<Self> {
        let at = |row: usize, column: usize| entries.get(row * order + column).copied();
        let matrix = Self::of(order, |row, column| at(row, column).unwrap_or(f64::NAN))?;
        (matrix.0.entries() == entries).then_some(matrix)
    }

    /// The matrix of the entries on and below the diagonal, as row and column name them from 0
    ///
    /// `None` unless `order` is 1 to 64 and the entries are finite.
    #[must_use]
    pub fn of(order: usize, entry: impl FnMut(usize, usize) -> f64) -> Option<Self> {
        if !(1..=MOST).contains(&order) {
            return None;
        }
        let square = Square::mirrored(order, entry);
        square.entries().iter().all(|number| number.is_finite()).then_some(Self(square))
    }

    /// The number of items
    #[must_use]
    pub fn order(&self) -> usize {
        self.0.order()
    }

    /// An entry; 0 outside of the matrix
    #[must_use]
    pub fn at(&self, row: usize, column: usize) -> f64 {
        self.0.at(row, column)
    }

    /// The rows from the top
    #[must_use]
    pub fn rows(&self) -> impl ExactSizeIterator<Item = &[f64]> {
        self.0.rows()
    }

    /// The correlations that belong to these covariances; correlations stay as they are
    ///
    /// # Errors
    /// [`Undefined::ItemWithoutVariance`] if an entry of the diagonal is 0,
    /// [`Undefined::NotPositiveDefinite`] if one is negative, or if a
    /// correlation lies outside of −1 to 1 by more than rounding.
    pub fn correlations(&self) -> Result<Self, Undefined> {
        if self.0.diagonal().any(|variance| variance < 0.0) {
            return Err(Undefined::NotPositiveDefinite);
        }
        if self.0.diagonal().any(|variance| variance == 0.0) {
            return Err(Undefined::ItemWithoutVariance);
        }
        let deviations: Vec<f64> = self.0.diagonal().map(f64::sqrt).collect();
        let deviation = |item: usize| deviations.get(item).copied().unwrap_or_default();
        let correlations = Square::mirrored(self.order(), |row, column| {
            if row == column { 1.0 } else { self.at(row, column) / deviation(row) / deviation(column) }
        });
        if correlations.entries().iter().any(|number| number.abs() > 1.0 + ROUNDING) {
            return Err(Undefined::NotPositiveDefinite);
        }
        Ok(Self(correlations))
    }

    /// The entries to work in
    pub(super) fn square(&self) -> &Square {
        &self.0
    }

    /// The triangular root
    ///
    /// # Errors
    /// [`Undefined::NotPositiveDefinite`]
    pub(super) fn cholesky(&self) -> Result<Cholesky, Undefined> {
        Cholesky::of(&self.0).ok_or(Undefined::NotPositiveDefinite)
    }
}

/// What rounding may add to a correlation of 1
const ROUNDING: f64 = 1.0 / 1_099_511_627_776.0;
