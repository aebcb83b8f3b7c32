//! WebAssembly wrapper of rk-core: the text of a call in, the text of its answer out.
#![forbid(unsafe_code)]
use wasm_bindgen::prelude::wasm_bindgen;

/// Scores a survey
#[wasm_bindgen]
#[must_use]
pub fn score_json(call: &[u8]) -> String {
    rk_core::wire::score_json(call)
}

/// Levels a published matrix of means
#[wasm_bindgen]
#[must_use]
pub fn levels_json(call: &[u8]) -> String {
    rk_core::wire::levels_json(call)
}
