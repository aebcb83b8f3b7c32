//! Python wrapper of rk-core: columns in, answers out.
use pyo3::prelude::*;

#[pymodule(gil_used = false)]
mod _rk {
    #[pymodule_export]
    use super::score_json;
}

/// The answer to a call, both JSON text
#[pyfunction]
fn score_json(call: &[u8]) -> String {
    rk_core::wire::score_json(call)
}
