//! The operation `reliability`.

use super::{
    Answer,
    data::given,
    plain::confidence,
    scale::{ParallelPart, caution, no_factors},
    survey::{Plan, survey_call},
};
use crate::{
    estimate::{Estimate, Note, Scope, Statistic},
    reliability::{Options, Reliability},
    rule::{Path, Report, Rule},
    stats::{Missing, Undefined},
    survey::Source,
};

survey_call! {
    /// The call of `reliability`
    ReliabilityCall {
        /// How missing answers are handled
        #[serde(default)]
        missing: Missing,
        /// Whether ratings of the own group count
        #[serde(default)]
        own_group: bool,
        /// Confidence of the intervals
        confidence: Option<f64>,
        /// Random data for the parallel analysis
        parallel: Option<ParallelPart>,
    }
}

/// The reliability and structure of a survey's items
///
/// `beside` are data that stand outside the call: a table, or the text or the
/// bytes of a CSV file.
#[must_use]
pub fn reliability(call: ReliabilityCall<'_>, beside: Option<Source<'_>>) -> Answer<Reliability> {
    given(call, beside, answer)
}

fn answer(mut call: ReliabilityCall<'_>, source: Result<Source<'_>, Rule>) -> Answer<Reliability> {
    let mut own = Report::default();
    let options = Options {
        missing: call.missing,
        own_group: call.own_group,
        confidence: confidence(call.confidence, Path::root(), &mut own),
        random: call.parallel.and_then(|parallel| parallel.random(&mut own)),
    };
    let outcome = Plan::new(call.asked(), source, own).and_then(|(plan, source)| plan.read(source));
    let (result, report) = match outcome {
        Err(report) => (None, report),
        Ok((responses, scheme, mut report)) => {
            let (result, covariance) = Reliability::of(&responses, &scheme, &options);
            caution(&covariance, &Path::root(), |_| Path::root(), &mut report);
            no_factors(omega(&result.estimates), covariance.items(), &Path::root(), &mut report);
            (Some(result), report)
        }
    };
    Answer::new(result, report, call.locale)
}

/// Why the pooled omega does not exist
fn omega(estimates: &[Estimate]) -> Option<Undefined> {
    let whole = |one: &&Estimate| one.statistic == Statistic::OmegaTotal && one.scope == Scope::default();
    match estimates.iter().find(whole).filter(|one| one.estimate.is_none())?.note {
        Some(Note::Undefined(reason)) => Some(reason),
        _ => None,
    }
}
