//! Units packed into few words, so that a draw is a look-up and an addition.
//!
//! A lane is a stretch of bits of a 64-bit word. Each number of a unit, less
//! the least of the stratum, has a lane, wide enough for the sum of a block of
//! draws; the numbers of a unit lie in a few words, and adding these adds them
//! all. After a block the lanes are read and added to the sums.
//!
//! The sums of a block are bounded by the width of its lanes and those of a
//! replicate by [`Stratum::new`], so nothing wraps; the additions are written
//! as wrapping because a check of each would cost as much as the draw.

use super::{super::random::Stream, sample::Stratum};

/// Words of a unit that are added together
const WIDEST: usize = 8;
/// Draws in a block that are tried, besides the whole stratum; even, so that no half of a random word is left over
const BLOCKS: [u32; 7] = [2, 14, 62, 254, 510, 1022, 2046];
/// More draws in a block gain nothing
const LONGEST: u32 = 4094;
/// What it costs to begin a block and to read a lane, and to repeat the draws for another table, in additions
/// of a word
const BLOCK_COST: u64 = 10;
const LANE_COST: u64 = 5;
const DRAW_COST: u64 = 2;

/// The units of a stratum, ready for drawing
#[derive(Debug)]
pub(super) struct Tables {
    units: u32,
    /// The least value of each number
    least: Vec<i64>,
    block: u32,
    tables: Vec<Table>,
}

/// The place of one number in the words of a unit
#[derive(Clone, Copy, Debug)]
struct Lane {
    number: usize,
    word: usize,
    shift: u32,
    mask: u64,
}

/// Some of the numbers of all units
#[derive(Debug)]
struct Table {
    lanes: Vec<Lane>,
    words: Words,
}

/// The words of the units, by how many each has
#[derive(Debug)]
enum Words {
    One(Vec<[u64; 1]>),
    Two(Vec<[u64; 2]>),
    Three(Vec<[u64; 3]>),
    Four(Vec<[u64; 4]>),
    Eight(Vec<[u64; 8]>),
}

impl Tables {
    pub(super) fn new(stratum: &Stratum) -> Self {
        let mut least = vec![i64::MAX; stratum.width()];
        let mut most = vec![i64::MIN; stratum.width()];
        for row in stratum.rows() {
            for ((least, most), value) in least.iter_mut().zip(&mut most).zip(row) {
                *least = (*least).min(*value);
                *most = (*most).max(*value);
            }
        }
        let ranges: Vec<u64> = least
            .iter()
            .zip(&most)
            .map(|(least, most)| most.checked_sub(*least))
            .map(|range| {
                // Without units there is nothing to add.
                range.and_then(|range| u64::try_from(range).ok()).unwrap_or(0)
            })
            .collect();
        let units = stratum.units();
        let blocks = BLOCKS.into_iter().filter(|block| *block < units).chain([1, units.clamp(1, LONGEST)]);
        let (block, lanes) = blocks
            .filter_map(|block| Some((block, arrange(&ranges, block)?)))
            .min_by_key(|(block, lanes)| cost(lanes, *block))
            .unwrap_or_default();
        let words = words_of(&lanes);
        let tables = (0..words)
            .step_by(WIDEST)
            .map(|first| {
                let lanes = lanes.iter().filter(|lane| (first..first + WIDEST).contains(&lane.word));
                let lanes = lanes.map(|lane| Lane { word: lane.word - first, ..*lane }).collect();
                Table::new(stratum, &least, lanes)
            })
            .collect();
        Self { units, least, block, tables }
    }

    /// Draws as many units as there are, with replacement, and writes the sums of what they contribute
    pub(super) fn draw(&self, stream: &mut Stream, sums: &mut [i64]) {
        for (sum, least) in sums.iter_mut().zip(&self.least) {
            *sum = least.wrapping_mul(i64::from(self.units));
        }
        let start = stream.clone();
        for table in &self.tables {
            // All tables see the same draws.
            stream.clone_from(&start);
            match &table.words {
                Words::One(words) => self.draw_from(words, &table.lanes, stream, sums),
                Words::Two(words) => self.draw_from(words, &table.lanes, stream, sums),
                Words::Three(words) => self.draw_from(words, &table.lanes, stream, sums),
                Words::Four(words) => self.draw_from(words, &table.lanes, stream, sums),
                Words::Eight(words) => self.draw_from(words, &table.lanes, stream, sums),
            }
        }
    }

    fn draw_from<const WORDS: usize>(
        &self,
        words: &[[u64; WORDS]],
        lanes: &[Lane],
        stream: &mut Stream,
        sums: &mut [i64],
    ) {
        let mut left = self.units;
        while left > 0 {
            let draws = left.min(self.block);
            left = left.wrapping_sub(draws);
            let mut totals = [0_u64; WORDS];
            stream.each_below(self.units, draws, |unit| {
                if let Some(words) = words.get(unit) {
                    for (total, word) in totals.iter_mut().zip(words) {
                        *total = total.wrapping_add(*word);
                    }
                }
            });
            for lane in lanes {
                let total = totals.get(lane.word).map_or(0, |total| total >> lane.shift & lane.mask);
                if let Some(sum) = sums.get_mut(lane.number) {
                    *sum = sum.wrapping_add_unsigned(total);
                }
            }
        }
    }
}

impl Table {
    fn new(stratum: &Stratum, least: &[i64], lanes: Vec<Lane>) -> Self {
        let words = match words_of(&lanes) {
            1 => Words::One(pack(stratum, least, &lanes)),
            2 => Words::Two(pack(stratum, least, &lanes)),
            3 => Words::Three(pack(stratum, least, &lanes)),
            4 => Words::Four(pack(stratum, least, &lanes)),
            _ => Words::Eight(pack(stratum, least, &lanes)),
        };
        Self { lanes, words }
    }
}

fn pack<const WORDS: usize>(stratum: &Stratum, least: &[i64], lanes: &[Lane]) -> Vec<[u64; WORDS]> {
    let rows = stratum.rows();
    rows.map(|row| {
        let mut words = [0; WORDS];
        for lane in lanes {
            let value = row.get(lane.number).zip(least.get(lane.number));
            let above = value.and_then(|(value, least)| value.checked_sub(*least));
            if let Some(word) = words.get_mut(lane.word) {
                *word |= above.map_or(0, i64::unsigned_abs) << lane.shift;
            }
        }
        words
    })
    .collect()
}

/// How many words the lanes need; one at least, as nothing is drawn without
fn words_of(lanes: &[Lane]) -> usize {
    lanes.iter().map(|lane| lane.word + 1).max().unwrap_or(1)
}

/// What a draw costs, with its part of the block, in thousandths of the addition of a word
fn cost(lanes: &[Lane], block: u32) -> u64 {
    let count = |number: usize| u64::try_from(number).unwrap_or(u64::MAX);
    let words = words_of(lanes);
    let draw = count(words) + DRAW_COST * count(words.div_ceil(WIDEST));
    let reading = (BLOCK_COST + LANE_COST * count(lanes.len())) * 1000;
    draw * 1000 + reading.div_ceil(u64::from(block.max(1)))
}

/// A place for every number that varies: the widest first, each in the first word that has room; `None` if a
/// sum of the block needs more than a word
fn arrange(ranges: &[u64], block: u32) -> Option<Vec<Lane>> {
    let mut wide = Vec::new();
    for (number, range) in ranges.iter().enumerate().filter(|(_, range)| **range > 0) {
        let bits = u64::BITS - range.checked_mul(block.into())?.leading_zeros();
        wide.push((bits, number));
    }
    wide.sort_by_key(|(bits, number)| (std::cmp::Reverse(*bits), *number));
    let mut used: Vec<u32> = Vec::new();
    let mut lanes = Vec::new();
    for (bits, number) in wide {
        let word = used.iter().position(|used| used + bits <= u64::BITS).unwrap_or(used.len());
        if word == used.len() {
            used.push(0);
        }
        let shift = used.get_mut(word).map_or(0, |used| std::mem::replace(used, *used + bits));
        lanes.push(Lane { number, word, shift, mask: u64::MAX >> (u64::BITS - bits) });
    }
    Some(lanes)
}
