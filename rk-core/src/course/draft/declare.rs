//! How drafts and their words are declared.

/// Declares a struct of fields that may all be missing, each with what it needs
///
/// What follows `and` stands in a document too, but in no draft.
macro_rules! draft {
    ($(#[$doc:meta])* $name:ident$(<$life:lifetime>)? $(and $also:literal)? { $($(#[$field_doc:meta])* $field:ident: $kind:ty $(= $need:expr)?,)+ }) => {
        $(#[$doc])*
        #[derive(Clone, Debug, Default, PartialEq, serde::Serialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[cfg_attr(feature = "schema", serde(default, deny_unknown_fields))]
        pub struct $name$(<$life>)? {
            $(
                $(#[$field_doc])*
                #[serde(skip_serializing_if = "crate::course::draft::field::Field::vacant")]
                pub $field: $kind,
            )+
        }

        impl$(<$life>)? crate::course::draft::field::Entry for $name$(<$life>)? {
            type Owned = crate::course::draft::declare::owned!($name $($life)?);

            fn owned(self) -> Self::Owned {
                $name { $($field: crate::course::draft::field::Field::owned(self.$field),)+ }
            }
        }

        $(
            impl<$life> $name<$life> {
                /// The same with texts of its own
                #[must_use]
                pub fn into_owned(self) -> $name<'static> {
                    crate::course::draft::field::Entry::owned(self)
                }
            }
        )?

        impl<'a> crate::course::draft::slot::Fields<'a> for $name$(<$life>)? {
            fn slot(&mut self, field: usize) -> Option<crate::course::draft::slot::Slot<'_, 'a>> {
                #[expect(non_camel_case_types, reason = "the numbers of the fields, by their names")]
                enum Number { $($field),+ }

                match field {
                    $(
                        number if number == Number::$field as usize => {
                            Some(crate::course::draft::slot::Place::slot(&mut self.$field))
                        }
                    )+
                    _ => None,
                }
            }
        }

        impl<'a> crate::course::draft::slot::Item<'a> for $name$(<$life>)? {
            const INSIDE: &'static crate::course::draft::slot::Table = &crate::course::draft::slot::Table {
                names: &[$(crate::course::draft::slot::name(stringify!($field)),)+ $($also,)?],
                rows: &[$(
                    crate::course::draft::slot::Row {
                        inside: <$kind as crate::course::draft::slot::Place<'_>>::INSIDE,
                        need: crate::course::draft::declare::need!($kind $(, $need)?),
                    },
                )+],
            };

            fn slot(field: &mut Option<Self>) -> crate::course::draft::slot::Slot<'_, 'a> {
                crate::course::draft::slot::Slot::Object(field)
            }
        }

        impl<'a> crate::course::draft::slot::Listed<'a> for $name$(<$life>)? {
            fn list(
                field: &mut crate::course::draft::List<Self>,
            ) -> crate::course::draft::slot::Slot<'_, 'a> {
                crate::course::draft::slot::Slot::Entries(field)
            }
        }

        impl<'a> crate::course::draft::slot::Item<'a> for crate::course::draft::List<$name$(<$life>)?> {
            const INSIDE: &'static crate::course::draft::slot::Table =
                <$name$(<$life>)? as crate::course::draft::slot::Item<'a>>::INSIDE;

            fn slot(field: &mut Option<Self>) -> crate::course::draft::slot::Slot<'_, 'a> {
                crate::course::draft::slot::Slot::Entries(field)
            }
        }
    };
}

/// The type of a draft that borrows nothing
macro_rules! owned {
    ($name:ident $life:lifetime) => { $name<'static> };
    ($name:ident) => { $name };
}

/// What a field needs
macro_rules! need {
    ($kind:ty) => {
        crate::course::draft::need::Need::of(<$kind as crate::course::draft::slot::Place<'_>>::INSIDE)
    };
    ($kind:ty, $need:expr) => {{
        #[expect(unused_imports, reason = "each field needs one of them")]
        use crate::{
            course::draft::need::{
                Need::{self, *},
                To,
            },
            rule::course::Label,
        };
        $need
    }};
}

/// Declares the words that a field chooses from
macro_rules! words {
    ($($(#[$doc:meta])* $name:ident { $($word:ident = $code:literal),+ })+) => {
        $(
            $(#[$doc])*
            #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
            #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
            pub enum $name {
                $(
                    #[doc = concat!("`", $code, "`")]
                    #[serde(rename = $code)]
                    $word,
                )+
            }

            impl $name {
                /// All of them, with the words that stand for them in a document
                pub const ALL: &[(&'static str, Self)] = &[$(($code, Self::$word)),+];

                /// The words that stand for them in a document, in the same order
                pub const CODES: &[&'static str] = &[$($code),+];
            }

            impl crate::course::draft::slot::Coded for $name {
                const CODES: &'static &'static [&'static str] = &Self::CODES;

                fn number(self) -> usize {
                    self as usize
                }

                fn numbered(number: usize) -> Option<Self> {
                    match number {
                        $(number if number == Self::$word as usize => Some(Self::$word),)+
                        _ => None,
                    }
                }
            }

            impl<'a> crate::course::draft::slot::Item<'a> for $name {
                fn slot(field: &mut Option<Self>) -> crate::course::draft::slot::Slot<'_, 'a> {
                    crate::course::draft::slot::Slot::Word(field)
                }
            }

            impl<'a> crate::course::draft::slot::Listed<'a> for $name {
                fn list(
                    field: &mut crate::course::draft::List<Self>,
                ) -> crate::course::draft::slot::Slot<'_, 'a> {
                    crate::course::draft::slot::Slot::Words(field)
                }
            }

            impl<'a> crate::course::draft::slot::Item<'a> for crate::course::draft::List<$name> {
                fn slot(field: &mut Option<Self>) -> crate::course::draft::slot::Slot<'_, 'a> {
                    crate::course::draft::slot::Slot::Words(field)
                }
            }

            crate::course::draft::field::plain!($name);
        )+
    };
}

pub(crate) use {draft, need, owned, words};
