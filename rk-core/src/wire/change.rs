//! The operation `change`.

use serde::Deserialize;

use super::{
    Answer, Schema, Seed,
    chance::{replicates, seed},
    plain::confidence,
    survey::keep,
};
use crate::{
    Locale,
    change::{Change, MatchBy, Tests},
    rule::{Path, Report},
    score::Scores,
    stats::permutation::Permutations,
};

/// The call of `change`
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ChangeCall {
    /// The version of this shape, 1
    #[serde(default)]
    #[expect(dead_code, reason = "read for its check only")]
    schema: Schema,
    /// The language of messages
    #[serde(default)]
    locale: Locale,
    /// The earlier wave, an answer of `score`
    before: Scores,
    /// The later wave, an answer of `score`
    after: Scores,
    /// How the answers of the two belong together
    #[serde(rename = "match")]
    by: Option<MatchBy>,
    /// Which tests of the change are wanted; none if left out
    tests: Option<TestsPart>,
}

/// What is asked of the tests
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct TestsPart {
    /// The confidence of the intervals
    confidence: Option<f64>,
    /// The permutations of a test by permutation; without them there is none
    permutations: Option<u64>,
    /// Their seed
    seed: Option<Seed>,
}

impl TestsPart {
    /// The tests; what is wrong with them is added to the report
    fn read(&self, report: &mut Report) -> Tests {
        let place = || Path::root().then("tests");
        let confidence = confidence(self.confidence, place(), report);
        let permutations = self.permutations.and_then(|permutations| {
            let permutations = replicates(permutations, place().then("permutations"), report);
            let seed = seed(self.seed, &place(), report)?;
            Some(Permutations { seed, count: u32::try_from(permutations).unwrap_or(u32::MAX) })
        });
        Tests { confidence, permutations }
    }
}

/// What changed from one wave to the next
#[must_use]
pub fn change(call: &ChangeCall) -> Answer<Change> {
    let (mut change, mut report) = Change::of(&call.before, &call.after, call.by);
    if let Some(tests) = &call.tests {
        let tests = tests.read(&mut report);
        let tested =
            change.filter(|_| report.valid()).map(|change| change.tested(&call.before, &call.after, &tests));
        change = tested.and_then(|tested| keep(tested, &mut report));
    }
    Answer::new(change, report, call.locale)
}
