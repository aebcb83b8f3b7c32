//! One citizen's course: coordinator, network meetings, agreements, follow-up, consent.
//!
//! [`draft`] is a course as a half-filled form has it; `check` says everything
//! that is wrong with it.

mod check;
pub mod draft;
pub mod facts;
mod findings;
mod index;
mod order;
mod rules;
mod settings;
mod unit;
mod view;

pub use facts::Facts;
pub use settings::Settings;
