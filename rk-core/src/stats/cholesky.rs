//! The triangular root of a positive definite matrix.

use super::square::{Square, dot};

/// The share of its diagonal entry that a pivot must keep: 2⁻⁴⁰
///
/// A pivot is what the rows above leave of the variance of an item. Rounding
/// leaves up to order × 2⁻⁵² of it where nothing should be left.
const LEAST: f64 = 1.0 / 1_099_511_627_776.0;

/// The lower triangle L of A = L·Lᵀ
#[derive(Clone, Debug)]
pub(crate) struct Cholesky(Square);

impl Cholesky {
    /// The root of a symmetric array; `None` if that is not positive definite
    pub(crate) fn of(matrix: &Square) -> Option<Self> {
        let order = matrix.order();
        let mut lower = Square::zeros(order);
        for row in 0..order {
            for column in 0..=row {
                let taken: f64 =
                    (0..column).map(|place| lower.at(row, place) * lower.at(column, place)).sum();
                let left = matrix.at(row, column) - taken;
                if row > column {
                    lower.set(row, column, left / lower.at(column, column));
                } else if left > LEAST * matrix.at(row, row) {
                    lower.set(row, row, left.sqrt());
                } else {
                    return None;
                }
            }
        }
        Some(Self(lower))
    }

    /// The determinant
    pub(crate) fn determinant(&self) -> f64 {
        let root: f64 = self.0.diagonal().product();
        root * root
    }

    /// The natural logarithm of the determinant
    pub(crate) fn log_determinant(&self) -> f64 {
        2.0 * self.0.diagonal().map(libm::log).sum::<f64>()
    }

    /// The column x of A·x = `column`
    pub(crate) fn solve(&self, column: &[f64]) -> Vec<f64> {
        let order = self.0.order();
        let mut down: Vec<f64> = Vec::with_capacity(order);
        for (row, (entries, number)) in self.0.rows().zip(column).enumerate() {
            down.push((number - dot(entries, &down)) / self.0.at(row, row));
        }
        let mut up = vec![0.0; order];
        for row in (0..order).rev() {
            let taken: f64 = up
                .iter()
                .enumerate()
                .skip(row + 1)
                .map(|(below, number)| self.0.at(below, row) * number)
                .sum();
            let number = (down.get(row).copied().unwrap_or_default() - taken) / self.0.at(row, row);
            if let Some(place) = up.get_mut(row) {
                *place = number;
            }
        }
        up
    }

    /// The inverse of A
    pub(crate) fn inverse(&self) -> Square {
        let order = self.0.order();
        let mut inverse = Square::zeros(order);
        for (column, unit) in Square::identity(order).rows().enumerate() {
            for (row, number) in self.solve(unit).into_iter().enumerate().skip(column) {
                inverse.set(row, column, number);
                inverse.set(column, row, number);
            }
        }
        inverse
    }
}
