//! The rules of what stands around a citizen's course: programme, shared plan, preparation, decision.

mod catalogue;
mod da;
mod en;
mod label;

pub use catalogue::PracticeRule;
pub use label::Label;
