//! Places at which something stands that nothing more is said of.

use std::collections::BTreeSet;

use super::{Path, Segment};

/// A set of places
#[derive(Clone, Debug, Default)]
pub(crate) struct Places(BTreeSet<Vec<Segment>>);

impl Places {
    /// Whether there is none
    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether a place, or one that it lies in, is among them
    pub(crate) fn hold(&self, place: &Path) -> bool {
        let steps = place.segments();
        (0..=steps.len()).any(|length| steps.get(..length).is_some_and(|above| self.0.contains(above)))
    }

    /// Whether one of them lies in a place, or is it, or holds it
    pub(crate) fn touch(&self, place: &Path) -> bool {
        let steps = place.segments();
        let next = self.0.range(steps.to_vec()..).next();
        self.hold(place) || next.is_some_and(|next| next.starts_with(steps))
    }
}

impl<'p> FromIterator<&'p Path> for Places {
    fn from_iter<I: IntoIterator<Item = &'p Path>>(places: I) -> Self {
        Self(places.into_iter().map(|place| place.segments().to_vec()).collect())
    }
}
