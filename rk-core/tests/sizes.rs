//! Analyses of groups whose sizes stay the same are those of any groups.

use proptest::prelude::*;
use rk_core::stats::{OneWay, Rational, Sizes, Sums};

fn groups() -> impl Strategy<Value = Vec<Vec<i64>>> {
    let value = prop_oneof![4 => -5_i64..6, 1 => -3_000_000_000_i64..3_000_000_000];
    prop::collection::vec(prop::collection::vec(value, 0..12), 0..8)
}

proptest! {
    #[test]
    fn the_analysis_is_the_same(groups in groups()) {
        let sizes: Vec<u64> = groups.iter().map(|group| u64::try_from(group.len()).unwrap()).collect();
        let squares = groups.iter().flatten().map(|value| i128::from(*value).pow(2)).sum();
        let fixed = Sizes::new(&sizes).analysis(groups.iter().map(|group| group.iter().sum()), squares);
        let any = OneWay::from_sums(groups.iter().zip(&sizes).map(|(group, size)| Sums {
            n: *size,
            sum: group.iter().map(|value| Rational::from(i128::from(*value))).sum(),
            squares: group.iter().map(|value| Rational::from(i128::from(*value).pow(2))).sum(),
        }));
        prop_assert_eq!((fixed.n(), fixed.groups()), (any.n(), any.groups()));
        prop_assert_eq!(fixed.ss_between(), any.ss_between());
        prop_assert_eq!(fixed.ss_within(), any.ss_within());
        prop_assert_eq!(fixed.icc1_k0(), any.icc1_k0());
        prop_assert!(Sizes::new(&sizes).are(sizes.into_iter()));
    }
}
