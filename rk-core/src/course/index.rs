//! Entries by their id.

use super::draft::Ids;
use crate::sort;

/// So many entries are found as fast one after the other
pub(super) const FEW: usize = 16;

/// Entries of a list by their id; of two with one id the first
pub(super) struct Index<'v> {
    ids: Vec<(&'v str, usize)>,
}

impl<'v> Index<'v> {
    /// From each entry's id, in the order of the list; entries without an id are left out
    pub(super) fn of(ids: impl Iterator<Item = Option<&'v str>>) -> Self {
        Self::sorted(ids.enumerate().filter_map(|(at, id)| id.map(|id| (id, at))).collect())
    }

    /// Of the entries of a list
    pub(super) fn of_list(ids: Ids<'v>) -> Self {
        Self::by(ids.places(), &|at| ids.get(at))
    }

    /// From so many entries, with the id of each; entries without an id are left out
    ///
    /// It is made once for every kind of entry.
    pub(super) fn by(count: usize, id: &dyn Fn(usize) -> Option<&'v str>) -> Self {
        let mut ids = Vec::with_capacity(count);
        for at in 0..count {
            if let Some(id) = id(at) {
                ids.push((id, at));
            }
        }
        Self::sorted(ids)
    }

    fn sorted(mut ids: Vec<(&'v str, usize)>) -> Self {
        if ids.len() > FEW {
            sort::up(&mut ids);
        }
        Self { ids }
    }

    /// The number of the entry with this id
    pub(super) fn find(&self, id: &str) -> Option<usize> {
        let first = if self.ids.len() > FEW {
            self.ids.partition_point(|(known, _)| *known < id)
        } else {
            self.ids.iter().position(|(known, _)| *known == id)?
        };
        self.ids.get(first).filter(|(known, _)| *known == id).map(|(_, at)| *at)
    }
}
