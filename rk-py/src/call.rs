//! From Python's arguments to the core and back.

use std::path::PathBuf;

use arrow_array::RecordBatch;
use pyo3::{
    exceptions::{PyException, PyTypeError},
    prelude::*,
    types::{PyBytes, PyDict, PyList, PyMapping},
};
use rk_core::{
    score::{MatrixScores, Scores},
    survey::{Import, Source},
    wire::{self, Answer},
};
use serde::{Deserialize, Serialize};

use crate::{frame, path, plain};

const DATA: &str = "data: expected a data frame (any object with __arrow_c_stream__: pandas, polars, pyarrow, DuckDB), \
                    a dict of columns, a list of dicts, or the path or the bytes of a CSV file";

/// Data as Python gives it
enum Data<'py> {
    /// A data frame: the names of its columns, and its batches
    Frame(Vec<String>, Vec<RecordBatch>),
    /// The bytes of a file
    File(Vec<u8>),
    /// Columns that go into the call
    Columns(Bound<'py, PyAny>),
}

impl<'py> Data<'py> {
    fn of(data: &Bound<'py, PyAny>) -> PyResult<Self> {
        let py = data.py();
        match frame::stream(data) {
            Ok(Some(stream)) => {
                // Some streams are made by Python code on other threads, which waits for the interpreter.
                let (names, batches) = py.detach(|| frame::collect(stream)).map_err(frame::unreadable)?;
                return Ok(Self::Frame(names, batches));
            }
            Ok(None) => {}
            // Arrow has no column of numbers and texts, and pandas needs pyarrow for any; its own columns can hold both.
            Err(error) if error.is_instance_of::<PyException>(py) && data.hasattr("items")? => {
                return Ok(Self::Columns(data.clone()));
            }
            Err(error) => return Err(error),
        }
        if let Ok(bytes) = data.cast::<PyBytes>() {
            return Ok(Self::File(bytes.as_bytes().to_vec()));
        }
        if let Ok(path) = data.extract::<PathBuf>() {
            let bytes = std::fs::read(&path).map_err(|error| path::unread("data", path, &error));
            return bytes.map(Self::File);
        }
        let columns = match data.cast::<PyList>() {
            Ok(rows) => columns(rows)?.into_any(),
            Err(_) => data.clone(),
        };
        if columns.cast::<PyMapping>().is_err() {
            return Err(PyTypeError::new_err(format!("{DATA}; got {}", data.get_type().name()?)));
        }
        Ok(Self::Columns(columns))
    }

    /// Does something with the data that stand beside the call
    fn beside<T>(self, act: impl FnOnce(Option<Source<'_>>) -> T) -> T {
        match self {
            Self::Frame(names, batches) => act(Some((&frame::table(names, &batches)).into())),
            Self::File(file) => act(Some(file.as_slice().into())),
            Self::Columns(_) => act(None),
        }
    }

    /// The call, with the columns if they go into it
    fn call(&self, options: &Bound<'_, PyDict>) -> PyResult<String> {
        match self {
            Self::Columns(columns) => text(options, Some(columns)),
            _ => text(options, None),
        }
    }
}

/// Runs an operation of this name on data: beside the call or in it
macro_rules! over {
    ($data:expr, $options:expr, $name:literal, $operation:path) => {{
        let (py, data) = ($data.py(), Data::of($data)?);
        let call = data.call($options)?;
        data.beside(|beside| answer(py, &call, |call| $operation(call, beside), $name))
    }};
}

pub(crate) fn score(data: &Bound<'_, PyAny>, options: &Bound<'_, PyDict>) -> PyResult<Answer<Scores>> {
    over!(data, options, "score", wire::score)
}

pub(crate) fn read(data: &Bound<'_, PyAny>, options: &Bound<'_, PyDict>) -> PyResult<Answer<Import>> {
    over!(data, options, "read", wire::read)
}

/// Runs an operation on data by its name, for answers that Python keeps as text; `watch` is
/// called with how much of how much is done
pub(crate) fn ask_of(
    operation: &str,
    data: &Bound<'_, PyAny>,
    options: &Bound<'_, PyDict>,
    watch: Option<&Bound<'_, PyAny>>,
) -> PyResult<String> {
    let (py, data) = (data.py(), Data::of(data)?);
    let call = data.call(options)?;
    let watch = watch.map(|watch| watch.clone().unbind());
    let mut stopped = Ok(());
    let answer = data.beside(|beside| {
        py.detach(|| {
            wire::run_watched(operation, call.as_bytes(), beside, &mut |done, total| {
                // Here a key press that interrupts is heard, and Python's own callback is asked.
                stopped = Python::attach(|py| {
                    py.check_signals()?;
                    watch.as_ref().map_or(Ok(()), |watch| watch.call1(py, (done, total)).map(|_| ()))
                });
                stopped.is_ok()
            })
        })
    });
    stopped?;
    valid(py, answer.unwrap_or_default())
}

pub(crate) fn levels(options: &Bound<'_, PyDict>) -> PyResult<Answer<MatrixScores>> {
    answer(options.py(), &text(options, None)?, wire::levels, "levels")
}

/// Rows as columns, in the order in which names appear; what a row does not name is missing
fn columns<'py>(rows: &Bound<'py, PyList>) -> PyResult<Bound<'py, PyDict>> {
    let columns = PyDict::new(rows.py());
    for row in rows {
        columns.update(row.cast::<PyMapping>().map_err(|_| PyTypeError::new_err(DATA))?)?;
    }
    for name in columns.keys() {
        let cells = rows.iter().map(|row| row.call_method1("get", (&name,)));
        columns.set_item(&name, cells.collect::<PyResult<Vec<_>>>()?)?;
    }
    Ok(columns)
}

/// The call as JSON text, without the arguments that were left out
pub(crate) fn text(options: &Bound<'_, PyDict>, columns: Option<&Bound<'_, PyAny>>) -> PyResult<String> {
    let mut text = String::from("{\"schema\":1");
    for (name, value) in options.iter().filter(|(_, value)| !value.is_none()) {
        text.push(',');
        plain::key(&name, &mut text)?;
        plain::write(&value, &mut text, 0)?;
    }
    if let Some(columns) = columns {
        text.push_str(",\"columns\":");
        plain::object(columns, &mut text, 0)?;
    }
    text.push('}');
    Ok(text)
}

/// Runs an operation; `name` is that of the same on text, for calls whose shape is wrong
fn answer<'a, C: Deserialize<'a> + Send, T: Serialize + Send>(
    py: Python<'_>,
    call: &'a str,
    operation: impl FnOnce(C) -> Answer<T> + Send,
    name: &str,
) -> PyResult<Answer<T>> {
    let answer = py.detach(|| {
        let read = wire::call(&mut serde_json::Deserializer::from_str(call));
        read.map(operation).map_err(|_| wire::run(name, call.as_bytes(), None).unwrap_or_default())
    });
    match answer {
        Ok(answer) if answer.result().is_some() => Ok(answer),
        Ok(answer) => Err(error(py, &answer.to_json())),
        Err(text) => Err(error(py, &text)),
    }
}

/// Runs an operation by its name, for answers that Python keeps as text
pub(crate) fn ask(operation: &str, call: &Bound<'_, PyDict>) -> PyResult<String> {
    let py = call.py();
    let call = text(call, None)?;
    let answer = py.detach(|| wire::run(operation, call.as_bytes(), None)).unwrap_or_default();
    valid(py, answer)
}

/// The answer, or what is wrong as an exception
fn valid(py: Python<'_>, answer: String) -> PyResult<String> {
    if is_valid(&answer) { Ok(answer) } else { Err(error(py, &answer)) }
}

/// Whether nothing in an answer's report is an error
pub(crate) fn is_valid(answer: &str) -> bool {
    let whole: Result<Whole, _> = serde_json::from_str(answer);
    whole.is_ok_and(|whole| whole.report.valid)
}

#[derive(Deserialize)]
struct Whole {
    report: Outcome,
}

#[derive(Deserialize)]
struct Outcome {
    valid: bool,
}

/// What Python raises for an answer without a result
fn error(py: Python<'_>, answer: &str) -> PyErr {
    let raised = || {
        let report = plain::read(py, answer)?.get_item("report")?;
        let error = py.import("rk.errors")?.getattr("RkError")?.call1((report,))?;
        Ok(PyErr::from_value(error))
    };
    raised().unwrap_or_else(|error| error)
}
