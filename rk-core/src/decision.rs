//! A decision that the citizen sees before it is final, after the Informal Pro-active Approach.
//!
//! A preliminary decision is presented to the citizen and mediated, so that
//! both agree about the facts, before the final one. [`DecisionDraft`] is its
//! document as a form has it, [`check()`] says what is wrong with it and where it
//! stands. The steps are types as well: only a [`Presented`] can be decided.

pub mod draft;
pub mod effects;
mod rules;
mod standing;
mod steps;

pub use draft::DecisionDraft;
pub use rules::check;
pub(crate) use rules::check_with;
pub use standing::{Days, FactCounts, Next, RemarkCounts, Standing, State};
pub use steps::{Draft, Fact, Final, Presented, Remark};
