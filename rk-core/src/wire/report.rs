//! The operation `report`.

use serde::{Deserialize, Serialize};

use super::{Answer, Schema};
use crate::{
    Locale,
    release::Release,
    report::{self, Front},
    rule,
};

/// The call of `report`
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ReportCall {
    /// The version of this shape, 1
    #[serde(default)]
    #[expect(dead_code, reason = "read for its check only")]
    schema: Schema,
    /// The language of the report and of messages
    #[serde(default)]
    locale: Locale,
    /// An answer of `release`
    release: Release,
    /// The title
    title: Option<String>,
    /// When the survey was made
    date: Option<String>,
    /// Where
    place: Option<String>,
    /// What else the readers should know
    note: Option<String>,
}

/// A report as one HTML file
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Page {
    /// The file
    pub html: String,
}

/// Writes the report of a release
#[must_use]
pub fn report(call: ReportCall) -> Answer<Page> {
    let ReportCall { locale, release, title, date, place, note, .. } = call;
    match report::page(&release, &Front { title, date, place, note }, locale) {
        Ok(html) => Answer::new(Some(Page { html }), rule::Report::default(), locale),
        Err(found) => Answer::new(None, found, locale),
    }
}
