//! Python wrapper of rk-core: columns in, answers out.
//!
//! It carries calls to the core and answers back, and decides nothing about a
//! survey: what a cell means, what is wrong with it and how that is said stand
//! in the core.

mod answer;
mod call;
mod document;
mod frame;
mod import;
mod path;
mod plain;

use std::borrow::Cow;

use pyo3::{
    exceptions::{PyTypeError, PyValueError},
    prelude::*,
    types::{PyCapsule, PyDict, PyString, PyTuple},
};
use rk_core::{
    rule::{Path, Segment},
    wire,
};

#[pymodule(gil_used = false)]
mod _rk {
    #[pymodule_export]
    use super::{
        answer::{MatrixScores, Scores},
        ask, ask_of, check, estimates,
        import::Read,
        is_content, levels, named, parse, read, run, score, shown,
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
    call::score(data, call).map(|answer| answer::Scores(answer.into()))
}

/// Reads data by a codebook
#[pyfunction]
fn read(data: &Bound<'_, PyAny>, call: &Bound<'_, PyDict>) -> PyResult<import::Read> {
    call::read(data, call).map(import::Read)
}

/// Runs an operation on data; what comes back is valid
#[pyfunction]
#[pyo3(signature = (operation, data, call, watch=None))]
fn ask_of(
    operation: &str,
    data: &Bound<'_, PyAny>,
    call: &Bound<'_, PyDict>,
    watch: Option<&Bound<'_, PyAny>>,
) -> PyResult<String> {
    call::ask_of(operation, data, call, watch)
}

/// Levels a published matrix
#[pyfunction]
fn levels(call: &Bound<'_, PyDict>) -> PyResult<answer::MatrixScores> {
    call::levels(call).map(|answer| answer::MatrixScores(answer.into()))
}

/// The fields of an answer's text
#[pyfunction]
fn parse<'py>(py: Python<'py>, answer: &str) -> PyResult<Bound<'py, PyDict>> {
    plain::read(py, answer)
}

/// Runs an operation on a call's fields; what comes back is valid
#[pyfunction]
fn ask(operation: &str, call: &Bound<'_, PyDict>) -> PyResult<String> {
    call::ask(operation, call)
}

/// Runs an operation on documents of a course: one beside the call, or some in it; the answer, and
/// whether nothing in it is an error
#[pyfunction]
fn check(
    operation: &str,
    call: &Bound<'_, PyDict>,
    beside: &Bound<'_, PyTuple>,
    parts: &Bound<'_, PyDict>,
) -> PyResult<(String, bool)> {
    document::check(operation, call, beside, parts)
}

/// A name, or what stands in its place if it holds a personal number
#[pyfunction]
fn named(name: &Bound<'_, PyString>) -> String {
    // A name of a file may hold what has no form in UTF-8.
    Path::root().then(Segment::named(&name.to_string_lossy())).to_string()
}

/// Whether a text is rather what a file holds than its path
#[pyfunction]
fn is_content(text: &Bound<'_, PyString>) -> bool {
    path::is_content(&text.to_string_lossy())
}

/// The estimates of an answer as an Arrow table, a row each
#[pyfunction]
fn estimates<'py>(py: Python<'py>, answer: &str) -> PyResult<Bound<'py, PyCapsule>> {
    frame::estimates(py, &wire::estimates(answer.as_bytes()).unwrap_or_default())
}

/// The tables of an answer, as text and as HTML
#[pyfunction]
fn shown(operation: &str, answer: &str) -> (String, String) {
    wire::shown(operation, answer.as_bytes()).map(|shown| (shown.text, shown.html)).unwrap_or_default()
}

/// Run an operation: the call's JSON text in, the answer's out.
///
/// Parameters
/// ----------
/// operation : str
///     Its name on the page "The wire", for example `"score"`.
/// call : bytes or str
///     A call of the operation, as that page describes it.
/// file : bytes, optional
///     The bytes of a file of data, for operations that read one; the call
///     then holds no data.
///
/// Returns
/// -------
/// str
///     The answer. What is wrong with the call or its data is in its `report`:
///     nothing is raised for it.
///
/// Raises
/// ------
/// `ValueError`
///     If no operation has this name, or if it takes no file and one is given.
///
/// Examples
/// --------
/// >>> import rk
/// >>> rk.run("score", "{}")[:40]
/// '{"schema":1,"report":{"valid":false,"vio'
#[pyfunction]
#[pyo3(signature = (operation, call, file=None))]
fn run(py: Python<'_>, operation: &str, call: &Bound<'_, PyAny>, file: Option<&[u8]>) -> PyResult<String> {
    let call = text(call)?;
    let answer = py.detach(|| wire::run(operation, &call, file.map(Into::into)));
    answer.ok_or_else(|| PyValueError::new_err("operation: there is none of this name, or it takes no file"))
}

/// The bytes of a call
fn text<'a>(call: &'a Bound<'_, PyAny>) -> PyResult<Cow<'a, [u8]>> {
    let text = call.extract::<&str>().map(|text| Cow::Borrowed(text.as_bytes()));
    // Python's own error would hold the call and with it the answers.
    text.or_else(|_| call.extract()).map_err(|_| PyTypeError::new_err("call: expected bytes or str in UTF-8"))
}
