//! A published table as cells and margins.

use super::{
    Found,
    published::{PublishedTable, TableKind},
};
use crate::{
    release::{
        graph::{Graph, Ways},
        print::{Printed, scale},
    },
    rule::{Path, Rule},
    score::{Decimal, SCALE},
};

/// A place in a table: a row and a column, of which the last of each are the margins
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Place {
    pub(super) row: usize,
    pub(super) column: usize,
    /// Whether the row is that of the margins
    pub(super) below: bool,
    /// Whether the column is that of the margins
    pub(super) beside: bool,
}

impl Place {
    /// Where the value stands in the call, below the table
    pub(super) fn path(self, table: Path) -> Path {
        match (self.below, self.beside) {
            (false, false) => table.then("cells").then(self.row).then(self.column),
            (false, true) => table.then("row_margins").then(self.row),
            (true, false) => table.then("column_margins").then(self.column),
            (true, true) => table.then("total"),
        }
    }
}

/// A value of a table
#[derive(Clone, Copy, Debug)]
pub(super) struct Value {
    pub(super) place: Place,
    /// The number as printed; `None` if it is not shown
    pub(super) printed: Option<Printed>,
    /// How often it counts in its sums: the cells behind a margin of means, else 1
    pub(super) times: u64,
    /// Whether the table has a place for it
    published: bool,
}

/// A published table with its margins
pub(super) struct Grid<'t> {
    pub(super) table: &'t PublishedTable,
    pub(super) decimals: u64,
    /// Row by row, the margins of a row after its cells and those of the columns after the rows
    pub(super) values: Vec<Value>,
}

/// Whether a cell is part of a table
pub(super) fn in_table(table: &PublishedTable, row: usize, column: usize) -> bool {
    let same = table.rows.get(row).zip(table.columns.get(column)).is_some_and(|(row, column)| row == column);
    !(table.without_diagonal && same)
}

impl<'t> Grid<'t> {
    pub(super) fn new(table: &'t PublishedTable) -> Self {
        let (rows, columns) = (table.rows.len(), table.columns.len());
        let decimals = table.printed_decimals();
        let print = |number: Option<f64>| number.and_then(|number| printed(number, decimals));
        let margin = |list: &Option<Vec<Option<f64>>>, at: usize| {
            print(list.as_ref().and_then(|list| list.get(at)).copied().flatten())
        };
        let cell = |row: usize, column: usize| {
            let number = table.cells.get(row).and_then(|cells| cells.get(column)).copied().flatten();
            let place = Place { row, column, below: false, beside: false };
            in_table(table, row, column).then(|| Value {
                place,
                printed: print(number),
                times: 1,
                published: true,
            })
        };
        let times = |cells: usize| match table.kind {
            TableKind::Means => crate::survey::count(cells),
            TableKind::Counts => 1,
        };
        let mut values: Vec<Value> = Vec::new();
        let mut all = 0;
        for row in 0..rows {
            let cells: Vec<Value> = (0..columns).filter_map(|column| cell(row, column)).collect();
            let behind = cells.len();
            all += behind;
            values.extend(cells);
            if behind > 0 {
                let place = Place { row, column: columns, below: false, beside: true };
                let published = table.row_margins.is_some();
                let printed = margin(&table.row_margins, row);
                values.push(Value { place, printed, times: times(behind), published });
            }
        }
        for column in 0..columns {
            let behind = (0..rows).filter(|row| in_table(table, *row, column)).count();
            if behind > 0 {
                let place = Place { row: rows, column, below: true, beside: false };
                let published = table.column_margins.is_some();
                let printed = margin(&table.column_margins, column);
                values.push(Value { place, printed, times: times(behind), published });
            }
        }
        let place = Place { row: rows, column: columns, below: true, beside: true };
        values.push(Value { place, printed: print(table.total), times: times(all), published: false });
        Self { table, decimals, values }
    }

    /// The names of the row and the column; `None` for the margins
    pub(super) fn names(&self, place: Place) -> (Option<String>, Option<String>) {
        let row = self.table.rows.get(place.row).filter(|_| !place.below);
        (row.cloned(), self.table.columns.get(place.column).filter(|_| !place.beside).cloned())
    }

    /// The cells, row by row
    pub(super) fn cells(&self) -> impl Iterator<Item = &Value> {
        self.values.iter().filter(|value| !value.place.below && !value.place.beside)
    }

    /// The answers behind a cell, if they are published
    pub(super) fn answers(&self, place: Place) -> Option<u64> {
        self.table.n.as_ref()?.get(place.row)?.get(place.column).copied().flatten()
    }

    /// Cells that rest on few answers
    pub(super) fn small(&self, mean_from: u64) -> Vec<Found> {
        let behind = |value: &Value| match self.table.kind {
            TableKind::Means => value.printed.and_then(|_| self.answers(value.place)),
            TableKind::Counts => value.printed.map(|printed| printed.units).filter(|count| *count != 0),
        };
        let small = self.cells().filter_map(|value| {
            let answers = behind(value).filter(|answers| *answers < mean_from)?;
            let number = Printed { units: answers, decimals: 0 }.value();
            let rule = Rule::AuditCellSmall { least: mean_from };
            Some(Found { rule, place: value.place, least: number, most: number, arithmetic: None })
        });
        small.collect()
    }

    /// Cells that say that all answered alike
    pub(super) fn uniform(&self) -> Vec<Found> {
        let found = |value: &Value, printed: Printed| {
            let number = printed.value();
            let rule = Rule::AuditCellUniform;
            Found { rule, place: value.place, least: number, most: number, arithmetic: None }
        };
        match self.table.kind {
            TableKind::Means => self
                .cells()
                .filter_map(|value| Some((value, value.printed.filter(|printed| printed.at_an_end())?)))
                .map(|(value, printed)| found(value, printed))
                .collect(),
            TableKind::Counts => (0..self.table.rows.len())
                .filter_map(|row| {
                    let cells: Vec<&Value> = self.cells().filter(|value| value.place.row == row).collect();
                    let shown: Option<Vec<Printed>> = cells.iter().map(|value| value.printed).collect();
                    let shown = shown.filter(|shown| shown.len() > 1)?;
                    let mut some = cells.iter().zip(shown).filter(|(_, printed)| printed.units != 0);
                    let (value, printed) = some.next()?;
                    some.next().is_none().then(|| found(value, printed))
                })
                .collect(),
        }
    }

    /// Withheld values that can be worked out
    pub(super) fn derived(&self) -> Vec<Found> {
        let (rows, columns) = (self.table.rows.len() + 1, self.table.columns.len() + 1);
        let mut graph = Graph::new(rows + columns);
        let hidden: Vec<&Value> = self.values.iter().filter(|value| value.printed.is_none()).collect();
        for value in &hidden {
            graph.join(value.place.row, rows + value.place.column, Ways::Both);
        }
        let on_cycles = graph.on_cycles();
        let bridges = hidden.iter().zip(on_cycles).enumerate().filter(|(_, (_, on_cycle))| !on_cycle);
        let published = bridges.filter(|(_, (value, _))| value.published);
        published.map(|(edge, (value, _))| self.worked_out(value, &graph.smaller_side(edge), rows)).collect()
    }
}

/// A number of a table, with its decimals
fn printed(number: f64, decimals: u64) -> Option<Printed> {
    let millionths = Decimal::new(number)?.millionths();
    let units = millionths.checked_div(SCALE.checked_div(scale(decimals))?)?;
    Some(Printed { units, decimals })
}
