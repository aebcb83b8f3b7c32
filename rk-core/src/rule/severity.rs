//! How much a broken rule matters.

use serde::{Deserialize, Serialize};

/// How much a broken rule matters
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Worth knowing
    Info,
    /// The answer stands, but somebody should look
    Warning,
    /// There is no answer until it is mended
    Error,
}

impl Severity {
    /// Its code: `info`, `warning` or `error`
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Info => "info",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}
