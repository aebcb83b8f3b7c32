//! The operation `read`.

use serde::Deserialize;

use super::{
    Answer, Columns, Schema,
    parts::{self, CodebookPart, GroupPart, InstrumentPart, NameOr},
};
use crate::{
    Locale,
    rule::{Path, Report, Rule},
    survey::{Codings, Import, Instrument, Source, Survey, Table},
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

/// Reads data by a codebook, and says what became of every column and cell
#[must_use]
pub fn read(mut call: ReadCall<'_>) -> Answer<Import> {
    match (call.columns.take(), call.csv.take()) {
        (Some(_), Some(_)) => answer(call, Err(Rule::DataTwice)),
        (Some(columns), None) => answer(call, Ok((&columns.table()).into())),
        #[cfg(feature = "import")]
        (None, Some(csv)) => answer(call, Ok((&*csv).into())),
        (None, _) => answer(call, Err(Rule::DataMissing)),
    }
}

/// Reads a CSV file outside the call, in any encoding
#[cfg(feature = "import")]
#[must_use]
pub fn read_bytes(call: ReadCall<'_>, file: &[u8]) -> Answer<Import> {
    beside(call, file.into())
}

/// Reads data that stand in a table instead of in the call
#[must_use]
pub fn read_table(call: ReadCall<'_>, table: &Table<'_>) -> Answer<Import> {
    beside(call, table.into())
}

fn beside(call: ReadCall<'_>, source: Source<'_>) -> Answer<Import> {
    let twice = call.columns.is_some() || call.csv.is_some();
    answer(call, if twice { Err(Rule::DataTwice) } else { Ok(source) })
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
