//! Many tests at once.

use std::cmp::Ordering;

use super::{Rational, values::count};

/// The q value of each p value: the share of false discoveries if it and all smaller ones count
///
/// Source: Y. Benjamini and Y. Hochberg, Controlling the false discovery rate, 1995. For the
/// i-th smallest of n, the least of n/j · p(j) over j from i on, at most 1, each rounded once.
/// What is missing, or is no number, is not among the n and stays missing.
///
/// ```
/// use rk_core::stats::q_values;
///
/// let q = q_values(&[Some(0.03), None, Some(0.01), Some(0.5)]);
/// assert_eq!(q, [Some(0.045), None, Some(0.03), Some(0.5)]);
/// ```
#[must_use]
pub fn q_values(p: &[Option<f64>]) -> Vec<Option<f64>> {
    let mut places: Vec<(usize, Rational)> =
        p.iter().enumerate().filter_map(|(place, p)| p.and_then(Rational::of).map(|p| (place, p))).collect();
    places.sort_by(|left, right| left.1.cmp(&right.1));
    let n = Rational::from(count(places.len()));
    let mut found = vec![None; p.len()];
    let mut least = Rational::from(1);
    for (rank, (place, p)) in places.iter().enumerate().rev() {
        if let Some(share) = p.times(&n).per(&Rational::from(count(rank + 1))) {
            if share.cmp(&least) == Ordering::Less {
                least = share;
            }
        }
        if let Some(q) = found.get_mut(*place) {
            *q = Some(least.rounded());
        }
    }
    found
}
