//! The fields that a sentence names by their labels.

use serde::{Serialize, Serializer};

use crate::Locale;

/// A field of whatever document, by its label
///
/// It carries its words, so that a program holds the labels of the documents
/// that it reads and no others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Field {
    pub(super) code: &'static str,
    pub(super) en: &'static str,
    pub(super) da: &'static str,
}

impl Field {
    /// Its code: the kind of entry and the field
    #[must_use]
    pub fn code(self) -> &'static str {
        self.code
    }

    /// Its words in the middle of a sentence
    #[must_use]
    pub fn words(self, locale: Locale) -> &'static str {
        match locale {
            Locale::En => self.en,
            Locale::Da => self.da,
        }
    }
}

/// As its code
impl Serialize for Field {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.code)
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Field {
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

/// Declares the labels of a catalogue: variant and code; the words stand in the modules `en` and `da` beside it
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
                let label = self;
                $crate::rule::texts::texts! {
                    match label: Label {
                        $(Label::$name => $code,)+
                    }
                }
            }

            /// Its words in the middle of a sentence
            #[must_use]
            pub fn words(self, locale: $crate::Locale) -> &'static str {
                match locale {
                    $crate::Locale::En => super::en::label(self),
                    $crate::Locale::Da => super::da::label(self),
                }
            }
        }

        impl $crate::rule::param::Limit for Label {
            fn put(&self, name: &'static str, params: &mut Vec<(&'static str, $crate::rule::Param)>) {
                let field = $crate::rule::label::Field {
                    code: self.code(),
                    en: super::en::label(*self),
                    da: super::da::label(*self),
                };
                params.push((name, $crate::rule::Param::Label(field)));
            }
        }
    };
}

pub(super) use labels;
