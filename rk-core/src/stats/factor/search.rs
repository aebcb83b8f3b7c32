//! The search for the lowest point of a criterion, by Newton's method.

use crate::stats::{
    Undefined,
    cholesky::Cholesky,
    square::{Square, dot},
};

/// Steps before the search is given up
const STEPS: usize = 100;
/// Halvings of a step before the search is given up
const HALVINGS: usize = 40;
/// The drop that a last step promises at most
///
/// The error falls with its square from step to step, so what is left after
/// such a step is below rounding.
const LAST: f64 = 1e-20;
/// What rounding may seem to add to a criterion
const ROUNDING: f64 = 1e-13;

/// Which matrix of second derivatives
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Curvature {
    /// As the criterion is
    Observed,
    /// As it would be if the model were true: never negative
    Expected,
}

/// A smooth function to make as low as it goes
pub(super) trait Criterion {
    /// Whether a solution may be there
    fn proper(&self, at: &[f64]) -> bool;
    /// Its height; `None` where it has none
    fn height(&self, at: &[f64]) -> Option<f64>;
    /// Its first derivatives
    fn gradient(&self, at: &[f64]) -> Option<Vec<f64>>;
    /// Its second derivatives
    fn curvature(&self, at: &[f64], which: Curvature) -> Option<Square>;
}

/// The lowest point near a start, if it is a proper one
///
/// Steps are Newton's; where the criterion bends down they are Fisher's, with
/// the expected second derivatives. A step that leads up is halved. Where there
/// is no lowest point, the search ends far from the proper ones.
///
/// # Errors
/// [`Undefined::Heywood`] if the search ends at an improper point, found or
/// not, and [`Undefined::NotConverged`] if it ends elsewhere without a find.
pub(super) fn lowest(criterion: &impl Criterion, start: Vec<f64>) -> Result<Vec<f64>, Undefined> {
    let mut at = start;
    let found = search(criterion, &mut at).is_some();
    match (criterion.proper(&at), found) {
        (false, _) => Err(Undefined::Heywood),
        (true, false) => Err(Undefined::NotConverged),
        (true, true) => Ok(at),
    }
}

/// Moves to the lowest point; `None` if it is not found
fn search(criterion: &impl Criterion, at: &mut Vec<f64>) -> Option<()> {
    for _ in 0..STEPS {
        let gradient = criterion.gradient(at)?;
        let observed = criterion.curvature(at, Curvature::Observed).as_ref().and_then(Cholesky::of);
        let newton = observed.is_some();
        let root = match observed {
            Some(root) => root,
            None => criterion.curvature(at, Curvature::Expected).as_ref().and_then(Cholesky::of)?,
        };
        let step = root.solve(&gradient);
        let drop = dot(&step, &gradient);
        if newton && drop <= LAST {
            *at = moved(at, &step, 1.0);
            return Some(());
        }
        *at = lower(criterion, at, &step)?;
    }
    None
}

/// The first point along the step, or a half, a quarter ... of it, that does not lie higher
fn lower(criterion: &impl Criterion, at: &[f64], step: &[f64]) -> Option<Vec<f64>> {
    let height = criterion.height(at)?;
    let mut share = 1.0;
    for _ in 0..HALVINGS {
        let next = moved(at, step, share);
        if criterion.height(&next).is_some_and(|new| new <= height + ROUNDING) {
            return Some(next);
        }
        share *= 0.5;
    }
    None
}

fn moved(at: &[f64], step: &[f64], share: f64) -> Vec<f64> {
    at.iter().zip(step).map(|(number, step)| number - share * step).collect()
}
