//! A day as a call gives it.

use crate::Date;

/// A day, or a text that is none
///
/// So a day that is not in the calendar is found beside everything else, and does not stop the reading.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Day(Option<Date>);

impl Day {
    /// What a text says; none if it is no day
    #[cfg(feature = "json")]
    pub(super) fn written(text: &str) -> Self {
        Self(Date::parse(text))
    }

    /// The day; `None` if the text was none
    #[must_use]
    pub fn date(self) -> Option<Date> {
        self.0
    }
}

impl From<Date> for Day {
    fn from(date: Date) -> Self {
        Self(Some(date))
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Day {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        Date::schema_name()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        Date::json_schema(generator)
    }
}
