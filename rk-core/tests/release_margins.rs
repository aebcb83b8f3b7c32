//! What can be worked out from margins, by linear algebra over every pattern
//! of withheld values in tables of up to 4 by 4.
//!
//! The equations are solved here modulo a large prime; the library looks for
//! bridges of a graph instead.
#![cfg(all(feature = "json", feature = "import"))]
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test fails by panicking")]

use std::{collections::HashMap, fmt::Write as _};

use rk_core::{
    release::{Audit, Policy, PublishedTable, Release, TableKind},
    score::Scores,
    wire,
};
use serde_json::json;

/// Larger than any determinant of the tables here
const PRIME: u64 = 2_147_483_647;

/// A value of a table: row and column, the last of each for the margins
type Place = (usize, usize);

/// A table: the places of its cells, and its numbers of rows and columns
#[derive(Clone)]
struct Shape {
    cells: Vec<Place>,
    rows: usize,
    columns: usize,
}

impl Shape {
    fn new(rows: usize, columns: usize, diagonal: bool) -> Self {
        let cells = (0..rows).flat_map(|row| (0..columns).map(move |column| (row, column)));
        Self { cells: cells.filter(|(row, column)| diagonal || row != column).collect(), rows, columns }
    }

    fn margins(&self) -> Vec<Place> {
        let (rows, columns) = (self.rows, self.columns);
        let out = (0..rows).map(|row| (row, columns));
        let received = (0..columns).map(|column| (rows, column));
        [(rows, columns)].into_iter().chain(out).chain(received).collect()
    }

    /// For each unknown, whether the equations of the table fix it
    fn fixed(&self, unknowns: &[Place]) -> Vec<bool> {
        let behind = |(row, column): Place| -> u64 {
            let cells = self.cells.iter().filter(|cell| {
                (row == self.rows || cell.0 == row) && (column == self.columns || cell.1 == column)
            });
            u64::try_from(cells.count()).unwrap()
        };
        // A line: its cells, less the number of them × its margin; a line of margins: each × its number, less the total.
        let mut equations = vec![vec![0; unknowns.len()]; self.rows + self.columns + 2];
        for (at, (row, column)) in unknowns.iter().enumerate() {
            let (below, beside) = (*row == self.rows, *column == self.columns);
            let times = if below || beside { behind((*row, *column)) } else { 1 };
            equations[*row][at] = if beside { PRIME - times } else { times };
            equations[self.rows + 1 + column][at] = if below { PRIME - times } else { times };
        }
        fixed(equations, unknowns.len())
    }
}

fn power(base: u64, exponent: u64) -> u64 {
    (0..64).rev().fold(1, |result, bit| {
        let square = result * result % PRIME;
        if exponent >> bit & 1 == 1 { square * base % PRIME } else { square }
    })
}

/// For each unknown of homogeneous equations, whether it is 0 in every solution
fn fixed(mut equations: Vec<Vec<u64>>, unknowns: usize) -> Vec<bool> {
    let mut pivots = Vec::new();
    for unknown in 0..unknowns {
        let from = pivots.len();
        let Some(at) = (from..equations.len()).find(|at| equations[*at][unknown] != 0) else { continue };
        equations.swap(from, at);
        let inverse = power(equations[from][unknown], PRIME - 2);
        let pivot: Vec<u64> = equations[from].iter().map(|factor| factor * inverse % PRIME).collect();
        for (at, equation) in equations.iter_mut().enumerate() {
            let factor = equation[unknown];
            if at != from && factor != 0 {
                for (own, of_pivot) in equation.iter_mut().zip(&pivot) {
                    *own = (*own + (PRIME - factor) * of_pivot) % PRIME;
                }
            }
        }
        equations[from] = pivot;
        pivots.push(unknown);
    }
    let alone = |equation: &Vec<u64>| equation.iter().filter(|factor| **factor != 0).count() == 1;
    let fixed: Vec<usize> = pivots
        .iter()
        .zip(&equations)
        .filter(|(_, equation)| alone(equation))
        .map(|(unknown, _)| *unknown)
        .collect();
    (0..unknowns).map(|unknown| fixed.contains(&unknown)).collect()
}

/// Every number of rows and columns up to 4 by 4
fn sizes() -> impl Iterator<Item = (usize, usize)> {
    (1..=4).flat_map(|rows| (1..=4).map(move |columns| (rows, columns)))
}

fn taken<T: Copy>(things: &[T], mask: usize) -> Vec<T> {
    things.iter().enumerate().filter(|(at, _)| mask >> at & 1 == 1).map(|(_, thing)| *thing).collect()
}

/// Another part of nine margins for each pattern
fn part(mask: usize) -> usize {
    (mask.wrapping_mul(2_654_435_761) >> 7) & 511
}

/// Whether the audit finds just the values that the equations fix
fn audit_agrees(shape: &Shape, hidden: &[Place], lists: bool) {
    let number = |place: Place| if hidden.contains(&place) { None } else { Some(3.0) };
    let names = |count: usize, letter: char| -> Vec<String> {
        // Rows and columns of one name, if the diagonal is no part of the table.
        (0..count)
            .map(|at| if shape.cells.contains(&(0, 0)) { format!("{letter}{at}") } else { at.to_string() })
            .collect()
    };
    let margins = |count: usize, place: &dyn Fn(usize) -> Place| {
        lists.then(|| (0..count).map(|at| number(place(at))).collect::<Vec<_>>())
    };
    let (rows, columns) = (shape.rows, shape.columns);
    let table = PublishedTable {
        name: None,
        wave: None,
        kind: TableKind::Means,
        rows: names(rows, 'r'),
        columns: names(columns, 'c'),
        cells: (0..rows).map(|row| (0..columns).map(|column| number((row, column))).collect()).collect(),
        n: None,
        row_margins: margins(rows, &|row| (row, columns)),
        column_margins: margins(columns, &|column| (rows, column)),
        total: number((rows, columns)).filter(|_| lists),
        decimals: Some(2),
        without_diagonal: !shape.cells.contains(&(0, 0)),
    };
    let (audit, _) = Audit::of(std::slice::from_ref(&table), 0);
    let place = |name: &Option<String>, list: &[String]| {
        name.as_ref().map_or(list.len(), |name| list.iter().position(|other| other == name).unwrap())
    };
    let found: Vec<Place> = audit
        .unwrap()
        .findings
        .iter()
        .map(|finding| (place(&finding.row, &table.rows), place(&finding.column, &table.columns)))
        .collect();
    let unknowns: Vec<Place> = if lists { hidden.to_vec() } else { [hidden, &shape.margins()].concat() };
    let expected: Vec<Place> = unknowns
        .iter()
        .zip(shape.fixed(&unknowns))
        // A total that is null is not published, and margins without a list are not.
        .filter(|(place, fixed)| {
            *fixed && **place != (rows, columns) && (lists || shape.cells.contains(place))
        })
        .map(|(place, _)| *place)
        .collect();
    assert_eq!(found.len(), expected.len(), "{hidden:?}: {found:?}, not {expected:?}");
    assert!(found.iter().all(|place| expected.contains(place)), "{hidden:?}: {found:?}, not {expected:?}");
}

#[test]
fn a_value_can_be_worked_out_if_it_is_a_bridge_in_small_tables_with_any_margins() {
    for (rows, columns, diagonal) in [(2, 2, true), (2, 3, true), (3, 2, true), (2, 2, false), (3, 3, false)]
    {
        let shape = Shape::new(rows, columns, diagonal);
        let all = [shape.cells.clone(), shape.margins()].concat();
        for mask in 0..1 << all.len() {
            audit_agrees(&shape, &taken(&all, mask), true);
        }
    }
}

#[test]
fn a_value_can_be_worked_out_if_it_is_a_bridge_in_tables_without_a_diagonal() {
    let shape = Shape::new(4, 4, false);
    let margins = shape.margins();
    for mask in 0..1 << shape.cells.len() {
        let hidden = taken(&shape.cells, mask);
        audit_agrees(&shape, &hidden, true);
        audit_agrees(&shape, &hidden, false);
        audit_agrees(&shape, &[hidden, taken(&margins, part(mask))].concat(), true);
    }
}

#[test]
fn a_value_can_be_worked_out_if_it_is_a_bridge_in_all_tables_up_to_4_by_4() {
    for (rows, columns) in sizes() {
        let shape = Shape::new(rows, columns, true);
        let margins = shape.margins();
        for mask in 0..1 << shape.cells.len() {
            let hidden = taken(&shape.cells, mask);
            audit_agrees(&shape, &hidden, true);
            // Of the largest, every third pattern with no list of margins or with a part of them.
            let large = shape.cells.len() > 12;
            if !large || mask % 3 == 0 {
                audit_agrees(&shape, &hidden, false);
            }
            if !large || mask % 3 == 1 {
                audit_agrees(&shape, &[hidden, taken(&margins, part(mask))].concat(), true);
            }
        }
    }
}

/// Scores of a table in which all means are 3: the groups rate one another, or
/// those of the rows rate those of the columns
fn scores(shape: &Shape, diagonal: bool) -> Scores {
    let raters: Vec<String> = (0..shape.rows).map(|at| format!("a{at}")).collect();
    let rated: Vec<String> =
        (0..shape.columns).map(|at| format!("{}{at}", if diagonal { 'b' } else { 'a' })).collect();
    let header = rated.iter().map(|name| format!("{name}_timely")).collect::<Vec<_>>().join(",");
    let mut csv = format!("respondent,group,{header}\n");
    for group in &raters {
        // Two answers of 2 and of 4, so that nobody is at an end or alike.
        for person in 0..5 {
            let rating = ["2", "2", "3", "4", "4"][person];
            writeln!(csv, "{group}{person},{group},{}", vec![rating; rated.len()].join(",")).unwrap();
        }
    }
    let groups: Vec<&String> =
        if diagonal { raters.iter().chain(&rated).collect() } else { raters.iter().collect() };
    let call = json!({"instrument": {"items": ["timely"]}, "groups": groups, "csv": csv,
        "codebook": {"pattern": "{rated}_{dimension}"}});
    serde_json::from_str(&wire::run("score", call.to_string().as_bytes(), None).unwrap()).unwrap()
}

/// The margins that a release withholds of a table in which some cells rest on too few
fn released(scores: &Scores, shape: &Shape, withheld: &[Place], diagonal: bool) -> Vec<Place> {
    let mut scores = scores.clone();
    let at = |name: &str| name.trim_start_matches(char::is_alphabetic).parse::<usize>().unwrap();
    for tie in &mut scores.ties {
        if withheld.contains(&(at(&tie.rater), at(&tie.rated))) && (diagonal || tie.rater != tie.rated) {
            tie.n = 4;
        }
    }
    let release = Release::of(&scores, &Policy::standard()).0.unwrap();
    let groups = release.wave.groups.iter();
    let rated = |name: &str| !diagonal || name.starts_with('b');
    let rates = |name: &str| name.starts_with('a');
    let out = groups.clone().filter(|group| rates(&group.group) && group.out.is_none());
    let received = groups.filter(|group| rated(&group.group) && group.received.is_none());
    let total = release.wave.index.by_tie.is_none().then_some((shape.rows, shape.columns));
    out.map(|group| (at(&group.group), shape.columns))
        .chain(received.map(|group| (shape.rows, at(&group.group))))
        .chain(total)
        .collect()
}

/// What the policy withholds by itself: cells of too few, and margins of rows of such cells only
fn secrets(shape: &Shape, withheld: &[Place]) -> Vec<Place> {
    let rows = (0..shape.rows)
        .filter(|row| shape.cells.iter().filter(|cell| cell.0 == *row).all(|cell| withheld.contains(cell)));
    let columns = (0..shape.columns).filter(|column| {
        let cells = shape.cells.iter().filter(|cell| cell.1 == *column);
        // Four answers a cell: two cells have enough for the mean of a column.
        cells.clone().count() == 1 && cells.clone().all(|cell| withheld.contains(cell))
    });
    let margins = rows.map(|row| (row, shape.columns)).chain(columns.map(|column| (shape.rows, column)));
    withheld.iter().copied().chain(margins).collect()
}

/// Whether nothing of what is secret can be worked out if these margins are withheld
fn is_safe(shape: &Shape, secrets: &[Place], margins: &[Place]) -> bool {
    let others = margins.iter().filter(|margin| !secrets.contains(margin));
    let unknowns: Vec<Place> = secrets.iter().chain(others).copied().collect();
    !shape.fixed(&unknowns)[..secrets.len()].contains(&true)
}

/// Whether fewer margins would do
fn fewer_would_do(shape: &Shape, secrets: &[Place], margins: usize) -> bool {
    let free: Vec<Place> = shape.margins().into_iter().filter(|margin| !secrets.contains(margin)).collect();
    // What is safe stays safe if more is withheld, so it is enough to look at one fewer.
    let Some(fewer) = margins.checked_sub(1) else { return false };
    (0_usize..1 << free.len())
        .filter(|mask| usize::try_from(mask.count_ones()).unwrap() == fewer)
        .any(|mask| is_safe(shape, secrets, &taken(&free, mask)))
}

/// The pattern as it is with rows and columns, or groups, in the order that makes it least
fn class(shape: &Shape, withheld: &[Place], diagonal: bool) -> Vec<usize> {
    let orders = |count: usize| {
        let mut all = vec![Vec::new()];
        for _ in 0..count {
            all = all
                .into_iter()
                .flat_map(|order: Vec<usize>| {
                    (0..count)
                        .filter(|at| !order.contains(at))
                        .map(|at| [order.clone(), vec![at]].concat())
                        .collect::<Vec<_>>()
                })
                .collect();
        }
        all
    };
    let moved = |rows: &[usize], columns: &[usize]| {
        let mut lines = vec![0_usize; shape.rows];
        for (row, column) in withheld {
            lines[rows[*row]] |= 1 << columns[*column];
        }
        lines
    };
    let as_it_is: Vec<usize> = (0..shape.rows).collect();
    let columns = orders(shape.columns);
    let all = columns.iter().map(|columns| {
        let mut lines = moved(if diagonal { &as_it_is } else { columns }, columns);
        if diagonal {
            lines.sort_unstable();
        }
        lines
    });
    all.min().unwrap()
}

/// Looks at what a release withholds of a pattern: enough, and no more than is needed
fn check_release(
    shape: &Shape,
    scores: &Scores,
    withheld: &[Place],
    diagonal: bool,
    least: &mut HashMap<Vec<usize>, usize>,
) {
    let margins = released(scores, shape, withheld, diagonal);
    let secrets = secrets(shape, withheld);
    assert!(is_safe(shape, &secrets, &margins), "{withheld:?} can be worked out without {margins:?}");
    let extra = margins.iter().filter(|margin| !secrets.contains(margin)).count();
    if withheld.is_empty() {
        assert_eq!(extra, 0);
        return;
    }
    let class = class(shape, withheld, diagonal);
    let known = least.entry(class).or_insert_with(|| {
        assert!(!fewer_would_do(shape, &secrets, extra), "{withheld:?}: fewer than {margins:?} would do");
        extra
    });
    assert_eq!(extra, *known, "{withheld:?}: {margins:?}");
}

#[test]
fn a_release_withholds_the_least_margins_among_groups_that_rate_one_another() {
    for size in 2..=4 {
        let shape = Shape::new(size, size, false);
        let (scores, mut least) = (scores(&shape, false), HashMap::new());
        for mask in 0..1 << shape.cells.len() {
            check_release(&shape, &scores, &taken(&shape.cells, mask), false, &mut least);
        }
    }
}

#[test]
fn a_release_withholds_the_least_margins_of_groups_that_rate_others() {
    for (rows, columns) in sizes() {
        let shape = Shape::new(rows, columns, true);
        let (scores, mut least) = (scores(&shape, true), HashMap::new());
        for mask in 0_usize..1 << shape.cells.len() {
            // Of patterns that differ in the order of their rows, one is enough.
            let row = |at: usize| mask >> (at * columns) & ((1 << columns) - 1);
            if (1..rows).all(|at| row(at - 1) <= row(at)) {
                check_release(&shape, &scores, &taken(&shape.cells, mask), true, &mut least);
            }
        }
    }
}
