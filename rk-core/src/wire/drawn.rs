//! A result with its picture.

use serde::Serialize;

use crate::picture::Picture;

/// A result, and its picture if the call asks for one
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Drawn<T> {
    /// The result itself
    #[serde(flatten)]
    pub result: T,
    /// The picture, as one SVG document
    #[serde(skip_serializing_if = "Option::is_none")]
    pub svg: Option<String>,
    /// What the picture shows, as one HTML table
    #[serde(skip_serializing_if = "Option::is_none")]
    pub table: Option<String>,
}

impl<T> Drawn<T> {
    pub(super) fn new(result: T, picture: Option<Picture>) -> Self {
        let (svg, table) = picture.map(|Picture { svg, table }| (svg, table)).unzip();
        Self { result, svg, table }
    }
}
