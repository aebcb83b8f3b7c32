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

/// The lower bound, and of each segment with a share w of the citizens w² · a b / (a + b)
///
/// a is how far the segment's multiple of the mean lies above that of the segment beside it with cheaper
/// citizens, or above 0; b how far it lies below that of the segment with dearer ones, without limit for the
/// dearest, where it is w² a.
pub(super) fn high(points: &[Knot], low: &Rational) -> Option<Rational> {
    let parts: Vec<Knot> = whole(points)
        .windows(2)
        .filter_map(|pair| match pair {
            [from, to] => Some(from.to(to)),
            _ => None,
        })
        .collect();
    let multiples = parts.iter().map(Knot::multiple).collect::<Option<Vec<Rational>>>()?;
    let dearer = std::iter::once(None).chain(multiples.iter().map(Some));
    let cheaper = multiples.iter().skip(1).cloned().chain([Rational::zero()]);
    let mut terms = vec![low.clone()];
    for (((part, multiple), dearer), cheaper) in parts.iter().zip(&multiples).zip(dearer).zip(cheaper) {
        let above = multiple.minus(&cheaper);
        let reach = match dearer.map(|dearer| dearer.minus(multiple)) {
            None => above,
            // Where the segments on both sides are as dear there is nowhere to go.
            Some(below) => above.times(&below).per(&above.plus(&below)).unwrap_or_else(Rational::zero),
        };
        terms.push(part.citizens.squared().times(&reach));
    }
    Some(terms.into_iter().sum())
}
