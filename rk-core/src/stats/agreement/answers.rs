//! The answers to one item.

use crate::stats::{Rational, Undefined};

/// The answers of one group of raters to one item
#[derive(Clone, Debug)]
pub struct Answers {
    n: u64,
    sum: Rational,
    squares: Rational,
    /// The sum of the upper half less that of the lower half: of absolute deviations from the median
    deviations: Rational,
}

impl Answers {
    /// The answers in any order; `None` if one is no number
    #[must_use]
    pub fn new(answers: &[f64]) -> Option<Self> {
        let mut sorted = answers.to_vec();
        sorted.sort_unstable_by(f64::total_cmp);
        let mut runs: Vec<(f64, u64)> = Vec::new();
        for answer in sorted {
            match runs.last_mut() {
                Some((value, times)) if value.to_bits() == answer.to_bits() => *times += 1,
                _ => runs.push((answer, 1)),
            }
        }
        let runs: Option<Vec<_>> =
            runs.into_iter().map(|(value, times)| Some((Rational::of(value)?, times))).collect();
        Some(Self::of_runs(&runs?))
    }

    /// How often each of the options 1, 2, … was answered
    #[must_use]
    pub fn counted(counts: &[u64]) -> Self {
        let runs: Vec<(Rational, u64)> =
            (1_u64..).map(Rational::from).zip(counts).map(|(option, times)| (option, *times)).collect();
        Self::of_runs(&runs)
    }

    /// Values in rising order, and how often each was answered
    fn of_runs(runs: &[(Rational, u64)]) -> Self {
        let n: u64 = runs.iter().map(|(_, times)| times).sum();
        let half = n / 2;
        let mut answers =
            Self { n, sum: Rational::zero(), squares: Rational::zero(), deviations: Rational::zero() };
        let mut before = 0;
        for (value, times) in runs {
            let total = value.times(&Rational::from(*times));
            // Of these answers so many are in the lower half, and so many in the upper.
            let lower = half.saturating_sub(before).min(*times);
            before += times;
            let upper = before.saturating_sub(n - half).min(*times);
            answers.squares = answers.squares.plus(&value.times(&total));
            answers.sum = answers.sum.plus(&total);
            let weight = Rational::from(i128::from(upper) - i128::from(lower));
            answers.deviations = answers.deviations.plus(&value.times(&weight));
        }
        answers
    }

    /// The number of answers
    #[must_use]
    pub fn n(&self) -> u64 {
        self.n
    }

    fn mean(&self) -> Option<Rational> {
        self.sum.per(&Rational::from(self.n))
    }

    /// With n − 1
    pub(super) fn variance(&self) -> Option<Rational> {
        let spread = self.squares.minus(&self.sum.times(&self.mean()?));
        spread.per(&Rational::from(self.n.checked_sub(1)?))
    }

    /// The mean absolute deviation from the median
    pub(super) fn deviation(&self) -> Option<Rational> {
        self.deviations.per(&Rational::from(self.n))
    }

    /// 1 less twice the variance over the largest that the mean allows
    pub(super) fn a_wg(&self, options: u32) -> Result<Rational, Undefined> {
        let (n, most) = (Rational::from(self.n), Rational::from(u64::from(options)));
        let (mean, variance) =
            (self.mean().ok_or(Undefined::NoAnswers)?, self.variance().ok_or(Undefined::TooFew)?);
        let one = Rational::from(1);
        let others = n.minus(&one);
        // The sum of the answers if all but one stood at one end of the scale.
        let (least_sum, most_sum) = (others.plus(&most), one.plus(&others.times(&most)));
        if self.sum < least_sum || self.sum > most_sum {
            return Err(Undefined::NotComparable);
        }
        let largest = one.plus(&most).times(&mean).minus(&mean.squared()).minus(&most).times(&n);
        let share = variance.times(&others).times(&Rational::from(2)).per(&largest);
        share.map(|share| one.minus(&share)).ok_or(Undefined::NotComparable)
    }
}
