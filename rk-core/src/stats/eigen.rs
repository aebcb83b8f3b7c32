//! Eigenvalues and eigenvectors.

use super::{Matrix, Undefined, square::Square};

/// Passes over the matrix before the search is given up; matrices of 64 items take about ten
const SWEEPS: usize = 64;
/// The share of the matrix below which an entry off the diagonal counts as 0: 2⁻⁶⁰
const NOTHING: f64 = 1.0 / 1_152_921_504_606_846_976.0;

/// The eigenvalues of a symmetric matrix with their vectors, the largest first
///
/// Found by Jacobi's rotations in the fixed order of the rows, as in Golub and
/// Van Loan, *Matrix Computations*, section 8.5. Equal values keep the order of
/// the rows in which they were found.
#[derive(Clone, Debug, PartialEq)]
pub struct Eigen {
    /// The eigenvalues
    pub values: Vec<f64>,
    /// A vector of length 1 for each value; the sum of its numbers is not negative
    pub vectors: Vec<Vec<f64>>,
}

impl Eigen {
    /// The eigenvalues and vectors of a matrix, which need not be positive definite
    ///
    /// # Errors
    /// [`Undefined::NotConverged`]
    pub fn of(matrix: &Matrix) -> Result<Self, Undefined> {
        Self::of_square(matrix.square())
    }

    /// The eigenvalues and vectors of a symmetric array
    pub(super) fn of_square(square: &Square) -> Result<Self, Undefined> {
        let mut rotated = Rotated { left: square.clone(), vectors: Some(Square::identity(square.order())) };
        rotated.finish()?;
        let vectors = rotated.vectors.iter().flat_map(Square::rows).map(upright);
        let mut pairs: Vec<_> = rotated.left.diagonal().zip(vectors).collect();
        pairs.sort_by(|(left, _), (right, _)| right.total_cmp(left));
        let (values, vectors) = pairs.into_iter().unzip();
        Ok(Self { values, vectors })
    }

    /// The eigenvalues of a symmetric array alone, the same numbers in less time
    pub(super) fn values(square: Square) -> Result<Vec<f64>, Undefined> {
        let mut rotated = Rotated { left: square, vectors: None };
        rotated.finish()?;
        let mut values: Vec<f64> = rotated.left.diagonal().collect();
        values.sort_by(|left, right| right.total_cmp(left));
        Ok(values)
    }
}

/// The vector or its opposite, whichever has the larger sum
fn upright(vector: &[f64]) -> Vec<f64> {
    let sign = if vector.iter().sum::<f64>() < 0.0 { -1.0 } else { 1.0 };
    vector.iter().map(|number| sign * number).collect()
}

/// A matrix on its way to a diagonal one
struct Rotated {
    /// What is left of the matrix
    left: Square,
    /// The rotations so far: the vectors, row by row
    vectors: Option<Square>,
}

impl Rotated {
    /// Rotates until nothing is left off the diagonal
    fn finish(&mut self) -> Result<(), Undefined> {
        let order = self.left.order();
        let size = self.left.entries().iter().map(|number| number.abs()).fold(0.0, f64::max);
        for _ in 0..SWEEPS {
            let mut still = true;
            for first in 0..order {
                for second in first + 1..order {
                    if self.left.at(first, second).abs() > NOTHING * size {
                        self.rotate(first, second);
                        still = false;
                    }
                }
            }
            if still {
                return Ok(());
            }
        }
        Err(Undefined::NotConverged)
    }

    /// Turns two rows so that their common entry becomes 0
    fn rotate(&mut self, first: usize, second: usize) {
        let common = self.left.at(first, second);
        let (upper, lower) = (self.left.at(first, first), self.left.at(second, second));
        let slope = (lower - upper) / (2.0 * common);
        let tangent = slope.signum() / (slope.abs() + (slope * slope + 1.0).sqrt());
        let cosine = 1.0 / (tangent * tangent + 1.0).sqrt();
        let sine = tangent * cosine;
        for place in 0..self.left.order() {
            let (one, other) = (self.left.at(place, first), self.left.at(place, second));
            if place != first && place != second {
                let (one, other) = (cosine * one - sine * other, sine * one + cosine * other);
                self.left.set(place, first, one);
                self.left.set(first, place, one);
                self.left.set(place, second, other);
                self.left.set(second, place, other);
            }
            if let Some(vectors) = &mut self.vectors {
                let (one, other) = (vectors.at(first, place), vectors.at(second, place));
                vectors.set(first, place, cosine * one - sine * other);
                vectors.set(second, place, sine * one + cosine * other);
            }
        }
        self.left.set(first, first, upper - tangent * common);
        self.left.set(second, second, lower + tangent * common);
        self.left.set(first, second, 0.0);
        self.left.set(second, first, 0.0);
    }
}
