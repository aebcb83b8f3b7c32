//! What was read: a small account of it, and the data itself only when asked.

use pyo3::{prelude::*, types::PyCapsule};
use rk_core::{
    survey::{Import, ReadColumn, ReadCounts, ReadFile},
    wire::{Answer, Found},
};
use serde::Serialize;

use crate::frame;

/// What the core has read
#[pyclass(frozen, module = "rk._rk")]
pub(crate) struct Read(pub(crate) Answer<Import>);

/// An answer without its data
#[derive(Serialize)]
struct Account<'a> {
    schema: u8,
    file: Option<&'a ReadFile>,
    rows: usize,
    columns: &'a [ReadColumn],
    groups: Vec<&'a str>,
    counts: ReadCounts,
    report: Report,
}

#[derive(Serialize)]
struct Report {
    valid: bool,
    violations: Vec<Found>,
}

#[pymethods]
impl Read {
    /// The answer without its data, as JSON text
    fn account(&self) -> String {
        let account = self.0.result().map(|import| Account {
            schema: 1,
            file: import.file.as_ref(),
            rows: import.rows,
            columns: &import.columns,
            groups: import.groups().collect(),
            counts: import.counts(),
            report: Report { valid: true, violations: self.0.found() },
        });
        serde_json::to_string(&account).unwrap_or_default()
    }

    /// The answer as JSON text
    fn to_json(&self, py: Python<'_>) -> String {
        py.detach(|| self.0.to_json())
    }

    /// The data as an Arrow table in the long form
    #[pyo3(signature = (requested_schema=None))]
    fn __arrow_c_stream__<'py>(
        &self,
        py: Python<'py>,
        requested_schema: Option<&Bound<'py, PyAny>>,
    ) -> PyResult<Bound<'py, PyCapsule>> {
        let _ = requested_schema;
        let data = self.0.result().map(Import::data);
        let batch = py.detach(|| data.map(frame::long).transpose()).map_err(frame::unreadable)?;
        frame::offer(py, batch)
    }
}
