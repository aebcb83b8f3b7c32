//! The estimates in an answer.

use serde::Deserialize;

use crate::estimate::Estimate;

/// The estimates of an answer, for a table with a row each
///
/// None if the text is no answer with estimates. Tests beside a change or a
/// comparison are not meant: these answers have tables of their own.
#[must_use]
pub fn estimates(answer: &[u8]) -> Option<Vec<Estimate>> {
    #[derive(Deserialize)]
    struct Part {
        estimates: Vec<Estimate>,
    }
    serde_json::from_slice::<Part>(answer).ok().map(|part| part.estimates)
}

/// The tests beside a change or a comparison, if they were asked for
pub(super) fn tests(answer: &[u8]) -> Option<Vec<Estimate>> {
    #[derive(Deserialize)]
    struct Part {
        tests: Vec<Estimate>,
    }
    serde_json::from_slice::<Part>(answer).ok().map(|part| part.tests)
}
