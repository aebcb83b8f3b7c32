//! Distributions against numbers of 20 digits, and the laws they keep.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use proptest::prelude::*;
use rk_core::stats::distribution::{Beta, ChiSquare, F, Normal, T};

/// Written by rk-py/tests/model/write_quantiles.py
const NUMBERS: &str = include_str!("../samples/distributions.csv");

/// One distribution with its parameters
#[derive(Clone, Copy, Debug)]
enum Any {
    Normal(Normal),
    T(T),
    F(F),
    ChiSquare(ChiSquare),
    Beta(Beta),
}

impl Any {
    fn named(name: &str, a: &str, b: &str) -> Self {
        let (a, b) = (a.parse().unwrap_or(f64::NAN), b.parse().unwrap_or(f64::NAN));
        match name {
            "normal" => Self::Normal(Normal),
            "t" => Self::T(T::new(a).unwrap()),
            "f" => Self::F(F::new(a, b).unwrap()),
            "chi_square" => Self::ChiSquare(ChiSquare::new(a).unwrap()),
            "beta" => Self::Beta(Beta::new(a, b).unwrap()),
            _ => panic!("{name}"),
        }
    }

    fn lower(self, x: f64) -> f64 {
        match self {
            Self::Normal(normal) => normal.lower(x),
            Self::T(t) => t.lower(x),
            Self::F(f) => f.lower(x),
            Self::ChiSquare(chi_square) => chi_square.lower(x),
            Self::Beta(beta) => beta.lower(x),
        }
    }

    fn upper(self, x: f64) -> f64 {
        match self {
            Self::Normal(normal) => normal.upper(x),
            Self::T(t) => t.upper(x),
            Self::F(f) => f.upper(x),
            Self::ChiSquare(chi_square) => chi_square.upper(x),
            Self::Beta(beta) => beta.upper(x),
        }
    }

    fn quantile(self, p: f64) -> Option<f64> {
        match self {
            Self::Normal(normal) => normal.quantile(p),
            Self::T(t) => t.quantile(p),
            Self::F(f) => f.quantile(p),
            Self::ChiSquare(chi_square) => chi_square.quantile(p),
            Self::Beta(beta) => beta.quantile(p),
        }
    }

    fn upper_quantile(self, p: f64) -> Option<f64> {
        match self {
            Self::Normal(normal) => normal.upper_quantile(p),
            Self::T(t) => t.upper_quantile(p),
            Self::F(f) => f.upper_quantile(p),
            Self::ChiSquare(chi_square) => chi_square.upper_quantile(p),
            Self::Beta(beta) => beta.upper_quantile(p),
        }
    }
}

/// How far each answer to what is asked is off, as a part of the expected one, the worst first
fn errors(asked: impl Fn(&str) -> bool) -> Vec<(f64, f64, String)> {
    let mut found = Vec::new();
    for line in NUMBERS.lines().skip(1) {
        let [name, a, b, what, at, expected] = line.split(',').collect::<Vec<_>>().try_into().unwrap();
        if !asked(what) {
            continue;
        }
        let distribution = Any::named(name, a, b);
        let (at, expected): (f64, f64) = (at.parse().unwrap(), expected.parse().unwrap());
        let own = match what {
            "lower" => distribution.lower(at),
            "upper" => distribution.upper(at),
            _ => distribution.quantile(at).unwrap_or_else(|| panic!("no quantile: {line}")),
        };
        let off = (own - expected).abs();
        let error = if off > 0.0 { off / expected.abs() } else { 0.0 };
        assert!(!error.is_nan(), "{line}");
        found.push((error, expected, format!("{line}, not {own:e}")));
    }
    found.sort_by(|left, right| right.0.total_cmp(&left.0));
    found
}

#[test]
fn quantiles_are_precise() {
    let errors = errors(|asked| asked == "quantile");
    assert!(errors.len() > 4000, "{}", errors.len());
    let (worst, _, line) = errors.first().unwrap();
    assert!(*worst <= 3e-14, "{worst:e}: {line}");
}

#[test]
fn tails_are_precise() {
    let errors = errors(|asked| asked != "quantile");
    assert!(errors.len() > 2000, "{}", errors.len());
    for (error, expected, line) in &errors {
        let allowed = if *expected < 1e-20 { 3e-13 } else { 3e-14 };
        assert!(*error <= allowed, "{error:e}: {line}");
    }
}

/// F tests of a German survey as published, with the p worked out from them
#[test]
fn published_tests_reproduce() {
    for (over, under, f, p, digits) in [
        (8.0, 327.0, 5.32, 2.731_17e-6, 6),
        (5.0, 330.0, 2.89, 0.014_349_5, 6),
        (8.0, 322.0, 4.51, 3.279e-5, 4),
        (5.0, 322.0, 1.75, 0.122_827, 6),
    ] {
        let own = F::new(over, under).unwrap().upper(f);
        let places = digits - 1;
        assert_eq!(format!("{own:.places$e}"), format!("{p:.places$e}"));
    }
}

#[test]
fn impossible_parameters_and_probabilities_have_no_answer() {
    for wrong in [0.0, -1.0, f64::NAN, f64::INFINITY, 2e10] {
        assert_eq!(T::new(wrong), None);
        assert_eq!(ChiSquare::new(wrong), None);
        assert_eq!((F::new(wrong, 1.0), F::new(1.0, wrong)), (None, None));
        assert_eq!((Beta::new(wrong, 1.0), Beta::new(1.0, wrong)), (None, None));
    }
    for wrong in [0.0, 1.0, -0.1, 1.1, f64::NAN] {
        for any in [Any::Normal(Normal), Any::T(T::new(3.0).unwrap()), Any::F(F::new(3.0, 4.0).unwrap())] {
            assert_eq!((any.quantile(wrong), any.upper_quantile(wrong)), (None, None));
        }
    }
    // 10⁻³⁰⁰⁰ is not a number of binary64.
    assert_eq!(Beta::new(0.1, 1.0).unwrap().quantile(1e-300), None);
}

#[test]
fn the_ends_hold_everything() {
    let positive = [Any::F(F::new(3.0, 0.7).unwrap()), Any::ChiSquare(ChiSquare::new(2.5).unwrap())];
    for any in positive {
        assert_eq!((any.lower(0.0), any.upper(0.0)), (0.0, 1.0));
        assert_eq!((any.lower(-1.0), any.upper(-1.0)), (0.0, 1.0));
        assert_eq!((any.lower(f64::INFINITY), any.upper(f64::INFINITY)), (1.0, 0.0));
    }
    for any in [Any::Normal(Normal), Any::T(T::new(0.7).unwrap())] {
        assert_eq!((any.lower(f64::NEG_INFINITY), any.upper(f64::NEG_INFINITY)), (0.0, 1.0));
        assert_eq!((any.lower(0.0), any.upper(0.0), any.quantile(0.5)), (0.5, 0.5, Some(0.0)));
    }
    let beta = Beta::new(0.5, 3.0).unwrap();
    assert_eq!((beta.lower(0.0), beta.upper(0.0), beta.lower(1.0), beta.upper(1.0)), (0.0, 1.0, 1.0, 0.0));
}

fn any() -> impl Strategy<Value = Any> {
    let df = || (-0.3..6.0_f64).prop_map(|power| 10_f64.powf(power));
    let shape = || (-1.0..5.0_f64).prop_map(|power| 10_f64.powf(power));
    prop_oneof![
        Just(Any::Normal(Normal)),
        df().prop_map(|df| Any::T(T::new(df).unwrap())),
        df().prop_map(|df| Any::ChiSquare(ChiSquare::new(df).unwrap())),
        (df(), df()).prop_map(|(over, under)| Any::F(F::new(over, under).unwrap())),
        (shape(), shape()).prop_map(|(a, b)| Any::Beta(Beta::new(a, b).unwrap())),
    ]
}

/// Probabilities of every size, near 0 and near 1
fn probability() -> impl Strategy<Value = f64> {
    let small = (-10.0..-0.1_f64).prop_map(|power| 10_f64.powf(power));
    prop_oneof![small.clone(), small.prop_map(|small| 1.0 - small), 1e-3..0.999]
}

proptest! {
    #[test]
    fn a_tail_at_its_quantile_is_its_size(any in any(), p in probability()) {
        let below = any.quantile(p).unwrap();
        // Where Beta is close to 1 its distance from 1 has few digits left.
        let crowded = matches!(any, Any::Beta(_)) && below > 0.999;
        if !crowded {
            prop_assert!((any.lower(below) - p).abs() <= 2e-11 * p, "{} at {below}", any.lower(below));
            prop_assert!((any.upper(below) - (1.0 - p)).abs() <= 2e-11 * (1.0 - p));
        }
        let above = any.upper_quantile(p).unwrap();
        let crowded = matches!(any, Any::Beta(_)) && above > 0.999;
        if !crowded {
            prop_assert!((any.upper(above) - p).abs() <= 2e-11 * p, "{} at {above}", any.upper(above));
        }
    }

    #[test]
    fn quantiles_and_tails_grow(any in any(), p in probability(), more in 1e-9..0.5_f64) {
        let (low, high) = (any.quantile(p).unwrap(), any.quantile(p + more * (1.0 - p)).unwrap());
        prop_assert!(low <= high, "{low} {high}");
        prop_assert!(any.lower(low) <= any.lower(high) * (1.0 + 1e-12));
        prop_assert!(any.upper(high) <= any.upper(low) * (1.0 + 1e-12));
    }

    #[test]
    fn tails_add_up(any in any(), p in probability(), times in 0.5..2.0_f64) {
        let x = any.quantile(p).unwrap() * times;
        let (lower, upper) = (any.lower(x), any.upper(x));
        prop_assert!((0.0..=1.0).contains(&lower) && (0.0..=1.0).contains(&upper));
        prop_assert!((lower + upper - 1.0).abs() < 1e-13);
    }
}
