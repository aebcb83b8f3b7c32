//! The languages in which the library speaks to people.

use serde::{Deserialize, Serialize};

/// A language of messages and labels
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Locale {
    /// English
    #[default]
    En,
    /// Danish
    Da,
}
