//! How a file is written: encoding, separator, header rows.

use serde::{Deserialize, Serialize};

/// How text is written as bytes
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Encoding {
    /// UTF-8
    #[serde(rename = "utf-8")]
    Utf8,
    /// UTF-16 in the byte order of its mark, else little-endian
    #[serde(rename = "utf-16")]
    Utf16,
    /// Windows-1252, of which Latin-1 is a part
    #[serde(rename = "windows-1252")]
    Windows1252,
}

/// What stands between the fields of CSV text
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Separator {
    /// A comma
    #[serde(rename = ",")]
    Comma,
    /// A semicolon
    #[serde(rename = ";")]
    Semicolon,
    /// A tab
    #[serde(rename = "\t")]
    Tab,
}

/// What a codebook says of the file; what it does not say is found
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FileForm {
    /// The encoding of bytes
    pub encoding: Option<Encoding>,
    /// The separator of CSV text
    pub separator: Option<Separator>,
    /// The rows of CSV text before the data, 1 to 3; the first holds the names of the columns
    pub header_rows: usize,
}

impl Default for FileForm {
    fn default() -> Self {
        Self { encoding: None, separator: None, header_rows: 1 }
    }
}
