//! Conversations by how long after the referral they were held.

use serde::{Deserialize, Serialize};

use crate::{
    improvement::{
        Reason, Share, Why,
        declare::choice,
        share::{Tally, interval},
    },
    ordered::result,
    stats::Rational,
};

/// How long after the referral the conversation was held
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Bin {
    /// 0 to 6 days
    #[serde(rename = "under_1_week")]
    Under1Week,
    /// 7 to 13 days
    #[serde(rename = "under_2_weeks")]
    Under2Weeks,
    /// 14 to 20 days
    #[serde(rename = "under_3_weeks")]
    Under3Weeks,
    /// 21 to 27 days
    #[serde(rename = "under_4_weeks")]
    Under4Weeks,
    /// 28 to 60 days
    #[serde(rename = "under_2_months")]
    Under2Months,
    /// 61 days and more
    #[serde(rename = "over_2_months")]
    Over2Months,
    /// It was not held
    #[serde(rename = "not_held")]
    NotHeld,
}

choice! {
    /// How long after the referral a conversation was held that was held
    HeldBin {
        /// 0 to 6 days
        Under1Week = "under_1_week",
        /// 7 to 13 days
        Under2Weeks = "under_2_weeks",
        /// 14 to 20 days
        Under3Weeks = "under_3_weeks",
        /// 21 to 27 days
        Under4Weeks = "under_4_weeks",
        /// 28 to 60 days
        Under2Months = "under_2_months",
        /// 61 days and more
        Over2Months = "over_2_months",
    }
}

impl From<HeldBin> for Bin {
    fn from(bin: HeldBin) -> Self {
        match bin {
            HeldBin::Under1Week => Self::Under1Week,
            HeldBin::Under2Weeks => Self::Under2Weeks,
            HeldBin::Under3Weeks => Self::Under3Weeks,
            HeldBin::Under4Weeks => Self::Under4Weeks,
            HeldBin::Under2Months => Self::Under2Months,
            HeldBin::Over2Months => Self::Over2Months,
        }
    }
}

impl Bin {
    /// From the shortest wait on
    pub const ALL: [Self; 7] = [
        Self::Under1Week,
        Self::Under2Weeks,
        Self::Under3Weeks,
        Self::Under4Weeks,
        Self::Under2Months,
        Self::Over2Months,
        Self::NotHeld,
    ];

    /// The bin of a conversation held so many days after the referral, 0 or more
    #[must_use]
    pub fn of_days(days: i64) -> Self {
        match days {
            ..7 => Self::Under1Week,
            7..14 => Self::Under2Weeks,
            14..21 => Self::Under3Weeks,
            21..28 => Self::Under4Weeks,
            28..61 => Self::Under2Months,
            61.. => Self::Over2Months,
        }
    }
}

/// What is known of the conversation after one referral
#[derive(Clone, Copy, Debug)]
pub(super) enum Placed {
    /// Its bin, and its days if they are known
    In(Bin, Option<i64>),
    Unknown,
}

result! {
    /// The conversations of one bin
    BinCount {
        /// How long after the referral
        bin: Bin,
        /// How many
        n: u64,
        /// How many so far, from the shortest wait on
        cumulative: u64,
        /// Their share of all of which it is known
        share: Option<f64>,
        /// The lower limit of Wilson's interval
        low: Option<f64>,
        /// The upper limit
        high: Option<f64>,
    }
}

result! {
    /// The clarifying conversations after referrals
    Conversations {
        /// Every bin, from the shortest wait on
        bins: Vec<BinCount>,
        /// Those held
        held: u64,
        /// Those not held
        not_held: u64,
        /// The referrals of which nobody knows
        unknown: u64,
        /// Those held within four weeks, of all of which it is known
        within_4_weeks: Share,
        /// The bin of the middle referral, not held counting as longest; of two the later
        median_bin: Option<Bin>,
        /// The middle of the days, of those held of which they are known; halfway between two
        median_days: Option<f64>,
    }
}

impl Conversations {
    /// From the numbers of the bins in their order, and the days that are known in rising order
    pub(super) fn of(counts: [u64; Bin::ALL.len()], days: &[i64], referrals: u64, confidence: f64) -> Self {
        let known: u64 = counts.iter().sum();
        let unknown = referrals.saturating_sub(known);
        let mut bins: Vec<BinCount> = Vec::new();
        for (bin, n) in Bin::ALL.into_iter().zip(counts) {
            let cumulative = bins.last().map_or(0, |last| last.cumulative) + n;
            let (share, limits, why) = interval(n, known, confidence);
            let (low, high) = (limits.map(|[low, _]| low), limits.map(|[_, high]| high));
            bins.push(BinCount { bin, n, cumulative, share, low, high, why });
        }
        let up_to = |last: Bin| bins.iter().filter(|bin| bin.bin <= last).map(|bin| bin.n).sum();
        let held: u64 = up_to(Bin::Over2Months);
        let soon: u64 = up_to(Bin::Under4Weeks);
        let within = Tally { yes: soon, no: known - soon, unknown };
        // Of an even number, the later of the two in the middle.
        let middle = bins.iter().find(|bin| bin.cumulative > known / 2).map(|bin| bin.bin);
        let mut why = Why::default();
        Self {
            held,
            not_held: known - held,
            unknown,
            within_4_weeks: within.share(confidence),
            median_bin: why.or_note("median_bin", middle.ok_or(Reason::NoCases)),
            median_days: why.or_note("median_days", median(days).ok_or(Reason::NoCases)),
            bins,
            why,
        }
    }
}

/// The middle of numbers in rising order, or halfway between two
fn median(days: &[i64]) -> Option<f64> {
    let half = days.len() / 2;
    let upper = *days.get(half)?;
    let lower = if days.len() % 2 == 0 { *days.get(half.checked_sub(1)?)? } else { upper };
    Rational::new(i128::from(lower) + i128::from(upper), 2).map(|days| days.rounded())
}
