//! NIST's reference datasets, held against an independent program.
//!
//! `nist/expected.py` computes with fractions what the stored numbers give,
//! rounded once, and `nist/expected.json` holds that; here every bit is the same.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test fails by panicking")]

use rk_core::stats::{Moments, OneWay};
use serde_json::Value;

fn read(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

fn data() -> Value {
    read(include_str!("nist/data.json"))
}

fn expected() -> Value {
    read(include_str!("nist/expected.json"))
}

fn texts(list: &Value) -> Vec<String> {
    list.as_array().unwrap().iter().map(|text| text.as_str().unwrap().to_owned()).collect()
}

/// One column: the numbers themselves, or a first and two that take turns
fn column(set: &Value) -> Vec<String> {
    if set["values"].is_array() {
        return texts(&set["values"]);
    }
    let mut column = vec![set["first"].as_str().unwrap().to_owned()];
    for _ in 0..set["times"].as_u64().unwrap() {
        column.extend(texts(&set["then"]));
    }
    column
}

/// Values and the number of each one's treatment
fn treatments(set: &Value) -> (Vec<String>, Vec<Option<usize>>) {
    let (mut values, mut groups) = (Vec::new(), Vec::new());
    let mut put = |group: usize, members: Vec<String>| {
        groups.extend(vec![Some(group); members.len()]);
        values.extend(members);
    };
    if let Some(lists) = set["groups"].as_array() {
        for (group, list) in lists.iter().enumerate() {
            put(group, texts(list));
        }
        return (values, groups);
    }
    let whole = set["whole"].as_str().unwrap();
    for (group, first) in set["tenths"].as_array().unwrap().iter().enumerate() {
        let first = first.as_u64().unwrap();
        let mut members = vec![format!("{whole}.{first}")];
        for _ in 0..set["pairs"].as_u64().unwrap() {
            members.push(format!("{whole}.{}", first - 1));
            members.push(format!("{whole}.{}", first + 1));
        }
        put(group, members);
    }
    (values, groups)
}

fn numbers(texts: &[String]) -> Vec<Option<f64>> {
    texts.iter().map(|text| Some(text.parse().unwrap())).collect()
}

/// Every bit is as expected, and as many digits of the certified value as there can be
fn check(set: &Value, expected: &Value, ours: &[(&str, f64)]) {
    assert_eq!(set["name"], expected["name"]);
    for (name, value) in ours {
        let place = format!("{name} of {}", set["name"]);
        let wanted = expected["values"][*name].as_f64().unwrap();
        assert_eq!(value.to_bits(), wanted.to_bits(), "{place}: {value} instead of {wanted}");
        if let Some(certified) = set["certified"][*name].as_str() {
            let certified: f64 = certified.parse().unwrap();
            let digits = expected["digits"][*name].as_f64().unwrap();
            let off = ((value - certified) / certified).abs();
            // A certified value of 15 digits is itself a little off.
            assert!(off <= 10_f64.powf(-digits) + 1e-15, "{place}: {value} is not {certified}");
        }
    }
    assert_eq!(expected["values"].as_object().unwrap().len(), ours.len());
}

#[test]
fn univariate() {
    let (data, expected) = (data(), expected());
    let sets = data["univariate"].as_array().unwrap();
    assert_eq!(sets.len(), 8);
    for (set, expected) in sets.iter().zip(expected["univariate"].as_array().unwrap()) {
        let moments = Moments::new(&numbers(&column(set))).unwrap();
        let ours = [
            ("mean", moments.mean().unwrap().rounded()),
            ("variance", moments.variance().unwrap().rounded()),
            ("sd", moments.sd().unwrap()),
            ("autocorrelation", moments.autocorrelation().unwrap().rounded()),
        ];
        check(set, expected, &ours);
    }
}

fn analysis(anova: &OneWay) -> [(&'static str, f64); 9] {
    [
        ("ss_between", anova.ss_between().rounded()),
        ("ss_within", anova.ss_within().rounded()),
        ("ms_between", anova.ms_between().unwrap().rounded()),
        ("ms_within", anova.ms_within().unwrap().rounded()),
        ("f", anova.f().unwrap().rounded()),
        ("r_squared", anova.r_squared().unwrap().rounded()),
        ("sd_within", anova.sd_within().unwrap()),
        ("icc1", anova.icc1().unwrap().rounded()),
        ("icc2", anova.icc2().unwrap().rounded()),
    ]
}

#[test]
fn analysis_of_variance() {
    let (data, expected) = (data(), expected());
    let sets = data["anova"].as_array().unwrap();
    assert_eq!(sets.len(), 11);
    for (set, expected) in sets.iter().zip(expected["anova"].as_array().unwrap()) {
        let (values, groups) = treatments(set);
        let anova = OneWay::new(&numbers(&values), &groups).unwrap();
        check(set, expected, &analysis(&anova));
        // The groups are of one size, so that both definitions of it are the same.
        assert_eq!(anova.k_mean(), anova.k0());
        assert_eq!(anova.icc1(), anova.icc1_k0());
    }
}

/// Ten times the values are whole numbers, which lose nothing as binary64: all of NIST's digits are right.
#[test]
fn all_certified_digits_of_whole_numbers() {
    let data = data();
    for set in data["anova"].as_array().unwrap().iter().filter(|set| set["tenths"].is_array()) {
        let (values, groups) = treatments(set);
        let values: Vec<_> = values.iter().map(|text| text.replace('.', "")).collect();
        let anova = OneWay::new(&numbers(&values), &groups).unwrap();
        let scaled = [
            ("ss_between", anova.ss_between().rounded() / 100.0),
            ("ss_within", anova.ss_within().rounded() / 100.0),
            ("f", anova.f().unwrap().rounded()),
            ("r_squared", anova.r_squared().unwrap().rounded()),
            ("sd_within", anova.sd_within().unwrap() / 10.0),
        ];
        for (name, value) in scaled {
            let certified: f64 = set["certified"][name].as_str().unwrap().parse().unwrap();
            let off = ((value - certified) / certified).abs();
            assert!(off < 2.2e-15, "{name} of {}: {value} is not {certified}", set["name"]);
        }
    }
}
