//! How documents and their words are declared.

/// Declares a struct of fields as a draft, with how each is looked at
///
/// A field is a text, a day or whatever its type says; after `=` stands what
/// else is known of it: an id, a reference, that it is needed. A span is named
/// before the fields.
macro_rules! document {
    ($(#[$doc:meta])* $name:ident$(<$life:lifetime>)? $(($from:ident .. $to:ident))? {
        $($(#[$field_doc:meta])* $field:ident: $kind:ty $(= $look:expr)?,)+
    }) => {
        crate::course::draft::draft! {
            $(#[$doc])*
            $name$(<$life>)? { $($(#[$field_doc])* $field: $kind,)+ }
        }

        impl$(<$life>)? crate::practice::Entry for $name$(<$life>)? {
            fn look(&mut self, form: &mut crate::practice::Form<'_>) {
                $(
                    form.within(crate::course::draft::table::name(stringify!($field)), |form| {
                        crate::practice::Part::look(&mut self.$field, form, crate::practice::look!($($look)?));
                    });
                )+
                $(form.span(self.$from, &mut self.$to, stringify!($to));)?
            }
        }

        impl$(<$life>)? crate::practice::Item for $name$(<$life>)? {
            fn look(&mut self, form: &mut crate::practice::Form<'_>, _: crate::practice::Look) -> bool {
                crate::practice::Entry::look(self, form);
                true
            }
        }
    };
}

/// What is known of a field besides its type
macro_rules! look {
    () => {
        crate::practice::Look::PLAIN
    };
    ($look:expr) => {
        $look
    };
}

/// Declares the words that a field chooses from
macro_rules! choices {
    ($($(#[$doc:meta])* $name:ident { $($word:ident = $code:literal),+ })+) => {
        crate::course::draft::words! { $($(#[$doc])* $name { $($word = $code),+ })+ }

        $(
            impl crate::practice::Item for $name {}

            impl $name {
                /// The word that stands for it in a document
                #[must_use]
                pub fn code(self) -> &'static str {
                    match self {
                        $(Self::$word => $code,)+
                    }
                }
            }
        )+
    };
}

pub(crate) use {choices, document, look};
