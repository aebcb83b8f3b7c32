//! Chance from a seed: the same numbers everywhere.
//!
//! The generator is xoshiro256++ 1.0 (Blackman and Vigna 2021, Scrambled linear
//! pseudorandom number generators, ACM Trans. Math. Softw. 47:4), four words of
//! 64 bits that pass every known battery of tests. Every replicate has a stream
//! of its own, so neither threads nor the size of a chunk can change a draw.
//! All arithmetic is modulo 2⁶⁴.
//!
//! - **Mixing.** `SplitMix64` (Steele, Lea and Flood 2014) started at `a` gives as
//!   its i-th number, i = 1, 2, …, `mix(a + i · 0x9E3779B97F4A7C15)`, where `mix(z)`
//!   is: `z = (z ^ z >> 30) · 0xBF58476D1CE4E5B9`,
//!   `z = (z ^ z >> 27) · 0x94D049BB133111EB`, `z ^ z >> 31`.
//! - **Stream.** `key` is the first number of `SplitMix64` started at the seed. The
//!   words s0, s1, s2, s3 of replicate b are the first four numbers of `SplitMix64`
//!   started at `key + b`.
//! - **Word.** The next word is `rotl(s0 + s3, 23) + s0`; then
//!   `t = s1 << 17`, `s2 ^= s0`, `s3 ^= s1`, `s1 ^= s2`, `s0 ^= s3`, `s2 ^= t`,
//!   `s3 = rotl(s3, 45)`.
//! - **Half.** A word gives two numbers of 32 bits: its low half, and, kept for the
//!   next time one is needed, its high half.
//! - **Below n.** `w` = half · n, in 64 bits. If its low 32 bits are less than
//!   (2³² − n) mod n, another half is taken; else the number is `w >> 32` (Lemire
//!   2019, Fast random integer generation in an interval, ACM Trans. Model.
//!   Comput. Simul. 29:1). Every number from 0 to n − 1 is equally likely.
//! - **Order.** A sequence is put in random order from its end: for i = length − 1
//!   down to 1, the elements at i and at the next number below i + 1 change places
//!   (Durstenfeld 1964, Algorithm 235, Comm. ACM 7:7).

/// What `SplitMix64` adds at every step: 2⁶⁴ divided by the golden ratio, made odd
const GOLDEN: u64 = 0x9E37_79B9_7F4A_7C15;
/// The low half of a word
const HALF: u64 = 0xFFFF_FFFF;

/// The random numbers of one replicate
///
/// ```
/// use rk_core::stats::random::Stream;
///
/// let mut stream = Stream::new(2026, 0);
/// let dice: Vec<u32> = (0..5).map(|_| stream.below(6) + 1).collect();
/// assert!(dice.iter().all(|side| (1..=6).contains(side)));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stream {
    words: [u64; 4],
    /// The high half of the last word that was taken for its low half
    spare: Option<u64>,
}

/// The generator that turns a seed into words
struct SplitMix64(u64);

impl SplitMix64 {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(GOLDEN);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }
}

impl Stream {
    /// The stream of one replicate, counted from 0
    #[must_use]
    pub fn new(seed: u64, replicate: u64) -> Self {
        let key = SplitMix64(seed).next();
        let mut mixer = SplitMix64(key.wrapping_add(replicate));
        Self { words: std::array::from_fn(|_| mixer.next()), spare: None }
    }

    /// The next word; a half that is kept stays kept
    #[inline]
    pub fn next_u64(&mut self) -> u64 {
        let [first, second, third, fourth] = &mut self.words;
        let word = first.wrapping_add(*fourth).rotate_left(23).wrapping_add(*first);
        let shifted = *second << 17;
        *third ^= *first;
        *fourth ^= *second;
        *second ^= *third;
        *first ^= *fourth;
        *third ^= shifted;
        *fourth = fourth.rotate_left(45);
        word
    }

    /// The next half of a word
    #[inline]
    fn half(&mut self) -> u64 {
        self.spare.take().unwrap_or_else(|| {
            let word = self.next_u64();
            self.spare = Some(word >> 32);
            word & HALF
        })
    }

    /// A whole number from 0 to `n` − 1, all equally likely; 0 for `n` = 0
    #[inline]
    pub fn below(&mut self, n: u32) -> u32 {
        let mut drawn = 0;
        self.each_below(n, 1, |number| drawn = number);
        u32::try_from(drawn).unwrap_or(0)
    }

    /// Takes `draws` whole numbers below `n`, in order: the same as so many calls of [`Self::below`]
    #[inline]
    pub(super) fn each_below(&mut self, n: u32, draws: u32, mut take: impl FnMut(usize)) {
        let least = u64::from(n.wrapping_neg().checked_rem(n).unwrap_or(0));
        let n = u64::from(n);
        // The numbers are at most n − 1, so they fit.
        let number = |wide: u64| usize::try_from(wide >> 32).unwrap_or(0);
        let mut left = draws;
        while left > 0 {
            if left == 1 || self.spare.is_some() {
                let wide = self.half().wrapping_mul(n);
                if wide & HALF >= least {
                    take(number(wide));
                    left = left.wrapping_sub(1);
                }
                continue;
            }
            // Whole words as long as both of their halves are needed; that one is rejected is rare.
            let words = left / 2;
            left &= 1;
            for _ in 0..words {
                let word = self.next_u64();
                let wide = [(word & HALF).wrapping_mul(n), (word >> 32).wrapping_mul(n)];
                let [low, high] = wide;
                if (low & HALF).min(high & HALF) >= least {
                    take(number(low));
                    take(number(high));
                } else {
                    for half in wide {
                        if half & HALF >= least {
                            take(number(half));
                        } else {
                            left = left.wrapping_add(1);
                        }
                    }
                }
            }
        }
    }

    /// A number strictly between 0 and 1: the highest 52 bits of the next word and a half, divided by 2⁵²
    pub fn unit(&mut self) -> f64 {
        let word = self.next_u64();
        let high = u32::try_from(word >> 32).unwrap_or(0);
        let low = u32::try_from((word & HALF) >> 12).unwrap_or(0);
        // Both terms and their sum have at most 53 bits, so nothing is rounded.
        (f64::from(high) * 1_048_576.0 + (f64::from(low) + 0.5)) / 4_503_599_627_370_496.0
    }

    /// Puts a sequence in random order, all orders equally likely; at most 2³² elements
    pub fn shuffle<T>(&mut self, sequence: &mut [T]) {
        for at in (1..sequence.len()).rev() {
            let other = self.below(u32::try_from(at.saturating_add(1)).unwrap_or(u32::MAX));
            sequence.swap(at, usize::try_from(other).unwrap_or(0));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The values of the authors' splitmix64.c, as the crate `rand_xoshiro` 0.7 keeps them
    #[test]
    fn splitmix64_gives_the_published_values() {
        let mut mixer = SplitMix64(1_477_776_061_723_855_037);
        let first: Vec<u64> = (0..5).map(|_| mixer.next()).collect();
        assert_eq!(
            first,
            [
                1_985_237_415_132_408_290,
                2_979_275_885_539_914_483,
                13_511_426_838_097_143_398,
                8_488_337_342_461_049_707,
                15_141_737_807_933_549_159,
            ]
        );
    }

    /// The values of the authors' xoshiro256plusplus.c, as the crate `rand_xoshiro` 0.7 keeps them
    #[test]
    fn xoshiro_gives_the_published_values() {
        let mut stream = Stream { words: [1, 2, 3, 4], spare: None };
        let first: Vec<u64> = (0..10).map(|_| stream.next_u64()).collect();
        assert_eq!(
            first,
            [
                41_943_041,
                58_720_359,
                3_588_806_011_781_223,
                3_591_011_842_654_386,
                9_228_616_714_210_784_205,
                9_973_669_472_204_895_162,
                14_011_001_112_246_962_877,
                12_406_186_145_184_390_807,
                15_849_039_046_786_891_736,
                10_450_023_813_501_588_000,
            ]
        );
    }

    /// The values of a model in Python, written from the description above
    #[test]
    fn a_stream_follows_its_description() {
        let mut stream = Stream::new(2026, 3);
        let words: Vec<u64> = (0..3).map(|_| stream.next_u64()).collect();
        assert_eq!(words, [1_651_529_836_601_590_484, 9_291_508_120_010_642_570, 8_247_417_497_628_329_491]);
        let below: Vec<u32> = (0..5).map(|_| stream.below(1000)).collect();
        assert_eq!(below, [451, 627, 817, 415, 59]);
    }

    #[test]
    fn numbers_drawn_together_are_those_drawn_one_by_one() {
        // The second bound rejects almost half of the draws.
        for n in [1, 7, 20_000, (1 << 31) + 1, u32::MAX] {
            let (mut together, mut single) = (Stream::new(5, 9), Stream::new(5, 9));
            for draws in [1, 2, 3, 100, 101, 0, 1] {
                let mut numbers = Vec::new();
                together.each_below(n, draws, |number| numbers.push(number));
                let expected: Vec<usize> = (0..draws)
                    .map(|_| {
                        loop {
                            let wide = single.half() * u64::from(n);
                            if wide % (1 << 32) >= (1 << 32) % u64::from(n) {
                                break usize::try_from(wide >> 32).unwrap();
                            }
                        }
                    })
                    .collect();
                assert_eq!(numbers, expected, "{draws} below {n}");
                assert_eq!(together, single);
            }
        }
    }

    #[test]
    fn numbers_are_uniform() {
        let mut counts = [0_u32; 6];
        for replicate in 0..1000 {
            let mut stream = Stream::new(2026, replicate);
            for _ in 0..60 {
                counts[usize::try_from(stream.below(6)).unwrap()] += 1;
            }
        }
        // Chi-square with 5 degrees of freedom exceeds 20.5 once in a thousand.
        let chi_square: f64 =
            counts.iter().map(|count| (f64::from(*count) - 10_000.0).powi(2) / 10_000.0).sum();
        assert!(chi_square < 20.5, "{counts:?}");
    }

    #[test]
    fn a_unit_is_open() {
        // The least and the greatest word.
        let unit = |words| Stream { words, spare: None }.unit();
        let (least, greatest) = (unit([0, 1, 0, 0]), unit([0, 1, 0, u64::MAX]));
        let step = 1.0_f64 / 9_007_199_254_740_992.0;
        assert_eq!(least.to_bits(), step.to_bits());
        assert_eq!(greatest.to_bits(), (1.0 - step).to_bits());
        assert!(greatest < 1.0);
    }

    #[test]
    fn all_orders_are_equally_likely() {
        let mut counts = std::collections::BTreeMap::new();
        for replicate in 0..24_000 {
            let mut order = [0, 1, 2, 3];
            Stream::new(1, replicate).shuffle(&mut order);
            *counts.entry(order).or_insert(0_u32) += 1;
        }
        assert_eq!(counts.len(), 24);
        // Chi-square with 23 degrees of freedom exceeds 49.7 once in a thousand.
        let chi_square: f64 =
            counts.values().map(|count| (f64::from(*count) - 1000.0).powi(2) / 1000.0).sum();
        assert!(chi_square < 49.7, "{counts:?}");
    }

    #[test]
    fn streams_of_replicates_differ() {
        let mut first: Vec<u64> = (0..10_000).map(|replicate| Stream::new(0, replicate).next_u64()).collect();
        first.sort_unstable();
        first.dedup();
        assert_eq!(first.len(), 10_000);
    }
}
