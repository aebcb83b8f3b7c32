//! How many there are of what.

use serde::Serialize;

/// Counts by their names, for those who write them
#[cfg(feature = "json")]
pub(crate) trait Counts {
    /// Tells each count with the name of its field, in their order
    fn each(&self, tell: &mut dyn FnMut(&'static str, usize));
}

/// Declares a struct of counts
macro_rules! counts {
    ($($(#[$doc:meta])* $name:ident { $($(#[$field_doc:meta])* $field:ident,)+ })+) => {
        $(
            $(#[$doc])*
            #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
            #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
            #[non_exhaustive]
            pub struct $name {
                $($(#[$field_doc])* pub $field: usize,)+
            }

            #[cfg(feature = "json")]
            impl Counts for $name {
                fn each(&self, tell: &mut dyn FnMut(&'static str, usize)) {
                    $(tell(stringify!($field), self.$field);)+
                }
            }
        )+
    };
}

counts! {
    /// Meetings by status, and who was there
    MeetingCounts {
        /// To be held
        planned,
        /// Held
        held,
        /// Cancelled
        cancelled,
        /// Nobody came
        no_show,
        /// Held meetings that the citizen attended
        with_citizen,
        /// Held meetings that somebody of the private network attended
        with_private_network,
    }

    /// Agreements by status, and whose they are
    AgreementCounts {
        /// Proposed
        proposed,
        /// Binding: the open ones
        binding,
        /// Kept
        kept,
        /// Kept in part
        partly_kept,
        /// Not kept
        not_kept,
        /// Cancelled
        cancelled,
        /// Replaced by another
        superseded,
        /// Handed over
        handed_over,
        /// Owned by the citizen; proposed ones are not counted here and below
        by_citizen,
        /// Owned by a professional or a unit
        by_professional,
        /// Owned by a private person or one of civil society
        by_private,
    }

    /// Follow-ups by where they stand
    FollowUpCounts {
        /// With a day
        planned,
        /// With a result
        with_result,
        /// Without a result, and the day is not over
        waiting,
        /// Without a result, and the day is over
        overdue,
    }

    /// Whether agreements were kept, by the last result of each
    KeptCounts {
        /// Kept
        yes,
        /// Kept in part
        partly,
        /// Not kept
        no,
        /// Not known
        unknown,
    }
}
