//! The sum that a withheld value is worked out by.

use super::{
    Found,
    amount::{Amount, MINUS, digits},
    grid::{Grid, Value},
    published::TableKind,
};
use crate::{release::print::Printed, rule::Rule};

/// The decimals of the bounds of a finding
const BOUND_DECIMALS: u64 = 6;

/// A row or a column on the way to a value, as an equation
#[derive(Clone, Copy, PartialEq, Eq)]
enum Line {
    Row(usize),
    Column(usize),
}

/// What is shown of a line
struct LineSum<'g> {
    /// The margin, if it is shown
    margin: Option<(&'g Value, Printed)>,
    /// The other values that are shown
    values: Vec<(&'g Value, Printed)>,
    /// Whether it is added or taken away
    plus: bool,
}

impl Line {
    fn holds(self, value: &Value) -> bool {
        match self {
            Self::Row(row) => value.place.row == row,
            Self::Column(column) => value.place.column == column,
        }
    }
}

impl Grid<'_> {
    /// The value at the bridge, from the equations of the nodes at its smaller side
    ///
    /// Nodes are rows, then columns, `rows` rows in all.
    pub(super) fn worked_out(&self, bridge: &Value, side: &[usize], rows: usize) -> Found {
        let lines: Vec<Line> =
            side.iter().map(|node| node.checked_sub(rows).map_or(Line::Row(*node), Line::Column)).collect();
        let sums: Vec<LineSum<'_>> = lines.iter().map(|line| self.line_sum(*line, bridge, &lines)).collect();
        let divisor = i128::from(bridge.times);
        let total = sums.iter().map(LineSum::total).sum::<i128>();
        // A number that stands in two sums falls out or counts twice, so its own factor is added up first.
        let loose: i128 = self.values.iter().map(|value| factor(value, &sums).abs()).sum();
        let half = if self.table.kind == TableKind::Means { loose } else { 0 };
        let bound =
            |units: i128| Amount::new(units, self.decimals).divided(2 * divisor).rounded(BOUND_DECIMALS);
        let result = Amount::new(total, self.decimals).divided(divisor).text(self.decimals + 2);
        let arithmetic = format!("{} = {result}", self.text(&sums, bridge));
        Found {
            rule: Rule::AuditCellDerived,
            place: bridge.place,
            least: bound(2 * total - half),
            most: bound(2 * total + half),
            arithmetic: Some(arithmetic),
        }
    }

    fn line_sum(&self, line: Line, bridge: &Value, side: &[Line]) -> LineSum<'_> {
        let of_margins = match line {
            Line::Row(row) => row == self.table.rows.len(),
            Line::Column(column) => column == self.table.columns.len(),
        };
        // In a row of cells the margin stands beside it; in the row of margins, the total.
        let is_margin = |value: &Value| match line {
            Line::Row(_) => value.place.beside,
            Line::Column(_) => value.place.below,
        };
        let shown = |value| Self::shown(value);
        let margin = self.values.iter().filter(|value| line.holds(value) && is_margin(value)).find_map(shown);
        let values =
            self.values.iter().filter(|value| line.holds(value) && !is_margin(value)).filter_map(shown);
        let row = matches!(line, Line::Row(_));
        let on_row = side.contains(&Line::Row(bridge.place.row));
        let margin_of_cells = bridge.place.below != bridge.place.beside;
        // Each of these turns the sign.
        let turns = [row == of_margins, margin.is_none(), !on_row, margin_of_cells];
        let plus = turns.iter().filter(|turn| **turn).count() % 2 == 0;
        LineSum { margin, values: values.collect(), plus }
    }

    fn shown(value: &Value) -> Option<(&Value, Printed)> {
        Some((value, value.printed?))
    }

    fn text(&self, sums: &[LineSum<'_>], bridge: &Value) -> String {
        let term = |(value, printed): &(&Value, Printed)| {
            let number = digits(u128::from(printed.units), printed.decimals);
            let margin = value.place.below || value.place.beside;
            let factor = margin && self.table.kind == TableKind::Means;
            if factor { format!("{} × {number}", value.times) } else { number }
        };
        let single = sums.iter().filter(|sum| !sum.is_empty()).count() == 1;
        let mut all = String::new();
        let ordered = [true, false].map(|plus| sums.iter().filter(move |sum| sum.plus == plus));
        for sum in ordered.into_iter().flatten().filter(|sum| !sum.is_empty()) {
            let mut own: Vec<String> = sum.margin.iter().chain(&sum.values).map(&term).collect();
            let sign = if sum.margin.is_some() { MINUS } else { "+" };
            let alone = own.len() == 1 && !own.iter().any(|term| term.contains('×'));
            let own = std::mem::take(&mut own).join(&format!(" {sign} "));
            let own = if single || alone { own } else { format!("({own})") };
            match (sum.plus, all.is_empty()) {
                (true, true) => all = own,
                (true, false) => all = format!("{all} + {own}"),
                (false, true) => all = format!("{MINUS}{own}"),
                (false, false) => all = format!("{all} {MINUS} {own}"),
            }
        }
        let margin = bridge.place.below || bridge.place.beside;
        if !margin || self.table.kind == TableKind::Counts {
            all
        } else if all.contains(' ') {
            format!("({all}) ÷ {}", bridge.times)
        } else {
            format!("{all} ÷ {}", bridge.times)
        }
    }
}

impl LineSum<'_> {
    fn is_empty(&self) -> bool {
        self.margin.is_none() && self.values.is_empty()
    }

    /// The sum with its sign
    fn total(&self) -> i128 {
        let units =
            |(value, printed): &(&Value, Printed)| i128::from(value.times) * i128::from(printed.units);
        let values: i128 = self.values.iter().map(units).sum();
        let sum = self.margin.as_ref().map_or(values, |margin| units(margin) - values);
        if self.plus { sum } else { -sum }
    }

    /// How often a value counts in the sum
    fn factor(&self, value: &Value) -> i128 {
        let same = |(other, _): (&Value, Printed)| other.place == value.place;
        let times = i128::from(value.times);
        let sum = if self.margin.is_some_and(same) {
            times
        } else if self.values.iter().copied().any(same) {
            if self.margin.is_some() { -times } else { times }
        } else {
            0
        };
        if self.plus { sum } else { -sum }
    }
}

/// How often a value counts in all sums
fn factor(value: &Value, sums: &[LineSum<'_>]) -> i128 {
    sums.iter().map(|sum| sum.factor(value)).sum()
}
