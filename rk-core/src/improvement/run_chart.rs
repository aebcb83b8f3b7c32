//! A measure in time beside its median, and the signs that something other than chance was at work.
//!
//! Source of the rules: R. J. Perla, L. P. Provost and S. K. Murray, The run chart: a simple analytical tool
//! for learning from variation in healthcare processes, BMJ Quality & Safety 20 (2011), 46-51. The number of
//! runs that chance makes is exact here ([`likely_runs`]); their table is rounded.

use std::cmp::Ordering;

use serde::{Deserialize, Serialize};

use super::{Reason, Why};
use crate::{
    Date,
    decimal::SCALE,
    ordered::result,
    stats::{Rational, likely_runs},
};

/// Fewer useful points say nothing about the number of runs
const LEAST_USEFUL: u64 = 10;

/// Where a point lies
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum ChartSide {
    /// Above the median
    Above,
    /// Below it
    Below,
    /// On it: such a point is passed over
    On,
}

/// Which way a trend goes
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Direction {
    /// Up
    Up,
    /// Down
    Down,
}

/// A sign that something other than chance was likely at work
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Signal {
    /// Many points on one side of the median
    Shift,
    /// Many points that all go up, or all down
    Trend,
    /// Fewer runs than chance makes
    TooFewRuns,
    /// More runs than chance makes
    TooManyRuns,
}

/// A point of the chart
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ChartPoint {
    /// Its day
    pub on: Date,
    /// Its value
    pub value: Option<f64>,
    /// Where it lies; `None` without a value, or without a median
    pub side: Option<ChartSide>,
}

/// Points on one side of the median, without one on the other between them
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Shift {
    /// The day of the first
    pub from: Date,
    /// The day of the last
    pub to: Date,
    /// The side
    pub side: ChartSide,
    /// How many; those on the median are passed over
    pub points: u64,
}

/// Points that each go up, or each go down
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Trend {
    /// The day of the first
    pub from: Date,
    /// The day of the last
    pub to: Date,
    /// Which way
    pub direction: Direction,
    /// How many; one that is equal to the one before is passed over
    pub points: u64,
}

result! {
    /// A measure in time beside its median
    RunChart {
        /// The points with a value
        n: u64,
        /// The middle value of the baseline, or halfway between two
        median: Option<f64>,
        /// The points that the median is of
        baseline: u64,
        /// The points above or below the median
        useful: u64,
        /// How often the useful points change side, plus 1
        runs: u64,
        /// The fewest runs that chance makes of as many points above and below, 95 % of the time
        runs_least: Option<u64>,
        /// The most
        runs_most: Option<u64>,
        /// All points, those without a value among them
        points: Vec<ChartPoint>,
        /// The shifts in time
        shifts: Vec<Shift>,
        /// The trends in time
        trends: Vec<Trend>,
        /// What signs there are
        signals: Vec<Signal>,
    }
}

/// How many points make a shift and a trend
#[derive(Clone, Copy, Debug)]
pub(super) struct Lengths {
    pub(super) shift: u64,
    pub(super) trend: u64,
}

/// What a chart is read from; values in millionths
pub(super) struct Chart<'a> {
    pub(super) points: &'a [(Date, Option<i128>)],
    pub(super) baseline: &'a [i128],
    pub(super) lengths: Lengths,
}

impl Chart<'_> {
    pub(super) fn read(&self) -> RunChart {
        let median = twice_median(self.baseline);
        let side = |value: i128| {
            Some(match (2 * value).cmp(&median?) {
                Ordering::Greater => ChartSide::Above,
                Ordering::Equal => ChartSide::On,
                Ordering::Less => ChartSide::Below,
            })
        };
        let values: Vec<(Date, i128)> =
            self.points.iter().filter_map(|(on, value)| value.map(|value| (*on, value))).collect();
        let useful: Vec<(Date, ChartSide)> = values
            .iter()
            .filter_map(|(on, value)| Some((*on, side(*value).filter(|side| *side != ChartSide::On)?)))
            .collect();
        let runs = runs(&useful);
        let shifts: Vec<Shift> =
            runs.iter().copied().filter(|run| run.points >= self.lengths.shift).collect();
        let trends = trends(&values, self.lengths.trend);
        let likely = likely(&useful);
        let number = count(runs.len());
        let signals = [
            (Signal::Shift, !shifts.is_empty()),
            (Signal::Trend, !trends.is_empty()),
            (Signal::TooFewRuns, likely.is_ok_and(|[least, _]| number < least)),
            (Signal::TooManyRuns, likely.is_ok_and(|[_, most]| number > most)),
        ];
        let point = |(on, value): &(Date, Option<i128>)| ChartPoint {
            on: *on,
            value: value.and_then(|value| written(value, 1)),
            side: value.and_then(side),
        };
        let mut why = Why::default();
        RunChart {
            n: count(values.len()),
            median: why
                .or_note("median", median.and_then(|median| written(median, 2)).ok_or(Reason::NoCases)),
            baseline: count(self.baseline.len()),
            useful: count(useful.len()),
            runs: number,
            runs_least: why.or_note("runs_least", likely.map(|[least, _]| least)),
            runs_most: why.or_note("runs_most", likely.map(|[_, most]| most)),
            points: self.points.iter().map(point).collect(),
            shifts,
            trends,
            signals: signals.into_iter().filter_map(|(signal, there)| there.then_some(signal)).collect(),
            why,
        }
    }
}

/// Twice the middle value, or the sum of the two in the middle; `None` of none
pub(super) fn twice_median(values: &[i128]) -> Option<i128> {
    let mut rising = values.to_vec();
    rising.sort_unstable();
    let last = rising.len().checked_sub(1)?;
    Some(rising.get(last / 2)? + rising.get(last.div_ceil(2))?)
}

/// The number that is so many millionths, shared out
fn written(millionths: i128, parts: i128) -> Option<f64> {
    Rational::new(millionths, i128::from(SCALE) * parts).map(|number| number.rounded())
}

fn count(things: usize) -> u64 {
    u64::try_from(things).unwrap_or(u64::MAX)
}

/// The runs of useful points, each as long as it is
fn runs(useful: &[(Date, ChartSide)]) -> Vec<Shift> {
    let mut runs: Vec<Shift> = Vec::new();
    for (on, side) in useful {
        match runs.last_mut() {
            Some(run) if run.side == *side => {
                run.to = *on;
                run.points += 1;
            }
            _ => runs.push(Shift { from: *on, to: *on, side: *side, points: 1 }),
        }
    }
    runs
}

/// The trends of at least so many points
fn trends(values: &[(Date, i128)], least: u64) -> Vec<Trend> {
    let mut trends: Vec<Trend> = Vec::new();
    let mut before: Option<(Date, i128)> = None;
    for (on, value) in values {
        let Some((from, last)) = before else {
            before = Some((*on, *value));
            continue;
        };
        let direction = match value.cmp(&last) {
            Ordering::Equal => continue,
            Ordering::Greater => Direction::Up,
            Ordering::Less => Direction::Down,
        };
        match trends.last_mut() {
            Some(trend) if trend.direction == direction => {
                trend.to = *on;
                trend.points += 1;
            }
            // The point at which the direction turns belongs to both.
            _ => trends.push(Trend { from, to: *on, direction, points: 2 }),
        }
        before = Some((*on, *value));
    }
    trends.retain(|trend| trend.points >= least);
    trends
}

/// The fewest and the most runs that chance makes of these points
fn likely(useful: &[(Date, ChartSide)]) -> Result<[u64; 2], Reason> {
    let above = count(useful.iter().filter(|(_, side)| *side == ChartSide::Above).count());
    let below = count(useful.len()) - above;
    if above + below < LEAST_USEFUL { Err(Reason::TooFew) } else { Ok(likely_runs(above, below)) }
}
