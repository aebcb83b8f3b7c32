//! Values by the id of a person.

use serde::{Serialize, Serializer};

use super::Text;

/// Values by the id of a person, in the order in which they were written
///
/// A value that could not be read is None.
#[derive(Clone, Debug, PartialEq)]
pub struct Pairs<'a, T>(pub Vec<(Text<'a>, Option<T>)>);

impl<'a, T: Copy> Pairs<'a, T> {
    /// Each value that could be read, with its person
    pub fn iter(&self) -> impl Iterator<Item = (&Text<'a>, T)> {
        self.0.iter().filter_map(|(person, value)| value.map(|value| (person, value)))
    }
}

impl<T> Default for Pairs<'_, T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T: Serialize> Serialize for Pairs<'_, T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(
            self.0.iter().filter_map(|(person, value)| value.as_ref().map(|value| (person, value))),
        )
    }
}

#[cfg(feature = "schema")]
impl<T: schemars::JsonSchema> schemars::JsonSchema for Pairs<'_, T> {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        std::collections::BTreeMap::<String, Option<T>>::schema_name()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        Option::<std::collections::BTreeMap<String, Option<T>>>::json_schema(generator)
    }
}
