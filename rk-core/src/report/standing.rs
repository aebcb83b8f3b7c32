//! What stands out in a release: the ends of its printed values.

use super::context::between;
use crate::{
    release::{Release, TieShown},
    score::{Asymmetry, Level},
};

/// The number that stands for the whole
pub(super) struct Headline {
    pub(super) mean: f64,
    pub(super) level: Option<Level>,
    /// Whether it is the index by group; else it is the mean of the ties that are shown
    pub(super) index: bool,
}

/// The index by group, or the mean of the ties that are shown
pub(super) fn headline(release: &Release) -> Option<Headline> {
    let (index, shown) = (&release.wave.index, &release.wave.shown.between);
    let of_index = index.by_group.map(|mean| Headline { mean, level: index.levels.by_group, index: true });
    of_index.or_else(|| shown.mean.map(|mean| Headline { mean, level: shown.level, index: false }))
}

/// The ties between groups that are shown, from the highest mean; equal ones in their order
pub(super) fn highest_first(release: &Release) -> Vec<&TieShown> {
    let mut ties: Vec<(&TieShown, f64)> = release
        .wave
        .ties
        .iter()
        .filter(|tie| between(tie))
        .filter_map(|tie| Some((tie, tie.mean?)))
        .collect();
    ties.sort_by(|(_, one), (_, other)| other.total_cmp(one));
    ties.into_iter().map(|(tie, _)| tie).collect()
}

/// The pairs that differ, from the largest difference; equal ones in their order
pub(super) fn most_different_first(release: &Release) -> Vec<&Asymmetry> {
    let mut pairs: Vec<&Asymmetry> =
        release.wave.asymmetries.iter().filter(|pair| pair.difference != 0.0).collect();
    pairs.sort_by(|one, other| other.difference.abs().total_cmp(&one.difference.abs()));
    pairs
}

/// An item with its mean between groups
#[derive(Clone, Copy, Debug)]
pub(super) struct RatedItem<'a> {
    pub(super) id: &'a str,
    pub(super) mean: f64,
}

/// The items with the highest and the lowest mean between groups, if these differ; of equal
/// ones those that stand first in the instrument
pub(super) fn ends_of_items(release: &Release) -> Option<[RatedItem<'_>; 2]> {
    let items = || {
        release.instrument.items.iter().filter_map(|id| {
            let scopes = release.wave.dimensions.get(id)?;
            Some(RatedItem { id, mean: scopes.between.mean? })
        })
    };
    let highest = items().reduce(|best, item| if item.mean > best.mean { item } else { best })?;
    let lowest = items().reduce(|best, item| if item.mean < best.mean { item } else { best })?;
    (highest.mean > lowest.mean).then_some([highest, lowest])
}
