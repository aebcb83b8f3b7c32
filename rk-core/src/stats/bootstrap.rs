//! The bootstrap: what a statistic would be if the same kind of people were asked again.
//!
//! Units, such as people, stand in strata, such as the groups of a site. A
//! replicate draws from each stratum as many units as it has, with replacement,
//! and the statistic is computed anew. What a unit contributes is a vector of
//! whole numbers, so that a replicate is a sum of vectors and a statistic an
//! exact function of these sums, rounded once.
//!
//! **What is drawn.** Replicate b = 0, 1, … takes its numbers from
//! [`Stream::new(seed, b)`](super::random::Stream::new). The strata follow each
//! other in order; from a stratum of m units the replicate takes m numbers below
//! m, one after the other, and each names a unit, counted from 0 in the order of
//! the stratum. Nothing else is taken from the stream, and a half of a word that
//! is left at the end of a stratum is the first of the next. Neither the number
//! of threads nor that of replicates changes a replicate.
//!
//! **Intervals.** Of B replicates in which the value exists, in rising order,
//! the percentile interval goes from number k = ⌊(B + 1) · (1 − confidence) / 2⌋,
//! at least 1, to number B + 1 − k, with the confidence rounded to billionths.
//! The BCa interval (Efron 1987, Better bootstrap confidence intervals, J. Am.
//! Stat. Assoc. 82:397) goes from number ⌊(B + 1) · a₁⌋ to number
//! B + 1 − ⌊(B + 1) · (1 − a₂)⌋, each moved into 1 to B, where
//! a₁ = Φ(z₀ + (z₀ + z)/(1 − a (z₀ + z))) for the quantile z of (1 − confidence)/2,
//! a₂ the same for −z, and z₀ = Φ⁻¹ of the share of replicates that are less than
//! the estimate, those equal to it counted half. The acceleration is
//! a = Σ d³ / (6 (Σ d²)^1.5) over all units, d = (m − 1)/m · (mean of the values
//! without one unit of the stratum − the value without this unit), as for several
//! samples (Davison and Hinkley 1997, Bootstrap Methods and their Application,
//! 5.4); a stratum of one unit, which is in every replicate, adds nothing.
//!
//! A replicate in which the value does not exist is left out and counted; where
//! that befalls more than 5 % of them, there is no interval
//! ([`Undefined::UndefinedReplicates`]). The memory needed is 8 bytes for each
//! replicate and value, whatever the number of units.

mod sample;
mod table;

use std::num::NonZeroU32;

pub use sample::{Stratum, Sums};
use table::Tables;

pub use super::interval::Interval;
use super::{
    Undefined,
    interval::{bca, percentile},
    random::Stream,
    replicate::{Interrupted, Progress, Watch},
};

/// Replicates without the value that are too many: more than one in so many
const LOST: usize = 20;
/// What a statistic costs besides the draws, for each of its values, in draws
const VALUE_COST: u64 = 500;

/// How a bootstrap is made
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Plan {
    /// Where chance begins
    pub seed: u64,
    /// How many replicates
    pub replicates: NonZeroU32,
    /// How the interval is made
    pub interval: Interval,
    /// The share of such intervals that hold the true value: above 0 and below 1
    pub confidence: f64,
}

/// What a bootstrap tells about one value
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Outcome {
    /// The value in the data
    pub estimate: Option<f64>,
    /// The lower and the upper limit
    pub interval: Result<[f64; 2], Undefined>,
    /// The standard deviation of the replicates, with B − 1
    pub standard_error: Result<f64, Undefined>,
    /// The mean of the replicates less the estimate
    pub bias: Result<f64, Undefined>,
    /// Replicates in which the value does not exist
    pub missing: u32,
}

/// The values of all replicates
#[derive(Clone, Debug)]
pub struct Replicates {
    values: usize,
    // INVARIANT: replicate after replicate; NaN stands for a value that does not exist, in 8 bytes.
    numbers: Vec<f64>,
}

impl Replicates {
    /// Draws the replicates and computes `values` values of each
    ///
    /// `statistic` writes what it computes of the sums; what it leaves alone does not exist.
    ///
    /// # Errors
    ///
    /// [`Interrupted`] if the watch ends the work.
    pub fn draw<F>(
        strata: &[Stratum],
        values: usize,
        plan: &Plan,
        statistic: F,
        watch: &mut Watch<'_>,
    ) -> Result<Self, Interrupted>
    where
        F: Fn(&Sums, &mut [Option<f64>]) + Sync,
    {
        let mut progress = Progress::new(u64::from(plan.replicates.get()), watch);
        Self::draw_watched(strata, values, plan, &statistic, &mut progress)
    }

    fn draw_watched<F>(
        strata: &[Stratum],
        values: usize,
        plan: &Plan,
        statistic: &F,
        progress: &mut Progress<'_, '_>,
    ) -> Result<Self, Interrupted>
    where
        F: Fn(&Sums, &mut [Option<f64>]) + Sync,
    {
        let tables: Vec<Tables> = strata.iter().map(Tables::new).collect();
        let draws: u64 = strata.iter().map(|stratum| u64::from(stratum.units())).sum();
        let mut numbers = places(u64::from(plan.replicates.get()), values);
        let scratch = || (Sums::zero(strata), vec![None; values]);
        progress.fill(
            &mut numbers,
            values,
            draws + cost(values),
            scratch,
            |(sums, row), replicate, out| {
                let mut stream = Stream::new(plan.seed, replicate);
                for (at, tables) in tables.iter().enumerate() {
                    tables.draw(&mut stream, sums.of_mut(at));
                }
                write(statistic, sums, row, out);
            },
        )?;
        Ok(Self { values, numbers })
    }

    /// One value in all replicates, in their order
    pub fn of(&self, value: usize) -> impl Iterator<Item = Option<f64>> {
        self.numbers
            .iter()
            .skip(value)
            .step_by(self.values.max(1))
            .map(|number| (!number.is_nan()).then_some(*number))
    }
}

/// Draws the replicates and says what they tell about each of `values` values
///
/// `statistic` writes what it computes of the sums; what it leaves alone does not exist. The sums know how many
/// units they are over, which for [`Interval::Bca`] is also one less than the stratum has.
///
/// # Errors
///
/// [`Interrupted`] if the watch ends the work.
///
/// ```
/// use std::num::NonZeroU32;
///
/// use rk_core::stats::bootstrap::{Interval, Plan, Stratum, Sums, bootstrap};
///
/// // The mean of five answers.
/// let answers = Stratum::new(5, 1, vec![2, 3, 3, 4, 5]).unwrap();
/// let mean = |sums: &Sums, out: &mut [Option<f64>]| {
///     let sum = i32::try_from(sums.of(0)[0]).unwrap();
///     out[0] = Some(f64::from(sum) / f64::from(sums.units(0)));
/// };
/// let replicates = NonZeroU32::new(999).unwrap();
/// let plan = Plan { seed: 2026, replicates, interval: Interval::Percentile, confidence: 0.95 };
/// let outcome = bootstrap(&[answers], 1, &plan, mean, &mut |_, _| true).unwrap().remove(0);
/// assert_eq!(outcome.estimate, Some(3.4));
/// assert!(outcome.interval.is_ok_and(|[low, high]| 2.0 <= low && low < 3.4 && 3.4 < high && high <= 5.0));
/// ```
pub fn bootstrap<F>(
    strata: &[Stratum],
    values: usize,
    plan: &Plan,
    statistic: F,
    watch: &mut Watch<'_>,
) -> Result<Vec<Outcome>, Interrupted>
where
    F: Fn(&Sums, &mut [Option<f64>]) + Sync,
{
    let mut estimates = vec![None; values];
    let whole = Sums::whole(strata);
    statistic(&whole, &mut estimates);
    let units: u64 = match plan.interval {
        Interval::Percentile => 0,
        Interval::Bca => strata.iter().map(|stratum| u64::from(stratum.units())).sum(),
    };
    let mut progress = Progress::new(u64::from(plan.replicates.get()) + units, watch);
    let replicates = Replicates::draw_watched(strata, values, plan, &statistic, &mut progress)?;
    let without = match plan.interval {
        Interval::Percentile => Vec::new(),
        Interval::Bca => leave_one_out(strata, values, &whole, &statistic, &mut progress)?,
    };
    let outcome = |(at, estimate): (usize, Option<f64>)| {
        let acceleration = || acceleration(strata, without.iter().skip(at).step_by(values.max(1)));
        Outcome::of(estimate, replicates.of(at), plan, acceleration)
    };
    Ok(estimates.into_iter().enumerate().map(outcome).collect())
}

impl Outcome {
    fn of(
        estimate: Option<f64>,
        replicates: impl Iterator<Item = Option<f64>>,
        plan: &Plan,
        acceleration: impl FnOnce() -> Option<f64>,
    ) -> Self {
        let mut there: Vec<f64> = replicates.flatten().collect();
        let missing = plan.replicates.get().saturating_sub(u32::try_from(there.len()).unwrap_or(u32::MAX));
        let all = usize::try_from(plan.replicates.get()).unwrap_or(usize::MAX);
        let enough = if (all - there.len().min(all)).saturating_mul(LOST) > all {
            Err(Undefined::UndefinedReplicates)
        } else {
            Ok(())
        };
        let mean = enough.map(|()| mean(there.iter().copied()));
        let standard_error = mean.and_then(|mean| deviation(&there, mean));
        let bias = mean.and_then(|mean| estimate.map(|value| mean - value).ok_or(Undefined::NoInterval));
        there.sort_unstable_by(f64::total_cmp);
        let interval = enough.and_then(|()| {
            let estimate = estimate.ok_or(Undefined::NoInterval)?;
            match plan.interval {
                Interval::Percentile => percentile(&there, plan.confidence),
                Interval::Bca => {
                    let acceleration = acceleration().ok_or(Undefined::NoInterval)?;
                    bca(&there, estimate, acceleration, plan.confidence)
                }
            }
        });
        Self { estimate, interval, standard_error, bias, missing }
    }
}

/// `rows` rows of `width` numbers, none of which exists yet
fn places(rows: u64, width: usize) -> Vec<f64> {
    vec![f64::NAN; usize::try_from(rows).unwrap_or(usize::MAX).saturating_mul(width)]
}

/// What a statistic of so many values costs, in draws
fn cost(values: usize) -> u64 {
    VALUE_COST.saturating_mul(u64::try_from(values).unwrap_or(u64::MAX))
}

/// Writes the values of some sums
fn write<F>(statistic: &F, sums: &Sums, row: &mut [Option<f64>], out: &mut [f64])
where
    F: Fn(&Sums, &mut [Option<f64>]),
{
    row.fill(None);
    statistic(sums, row);
    for (place, value) in out.iter_mut().zip(row) {
        *place = value.unwrap_or(f64::NAN);
    }
}

/// The values of the data without one unit, unit after unit in the order of the strata
fn leave_one_out<F>(
    strata: &[Stratum],
    values: usize,
    whole: &Sums,
    statistic: &F,
    progress: &mut Progress<'_, '_>,
) -> Result<Vec<f64>, Interrupted>
where
    F: Fn(&Sums, &mut [Option<f64>]) + Sync,
{
    let units: Vec<(usize, &[i64])> = strata
        .iter()
        .enumerate()
        .flat_map(|(at, stratum)| stratum.rows().map(move |row| (at, row)))
        .collect();
    let mut numbers = places(u64::try_from(units.len()).unwrap_or(u64::MAX), values);
    let scratch = || (whole.clone(), vec![None; values]);
    progress.fill(&mut numbers, values, cost(values), scratch, |(sums, row), unit, out| {
        if let Some((stratum, own)) = usize::try_from(unit).ok().and_then(|unit| units.get(unit)) {
            sums.remove(*stratum, own);
            write(statistic, sums, row, out);
            sums.restore(*stratum, own);
        }
    })?;
    Ok(numbers)
}

/// The acceleration, of the values without one unit each; `None` if one does not exist or all are the same
fn acceleration<'a>(strata: &[Stratum], mut without: impl Iterator<Item = &'a f64>) -> Option<f64> {
    let (mut squares, mut cubes) = (0.0, 0.0);
    for stratum in strata {
        let units = stratum.units();
        let values: Vec<f64> =
            without.by_ref().take(usize::try_from(units).unwrap_or(usize::MAX)).copied().collect();
        // The mean of equal values may be rounded away from them.
        let alike = values.iter().all(|value| Some(value) == values.first());
        if units < 2 || alike {
            continue;
        }
        let (mean, share) = (mean(values.iter().copied()), f64::from(units - 1) / f64::from(units));
        for value in values {
            let d = share * (mean - value);
            squares += d * d;
            cubes += d * d * d;
        }
    }
    // NaN where a value does not exist.
    let acceleration = cubes / (6.0 * squares * squares.sqrt());
    acceleration.is_finite().then_some(acceleration)
}

fn mean(values: impl ExactSizeIterator<Item = f64>) -> f64 {
    let count = u32::try_from(values.len()).map_or(f64::INFINITY, f64::from);
    values.sum::<f64>() / count
}

/// The standard deviation about the mean, with one less than there are
fn deviation(values: &[f64], mean: f64) -> Result<f64, Undefined> {
    let less = values.len().checked_sub(1).filter(|less| *less > 0).ok_or(Undefined::TooFew)?;
    let squares: f64 = values.iter().map(|value| (value - mean) * (value - mean)).sum();
    Ok((squares / u32::try_from(less).map_or(f64::INFINITY, f64::from)).sqrt())
}
