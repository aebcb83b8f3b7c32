//! The operation `compare`.

use serde::Deserialize;

use super::{Answer, Schema, plain::confidence, survey::keep};
use crate::{
    Locale,
    compare::{Comparison, Site},
    rule::Path,
    score::Scores,
};

/// The call of `compare`
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CompareCall {
    /// The version of this shape, 1
    #[serde(default)]
    #[expect(dead_code, reason = "read for its check only")]
    schema: Schema,
    /// The language of messages
    #[serde(default)]
    locale: Locale,
    /// The sites
    sites: Vec<SitePart>,
    /// The site that the others are set beside; the mean of all if left out
    reference: Option<String>,
    /// Which tests of the sites are wanted; none if left out
    tests: Option<SiteTestsPart>,
}

/// What is asked of the tests of sites
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SiteTestsPart {
    /// The confidence of the intervals
    confidence: Option<f64>,
}

/// A site
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SitePart {
    /// Its name
    name: String,
    /// Its scores, an answer of `score`
    scores: Scores,
}

/// Sets sites side by side
#[must_use]
pub fn compare(call: CompareCall) -> Answer<Comparison> {
    let sites: Vec<Site> = call.sites.into_iter().map(|site| (site.name, site.scores)).collect();
    let (mut comparison, mut report) = Comparison::of(&sites, call.reference.as_deref());
    if let Some(tests) = call.tests {
        let confidence = confidence(tests.confidence, Path::root().then("tests"), &mut report);
        let tested = comparison.filter(|_| report.valid()).map(|one| one.tested(&sites, confidence));
        comparison = tested.and_then(|tested| keep(tested, &mut report));
    }
    Answer::new(comparison, report, call.locale)
}
