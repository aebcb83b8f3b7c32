//! The operation `audit`.

use serde::Deserialize;

use super::{Answer, Schema};
use crate::{
    Locale,
    release::{Audit, Policy, PublishedTable},
};

/// The call of `audit`
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct AuditCall {
    /// The version of this shape, 1
    #[serde(default)]
    #[expect(dead_code, reason = "read for its check only")]
    schema: Schema,
    /// The language of messages
    #[serde(default)]
    locale: Locale,
    /// The fewest answers behind a cell
    mean_from: Option<u64>,
    /// The tables
    tables: Vec<PublishedTable>,
}

/// What published tables reveal
#[must_use]
pub fn audit(call: &AuditCall) -> Answer<Audit> {
    let mean_from = call.mean_from.unwrap_or(Policy::standard().mean_from());
    let (audit, report) = Audit::of(&call.tables, mean_from);
    Answer::new(audit, report, call.locale)
}
