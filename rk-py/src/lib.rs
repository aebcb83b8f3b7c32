//! Python wrapper of rk-core: columns in, answers out.
//!
//! It carries calls to the core and answers back, and decides nothing about a
//! survey: what a cell means, what is wrong with it and how that is said stand
//! in the core.

mod answer;
mod call;
mod frame;
mod plain;

use std::borrow::Cow;

use pyo3::{exceptions::PyTypeError, prelude::*, types::PyDict};
use rk_core::wire;

#[pymodule(gil_used = false)]
mod _rk {
    #[pymodule_export]
    use super::{
        answer::{MatrixScores, Scores},
        levels, levels_json, score, score_json,
    };
    use pyo3::prelude::*;

    #[pymodule_init]
    fn init(module: &Bound<'_, PyModule>) -> PyResult<()> {
        module.add("__version__", env!("CARGO_PKG_VERSION"))
    }
}

/// Scores data by a call without data
#[pyfunction]
fn score(data: &Bound<'_, PyAny>, call: &Bound<'_, PyDict>) -> PyResult<answer::Scores> {
    call::score(data, call).map(answer::Scores)
}

/// Levels a published matrix
#[pyfunction]
fn levels(call: &Bound<'_, PyDict>) -> PyResult<answer::MatrixScores> {
    call::levels(call).map(answer::MatrixScores)
}

/// Score a survey: the call's JSON text in, the answer's out.
///
/// Parameters
/// ----------
/// call : bytes or str
///     A call of the operation `score`, as the page "The wire" describes it.
///
/// Returns
/// -------
/// str
///     The answer. What is wrong with the call or its data is in its `report`:
///     nothing is raised for it.
///
/// Examples
/// --------
/// >>> import rk
/// >>> rk.score_json("{}")[:40]
/// '{"schema":1,"report":{"valid":false,"vio'
#[pyfunction]
fn score_json(py: Python<'_>, call: &Bound<'_, PyAny>) -> PyResult<String> {
    let call = text(call)?;
    Ok(py.detach(|| wire::score_json(&call)))
}

/// Level a published matrix: the call's JSON text in, the answer's out.
///
/// Parameters
/// ----------
/// call : bytes or str
///     A call of the operation `levels`, as the page "The wire" describes it.
///
/// Returns
/// -------
/// str
///     The answer. What is wrong with the call is in its `report`: nothing is
///     raised for it.
///
/// Examples
/// --------
/// >>> import rk
/// >>> rk.levels_json("{}")[:40]
/// '{"schema":1,"report":{"valid":false,"vio'
#[pyfunction]
fn levels_json(py: Python<'_>, call: &Bound<'_, PyAny>) -> PyResult<String> {
    let call = text(call)?;
    Ok(py.detach(|| wire::levels_json(&call)))
}

/// The bytes of a call
fn text<'a>(call: &'a Bound<'_, PyAny>) -> PyResult<Cow<'a, [u8]>> {
    let text = call.extract::<&str>().map(|text| Cow::Borrowed(text.as_bytes()));
    // Python's own error would hold the call and with it the answers.
    text.or_else(|_| call.extract()).map_err(|_| PyTypeError::new_err("call: expected bytes or str in UTF-8"))
}
