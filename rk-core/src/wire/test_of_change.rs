//! The operation `test_of_change`.

use serde::Deserialize;

use super::{Answer, Schema};
use crate::{
    Locale,
    improvement::{Aim, ChangeTest, Driver, Measure, TestOfChange, Tried},
};

/// The call of `test_of_change`
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct TestOfChangeCall {
    /// The version of this shape, 1
    #[serde(default)]
    #[expect(dead_code, reason = "read for its check only")]
    schema: Schema,
    /// The language of messages
    #[serde(default)]
    locale: Locale,
    /// What it should lead to
    aim: Option<Aim>,
    /// What drives it
    drivers: Option<Vec<Driver>>,
    /// What is tried
    tests: Option<Vec<Tried>>,
    /// What shows whether it works
    measure: Option<Measure>,
    /// The points of a shift, 6 if left out
    shift: Option<u64>,
    /// The points of a trend, 5 if left out
    trend: Option<u64>,
}

/// A test of change: its drivers as a tree, its measure as a run chart
#[must_use]
pub fn test_of_change(call: TestOfChangeCall) -> Answer<TestOfChange> {
    let TestOfChangeCall { aim, drivers, tests, measure, shift, trend, .. } = call;
    let (tested, report) = TestOfChange::of(&ChangeTest { aim, drivers, tests, measure, shift, trend });
    Answer::new(tested, report, call.locale)
}
