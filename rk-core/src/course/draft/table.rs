//! The fields of documents, known without their types.
//!
//! Reading a document and looking at its form are written once for all types.
//! Made again for each of them, they would be a third of a small module.

use super::need::Need;

/// A struct of fields with their names
#[derive(Debug)]
pub(crate) struct Table {
    /// The names in a document, in the order of the documentation; those that no draft has stand last
    pub names: &'static [&'static str],
    /// What is known of each field of the draft
    pub rows: &'static [Row],
}

/// What is known of a field
#[derive(Debug)]
pub(crate) struct Row {
    pub kind: Kind,
    /// The fields of what stands in it
    pub inside: &'static Table,
    pub need: Need,
}

/// What may stand in a field
#[derive(Clone, Copy, Debug)]
pub(crate) enum Kind {
    /// What is read by its type, and lies in no [`Record`](super::Record)
    Own,
    Text,
    Date,
    YesNo,
    Whole,
    /// One of the words that stand for its values
    Word(&'static &'static [&'static str]),
    Object,
    List(&'static Kind),
    /// Values by the id of a person
    Keyed(&'static Kind),
}

impl Table {
    /// Of what is no struct
    pub(crate) const NONE: &'static Self = &Self { names: &[], rows: &[] };

    /// The number of the field of the draft with this name, and what is known of it
    pub(crate) fn field(&'static self, name: &str) -> Option<(usize, &'static Row)> {
        let number = self.names.iter().position(|known| *known == name)?;
        self.rows.get(number).map(|row| (number, row))
    }
}

/// The name of a field without the mark that Rust puts before its own words
pub(crate) const fn name(field: &'static str) -> &'static str {
    if let [b'r', b'#', name @ ..] = field.as_bytes() {
        if let Ok(name) = std::str::from_utf8(name) {
            return name;
        }
    }
    field
}
