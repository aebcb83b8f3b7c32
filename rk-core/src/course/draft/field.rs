//! What every field of a draft can do.

use super::{List, Pairs};

/// A field of a draft
pub trait Field {
    /// Whether nothing stands in it
    fn vacant(&self) -> bool;
}

impl<T> Field for Option<T> {
    fn vacant(&self) -> bool {
        self.is_none()
    }
}

impl<T> Field for List<T> {
    fn vacant(&self) -> bool {
        self.is_empty()
    }
}

impl<T> Field for Pairs<'_, T> {
    fn vacant(&self) -> bool {
        self.0.is_empty()
    }
}
