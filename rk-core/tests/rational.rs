//! Exact numbers against the one rounding of the processor's own arithmetic.
#![expect(
    clippy::unwrap_used,
    clippy::float_cmp,
    reason = "a test fails by panicking, and compares every bit"
)]

use proptest::prelude::*;
use rk_core::stats::Rational;

/// Every finite number: large, small, subnormal, of either sign
fn any_number() -> impl Strategy<Value = f64> {
    prop_oneof![
        any::<u64>().prop_map(f64::from_bits).prop_filter("finite", |number| number.is_finite()),
        (0_u64..1 << 54).prop_map(f64::from_bits),
        -1e9..1e9,
        (-40_i32..40).prop_map(f64::from),
    ]
}

fn exact(number: f64) -> Rational {
    Rational::of(number).unwrap()
}

/// The same number, or both 0: an exact 0 has no sign
fn same(ours: f64, processor: f64) -> bool {
    ours.to_bits() == processor.to_bits() || (ours == 0.0 && processor == 0.0 && ours.is_sign_positive())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4_000))]

    #[test]
    fn a_number_is_held_exactly(a in any_number()) {
        prop_assert!(same(exact(a).rounded(), a));
    }

    #[test]
    fn sum_difference_and_product_round_as_ieee_754_says(a in any_number(), b in any_number()) {
        let (left, right) = (exact(a), exact(b));
        // A result too small to be told from 0 keeps the processor's sign, and ours.
        let equal = |ours: f64, processor: f64| same(ours, processor) || (ours == 0.0 && processor == 0.0);
        prop_assert!(equal(left.plus(&right).rounded(), a + b));
        prop_assert!(equal(left.minus(&right).rounded(), a - b));
        prop_assert!(equal(left.times(&right).rounded(), a * b));
        prop_assert_eq!(left.per(&right).is_some(), b != 0.0);
        if let Some(quotient) = left.per(&right) {
            prop_assert!(equal(quotient.rounded(), a / b));
        }
    }

    #[test]
    fn the_root_rounds_as_ieee_754_says(a in any_number()) {
        match exact(a).root() {
            Some(root) => prop_assert!(same(root, a.sqrt())),
            None => prop_assert!(a < 0.0),
        }
        prop_assert!(same(exact(a).signed_root(), a.abs().sqrt().copysign(a)));
    }

    #[test]
    fn order_is_that_of_the_numbers(a in any_number(), b in any_number()) {
        prop_assert_eq!(Some(exact(a).cmp(&exact(b))), a.partial_cmp(&b));
        prop_assert_eq!(Some(exact(a).sign()), a.partial_cmp(&0.0));
    }

    #[test]
    fn a_quotient_of_long_numbers_rounds_to_the_nearest(over: i128, under: i128) {
        prop_assume!(under != 0);
        let number = Rational::new(over, under).unwrap();
        let rounded = number.rounded();
        let distance = |to: f64| {
            let gap = number.minus(&exact(to));
            if gap.sign().is_lt() { gap.negated() } else { gap }
        };
        prop_assert!(distance(rounded) <= distance(rounded.next_up()));
        prop_assert!(distance(rounded) <= distance(rounded.next_down()));
    }

    #[test]
    fn the_root_of_a_quotient_lies_between_the_midpoints(over: i128, under: i128) {
        prop_assume!(under != 0);
        let number = Rational::new(over, under).unwrap();
        let number = if number.sign().is_lt() { number.negated() } else { number };
        prop_assume!(!number.is_zero());
        let root = number.root().unwrap();
        let half = Rational::new(1, 2).unwrap();
        let middle = |other: f64| exact(root).plus(&exact(other)).times(&half).squared();
        prop_assert!(middle(root.next_down()) <= number);
        prop_assert!(middle(root.next_up()) >= number);
    }

    #[test]
    fn sums_do_not_depend_on_their_order(terms in prop::collection::vec((-1000_i128..1000, 1_i128..1000), 1..40)) {
        let sum = |terms: &[(i128, i128)]| {
            terms.iter().fold(Rational::zero(), |sum, (over, under)| sum.plus(&Rational::new(*over, *under).unwrap()))
        };
        let backwards: Vec<_> = terms.iter().rev().copied().collect();
        let (sum, again) = (sum(&terms), sum(&backwards));
        prop_assert_eq!(&sum, &again);
        prop_assert!(same(sum.rounded(), again.rounded()));
        prop_assert!(sum.minus(&again).is_zero());
    }

    #[test]
    fn operations_undo_each_other(a: i128, b: i128, c: i128, d: i128) {
        prop_assume!(b != 0 && d != 0);
        let (left, right) = (Rational::new(a, b).unwrap(), Rational::new(c, d).unwrap());
        prop_assert_eq!(&left.plus(&right).minus(&right), &left);
        if c != 0 {
            prop_assert_eq!(&left.times(&right).per(&right).unwrap(), &left);
        }
        prop_assert_eq!(left.plus(&right).squared(), left.squared().plus(&right.squared()).plus(&left.times(&right).times(&Rational::from(2))));
    }
}

#[test]
fn known_numbers() {
    let number = |over, under| Rational::new(over, under).unwrap();
    assert_eq!(number(1, 3).rounded().to_bits(), 0x3FD5_5555_5555_5555);
    assert_eq!(number(-2, 3).rounded().to_bits(), 0xBFE5_5555_5555_5555);
    assert_eq!(number(2, 1).root().unwrap().to_bits(), 0x3FF6_A09E_667F_3BCD);
    // 2⁵³ + 1 lies halfway: to the even neighbour; a little more goes up.
    let halfway = (1_i128 << 53) + 1;
    assert_eq!(number(halfway, 1).rounded(), 9_007_199_254_740_992.0);
    assert_eq!(number(halfway * 3 + 1, 3).rounded(), 9_007_199_254_740_994.0);
    // A root that is exact, and one that is a little off an exact one.
    let large = (1_i128 << 52) + 1;
    assert_eq!(number(large * large, 9).root(), Some(4_503_599_627_370_497.0 / 3.0));
    assert_eq!(Rational::from(-9).signed_root(), -3.0);
    assert_eq!(Rational::from(-9).root(), None);
    assert!(Rational::new(1, 0).is_none());
    assert!(Rational::of(f64::NAN).is_none() && Rational::of(f64::NEG_INFINITY).is_none());
    assert_eq!(number(2, -4), number(-1, 2));
    assert_eq!(number(0, -4).rounded().to_bits(), 0);
    assert_eq!(Rational::of(-0.0).unwrap().rounded().to_bits(), 0);
    assert_eq!(Rational::from(u64::MAX).plus(&Rational::from(1)), Rational::from(1_i128 << 64));
}

#[test]
fn the_ends_of_the_range() {
    let smallest = f64::from_bits(1);
    let half = Rational::new(1, 2).unwrap();
    let least = exact(smallest).times(&half);
    assert_eq!(least.rounded(), 0.0, "half of the smallest goes to the even 0");
    assert_eq!(
        least.plus(&exact(f64::MIN_POSITIVE)).minus(&exact(f64::MIN_POSITIVE).times(&half)).rounded(),
        f64::MIN_POSITIVE / 2.0
    );
    assert_eq!(exact(smallest).times(&Rational::new(3, 2).unwrap()).rounded(), 2.0 * smallest);
    let square = exact(1e-200).squared();
    assert_eq!((square.rounded(), square.root()), (0.0, Some(1e-200)));
    let square = exact(-1e200).squared();
    assert_eq!((square.rounded(), square.root()), (f64::INFINITY, Some(1e200)));
    assert_eq!(square.negated().rounded(), f64::NEG_INFINITY);
}
