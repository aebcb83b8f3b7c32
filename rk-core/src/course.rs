//! One citizen's course: coordinator, network meetings, agreements, follow-up, consent.
//!
//! [`draft`] is a course as a half-filled form has it; [`check()`] says everything
//! that is wrong with it, and gives a [`Course`] if nothing is an error.

pub(crate) mod act;
pub(crate) mod check;
mod checked;
pub mod draft;
pub mod facts;
mod findings;
mod form;
pub(crate) mod history;
mod index;
mod order;
#[cfg(feature = "json")]
pub(crate) mod reading;
mod rules;
pub(crate) mod seen;
mod settings;
pub(crate) mod unit;
mod view;

pub use act::{Act, ActName};
pub use check::check;
#[cfg(feature = "json")]
pub use check::check_json;
pub use checked::{
    Agreement, Consent, Coordinator, CoordinatorTeam, Course, FollowUp, Goal, Member, NetworkMeeting,
    Participant, Phase, Theme,
};
pub use draft::CourseDraft;
pub use facts::Facts;
pub use history::{Entry, History};
pub use settings::Settings;
