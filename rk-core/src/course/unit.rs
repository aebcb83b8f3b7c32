//! Names of units and departments, which people write in more ways than one.

use crate::sort;

/// A name as names are compared: outer spaces and capitals do not matter
pub(super) fn folded(name: &str) -> String {
    name.trim().to_lowercase()
}

/// How many different units these names stand for
pub(super) fn different<'n>(names: impl Iterator<Item = &'n str>) -> usize {
    let names: Vec<String> = names.map(folded).collect();
    // Pairs, as an index of ids has them: one sort serves both.
    let mut sorted: Vec<(&str, usize)> = names.iter().map(|name| (name.as_str(), 0)).collect();
    sort::up(&mut sorted);
    sorted.dedup();
    sorted.len()
}

/// Whether two names stand for one unit
pub(super) fn same(one: &str, other: &str) -> bool {
    let (one, other) = (one.trim(), other.trim());
    one == other
        || if one.is_ascii() && other.is_ascii() {
            one.eq_ignore_ascii_case(other)
        } else {
            one.to_lowercase() == other.to_lowercase()
        }
}
