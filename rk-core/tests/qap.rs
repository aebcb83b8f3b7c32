//! The quadratic assignment procedure against a model in exact fractions, and on matrices with symmetries.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::cast_precision_loss,
    clippy::float_cmp,
    reason = "a test fails by panicking"
)]

use rk_core::stats::{
    Undefined,
    qap::{Matrices, Permutations, Qap},
};

/// Cells from 1 to 5
fn generated(n: usize, a: usize, b: usize) -> Vec<Option<f64>> {
    (0..n * n)
        .map(|at| (at / n, at % n))
        .map(|(i, j)| Some(((a * i * i + b * j + i * j * j) % 5 + 1) as f64))
        .collect()
}

fn transposed(n: usize, cells: &[Option<f64>]) -> Vec<Option<f64>> {
    (0..n * n).map(|at| cells[at % n * n + at / n]).collect()
}

/// A ring of nodes, each with a tie to the next two
fn ring(n: usize) -> Vec<Option<f64>> {
    let tie = |from: usize, to: usize| (to + n - from) % n == 1 || (from + n - to) % n == 1;
    (0..n * n).map(|at| Some(if tie(at / n, at % n) { 0.1 } else { 0.7 })).collect()
}

fn compare(n: usize, first: &[Option<f64>], second: &[Option<f64>], drawn: Option<(u64, u32)>) -> Qap {
    let permutations = drawn.map(|(seed, count)| Permutations { seed, count });
    Matrices::new(n, first, second).unwrap().compare(permutations, &mut |_, _| true).unwrap()
}

fn check(qap: &Qap, correlation: f64, one_sided: u32, two_sided: u32, orders: u32) {
    assert!((qap.correlation - correlation).abs() < 1e-14, "{} {correlation}", qap.correlation);
    let share = |count: u32| Ok(f64::from(count) / f64::from(orders));
    assert_eq!((qap.p, qap.p_two_sided, qap.smallest_p), (share(one_sided), share(two_sided), share(1)));
}

/// Counts of a model in Python that computes with fractions
#[test]
fn all_orders_of_few_nodes_are_counted() {
    for (n, a, b, correlation, one_sided, two_sided, orders) in [
        (3, 1, 2, 0.530_330_085_889_910_6, 1, 2, 6),
        (4, 2, 3, -0.400_967_707_876_626_4, 21, 5, 24),
        (5, 3, 1, -0.165_774_735_033_359_13, 94, 64, 120),
        (6, 1, 3, 0.043_380_467_569_947_83, 326, 608, 720),
    ] {
        let qap = compare(n, &generated(n, a, b), &generated(n, b, a), None);
        assert!(qap.exact);
        check(&qap, correlation, one_sided, two_sided, orders);
    }
}

/// Counts of the same model, which draws the same orders
#[test]
fn orders_of_many_nodes_are_drawn() {
    let transposed = transposed(9, &generated(9, 1, 4));
    for (n, first, second, correlation, one_sided, two_sided) in [
        (9, generated(9, 1, 3), generated(9, 3, 1), -0.054_718_386_667_387_46, 1365, 1319),
        (9, generated(9, 1, 3), transposed, 0.090_180_299_755_855_98, 450, 919),
        (11, generated(11, 1, 3), generated(11, 1, 4), 0.279_115_666_841_345_5, 13, 14),
    ] {
        let qap = compare(n, &first, &second, Some((5, 2000)));
        assert!(!qap.exact);
        check(&qap, correlation, one_sided, two_sided, 2001);
    }
}

/// A ring looks the same after 2n of its orders, whatever is lost in rounding
#[test]
fn equal_orders_always_count() {
    for (n, orders) in [(4, 24), (5, 120), (6, 720), (7, 5040), (8, 40_320)] {
        let qap = compare(n, &ring(n), &ring(n), None);
        let same = 2 * u32::try_from(n).unwrap();
        assert_eq!((qap.correlation, qap.p), (1.0, Ok(f64::from(same) / f64::from(orders))));
        let shifted: Vec<_> = ring(n).iter().map(|cell| cell.map(|cell| 3.3 - cell / 7.0)).collect();
        let qap = compare(n, &ring(n), &shifted, None);
        assert!((qap.correlation + 1.0).abs() < 1e-15);
        // Of five, those that are not next to each other form a ring too.
        let either = if n == 5 { 2 * same } else { same };
        assert_eq!(qap.p_two_sided, Ok(f64::from(either) / f64::from(orders)));
        assert_eq!(qap.p, Ok(1.0));
    }
}

#[test]
fn what_stands_on_the_diagonal_is_not_read() {
    let with = |own: Option<f64>| -> Vec<Option<f64>> {
        (0..25).map(|at| if at % 6 == 0 { own } else { generated(5, 3, 1)[at] }).collect()
    };
    let other = generated(5, 1, 3);
    assert_eq!(compare(5, &with(None), &other, None), compare(5, &other, &with(Some(f64::NAN)), None));
}

#[test]
fn threads_change_nothing() {
    let (first, second) = (generated(20, 1, 3), generated(20, 1, 4));
    let on = |threads| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
        pool.install(|| compare(20, &first, &second, Some((1, 3000))))
    };
    assert_eq!(on(1), on(3));
}

#[test]
fn what_cannot_be_compared_is_refused() {
    let refused =
        |n, first: &[Option<f64>], second: &[Option<f64>]| Matrices::new(n, first, second).unwrap_err();
    let (cells, flat) = (generated(4, 2, 3), vec![Some(0.1); 16]);
    assert_eq!(refused(2, &cells[..4], &cells[..4]), Undefined::TooFew);
    assert_eq!(refused(0, &[], &[]), Undefined::TooFew);
    assert_eq!(refused(4, &cells, &cells[..15]), Undefined::NotComparable);
    assert_eq!(refused(4, &cells, &flat), Undefined::NoVariance);
    assert_eq!(refused(4, &flat, &cells), Undefined::NoVariance);
    for missing in [None, Some(f64::NAN), Some(f64::INFINITY), Some(1e300)] {
        let mut holed = cells.clone();
        holed[1] = missing;
        assert_eq!(refused(4, &cells, &holed), Undefined::NoTies);
    }
}

#[test]
fn chance_needs_a_seed() {
    let (first, second) = (generated(9, 1, 3), generated(9, 1, 4));
    for none in [None, Some((3, 0))] {
        let qap = compare(9, &first, &second, none);
        assert_eq!((qap.p, qap.p_two_sided), (Err(Undefined::NoSeed), Err(Undefined::NoSeed)));
        assert_eq!(qap.correlation, compare(9, &first, &second, Some((3, 1))).correlation);
    }
}

#[test]
fn the_work_ends_when_told() {
    for n in [6, 9] {
        let matrices = Matrices::new(n, &generated(n, 1, 3), &generated(n, 1, 4)).unwrap();
        assert!(matrices.compare(Some(Permutations { seed: 1, count: 10 }), &mut |_, _| false).is_err());
    }
}
