//! Arrow on both sides: a data frame's columns as slices, ties as a table.

use std::{ffi::CStr, ptr::NonNull, sync::Arc};

use arrow_array::{
    Array, ArrayRef, DictionaryArray, Float64Array, Int64Array, RecordBatch, RecordBatchIterator,
    RecordBatchReader, StringArray, StructArray, UInt8Array,
    cast::AsArray,
    ffi::{FFI_ArrowArray, FFI_ArrowSchema, from_ffi},
    ffi_stream::{ArrowArrayStreamReader, FFI_ArrowArrayStream},
    types as t,
};
use arrow_schema::{ArrowError, DataType, Schema};
use pyo3::{exceptions::PyTypeError, prelude::*, types::PyCapsule};
use rk_core::{
    estimate::Estimate,
    survey::{Bits, Cell, Column, LongData, Table, Values},
};
use serde_json::Value;

type Stream = Box<dyn RecordBatchReader + Send>;

/// The stream that a data frame offers, if it is one
pub(crate) fn stream(data: &Bound<'_, PyAny>) -> PyResult<Option<Stream>> {
    if let Some(offer) = data.getattr_opt("__arrow_c_stream__")? {
        let stream = offer.call0()?;
        let stream = pointer::<FFI_ArrowArrayStream>(&stream, c"arrow_array_stream")?;
        // SAFETY: a capsule of this name holds a stream, which is moved out: nobody else releases it.
        let stream = unsafe { FFI_ArrowArrayStream::from_raw(stream.as_ptr()) };
        return Ok(Some(Box::new(ArrowArrayStreamReader::try_new(stream).map_err(unreadable)?)));
    }
    let Some(offer) = data.getattr_opt("__arrow_c_array__")? else { return Ok(None) };
    let (schema, array) = offer.call0()?.extract::<(Bound<'_, PyAny>, Bound<'_, PyAny>)>()?;
    let array = pointer::<FFI_ArrowArray>(&array, c"arrow_array")?;
    let schema = pointer::<FFI_ArrowSchema>(&schema, c"arrow_schema")?;
    // SAFETY: capsules of these names hold an array, which is moved out, and its schema, which outlives this call.
    let array =
        unsafe { from_ffi(FFI_ArrowArray::from_raw(array.as_ptr()), schema.as_ref()) }.map_err(unreadable)?;
    let DataType::Struct(fields) = array.data_type() else { return Ok(None) };
    let schema = Arc::new(Schema::new(fields.clone()));
    let batch =
        RecordBatch::try_new(schema.clone(), StructArray::from(array).into_parts().1).map_err(unreadable)?;
    Ok(Some(Box::new(RecordBatchIterator::new([Ok(batch)], schema))))
}

fn pointer<T>(capsule: &Bound<'_, PyAny>, name: &CStr) -> PyResult<NonNull<T>> {
    Ok(capsule.cast::<PyCapsule>()?.pointer_checked(Some(name))?.cast())
}

#[expect(clippy::needless_pass_by_value, reason = "for map_err")]
pub(crate) fn unreadable(error: ArrowError) -> PyErr {
    PyTypeError::new_err(error.to_string())
}

/// The names of the columns, and all batches
pub(crate) fn collect(stream: Stream) -> Result<(Vec<String>, Vec<RecordBatch>), ArrowError> {
    let names = stream.schema().fields().iter().map(|field| field.name().clone()).collect();
    Ok((names, stream.collect::<Result<_, _>>()?))
}

/// Batches as the core's table: numbers are lent, texts are pointed to
pub(crate) fn table(names: Vec<String>, batches: &[RecordBatch]) -> Table<'_> {
    let batches = batches.iter().map(|batch| batch.columns().iter().map(|column| lend(column)).collect());
    Table { names, batches: batches.collect() }
}

fn lend(column: &dyn Array) -> Column<'_> {
    let values = match column.data_type() {
        DataType::UInt8 => Values::U8(column.as_primitive::<t::UInt8Type>().values()),
        DataType::UInt16 => Values::U16(column.as_primitive::<t::UInt16Type>().values()),
        DataType::UInt32 => Values::U32(column.as_primitive::<t::UInt32Type>().values()),
        DataType::UInt64 => Values::U64(column.as_primitive::<t::UInt64Type>().values()),
        DataType::Int8 => Values::I8(column.as_primitive::<t::Int8Type>().values()),
        DataType::Int16 => Values::I16(column.as_primitive::<t::Int16Type>().values()),
        DataType::Int32 => Values::I32(column.as_primitive::<t::Int32Type>().values()),
        DataType::Int64 => Values::I64(column.as_primitive::<t::Int64Type>().values()),
        DataType::Float32 => Values::F32(column.as_primitive::<t::Float32Type>().values()),
        DataType::Float64 => Values::F64(column.as_primitive::<t::Float64Type>().values()),
        DataType::Dictionary(_, of) => words(column, text(of)),
        kind if text(kind) => return Column::full(Values::Text(texts(column))),
        _ => return Column::full(Values::Cells(others(column))),
    };
    Column { values, present: column.nulls().map(|nulls| Bits::new(nulls.validity(), nulls.offset())) }
}

fn text(kind: &DataType) -> bool {
    matches!(kind, DataType::Utf8 | DataType::LargeUtf8 | DataType::Utf8View)
}

fn texts(column: &dyn Array) -> Vec<Option<&str>> {
    match column.data_type() {
        DataType::Utf8 => column.as_string::<i32>().iter().collect(),
        DataType::LargeUtf8 => column.as_string::<i64>().iter().collect(),
        _ => column.as_string_view().iter().collect(),
    }
}

fn words(column: &dyn Array, of_texts: bool) -> Values<'_> {
    let dictionary = column.as_any_dictionary();
    let words = dictionary.values();
    // Without words all rows are null, and `normalized_keys` does not allow it.
    let rows = if words.is_empty() { vec![0; column.len()] } else { dictionary.normalized_keys() };
    if of_texts {
        let rows = rows.into_iter().map(|row| u32::try_from(row).unwrap_or(u32::MAX)).collect();
        return Values::Words { rows, words: texts(words) };
    }
    let words = lend(words);
    Values::Cells(rows.into_iter().map(|row| words.cell(row)).collect())
}

fn others(column: &dyn Array) -> Vec<Cell<'static>> {
    let nulls = column.logical_nulls();
    let missing = |row| nulls.as_ref().is_some_and(|nulls| nulls.is_null(row));
    (0..column.len()).map(|row| if missing(row) { Cell::Missing } else { Cell::Other }).collect()
}

/// A column of ties: its name, where a tie has it, its type
type TieColumn = (&'static str, &'static str, DataType);

pub(crate) const TIES: [TieColumn; 9] = [
    ("rater", "/rater", DataType::Utf8),
    ("rated", "/rated", DataType::Utf8),
    ("kind", "/kind", DataType::Utf8),
    ("n", "/n", DataType::Int64),
    ("mean", "/mean", DataType::Float64),
    ("sd", "/sd", DataType::Float64),
    ("level", "/level", DataType::Utf8),
    ("communication", "/communication/mean", DataType::Float64),
    ("relationship", "/relationship/mean", DataType::Float64),
];

pub(crate) const MATRIX_TIES: [TieColumn; 5] = [
    ("rater", "/rater", DataType::Utf8),
    ("rated", "/rated", DataType::Utf8),
    ("kind", "/kind", DataType::Utf8),
    ("mean", "/mean", DataType::Float64),
    ("level", "/level", DataType::Utf8),
];

/// The ties of an answer as a stream of one batch: the columns, then `mean_` and its id for each item
pub(crate) fn ties<'py>(
    py: Python<'py>,
    answer: &str,
    columns: &[TieColumn],
) -> PyResult<Bound<'py, PyCapsule>> {
    let answer: Value = serde_json::from_str(answer).unwrap_or_default();
    let list =
        |place: &str| answer.pointer(place).and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
    let array = |place: &str, kind: &DataType| -> ArrayRef {
        let values = list("/ties").iter().map(|tie| tie.pointer(place));
        match kind {
            DataType::Utf8 => {
                Arc::new(values.map(|value| value.and_then(Value::as_str)).collect::<StringArray>())
            }
            DataType::Int64 => {
                Arc::new(values.map(|value| value.and_then(Value::as_i64)).collect::<Int64Array>())
            }
            _ => Arc::new(values.map(|value| value.and_then(Value::as_f64)).collect::<Float64Array>()),
        }
    };
    let columns = columns.iter().map(|(name, place, kind)| ((*name).to_owned(), array(place, kind), true));
    let items = list("/instrument/items").iter().filter_map(Value::as_str).map(|item| {
        // A pointer writes these two signs in another way.
        let key = item.replace('~', "~0").replace('/', "~1");
        (format!("mean_{item}"), array(&format!("/dimensions/{key}/mean"), &DataType::Float64), true)
    });
    let batch = RecordBatch::try_from_iter_with_nullable(columns.chain(items)).map_err(unreadable)?;
    offer(py, Some(batch))
}

/// Estimates as a stream of one batch, a row each
pub(crate) fn estimates<'py>(py: Python<'py>, estimates: &[Estimate]) -> PyResult<Bound<'py, PyCapsule>> {
    let texts = |text: fn(&Estimate) -> Option<String>| -> ArrayRef {
        Arc::new(estimates.iter().map(text).collect::<StringArray>())
    };
    let numbers = |number: fn(&Estimate) -> Option<f64>| -> ArrayRef {
        Arc::new(estimates.iter().map(number).collect::<Float64Array>())
    };
    let n = estimates.iter().map(|one| i64::try_from(one.n).ok()).collect::<Int64Array>();
    let columns: [(&str, ArrayRef); 8] = [
        ("statistic", texts(|one| Some(one.statistic.id().to_owned()))),
        ("scope", texts(|one| Some(one.scope.to_string()))),
        ("n", Arc::new(n)),
        ("estimate", numbers(|one| one.estimate)),
        ("low", numbers(|one| one.low)),
        ("high", numbers(|one| one.high)),
        ("method", texts(|one| one.method.map(|method| method.id().to_owned()))),
        ("note", texts(|one| one.note.map(|note| note.id().to_owned()))),
    ];
    let columns = columns.into_iter().map(|(name, column)| (name, column, true));
    let batch = RecordBatch::try_from_iter_with_nullable(columns).map_err(unreadable)?;
    offer(py, Some(batch))
}

/// A table as a stream for other libraries
pub(crate) fn offer(py: Python<'_>, batch: Option<RecordBatch>) -> PyResult<Bound<'_, PyCapsule>> {
    let schema = batch.as_ref().map_or_else(|| Schema::empty().into(), RecordBatch::schema);
    let stream =
        FFI_ArrowArrayStream::new(Box::new(RecordBatchIterator::new(batch.into_iter().map(Ok), schema)));
    PyCapsule::new_with_value(py, stream, c"arrow_array_stream")
}

/// Answers in the long form: names as words of a dictionary, ratings as small numbers
pub(crate) fn long(data: LongData<'_>) -> Result<RecordBatch, ArrowError> {
    fn words<'a>(names: impl Iterator<Item = Option<&'a str>>) -> ArrayRef {
        Arc::new(names.collect::<DictionaryArray<t::Int32Type>>())
    }
    let rating: ArrayRef = Arc::new(data.rating().collect::<UInt8Array>());
    let columns = [
        ("respondent", Some(words(data.respondent().map(Some)))),
        ("rater_group", Some(words(data.rater_group().map(Some)))),
        ("rated_group", Some(words(data.rated_group().map(Some)))),
        ("dimension", Some(words(data.dimension().map(Some)))),
        ("rating", Some(rating)),
        ("site", data.site().map(words)),
        ("wave", data.wave().map(words)),
        ("case", data.case().map(words)),
    ];
    let columns = columns.into_iter().filter_map(|(name, column)| Some((name, column?, true)));
    RecordBatch::try_from_iter_with_nullable(columns)
}
