//! The operation `change`.

use serde::Deserialize;

use super::{Answer, Schema};
use crate::{
    Locale,
    change::{Change, MatchBy},
    score::Scores,
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
}

/// What changed from one wave to the next
#[must_use]
pub fn change(call: &ChangeCall) -> Answer<Change> {
    let (change, report) = Change::of(&call.before, &call.after, call.by);
    Answer::new(change, report, call.locale)
}
