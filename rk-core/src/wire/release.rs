//! The operation `release`.

use serde::Deserialize;

use super::{Answer, Schema, parts::NameOr};
use crate::{
    Locale,
    release::{Policy, Release},
    rule::{Path, Report, Rule},
    score::Scores,
};

/// The call of `release`
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ReleaseCall {
    /// The version of this shape, 1
    #[serde(default)]
    #[expect(dead_code, reason = "read for its check only")]
    schema: Schema,
    /// The language of messages
    #[serde(default)]
    locale: Locale,
    /// The scores to release
    scores: Scores,
    /// The scores of an earlier wave, released as one with them
    before: Option<Scores>,
    /// What may be shown
    policy: Option<NameOr<PolicyPart>>,
}

/// A policy of one's own; what is left out is as in the policy `standard`
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PolicyPart {
    /// The fewest answers behind a mean
    mean_from: Option<u64>,
    /// The fewest respondents behind a distribution
    distribution_from: Option<u64>,
    /// The fewest people in a rated group
    rated_from: Option<u64>,
    /// The decimals of means
    decimals: Option<u64>,
}

/// The policy of a call; the standard one if it names none
fn policy(part: Option<NameOr<PolicyPart>>) -> Result<Policy, Report> {
    let standard = Policy::standard();
    match part {
        None => Ok(standard),
        Some(NameOr::Name(name)) => {
            Policy::named(&name).ok_or_else(|| Report::of(Rule::PolicyUnknown, Path::root().then("policy")))
        }
        Some(NameOr::Object(part)) => Policy::new(
            part.mean_from.unwrap_or(standard.mean_from()),
            part.distribution_from.unwrap_or(standard.distribution_from()),
            part.rated_from.unwrap_or(standard.rated_from()),
            part.decimals.unwrap_or(standard.decimals()),
        ),
    }
}

/// What may be shown of scores
#[must_use]
pub fn release(call: ReleaseCall) -> Answer<Release> {
    let locale = call.locale;
    match policy(call.policy) {
        Ok(policy) => {
            let (release, report) = match &call.before {
                None => Release::of(&call.scores, &policy),
                Some(before) => Release::of_waves(before, &call.scores, &policy),
            };
            Answer::new(release, report, locale)
        }
        Err(report) => Answer::new(None, report, locale),
    }
}
