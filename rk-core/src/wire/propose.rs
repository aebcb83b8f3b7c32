//! The operation `propose`.

use serde::{Deserialize, Serialize};

use super::{
    Answer, Columns, Schema,
    data::{given, holds_data},
    parts::{self, InstrumentPart},
};
use crate::{
    Locale,
    rule::{Note, Path, Report, Rule},
    score::Ordered,
    survey::{Codebook, ColumnNote, Layout, Proposal, Source, Use},
};

/// The call of `propose`
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ProposeCall<'a> {
    /// The version of this shape, 1
    #[serde(default)]
    #[expect(dead_code, reason = "read for its check only")]
    schema: Schema,
    /// The language of messages and notes
    #[serde(default)]
    locale: Locale,
    /// What was asked
    instrument: Option<InstrumentPart>,
    /// The data, as columns
    #[serde(borrow)]
    columns: Option<Columns<'a>>,
    /// The data, as CSV text
    csv: Option<std::borrow::Cow<'a, str>>,
    /// The question texts of columns, by name
    #[serde(default)]
    labels: Ordered<String>,
}

holds_data!(ProposeCall);

/// A codebook to correct, and a note for each column
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Proposed {
    /// The codebook; it can be given to `read` as it stands
    pub codebook: ProposedCodebook,
    /// How each column was found, in their order
    pub notes: Vec<ProposedColumn>,
}

/// A codebook, with the fields that apply
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[expect(missing_docs, reason = "the fields are those of a codebook")]
pub struct ProposedCodebook {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub header_rows: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub respondent: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub group: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rater_group: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rated_group: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dimension: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rating: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub site: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub wave: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub case: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub columns: Option<Ordered<About>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(default))]
    pub ignore: Vec<String>,
}

/// Whom and what a wide column is about
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct About {
    /// The group that is rated
    pub rated: String,
    /// The item
    pub dimension: String,
}

/// How a column was found
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ProposedColumn {
    /// Its name
    pub column: String,
    /// What it is proposed for
    #[serde(rename = "use")]
    pub used: Use,
    /// The group and item of a wide column of ratings
    #[serde(flatten)]
    pub about: Option<About>,
    /// What says so
    pub by: Note,
    /// The same in the language of the call
    pub message: &'static str,
}

/// Proposes a codebook for data
///
/// `beside` are data that stand outside the call: a table, or the text or the
/// bytes of a CSV file.
#[must_use]
pub fn propose(call: ProposeCall<'_>, beside: Option<Source<'_>>) -> Answer<Proposed> {
    given(call, beside, answer)
}

fn answer(call: ProposeCall<'_>, source: Result<Source<'_>, Rule>) -> Answer<Proposed> {
    let mut report = Report::default();
    let instrument = parts::instrument(call.instrument).map_err(|found| report.append(found)).ok();
    let source = source.map_err(|rule| report.add(rule, Path::root())).ok();
    let mut proposed = None;
    if let Some((instrument, source)) = instrument.zip(source) {
        let labels: Vec<(String, String)> =
            call.labels.iter().map(|(column, text)| (column.to_owned(), text.clone())).collect();
        let (proposal, found) = instrument.propose(source, &labels);
        proposed = proposal.map(|proposal| said(proposal, call.locale));
        report.append(found);
    }
    Answer::new(proposed, report, call.locale)
}

fn said(proposal: Proposal, locale: Locale) -> Proposed {
    let note = |ColumnNote { column, used, about, note }| ProposedColumn {
        column,
        used,
        about: about.map(|(rated, dimension)| About { rated, dimension }),
        by: note,
        message: note.message(locale),
    };
    let notes = proposal.notes.into_iter().map(note).collect();
    Proposed { codebook: ProposedCodebook::from(proposal.codebook), notes }
}

impl From<Codebook> for ProposedCodebook {
    fn from(codebook: Codebook) -> Self {
        let mut part = Self {
            header_rows: Some(codebook.file.header_rows).filter(|rows| *rows != 1),
            respondent: codebook.respondent,
            site: codebook.site,
            wave: codebook.wave,
            case: codebook.case,
            ignore: codebook.ignore,
            ..Self::default()
        };
        match codebook.layout {
            Layout::Long(long) => {
                part.rater_group = Some(long.rater_group);
                part.rated_group = Some(long.rated_group);
                part.dimension = Some(long.dimension);
                part.rating = Some(long.rating);
            }
            Layout::Wide(wide) => {
                part.group = wide.group;
                let columns = wide.columns.into_iter();
                let about = columns
                    .map(|(name, about)| (name, About { rated: about.rated, dimension: about.dimension }));
                part.columns = Some(about.collect());
            }
        }
        part
    }
}
