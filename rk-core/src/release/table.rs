//! A table of means with its margins, and what must not be known of it.

use super::{
    graph::{Graph, Ways},
    room::Cell,
};
use crate::score::Reason;

/// How far a withheld mean could be from what it is
const OPEN: f64 = 0.5;
/// The ends of the scale
const ENDS: (f64, f64) = (1.0, 5.0);

/// A value that must not be known
struct Secret {
    row: usize,
    column: usize,
    ways: Ways,
    /// Whether it may be guessed, so that nothing can hide behind it
    guessed: bool,
    /// Whether it must not be known even to those who guess
    hard: bool,
}

/// What must not be known of a table
pub(super) struct Table {
    // Rows and columns each, their margins included.
    side: usize,
    secrets: Vec<Secret>,
}

impl Table {
    /// A table of `side` rows and as many columns, the margins included, of which all is shown
    pub(super) fn new(side: usize) -> Self {
        Self { side, secrets: Vec::new() }
    }

    /// Whether all is shown
    pub(super) fn is_empty(&self) -> bool {
        self.secrets.is_empty()
    }

    /// Withholds a tie that stands in a row, in the column of the group that it rates
    pub(super) fn withhold_tie(&mut self, row: usize, cell: &Cell<'_>) {
        let (least, most) = ENDS;
        let mean = cell.tie.mean.unwrap_or(least);
        let ways = match (mean + OPEN <= most, mean - OPEN >= least) {
            (true, false) => Ways::There,
            (false, true) => Ways::Back,
            (true, true) | (false, false) => Ways::Both,
        };
        // A tie that is printed with fewer decimals is known nearly, like one at an end of the scale.
        let guessed = cell.withheld().is_none_or(|reason| reason == Reason::Protected);
        self.secrets.push(Secret { row, column: cell.rated, ways, guessed, hard: !guessed });
    }

    /// Withholds a margin
    pub(super) fn withhold_margin(&mut self, (row, column): (usize, usize), reason: Reason) {
        let hard = reason != Reason::Protected;
        self.secrets.push(Secret { row, column, ways: Ways::Both, guessed: false, hard });
    }

    /// Whether what is withheld stays unknown if, beside it, only the margins at `hidden` are not shown
    pub(super) fn safe(&self, hidden: &[(usize, usize)]) -> bool {
        self.holds(hidden, |_| true, |_| true)
            && self.holds(hidden, |secret| !secret.guessed, |secret| secret.hard)
    }

    /// Whether each secret that `matters` lies on a cycle of the hidden values and the secrets that are `there`
    fn holds(
        &self,
        hidden: &[(usize, usize)],
        there: impl Fn(&Secret) -> bool,
        matters: impl Fn(&Secret) -> bool,
    ) -> bool {
        let mut graph = Graph::new(2 * self.side);
        let secrets: Vec<&Secret> = self.secrets.iter().filter(|secret| there(secret)).collect();
        for secret in &secrets {
            graph.join(secret.row, self.side + secret.column, secret.ways);
        }
        for (row, column) in hidden {
            graph.join(*row, self.side + *column, Ways::Both);
        }
        // The secrets are the first edges.
        graph.on_cycles().iter().zip(&secrets).all(|(on_cycle, secret)| *on_cycle || !matters(secret))
    }
}
