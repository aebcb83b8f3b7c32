//! The rules of the citizen's course.

mod catalogue;
mod da;
mod en;
mod expected;
mod label;
mod profile;

pub use catalogue::CourseRule;
pub use expected::Expected;
pub use label::Label;
pub use profile::Profile;
