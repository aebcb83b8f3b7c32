//! The operation `factors`.

use serde::Deserialize;

use super::{
    Answer, Schema,
    plain::{Numbers, row, table},
    scale::{ParallelPart, caution, no_factors},
};
use crate::{
    Locale,
    rule::{Path, Report, Rule},
    stats::{Covariance, Factors, Missing},
};

/// The call of `factors`
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct FactorsCall {
    /// The version of this shape, 1
    #[serde(default)]
    #[expect(dead_code, reason = "read for its check only")]
    schema: Schema,
    /// The language of messages
    #[serde(default)]
    locale: Locale,
    /// A row a case, a column an item; null is missing
    rows: Vec<Numbers>,
    /// How missing values are handled
    #[serde(default)]
    missing: Missing,
    /// The positions, from 0, of the items of each of two factors
    two: Option<Vec<Vec<usize>>>,
    /// Random data for the parallel analysis
    parallel: Option<ParallelPart>,
}

/// The factor structure of a table
#[must_use]
pub fn factors(call: FactorsCall) -> Answer<Factors> {
    let mut report = Report::default();
    let rows = table(&call.rows, &mut report);
    let items = call.rows.first().map_or(0, Vec::len);
    let two = call.two.and_then(|lists| two(lists, items, &mut report));
    let random = call.parallel.and_then(|parallel| parallel.random(&mut report));
    let answer = rows.filter(|_| report.valid()).map(|rows| {
        let (covariance, place) = (Covariance::new(&rows, call.missing), Path::root().then("rows"));
        caution(&covariance, &place, |item| row(0).then(item), &mut report);
        let factors = Factors::of(&covariance, two.as_ref(), random);
        let reason = factors.why.get("one").or_else(|| factors.why.get("two"));
        no_factors(reason.copied(), rows.items(), &place, &mut report);
        factors
    });
    Answer::new(answer, report, call.locale)
}

/// Two lists that together hold every item once; what is wrong is added to the report
fn two(lists: Vec<Vec<usize>>, items: usize, report: &mut Report) -> Option<[Vec<usize>; 2]> {
    let mut all = lists.concat();
    all.sort_unstable();
    let whole = all.into_iter().eq(0..items) && lists.iter().all(|list| list.len() >= 2);
    let pair = <[Vec<usize>; 2]>::try_from(lists).ok().filter(|_| whole);
    if pair.is_none() {
        report.add(Rule::TwoItems, Path::root().then("two"));
    }
    pair
}
