//! The operation `network`.

use serde::Deserialize;

use super::{Answer, Schema, Seed, chance::replicates};
use crate::{
    Locale,
    network::{Chance, Network},
    rule::{Path, Report},
    score::Scores,
};

/// The call of `network`
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct NetworkCall {
    /// The version of this shape, 1
    #[serde(default)]
    #[expect(dead_code, reason = "read for its check only")]
    schema: Schema,
    /// The language of messages
    #[serde(default)]
    locale: Locale,
    /// Scores, an answer of `score`
    scores: Scores,
    /// Other scores whose network is set beside it, an answer of `score`
    with: Option<Scores>,
    /// How many permutations are drawn where there are too many to try them all
    permutations: Option<u64>,
    /// The seed of the draws
    seed: Option<Seed>,
}

/// The network of scores
#[must_use]
pub fn network(call: &NetworkCall) -> Answer<Network> {
    let mut report = Report::default();
    let chance = Chance {
        permutations: replicates(
            call.permutations.unwrap_or(10_000),
            Path::root().then("permutations"),
            &mut report,
        ),
        seed: call.seed.map(|Seed(seed)| seed),
    };
    let network = report.valid().then(|| Network::of(&call.scores, call.with.as_ref(), chance));
    Answer::new(network, report, call.locale)
}
