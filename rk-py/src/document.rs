//! Documents of a citizen's course: text as it stands, or values written out.

use std::{borrow::Cow, fs::File, io::Read, path::PathBuf};

use pyo3::{
    exceptions::PyTypeError,
    prelude::*,
    types::{PyBytes, PyDict, PyList, PyMapping, PyString, PyTuple},
};
use rk_core::{document::LARGEST, wire};
use serde::de::IgnoredAny;

use crate::{call, path, plain};

/// The name of a part that is a list of documents
const MANY: &str = "courses";

/// Runs an operation on documents: one beside the call, if there is any, or some in it under their names
///
/// The answer, and whether nothing in it is an error.
pub(crate) fn check(
    operation: &str,
    options: &Bound<'_, PyDict>,
    beside: &Bound<'_, PyTuple>,
    parts: &Bound<'_, PyDict>,
) -> PyResult<(String, bool)> {
    let mut text = call::text(options, None)?;
    for (name, part) in parts {
        text.truncate(text.len() - 1);
        text.push(',');
        plain::key(&name, &mut text)?;
        let name = name.extract::<&str>()?;
        match part.cast::<PyList>() {
            Ok(documents) if name == MANY => list(documents, &mut text)?,
            _ => text.push_str(value(&bytes(&part, name)?).unwrap_or("!")),
        }
        text.push('}');
    }
    let beside: Vec<_> = beside.iter().collect();
    let document = beside.first().map(|document| bytes(document, "document")).transpose()?;
    let document = document.as_deref();
    Ok(options.py().detach(|| {
        let answer = wire::run(operation, text.as_bytes(), document.map(Into::into)).unwrap_or_default();
        let valid = call::is_valid(&answer);
        (answer, valid)
    }))
}

/// A document as one JSON value inside a call
///
/// What is no JSON must not reach over its place; the core says where it stands.
fn value(document: &[u8]) -> Option<&str> {
    let text = std::str::from_utf8(document).ok()?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    serde_json::from_str::<IgnoredAny>(text).is_ok().then_some(text)
}

/// Documents as a JSON list; one that is no JSON stands there as what is no document
fn list(documents: &Bound<'_, PyList>, text: &mut String) -> PyResult<()> {
    text.push('[');
    for (at, document) in documents.iter().enumerate() {
        text.push_str(if at == 0 { "" } else { "," });
        text.push_str(value(&bytes(&document, &format!("{MANY}[{at}]"))?).unwrap_or("0"));
    }
    text.push(']');
    Ok(())
}

/// The JSON text of the document that an argument of this name is
fn bytes<'a>(document: &'a Bound<'_, PyAny>, name: &str) -> PyResult<Cow<'a, [u8]>> {
    if let Ok(text) = document.cast::<PyString>() {
        return Ok(match text.to_string_lossy() {
            Cow::Borrowed(text) => Cow::Borrowed(text.as_bytes()),
            Cow::Owned(text) => Cow::Owned(text.into_bytes()),
        });
    }
    if let Ok(bytes) = document.cast::<PyBytes>() {
        return Ok(Cow::Borrowed(bytes.as_bytes()));
    }
    if document.cast::<PyMapping>().is_ok() {
        let mut text = String::new();
        plain::object(document, &mut text, 0)?;
        return Ok(Cow::Owned(text.into_bytes()));
    }
    if let Ok(path) = document.extract::<PathBuf>() {
        return file(name, path).map(Cow::Owned);
    }
    Err(PyTypeError::new_err(format!(
        "{name}: expected a dict, JSON text, bytes or a path (os.PathLike); got {}",
        document.get_type().name()?
    )))
}

/// The bytes of a file, as far as the core reads any: of a larger one enough to say that it is too large
fn file(name: &str, path: PathBuf) -> PyResult<Vec<u8>> {
    let most = u64::try_from(LARGEST).unwrap_or(u64::MAX).saturating_add(1);
    let mut bytes = Vec::new();
    match File::open(&path).and_then(|file| file.take(most).read_to_end(&mut bytes)) {
        Ok(_) => Ok(bytes),
        Err(error) => Err(path::unread(name, path, &error)),
    }
}
