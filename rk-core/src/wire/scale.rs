//! What calls about a scale have in common: its table, its cautions, and chance.

use serde::Deserialize;

use crate::{
    rule::{Path, Report, Rule},
    stats::{Covariance, Random, Rational, Undefined},
    survey::count,
};

/// The largest whole number that JavaScript holds exactly
const LARGEST_SEED: u64 = (1 << 53) - 1;
/// The most replicates that are drawn
const MOST_REPLICATES: u64 = 1_000_000;

/// Random data for a parallel analysis
#[derive(Clone, Copy, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ParallelPart {
    /// The seed of all draws
    pub seed: Option<u64>,
    /// How many sets of data are drawn
    pub replicates: Option<u64>,
}

impl ParallelPart {
    /// What is drawn; what is wrong is added to the report
    pub(super) fn random(self, report: &mut Report) -> Option<Random> {
        let place = Path::root().then("parallel");
        let seed = seed(self.seed, &place, report);
        let replicates = replicates(self.replicates.unwrap_or(1000), place.then("replicates"), report);
        Some(Random { seed: seed?, replicates: replicates? })
    }
}

/// A seed, which has no default; what is wrong is added to the report
pub(super) fn seed(given: Option<u64>, place: &Path, report: &mut Report) -> Option<u64> {
    match given {
        None => report.add(Rule::SeedMissing, place.clone().then("seed")),
        Some(seed) if seed > LARGEST_SEED => report.add(Rule::Shape, place.clone().then("seed")),
        Some(seed) => return Some(seed),
    }
    None
}

/// A number of replicates or permutations; what is wrong is added to the report
pub(super) fn replicates(given: u64, place: Path, report: &mut Report) -> Option<u64> {
    let (least, most) = (1, MOST_REPLICATES);
    if (least..=most).contains(&given) {
        return Some(given);
    }
    report.add(Rule::ReplicatesOutOfRange { least, most }, place);
    None
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
