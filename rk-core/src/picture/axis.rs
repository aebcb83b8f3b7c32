//! The numbers along an axis.

use super::{plane::Area, words::Words};

/// A whole unit, in millionths
const UNIT: i64 = 1_000_000;

/// An axis upwards from one round number to another
#[derive(Clone, Copy)]
pub(super) struct Axis {
    area: Area,
    first: i128,
    step: i128,
    steps: i128,
}

impl Axis {
    /// The axis at the left of an area that has room for these values, in millionths
    ///
    /// It begins at 0 where that takes up no more than the values do.
    pub(super) fn new(area: Area, values: impl Iterator<Item = i64> + Clone, most_steps: i128) -> Self {
        let low = values.clone().min().unwrap_or(0);
        let high = values.max().unwrap_or(0);
        let low = if low > 0 && low <= high - low { 0 } else { low };
        let (low, high) = if low == high { (low - UNIT, high + UNIT) } else { (low, high) };
        let (low, high) = (i128::from(low), i128::from(high));
        let mut step = 1;
        let mut round = [2, 5, 10].into_iter().cycle();
        let mut power = 1;
        loop {
            let first = low.div_euclid(step);
            let last = -(-high).div_euclid(step);
            if last - first <= most_steps {
                return Self { area, first: first * step, step, steps: last - first };
            }
            let factor = round.next().unwrap_or(10);
            step = power * factor;
            if factor == 10 {
                power = step;
            }
        }
    }

    /// How far down a value stands
    pub(super) fn place(&self, value: i64) -> i64 {
        let up = (i128::from(value) - self.first) * i128::from(self.area.height) / (self.step * self.steps);
        self.area.bottom() - i64::try_from(up).unwrap_or(0)
    }

    /// The numbers with their places
    pub(super) fn numbers(&self, words: &Words) -> Vec<(i64, String)> {
        let number = |step: i128| {
            let value = i64::try_from(self.first + step * self.step).unwrap_or(0);
            (self.place(value), words.plain(value))
        };
        (0..=self.steps).map(number).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Locale, picture::plane::px};

    #[test]
    fn numbers_are_round_and_reach_over_the_values() {
        let axis = |values: &[i64]| {
            let axis = Axis::new(Area::new(0, 0, 0, px(300)), values.iter().copied(), 6);
            axis.numbers(Words::of(Locale::Da)).into_iter().map(|(_, number)| number).collect::<Vec<_>>()
        };
        assert_eq!(axis(&[3_000_000, 17_000_000]), ["0", "5", "10", "15", "20"]);
        assert_eq!(axis(&[15_000_000, 17_000_000]), ["15", "15,5", "16", "16,5", "17"]);
        assert_eq!(axis(&[-300_000, 100_000]), ["\u{2212}0,3", "\u{2212}0,2", "\u{2212}0,1", "0", "0,1"]);
        assert_eq!(axis(&[4_000_000]), ["3", "3,5", "4", "4,5", "5"]);
        assert_eq!(axis(&[]), ["\u{2212}1", "\u{2212}0,5", "0", "0,5", "1"]);
        let far = axis(&[-1_000_000_000_000_000_000, 1_000_000_000_000_000_000]);
        assert_eq!(far.first().map(String::as_str), Some("\u{2212}1000000000000"));
    }
}
