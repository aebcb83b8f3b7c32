//! The fields that a sentence names by their labels.

use serde::{Serialize, Serializer};

use super::{da, en};
use crate::Locale;

/// Declares the labels: variant and code; the words stand in `en.rs` and `da.rs`
macro_rules! labels {
    ($($(#[$doc:meta])* $name:ident = $code:literal;)+) => {
        /// A field of the document, as forms call it
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        pub enum Label {
            $($(#[$doc])* $name,)+
        }

        impl Label {
            /// Every label
            pub const ALL: &'static [Self] = &[$(Self::$name,)+];

            /// Its code: the kind of entry and the field
            #[must_use]
            pub fn code(self) -> &'static str {
                match self {
                    $(Self::$name => $code,)+
                }
            }
        }
    };
}

labels! {
    /// The date of a meeting
    MeetingDate = "meeting.date";
    /// Who leads a meeting
    MeetingLeader = "meeting.leader";
    /// Who keeps an agreement
    AgreementOwner = "agreement.owner";
    /// What is agreed
    AgreementContent = "agreement.content";
    /// When an agreement is followed up
    FollowUpDue = "follow_up.due";
}

impl Label {
    /// Its words in the middle of a sentence
    #[must_use]
    pub fn words(self, locale: Locale) -> &'static str {
        match locale {
            Locale::En => en::label(self),
            Locale::Da => da::label(self),
        }
    }
}

/// As its code
impl Serialize for Label {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.code())
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Label {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Label".into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        str::json_schema(generator)
    }
}
