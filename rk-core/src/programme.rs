//! The municipality's side of the model: values, core elements, leadership, coordinators, steering, training.
//!
//! [`ProgrammeDraft`] is its document as a form has it. [`check()`] says what is
//! wrong with it, how far the municipality has come ([`Fidelity`]) and, across
//! many courses, what the courses themselves show; an error-free draft gives a
//! [`Programme`].

mod checked;
pub mod draft;
pub mod fidelity;
mod rules;
mod view;

pub use checked::Programme;
pub use draft::ProgrammeDraft;
pub use fidelity::Fidelity;
pub use rules::check;
#[cfg(feature = "json")]
pub(crate) use rules::check_with;
