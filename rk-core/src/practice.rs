//! What the documents around a citizen's course have in common: how they are declared, read and checked.
//!
//! A document is a draft in which every field may be missing. It is looked at
//! twice: its form (ids, references, what is needed, personal numbers), which
//! is written once for all, and then the rules of its own. Everything is told
//! at once, in document order.

mod declare;
mod findings;
mod form;
mod order;
mod part;
#[cfg(feature = "json")]
pub(crate) mod reading;

pub(crate) use declare::{choices, document, look};
pub(crate) use findings::{Findings, Place, checked};
pub(crate) use form::Form;
#[cfg(feature = "json")]
pub(crate) use order::{in_order, report};
pub(crate) use part::{Entry, Item, Look, Part};
