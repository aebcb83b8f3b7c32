//! The operations of the citizen's course.
//!
//! They have a module for the web of their own, which has to be small: calls
//! are read by [`document`](crate::document) and answers written by `json`,
//! without serde's code for each type.

mod answer;
mod apply_act;
mod call;
mod check_course;
mod check_form;
mod facts;
mod json;
mod replay_course;
mod rules;
pub(in crate::wire) mod settings;

pub(super) use check_course::check_course_with_facts;
pub(super) use rules::rules;

/// How an operation is run on the text of a call
enum Way {
    /// On the call alone
    Call(fn(&[u8]) -> String),
    /// On the call, with a document in it or beside it
    Document(fn(&[u8], Option<&[u8]>) -> String),
}

impl Way {
    fn run(&self, call: &[u8], document: Option<&[u8]>) -> Option<String> {
        match (self, document) {
            (Self::Call(run), None) => Some(run(call)),
            (Self::Call(_), Some(_)) => None,
            (Self::Document(run), document) => Some(run(call, document)),
        }
    }
}

/// What the small module for the web holds: checks, and nothing that a course says of itself
const CHECKS: &[(&str, Way)] = &[
    ("check_course", Way::Document(check_course::check_course)),
    ("check_agreement", Way::Call(check_form::check_agreement)),
    ("check_meeting", Way::Call(check_form::check_meeting)),
];

/// What no module for the web holds
const ACTS: &[(&str, Way)] = &[
    ("apply_act", Way::Call(apply_act::apply_act)),
    ("replay_course", Way::Call(replay_course::replay_course)),
];

/// Runs an operation of the course as [`run_course`] does, or one on its acts
pub(super) fn run_course_or_act(operation: &str, call: &[u8], document: Option<&[u8]>) -> Option<String> {
    let (_, way) = CHECKS.iter().chain(ACTS).find(|(name, _)| *name == operation)?;
    way.run(call, document)
}

/// Runs a check of the course: the JSON text of its call in, that of its answer out
///
/// `document` is the text of a course, for the operations that read one; the
/// call then holds none. None if no operation has this name, or if it reads no
/// document and one is given. Everything else that is wrong is in the answer's
/// report. Its `check_course` answers with the report alone, and the call has
/// no field `facts`: [`run`](super::run) answers with facts.
#[must_use]
pub fn run_course(operation: &str, call: &[u8], document: Option<&[u8]>) -> Option<String> {
    let (_, way) = CHECKS.iter().find(|(name, _)| *name == operation)?;
    way.run(call, document)
}
