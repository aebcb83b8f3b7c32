//! The operation `read`.

use serde::Deserialize;

use super::{
    Answer, Columns, Schema,
    data::{given, holds_data},
    parts::{self, CodebookPart, GroupPart, InstrumentPart, NameOr},
};
use crate::{
    Locale,
    rule::{Path, Report, Rule},
    survey::{Codings, Import, Instrument, Source, Survey},
};

/// The call of `read`
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ReadCall<'a> {
    /// The version of this shape, 1
    #[serde(default)]
    #[expect(dead_code, reason = "read for its check only")]
    schema: Schema,
    /// The language of messages
    #[serde(default)]
    locale: Locale,
    /// What was asked
    instrument: Option<InstrumentPart>,
    /// The workgroups
    groups: Option<Vec<NameOr<GroupPart>>>,
    /// The data, as columns
    #[serde(borrow)]
    columns: Option<Columns<'a>>,
    /// The data, as CSV text
    csv: Option<std::borrow::Cow<'a, str>>,
    /// What the columns are
    #[serde(default)]
    codebook: CodebookPart,
}

holds_data!(ReadCall);

/// Reads data by a codebook, and says what became of every column and cell
///
/// `beside` are data that stand outside the call: a table, or the text or the
/// bytes of a CSV file.
#[must_use]
pub fn read(call: ReadCall<'_>, beside: Option<Source<'_>>) -> Answer<Import> {
    given(call, beside, answer)
}

fn answer(call: ReadCall<'_>, source: Result<Source<'_>, Rule>) -> Answer<Import> {
    let mut report = Report::default();
    let instrument = parts::instrument(call.instrument).map_err(|found| report.append(found)).ok();
    let codebook = call.codebook.read(instrument.as_ref());
    // Without the instrument the groups and the codebook are still looked at.
    let instrument = instrument.unwrap_or_else(Instrument::seven);
    let codings = Codings::as_given(&instrument);
    let survey = Survey::new(instrument, codings, parts::groups(call.groups))
        .map_err(|found| report.append(found))
        .ok();
    let source = source.map_err(|rule| report.add(rule, Path::root())).ok();
    let codebook = codebook.map_err(|found| report.append(found)).ok();
    let mut import = None;
    if let (Some(survey), Some(source), Some(codebook), true) = (survey, source, codebook, report.valid()) {
        let (read, found) = survey.import(source, &codebook);
        import = read;
        report.append(found);
    }
    Answer::new(import, report, call.locale)
}
