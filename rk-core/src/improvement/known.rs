//! Answers that may not be known.

use serde::{Deserialize, Serialize};

/// Yes, no, or not known
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Known {
    /// Yes
    Yes,
    /// No
    No,
    /// Nobody said
    #[default]
    Unknown,
}

impl From<bool> for Known {
    fn from(yes: bool) -> Self {
        if yes { Self::Yes } else { Self::No }
    }
}
