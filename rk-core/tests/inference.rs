//! Tests, effects and errors of measurement: by hand, and against R 4.2.2 and scipy 1.17.1.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use proptest::prelude::*;
use rk_core::stats::{
    Paired, RankTest, Rational, Undefined, Welch, design_effect, minimal_detectable_change, q_values,
    shrunken_mean, standard_error_of_measurement,
};

fn whole(numbers: &[i32]) -> Vec<Rational> {
    numbers.iter().map(|number| Rational::from(*number)).collect()
}

fn ratio(over: i128, under: i128) -> Rational {
    Rational::new(over, under).unwrap()
}

fn pairs(before: &[i32], after: &[i32]) -> Vec<(Rational, Rational)> {
    whole(before).into_iter().zip(whole(after)).collect()
}

#[track_caller]
fn close(found: f64, expected: f64) {
    assert!((found - expected).abs() <= 1e-12 * expected.abs(), "{found} is not {expected}");
}

#[test]
fn kruskal_wallis_with_ties() {
    let groups = [vec![3, 1, 4, 1, 5], vec![2, 2, 3, 5, 5, 5], vec![], vec![4, 5, 5, 4]];
    let test = RankTest::kruskal_wallis(&groups).unwrap();
    // 12/(N(N + 1)) Σ R²/n − 3(N + 1), divided by 1 − Σ(t³ − t)/(N³ − N)
    assert_eq!(*test.statistic(), ratio(2707, 1110));
    assert_eq!((test.n(), test.df()), (15, 2));
    // kruskal.test
    close(test.p().unwrap(), 0.295_416_406_828_484_36);
}

#[test]
fn kruskal_wallis_without_ties() {
    // Ranks 1, 2, 3 and 4, 5, 6: 12/42 · (36/3 + 225/3) − 21
    let test = RankTest::kruskal_wallis(&[vec![10, 20, 30], vec![40, 50, 60]]).unwrap();
    assert_eq!(*test.statistic(), ratio(27, 7));
}

#[test]
fn friedman_with_ties() {
    let rows = [vec![1, 2, 2, 4], vec![3, 3, 1, 5], vec![2, 4, 4, 4], vec![1, 1, 2, 3], vec![5, 4, 3, 5]];
    let test = RankTest::friedman(&rows).unwrap();
    assert_eq!(*test.statistic(), ratio(50, 7));
    assert_eq!((test.n(), test.df(), test.kendall_w()), (5, 3, Ok(ratio(10, 21))));
    // friedman.test
    close(test.p().unwrap(), 0.067_481_165_414_874_52);
}

#[test]
fn rank_tests_that_do_not_exist() {
    let kruskal_wallis = |groups: &[Vec<u8>]| RankTest::kruskal_wallis(groups).map(|test| test.df()).err();
    assert_eq!(kruskal_wallis(&[]), Some(Undefined::NoAnswers));
    assert_eq!(kruskal_wallis(&[vec![], vec![]]), Some(Undefined::NoAnswers));
    assert_eq!(kruskal_wallis(&[vec![1, 2], vec![]]), Some(Undefined::OneGroup));
    assert_eq!(kruskal_wallis(&[vec![3, 3], vec![3]]), Some(Undefined::NoVariance));
    let friedman = |rows: &[Vec<u8>]| RankTest::friedman(rows).map(|test| test.df()).err();
    assert_eq!(friedman(&[]), Some(Undefined::NoAnswers));
    assert_eq!(friedman(&[vec![]]), Some(Undefined::OneGroup));
    assert_eq!(friedman(&[vec![1], vec![2]]), Some(Undefined::OneGroup));
    assert_eq!(friedman(&[vec![1, 1], vec![2, 2]]), Some(Undefined::NoVariance));
    assert_eq!(friedman(&[vec![1, 2], vec![2]]), Some(Undefined::NotComparable));
}

#[test]
fn q_values_of_r() {
    let p =
        [Some(0.01), None, Some(0.04), Some(0.03), Some(0.005), Some(0.9), Some(0.04), Some(1.0), Some(0.2)];
    let expected = [
        Some(0.04),
        None,
        Some(0.064),
        Some(0.064),
        Some(0.04),
        Some(1.0),
        Some(0.064),
        Some(1.0),
        Some(0.266_666_666_666_666_66),
    ];
    let found = q_values(&p);
    assert_eq!(found.len(), expected.len());
    for (found, expected) in found.iter().zip(expected) {
        assert_eq!(found.is_some(), expected.is_some());
        close(found.unwrap_or(0.0), expected.unwrap_or(0.0));
    }
    assert_eq!(q_values(&[]), []);
    assert_eq!(q_values(&[None, Some(f64::NAN)]), [None, None]);
}

#[test]
fn the_same_people_twice() {
    let paired = Paired::new(&pairs(&[3, 2, 5, 3, 4, 1], &[4, 4, 5, 4, 3, 3]));
    assert_eq!((paired.n(), paired.df()), (6, Ok(5)));
    // Differences 1, 2, 0, 1, −1, 2: mean 5/6, variance 41/30.
    assert_eq!(paired.difference(), Ok(ratio(5, 6)));
    assert_eq!(paired.sd().ok(), ratio(41, 30).root());
    assert_eq!(paired.t().ok(), ratio(125, 41).root());
    assert_eq!(paired.d_z().ok(), ratio(125, 246).root());
    // Variances 2 and 17/30
    assert_eq!(paired.d_av().ok(), ratio(125, 231).root());
    // t.test(paired = TRUE)
    close(paired.p().unwrap(), 0.141_234_773_176_261_62);
    let [low, high] = paired.interval(0.95).unwrap();
    close(low, -0.393_504_358_371_640_2);
    close(high, 2.060_171_025_038_307);
    let [low, high] = paired.interval(0.9).unwrap();
    close(low, -0.128_370_068_107_610_06);
    close(high, 1.795_036_734_774_276_8);
}

#[test]
fn different_people() {
    let welch = Welch::new(&whole(&[2, 3, 3, 5, 1, 4, 4]), &whole(&[4, 5, 3, 5, 5]));
    assert_eq!(welch.n(), [7, 5]);
    assert_eq!(welch.difference(), Ok(ratio(44, 35)));
    assert_eq!(welch.t().ok(), ratio(2904, 769).root());
    assert_eq!(welch.df(), Ok(ratio(3_548_166, 355_279)));
    // J = 1 − 3/39
    assert_eq!(welch.hedges_g().ok(), ratio(46_464, 48_503).root());
    // t.test
    close(welch.p().unwrap(), 0.080_679_524_420_000_01);
    let [low, high] = welch.interval(0.95).unwrap();
    close(low, -0.184_535_803_457_435_17);
    close(high, 2.698_821_517_743_150_3);
    // The other way round all signs turn.
    let turned = Welch::new(&whole(&[4, 5, 3, 5, 5]), &whole(&[2, 3, 3, 5, 1, 4, 4]));
    assert_eq!(turned.t().map(|t| -t), welch.t());
    assert_eq!(turned.hedges_g().map(|g| -g), welch.hedges_g());
    assert_eq!(turned.p(), welch.p());
}

#[test]
fn differences_that_do_not_exist() {
    let none = Paired::new(&[]);
    assert_eq!(
        (none.difference(), none.t(), none.df()),
        (Err(Undefined::NoAnswers), Err(Undefined::NoAnswers), Err(Undefined::NoAnswers))
    );
    let one = Paired::new(&pairs(&[3], &[4]));
    assert_eq!((one.difference(), one.sd()), (Ok(ratio(1, 1)), Err(Undefined::TooFew)));
    assert_eq!(
        (one.p(), one.d_av(), one.interval(0.95)),
        (Err(Undefined::TooFew), Err(Undefined::TooFew), Err(Undefined::TooFew))
    );
    // Everybody moved by the same: no t, however large the change, but an interval of one point.
    let same = Paired::new(&pairs(&[3, 4, 1], &[4, 5, 2]));
    assert_eq!(
        (same.sd(), same.t(), same.p()),
        (Ok(0.0), Err(Undefined::NoVariance), Err(Undefined::NoVariance))
    );
    assert_eq!((same.d_z(), same.interval(0.95)), (Err(Undefined::NoVariance), Ok([1.0, 1.0])));
    assert_eq!(same.d_av().ok(), ratio(3, 7).root());
    for confidence in [0.0, 1.0, -1.0, f64::NAN] {
        assert_eq!(same.interval(confidence), Err(Undefined::NoInterval));
    }

    let empty = Welch::new(&whole(&[]), &whole(&[1, 2]));
    assert_eq!(
        (empty.difference(), empty.t(), empty.hedges_g()),
        (Err(Undefined::NoAnswers), Err(Undefined::NoAnswers), Err(Undefined::NoAnswers))
    );
    let single = Welch::new(&whole(&[1]), &whole(&[1, 2]));
    assert_eq!(
        (single.difference(), single.t(), single.df(), single.hedges_g()),
        (Ok(ratio(1, 2)), Err(Undefined::TooFew), Err(Undefined::TooFew), Err(Undefined::TooFew))
    );
    let flat = Welch::new(&whole(&[2, 2]), &whole(&[3, 3]));
    assert_eq!(
        (flat.t(), flat.df(), flat.hedges_g()),
        (Err(Undefined::NoVariance), Err(Undefined::NoVariance), Err(Undefined::NoVariance))
    );
}

#[test]
fn errors_of_measurement() {
    let (variance, reliability) = (ratio(9, 4), ratio(4, 5));
    // √(9/4 · 1/5), and √2 times that with 1.959963984540054…
    assert_eq!(standard_error_of_measurement(&variance, &reliability).ok(), ratio(9, 20).root());
    close(minimal_detectable_change(&variance, &reliability, 1, 0.95).unwrap(), 1.859_385_096_913_685);
    close(minimal_detectable_change(&variance, &reliability, 4, 0.95).unwrap(), 1.859_385_096_913_685 / 2.0);
    close(
        minimal_detectable_change(&variance, &reliability, 1, 0.9).unwrap(),
        1.644_853_626_951_472_9 * 0.9_f64.sqrt(),
    );
    let change = |reliability: &Rational, n, confidence| {
        minimal_detectable_change(&variance, reliability, n, confidence)
    };
    assert_eq!(change(&ratio(6, 5), 1, 0.95), Err(Undefined::NotComparable));
    assert_eq!(change(&reliability, 0, 0.95), Err(Undefined::NoAnswers));
    assert_eq!(change(&reliability, 1, 1.0), Err(Undefined::NoInterval));
    assert_eq!(change(&reliability, 1, 0.0), Err(Undefined::NoInterval));
    assert_eq!(change(&ratio(1, 1), 1, 0.95), Ok(0.0));
}

#[test]
fn groups_and_their_means() {
    assert_eq!(design_effect(&ratio(31, 2), &ratio(1, 10)), ratio(49, 20));
    assert_eq!(design_effect(&Rational::from(1), &ratio(1, 10)), Rational::from(1));
    // Below 1 where groups differ less than chance would have it.
    assert_eq!(design_effect(&Rational::from(11), &ratio(-1, 100)), ratio(9, 10));
    let (mean, grand) = (ratio(4, 1), ratio(7, 2));
    assert_eq!(shrunken_mean(&mean, &grand, &ratio(4, 5)), ratio(39, 10));
    assert_eq!(shrunken_mean(&mean, &grand, &Rational::from(1)), mean);
    assert_eq!(shrunken_mean(&mean, &grand, &ratio(-4, 5)), grand);
}

proptest! {
    /// Ranks know of order only, and groups have none among themselves
    #[test]
    fn rank_tests_see_order_only(groups in prop::collection::vec(prop::collection::vec(1_u8..6, 0..8), 2..5)) {
        let found = RankTest::kruskal_wallis(&groups).map(|test| test.statistic().clone());
        let mut others: Vec<Vec<u64>> =
            groups.iter().map(|group| group.iter().map(|value| u64::from(*value).pow(3)).collect()).collect();
        others.reverse();
        prop_assert_eq!(RankTest::kruskal_wallis(&others).map(|test| test.statistic().clone()), found);
    }

    /// A paired t is that of a scale that is shifted and stretched
    #[test]
    fn t_has_no_unit(numbers in prop::collection::vec((1_i32..6, 1_i32..6), 2..12)) {
        let plain: Vec<_> = numbers.iter().map(|(one, two)| (Rational::from(*one), Rational::from(*two))).collect();
        let moved: Vec<_> = numbers
            .iter()
            .map(|(one, two)| (ratio(i128::from(*one) * 3 + 1, 7), ratio(i128::from(*two) * 3 + 1, 7)))
            .collect();
        let (plain, moved) = (Paired::new(&plain), Paired::new(&moved));
        prop_assert_eq!(plain.t(), moved.t());
        prop_assert_eq!(plain.d_av(), moved.d_av());
        prop_assert_eq!(plain.p(), moved.p());
    }

    /// q is at least p, keeps the order of p, and is at most 1
    #[test]
    fn q_values_keep_the_order(p in prop::collection::vec(prop::option::of(0.0..=1.0_f64), 0..20)) {
        let q = q_values(&p);
        for (one, q_one) in p.iter().zip(&q) {
            prop_assert_eq!(one.is_some(), q_one.is_some());
            let (Some(one), Some(q_one)) = (one, q_one) else { continue };
            prop_assert!(q_one >= one && *q_one <= 1.0);
            for (other, q_other) in p.iter().zip(&q) {
                let (Some(other), Some(q_other)) = (other, q_other) else { continue };
                prop_assert!(one > other || q_one <= q_other);
            }
        }
    }
}
