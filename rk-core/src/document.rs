//! A reader of JSON documents that notes everything wrong with their shape.
//!
//! A [`Reader`] goes through the text once, in its order, and lends texts from
//! it. What has another shape than asked for, is unknown or stands there twice
//! is noted as a [`Fault`] with its place, counts as missing, and the reading
//! goes on. Text that is no JSON, too large or too deep ends the reading with
//! one fault.
//!
//! JSON is what RFC 8259 says, in UTF-8: one value and nothing after it. An
//! escaped half of a surrogate pair is no text, so it is no JSON here. A byte
//! order mark at the start is skipped, for exports have it. Calls that hold data
//! are read within other [`Limits`]. `null` is the same
//! as nothing, and so is white space where a date or one of several values belongs.
//!
//! # Examples
//!
//! ```
//! use rk_core::{Date, document::{Kind, Reader}};
//!
//! let text = r#"{"id": "k1", "given_on": "2025-02-30", "colour": "red", "recipients": ["per", "anna"]}"#;
//! let (mut id, mut given_on, mut recipients) = (None, None, None);
//! let faults = Reader::read(text.as_bytes(), &mut |reader| {
//!     reader.fields(&["id", "given_on", "recipients"], &mut |reader, field| match field {
//!         0 => id = reader.text(),
//!         1 => given_on = reader.date(),
//!         _ => recipients = reader.list(Reader::text),
//!     });
//! });
//! assert_eq!(id.as_deref(), Some("k1"));
//! assert_eq!(given_on, None::<Date>);
//! assert_eq!(recipients, Some(vec![Some("per".into()), Some("anna".into())]));
//! let found: Vec<_> = faults.listed().iter().map(|fault| (fault.kind, fault.path.to_string())).collect();
//! assert_eq!(found, [(Kind::Date, "given_on".to_owned()), (Kind::UnknownField, "colour".to_owned())]);
//! ```

mod fault;
mod limits;
mod reader;

pub use fault::{Fault, Faults, Kind};
pub use limits::Limits;
pub use reader::{Choice, Reader};

/// The largest text that is read, in bytes
pub const LARGEST: usize = 8 * 1024 * 1024;
/// How many lists and objects may stand inside each other
pub const DEEPEST: usize = 32;
/// The most entries of a list or a map
pub const MOST_ENTRIES: usize = 10_000;
/// The longest text that a field may hold, in characters
pub const LONGEST_TEXT: usize = 10_000;
