//! The one shared plan of a citizen and the partners, as housing support has it.
//!
//! [`PlanDraft`] is the plan as a form has it, [`check()`] says what is wrong
//! with it, who helps with what, and which dimensions of relational
//! coordination each of the six principles gathers.

mod consents;
pub mod draft;
mod overview;
mod rules;

pub use draft::PlanDraft;
pub use overview::{Help, Overview, Standing};
pub use rules::check;
#[cfg(feature = "json")]
pub(crate) use rules::check_with;
