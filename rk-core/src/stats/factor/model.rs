//! The model of one factor, or of two that correlate, with each item on one.

use super::search::{Criterion, Curvature};
use crate::stats::{
    Matrix,
    cholesky::Cholesky,
    square::{Square, dot},
};

/// The discrepancy of maximum likelihood between correlations and what a model implies
///
/// F = ln |Σ| + tr(R Σ⁻¹) − ln |R| − k with Σ = Λ Φ Λᵀ + Ψ, and its derivatives
/// (Jöreskog, *A general approach to confirmatory maximum likelihood factor
/// analysis*, 1969). The parameters stand in one list: the loadings, the
/// uniquenesses, and for two factors their correlation.
pub(super) struct Model<'a> {
    correlations: &'a Matrix,
    /// ln |R|
    log_determinant: f64,
    /// Of each item: whether it loads on the second factor
    second: Vec<bool>,
}

/// A symmetric array x yᵀ + y xᵀ
struct Turn {
    x: Vec<f64>,
    y: Vec<f64>,
}

impl<'a> Model<'a> {
    /// The model in which some items load on a second factor
    pub(super) fn new(correlations: &'a Matrix, log_determinant: f64, second: Vec<bool>) -> Self {
        Self { correlations, log_determinant, second }
    }

    /// Whether there is a second factor
    pub(super) fn two(&self) -> bool {
        self.second.contains(&true)
    }

    fn items(&self) -> usize {
        self.second.len()
    }

    /// The loadings, the uniquenesses, and the correlation of two factors
    pub(super) fn parts<'p>(&self, at: &'p [f64]) -> (&'p [f64], &'p [f64], f64) {
        let (loadings, rest) = at.split_at_checked(self.items()).unwrap_or_default();
        let (uniquenesses, rest) = rest.split_at_checked(self.items()).unwrap_or_default();
        (loadings, uniquenesses, rest.first().copied().unwrap_or(1.0))
    }

    /// The loadings on one factor, 0 for the items of the other
    fn on(&self, loadings: &[f64], second: bool) -> Vec<f64> {
        let own = |(loading, of): (&f64, &bool)| if *of == second { *loading } else { 0.0 };
        loadings.iter().zip(&self.second).map(own).collect()
    }

    /// The loading of each item times the correlation of its factor with this one
    fn toward(&self, loadings: &[f64], correlation: f64, second: bool) -> Vec<f64> {
        let own = |(loading, of): (&f64, &bool)| if *of == second { *loading } else { correlation * loading };
        loadings.iter().zip(&self.second).map(own).collect()
    }

    /// The correlation of the factors of two items
    fn between(&self, item: usize, other: usize, correlation: f64) -> f64 {
        if self.second.get(item) == self.second.get(other) { 1.0 } else { correlation }
    }

    /// Σ
    fn implied(&self, at: &[f64]) -> Square {
        let (loadings, uniquenesses, correlation) = self.parts(at);
        let loading = |item: usize| loadings.get(item).copied().unwrap_or_default();
        let mut implied = Square::mirrored(self.items(), |row, column| {
            loading(row) * loading(column) * self.between(row, column, correlation)
        });
        for (item, uniqueness) in uniquenesses.iter().enumerate() {
            implied.set(item, item, implied.at(item, item) + uniqueness);
        }
        implied
    }

    /// W = Σ⁻¹ and Q = W (Σ − R) W
    fn weights(&self, at: &[f64]) -> Option<(Square, Square)> {
        let implied = self.implied(at);
        let weights = Cholesky::of(&implied)?.inverse();
        let over = Square::mirrored(self.items(), |row, column| {
            implied.at(row, column) - self.correlations.at(row, column)
        });
        let weighted: Vec<Vec<f64>> = weights.rows().map(|row| over.times(row)).collect();
        let empty = Vec::new();
        let excess = Square::mirrored(self.items(), |row, column| {
            let column: Vec<f64> = (0..self.items()).map(|place| weights.at(place, column)).collect();
            dot(weighted.get(row).unwrap_or(&empty), &column)
        });
        Some((weights, excess))
    }

    /// The derivatives of Σ by each parameter
    fn turns(&self, at: &[f64]) -> Vec<Turn> {
        let (loadings, _, correlation) = self.parts(at);
        let units = Square::identity(self.items());
        let mut turns: Vec<Turn> = units
            .rows()
            .zip(&self.second)
            .map(|(unit, second)| Turn { x: unit.to_vec(), y: self.toward(loadings, correlation, *second) })
            .collect();
        turns.extend(
            units.rows().map(|unit| Turn { x: unit.to_vec(), y: unit.iter().map(|one| one / 2.0).collect() }),
        );
        if self.two() {
            turns.push(Turn { x: self.on(loadings, false), y: self.on(loadings, true) });
        }
        turns
    }

    /// tr(Q ∂²Σ): loadings by loadings and by the correlation; the others are 0
    fn bend(&self, at: &[f64], excess: &Square, row: usize, column: usize) -> f64 {
        let (loadings, _, correlation) = self.parts(at);
        let items = self.items();
        if row < items {
            // Rows are not above columns, so both are loadings.
            2.0 * self.between(row, column, correlation) * excess.at(row, column)
        } else if row == 2 * items && column < items {
            let other = self.second.get(column) == Some(&false);
            2.0 * excess.times(&self.on(loadings, other)).get(column).copied().unwrap_or_default()
        } else {
            0.0
        }
    }
}

impl Criterion for Model<'_> {
    fn proper(&self, at: &[f64]) -> bool {
        let (_, uniquenesses, correlation) = self.parts(at);
        uniquenesses.iter().all(|uniqueness| *uniqueness > 0.0) && !(self.two() && correlation.abs() >= 1.0)
    }

    fn height(&self, at: &[f64]) -> Option<f64> {
        let root = Cholesky::of(&self.implied(at))?;
        let inverse = root.inverse();
        let trace: f64 = inverse
            .rows()
            .zip(self.correlations.rows())
            .map(|(row, correlations)| dot(row, correlations))
            .sum();
        let items: f64 = self.second.iter().map(|_| 1.0).sum();
        Some((root.log_determinant() - self.log_determinant) + (trace - items))
    }

    fn gradient(&self, at: &[f64]) -> Option<Vec<f64>> {
        let (_, excess) = self.weights(at)?;
        Some(self.turns(at).iter().map(|turn| 2.0 * dot(&turn.x, &excess.times(&turn.y))).collect())
    }

    /// tr(∂Σ W ∂Σ M) with M = W for the expected ones, and with M = W − 2 Q and the bend of Σ for the observed
    fn curvature(&self, at: &[f64], which: Curvature) -> Option<Square> {
        let (weights, excess) = self.weights(at)?;
        let observed = which == Curvature::Observed;
        let middle = Square::mirrored(self.items(), |row, column| {
            let weight = weights.at(row, column);
            if observed { weight - 2.0 * excess.at(row, column) } else { weight }
        });
        let turns = self.turns(at);
        let sides: Vec<[Vec<f64>; 4]> = turns
            .iter()
            .map(|Turn { x, y }| [weights.times(x), weights.times(y), middle.times(x), middle.times(y)])
            .collect();
        Some(Square::mirrored(turns.len(), |row, column| {
            let (Some(turn), Some([wx, wy, mx, my])) = (turns.get(row), sides.get(column)) else {
                return 0.0;
            };
            let trace = dot(&turn.y, wx) * dot(&turn.x, my)
                + dot(&turn.y, wy) * dot(&turn.x, mx)
                + dot(&turn.x, wx) * dot(&turn.y, my)
                + dot(&turn.x, wy) * dot(&turn.y, mx);
            if observed { trace + self.bend(at, &excess, row, column) } else { trace }
        }))
    }
}
