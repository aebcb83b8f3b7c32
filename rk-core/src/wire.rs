//! Every operation as one call and one answer.
//!
//! A call is a struct; an answer is the result and a report. Both are JSON on
//! the wire, the same in every language. The text forms take any bytes and
//! never fail: what is wrong with a call is in the answer's report.
//!
//! The shapes are described in the project's documentation, page "The wire".

mod agreement;
mod alpha;
mod answer;
mod audit;
mod bootstrap;
mod cells;
mod chance;
mod change;
mod compare;
mod cost_concentration;
mod course;
mod data;
mod describe;
mod differences;
mod drawn;
mod estimates;
mod factors;
mod handover_audit;
mod icc;
mod icc_forms;
mod indicators;
mod levels;
mod network;
mod omega_total;
mod parts;
mod picture;
mod plain;
mod practice;
mod propose;
mod read;
mod referral_audit;
mod release;
mod reliability;
mod report;
mod run;
mod rwg_j;
mod scale;
#[cfg(feature = "schema")]
mod schema;
mod score;
mod shown;
mod survey;
mod test_of_change;
mod told;
mod wage_cost;

pub use agreement::{AgreementCall, agreement};
pub use alpha::{AlphaCall, alpha};
pub use answer::{Answer, Found};
pub use audit::{AuditCall, audit};
pub use bootstrap::{BootstrapCall, ContrastPart, bootstrap};
pub use cells::{Columns, JsonCell};
pub use chance::Seed;
pub use change::{ChangeCall, TestsPart, change};
pub use compare::{CompareCall, SitePart, SiteTestsPart, compare};
pub use course::run_course;
pub use describe::{DescribeCall, describe};
pub use differences::{DifferencesCall, differences};
pub use drawn::Drawn;
pub use estimates::estimates;
pub use factors::{FactorsCall, factors};
pub use icc::{IccCall, icc};
pub use icc_forms::{IccFormsCall, icc_forms};
pub use indicators::{IndicatorPart, IndicatorsCall, indicators};
pub use levels::{LevelsCall, levels};
pub use network::{NetworkCall, network};
pub use omega_total::{OmegaTotalCall, omega_total};
pub use parts::{
    CodebookPart, CodingPart, CutsPart, FrequencyPart, GroupPart, InstrumentPart, ItemPart, ItemsPart, Name,
    NameOr, ProfilePart, RatingColumnPart, SelectPart,
};
pub use picture::{PictureCall, picture};
pub use propose::{About, ProposeCall, Proposed, ProposedCodebook, ProposedColumn, propose};
pub use read::{ReadCall, read};
pub use release::{PolicyPart, ReleaseCall, release};
pub use reliability::{ReliabilityCall, reliability};
pub use report::{Page, ReportCall, report};
pub use run::{Watch, run, run_survey, run_watched};
pub use rwg_j::{NullName, NullPart, RwgJCall, rwg_j};
pub use scale::ParallelPart;
#[cfg(feature = "schema")]
pub use schema::schemas;
pub use score::{ScoreCall, score};
pub use shown::{Shown, shown};

use crate::rule::{Path, Report, Rule, Segment};

/// Reads a call; what has the wrong shape is named by its path
///
/// # Errors
///
/// A report of the first fault of shape.
pub fn call<'de, T: serde::Deserialize<'de>>(
    source: impl serde::Deserializer<'de, Error = serde_json::Error>,
) -> Result<T, Report> {
    serde_path_to_error::deserialize(source).map_err(|error| {
        let mut place = Path::root();
        for segment in error.path() {
            place = match segment {
                serde_path_to_error::Segment::Seq { index } => place.then(*index),
                serde_path_to_error::Segment::Map { key }
                | serde_path_to_error::Segment::Enum { variant: key } => place.then(Segment::named(key)),
                serde_path_to_error::Segment::Unknown => place,
            };
        }
        // serde has no kind of error for this; the field itself ends the path.
        let unknown = error.inner().to_string().starts_with("unknown field")
            && matches!(place.segments().last(), Some(Segment::Key(_)));
        Report::of(if unknown { Rule::UnknownField } else { Rule::Shape }, place)
    })
}

/// The version of the shape of a call: 1, and no other today
#[derive(Clone, Copy, Debug, Default)]
pub struct Schema;

impl<'de> serde::Deserialize<'de> for Schema {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        match u8::deserialize(deserializer)? {
            1 => Ok(Self),
            _ => Err(serde::de::Error::custom("another version")),
        }
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Schema {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Schema".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "const": 1 })
    }
}

/// An operation on JSON text
fn text<'de, C: serde::Deserialize<'de>, T: serde::Serialize>(
    text: &'de [u8],
    operation: impl FnOnce(C) -> Answer<T>,
) -> String {
    long_text(text, |call| Some(operation(call))).unwrap_or_default()
}

/// An operation on JSON text that may be stopped, without an answer then
fn long_text<'de, C: serde::Deserialize<'de>, T: serde::Serialize>(
    text: &'de [u8],
    operation: impl FnOnce(C) -> Option<Answer<T>>,
) -> Option<String> {
    let mut source = serde_json::Deserializer::from_slice(text);
    let call = call(&mut source).and_then(|call| match source.end() {
        Ok(()) => Ok(call),
        Err(_) => Err(Report::of(Rule::Shape, Path::root())),
    });
    match call {
        Ok(call) => operation(call).map(|answer| answer.to_json()),
        Err(report) => Some(Answer::<T>::new(None, report, locale(text)).to_json()),
    }
}

/// The language of a call that is otherwise at fault
fn locale(text: &[u8]) -> crate::Locale {
    #[derive(serde::Deserialize)]
    struct Language {
        #[serde(default)]
        locale: crate::Locale,
    }
    serde_json::from_slice::<Language>(text).map(|call| call.locale).unwrap_or_default()
}
