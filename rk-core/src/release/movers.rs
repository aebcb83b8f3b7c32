//! What two printed means tell of the people who joined or left in between.
//!
//! The attack: all others answered as before, so the difference between the
//! two sums is what those people answered. A printed mean stands for every sum
//! that rounds to it, and so each of these people has a range of answers that
//! are possible. Sums are whole numbers of units, so the range is exact.

use super::print::Printed;
use crate::{
    score::{Cuts, Level},
    stats::Fraction,
    survey::{LEAST, MOST},
};

/// A mean as it is printed, with the number of answers behind it
#[derive(Clone, Copy, Debug)]
pub(super) struct Side {
    pub(super) printed: Printed,
    pub(super) n: u64,
    /// The level that is printed with it, by these cuts
    pub(super) level: Option<(Level, Cuts)>,
    /// Whether it was rounded here, so that a reader knows which way a half went
    pub(super) ours: bool,
}

/// The people who joined and left
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Movers {
    pub(super) joined: u64,
    pub(super) left: u64,
}

impl Movers {
    /// As few as can be if one number of answers became another
    pub(super) fn fewest(before: u64, after: u64) -> Self {
        Self { joined: after.saturating_sub(before), left: before.saturating_sub(after) }
    }

    /// How many there are
    pub(super) fn count(self) -> u64 {
        self.joined.saturating_add(self.left)
    }

    /// Seen from the later wave
    fn back(self) -> Self {
        Self { joined: self.left, left: self.joined }
    }
}

/// Numbers from the first to the second, both included; none if the first is larger
type Span = (i128, i128);

/// The answers that are possible for a single joiner if all others answered
/// as before, in units of 1/`unit`; `None` if there are none
pub(super) fn possible(before: Side, after: Side, movers: Movers, unit: u64) -> Option<Span> {
    let (least, most) = people(1, unit);
    let (earlier, later) = (sums(before, unit), sums(after, unit));
    let stayers = people(before.n.saturating_sub(movers.left), unit);
    let leavers = people(movers.left, unit);
    let others = people(movers.joined.saturating_sub(1), unit);
    // What the stayers can have given is the same in both waves.
    let stayed = (stayers.0.max(earlier.0 - leavers.1), stayers.1.min(earlier.1 - leavers.0));
    let answer = (least.max(later.0 - others.1 - stayed.1), most.min(later.1 - others.0 - stayed.0));
    [earlier, later, stayed, answer].iter().all(|span| span.0 <= span.1).then_some(answer)
}

/// Whether nobody who joined or left can be told any answer that was not given
///
/// That is so if every answer is possible, and if none is: then the others
/// cannot have answered as before.
pub(super) fn every_answer_stays_possible(before: Side, after: Side, movers: Movers, unit: u64) -> bool {
    let all = |span: Option<Span>| span.is_none_or(|span| span == people(1, unit));
    (movers.joined == 0 || all(possible(before, after, movers, unit)))
        && (movers.left == 0 || all(possible(after, before, movers.back(), unit)))
}

/// The sums that some people's answers can have
fn people(number: u64, unit: u64) -> Span {
    let units = i128::from(number) * i128::from(unit);
    (units * i128::from(LEAST), units * i128::from(MOST))
}

/// The sums that are printed as this
fn sums(side: Side, unit: u64) -> Span {
    let parts = i128::from(side.n) * i128::from(unit);
    // |sum / parts − printed| ≤ half a unit of the last decimal
    let twice = 2 * i128::from(side.printed.scale());
    let printed = 2 * i128::from(side.printed.units);
    let (least, most) = people(side.n, unit);
    let low = ceiling((printed - 1) * parts, twice).max(least);
    let high = floor((printed + 1) * parts, twice).min(most);
    let mean =
        |sum: i128| Fraction::new(u128::try_from(sum).unwrap_or(0), u128::try_from(parts).unwrap_or(0));
    // Only at an end of the span is a sum half way to the next printed number.
    let printed_so = |sum: i128| {
        let rounded = mean(sum).map(|mean| Printed::new(mean.rounded(), side.printed.decimals));
        !side.ours || rounded == Some(side.printed)
    };
    let low = if printed_so(low) { low } else { low + 1 };
    let high = if printed_so(high) { high } else { high - 1 };
    let Some((level, cuts)) = side.level else { return (low, high) };
    let of = |sum: i128| mean(sum).map(|mean| cuts.level(&mean));
    // Levels grow with the sum.
    let low = first((low, high), |sum| of(sum) >= Some(level));
    (low, first((low, high), |sum| of(sum) > Some(level)) - 1)
}

/// The first number of a span that `holds` is true of, as of all after it; one after the last if it is of none
fn first((mut low, mut high): Span, holds: impl Fn(i128) -> bool) -> i128 {
    while low <= high {
        let middle = low + (high - low) / 2;
        if holds(middle) {
            high = middle - 1;
        } else {
            low = middle + 1;
        }
    }
    low
}

fn floor(over: i128, under: i128) -> i128 {
    over.div_euclid(under)
}

fn ceiling(over: i128, under: i128) -> i128 {
    -floor(-over, under)
}
