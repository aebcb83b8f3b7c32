//! The operation `score`.

use super::{
    Answer,
    data::given,
    survey::{Plan, survey_call},
};
use crate::{
    rule::{Report, Rule},
    score::{RespondentScore, Scores, Tally},
    survey::Source,
};

survey_call! {
    /// The call of `score`
    ScoreCall {
        /// Whether each respondent's scores are listed
        #[serde(default)]
        respondents: bool,
    }
}

/// Scores a survey
///
/// `beside` are data that stand outside the call: a table, or the text or the
/// bytes of a CSV file.
#[must_use]
pub fn score(call: ScoreCall<'_>, beside: Option<Source<'_>>) -> Answer<Scores> {
    given(call, beside, answer)
}

fn answer(mut call: ScoreCall<'_>, source: Result<Source<'_>, Rule>) -> Answer<Scores> {
    let outcome = Plan::new(call.asked(), source, Report::default())
        .and_then(|(plan, source)| scored(&plan, source, call.respondents));
    let (scores, report) = outcome.unwrap_or_else(|report| (None, report));
    Answer::new(scores, report, call.locale)
}

fn scored(plan: &Plan, source: Source<'_>, respondents: bool) -> Result<(Option<Scores>, Report), Report> {
    let (responses, scheme, mut report) = plan.read(source)?;
    let (mut scores, found) = Scores::of(&Tally::of(&responses, &scheme), responses.groups(), &plan.options);
    report.append(found);
    if let Some(scores) = scores.as_mut().filter(|_| respondents) {
        scores.respondents = Some(RespondentScore::all(&responses, &scheme));
    }
    Ok((scores, report))
}
