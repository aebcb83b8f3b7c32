//! Agreement of raters: numbers worked out by hand, and published ones.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use rk_core::stats::{Agreement, Answers, Null, RwgJFault, Undefined, rwg_j};
use rstest::rstest;

fn agreement(items: &[&[f64]]) -> Agreement {
    Agreement::new(items.iter().map(|item| Answers::new(item).unwrap()).collect()).unwrap()
}

/// Two raters this far apart have a variance of half the square of it
fn with_variance(variance: f64) -> Agreement {
    let apart = (2.0 * variance).sqrt();
    agreement(&[[3.0, 3.0 + apart].as_slice(); 7])
}

/// Raters of four regions about one group, seven items: the mean variances of the items give rwg(7).
/// Computed from open data of German practices; see the page of the statistics.
#[rstest]
#[case(1.07623, 0.8573)]
#[case(1.02755, 0.8688)]
#[case(1.04366, 0.8651)]
#[case(1.07016, 0.8588)]
fn rwg_of_four_regions(#[case] variance: f64, #[case] expected: f64) {
    let value = with_variance(variance).rwg_j(Null::Uniform, 5).unwrap();
    assert!((value - expected).abs() < 5e-5, "{value}");
}

#[test]
fn one_item_by_hand() {
    // 1, 2, 4, 5: mean 3, variance 10/3, median 3, AD 6/4.
    let one = agreement(&[&[4.0, 1.0, 5.0, 2.0]]);
    assert_eq!(one.raters(), 4);
    assert_eq!(one.mean_variance(), Ok(10.0 / 3.0));
    assert_eq!(one.ad(), Ok(1.5));
    // 1 − (10/3)/2 = −2/3: below 0, and left there.
    assert_eq!(one.rwg_j(Null::Uniform, 5), Ok(-2.0 / 3.0));
    assert_eq!(one.r_star_wg_j(Null::Uniform, 5), Ok(-2.0 / 3.0));
    assert!(one.outside_range(Null::Uniform, 5));
    // The most variance with a mean of 3: (6·3 − 9 − 5)·4/3 = 16/3; 1 − 2·(10/3)/(16/3) = −1/4.
    assert_eq!(one.a_wg_j(5), Ok(-0.25));
}

#[test]
fn three_items_by_hand() {
    // Variances 1/3, 1/3, 0; s² = 2/9; q = 8/9; 3q/(3q + 1/9) = (24/9)/(25/9).
    let three = agreement(&[&[3.0, 4.0, 4.0], &[2.0, 2.0, 3.0], &[3.0, 3.0, 3.0]]);
    assert_eq!(three.rwg_j(Null::Uniform, 5), Ok(24.0 / 25.0));
    // Against 67/50: s²/σ² = 100/603, q = 503/603, 1509/1609.
    assert_eq!(three.r_star_wg_j(Null::SlightlySkewed, 5), Ok(503.0 / 603.0));
    assert_eq!(three.rwg_j(Null::SlightlySkewed, 5), Ok(1509.0 / 1609.0));
    // Medians 4, 2, 3: deviations 1/3, 1/3, 0.
    assert_eq!(three.ad(), Ok(2.0 / 9.0));
    // Largest variances: M = 11/3: (22 − 121/9 − 5)·3/2 = 16/3; M = 7/3: (14 − 49/9 − 5)·3/2 = 16/3.
    // 1 − 2·(1/3)/(16/3) = 7/8, the same, and 1: the mean is 11/12.
    assert_eq!(three.a_wg_j(5), Ok(11.0 / 12.0));
}

#[test]
fn counted_answers_are_the_answers() {
    let counted = Agreement::new(vec![Answers::counted(&[0, 2, 1, 0, 4])]).unwrap();
    let listed = agreement(&[&[5.0, 2.0, 5.0, 3.0, 5.0, 2.0, 5.0]]);
    for value in [Agreement::mean_variance, Agreement::ad, |one: &Agreement| one.a_wg_j(5)] {
        assert_eq!(value(&counted), value(&listed));
    }
    // The median is 5: 3 + 3 + 2 over 7.
    assert_eq!(counted.ad(), Ok(8.0 / 7.0));
}

#[test]
fn what_does_not_exist_says_why() {
    let alone = agreement(&[&[4.0]]);
    assert_eq!(alone.rwg_j(Null::Uniform, 5), Err(Undefined::TooFew));
    assert_eq!(alone.ad(), Err(Undefined::TooFew));
    assert_eq!(agreement(&[&[]]).mean_variance(), Err(Undefined::NoAnswers));
    // Seven options have no slightly skewed null, nor has a variance of 0 any.
    let two = agreement(&[&[4.0, 5.0]]);
    assert_eq!(two.rwg_j(Null::SlightlySkewed, 7), Err(Undefined::NotComparable));
    assert_eq!(two.rwg_j(Null::Variance(0.0), 5), Err(Undefined::NotComparable));
    // All answer 5: no mean so high leaves room to differ.
    assert_eq!(agreement(&[&[5.0, 5.0, 5.0]]).a_wg_j(5), Err(Undefined::NotComparable));
    // Two items with s² = 4 = 2σ²: 2q + s²/σ² = −2 + 2 = 0.
    let apart = agreement(&[&[1.0, 1.0, 5.0, 5.0, 3.0], &[1.0, 1.0, 5.0, 5.0, 3.0]]);
    assert_eq!(apart.mean_variance(), Ok(4.0));
    assert_eq!(apart.rwg_j(Null::Uniform, 5), Err(Undefined::NoVariance));
    assert_eq!(apart.r_star_wg_j(Null::Uniform, 5), Ok(-1.0));
    // Not one number of raters.
    assert!(
        Agreement::new([&[1.0][..], &[1.0, 2.0]].map(|item| Answers::new(item).unwrap()).to_vec()).is_none()
    );
    assert!(Agreement::new(Vec::new()).is_none());
    assert!(Answers::new(&[f64::NAN]).is_none());
}

/// The limits of `a_wg` themselves belong to it
#[test]
fn a_wg_reaches_from_limit_to_limit() {
    // k = 5: M from (4 + 5)/5 = 1.8 to 4.2. One at 5, the rest at 1: M = 1.8, s² = 3.2; (6·1.8 − 3.24 − 5)·5/4 = 3.2.
    assert_eq!(agreement(&[&[1.0, 1.0, 1.0, 1.0, 5.0]]).a_wg_j(5), Ok(-1.0));
    assert_eq!(agreement(&[&[5.0, 5.0, 5.0, 5.0, 1.0]]).a_wg_j(5), Ok(-1.0));
    assert_eq!(agreement(&[&[1.0, 1.0, 1.0, 1.0, 4.0]]).a_wg_j(5), Err(Undefined::NotComparable));
    assert_eq!(agreement(&[&[5.0, 5.0, 5.0, 5.0, 2.0]]).a_wg_j(5), Err(Undefined::NotComparable));
}

#[test]
fn a_table_by_groups() {
    let rows = [
        vec![Some(4.0), Some(4.0)],
        vec![Some(1.0), Some(1.0)],
        vec![Some(5.0), Some(4.0)],
        vec![Some(5.0), None],
        vec![Some(2.0), Some(2.0)],
        vec![Some(5.0), Some(4.0)],
        vec![Some(5.0), Some(5.0)],
        vec![Some(3.0), Some(3.0)],
    ];
    let groups = [Some("b"), Some("a"), Some("b"), Some("b"), None, Some("b"), Some("a"), Some("c")];
    let found = rwg_j(&rows, &groups, 5, Null::Uniform).unwrap();
    let names = |list: &rk_core::score::Ordered<Option<f64>>| -> Vec<(String, Option<f64>)> {
        list.iter().map(|(name, value)| (name.to_owned(), *value)).collect()
    };
    // b: variances 1/3 and 0; q = 11/12; 22/23. a: variance 8 on both, q = −3, −6/(−6 + 4) = 3.
    assert_eq!(
        names(&found.values),
        [("b".into(), Some(22.0 / 23.0)), ("a".into(), Some(3.0)), ("c".into(), None)]
    );
    assert_eq!(
        names(&found.clipped),
        [("b".into(), Some(22.0 / 23.0)), ("a".into(), Some(0.0)), ("c".into(), None)]
    );
    assert_eq!(
        names(&found.r_star),
        [("b".into(), Some(11.0 / 12.0)), ("a".into(), Some(-3.0)), ("c".into(), None)]
    );
    assert_eq!(found.n.iter().map(|(_, n)| *n).collect::<Vec<_>>(), [3, 2, 1]);
    assert_eq!(
        found.why.iter().map(|(name, why)| (name, *why)).collect::<Vec<_>>(),
        [("b", Undefined::NotComparable), ("c", Undefined::TooFew)]
    );
    assert!(found.null_variance.to_bits() == 2.0_f64.to_bits());
}

#[test]
fn all_faults_of_a_table_are_named() {
    let rows = [vec![Some(4.0), Some(0.5)], vec![Some(6.0)]];
    let faults = rwg_j(&rows, &[Some("a")], 5, Null::Variance(-1.0)).unwrap_err();
    assert_eq!(
        faults,
        [
            RwgJFault::Ragged { row: 1, expected: 2 },
            RwgJFault::OffScale { row: 0, item: 1 },
            RwgJFault::OffScale { row: 1, item: 0 },
            RwgJFault::Groups,
            RwgJFault::Null,
        ]
    );
    let none: [Vec<Option<f64>>; 0] = [];
    assert_eq!(
        rwg_j(&none, &[], 1, Null::Uniform),
        Err(vec![RwgJFault::Empty, RwgJFault::Options { least: 2, most: 1000 }])
    );
}
