//! How a column of a proposed codebook was found.

use serde::Serialize;

use super::{da, en};
use crate::Locale;

/// What says what a column is
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Note {
    /// Its name
    #[serde(rename = "name")]
    ByName,
    /// The text of its question
    #[serde(rename = "label")]
    ByLabel,
    /// Its place in a block of columns
    #[serde(rename = "position")]
    ByPosition,
    /// It is one of the columns that survey tools add
    #[serde(rename = "metadata")]
    Metadata,
    /// It is the id that a survey tool adds
    #[serde(rename = "metadata")]
    #[cfg_attr(feature = "schema", schemars(skip))]
    MetadataId,
    /// Nothing
    #[serde(rename = "nothing")]
    Nothing,
}

impl Note {
    /// The note as a sentence
    #[must_use]
    pub fn message(self, locale: Locale) -> &'static str {
        match locale {
            Locale::En => en::note(self),
            Locale::Da => da::note(self),
        }
    }
}
