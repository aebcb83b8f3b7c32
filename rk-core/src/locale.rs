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

#[cfg(feature = "json")]
impl Locale {
    /// The words that stand for them in a call
    pub(crate) const CODES: &[&'static str] = &["en", "da"];

    /// All of them, in the same order
    pub(crate) const ALL: [Self; 2] = [Self::En, Self::Da];
}
