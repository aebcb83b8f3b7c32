//! How what a call gives is declared.

/// Declares a struct that a call gives: a field that is no `Option` has to stand there, or has a usual value
macro_rules! given {
    ($(#[$doc:meta])* $vis:vis struct $name:ident { $($(#[$field_doc:meta])* $field_vis:vis $field:ident: $kind:ty,)+ }) => {
        $(#[$doc])*
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[cfg_attr(feature = "schema", serde(deny_unknown_fields))]
        $vis struct $name {
            $($(#[$field_doc])* $field_vis $field: $kind,)+
        }

        #[cfg(feature = "json")]
        impl crate::improvement::given::Fields for $name {
            fn field(&mut self, number: usize) -> Option<&mut dyn crate::improvement::given::Field> {
                #[expect(non_camel_case_types, reason = "the numbers of the fields, by their names")]
                enum Number { $($field),+ }

                match number {
                    $(number if number == Number::$field as usize => Some(&mut self.$field),)+
                    _ => None,
                }
            }
        }

        #[cfg(feature = "json")]
        impl crate::improvement::given::Given for $name {
            const INSIDE: &'static crate::course::draft::table::Table = &crate::course::draft::table::Table {
                names: &[$(stringify!($field)),+],
                rows: &[$(
                    crate::course::draft::table::Row {
                        kind: crate::course::draft::Kind::Own,
                        inside: <$kind as crate::improvement::given::Place>::INSIDE,
                        need: crate::course::draft::need::Need::Nothing,
                    },
                )+],
            };

            fn read(reader: &mut crate::document::Reader<'_>) -> Option<Self> {
                use crate::improvement::given::{Given, Needed, object};

                let mut found = Self::blank();
                object(reader, &mut found, <Self as Given>::INSIDE).then_some(found)
            }

            fn unread() -> Option<Self> {
                Some(crate::improvement::given::Needed::blank())
            }
        }

        #[cfg(feature = "json")]
        impl crate::improvement::given::Needed for $name {
            fn blank() -> Self {
                Self { $($field: crate::improvement::given::Place::empty(),)+ }
            }
        }
    };
}

/// Declares the words that a field of a call chooses from
macro_rules! choice {
    ($(#[$doc:meta])* $name:ident { $($(#[$word_doc:meta])* $word:ident = $code:literal,)+ }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        pub enum $name {
            $(
                $(#[$word_doc])*
                #[cfg_attr(feature = "schema", serde(rename = $code))]
                $word,
            )+
        }

        #[cfg(feature = "json")]
        impl crate::improvement::given::Given for $name {
            fn read(reader: &mut crate::document::Reader<'_>) -> Option<Self> {
                let number = crate::improvement::given::word(reader, &[$($code),+])?;
                [$(Self::$word),+].get(number).copied()
            }
        }
    };
}

pub(crate) use {choice, given};
