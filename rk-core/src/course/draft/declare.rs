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

        crate::course::draft::declare::parts! {
            [$($life)?] $name$(<$life>)? $(and $also)? { $($(#[$field_doc])* $field: $kind $(= $need)?,)+ }
        }
    };
}

/// Declares how a struct of fields lies in a record
macro_rules! parts {
    ([] $($rest:tt)+) => {
        crate::course::draft::declare::parts! { ['a] $($rest)+ }
    };
    ([$life:lifetime] $name:ident$(<$of:lifetime>)? $(and $also:literal)? { $($(#[$field_doc:meta])* $field:ident: $kind:ty $(= $need:expr)?,)+ }) => {
        const _: () = {
            use crate::course::draft::{
                Entry, Item, Kind, Place, Record, Row, Struct, Table, declare::need, table::name,
            };

            #[expect(non_camel_case_types, reason = "the numbers of the fields, by their names")]
            enum Number { $($field),+ }

            impl<$life> Item<$life> for $name$(<$of>)? {
                const KIND: Kind = Kind::Object;
                const INSIDE: &'static Table = &Table {
                    names: &[$(name(stringify!($field)),)+ $($also,)?],
                    rows: &[$(
                        Row {
                            kind: <$kind as Place<'_>>::KIND,
                            inside: <$kind as Place<'_>>::INSIDE,
                            need: need!($kind $(, $need)?),
                        },
                    )+],
                };

                type Seen = Entry<$life, Self>;

                fn seen(record: &$life Record<$life>, cell: u32) -> Option<Self::Seen> {
                    Some(Entry::new(record, cell))
                }

                fn put<'v>(&'v self, record: &mut Record<'v>) -> u32 {
                    let at = record.room(COUNT);
                    $(
                        let cell = Place::put(&self.$field, record);
                        record.set(at + Number::$field as u32, cell);
                    )+
                    at
                }

                fn keep(&mut self, record: &Record<'_>, at: u32) {
                    $(Place::keep(&mut self.$field, record, record.cell(at + Number::$field as u32));)+
                }

                fn take(record: &mut Record<$life>, at: u32) -> Option<Self> {
                    $(
                        let cell = record.cell(at + Number::$field as u32);
                        let $field = Place::take(record, cell);
                    )+
                    Some(Self { $($field),+ })
                }
            }

            /// How many fields it has
            const COUNT: usize = [$(stringify!($field)),+].len();

            impl$(<$of>)? Struct for $name$(<$of>)? {
                type Cells = [u32; COUNT];

                #[inline]
                fn cells<'v>(record: &'v Record<'_>, at: u32) -> &'v Self::Cells {
                    record.row(at).unwrap_or(&[0; COUNT])
                }
            }

            impl<$life> Entry<$life, $name$(<$of>)?> {
                $(
                    $(#[$field_doc])*
                    #[inline]
                    pub(crate) fn $field(self) -> <$kind as Place<$life>>::Seen {
                        self.field::<$kind>(|cells| cells.get(Number::$field as usize).copied().unwrap_or(0))
                    }
                )+
            }

            impl<$life> std::fmt::Debug for Entry<$life, $name$(<$of>)?> {
                fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                    f.debug_struct(stringify!($name))$(.field(stringify!($field), &self.$field()))+.finish()
                }
            }
        };
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
        crate::course::draft::need::Need::of(<$kind as crate::course::draft::Place<'_>>::INSIDE)
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

            crate::course::draft::place::values! {
                $name: crate::course::draft::Kind::Word(&Self::CODES),
                    // A chain of comparisons becomes a subtraction, where a table would be looked up.
                    |cell| match cell {
                        $(cell if cell == Self::$word as u32 + 1 => Some(Self::$word),)+
                        _ => None,
                    },
                    |word| word as u32 + 1;
            }

            crate::course::draft::field::plain!($name);
        )+
    };
}

pub(crate) use {draft, need, owned, parts, words};
