//! The operation `agreement`.

use super::{
    Answer,
    data::given,
    plain::confidence,
    survey::{Plan, survey_call},
};
use crate::{
    agreement::Agreement,
    estimate::By,
    rule::{Path, Report, Rule},
    survey::Source,
};

survey_call! {
    /// The call of `agreement`
    AgreementCall {
        /// What people are put together by; by site if the data has two and nothing is said
        by: Option<By>,
        /// The confidence of intervals, 0.95 if left out
        confidence: Option<f64>,
    }
}

/// Whether people of a unit agree, and units differ
///
/// `beside` are data that stand outside the call: a table, or the text or the
/// bytes of a CSV file.
#[must_use]
pub fn agreement(call: AgreementCall<'_>, beside: Option<Source<'_>>) -> Answer<Agreement> {
    given(call, beside, answer)
}

fn answer(mut call: AgreementCall<'_>, source: Result<Source<'_>, Rule>) -> Answer<Agreement> {
    let (found, report) = found(&mut call, source).unwrap_or_else(|report| (None, report));
    Answer::new(found, report, call.locale)
}

fn found(
    call: &mut AgreementCall<'_>,
    source: Result<Source<'_>, Rule>,
) -> Result<(Option<Agreement>, Report), Report> {
    let mut own = Report::default();
    let confidence = confidence(call.confidence, Path::root(), &mut own);
    let (plan, source) = Plan::new(call.asked(), source, own)?;
    let (responses, scheme, mut report) = plan.read(source)?;
    let agreement = Agreement::of(&responses, &scheme, call.by, confidence);
    let agreement = agreement.map_err(|found| report.append(found)).ok();
    Ok((agreement, report))
}
