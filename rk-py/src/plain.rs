//! Between plain Python values and JSON text.

use std::fmt;

use pyo3::{
    IntoPyObjectExt,
    exceptions::PyValueError,
    prelude::*,
    types::{PyBool, PyDict, PyFloat, PyInt, PyList, PyMapping, PyString, PyTuple},
};
use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};

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
    } else if value.is_instance_of::<PyList>() || value.is_instance_of::<PyTuple>() {
        list(value, out, depth)?;
    } else if value.cast::<PyMapping>().is_ok() {
        object(value, out, depth)?;
    } else if value.len().is_ok() && value.try_iter().is_ok() {
        list(value, out, depth)?;
    } else if let Ok(flag) = value.extract::<bool>() {
        // numpy's truth values are not Python's, nor are its numbers.
        out.push_str(if flag { "true" } else { "false" });
    } else if let Ok(whole) = value.extract::<i64>() {
        number(Some(whole), out);
    } else if value.get_type().name()? == "NAType" {
        // What pandas has for a missing number is neither None nor a float.
        out.push_str("null");
    } else if let Ok(value) = value.extract::<f64>() {
        float(value, out);
    } else {
        out.push_str(FOREIGN);
    }
    Ok(())
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
        number(Some(if value > 0.0 { i64::MAX } else { i64::MIN }), out);
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
    let mut source = serde_json::Deserializer::from_str(text);
    let value = Plain(py).deserialize(&mut source);
    let value = value.map_err(|error| PyValueError::new_err(error.to_string()))?;
    Ok(value.cast_into()?)
}

#[derive(Clone, Copy)]
struct Plain<'py>(Python<'py>);

impl<'de, 'py> DeserializeSeed<'de> for Plain<'py> {
    type Value = Bound<'py, PyAny>;

    fn deserialize<D: Deserializer<'de>>(self, source: D) -> Result<Self::Value, D::Error> {
        source.deserialize_any(self)
    }
}

impl<'py> Plain<'py> {
    fn of<T: IntoPyObject<'py>, E: Error>(self, value: T) -> Result<Bound<'py, PyAny>, E> {
        value.into_bound_py_any(self.0).map_err(Error::custom)
    }
}

impl<'de, 'py> Visitor<'de> for Plain<'py> {
    type Value = Bound<'py, PyAny>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E: Error>(self) -> Result<Self::Value, E> {
        Ok(self.0.None().into_bound(self.0))
    }

    fn visit_bool<E: Error>(self, flag: bool) -> Result<Self::Value, E> {
        self.of(flag)
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<Self::Value, E> {
        self.of(number)
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<Self::Value, E> {
        self.of(number)
    }

    fn visit_f64<E: Error>(self, number: f64) -> Result<Self::Value, E> {
        self.of(number)
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Self::Value, E> {
        self.of(text)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut source: A) -> Result<Self::Value, A::Error> {
        let list = PyList::empty(self.0);
        while let Some(value) = source.next_element_seed(self)? {
            list.append(value).map_err(Error::custom)?;
        }
        Ok(list.into_any())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut source: A) -> Result<Self::Value, A::Error> {
        let dict = PyDict::new(self.0);
        while let Some(key) = source.next_key::<std::borrow::Cow<'_, str>>()? {
            let value = source.next_value_seed(self)?;
            dict.set_item(PyString::intern(self.0, &key), value).map_err(Error::custom)?;
        }
        Ok(dict.into_any())
    }
}
