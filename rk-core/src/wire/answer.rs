//! What an operation gives back.

use serde::{Serialize, Serializer, ser::SerializeStruct};

use crate::{
    Locale,
    rule::{Param, Path, Report, Severity, Violation},
    score::Ordered,
};

/// A result and what was found on the way
///
/// The result is there if the report is valid: there is never a partial answer.
#[derive(Clone, Debug, PartialEq)]
pub struct Answer<T> {
    result: Option<T>,
    report: Report,
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
    /// What to do, in the language of the call
    pub message: String,
}

impl Found {
    fn new(violation: &Violation, locale: Locale) -> Self {
        let rule = &violation.rule;
        Self {
            code: rule.code(),
            severity: rule.severity(),
            path: violation.path.clone(),
            params: rule.params().into_iter().map(|(name, param)| (name.to_owned(), param)).collect(),
            message: rule.message(locale),
        }
    }
}

impl<T> Answer<T> {
    pub(super) fn new(result: Option<T>, report: Report, locale: Locale) -> Self {
        // A result beside an error would pass for a whole answer.
        Self { result: result.filter(|_| report.valid()), report, locale }
    }

    /// The result, if no error was found
    #[must_use]
    pub fn result(&self) -> Option<&T> {
        self.result.as_ref()
    }

    /// What was found
    #[must_use]
    pub fn report(&self) -> &Report {
        &self.report
    }

    /// What was found, as it stands in the answer
    #[must_use]
    pub fn found(&self) -> Vec<Found> {
        self.report.violations().iter().map(|violation| Found::new(violation, self.locale)).collect()
    }

    /// The result, if no error was found, and the report
    #[must_use]
    pub fn into_parts(self) -> (Option<T>, Report) {
        (self.result, self.report)
    }
}

impl<T: Serialize> Answer<T> {
    /// The answer as JSON text
    #[must_use]
    pub fn to_json(&self) -> String {
        // Numbers, texts and names only: writing cannot fail.
        serde_json::to_string(self).unwrap_or_default()
    }
}

#[derive(Serialize)]
struct ReportPart {
    valid: bool,
    violations: Vec<Found>,
}

impl<T: Serialize> Serialize for Answer<T> {
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
