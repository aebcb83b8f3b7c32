//! The bootstrap draws what its description says, and its intervals are those of the formulas.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::cast_precision_loss,
    clippy::float_cmp,
    reason = "a test fails by panicking"
)]

use std::num::NonZeroU32;

use proptest::prelude::*;
use rk_core::stats::{
    Undefined,
    bootstrap::{Interval, Outcome, Plan, Replicates, Stratum, Sums, bootstrap},
    random::Stream,
    replicate::Interrupted,
};

fn plan(seed: u64, replicates: u32) -> Plan {
    Plan {
        seed,
        replicates: NonZeroU32::new(replicates).unwrap(),
        interval: Interval::Percentile,
        confidence: 0.95,
    }
}

/// All sums as floating-point numbers, in halves that lose nothing
fn halves(strata: usize) -> impl Fn(&Sums, &mut [Option<f64>]) + Sync {
    move |sums, out| {
        let all = (0..strata).flat_map(|stratum| sums.of(stratum));
        for (place, sum) in out.chunks_mut(2).zip(all) {
            place[0] = Some((sum >> 32) as f64);
            place[1] = Some((sum & 0xffff_ffff) as f64);
        }
    }
}

/// The sums of all replicates
fn drawn(strata: &[Stratum], plan: &Plan) -> Vec<Vec<i64>> {
    let width: usize = strata.iter().map(Stratum::width).sum();
    let replicates =
        Replicates::draw(strata, 2 * width, plan, halves(strata.len()), &mut |_, _| true).unwrap();
    let numbers: Vec<Vec<i64>> = (0..2 * width)
        .map(|value| {
            replicates.of(value).map(|number| format!("{}", number.unwrap()).parse().unwrap()).collect()
        })
        .collect();
    (0..plan.replicates.get())
        .map(|b| numbers.chunks(2).map(|pair| (pair[0][b as usize] << 32) + pair[1][b as usize]).collect())
        .collect()
}

/// The same, draw by draw
fn plainly_drawn(strata: &[Stratum], plan: &Plan) -> Vec<Vec<i64>> {
    (0..plan.replicates.get())
        .map(|b| {
            let mut stream = Stream::new(plan.seed, b.into());
            let sums = strata.iter().flat_map(|stratum| {
                let rows: Vec<&[i64]> = stratum.rows().collect();
                let mut sums = vec![0; stratum.width()];
                for _ in 0..stratum.units() {
                    let row = rows[stream.below(stratum.units()) as usize];
                    sums.iter_mut().zip(row).for_each(|(sum, value)| *sum += value);
                }
                sums
            });
            sums.collect()
        })
        .collect()
}

fn stratum() -> impl Strategy<Value = Stratum> {
    // Some numbers that vary little, some that fill a word, some constant.
    let largest = prop_oneof![Just(0_i64), Just(1), Just(4), Just(1000), Just(1 << 30), Just(1 << 50)];
    let units = prop_oneof![4 => 0_u32..5, 4 => 5_u32..40, 1 => 1000_u32..1300];
    (units, prop::collection::vec(largest, 0..40), any::<u64>()).prop_map(|(units, largest, seed)| {
        let mut stream = Stream::new(seed, 0);
        let values = (0..units).flat_map(|_| largest.clone()).map(|largest| {
            let value = i64::try_from(stream.next_u64() >> 1).unwrap() % (2 * largest + 1);
            value - largest / 2
        });
        let values = values.collect();
        Stratum::new(units, largest.len(), values).unwrap()
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]
    #[test]
    fn packed_draws_are_the_plain_ones(strata in prop::collection::vec(stratum(), 0..4), seed: u64) {
        let plan = plan(seed, 6);
        prop_assert_eq!(drawn(&strata, &plan), plainly_drawn(&strata, &plan));
    }
}

/// Sums that a model in Python drew, written from the description
#[test]
fn the_draws_follow_their_description() {
    let pairs = Stratum::new(5, 2, vec![1, -2, 3, 0, 4, 9, 4, 1, 5, 7]).unwrap();
    let single = Stratum::new(3, 1, vec![10, 20, 40]).unwrap();
    let sums = drawn(&[pairs, single], &plan(2026, 4));
    assert_eq!(sums, [[12, -3, 90], [16, 9, 90], [14, 12, 70], [15, 21, 60]]);
}

#[test]
fn sums_that_might_overflow_are_refused() {
    assert!(Stratum::new(3, 1, vec![1, 2]).is_none());
    assert!(Stratum::new(3, 1, vec![1, 2, 1 << 61]).is_none());
    assert!(Stratum::new(3, 1, vec![1, 2, i64::MIN]).is_none());
    let largest = (1 << 60) - 1;
    let stratum = Stratum::new(4, 1, vec![-largest, -largest, largest, largest]).unwrap();
    let plan = plan(1, 50);
    assert_eq!(drawn(std::slice::from_ref(&stratum), &plan), plainly_drawn(&[stratum], &plan));
}

/// Ten values with a long tail, four others, and one unit that is always drawn
fn skewed() -> [Stratum; 3] {
    [
        Stratum::new(10, 1, vec![1, 1, 2, 2, 3, 3, 4, 9, 17, 40]).unwrap(),
        Stratum::new(4, 1, vec![5, 6, 9, 2]).unwrap(),
        Stratum::new(1, 1, vec![7]).unwrap(),
    ]
}

/// The mean of the first, divided by the mean of the second and the third
fn ratio(sums: &Sums, out: &mut [Option<f64>]) {
    let [first, second, third] = [0, 1, 2].map(|stratum| sums.of(stratum)[0]);
    let [n, m] = [0, 1].map(|stratum| i64::from(sums.units(stratum)));
    out[0] = (sums.units(2) == 1).then(|| (first * m) as f64 / (n * (second + m * third)) as f64);
}

fn of_skewed(interval: Interval, replicates: u32, confidence: f64) -> Outcome {
    let plan = Plan { interval, confidence, ..plan(7, replicates) };
    bootstrap(&skewed(), 1, &plan, ratio, &mut |_, _| true).unwrap()[0]
}

/// Values of a model in Python, with exact fractions and the normal distribution of its standard library
#[test]
fn intervals_are_those_of_the_formulas() {
    let near = |given: f64, expected: f64| assert!((given - expected).abs() < 1e-13, "{given} {expected}");
    for (interval, replicates, confidence, expected) in [
        (Interval::Percentile, 1999, 0.95, [0.203_508_771_929_824_56, 1.330_434_782_608_695_7]),
        (Interval::Percentile, 1999, 0.9, [0.236_363_636_363_636_36, 1.224]),
        (Interval::Percentile, 100, 0.999, [0.210_526_315_789_473_67, 1.488]),
        (Interval::Bca, 1999, 0.95, [0.253_846_153_846_153_83, 1.652_173_913_043_478_3]),
        (Interval::Bca, 1999, 0.9, [0.295_652_173_913_043_5, 1.435_897_435_897_436]),
        (Interval::Bca, 100, 0.999, [0.210_526_315_789_473_67, 1.488]),
    ] {
        let outcome = of_skewed(interval, replicates, confidence);
        let [low, high] = outcome.interval.unwrap();
        near(low, expected[0]);
        near(high, expected[1]);
        assert_eq!((outcome.estimate, outcome.missing), (Some(0.656), 0));
        if replicates == 1999 {
            near(outcome.standard_error.unwrap(), 0.302_659_943_911_179_84);
            near(outcome.bias.unwrap(), 0.010_155_202_378_142_27);
        }
    }
}

#[test]
fn one_replicate_has_no_standard_error() {
    let outcome = of_skewed(Interval::Percentile, 1, 0.95);
    let [low, high] = outcome.interval.unwrap();
    assert_eq!(low, high);
    assert_eq!(outcome.standard_error, Err(Undefined::TooFew));
}

#[test]
fn a_confidence_leaves_both_sides_something() {
    for confidence in [0.0, 1.0, -0.5, 1.5, f64::NAN, f64::INFINITY] {
        for interval in [Interval::Percentile, Interval::Bca] {
            assert_eq!(of_skewed(interval, 99, confidence).interval, Err(Undefined::NoInterval));
        }
    }
}

/// The mean of one stratum, where the sum is not below `least`
fn mean_from(least: i64) -> impl Fn(&Sums, &mut [Option<f64>]) + Sync {
    move |sums, out| {
        let sum = sums.of(0)[0];
        out[0] = (sum >= least).then(|| sum as f64 / f64::from(sums.units(0)));
    }
}

fn outcome(values: Vec<i64>, interval: Interval, least: i64) -> Outcome {
    let stratum = Stratum::new(u32::try_from(values.len()).unwrap(), 1, values).unwrap();
    let plan = Plan { interval, ..plan(3, 1000) };
    bootstrap(&[stratum], 1, &plan, mean_from(least), &mut |_, _| true).unwrap()[0]
}

#[test]
fn replicates_without_the_value_are_left_out_and_counted() {
    // All zeros once in 27 replicates, some 4 %.
    let some = outcome(vec![0, 1, 1], Interval::Percentile, 1);
    assert!((20..=50).contains(&some.missing), "{}", some.missing);
    assert_eq!(some.interval, Ok([1.0 / 3.0, 1.0]));
    // All zeros eight times in 27.
    let many = outcome(vec![0, 0, 1], Interval::Percentile, 1);
    assert!(many.missing > 250);
    assert_eq!(many.interval, Err(Undefined::UndefinedReplicates));
    assert_eq!(many.standard_error, Err(Undefined::UndefinedReplicates));
    assert_eq!(many.bias, Err(Undefined::UndefinedReplicates));
    let none = outcome(vec![0, 0, 1], Interval::Percentile, 100);
    assert_eq!((none.estimate, none.missing), (None, 1000));
    assert_eq!(none.interval, Err(Undefined::UndefinedReplicates));
}

#[test]
fn a_correction_that_does_not_exist_gives_no_interval() {
    // No spread: no acceleration.
    assert_eq!(outcome(vec![2, 2, 2], Interval::Bca, 0).interval, Err(Undefined::NoInterval));
    assert_eq!(outcome(vec![2, 2, 2], Interval::Percentile, 0).interval, Ok([2.0, 2.0]));
    // The value does not exist without the unit that is 100.
    assert_eq!(outcome(vec![100; 9], Interval::Bca, 850).interval, Err(Undefined::NoInterval));
    // No replicate in a thousand draws each of ten units once, so all lie below the estimate.
    let values: Vec<i64> = (0..10).map(|unit| 1 << unit).collect();
    let all: i64 = values.iter().sum();
    let statistic = move |sums: &Sums, out: &mut [Option<f64>]| {
        let sum = sums.of(0)[0];
        out[0] = Some(if sum == all { 1e6 } else { sum as f64 });
    };
    let stratum = Stratum::new(10, 1, values).unwrap();
    let plan = Plan { interval: Interval::Bca, ..plan(3, 1000) };
    let outcome = bootstrap(&[stratum], 1, &plan, statistic, &mut |_, _| true).unwrap()[0];
    assert_eq!(outcome.interval, Err(Undefined::NoInterval));
}

#[test]
fn no_units_and_no_values_are_no_fault() {
    let empty = [Stratum::new(0, 3, Vec::new()).unwrap(), Stratum::new(4, 0, Vec::new()).unwrap()];
    let plan = Plan { interval: Interval::Bca, ..plan(3, 10) };
    let statistic = |sums: &Sums, out: &mut [Option<f64>]| {
        assert_eq!((sums.of(0), sums.of(1), sums.of(2)), (&[0, 0, 0][..], &[][..], &[][..]));
        out.fill(Some(1.0));
    };
    assert_eq!(bootstrap(&empty, 1, &plan, statistic, &mut |_, _| true).unwrap()[0].estimate, Some(1.0));
    assert_eq!(bootstrap(&empty, 0, &plan, statistic, &mut |_, _| true).unwrap(), []);
    assert_eq!(bootstrap(&[], 0, &plan, |_, _| (), &mut |_, _| true).unwrap(), []);
}

#[test]
fn the_work_is_watched_and_ends_when_told() {
    // So many values are a long work, even if they do not exist.
    let strata = [Stratum::new(200, 1, vec![1; 200]).unwrap()];
    let plan = Plan { interval: Interval::Bca, ..plan(3, 3000) };
    let mut seen = Vec::new();
    let mut watch = |done, total| {
        seen.push((done, total));
        true
    };
    bootstrap(&strata, 500, &plan, |_, _| (), &mut watch).unwrap();
    assert!(seen.len() > 2 && seen.is_sorted(), "{seen:?}");
    assert_eq!(seen.last(), Some(&(3200, 3200)));
    let mut calls = 0;
    let mut watch = |_, _| {
        calls += 1;
        calls < 2
    };
    assert_eq!(bootstrap(&strata, 500, &plan, |_, _| (), &mut watch), Err(Interrupted));
    assert_eq!(calls, 2);
}

#[cfg(feature = "parallel")]
#[test]
fn threads_change_nothing() {
    let values: Vec<i64> = (0..900).map(|value| value * 7 % 11).collect();
    let strata = [Stratum::new(300, 3, values).unwrap()];
    let bits = |threads| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
        let replicates = pool.install(|| drawn(&strata, &plan(11, 3000)));
        let plan = Plan { interval: Interval::Bca, ..plan(11, 3000) };
        let outcome = pool.install(|| bootstrap(&strata, 1, &plan, mean_from(0), &mut |_, _| true));
        (replicates, format!("{outcome:?}"))
    };
    let one = bits(1);
    assert_eq!(one, bits(2));
    assert_eq!(one, bits(5));
}
