//! The operation `rwg_j`.

use serde::Deserialize;

use super::{
    Answer, Name, Schema,
    plain::{self, Numbers},
};
use crate::{
    Locale,
    rule::{Path, Report, Rule},
    stats::{self, Null, RwgJ, RwgJFault},
    survey::count,
};

/// The call of `rwg_j`
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RwgJCall {
    /// The version of this shape, 1
    #[serde(default)]
    #[expect(dead_code, reason = "read for its check only")]
    schema: Schema,
    /// The language of messages
    #[serde(default)]
    locale: Locale,
    /// The answers, a row a rater, a column an item
    rows: Vec<Numbers>,
    /// The group of each rater
    groups: Vec<Option<Name>>,
    /// The number of answer options, 5 if left out
    options: Option<u64>,
    /// How answers by chance are spread, evenly if left out
    null: Option<NullPart>,
}

/// How answers by chance are spread
#[derive(Clone, Copy, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(untagged)]
pub enum NullPart {
    /// By name
    Named(NullName),
    /// With this variance
    Variance(f64),
}

/// A spread of answers by chance
#[derive(Clone, Copy, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum NullName {
    /// Every option as often
    Uniform,
    /// More often one side of the scale than the other, a little
    SlightlySkewed,
}

impl From<NullPart> for Null {
    fn from(part: NullPart) -> Self {
        match part {
            NullPart::Named(NullName::Uniform) => Self::Uniform,
            NullPart::Named(NullName::SlightlySkewed) => Self::SlightlySkewed,
            NullPart::Variance(variance) => Self::Variance(variance),
        }
    }
}

/// Agreement within groups of raters
#[must_use]
pub fn rwg_j(call: RwgJCall) -> Answer<RwgJ> {
    let groups: Vec<Option<String>> = call.groups.into_iter().map(|group| group.map(String::from)).collect();
    let groups: Vec<Option<&str>> = groups.iter().map(Option::as_deref).collect();
    let options = u32::try_from(call.options.unwrap_or(5)).unwrap_or(u32::MAX);
    let null = call.null.map(Null::from).unwrap_or_default();
    let mut report = Report::default();
    let found = match stats::rwg_j(&call.rows, &groups, options, null) {
        Ok(found) => Some(found),
        Err(faults) => {
            for fault in faults {
                let (rule, path) = broken(fault, options);
                report.add(rule, path);
            }
            None
        }
    };
    let alone = found.as_ref().map_or(0, |found| found.n.iter().filter(|(_, n)| **n == 1).count());
    if alone > 0 {
        report.add(Rule::StatsGroupOne { count: count(alone) }, Path::root().then("groups"));
    }
    Answer::new(found, report, call.locale)
}

/// The rule that a fault breaks, and where
fn broken(fault: RwgJFault, options: u32) -> (Rule, Path) {
    let field = |name: &'static str| Path::root().then(name);
    match fault {
        RwgJFault::Empty => (Rule::RowsNone, field("rows")),
        RwgJFault::Ragged { row, expected } => {
            (Rule::RowsRagged { expected: count(expected) }, plain::row(row))
        }
        RwgJFault::OffScale { row, item } => {
            (Rule::OffScale { least: 1, most: options.into() }, plain::row(row).then(item))
        }
        RwgJFault::Groups => (Rule::StatsGroupsLength, field("groups")),
        RwgJFault::Options { least, most } => {
            (Rule::OptionsOutOfRange { least: least.into(), most: most.into() }, field("options"))
        }
        RwgJFault::Null => (Rule::NullOptions { options: 5 }, field("null")),
    }
}
