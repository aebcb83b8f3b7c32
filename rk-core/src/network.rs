//! The network of the groups that rate each other.
//!
//! From scores to a [`Network`]: how strong, how even, how mutual the ties are,
//! whether they have a core, and whether two matrices go together. A tie counts
//! by its mean before it was rounded; a group's tie to itself stays apart. With
//! the few groups of a survey, all of whom rate all others, density and
//! centralization say little more than the mean and the spread of the ties.
//!
//! The formulas are in the project's documentation, page "The wire: statistics".

mod density;
mod likeness;
mod multiplexity;
mod periphery;
mod reciprocity;
mod square;
mod strength;

use serde::{Deserialize, Serialize};

use crate::{estimate::Estimate, score::Scores};
use square::Square;

/// Numbers about the network of the groups that rate and are rated
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Network {
    /// The groups that rate and are rated, in the order of the scores
    pub groups: Vec<String>,
    /// The numbers
    pub estimates: Vec<Estimate>,
}

/// How permutations are drawn where there are too many to try them all
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Chance {
    /// How many are drawn, at least 1
    pub permutations: u64,
    /// The seed of the draws; without one there is no p value
    pub seed: Option<u64>,
}

impl Network {
    /// The network of scores, beside that of others if they are given
    #[must_use]
    pub fn of(scores: &Scores, with: Option<&Scores>, chance: Chance) -> Self {
        let square = Square::of(scores);
        let mut estimates = density::estimates(&square);
        estimates.extend(strength::estimates(&square));
        estimates.extend(reciprocity::estimates(&square));
        estimates.extend(strength::centralization(&square));
        estimates.extend(multiplexity::estimates(&square));
        estimates.extend(periphery::estimates(&square));
        estimates.extend(likeness::layers(&square, chance));
        if let Some(other) = with {
            estimates.extend(likeness::with(&square, &Square::of(other), chance));
        }
        Self { groups: square.groups.iter().map(|name| (*name).to_owned()).collect(), estimates }
    }
}
