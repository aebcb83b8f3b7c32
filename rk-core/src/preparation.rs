//! The sheet that a citizen and a coordinator or support worker fill before a network meeting.
//!
//! [`SheetDraft`] is the sheet as it stands, [`check()`] says what is missing for
//! the meeting and which fields are filled. What matters most depends on the
//! kind of meeting: an open dialogue makes its agenda at the meeting.

pub mod draft;
mod fields;
mod rules;

pub use draft::SheetDraft;
pub use fields::{Filled, Sheet};
pub use rules::check;
#[cfg(feature = "json")]
pub(crate) use rules::check_with;
