//! Factors by maximum likelihood.

use super::{
    Fit, at_least_three,
    axis::passes,
    model::Model,
    search::{Criterion, Curvature, lowest},
};
use crate::stats::{Matrix, Undefined, cholesky::Cholesky, real::real, square::dot};

/// The highest loading, and the highest correlation of factors, of a start
const HIGHEST: f64 = 0.9;

/// The solution of a model of factors by maximum likelihood, on correlations
#[derive(Clone, Debug, PartialEq)]
pub struct Solution {
    /// The standardised loading of each item on its factor; their sum over a factor is not negative
    pub loadings: Vec<f64>,
    /// The share of each item's variance that its factor leaves: 1 − loading²
    pub uniquenesses: Vec<f64>,
    /// The correlation of two factors
    pub correlation: Option<f64>,
    /// F = ln |Σ| + tr(R Σ⁻¹) − ln |R| − k
    pub discrepancy: f64,
    /// How well it fits
    pub fit: Fit,
}

impl Solution {
    /// One factor behind all items, from correlations or covariances of `n` cases
    ///
    /// The search is Newton's, from principal axes, and ends where a step
    /// promises to lower F by less than 10⁻²⁰.
    ///
    /// # Errors
    /// [`Undefined::OneItem`]; [`Undefined::TooFew`] for two items, or unless
    /// there are more cases than items; [`Undefined::ItemWithoutVariance`];
    /// [`Undefined::NotPositiveDefinite`]; [`Undefined::Heywood`] if the best
    /// fit leaves an item no variance of its own, or less than none without
    /// end; [`Undefined::NotConverged`] if many solutions fit as well, as for
    /// uncorrelated items.
    pub fn one_factor(matrix: &Matrix, n: u64) -> Result<Self, Undefined> {
        Fitted::one_factor(matrix, n).map(|fitted| fitted.solution)
    }

    /// Two factors that correlate, each behind the items of its list, as counted from 0
    ///
    /// # Errors
    /// As [`Solution::one_factor`], [`Undefined::TooFew`] for a list of fewer
    /// than two items, [`Undefined::NotComparable`] unless each item is in one
    /// list once, and [`Undefined::Heywood`] also if the factors correlate by 1
    /// or more.
    pub fn two_factors(
        matrix: &Matrix,
        n: u64,
        first: &[usize],
        second: &[usize],
    ) -> Result<Self, Undefined> {
        if first.len() < 2 || second.len() < 2 {
            return Err(Undefined::TooFew);
        }
        let mut named: Vec<usize> = first.iter().chain(second).copied().collect();
        named.sort_unstable();
        if !named.into_iter().eq(0..matrix.order()) {
            return Err(Undefined::NotComparable);
        }
        let of: Vec<bool> = (0..matrix.order()).map(|item| second.contains(&item)).collect();
        Fitted::of(matrix, n, &of).map(|fitted| fitted.solution)
    }
}

/// A solution with the precision of its loadings
#[derive(Clone, Debug)]
pub(in crate::stats) struct Fitted {
    /// The solution
    pub(in crate::stats) solution: Solution,
    /// The root of the expected second derivatives of F
    information: Cholesky,
    n: u64,
}

impl Fitted {
    /// One factor behind all items
    pub(in crate::stats) fn one_factor(matrix: &Matrix, n: u64) -> Result<Self, Undefined> {
        at_least_three(matrix)?;
        Self::of(matrix, n, &vec![false; matrix.order()])
    }

    /// The solution with each item on the first or the second factor
    fn of(matrix: &Matrix, n: u64, second: &[bool]) -> Result<Self, Undefined> {
        let items = u64::try_from(matrix.order()).unwrap_or(u64::MAX);
        if n <= items {
            return Err(Undefined::TooFew);
        }
        let correlations = matrix.correlations()?;
        let log_determinant = correlations.cholesky()?.log_determinant();
        let start = start(&correlations, second)?;
        let model = Model::new(&correlations, log_determinant, second.to_vec());
        let at = lowest(&model, start)?;
        let (loadings, _, correlation) = model.parts(&at);
        let two = model.two();
        let parameters = 2 * items + u64::from(two);
        let df = (items * (items + 1) / 2).saturating_sub(parameters);
        // As many parameters as correlations reproduce them.
        let discrepancy = if df == 0 { 0.0 } else { model.height(&at).map_or(0.0, |height| height.max(0.0)) };
        let expected = model.curvature(&at, Curvature::Expected).ok_or(Undefined::NotConverged)?;
        let signs = [false, true].map(|factor| {
            let own = loadings.iter().zip(second).filter(|(_, of)| **of == factor);
            if own.map(|(loading, _)| *loading).sum::<f64>() < 0.0 { -1.0 } else { 1.0 }
        });
        let [sign, other] = signs;
        let loadings: Vec<f64> = loadings
            .iter()
            .zip(second)
            .map(|(loading, second)| if *second { other * loading } else { sign * loading })
            .collect();
        Ok(Self {
            solution: Solution {
                uniquenesses: loadings.iter().map(|loading| 1.0 - loading * loading).collect(),
                loadings,
                correlation: two.then_some(sign * other * correlation),
                discrepancy,
                fit: Fit::of(discrepancy, df, -log_determinant, items, n),
            },
            information: Cholesky::of(&expected).ok_or(Undefined::NotConverged)?,
            n,
        })
    }

    /// The sampling variance of a function of the standardised loadings, by its derivatives
    ///
    /// The delta method: the precision of the loadings and uniquenesses is n/2
    /// times the expected second derivatives of F, and a standardised loading
    /// is l / √(l² + u), whose derivatives where l² + u = 1 are u and −l/2. One
    /// factor only: the sign of a second would turn the correlation too.
    pub(in crate::stats) fn variance(&self, derivatives: &[f64]) -> f64 {
        let Solution { loadings, uniquenesses, .. } = &self.solution;
        let by_loading = derivatives.iter().zip(uniquenesses).map(|(slope, uniqueness)| slope * uniqueness);
        let by_uniqueness = derivatives.iter().zip(loadings).map(|(slope, loading)| -slope * loading / 2.0);
        let slopes: Vec<f64> = by_loading.chain(by_uniqueness).collect();
        2.0 * dot(&slopes, &self.information.solve(&slopes)) / real(self.n)
    }
}

/// Where the search starts: the principal axis of the items of each factor
fn start(correlations: &Matrix, second: &[bool]) -> Result<Vec<f64>, Undefined> {
    let mut loadings = vec![0.0; second.len()];
    for factor in [false, true] {
        let own: Vec<usize> =
            second.iter().enumerate().filter(|(_, of)| **of == factor).map(|(item, _)| item).collect();
        let at = |place: usize| own.get(place).copied().unwrap_or_default();
        let Some(part) = Matrix::of(own.len(), |row, column| correlations.at(at(row), at(column))) else {
            continue;
        };
        for (item, loading) in own.iter().zip(passes(&part)?) {
            if let Some(place) = loadings.get_mut(*item) {
                *place = loading.clamp(-HIGHEST, HIGHEST);
            }
        }
    }
    let uniquenesses: Vec<f64> = loadings.iter().map(|loading| 1.0 - loading * loading).collect();
    let mut correlation = None;
    if second.contains(&true) {
        // The slope of the correlations across on the products of the loadings.
        let (mut over, mut under) = (0.0, 0.0);
        for ((row, one), of) in correlations.rows().zip(&loadings).zip(second).filter(|(_, of)| !**of) {
            for ((entry, other), _) in row.iter().zip(&loadings).zip(second).filter(|(_, other)| *other != of)
            {
                over += entry * one * other;
                under += (one * other) * (one * other);
            }
        }
        correlation = Some(if under > 0.0 { (over / under).clamp(-HIGHEST, HIGHEST) } else { 0.0 });
    }
    loadings.extend(uniquenesses);
    loadings.extend(correlation);
    Ok(loadings)
}
