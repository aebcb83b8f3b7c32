//! Columns of a table in a call.

use std::{borrow::Cow, fmt};

use serde::{
    Deserialize, Deserializer,
    de::{MapAccess, SeqAccess, Visitor},
};

use crate::survey::{Cell, Column, Table, Values};

/// A number, a text or null
#[derive(Clone, Debug, PartialEq)]
pub enum JsonCell<'a> {
    /// Null
    Missing,
    /// A whole number
    Whole(i64),
    /// Another number
    Number(f64),
    /// A text
    Text(Cow<'a, str>),
    /// True or false
    Other,
}

/// Named columns, in the order of the call
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Columns<'a>(pub Vec<(String, Vec<JsonCell<'a>>)>);

impl Columns<'_> {
    /// The columns as a table
    #[must_use]
    pub fn table(&self) -> Table<'_> {
        Table {
            names: self.0.iter().map(|(name, _)| name.clone()).collect(),
            batches: vec![self.0.iter().map(|(_, cells)| column(cells)).collect()],
        }
    }
}

fn column<'c>(cells: &'c [JsonCell<'_>]) -> Column<'c> {
    Column::full(Values::Cells(cells.iter().map(cell).collect()))
}

fn cell<'c>(cell: &'c JsonCell<'_>) -> Cell<'c> {
    match cell {
        JsonCell::Missing => Cell::Missing,
        JsonCell::Whole(number) => Cell::Whole(*number),
        JsonCell::Number(number) => Cell::Number(*number),
        JsonCell::Text(text) => Cell::Text(text),
        JsonCell::Other => Cell::Other,
    }
}

impl<'de: 'a, 'a> Deserialize<'de> for JsonCell<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Any;
        impl<'de> Visitor<'de> for Any {
            type Value = JsonCell<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a number, a text or null")
            }

            fn visit_unit<E>(self) -> Result<Self::Value, E> {
                Ok(JsonCell::Missing)
            }

            fn visit_bool<E>(self, _: bool) -> Result<Self::Value, E> {
                Ok(JsonCell::Other)
            }

            fn visit_i64<E>(self, number: i64) -> Result<Self::Value, E> {
                Ok(JsonCell::Whole(number))
            }

            fn visit_u64<E>(self, number: u64) -> Result<Self::Value, E> {
                Ok(i64::try_from(number).map_or(JsonCell::Other, JsonCell::Whole))
            }

            fn visit_f64<E>(self, number: f64) -> Result<Self::Value, E> {
                Ok(JsonCell::Number(number))
            }

            fn visit_borrowed_str<E>(self, text: &'de str) -> Result<Self::Value, E> {
                Ok(JsonCell::Text(Cow::Borrowed(text)))
            }

            fn visit_str<E>(self, text: &str) -> Result<Self::Value, E> {
                Ok(JsonCell::Text(Cow::Owned(text.to_owned())))
            }

            // A list or an object in a cell is a fault of the cell, found with the others.
            fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Self::Value, A::Error> {
                while list.next_element::<serde::de::IgnoredAny>()?.is_some() {}
                Ok(JsonCell::Other)
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                while map.next_entry::<serde::de::IgnoredAny, serde::de::IgnoredAny>()?.is_some() {}
                Ok(JsonCell::Other)
            }
        }
        deserializer.deserialize_any(Any)
    }
}

impl<'de: 'a, 'a> Deserialize<'de> for Columns<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Named;
        impl<'de> Visitor<'de> for Named {
            type Value = Columns<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object of columns")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut columns = Columns::default();
                while let Some(column) = map.next_entry()? {
                    columns.0.push(column);
                }
                Ok(columns)
            }
        }
        deserializer.deserialize_map(Named)
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Columns<'_> {
    fn schema_name() -> Cow<'static, str> {
        "Columns".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "type": "object",
            "additionalProperties": { "type": "array", "items": { "type": ["number", "string", "null"] } }
        })
    }
}
