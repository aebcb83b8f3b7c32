//! Tables of statements with means before and after, as reports print them.
//!
//! An [`Indicators`] holds the means of the rows and what they changed, and a
//! report whether what was printed below the table follows from its rows.

mod text;

use serde::{Deserialize, Serialize};

use crate::{
    personal_number::held_in,
    rule::{Path, Report, Rule},
    score::{Average, Decimal, Reason, SCALE, Why, result},
    stats::Fraction,
};

/// Decimals that are read
const MOST_DECIMALS: u64 = 6;

/// A row of the table as it was printed
#[derive(Clone, Debug, PartialEq)]
pub struct PrintedRow {
    /// What people were asked to agree with
    pub statement: String,
    /// The mean before
    pub before: f64,
    /// The mean after
    pub after: f64,
}

/// A table of indicators as it was printed
#[derive(Clone, Debug, PartialEq)]
pub struct PrintedTable {
    /// The rows
    pub rows: Vec<PrintedRow>,
    /// The mean of the rows before, if it was printed
    pub before: Option<f64>,
    /// The mean of the rows after, if it was printed
    pub after: Option<f64>,
    /// The change of the means in per cent, if it was printed
    pub percent: Option<f64>,
    /// The decimals of printed means
    pub decimals: u64,
    /// The decimals of the printed percentage
    pub percent_decimals: u64,
}

result! {
    /// A statement before and after
    IndicatorRow {
        /// What people were asked to agree with
        statement: String,
        /// The mean before
        before: f64,
        /// The mean after
        after: f64,
        /// After less before
        points: f64,
        /// The same in per cent of before
        percent: Option<f64>,
    }
}

result! {
    /// A table of indicators
    Indicators {
        /// The rows
        rows: Vec<IndicatorRow>,
        /// The mean of the rows before, each counting the same
        mean_before: f64,
        /// The mean of the rows after
        mean_after: f64,
        /// After less before, of the means
        points: f64,
        /// The same in per cent of the mean before
        percent: Option<f64>,
    }
}

impl Indicators {
    /// What the rows of a table give
    ///
    /// The report holds what is wrong, and warns of printed numbers that do
    /// not follow from the rows; the result is there if it is valid.
    #[must_use]
    pub fn of(table: &PrintedTable) -> (Option<Self>, Report) {
        let mut report = Report::default();
        if table.rows.is_empty() {
            report.add(Rule::IndicatorRowsNone, Path::root().then("rows"));
        }
        let mut rows = Vec::new();
        for (at, row) in table.rows.iter().enumerate() {
            rows.extend(read(row, &Path::root().then("rows").then(at), &mut report));
        }
        let printed = [
            ("printed_before", table.before, table.decimals),
            ("printed_after", table.after, table.decimals),
            ("printed_percent", table.percent, table.percent_decimals),
        ]
        .map(|(field, number, decimals)| {
            let number = number?;
            // A percentage may be a loss.
            let signed = field == "printed_percent";
            let printed = Printed::new(number, decimals).filter(|printed| signed || !printed.negative);
            if printed.is_none() {
                report.add(Rule::IndicatorDecimals { most: MOST_DECIMALS }, Path::root().then(field));
            }
            printed
        });
        for (field, decimals) in [("decimals", table.decimals), ("percent_decimals", table.percent_decimals)]
        {
            if decimals > MOST_DECIMALS {
                report.add(Rule::IndicatorDecimals { most: MOST_DECIMALS }, Path::root().then(field));
            }
        }
        let means = [mean(&rows, |row| row.before), mean(&rows, |row| row.after)];
        let [Some(before), Some(after)] = means else { return (None, report) };
        if !report.valid() {
            return (None, report);
        }
        let percent = percent(&before, &after);
        let [printed_before, printed_after, printed_percent] = printed;
        for (field, printed, mean) in
            [("printed_before", printed_before, &before), ("printed_after", printed_after, &after)]
        {
            if printed.is_some_and(|printed| !printed.rounds(mean, false)) {
                report.add(Rule::IndicatorMeanDiffers, Path::root().then(field));
            }
        }
        let follows = |printed: Printed| {
            percent.as_ref().is_ok_and(|(amount, negative)| printed.rounds(amount, *negative))
        };
        if printed_percent.is_some_and(|printed| !follows(printed)) {
            report.add(Rule::IndicatorPercentDiffers, Path::root().then("printed_percent"));
        }
        let mut why = Why::default();
        let indicators = Self {
            rows: rows.iter().map(Row::result).collect(),
            mean_before: before.rounded(),
            mean_after: after.rounded(),
            points: after.difference(&before),
            percent: why.take("percent", rounded(percent)),
            why,
        };
        (Some(indicators), report)
    }
}

/// A row whose numbers are exact
struct Row<'a> {
    statement: &'a str,
    before: Decimal,
    after: Decimal,
}

fn read<'a>(row: &'a PrintedRow, place: &Path, report: &mut Report) -> Option<Row<'a>> {
    let statement = row.statement.trim();
    if statement.is_empty() {
        report.add(Rule::IndicatorStatementEmpty, place.clone().then("statement"));
    } else if held_in(statement) {
        report.add(Rule::PersonalNumber, place.clone().then("statement"));
    }
    let [before, after] = [("before", row.before), ("after", row.after)].map(|(field, number)| {
        let decimal = Decimal::new(number);
        if decimal.is_none() {
            report.add(Rule::IndicatorDecimals { most: MOST_DECIMALS }, place.clone().then(field));
        }
        decimal
    });
    Some(Row { statement, before: before?, after: after? })
}

impl Row<'_> {
    fn result(&self) -> IndicatorRow {
        let [before, after] = [exact(self.before), exact(self.after)];
        let mut why = Why::default();
        IndicatorRow {
            statement: self.statement.to_owned(),
            before: self.before.into(),
            after: self.after.into(),
            points: after.difference(&before),
            percent: why.take("percent", rounded(percent(&before, &after))),
            why,
        }
    }
}

fn exact(decimal: Decimal) -> Fraction {
    Fraction::new(decimal.millionths(), SCALE).unwrap_or_else(Fraction::zero)
}

fn mean(rows: &[Row<'_>], number: impl Fn(&Row<'_>) -> Decimal) -> Option<Fraction> {
    let values: Vec<Fraction> = rows.iter().map(|row| exact(number(row))).collect();
    Average::of(&values).value().ok()
}

/// An amount, and whether it is below 0
type Signed = (Fraction, bool);

/// 100 · (after − before) / before
fn percent(before: &Fraction, after: &Fraction) -> Result<Signed, Reason> {
    let (amount, negative) = after.minus(before);
    let percent = amount.scaled(100).per(before).ok_or(Reason::ZeroBefore)?;
    Ok((percent, negative))
}

fn rounded(percent: Result<Signed, Reason>) -> Result<f64, Reason> {
    percent.map(|(amount, negative)| if negative { -amount.rounded() } else { amount.rounded() })
}

/// A printed number with the decimals that it was printed with
#[derive(Clone, Copy)]
struct Printed {
    amount: Decimal,
    negative: bool,
    /// One unit of the last decimal, in millionths
    unit: u64,
}

impl Printed {
    fn new(number: f64, decimals: u64) -> Option<Self> {
        let amount = Decimal::new(number.abs())?;
        let of_number = (0..MOST_DECIMALS).find(|decimals| amount.millionths() % unit(*decimals) == 0);
        let decimals = decimals.max(of_number.unwrap_or(MOST_DECIMALS));
        Some(Self { amount, negative: number < 0.0, unit: unit(decimals) })
    }

    /// Whether the number is printed when the exact value is rounded to its decimals
    fn rounds(self, amount: &Fraction, negative: bool) -> bool {
        let printed = exact(self.amount);
        let distance = if self.negative == negative {
            amount.minus(&printed).0
        } else {
            let mut sum = printed;
            sum.add(amount);
            sum
        };
        distance.compare(self.unit, 2 * SCALE).is_le()
    }
}

/// One unit of the last of so many decimals, in millionths
fn unit(decimals: u64) -> u64 {
    (decimals..MOST_DECIMALS).fold(1, |unit, _| unit * 10)
}
