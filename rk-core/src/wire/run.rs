//! Every operation by its name, on text and bytes.

use super::{
    audit, change, compare, indicators, levels, picture, propose, read, release, report, score, text,
};

/// An operation on the text of a call
type OnCall = fn(&[u8]) -> String;

/// An operation on the text of a call and a file beside it
type OnFile = fn(&[u8], &[u8]) -> String;

/// The operations; those that read data take it in the call or as a file beside it
const OPERATIONS: &[(&str, OnCall, Option<OnFile>)] = &[
    ("score", |call| text(call, score), SCORE_FILE),
    ("propose", |call| text(call, propose), PROPOSE_FILE),
    ("read", |call| text(call, read), READ_FILE),
    ("levels", |call| text(call, levels), None),
    ("release", |call| text(call, release), None),
    ("audit", |call| text(call, |call| audit(&call)), None),
    ("change", |call| text(call, |call| change(&call)), None),
    ("compare", |call| text(call, compare), None),
    ("indicators", |call| text(call, indicators), None),
    ("picture", |call| text(call, picture), None),
    ("report", |call| text(call, report), None),
];

#[cfg(feature = "import")]
const SCORE_FILE: Option<OnFile> = Some(|call, file| text(call, |call| super::score_bytes(call, file)));
#[cfg(not(feature = "import"))]
const SCORE_FILE: Option<OnFile> = None;
#[cfg(feature = "import")]
const PROPOSE_FILE: Option<OnFile> = Some(|call, file| text(call, |call| super::propose_bytes(call, file)));
#[cfg(not(feature = "import"))]
const PROPOSE_FILE: Option<OnFile> = None;
#[cfg(feature = "import")]
const READ_FILE: Option<OnFile> = Some(|call, file| text(call, |call| super::read_bytes(call, file)));
#[cfg(not(feature = "import"))]
const READ_FILE: Option<OnFile> = None;

/// Runs an operation: the JSON text of its call in, that of its answer out
///
/// `file` holds the bytes of a file of data, for the operations that read one;
/// the call then holds no data. None if no operation has this name, or if it
/// takes no file and one is given. Everything else that is wrong is in the
/// answer's report.
#[must_use]
pub fn run(operation: &str, call: &[u8], file: Option<&[u8]>) -> Option<String> {
    let (_, on_call, on_file) = OPERATIONS.iter().find(|(name, ..)| *name == operation)?;
    match file {
        None => Some(on_call(call)),
        Some(file) => on_file.map(|on_file| on_file(call, file)),
    }
}
