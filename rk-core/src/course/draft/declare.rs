//! How drafts and their words are declared.

/// Declares a struct of fields that may all be missing
///
/// What follows `and` stands in a document too, but in no draft.
macro_rules! draft {
    ($(#[$doc:meta])* $name:ident$(<$life:lifetime>)? $(and $also:literal)? { $($(#[$field_doc:meta])* $field:ident: $kind:ty,)+ }) => {
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
            const FIELDS: &'static [crate::course::draft::field::Known] = &[$(
                crate::course::draft::field::Known {
                    name: crate::course::draft::field::name(stringify!($field)),
                    inside: <$kind as crate::course::draft::field::Field>::INSIDE,
                },
            )+];

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

        #[cfg(feature = "json")]
        impl<$($life,)? 'r $(: $life)?> crate::course::reading::Entry<'r> for $name$(<$life>)? {
            const NAMES: &'static [&'static str] = &[
                $(crate::course::draft::field::name(stringify!($field)),)+
                $($also,)?
            ];

            fn fill(&mut self, reader: &mut crate::document::Reader<'r>, field: usize) {
                let mut fields = 0..;
                $(
                    if fields.next() == Some(field) {
                        return crate::course::reading::Field::fill(&mut self.$field, reader);
                    }
                )+
            }
        }

        #[cfg(feature = "json")]
        impl<$($life,)? 'r $(: $life)?> crate::course::reading::Value<'r> for $name$(<$life>)? {
            fn read(reader: &mut crate::document::Reader<'r>) -> Option<Self> {
                crate::course::reading::object(reader)
            }
        }
    };
}

/// The type of a draft that borrows nothing
macro_rules! owned {
    ($name:ident $life:lifetime) => { $name<'static> };
    ($name:ident) => { $name };
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

            #[cfg(feature = "json")]
            impl crate::course::reading::Value<'_> for $name {
                fn read(reader: &mut crate::document::Reader<'_>) -> Option<Self> {
                    Self::ALL.get(reader.code(Self::CODES)?).map(|(_, word)| *word)
                }
            }

            crate::course::draft::field::plain!($name);
        )+
    };
}

pub(super) use {draft, owned, words};
