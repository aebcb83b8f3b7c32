//! Confidence intervals from the replicates of a bootstrap.

use serde::{Deserialize, Serialize};

use super::{Fraction, Undefined, distribution::Normal};

/// How an interval is made of the replicates
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Interval {
    /// The order statistics that leave half of 1 − confidence on either side
    Percentile,
    /// The same, corrected for bias and for a spread that changes with the value (Efron 1987)
    Bca,
}

/// Billionths in 1
const WHOLE: u64 = 1_000_000_000;

/// The number of the lower order statistic of `count` replicates, from 1
///
/// ⌊(count + 1) · (1 − confidence) / 2⌋, at least 1, with the confidence rounded to billionths, so that 0.9
/// leaves exactly a tenth.
fn percentile_rank(count: usize, confidence: f64) -> Option<usize> {
    let tails = tails(confidence)?;
    let rank = (u64::try_from(count).ok()? + 1).checked_mul(tails)? / (2 * WHOLE);
    Some(usize::try_from(rank).ok()?.max(1))
}

/// 1 − confidence in billionths, if it is more than 0 and less than 1
fn tails(confidence: f64) -> Option<u64> {
    let billionths = Fraction::of(confidence)?.scaled(WHOLE).nearest()?;
    WHOLE.checked_sub(billionths).filter(|tails| (1..WHOLE).contains(tails))
}

/// The percentile interval of replicates in rising order
pub(super) fn percentile(sorted: &[f64], confidence: f64) -> Result<[f64; 2], Undefined> {
    let rank = percentile_rank(sorted.len(), confidence).ok_or(Undefined::NoInterval)?;
    limits(sorted, rank, rank)
}

/// The BCa interval of replicates in rising order
pub(super) fn bca(
    sorted: &[f64],
    estimate: f64,
    acceleration: f64,
    confidence: f64,
) -> Result<[f64; 2], Undefined> {
    let (below, above) =
        (count(sorted, |number| number < estimate), count(sorted, |number| number > estimate));
    let all = count(sorted, |_| true);
    // Infinite, or no number, where all replicates lie on one side.
    let bias = Normal.quantile((below + 0.5 * (all - below - above)) / all).ok_or(Undefined::NoInterval)?;
    let tails = tails(confidence).and_then(|tails| u32::try_from(tails).ok()).ok_or(Undefined::NoInterval)?;
    let z = Normal.quantile(f64::from(tails) / 2e9).ok_or(Undefined::NoInterval)?;
    let moved = |z: f64| {
        let shift = bias + z;
        let stretch = 1.0 - acceleration * shift;
        // Beyond 0 the correction would turn the order of the limits around.
        (stretch > 0.0 && shift.is_finite()).then(|| bias + shift / stretch).ok_or(Undefined::NoInterval)
    };
    let low = Normal.lower(moved(z)?) * (all + 1.0);
    let high = Normal.upper(moved(-z)?) * (all + 1.0);
    limits(sorted, floor(low, sorted.len()), floor(high, sorted.len()))
}

/// How many are such, as a floating-point number
fn count(numbers: &[f64], such: impl Fn(f64) -> bool) -> f64 {
    let count = numbers.iter().filter(|number| such(**number)).count();
    u32::try_from(count).map_or(f64::INFINITY, f64::from)
}

/// The largest whole number that is not above `number`, at most `most`
fn floor(number: f64, most: usize) -> usize {
    let (mut low, mut high) = (0, u32::try_from(most).unwrap_or(u32::MAX));
    while low < high {
        let middle = high - (high - low) / 2;
        if f64::from(middle) <= number {
            low = middle;
        } else {
            high = middle - 1;
        }
    }
    usize::try_from(low).unwrap_or(usize::MAX)
}

/// The order statistics number `low` from below and number `high` from above, each counted from 1 and moved
/// into the replicates
fn limits(sorted: &[f64], low: usize, high: usize) -> Result<[f64; 2], Undefined> {
    let last = sorted.len().checked_sub(1).ok_or(Undefined::NoInterval)?;
    let low = low.saturating_sub(1).min(last);
    let high = last.saturating_sub(high.saturating_sub(1));
    sorted.get(low).zip(sorted.get(high)).map(|(low, high)| [*low, *high]).ok_or(Undefined::NoInterval)
}
