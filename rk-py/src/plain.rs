//! Between plain Python values and JSON text.

use pyo3::{
    IntoPyObjectExt,
    exceptions::PyValueError,
    prelude::*,
    types::{PyBool, PyByteArray, PyBytes, PyDict, PyFloat, PyInt, PyList, PyMapping, PyString, PyTuple},
};
use serde_json::Value;

/// No field and no cell of a call has this type, so the core names the place of
/// whatever has no form in JSON, as it does for every other wrong type
const FOREIGN: &str = "[[]]";

/// Deeper than any call; a list that holds itself ends here
const DEPTH: usize = 16;

/// Appends a value's JSON text
pub(crate) fn write(value: &Bound<'_, PyAny>, out: &mut String, depth: usize) -> PyResult<()> {
    if value.is_none() {
        out.push_str("null");
    } else if let Ok(text) = value.cast::<PyString>() {
        // Half of a surrogate pair has no form in UTF-8.
        match text.to_str() {
            Ok(text) => quote(text, out),
            Err(_) => out.push_str(FOREIGN),
        }
    } else if let Ok(flag) = value.cast::<PyBool>() {
        out.push_str(if flag.is_true() { "true" } else { "false" });
    } else if value.is_instance_of::<PyInt>() {
        number(value.extract::<i64>().ok(), out);
    } else if let Ok(value) = value.cast::<PyFloat>() {
        float(value.value(), out);
    } else if depth == DEPTH {
        out.push_str(FOREIGN);
    } else if value.cast::<PyMapping>().is_ok() {
        object(value, out, depth)?;
    } else if is_no_list(value)? {
        out.push_str(FOREIGN);
    } else if value.len().is_ok() && value.hasattr("__iter__")? {
        list(value, out, depth)?;
    } else if let Some(item) = value.getattr_opt("item")? {
        // A number of numpy knows its Python value.
        write(&item.call0()?, out, depth + 1)?;
    } else if let Some(answer) = answer(value)? {
        out.push_str(&answer);
    } else if matches!(value.get_type().name()?.to_str(), Ok("NAType" | "NaTType")) {
        // What pandas has for a missing number or day is neither None nor a float.
        out.push_str("null");
    } else if let Some(day) = value.getattr_opt("isoformat")? {
        write(&day.call0()?, out, depth + 1)?;
    } else if let Ok(value) = value.extract::<f64>() {
        float(value, out);
    } else {
        out.push_str(FOREIGN);
    }
    Ok(())
}

/// Whether the entries of a value are not what it holds: those of bytes are numbers, and those of a
/// frame the names of its columns
fn is_no_list(value: &Bound<'_, PyAny>) -> PyResult<bool> {
    if value.is_instance_of::<PyList>() || value.is_instance_of::<PyTuple>() {
        return Ok(false);
    }
    let bytes = value.is_instance_of::<PyBytes>() || value.is_instance_of::<PyByteArray>();
    Ok(bytes || value.hasattr("columns")?)
}

/// The text of an answer of rk, as it stands
fn answer(value: &Bound<'_, PyAny>) -> PyResult<Option<String>> {
    let classes = value.py().import("rk.answers")?.getattr("ANSWERS")?;
    let known = value.is_instance(&classes)?;
    known.then(|| value.call_method0("to_json")?.extract()).transpose()
}

/// Appends an object of what `items()` gives, a name that is there twice too
pub(crate) fn object(values: &Bound<'_, PyAny>, out: &mut String, depth: usize) -> PyResult<()> {
    out.push('{');
    for (at, item) in values.call_method0("items")?.try_iter()?.enumerate() {
        let (name, value) = item?.extract::<(Bound<'_, PyAny>, Bound<'_, PyAny>)>()?;
        out.push_str(if at == 0 { "" } else { "," });
        key(&name, out)?;
        write(&value, out, depth + 1)?;
    }
    out.push('}');
    Ok(())
}

/// Appends the name of a member and its colon
pub(crate) fn key(name: &Bound<'_, PyAny>, out: &mut String) -> PyResult<()> {
    quote(&name.str()?.to_string_lossy(), out);
    out.push(':');
    Ok(())
}

fn list(values: &Bound<'_, PyAny>, out: &mut String, depth: usize) -> PyResult<()> {
    out.push('[');
    for (at, value) in values.try_iter()?.enumerate() {
        out.push_str(if at == 0 { "" } else { "," });
        write(&value?, out, depth + 1)?;
    }
    out.push(']');
    Ok(())
}

fn quote(text: &str, out: &mut String) {
    // A text always has a form in JSON.
    out.push_str(&serde_json::to_string(text).unwrap_or_default());
}

fn float(value: f64, out: &mut String) {
    if value.is_infinite() {
        // JSON has none, and no field allows either of the two.
        number(Some(if value > 0.0 { f64::MAX } else { f64::MIN }), out);
    } else {
        number(Some(value), out);
    }
}

fn number(number: Option<impl serde::Serialize>, out: &mut String) {
    let text = number.and_then(|number| serde_json::to_string(&number).ok());
    out.push_str(text.as_deref().unwrap_or(FOREIGN));
}

/// JSON text as Python values, objects in their order
pub(crate) fn read<'py>(py: Python<'py>, text: &str) -> PyResult<Bound<'py, PyDict>> {
    let value: Value =
        serde_json::from_str(text).map_err(|error| PyValueError::new_err(error.to_string()))?;
    Ok(python(py, &value)?.cast_into()?)
}

fn python<'py>(py: Python<'py>, value: &Value) -> PyResult<Bound<'py, PyAny>> {
    match value {
        Value::Null => Ok(py.None().into_bound(py)),
        Value::Bool(flag) => flag.into_bound_py_any(py),
        Value::Number(number) => match number.as_i64() {
            Some(whole) => whole.into_bound_py_any(py),
            None => number.as_f64().into_bound_py_any(py),
        },
        Value::String(text) => text.into_bound_py_any(py),
        Value::Array(values) => {
            let values = values.iter().map(|value| python(py, value)).collect::<PyResult<Vec<_>>>()?;
            PyList::new(py, values)?.into_bound_py_any(py)
        }
        Value::Object(members) => {
            let dict = PyDict::new(py);
            for (name, value) in members {
                dict.set_item(PyString::intern(py, name), python(py, value)?)?;
            }
            dict.into_bound_py_any(py)
        }
    }
}
