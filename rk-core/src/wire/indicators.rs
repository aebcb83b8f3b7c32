//! The operation `indicators`.

use serde::Deserialize;

use super::{Answer, Schema};
use crate::{
    Locale,
    indicator::{Indicators, PrintedRow, PrintedTable},
};

/// The call of `indicators`
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct IndicatorsCall {
    /// The version of this shape, 1
    #[serde(default)]
    #[expect(dead_code, reason = "read for its check only")]
    schema: Schema,
    /// The language of messages
    #[serde(default)]
    locale: Locale,
    /// The statements with their means
    rows: Vec<IndicatorPart>,
    /// The mean of the rows before, as it was printed
    printed_before: Option<f64>,
    /// The mean of the rows after, as it was printed
    printed_after: Option<f64>,
    /// The change of the means in per cent, as it was printed
    printed_percent: Option<f64>,
    /// The decimals of printed means, 2 if left out
    decimals: Option<u64>,
    /// The decimals of the printed percentage, 1 if left out
    percent_decimals: Option<u64>,
}

/// A statement with its means
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct IndicatorPart {
    /// What people were asked to agree with
    statement: String,
    /// The mean before
    before: f64,
    /// The mean after
    after: f64,
}

/// What the rows of a printed table give, and whether what is printed below them follows
#[must_use]
pub fn indicators(call: IndicatorsCall) -> Answer<Indicators> {
    let row =
        |row: IndicatorPart| PrintedRow { statement: row.statement, before: row.before, after: row.after };
    let table = PrintedTable {
        rows: call.rows.into_iter().map(row).collect(),
        before: call.printed_before,
        after: call.printed_after,
        percent: call.printed_percent,
        decimals: call.decimals.unwrap_or(2),
        percent_decimals: call.percent_decimals.unwrap_or(1),
    };
    let (indicators, report) = Indicators::of(&table);
    Answer::new(indicators, report, call.locale)
}
