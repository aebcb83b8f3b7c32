//! Bounds of the Gini coefficient where only points of the curve are known.

use super::curve::{Knot, whole};
use crate::stats::Rational;

/// That of straight lines between the points
///
/// Twice the area below the curve from the dearest on, less 1.
pub(super) fn low(points: &[Knot]) -> Rational {
    let knots = whole(points);
    let twice: Rational = knots
        .windows(2)
        .filter_map(|pair| {
            let [from, to] = pair else { return None };
            Some(from.to(to).citizens.times(&from.cost.plus(&to.cost)))
        })
        .sum();
    twice.minus(&Rational::from(1))
}
