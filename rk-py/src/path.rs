//! Paths that the caller gives, and what is said of one that cannot be read.

use std::{io, path::PathBuf};

use pyo3::{
    exceptions::{PyOSError, PyTypeError},
    prelude::*,
};

/// What Python raises for the file of an argument that cannot be read
///
/// What a file holds is never repeated, if it was given for the path.
pub(crate) fn unread(name: &str, path: PathBuf, error: &io::Error) -> PyErr {
    if is_content(&path.to_string_lossy()) {
        return PyTypeError::new_err(format!(
            "{name}: expected the path of a file; give what a file holds as bytes"
        ));
    }
    let text = error.to_string();
    // Python writes the number of the error before it.
    let text = text.split(" (os error ").next().unwrap_or_default().to_owned();
    PyOSError::new_err((error.raw_os_error(), text, path.into_os_string()))
}

/// Whether a text is rather what a file holds than its path: lines or JSON
pub(crate) fn is_content(text: &str) -> bool {
    text.contains(['\n', '\r']) || text.trim_start().starts_with(['{', '['])
}
