//! How checked parts are declared.

/// Declares a part that is lent from a draft, with what it needs and what it may have
///
/// Texts are `&str`, lists of texts iterators of `&str`; everything else is copied.
macro_rules! checked {
    (
        $(#[$doc:meta])*
        $name:ident of $draft:ty;
        $(needed text { $($(#[$text_doc:meta])* $text:ident,)+ })?
        $(needed { $($(#[$need_doc:meta])* $need:ident: $need_type:ty,)+ })?
        $(some of $list:ident)?
        $(text { $($(#[$may_text_doc:meta])* $may_text:ident,)+ })?
        $(texts { $($(#[$texts_doc:meta])* $texts:ident,)+ })?
        $(value { $($(#[$value_doc:meta])* $value:ident: $value_type:ty,)+ })?
    ) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq)]
        pub struct $name<'c> {
            draft: &'c $draft,
            $($($text: &'c str,)+)?
            $($($need: $need_type,)+)?
        }

        impl<'c> $name<'c> {
            /// Of a draft that the rules let pass; `None` if what is needed is not there
            pub(in crate::course) fn hold(draft: &'c $draft) -> Option<Self> {
                $(draft.$list.entries().first()?;)?
                Some(Self {
                    draft,
                    $($($text: draft.$text.as_deref()?,)+)?
                    $($($need: draft.$need?,)+)?
                })
            }

            /// The draft that it was made of
            #[must_use]
            pub fn draft(&self) -> &'c $draft {
                self.draft
            }

            $($(
                $(#[$text_doc])*
                #[must_use]
                pub fn $text(&self) -> &'c str {
                    self.$text
                }
            )+)?

            $($(
                $(#[$need_doc])*
                #[must_use]
                pub fn $need(&self) -> $need_type {
                    self.$need
                }
            )+)?

            $($(
                $(#[$may_text_doc])*
                #[must_use]
                pub fn $may_text(&self) -> Option<&'c str> {
                    self.draft.$may_text.as_deref()
                }
            )+)?

            $($(
                $(#[$texts_doc])*
                pub fn $texts(&self) -> impl ExactSizeIterator<Item = &'c str> + use<'c> {
                    self.draft.$texts.entries().iter().map(|text| &**text)
                }
            )+)?

            $($(
                $(#[$value_doc])*
                #[must_use]
                pub fn $value(&self) -> Option<$value_type> {
                    self.draft.$value
                }
            )+)?
        }
    };
}

pub(super) use checked;
