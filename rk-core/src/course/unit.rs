//! Names of units and departments, which people write in more ways than one.

use crate::sort;

/// A name as names are compared: outer spaces and capitals do not matter
pub(crate) fn folded(name: &str) -> String {
    small(name).collect()
}

/// The letters of a name, small ones for capitals
fn small(name: &str) -> impl Iterator<Item = char> {
    name.trim().chars().map(|letter| match letter {
        // Half of Unicode's table of capitals is as long as all the sentences of the course.
        'A'..='Z' | 'À'..='Ö' | 'Ø'..='Þ' => char::from_u32(u32::from(letter) + 32).unwrap_or(letter),
        _ => letter,
    })
}

/// How many different units these names stand for
pub(crate) fn different<'n>(names: impl Iterator<Item = &'n str>) -> usize {
    let names: Vec<String> = names.map(folded).collect();
    // Pairs, as an index of ids has them: one sort serves both.
    let mut sorted: Vec<(&str, usize)> = names.iter().map(|name| (name.as_str(), 0)).collect();
    sort::up(&mut sorted);
    sorted.dedup();
    sorted.len()
}

/// Whether two names stand for one unit
pub(crate) fn same(one: &str, other: &str) -> bool {
    small(one).eq(small(other))
}
