//! The shape of what is written from the responses, for the JSON Schema.
#![expect(dead_code, reason = "these fields are only described")]

use schemars::JsonSchema;

use super::{Import, ReadColumn, ReadCounts, ReadFile};

/// What was read
#[derive(JsonSchema)]
#[schemars(rename = "Import")]
struct ImportShape {
    /// How the file was read; null for columns
    file: Option<ReadFile>,
    /// The number of rows of data
    rows: usize,
    /// What became of each column, in their order
    columns: Vec<ReadColumn>,
    /// The names of the groups
    groups: Vec<String>,
    /// Numbers of what was read
    counts: ReadCounts,
    /// The answers in the long form
    data: DataShape,
}

/// Answers in the long form, as columns
#[derive(JsonSchema)]
#[schemars(rename = "Data")]
struct DataShape {
    respondent: Vec<String>,
    rater_group: Vec<String>,
    rated_group: Vec<String>,
    dimension: Vec<String>,
    rating: Vec<Option<u8>>,
    site: Option<Vec<Option<String>>>,
    wave: Option<Vec<Option<String>>>,
    case: Option<Vec<Option<String>>>,
}

impl JsonSchema for Import {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        ImportShape::schema_name()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        ImportShape::json_schema(generator)
    }
}
