//! Sorts lists of every type with one piece of code.
//!
//! The standard library makes its sorts anew for each type, 2 to 4 kB of
//! WebAssembly each time. Here positions are sorted, and the entries follow.
//! It takes n log n comparisons at most, as the standard library does.

use std::cmp::Ordering;

/// Sorts from small to large
pub(crate) fn up<T: Ord>(list: &mut [T]) {
    by(list, Ord::cmp);
}

/// Sorts by `compare`; entries that it calls equal keep their order
pub(crate) fn by<T>(list: &mut [T], mut compare: impl FnMut(&T, &T) -> Ordering) {
    let places = places(list.len(), &mut |one, other| {
        let pair = list.get(one).zip(list.get(other));
        pair.map_or(Ordering::Equal, |(one, other)| compare(one, other))
    });
    arrange(places, &mut |one, other| swap(list, one, other));
}

/// Swaps two entries; asked beforehand, so that no code is made for a panic
fn swap<T>(list: &mut [T], one: usize, other: usize) {
    if one < list.len() && other < list.len() {
        list.swap(one, other);
    }
}

/// Where each entry belongs
fn places(count: usize, compare: &mut dyn FnMut(usize, usize) -> Ordering) -> Vec<usize> {
    let order = order(count, compare);
    let mut places = vec![0; count];
    for (place, at) in order.into_iter().enumerate() {
        if let Some(own) = places.get_mut(at) {
            *own = place;
        }
    }
    places
}

/// The entries in their order
///
/// Runs of one entry are merged, then those of two and so on: a list that is in order is only looked through.
fn order(count: usize, compare: &mut dyn FnMut(usize, usize) -> Ordering) -> Vec<usize> {
    let mut order: Vec<usize> = (0..count).collect();
    let mut merged = Vec::with_capacity(count);
    let mut run = 1;
    while run < count {
        merged.clear();
        for pair in order.chunks(2 * run) {
            let (mut left, mut right) = pair.split_at_checked(run).unwrap_or((pair, &[]));
            if let (Some(last), Some(first)) = (left.last(), right.first()) {
                if compare(*last, *first).is_gt() {
                    while let (Some((one, others)), Some((other, rest))) =
                        (left.split_first(), right.split_first())
                    {
                        if compare(*one, *other).is_gt() {
                            merged.push(*other);
                            right = rest;
                        } else {
                            merged.push(*one);
                            left = others;
                        }
                    }
                }
            }
            merged.extend_from_slice(left);
            merged.extend_from_slice(right);
        }
        std::mem::swap(&mut order, &mut merged);
        run *= 2;
    }
    order
}

/// Brings each entry to its place: every swap settles one of them
fn arrange(mut places: Vec<usize>, both: &mut dyn FnMut(usize, usize)) {
    for at in 0..places.len() {
        while let Some(place) = places.get(at).copied().filter(|place| *place != at) {
            swap(&mut places, at, place);
            both(at, place);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_sorts_as_the_standard_library_does() {
        let mut state = 7_u32;
        for count in 0..200_usize {
            let numbers: Vec<(u32, usize)> = (0..count)
                .map(|at| {
                    state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                    (state >> 27, at)
                })
                .collect();
            let (mut by_first, mut expected) = (numbers.clone(), numbers.clone());
            by(&mut by_first, |one, other| other.0.cmp(&one.0));
            expected.sort_by_key(|number| std::cmp::Reverse(number.0));
            assert_eq!(by_first, expected);
            let (mut all, mut expected) = (numbers.clone(), numbers);
            all.reverse();
            up(&mut all);
            expected.sort_unstable();
            assert_eq!(all, expected);
        }
    }
}
