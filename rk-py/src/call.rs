//! From Python's arguments to the core and back.

use std::path::PathBuf;

use pyo3::{
    exceptions::{PyException, PyOSError, PyTypeError},
    prelude::*,
    types::{PyDict, PyList, PyMapping},
};
use rk_core::{
    score::{MatrixScores, Scores},
    wire::{self, Answer},
};
use serde::{Deserialize, Serialize};

use crate::{answer::Held, frame, plain};

const DATA: &str = "data: expected a data frame (any object with __arrow_c_stream__: pandas, polars, pyarrow, DuckDB), \
                    a dict of columns, a list of dicts, or the path of a CSV file";

pub(crate) fn score(data: &Bound<'_, PyAny>, options: &Bound<'_, PyDict>) -> PyResult<Held<Scores>> {
    let py = data.py();
    match frame::stream(data) {
        Ok(Some(stream)) => {
            // Some streams are made by Python code on other threads, which waits for the interpreter.
            let (names, batches) = py.detach(|| frame::collect(stream)).map_err(frame::unreadable)?;
            let score = |call| wire::score_table(call, &frame::table(names, &batches));
            return answer(py, &text(options, None)?, score, "score");
        }
        Ok(None) => {}
        // Arrow has no column of numbers and texts, and pandas needs pyarrow for any; its own columns can hold both.
        Err(error) if error.is_instance_of::<PyException>(py) && data.hasattr("items")? => {
            return answer(py, &text(options, Some(data))?, wire::score, "score");
        }
        Err(error) => return Err(error),
    }
    if let Ok(path) = data.extract::<PathBuf>() {
        let csv = std::fs::read(&path).map_err(|error| {
            PyOSError::new_err((error.raw_os_error(), error.to_string(), path.into_os_string()))
        })?;
        return answer(py, &text(options, None)?, |call| wire::score_bytes(call, &csv), "score");
    }
    let columns = match data.cast::<PyList>() {
        Ok(rows) => columns(rows)?.into_any(),
        Err(_) => data.clone(),
    };
    if columns.cast::<PyMapping>().is_err() {
        return Err(PyTypeError::new_err(format!("{DATA}; got {}", data.get_type().name()?)));
    }
    answer(py, &text(options, Some(&columns))?, wire::score, "score")
}

pub(crate) fn levels(options: &Bound<'_, PyDict>) -> PyResult<Held<MatrixScores>> {
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
fn text(options: &Bound<'_, PyDict>, columns: Option<&Bound<'_, PyAny>>) -> PyResult<String> {
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
) -> PyResult<Held<T>> {
    let answer = py.detach(|| {
        let read = wire::call(&mut serde_json::Deserializer::from_str(call));
        read.map(operation).map_err(|_| wire::run(name, call.as_bytes(), None).unwrap_or_default())
    });
    match answer {
        Ok(answer) if answer.result().is_some() => Ok(Held::from(answer)),
        Ok(answer) => Err(error(py, &answer.to_json())),
        Err(text) => Err(error(py, &text)),
    }
}

/// Runs an operation by its name, for answers that Python keeps as text
pub(crate) fn ask(operation: &str, call: &Bound<'_, PyDict>) -> PyResult<String> {
    let py = call.py();
    let call = text(call, None)?;
    let answer = py.detach(|| wire::run(operation, call.as_bytes(), None)).unwrap_or_default();
    if valid(&answer) { Ok(answer) } else { Err(error(py, &answer)) }
}

/// Whether an answer holds a result
fn valid(answer: &str) -> bool {
    #[derive(Deserialize)]
    struct Whole {
        report: Outcome,
    }
    #[derive(Deserialize)]
    struct Outcome {
        valid: bool,
    }
    serde_json::from_str(answer).is_ok_and(|whole: Whole| whole.report.valid)
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
