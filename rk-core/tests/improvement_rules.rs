//! The rules of improvement as a whole: each is broken by a vector and mended in its twin.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::{collections::BTreeSet, path::Path};

use rk_core::rule::Rule;
use serde_json::Value;

/// The codes in the answer of a vector
fn codes_of(path: &Path) -> BTreeSet<String> {
    let vector: Value = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    let violations = vector.pointer("/answer/report/violations").and_then(Value::as_array).unwrap();
    violations.iter().map(|found| found["code"].as_str().unwrap().to_owned()).collect()
}

/// A vector of the name `broken_…` and its twin `mended_…` part in what a person would mend
#[test]
fn every_rule_of_improvement_is_broken_and_mended_by_vectors() {
    let families = ["referral.", "handover.", "change_test.", "wage.", "cost.", "improvement."];
    let mut shown = BTreeSet::new();
    for operation in ["referral_audit", "handover_audit", "test_of_change", "wage_cost", "cost_concentration"]
    {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("vectors").join(operation);
        for file in std::fs::read_dir(&folder).unwrap() {
            let name = file.unwrap().file_name().into_string().unwrap();
            let Some(of) = name.strip_prefix("broken_") else { continue };
            let mended = codes_of(&folder.join(format!("mended_{of}")));
            shown.extend(codes_of(&folder.join(&name)).difference(&mended).cloned());
        }
    }
    let of_improvement = |code: &&str| families.iter().any(|family| code.starts_with(family));
    let rules: Vec<&str> = Rule::catalogue().iter().map(Rule::code).filter(of_improvement).collect();
    assert_eq!(rules.len(), 44);
    let missing: Vec<_> = rules.into_iter().filter(|code| !shown.contains(*code)).collect();
    assert!(missing.is_empty(), "no vectors break and mend {missing:?}");
}
