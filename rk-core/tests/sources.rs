//! The list of facts in docs/src/sources.md: whole, and true of what it names.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::collections::BTreeSet;

use rk_core::rule::{CourseRule, PracticeRule, Rule};

/// The numbers of the facts, by document
const FACTS: [std::ops::RangeInclusive<u32>; 5] = [1..=127, 201..=229, 301..=314, 401..=422, 501..=511];

/// The four cells of each fact
fn facts() -> Vec<[String; 4]> {
    let page = concat!(env!("CARGO_MANIFEST_DIR"), "/../docs/src/sources.md");
    let page = std::fs::read_to_string(page).unwrap();
    let rows = page.lines().filter(|line| line.starts_with("| A-"));
    rows.map(|row| {
        let cells: Vec<_> = row.trim_matches('|').split('|').map(|cell| cell.trim().to_owned()).collect();
        cells.try_into().unwrap()
    })
    .collect()
}

#[test]
fn every_fact_has_its_line() {
    let ids: Vec<_> = facts().into_iter().map(|[id, ..]| id).collect();
    let all: Vec<_> = FACTS.into_iter().flatten().map(|number| format!("A-{number:03}")).collect();
    assert_eq!(ids, all);
    for [id, from, fact, place] in facts() {
        assert!(from.starts_with('S') && !fact.is_empty() && !place.is_empty(), "{id}");
    }
}

#[test]
fn every_rule_that_is_named_exists() {
    let mut codes: BTreeSet<&str> = BTreeSet::new();
    codes.extend(Rule::catalogue().iter().map(Rule::code));
    codes.extend(CourseRule::catalogue().iter().map(CourseRule::code));
    codes.extend(PracticeRule::catalogue().iter().map(PracticeRule::code));
    let is_code = |name: &&str| {
        name.contains('.') && name.chars().all(|letter| letter.is_ascii_lowercase() || "._".contains(letter))
    };
    let mut named = 0;
    for [id, _, _, place] in facts() {
        for name in place.split('`').skip(1).step_by(2).filter(is_code) {
            assert!(codes.contains(name), "{id} names {name}, which is no rule");
            named += 1;
        }
    }
    assert!(named > 100, "{named} rules are named");
}
