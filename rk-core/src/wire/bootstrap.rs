//! The operation `bootstrap`.

use std::num::NonZeroU32;

use serde::Deserialize;

use super::{
    Answer, Name, Seed,
    chance::{replicates, seed},
    data::given,
    plain::confidence,
    survey::{Plan, survey_call},
};
use crate::{
    bootstrap::{Bootstrap, Contrast, Failure, Family, Key, Options},
    rule::{Path, Report, Rule},
    stats::{bootstrap::Interval, replicate::Watch},
    survey::Source,
};

/// Replicates if the call gives no number
const REPLICATES: u64 = 2000;

/// Two parts of the data to subtract
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ContrastPart {
    /// What they are told apart by
    key: Key,
    /// What is subtracted
    from: Name,
    /// What it is subtracted from
    to: Name,
}

survey_call! {
    /// The call of `bootstrap`
    BootstrapCall {
        /// The seed of all draws; there is no default
        seed: Option<Seed>,
        /// How many replicates
        replicates: Option<u64>,
        /// How limits are made of them
        interval: Option<Interval>,
        /// Confidence of the intervals
        confidence: Option<f64>,
        /// The kinds of statistics
        statistics: Option<Vec<Family>>,
        /// Two parts of the data to subtract
        difference: Option<ContrastPart>,
    }
}

/// Statistics of a survey with intervals by a bootstrap of respondents
///
/// `beside` are data that stand outside the call: a table, or the text or the
/// bytes of a CSV file. `watch` is told how much of how much is done; None if it
/// has stopped the work.
#[must_use]
pub fn bootstrap(
    call: BootstrapCall<'_>,
    beside: Option<Source<'_>>,
    watch: &mut Watch<'_>,
) -> Option<Answer<Bootstrap>> {
    given(call, beside, |call, source| answer(call, source, watch))
}

fn answer(
    mut call: BootstrapCall<'_>,
    source: Result<Source<'_>, Rule>,
    watch: &mut Watch<'_>,
) -> Option<Answer<Bootstrap>> {
    let mut own = Report::default();
    let options = options(&mut call, &mut own);
    let contrast = options.as_ref().and_then(|options| options.difference.as_ref());
    let waves_apart = contrast.is_some_and(|contrast| matches!(contrast.key, Key::Wave));
    let outcome = Plan::new(call.asked(), source, own).and_then(|(mut plan, source)| {
        plan.waves_apart = waves_apart;
        plan.read(source)
    });
    let (result, report) = match (outcome, options) {
        (Err(report) | Ok((_, _, report)), None) | (Err(report), Some(_)) => (None, report),
        (Ok((responses, scheme, mut report)), Some(options)) => {
            match Bootstrap::of(&responses, &scheme, &options, watch) {
                Ok(bootstrap) => (Some(bootstrap), report),
                Err(Failure::Interrupted) => return None,
                Err(Failure::Fault(found)) => {
                    report.append(found);
                    (None, report)
                }
            }
        }
    };
    Some(Answer::new(result, report, call.locale))
}

/// The call's own fields, in their order; what is wrong is added to the report
fn options(call: &mut BootstrapCall<'_>, report: &mut Report) -> Option<Options> {
    let root = Path::root();
    let seed = seed(call.seed, &root, report);
    let replicates =
        replicates(call.replicates.unwrap_or(REPLICATES), root.clone().then("replicates"), report);
    let confidence = confidence(call.confidence, root.clone(), report);
    let statistics = call.statistics.take().unwrap_or_else(|| vec![Family::Index, Family::Ties]);
    if statistics.is_empty() {
        report.add(Rule::BootstrapStatisticsNone, root.then("statistics"));
    }
    Some(Options {
        seed: seed?,
        replicates: NonZeroU32::new(u32::try_from(replicates).ok()?)?,
        interval: call.interval.unwrap_or(Interval::Percentile),
        confidence,
        statistics,
        difference: call.difference.take().map(|part| Contrast {
            key: part.key,
            from: part.from.into(),
            to: part.to.into(),
        }),
    })
}
