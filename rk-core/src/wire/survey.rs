//! What every call that reads a survey has in common, and its way from there to responses.

use super::parts::{
    self, CodebookPart, CodingPart, FrequencyPart, GroupPart, InstrumentPart, NameOr, ProfilePart, SelectPart,
};
use crate::{
    rule::{Path, Report, Rule},
    score::{Options, Ordered, Scheme},
    survey::{Codebook, Coding, Codings, Frequency, Instrument, Responses, Selection, Source, Survey},
};

/// Declares a call that reads a survey: the fields of every such call, and its own
macro_rules! survey_call {
    ($(#[$doc:meta])* $name:ident { $($(#[$field_doc:meta])* $field:ident: $type:ty,)* }) => {
        $(#[$doc])*
        #[derive(Clone, Debug, serde::Deserialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[serde(deny_unknown_fields)]
        pub struct $name<'a> {
            /// The version of this shape, 1
            #[serde(default)]
            #[expect(dead_code, reason = "read for its check only")]
            schema: crate::wire::Schema,
            /// The language of messages
            #[serde(default)]
            locale: crate::Locale,
            /// What was asked
            instrument: Option<crate::wire::InstrumentPart>,
            /// How the answers to `frequent` are coded
            frequency: Option<crate::wire::FrequencyPart>,
            /// How the answers to other items are coded
            #[serde(default)]
            codings: crate::score::Ordered<crate::wire::CodingPart>,
            /// The fewest answered items of a score
            min_items: Option<u64>,
            /// The cuts between levels
            profile: Option<crate::wire::NameOr<crate::wire::ProfilePart>>,
            /// The workgroups
            groups: Option<Vec<crate::wire::NameOr<crate::wire::GroupPart>>>,
            /// The ties between groups that are expected
            expected: Option<Vec<(String, String)>>,
            /// The weights of the rating groups
            weights: Option<crate::score::Ordered<f64>>,
            /// The sites, waves and cases to keep
            #[serde(default)]
            select: crate::wire::SelectPart,
            $($(#[$field_doc])* $field: $type,)*
            /// The data, as columns
            #[serde(borrow)]
            columns: Option<crate::wire::Columns<'a>>,
            /// The data, as CSV text
            csv: Option<std::borrow::Cow<'a, str>>,
            /// What the columns are
            #[serde(default)]
            codebook: crate::wire::CodebookPart,
        }

        impl $name<'_> {
            /// Takes what every call about a survey has
            fn asked(&mut self) -> crate::wire::survey::Asked {
                crate::wire::survey::Asked {
                    instrument: self.instrument.take(),
                    frequency: self.frequency.take(),
                    codings: std::mem::take(&mut self.codings),
                    min_items: self.min_items,
                    profile: self.profile.take(),
                    groups: self.groups.take(),
                    expected: self.expected.take(),
                    weights: self.weights.take(),
                    select: std::mem::take(&mut self.select),
                    codebook: std::mem::take(&mut self.codebook),
                }
            }
        }

        crate::wire::data::holds_data!($name);
    };
}
pub(super) use survey_call;

/// The fields of a call that say how a survey is read
pub(super) struct Asked {
    pub(super) instrument: Option<InstrumentPart>,
    pub(super) frequency: Option<FrequencyPart>,
    pub(super) codings: Ordered<CodingPart>,
    pub(super) min_items: Option<u64>,
    pub(super) profile: Option<NameOr<ProfilePart>>,
    pub(super) groups: Option<Vec<NameOr<GroupPart>>>,
    pub(super) expected: Option<Vec<(String, String)>>,
    pub(super) weights: Option<Ordered<f64>>,
    pub(super) select: SelectPart,
    pub(super) codebook: CodebookPart,
}

/// A call whose own fields are all right
pub(super) struct Plan {
    survey: Survey,
    codebook: Codebook,
    min_items: Option<usize>,
    expected: Option<Vec<(String, String)>>,
    pub(super) options: Options,
    selection: Selection,
    /// Whether the operation keeps waves apart
    pub(super) waves_apart: bool,
}

impl Plan {
    /// Checks the fields of a call, in their order, and collects what is wrong with any of them
    ///
    /// `own` is what is wrong with the fields that only this call has; they
    /// stand after those of every call and before the data.
    pub(super) fn new(
        call: Asked,
        source: Result<Source<'_>, Rule>,
        own: Report,
    ) -> Result<(Self, Source<'_>), Report> {
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
        report.append(own);
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
                    waves_apart: false,
                };
                Ok((plan, source))
            }
            _ => Err(report),
        }
    }

    /// The selected responses and what is tallied of them, with what was found on the way
    pub(super) fn read(&self, source: Source<'_>) -> Result<(Responses, Scheme, Report), Report> {
        let (responses, mut report) = self.survey.read(source, &self.codebook);
        let selected = responses.and_then(|responses| keep(responses.select(&self.selection), &mut report));
        let Some(responses) = selected else { return Err(report) };
        report.append(responses.warnings(self.waves_apart));
        let (instrument, groups) = (responses.instrument(), responses.groups());
        let scheme =
            keep(Scheme::new(instrument, groups, self.min_items, self.expected.as_deref()), &mut report);
        scheme.map(|scheme| (responses, scheme, report.clone())).ok_or(report)
    }
}

/// The value, or its report added to the others
pub(super) fn keep<T>(outcome: Result<T, Report>, report: &mut Report) -> Option<T> {
    outcome.map_err(|found| report.append(found)).ok()
}
