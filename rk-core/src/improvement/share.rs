//! Shares with their intervals.

use serde::{Deserialize, Serialize};

use super::{Known, Reason, Why};
use crate::{
    ordered::result,
    stats::{Fraction, wilson},
};

result! {
    /// How many of those of whom it is known are yes
    Share {
        /// Those who are
        yes: u64,
        /// Those of whom it is known
        of: u64,
        /// Those of whom it is not, counted beside
        unknown: u64,
        /// `yes` / `of`, from 0 to 1
        share: Option<f64>,
        /// The lower limit of Wilson's interval ([`wilson`])
        low: Option<f64>,
        /// The upper limit
        high: Option<f64>,
    }
}

impl Share {
    /// The share of these answers, with its interval at a confidence between 0 and 1
    #[must_use]
    pub fn of(answers: impl IntoIterator<Item = Known>, confidence: f64) -> Self {
        let mut tally = Tally::default();
        answers.into_iter().for_each(|answer| tally.add(answer));
        tally.share(confidence)
    }
}

/// Answers, counted
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Tally {
    pub(super) yes: u64,
    pub(super) no: u64,
    pub(super) unknown: u64,
}

impl Tally {
    pub(super) fn add(&mut self, answer: Known) {
        match answer {
            Known::Yes => self.yes += 1,
            Known::No => self.no += 1,
            Known::Unknown => self.unknown += 1,
        }
    }

    pub(super) fn share(self, confidence: f64) -> Share {
        let Self { yes, no, unknown } = self;
        let of = yes + no;
        let (share, limits, why) = interval(yes, of, confidence);
        Share {
            yes,
            of,
            unknown,
            share,
            low: limits.map(|[low, _]| low),
            high: limits.map(|[_, high]| high),
            why,
        }
    }
}

/// A share, its limits, and why there is none
pub(super) fn interval(yes: u64, of: u64, confidence: f64) -> (Option<f64>, Option<[f64; 2]>, Why) {
    let mut why = Why::default();
    let share = Fraction::new(yes, of).map(|share| share.rounded()).ok_or(Reason::NoCases);
    (why.or_note("share", share), wilson(yes, of, confidence).ok(), why)
}
