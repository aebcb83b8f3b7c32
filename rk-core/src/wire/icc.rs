//! The operation `icc`.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::{
    Answer, Name, Schema,
    plain::{Numbers, confidence, out_of_size},
};
use crate::{
    Locale,
    rule::{Path, Report, Rule},
    stats::{Icc, OneWay, Sums},
    survey::count,
};

/// The call of `icc`
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct IccCall {
    /// The version of this shape, 1
    #[serde(default)]
    #[expect(dead_code, reason = "read for its check only")]
    schema: Schema,
    /// The language of messages
    #[serde(default)]
    locale: Locale,
    /// The values
    values: Numbers,
    /// The group of each value
    groups: Vec<Option<Name>>,
    /// The confidence of intervals, 0.95 if left out
    confidence: Option<f64>,
}

/// An analysis of variance of values in groups, with intraclass correlations
#[must_use]
pub fn icc(call: IccCall) -> Answer<Icc> {
    let mut report = Report::default();
    let sized = Sums::new(&call.values);
    if let Err(place) = sized {
        out_of_size(Path::root().then("values").then(place), &mut report);
    }
    if call.values.len() != call.groups.len() {
        report.add(Rule::StatsGroupsLength, Path::root().then("groups"));
    }
    let confidence = confidence(call.confidence, Path::root(), &mut report);
    if !report.valid() {
        return Answer::new(None, report, call.locale);
    }
    let mut groups: BTreeMap<String, Numbers> = BTreeMap::new();
    for (value, group) in call.values.into_iter().zip(call.groups) {
        if let (Some(value), Some(group)) = (value, group) {
            groups.entry(group.into()).or_default().push(Some(value));
        }
    }
    let sums: Vec<Sums> = groups.values().filter_map(|values| Sums::new(values).ok()).collect();
    let alone = sums.iter().filter(|group| group.n == 1).count();
    let anova = OneWay::from_sums(sums);
    let comparable = anova.ms_between().and(anova.ms_within());
    if comparable.is_ok_and(|within| within.is_zero()) {
        report.add(Rule::VarianceNone, Path::root().then("values"));
    }
    if anova.groups() < 2 {
        report.add(Rule::StatsGroupsTooFew { least: 2 }, Path::root().then("groups"));
    }
    if alone > 0 {
        report.add(Rule::StatsGroupOne { count: count(alone) }, Path::root().then("groups"));
    }
    Answer::new(Some(Icc::of(&anova, confidence)), report, call.locale)
}
