//! What an operation gives back.

use serde::{Serialize, Serializer, ser::SerializeStruct};

use crate::{
    Locale,
    rule::{Catalogued, Param, Path, Report, Rule, Severity, Violation},
    score::Ordered,
};

/// A result and what was found on the way
///
/// The result is there if the report is valid: there is never a partial answer.
#[derive(Clone, Debug, PartialEq)]
pub struct Answer<T, R = Rule> {
    result: Option<T>,
    report: Report<R>,
    locale: Locale,
}

/// A violation as it stands in an answer
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Found {
    /// The rule's code
    pub code: &'static str,
    /// How much it matters
    pub severity: Severity,
    /// Where it was found
    pub path: Path,
    /// The rule's limits
    pub params: Ordered<Param>,
    /// The place of the waiver that made it an info, if one did
    #[serde(skip_serializing_if = "Option::is_none")]
    pub waiver: Option<Path>,
    /// What to do, in the language of the call
    pub message: String,
}

impl Found {
    pub(super) fn new<R: Catalogued>(violation: Violation<R>, locale: Locale) -> Self {
        let Violation { rule, severity, path, waiver } = violation;
        Self {
            code: rule.code(),
            severity,
            path,
            params: rule.params().into_iter().map(|(name, param)| (name.to_owned(), param)).collect(),
            waiver: waiver.map(|at| Path::root().then("waivers").then(at)),
            message: rule.message(locale),
        }
    }
}

impl<T, R: Catalogued> Answer<T, R> {
    pub(super) fn new(result: Option<T>, report: Report<R>, locale: Locale) -> Self {
        // A result beside an error would pass for a whole answer.
        Self { result: result.filter(|_| report.valid()), report, locale }
    }

    /// The same with another report
    pub(super) fn reported(self, report: impl FnOnce(Report<R>) -> Report<R>) -> Self {
        Self::new(self.result, report(self.report), self.locale)
    }

    /// The result, if no error was found
    #[must_use]
    pub fn result(&self) -> Option<&T> {
        self.result.as_ref()
    }

    /// What was found
    #[must_use]
    pub fn report(&self) -> &Report<R> {
        &self.report
    }

    /// What was found, as it stands in the answer
    #[must_use]
    pub fn found(&self) -> Vec<Found> {
        self.report.violations().into_iter().map(|violation| Found::new(violation, self.locale)).collect()
    }

    /// The result, if no error was found, and the report
    #[must_use]
    pub fn into_parts(self) -> (Option<T>, Report<R>) {
        (self.result, self.report)
    }
}

impl<T: Serialize, R: Catalogued> Answer<T, R> {
    /// The answer as JSON text
    #[must_use]
    pub fn to_json(&self) -> String {
        // Numbers, texts and names only: writing cannot fail.
        serde_json::to_string(self).unwrap_or_default()
    }
}

#[derive(Serialize)]
pub(super) struct ReportPart<F = Found> {
    pub(super) valid: bool,
    pub(super) violations: Vec<F>,
}

impl<T: Serialize, R: Catalogued> Serialize for Answer<T, R> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(Serialize)]
        struct Whole<'a, T> {
            schema: u8,
            #[serde(flatten)]
            result: &'a T,
            report: ReportPart,
        }
        let report = ReportPart { valid: self.report.valid(), violations: self.found() };
        if let Some(result) = &self.result {
            return Whole { schema: 1, result, report }.serialize(serializer);
        }
        let mut answer = serializer.serialize_struct("Answer", 2)?;
        answer.serialize_field("schema", &1)?;
        answer.serialize_field("report", &report)?;
        answer.end()
    }
}
