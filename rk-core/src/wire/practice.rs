//! The operations on documents around a citizen's course.
//!
//! Their documents are read as a course's is, with all faults of shape at once.

mod answer;
mod call;
mod check_decision;
mod check_plan;
mod check_preparation;
mod check_programme;
mod reported_effects;

#[cfg(feature = "schema")]
pub(super) use answer::Sourced;
pub(super) use check_decision::check_decision;
pub(super) use check_plan::check_plan;
pub(super) use check_preparation::check_preparation;
pub(super) use check_programme::check_programme;
pub(super) use reported_effects::reported_effects;
