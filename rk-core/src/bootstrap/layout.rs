//! Where each sum stands in what a person adds.

use super::{Family, Options};
use crate::{
    score::Scheme,
    survey::{Responses, SubScore},
};

/// The places of one side of a difference, or of all the data
///
/// The numbers of a person stand in this order, for each side anew; parts that
/// no statistic needs have no places.
#[derive(Clone, Debug)]
pub(super) struct Layout {
    /// Rated groups
    pub(super) rated: usize,
    /// Items
    pub(super) items: usize,
    /// 1, or 2 for a difference
    pub(super) sides: usize,
    /// Parts of a rating that scores are whole numbers of
    pub(super) unit: u32,
    families: Vec<Family>,
    /// Whether scales need products of items, or only those of the sum
    scales: Option<Products>,
}

/// What a scale needs besides the sums of its items
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Products {
    /// The sum of the squares of items, and the square of their sum
    OfSum,
    /// The products of all pairs of items
    OfItems,
}

/// The two sub-scores, in their order
pub(super) const PARTS: [SubScore; 2] = [SubScore::Communication, SubScore::Relationship];

impl Layout {
    pub(super) fn new(responses: &Responses, scheme: &Scheme, options: &Options) -> Self {
        let asked = |family: Family| options.statistics.contains(&family);
        let scales = if asked(Family::OmegaTotal) {
            Some(Products::OfItems)
        } else {
            asked(Family::Alpha).then_some(Products::OfSum)
        };
        Self {
            rated: responses.rated().len(),
            items: responses.instrument().items().len(),
            sides: if options.difference.is_some() { 2 } else { 1 },
            unit: scheme.unit(),
            families: options.statistics.clone(),
            scales,
        }
    }

    fn has(&self, family: Family) -> bool {
        self.families.contains(&family)
    }

    fn has_scores(&self) -> bool {
        [Family::Index, Family::Ties, Family::Asymmetries, Family::Icc]
            .into_iter()
            .any(|family| self.has(family))
    }

    /// Whether the squares of means are needed
    pub(super) fn squares(&self) -> bool {
        self.has(Family::Icc)
    }

    /// Sum and number of the scores of a rated group
    pub(super) fn score(&self, rated: usize) -> Option<usize> {
        self.has_scores().then_some(2 * rated)
    }

    /// Sum, sum of squares and number of the means of people who score so many other groups, 1 or more
    pub(super) fn mean(&self, scored: usize) -> Option<usize> {
        self.has_scores().then_some(2 * self.rated + 3 * (scored - 1))
    }

    /// Sum and number of a sub-score of a rated group
    pub(super) fn sub_score(&self, part: usize, rated: usize) -> Option<usize> {
        self.has(Family::SubScores).then_some(self.of_scores() + 2 * (part * self.rated + rated))
    }

    /// Sum and number of the ratings of a rated group on an item
    pub(super) fn rating(&self, rated: usize, item: usize) -> Option<usize> {
        let before = self.of_scores() + self.of_sub_scores();
        self.has(Family::Dimensions).then_some(before + 2 * (rated * self.items + item))
    }

    /// What a scale of a rated group needs: the number of whole ratings, the sum of each item, the products
    pub(super) fn scale(&self, rated: usize) -> Option<(usize, Products)> {
        let before = self.of_scores() + self.of_sub_scores() + self.of_ratings();
        self.scales.map(|products| (before + rated * self.of_scale(products), products))
    }

    /// How many numbers a scale has
    pub(super) fn of_scale(&self, products: Products) -> usize {
        let more = match products {
            Products::OfSum => 2,
            Products::OfItems => self.items * (self.items + 1) / 2,
        };
        1 + self.items + more
    }

    /// How many numbers one side has
    pub(super) fn side(&self) -> usize {
        let scales = self.scales.map_or(0, |products| self.rated * self.of_scale(products));
        self.of_scores() + self.of_sub_scores() + self.of_ratings() + scales
    }

    fn of_scores(&self) -> usize {
        if self.has_scores() { 5 * self.rated } else { 0 }
    }

    fn of_sub_scores(&self) -> usize {
        if self.has(Family::SubScores) { 2 * PARTS.len() * self.rated } else { 0 }
    }

    fn of_ratings(&self) -> usize {
        if self.has(Family::Dimensions) { 2 * self.rated * self.items } else { 0 }
    }
}
