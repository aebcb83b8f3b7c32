//! Square arrays of numbers to work in.

/// A square array, row by row
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Square {
    order: usize,
    // INVARIANT: order × order numbers.
    entries: Vec<f64>,
}

impl Square {
    /// All zeros
    pub(crate) fn zeros(order: usize) -> Self {
        Self { order, entries: vec![0.0; order * order] }
    }

    /// Ones on the diagonal, zeros elsewhere
    pub(crate) fn identity(order: usize) -> Self {
        let mut identity = Self::zeros(order);
        for place in 0..order {
            identity.set(place, place, 1.0);
        }
        identity
    }

    /// An array equal to its own mirror image, from the entries on and below the diagonal
    pub(crate) fn mirrored(order: usize, mut entry: impl FnMut(usize, usize) -> f64) -> Self {
        let mut square = Self::zeros(order);
        for row in 0..order {
            for column in 0..=row {
                let number = entry(row, column);
                square.set(row, column, number);
                square.set(column, row, number);
            }
        }
        square
    }

    /// The number of rows
    pub(crate) fn order(&self) -> usize {
        self.order
    }

    /// An entry; 0 outside of the array
    pub(crate) fn at(&self, row: usize, column: usize) -> f64 {
        self.entries.get(row * self.order + column).copied().unwrap_or_default()
    }

    /// Changes an entry
    pub(crate) fn set(&mut self, row: usize, column: usize, number: f64) {
        if let Some(entry) = self.entries.get_mut(row * self.order + column) {
            *entry = number;
        }
    }

    /// The entries, row by row
    pub(crate) fn entries(&self) -> &[f64] {
        &self.entries
    }

    /// The rows from the top
    pub(crate) fn rows(&self) -> impl ExactSizeIterator<Item = &[f64]> {
        self.entries.chunks_exact(self.order.max(1))
    }

    /// The diagonal from the top
    pub(crate) fn diagonal(&self) -> impl Iterator<Item = f64> + '_ {
        (0..self.order).map(|place| self.at(place, place))
    }

    /// The product with a column
    pub(crate) fn times(&self, column: &[f64]) -> Vec<f64> {
        self.rows().map(|row| dot(row, column)).collect()
    }
}

/// The sum of products, from the first to the last
pub(crate) fn dot(left: &[f64], right: &[f64]) -> f64 {
    left.iter().zip(right).map(|(left, right)| left * right).sum()
}
