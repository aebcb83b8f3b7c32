//! The rules of a citizen's course as a whole: none disappears, and each is documented, broken and mended.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::{
    collections::{BTreeMap, BTreeSet},
    path::{Path, PathBuf},
};

use rk_core::{
    Locale,
    rule::{Catalogued, CourseRule},
};
use serde_json::Value;

/// Every code that was ever published, in the order in which they stand in a report
const PUBLISHED: &str = include_str!("codes/course.txt");

/// What belongs to calls, documents and acts rather than to the model, and so has no source there
const OWN: [&str; 7] = ["act.", "call.", "input.", "report.", "settings.", "text.", "waiver."];

/// A text of more than eight million letters is no vector; this test writes one
const TOO_LARGE: (&str, &str, &str) =
    ("input.too_large", "check_course.rs", "a_text_that_is_no_document_gives_one_violation_and_no_facts");

fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(name)
}

fn is_own(code: &str) -> bool {
    OWN.iter().any(|family| code.starts_with(family))
}

/// The codes in the answer of each vector of the course, by operation and name
fn vectors() -> BTreeMap<String, BTreeSet<String>> {
    let mut found = BTreeMap::new();
    for operation in ["check_course", "check_agreement", "check_meeting", "apply_act", "replay_course"] {
        for file in std::fs::read_dir(folder("vectors").join(operation)).unwrap() {
            let path = file.unwrap().path();
            let vector: Value = serde_json::from_str(&std::fs::read_to_string(&path).unwrap()).unwrap();
            let violations = vector.pointer("/answer/report/violations").and_then(Value::as_array).unwrap();
            let codes =
                violations.iter().map(|found| found.get("code").unwrap().as_str().unwrap().to_owned());
            let name = format!("{operation}/{}", path.file_stem().unwrap().to_str().unwrap());
            found.insert(name, codes.collect());
        }
    }
    found
}

#[test]
fn no_code_disappears_and_a_new_one_is_written_down() {
    let codes: Vec<_> = CourseRule::catalogue().iter().map(Catalogued::code).collect();
    assert_eq!(codes, PUBLISHED.lines().collect::<Vec<_>>());
    assert_eq!(codes, [CourseRule::CODES, &["report.more"]].concat());
}

#[test]
fn every_rule_has_its_source_and_its_place_on_both_pages() {
    let rules = std::fs::read_to_string(folder("../docs/src/rules/course.md")).unwrap();
    let contract = std::fs::read_to_string(folder("../docs/src/wire/course.md")).unwrap();
    for rule in CourseRule::catalogue() {
        let code = rule.code();
        assert_eq!(rule.source().is_none(), is_own(code), "{code} comes from somewhere");
        let entry = rules.split_once(&format!("\n## {code}\n")).map(|(_, below)| below).unwrap_or_default();
        let entry = entry.split("\n## ").next().unwrap_or_default();
        for locale in [Locale::En, Locale::Da] {
            assert!(entry.contains(&rule.message(locale)), "{code} has no entry on its page");
        }
        assert!(rule.source().is_none_or(|source| entry.contains(source)), "{code} is without its source");
        assert!(contract.contains(&format!("`{code}`")), "the contract does not say when {code} is broken");
    }
}

#[test]
fn every_rule_is_broken_by_a_vector() {
    let vectors = vectors();
    let broken: BTreeSet<&str> = vectors.values().flatten().map(String::as_str).collect();
    let unbroken: Vec<_> =
        CourseRule::catalogue().iter().map(Catalogued::code).filter(|code| !broken.contains(code)).collect();
    let (code, file, test) = TOO_LARGE;
    assert_eq!(unbroken, [code]);
    let text = std::fs::read_to_string(folder("tests").join(file)).unwrap();
    let body = text.split_once(&format!("fn {test}()")).map(|(_, below)| below).unwrap();
    assert!(body.split("\nfn ").next().unwrap().contains(&format!("\"{code}\"")), "{test} raises {code}");
}

/// A vector of the name `broken_…` and its twin `mended_…` part in what a person would mend
#[test]
fn every_rule_of_the_model_has_a_mended_twin() {
    let vectors = vectors();
    let mended = |code: &str| {
        vectors.iter().any(|(name, codes)| {
            let twin =
                name.strip_prefix("check_course/broken_").map(|of| format!("check_course/mended_{of}"));
            let twin = twin.and_then(|twin| vectors.get(&twin));
            codes.contains(code) && twin.is_some_and(|twin| !twin.contains(code))
        })
    };
    for code in CourseRule::catalogue().iter().map(Catalogued::code) {
        assert!(
            is_own(code) && !code.starts_with("waiver.") || mended(code),
            "no vector shows {code} mended"
        );
    }
}
