//! The operation `describe`.

use serde::Deserialize;

use super::{
    Answer, Schema,
    plain::{Numbers, out_of_size},
};
use crate::{
    Locale,
    rule::{Path, Report},
    stats::{Description, Moments},
};

/// The call of `describe`
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct DescribeCall {
    /// The version of this shape, 1
    #[serde(default)]
    #[expect(dead_code, reason = "read for its check only")]
    schema: Schema,
    /// The language of messages
    #[serde(default)]
    locale: Locale,
    /// The numbers, in their order
    values: Numbers,
}

/// Mean, spread and lag of numbers
#[must_use]
pub fn describe(call: &DescribeCall) -> Answer<Description> {
    let mut report = Report::default();
    let moments = Moments::new(&call.values);
    let moments = moments.map_err(|place| out_of_size(Path::root().then("values").then(place), &mut report));
    Answer::new(moments.ok().as_ref().map(Description::from), report, call.locale)
}
