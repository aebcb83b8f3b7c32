//! What calls about a scale have in common: its cautions, and random data.

use serde::Deserialize;

use super::{
    Seed,
    chance::{replicates, seed},
};
use crate::{
    rule::{Path, Report, Rule},
    stats::{Covariance, Random, Rational, Undefined},
    survey::count,
};

/// Random data for a parallel analysis
#[derive(Clone, Copy, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ParallelPart {
    /// The seed of all draws
    pub seed: Option<Seed>,
    /// How many sets of data are drawn
    pub replicates: Option<u64>,
}

impl ParallelPart {
    /// What is drawn; what is wrong is added to the report
    pub(super) fn random(self, report: &mut Report) -> Option<Random> {
        let place = Path::root().then("parallel");
        let seed = seed(self.seed, &place, report);
        let replicates = replicates(self.replicates.unwrap_or(1000), place.then("replicates"), report);
        Some(Random { seed: seed?, replicates })
    }
}

/// The cautions about a scale, at the place of its table
pub(super) fn caution(
    covariance: &Covariance,
    place: &Path,
    item: impl Fn(usize) -> Path,
    report: &mut Report,
) {
    match covariance.items() {
        0 | 1 => report.add(Rule::ItemsOne, place.clone()),
        _ if covariance.n() < 2 => report.add(Rule::RowsTooFew { least: 2 }, place.clone()),
        _ => {}
    }
    let variances = covariance.variances().unwrap_or_default();
    for (at, _) in variances.iter().enumerate().filter(|(_, variance)| Rational::is_zero(variance)) {
        report.add(Rule::ItemConstant, item(at));
    }
    if covariance.is_negative() == Ok(true) {
        report.add(Rule::CovarianceNegative, place.clone());
    }
}

/// The caution about factors that could not be found
pub(super) fn no_factors(reason: Option<Undefined>, items: usize, place: &Path, report: &mut Report) {
    match reason {
        Some(Undefined::NotPositiveDefinite) => report.add(Rule::MatrixNotPositiveDefinite, place.clone()),
        Some(Undefined::NotConverged | Undefined::Heywood) => report.add(Rule::FitNone, place.clone()),
        Some(Undefined::TooFew) if items == 2 => report.add(Rule::ItemsTooFew { least: 3 }, place.clone()),
        // Enough to correlate, and still not more than there are items.
        Some(Undefined::TooFew) => report.add(Rule::RowsTooFew { least: count(items) + 1 }, place.clone()),
        _ => {}
    }
}
