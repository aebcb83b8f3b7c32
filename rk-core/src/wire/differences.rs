//! The operation `differences`.

use super::{
    Answer,
    data::given,
    plain::confidence,
    survey::{Plan, survey_call},
};
use crate::{
    differences::Differences,
    rule::{Path, Report, Rule},
    survey::Source,
};

survey_call! {
    /// The call of `differences`
    DifferencesCall {
        /// The confidence of intervals, 0.95 if left out
        confidence: Option<f64>,
    }
}

/// Whether units differ, and whether people rate groups differently
///
/// `beside` are data that stand outside the call: a table, or the text or the
/// bytes of a CSV file.
#[must_use]
pub fn differences(call: DifferencesCall<'_>, beside: Option<Source<'_>>) -> Answer<Differences> {
    given(call, beside, answer)
}

fn answer(mut call: DifferencesCall<'_>, source: Result<Source<'_>, Rule>) -> Answer<Differences> {
    let mut own = Report::default();
    let confidence = confidence(call.confidence, Path::root(), &mut own);
    let read = Plan::new(call.asked(), source, own).and_then(|(plan, source)| plan.read(source));
    let (found, report) = match read {
        Ok((responses, scheme, report)) => (Some(Differences::of(&responses, &scheme, confidence)), report),
        Err(report) => (None, report),
    };
    Answer::new(found, report, call.locale)
}
