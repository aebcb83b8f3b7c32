//! People whose answer two waves of a table tell.

use super::{
    Found,
    amount::{Amount, MINUS, digits},
    grid::{Grid, Place, Value},
    published::TableKind,
};
use crate::{
    release::{
        movers::{Movers, Side, possible},
        print::{Printed, scale},
    },
    rule::Rule,
    survey::{LEAST, MOST},
};

/// What a table tells of people, together with the earlier ones
pub(super) fn told(earlier: &[Grid<'_>], grid: &Grid<'_>) -> Vec<Found> {
    let mut found = Vec::new();
    for value in grid.cells() {
        let Some(after) = side(grid, value) else { continue };
        for other in earlier.iter().filter(|other| is_wave_of(other, grid)) {
            let before = other.cells().find(|there| other.names(there.place) == grid.names(value.place));
            if let Some(before) = before.and_then(|before| side(other, before)) {
                found.extend(person(before, after, value.place));
            }
        }
    }
    found
}

/// Whether two tables are of one name and different waves
fn is_wave_of(one: &Grid<'_>, other: &Grid<'_>) -> bool {
    let means = |grid: &Grid<'_>| grid.table.kind == TableKind::Means;
    means(one) && means(other) && one.table.name == other.table.name && one.table.wave != other.table.wave
}

/// A cell that is shown with the answers behind it
fn side(grid: &Grid<'_>, value: &Value) -> Option<Side> {
    Some(Side { printed: value.printed?, n: grid.answers(value.place)?, level: None, ours: false })
}

/// What two cells tell of one person
fn person(before: Side, after: Side, place: Place) -> Option<Found> {
    let movers = Movers::fewest(before.n, after.n);
    let (smaller, larger) = if before.n < after.n { (before, after) } else { (after, before) };
    if movers.count() == 0 {
        return None;
    }
    // Of those who left, as of those who joined, with the waves exchanged.
    let span = possible(smaller, larger, Movers::fewest(smaller.n, larger.n), 1)?;
    if span == (i128::from(LEAST), i128::from(MOST)) {
        return None;
    }
    let decimals = before.printed.decimals.max(after.printed.decimals);
    let units = |side: Side| {
        let parts = scale(decimals).checked_div(side.printed.scale()).unwrap_or(1);
        i128::from(side.n) * i128::from(side.printed.units) * i128::from(parts)
    };
    let text = |side: Side| {
        let Printed { units, decimals } = side.printed;
        format!("{} × {}", side.n, digits(u128::from(units), decimals))
    };
    let result = Amount::new(units(larger) - units(smaller), decimals).text(decimals + 2);
    let number = |answer: i128| Amount::new(answer, 0).rounded(0);
    Some(Found {
        rule: Rule::AuditWavePerson,
        place,
        least: number(span.0),
        most: number(span.1),
        arithmetic: Some(format!("{} {MINUS} {} = {result}", text(larger), text(smaller))),
    })
}
