//! What belongs in a field of the wrong type.

use crate::rule::param::{Limit, Param};

/// What a field of a document holds
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Expected {
    /// A text
    Text,
    /// A list
    List,
    /// An object
    Object,
    /// A number
    Number,
    /// True or false
    YesNo,
    /// One of these codes
    OneOf(&'static [&'static str]),
}

impl Expected {
    /// Its code
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::List => "list",
            Self::Object => "object",
            Self::Number => "number",
            Self::YesNo => "yes_no",
            Self::OneOf(_) => "one_of",
        }
    }
}

/// The parameter `choices` follows where there are codes to choose from
impl Limit for Expected {
    fn put(&self, name: &'static str, params: &mut Vec<(&'static str, Param)>) {
        params.push((name, Param::Code(self.code())));
        if let Self::OneOf(codes) = self {
            params.push(("choices", Param::Codes(codes.to_vec())));
        }
    }
}
