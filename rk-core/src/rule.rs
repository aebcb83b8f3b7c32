//! Rules, and what is said when one is broken.
//!
//! A [`Rule`] is a code with its limits. A [`Violation`] says where a rule was
//! broken, a [`Report`] holds all that was found in one call. None of them
//! carries text: [`Catalogued::message`] makes the sentence on demand, in the
//! language asked for, so a stored report can be read in the other one later.
//!
//! Nothing here holds an answer, a respondent or a personal number: parameters
//! are limits, and a path leads to a place, not to what stands there.

mod catalogue;
pub mod course;
mod da;
mod declare;
mod en;
mod kept;
mod label;
mod note;
mod param;
mod path;
mod places;
pub mod practice;
mod report;
mod sentence;
mod severity;
mod texts;

pub use catalogue::Rule;
pub use course::{CourseRule, Profile};
pub use declare::Catalogued;
pub(crate) use kept::Kept;
pub use label::Field;
pub use note::Note;
pub use param::Param;
pub use path::{Path, Segment};
pub(crate) use places::Places;
pub use practice::PracticeRule;
pub(crate) use report::LISTED;
pub use report::{Report, Violation};
#[cfg(feature = "json")]
pub(crate) use sentence::push_number;
pub use severity::Severity;
