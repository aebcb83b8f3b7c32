//! Laws of alpha and of analyses of variance, and the reasons for what does not exist.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use proptest::prelude::*;
use rk_core::stats::{
    Covariance, Fault, IccForm, LARGEST, Missing, Moments, OneWay, Rational, Rows, TwoWay, Undefined,
};

type Table = Vec<Vec<Option<f64>>>;

fn rows(table: &[Vec<Option<f64>>]) -> Rows {
    Rows::new(table).unwrap()
}

fn whole(table: &[&[i32]]) -> Rows {
    rows(
        &table.iter().map(|row| row.iter().map(|value| Some(f64::from(*value))).collect()).collect::<Table>(),
    )
}

/// Tables of 2 to 20 cases and 2 to 6 items, some values missing
fn tables() -> impl Strategy<Value = Table> {
    let value = prop_oneof![9 => (1_i32..=5).prop_map(|value| Some(f64::from(value))), 1 => Just(None)];
    (2_usize..6)
        .prop_flat_map(move |items| prop::collection::vec(prop::collection::vec(value.clone(), items), 2..20))
}

fn changed(table: &Table, change: impl Fn(f64) -> f64) -> Table {
    table.iter().map(|row| row.iter().map(|value| value.map(&change)).collect()).collect()
}

/// Everything about a scale, to the bit
fn numbers(table: &Table, missing: Missing) -> String {
    let covariance = Covariance::new(&rows(table), missing);
    let dropped: Vec<_> =
        covariance.alpha_if_dropped().into_iter().map(|alpha| alpha.map(|alpha| alpha.rounded())).collect();
    let alpha = covariance.alpha().map(|alpha| alpha.rounded());
    format!(
        "{} {alpha:?} {:?} {dropped:?} {:?}",
        covariance.n(),
        covariance.lambda2(),
        covariance.item_rest()
    )
}

proptest! {
    #[test]
    fn neither_unit_nor_origin_changes_a_scale(table in tables(), origin in -1000_i32..1000) {
        for missing in [Missing::Listwise, Missing::Pairwise] {
            let as_they_are = numbers(&table, missing);
            // Eighths are no whole numbers, and 2⁴⁰ makes products of more than 64 bits.
            for unit in [0.125, 1_099_511_627_776.0, -1.0] {
                prop_assert_eq!(&numbers(&changed(&table, |value| value * unit), missing), &as_they_are);
            }
            let moved = changed(&table, |value| (value + f64::from(origin)) * 0.25);
            prop_assert_eq!(&numbers(&moved, missing), &as_they_are);
        }
    }

    #[test]
    fn the_order_of_cases_does_not_matter(table in tables()) {
        let backwards: Table = table.iter().rev().cloned().collect();
        for missing in [Missing::Listwise, Missing::Pairwise] {
            prop_assert_eq!(numbers(&backwards, missing), numbers(&table, missing));
        }
    }

    #[test]
    fn without_missing_values_both_choices_are_one(table in tables()) {
        let full: Table = table.iter().map(|row| row.iter().map(|value| value.or(Some(3.0))).collect()).collect();
        prop_assert_eq!(numbers(&full, Missing::Listwise), numbers(&full, Missing::Pairwise));
    }

    #[test]
    fn alpha_is_the_icc_of_consistent_means(table in tables()) {
        // Hoyt's identity: alpha is ICC(3,k) of cases by items.
        let table = rows(&table);
        let alpha = Covariance::new(&table, Missing::Listwise).alpha();
        let hoyt = TwoWay::new(&table).icc(IccForm::ConsistencyMean);
        if let (Ok(alpha), Ok(hoyt)) = (&alpha, &hoyt) {
            prop_assert_eq!(alpha, hoyt);
        }
        prop_assert_eq!(alpha.is_ok(), hoyt.is_ok());
    }

    #[test]
    fn sums_of_squares_add_up(
        values in prop::collection::vec((-1e6..1e6, 0_usize..4), 2..40),
    ) {
        let (values, groups): (Vec<_>, Vec<_>) = values.into_iter().map(|(value, group)| (Some(value), Some(group))).unzip();
        let anova = OneWay::new(&values, &groups).unwrap();
        let moments = Moments::new(&values).unwrap();
        let total = moments.variance().unwrap().times(&Rational::from(moments.n() - 1));
        prop_assert_eq!(anova.ss_between().plus(anova.ss_within()), total);
    }
}

#[test]
fn pooling_two_tables_about_their_own_means() {
    let (one, two) = (whole(&[&[1, 2], &[3, 5]]), whole(&[&[5, 1], &[5, 4], &[2, 1]]));
    let pooled = Covariance::pooled(&[one, two, whole(&[&[9, 9]])], Missing::Listwise);
    // Sums of products 3 and 3, squares 2 and 6 of the first item: each over 1 + 2.
    assert_eq!(pooled.n(), 5, "the table of one case adds nothing");
    assert_eq!(pooled.cells().unwrap()[0], [Rational::new(8, 3).unwrap(), Rational::new(6, 3).unwrap()]);
}

#[test]
fn a_table_says_what_is_wrong_with_it() {
    let none: &[Vec<Option<f64>>] = &[];
    assert_eq!(Rows::new(none).unwrap_err(), Fault::Empty);
    assert_eq!(Rows::new(&[Vec::new()]).unwrap_err(), Fault::Empty);
    let ragged = [vec![Some(1.0), None], vec![Some(1.0)]];
    assert_eq!(Rows::new(&ragged).unwrap_err(), Fault::Ragged { row: 1, expected: 2 });
    for odd in [f64::NAN, f64::INFINITY, 2.0 * LARGEST, 0.5 / LARGEST] {
        let table = [vec![Some(1.0), Some(2.5)], vec![Some(1.0), Some(odd)]];
        assert_eq!(Rows::new(&table).unwrap_err(), Fault::Size { row: 1, column: 1 });
        assert_eq!(Moments::new(&[None, Some(odd)]).unwrap_err(), 1);
        assert_eq!(OneWay::new(&[Some(0.0), Some(odd)], &[Some(0), None]).unwrap_err(), 1);
    }
}

#[test]
fn a_scale_without_a_number_says_why() {
    let scale = |table: &[&[i32]]| Covariance::new(&whole(table), Missing::Listwise);
    let one = scale(&[&[1], &[2]]);
    assert_eq!((one.alpha(), one.lambda2()), (Err(Undefined::OneItem), Err(Undefined::OneItem)));
    assert_eq!(one.item_rest(), [Err(Undefined::OneItem)]);
    assert_eq!(scale(&[&[1, 2]]).alpha(), Err(Undefined::TooFew));
    assert_eq!(scale(&[&[1, 5], &[2, 4], &[3, 3]]).alpha(), Err(Undefined::NoVariance));
    let constant = scale(&[&[1, 3, 1], &[2, 3, 2], &[4, 3, 2]]);
    assert_eq!(constant.mean_correlation(), Err(Undefined::ItemWithoutVariance));
    assert_eq!(constant.item_rest()[1], Err(Undefined::ItemWithoutVariance));
    assert!(constant.alpha().is_ok() && constant.item_rest()[0].is_ok());
    assert_eq!(
        scale(&[&[1, 2], &[2, 1]]).alpha_if_dropped(),
        [Err(Undefined::OneItem), Err(Undefined::OneItem)]
    );
}

#[test]
fn a_negative_alpha_stays_negative() {
    let against = Covariance::new(&whole(&[&[1, 4], &[2, 4], &[4, 1]]), Missing::Listwise);
    // Variances 7/3 and 3, covariance −2.5: 2 · (1 − (16/3) / (1/3)).
    assert_eq!(against.alpha().unwrap(), Rational::from(-30));
    assert_eq!(against.is_negative(), Ok(true));
}

#[test]
fn groups_without_a_number_say_why() {
    let anova = |values: &[i32], groups: &[usize]| {
        let values: Vec<_> = values.iter().map(|value| Some(f64::from(*value))).collect();
        OneWay::new(&values, &groups.iter().copied().map(Some).collect::<Vec<_>>()).unwrap()
    };
    assert_eq!(anova(&[], &[]).icc1(), Err(Undefined::NoAnswers));
    assert_eq!(anova(&[1, 2], &[7, 7]).icc1(), Err(Undefined::OneGroup));
    assert_eq!(anova(&[1, 2], &[0, 1]).f(), Err(Undefined::TooFew));
    let same = anova(&[3, 3, 3, 3], &[0, 0, 1, 1]);
    assert_eq!((same.icc1(), same.r_squared()), (Err(Undefined::NoVariance), Err(Undefined::NoVariance)));
    let apart = anova(&[1, 1, 5, 5], &[0, 0, 1, 1]);
    assert_eq!((apart.f(), apart.icc1().unwrap()), (Err(Undefined::NoVariance), Rational::from(1)));
    assert_eq!(
        (apart.p(), apart.icc1_interval(0.95)),
        (Err(Undefined::NoVariance), Err(Undefined::NoVariance))
    );
    let alike = anova(&[1, 5, 5, 1], &[0, 0, 1, 1]);
    assert_eq!((alike.icc1().unwrap(), alike.icc2()), (Rational::from(-1), Err(Undefined::NoVariance)));
    assert_eq!(alike.icc2_interval(0.95), Err(Undefined::NoVariance));
    let usual = anova(&[1, 2, 5, 4], &[0, 0, 1, 1]);
    assert_eq!(usual.icc1_interval(1.0), Err(Undefined::NoInterval));
    assert!(usual.icc1_interval(0.9).unwrap()[0] > usual.icc1_interval(0.95).unwrap()[0]);
}

#[test]
fn forms_without_a_number_say_why() {
    let alone = TwoWay::new(&whole(&[&[1], &[2]]));
    let single = TwoWay::new(&whole(&[&[1, 2]]));
    let agreed = TwoWay::new(&whole(&[&[1, 1], &[4, 4]]));
    for form in IccForm::ALL {
        assert_eq!(alone.icc(form), Err(Undefined::OneItem));
        assert_eq!(alone.icc_interval(form, 0.95), Err(Undefined::OneItem));
        assert_eq!(single.icc(form), Err(Undefined::TooFew));
        assert_eq!(agreed.icc(form).unwrap(), Rational::from(1));
        assert_eq!(
            (agreed.f(form), agreed.p(form)),
            (Err(Undefined::NoVariance), Err(Undefined::NoVariance))
        );
        assert_eq!(agreed.icc_interval(form, 0.95), Err(Undefined::NoVariance));
    }
}
