//! The values of a rule's parameters.

use serde::Serialize;

use super::{Path, label::Field};
use crate::Date;

/// The value of a rule's parameter: always a limit, a code or a place, never data
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(untagged)]
pub enum Param {
    /// A number
    Number(u64),
    /// A code, such as that of a rule
    Code(&'static str),
    /// Several codes
    Codes(Vec<&'static str>),
    /// A day: `YYYY-MM-DD` in an answer, in words in a sentence
    Date(Date),
    /// A field by its label: its code in an answer, its words in a sentence
    Label(Field),
    /// Another place in the document; a sentence says its last position, counted from 1
    Place(Path),
}

/// What a rule carries, as parameters
pub(super) trait Limit {
    /// Adds the parameter `name`, or more than one, to `params`
    fn put(&self, name: &'static str, params: &mut Vec<(&'static str, Param)>);
}

impl Limit for u64 {
    fn put(&self, name: &'static str, params: &mut Vec<(&'static str, Param)>) {
        params.push((name, Param::Number(*self)));
    }
}

impl Limit for Date {
    fn put(&self, name: &'static str, params: &mut Vec<(&'static str, Param)>) {
        params.push((name, Param::Date(*self)));
    }
}

/// Nothing if there is none
impl<L: Limit> Limit for Option<L> {
    fn put(&self, name: &'static str, params: &mut Vec<(&'static str, Param)>) {
        if let Some(limit) = self {
            limit.put(name, params);
        }
    }
}

impl Limit for &'static str {
    fn put(&self, name: &'static str, params: &mut Vec<(&'static str, Param)>) {
        params.push((name, Param::Code(self)));
    }
}

impl Limit for Vec<&'static str> {
    fn put(&self, name: &'static str, params: &mut Vec<(&'static str, Param)>) {
        params.push((name, Param::Codes(self.clone())));
    }
}

impl Limit for Path {
    fn put(&self, name: &'static str, params: &mut Vec<(&'static str, Param)>) {
        params.push((name, Param::Place(self.clone())));
    }
}
