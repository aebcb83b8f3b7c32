//! The operation `score`.

use serde::Deserialize;

use super::{
    Answer, Columns, Schema,
    data::{beside, holds_data, inside},
    parts::{
        self, CodebookPart, CodingPart, FrequencyPart, GroupPart, InstrumentPart, NameOr, ProfilePart,
        SelectPart,
    },
};
use crate::{
    Locale,
    rule::{Path, Report, Rule},
    score::{Options, Ordered, RespondentScore, Scheme, Scores, Tally},
    survey::{Codebook, Coding, Codings, Frequency, Instrument, Selection, Source, Survey, Table},
};

/// The call of `score`
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ScoreCall<'a> {
    /// The version of this shape, 1
    #[serde(default)]
    #[expect(dead_code, reason = "read for its check only")]
    schema: Schema,
    /// The language of messages
    #[serde(default)]
    locale: Locale,
    /// What was asked
    instrument: Option<InstrumentPart>,
    /// How the answers to `frequent` are coded
    frequency: Option<FrequencyPart>,
    /// How the answers to other items are coded
    #[serde(default)]
    codings: Ordered<CodingPart>,
    /// The fewest answered items of a score
    min_items: Option<u64>,
    /// The cuts between levels
    profile: Option<NameOr<ProfilePart>>,
    /// The workgroups
    groups: Option<Vec<NameOr<GroupPart>>>,
    /// The ties between groups that are expected
    expected: Option<Vec<(String, String)>>,
    /// The weights of the rating groups
    weights: Option<Ordered<f64>>,
    /// The sites, waves and cases to keep
    #[serde(default)]
    select: SelectPart,
    /// Whether each respondent's scores are listed
    #[serde(default)]
    respondents: bool,
    /// The data, as columns
    #[serde(borrow)]
    columns: Option<Columns<'a>>,
    /// The data, as CSV text
    csv: Option<std::borrow::Cow<'a, str>>,
    /// What the columns are
    #[serde(default)]
    codebook: CodebookPart,
}

holds_data!(ScoreCall);

/// Scores a survey
#[must_use]
pub fn score(call: ScoreCall<'_>) -> Answer<Scores> {
    inside(call, answer)
}

/// Scores a survey whose data is a CSV file outside the call, in any encoding
#[cfg(feature = "import")]
#[must_use]
pub fn score_bytes(call: ScoreCall<'_>, file: &[u8]) -> Answer<Scores> {
    beside(call, file.into(), answer)
}

/// Scores a survey whose data stand in a table instead of in the call
#[must_use]
pub fn score_table(call: ScoreCall<'_>, table: &Table<'_>) -> Answer<Scores> {
    beside(call, table.into(), answer)
}

fn answer(call: ScoreCall<'_>, source: Result<Source<'_>, Rule>) -> Answer<Scores> {
    let locale = call.locale;
    let outcome = Plan::new(call, source).and_then(|(plan, source)| plan.score(source));
    let (scores, report) = outcome.unwrap_or_else(|report| (None, report));
    Answer::new(scores, report, locale)
}

/// A call whose own fields are all right
struct Plan {
    survey: Survey,
    codebook: Codebook,
    min_items: Option<usize>,
    expected: Option<Vec<(String, String)>>,
    options: Options,
    selection: Selection,
    respondents: bool,
}

impl Plan {
    /// Checks the fields of a call, in their order, and collects what is wrong with any of them
    fn new<'s>(call: ScoreCall<'_>, source: Result<Source<'s>, Rule>) -> Result<(Self, Source<'s>), Report> {
        let mut report = Report::default();
        let min_items = call.min_items.map(|min_items| usize::try_from(min_items).unwrap_or(usize::MAX));
        let asked = keep(parts::instrument(call.instrument), &mut report).and_then(|instrument| {
            let codings: Vec<(String, Coding)> =
                call.codings.iter().map(|(item, part)| (item.to_owned(), part.into())).collect();
            let frequency = call.frequency.map(Frequency::from);
            let codings = keep(Codings::new(&instrument, frequency, &codings), &mut report);
            let scheme = keep(Scheme::new(&instrument, &[], min_items, None), &mut report);
            scheme.and(codings).map(|codings| (instrument, codings))
        });
        let profile = keep(parts::profile(call.profile), &mut report);
        // Without the instrument the groups and the codebook are still looked at.
        let codebook = call.codebook.read(asked.as_ref().map(|(instrument, _)| instrument));
        let (instrument, codings) = asked.unwrap_or_else(|| {
            let seven = Instrument::seven();
            let codings = Codings::as_given(&seven);
            (seven, codings)
        });
        let survey = keep(Survey::new(instrument, codings, parts::groups(call.groups)), &mut report);
        let weights = keep(parts::weights(call.weights), &mut report);
        let source = source.map_err(|rule| report.add(rule, Path::root())).ok();
        let codebook = keep(codebook, &mut report);
        match (survey, profile, weights, source, codebook) {
            (Some(survey), Some(profile), Some(weights), Some(source), Some(codebook)) if report.valid() => {
                let plan = Self {
                    survey,
                    codebook,
                    min_items,
                    expected: call.expected,
                    options: Options { profile, weights },
                    selection: call.select.into(),
                    respondents: call.respondents,
                };
                Ok((plan, source))
            }
            _ => Err(report),
        }
    }

    fn score(self, source: Source<'_>) -> Result<(Option<Scores>, Report), Report> {
        let (responses, mut report) = self.survey.read(source, &self.codebook);
        let selected = responses.and_then(|responses| keep(responses.select(&self.selection), &mut report));
        let Some(responses) = selected else { return Err(report) };
        report.append(responses.warnings());
        let (instrument, groups) = (responses.instrument(), responses.groups());
        let scheme =
            keep(Scheme::new(instrument, groups, self.min_items, self.expected.as_deref()), &mut report);
        let Some(scheme) = scheme else { return Err(report) };
        let (mut scores, found) = Scores::of(&Tally::of(&responses, &scheme), groups, &self.options);
        report.append(found);
        if let Some(scores) = scores.as_mut().filter(|_| self.respondents) {
            scores.respondents = Some(RespondentScore::all(&responses, &scheme));
        }
        Ok((scores, report))
    }
}

/// The value, or its report added to the others
fn keep<T>(outcome: Result<T, Report>, report: &mut Report) -> Option<T> {
    outcome.map_err(|found| report.append(found)).ok()
}
