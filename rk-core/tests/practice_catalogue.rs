//! The rules around a citizen's course as a whole: each is documented, broken by a vector and mended in its twin.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::{
    collections::BTreeSet,
    path::{Path, PathBuf},
};

use rk_core::{
    Locale,
    rule::{Catalogued, CourseRule, PracticeRule},
};
use serde_json::Value;

/// Every code that was ever published, in the order of the catalogue
const PUBLISHED: &str = include_str!("codes/practice.txt");

fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(name)
}

fn read(path: &Path) -> String {
    std::fs::read_to_string(path).unwrap()
}

fn contract() -> String {
    read(&folder("../docs/src/wire/practice.md"))
}

/// The codes in the answer of a vector
fn codes(path: &Path) -> BTreeSet<String> {
    let vector: Value = serde_json::from_str(&read(path)).unwrap();
    let violations = vector.pointer("/answer/report/violations").and_then(Value::as_array).unwrap();
    let code = |found: &Value| found.get("code").and_then(Value::as_str).unwrap().to_owned();
    violations.iter().map(code).collect()
}

#[test]
fn no_code_disappears_and_a_new_one_is_written_down() {
    let codes: Vec<_> = PracticeRule::catalogue().iter().map(Catalogued::code).collect();
    assert_eq!(codes, PUBLISHED.lines().collect::<Vec<_>>());
}

#[test]
fn every_rule_has_its_place_on_both_pages() {
    let (rules, contract) = (read(&folder("../docs/src/rules/practice.md")), contract());
    for rule in PracticeRule::catalogue() {
        let code = rule.code();
        let entry = rules.split_once(&format!("\n## {code}\n")).map(|(_, below)| below).unwrap_or_default();
        let entry = entry.split("\n## ").next().unwrap_or_default();
        for locale in [Locale::En, Locale::Da] {
            assert!(entry.contains(&rule.message(locale)), "{code} has no entry on its page");
        }
        assert!(rule.source().is_none_or(|source| entry.contains(source)), "{code} is without its source");
        let said = code.starts_with("input.") || contract.contains(&format!("`{code}`"));
        assert!(said, "the contract does not say when {code} is broken");
    }
}

/// A vector of the name `broken_…` and its twin `mended_…` part in what a person would mend
#[test]
fn every_rule_of_a_table_is_broken_and_mended_by_vectors_of_its_operation() {
    let known: BTreeSet<&str> = CourseRule::CODES
        .iter()
        .copied()
        .chain(PracticeRule::catalogue().iter().map(Catalogued::code))
        .collect();
    let contract = contract();
    let mut looked_at = 0;
    for section in contract.split("\n## `").skip(1) {
        let (operation, text) = section.split_once('`').unwrap();
        let listed = text.lines().filter_map(|line| line.strip_prefix("| `")?.split('`').next());
        for code in listed.filter(|code| known.contains(code)) {
            let vectors = folder("vectors").join(operation);
            let broken = format!("broken_{}", code.replace('.', "_"));
            let twins = std::fs::read_dir(&vectors).unwrap().map(|entry| entry.unwrap().path()).any(|path| {
                let name = path.file_name().unwrap().to_str().unwrap().to_owned();
                name.starts_with(&broken)
                    && codes(&path).contains(code)
                    && !codes(&vectors.join(name.replace("broken_", "mended_"))).contains(code)
            });
            assert!(twins, "no vectors of {operation} break {code} and mend it");
            looked_at += 1;
        }
    }
    assert_eq!(looked_at, 84);
}

#[test]
fn every_rule_is_broken_by_a_vector() {
    let operations =
        ["check_programme", "check_plan", "check_preparation", "check_decision", "reported_effects"];
    let broken: BTreeSet<String> = operations
        .iter()
        .flat_map(|operation| std::fs::read_dir(folder("vectors").join(operation)).unwrap())
        .flat_map(|entry| codes(&entry.unwrap().path()))
        .collect();
    for code in PUBLISHED.lines() {
        assert!(broken.contains(code), "no vector breaks {code}");
    }
}
