//! The operations of the citizen's course.
//!
//! They have a module for the web of their own, which has to be small: calls
//! are read by [`document`](crate::document) and answers written by `json`,
//! without serde's code for each type.

mod answer;
mod call;
mod check_course;
mod check_form;
mod json;
mod rules;
mod settings;

/// How an operation is run on the text of a call
enum Way {
    /// On the call alone
    Call(fn(&[u8]) -> String),
    /// On the call, with a document in it or beside it
    Document(fn(&[u8], Option<&[u8]>) -> String),
}

const OPERATIONS: &[(&str, Way)] = &[
    ("check_course", Way::Document(check_course::check_course)),
    ("check_agreement", Way::Call(check_form::check_agreement)),
    ("check_meeting", Way::Call(check_form::check_meeting)),
    ("rules", Way::Call(rules::rules)),
];

/// Runs an operation of the course: the JSON text of its call in, that of its answer out
///
/// `document` is the text of a course, for the operations that read one; the
/// call then holds none. None if no operation has this name, or if it reads no
/// document and one is given. Everything else that is wrong is in the answer's
/// report.
#[must_use]
pub fn run_course(operation: &str, call: &[u8], document: Option<&[u8]>) -> Option<String> {
    let (_, way) = OPERATIONS.iter().find(|(name, _)| *name == operation)?;
    match (way, document) {
        (Way::Call(run), None) => Some(run(call)),
        (Way::Call(_), Some(_)) => None,
        (Way::Document(run), document) => Some(run(call, document)),
    }
}
