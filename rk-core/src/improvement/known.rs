//! Answers that may not be known.

use super::declare::choice;

choice! {
    /// Yes, no, or not known
    #[derive(Default)]
    Known {
        /// Yes
        Yes = "yes",
        /// No
        No = "no",
        /// Nobody said
        #[default]
        Unknown = "unknown",
    }
}

impl From<bool> for Known {
    fn from(yes: bool) -> Self {
        if yes { Self::Yes } else { Self::No }
    }
}
