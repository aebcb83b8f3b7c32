//! Tests by permutation against a model in Python that computes with fractions and draws the same.
#![expect(clippy::unwrap_used, clippy::float_cmp, reason = "a test fails by panicking")]

use proptest::prelude::*;
use rk_core::stats::{
    Rational, Undefined,
    permutation::{Difference, Labelled, Permutations},
};

fn people(values: &[(i128, u8)]) -> Vec<Labelled> {
    values.iter().map(|(value, label)| Labelled { value: *value, second: *label == 1 }).collect()
}

fn first() -> Vec<Labelled> {
    people(&[(840, 0), (1260, 1), (900, 0), (1680, 1), (420, 0), (2100, 1), (1260, 0)])
}

fn check(difference: &Difference, seed: u64, count: u32, estimate: &Rational, reached: u32) {
    assert_eq!(difference.estimate(), *estimate);
    let p = difference.p(Permutations { seed, count }, &mut |_, _| true).unwrap();
    assert_eq!(p, (f64::from(reached) + 1.0) / (f64::from(count) + 1.0));
}

#[test]
fn labels_are_given_out_within_strata() {
    let second = people(&[(2100, 1), (420, 0), (1260, 1), (1680, 0)]);
    // One label only: left out.
    let third = people(&[(500, 1), (700, 1)]);
    let fourth = people(&[(10, 0), (10, 1), (20, 1)]);
    let all = Difference::of_samples(&[first(), second.clone(), third, fourth]).unwrap();
    check(&all, 11, 3000, &Rational::new(1460, 3).unwrap(), 172);
    check(&Difference::of_samples(&[first()]).unwrap(), 11, 3000, &Rational::from(825), 229);
    // Values that need more than 64 bits, and differ in the last place.
    let scaled = |people: Vec<Labelled>, sign: i128| -> Vec<Labelled> {
        let wide = |(at, one): (i128, Labelled)| Labelled { value: (one.value << 100) + sign * at, ..one };
        (0..).zip(people).map(wide).collect()
    };
    let wide = Difference::of_samples(&[scaled(first(), 1), scaled(second, -1)]).unwrap();
    let estimate = Rational::new(1_844_431_623_332_073_779_177_703_163_822_081, 2).unwrap();
    check(&wide, 12, 3000, &estimate, 177);
}

#[test]
fn pairs_are_exchanged_or_not() {
    let strata = [vec![3, -1, 4, 1, 5], vec![], vec![-9, 2, 6], vec![0]];
    let difference = Difference::of_pairs(&strata).unwrap();
    check(&difference, 11, 3000, &Rational::new(31, 45).unwrap(), 1954);
}

#[test]
fn no_difference_is_reached_by_all() {
    let same = people(&[(1, 0), (1, 1), (1, 1)]);
    check(&Difference::of_samples(&[same]).unwrap(), 11, 300, &Rational::zero(), 300);
    check(&Difference::of_pairs(&[vec![0, 0]]).unwrap(), 1, 0, &Rational::zero(), 0);
}

#[test]
fn what_cannot_be_compared_is_refused() {
    let refused = |people: &[(i128, u8)]| Difference::of_samples(&[self::people(people)]).unwrap_err();
    assert_eq!(Difference::of_samples(&[]).unwrap_err(), Undefined::TooFew);
    assert_eq!(Difference::of_pairs(&[]).unwrap_err(), Undefined::TooFew);
    assert_eq!(Difference::of_pairs(&[vec![]]).unwrap_err(), Undefined::TooFew);
    assert_eq!(refused(&[(1, 1), (2, 1)]), Undefined::TooFew);
    assert_eq!(refused(&[(1 << 125, 0), (1 << 125, 1)]), Undefined::NotComparable);
    assert_eq!(refused(&[(i128::MIN, 0), (i128::MIN, 1)]), Undefined::NotComparable);
    let largest = (1 << 125) - 1;
    let widest = Difference::of_pairs(&[vec![largest, -largest]]).unwrap();
    check(&widest, 1, 10, &Rational::zero(), 10);
}

#[test]
fn the_work_ends_when_told() {
    let difference = Difference::of_samples(&[first()]).unwrap();
    assert!(difference.p(Permutations { seed: 1, count: 10 }, &mut |_, _| false).is_err());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    /// Neither the unit of the values nor where they begin changes p
    #[test]
    fn p_depends_on_no_unit(
        values in prop::collection::vec((0_i128..50, 0_u8..2), 2..20),
        unit in 1_i128..1000,
        seed: u64,
    ) {
        let permutations = Permutations { seed, count: 50 };
        let p = |strata: &[Vec<Labelled>]| {
            Difference::of_samples(strata).map(|all| all.p(permutations, &mut |_, _| true).unwrap())
        };
        let scaled: Vec<_> = values.iter().map(|(value, label)| (value * unit - 7, *label)).collect();
        prop_assert_eq!(p(&[people(&values)]), p(&[people(&scaled)]));
    }
}
