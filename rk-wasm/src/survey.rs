//! The survey and the statistics.

use wasm_bindgen::prelude::wasm_bindgen;

/// Runs an operation by its name, on a call and perhaps a file beside it
#[wasm_bindgen]
#[must_use]
#[expect(clippy::needless_pass_by_value, reason = "an optional array comes by value")]
pub fn run(operation: &str, call: &[u8], file: Option<Box<[u8]>>) -> Option<String> {
    rk_core::wire::run_survey(operation, call, file.as_deref().map(Into::into))
}
