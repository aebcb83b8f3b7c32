//! The rules as a whole: codes, sentences, and a vector that breaks each.

use std::{collections::BTreeSet, path::Path};

use rk_core::{
    Locale,
    rule::{Path as Place, Report, Rule},
};

/// Phrases that the Danish design system forbids in forms, for they do not say what to do
const FORBIDDEN: [&str; 8] = [
    "Udfyld feltet",
    "Dette felt er påkrævet",
    "En fejl opstod",
    "Svar på spørgsmålet",
    "Vælg et svar fra listen",
    "Du har lavet en fejl",
    "Ikke godkendt",
    "korrekt",
];

#[test]
fn codes_are_distinct_and_of_one_form() {
    let codes: BTreeSet<&str> = Rule::catalogue().iter().map(Rule::code).collect();
    assert_eq!(codes.len(), Rule::catalogue().len());
    for code in codes {
        let parts: Vec<&str> = code.split('.').collect();
        let plain = |part: &&str| part.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_');
        assert!((2..=3).contains(&parts.len()) && parts.iter().all(plain), "{code}");
    }
}

#[test]
fn sentences_say_what_to_do_in_both_languages() {
    for rule in Rule::catalogue() {
        let [english, danish] = [Locale::En, Locale::Da].map(|locale| rule.message(locale));
        assert_ne!(english, danish, "{}", rule.code());
        for sentence in [&english, &danish] {
            assert!(sentence.starts_with(char::is_uppercase) && sentence.ends_with('.'), "{sentence}");
            assert!(sentence.chars().count() <= 220, "too long to read at a field: {sentence}");
            for phrase in FORBIDDEN {
                assert!(!sentence.contains(phrase), "{sentence}");
            }
        }
        for (name, param) in rule.params() {
            let value = match param {
                rk_core::rule::Param::Number(number) => number.to_string(),
                rk_core::rule::Param::Code(code) => code.to_owned(),
            };
            // A count of 1 to 16 is a limit that a reader needs, so the sentence says it.
            assert!(
                english.contains(&value) && danish.contains(&value),
                "{} does not say {name}",
                rule.code()
            );
        }
    }
}

#[test]
fn every_rule_is_broken_by_a_vector_or_an_export() {
    let crate_folder = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folder = crate_folder.join("vectors");
    let mut answers = String::new();
    let operations = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    for operation in operations.filter(|path| path.is_dir()) {
        for file in std::fs::read_dir(operation).unwrap() {
            let text = std::fs::read_to_string(file.unwrap().path()).unwrap();
            answers.push_str(text.split("\"answer\":").last().unwrap());
        }
    }
    // What only bytes can break; tests/import.rs reads these files.
    for file in std::fs::read_dir(crate_folder.join("samples/exports/faults")).unwrap() {
        let path = file.unwrap().path();
        if path.to_str().unwrap().ends_with(".expected.json") {
            answers.push_str(&std::fs::read_to_string(path).unwrap());
        }
    }
    let unbroken: Vec<&str> = Rule::catalogue()
        .iter()
        .map(Rule::code)
        .filter(|code| !answers.contains(&format!("\"code\": \"{code}\"")))
        .collect();
    assert!(unbroken.is_empty(), "no vector breaks {unbroken:?}");
}

#[test]
fn a_report_lists_a_hundred_places_of_a_code_and_counts_the_rest() {
    let mut report = Report::default();
    for row in 0..250 {
        report.add(Rule::RatingNotWhole, Place::root().then(row));
    }
    report.add(Rule::WavePooled, Place::root());
    let listed = report.violations();
    assert_eq!(listed.len(), 102);
    assert_eq!(listed[100].rule, Rule::WavePooled);
    assert_eq!(listed[101].rule.params()[1].1, rk_core::rule::Param::Number(250));
    assert_eq!(listed[101].severity(), Rule::RatingNotWhole.severity());
}
