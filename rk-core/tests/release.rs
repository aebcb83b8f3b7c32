//! What a release shows and withholds, and why.
#![cfg(all(feature = "json", feature = "import"))]
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test fails by panicking")]

use std::fmt::Write as _;

use rk_core::{
    release::{Policy, Release},
    score::{Reason, Scores},
    wire,
};
use serde_json::{Value, json};

/// Scores of a survey of one item: for each rating group its respondents, each with a rating of every group
fn scores(groups: &Value, answers: &[(&str, &[&[Option<u8>]])]) -> Scores {
    let names: Vec<&str> = answers.iter().map(|(name, _)| *name).collect();
    let mut csv = format!(
        "group,{}\n",
        names.iter().map(|name| format!("{name}-timely")).collect::<Vec<_>>().join(",")
    );
    for (group, respondents) in answers {
        for ratings in *respondents {
            let cells: Vec<String> = ratings
                .iter()
                .map(|rating| rating.map_or(String::new(), |rating| rating.to_string()))
                .collect();
            writeln!(csv, "{group},{}", cells.join(",")).unwrap();
        }
    }
    let call = json!({
        "instrument": {"items": ["timely"]}, "min_items": 1, "groups": groups,
        "codebook": {"pattern": "{rated}-{dimension}"}, "csv": csv
    });
    serde_json::from_str(&wire::run("score", call.to_string().as_bytes(), None).unwrap()).unwrap()
}

fn release(scores: &Scores, policy: &Value) -> Value {
    let call = json!({"scores": scores, "policy": policy});
    serde_json::from_str(&wire::run("release", call.to_string().as_bytes(), None).unwrap()).unwrap()
}

fn faults(policy: &Value) -> Vec<(String, Value)> {
    let scores = scores(&json!(["a"]), &[("a", &[&[Some(3)]])]);
    let answer = release(&scores, policy);
    assert_eq!(answer["report"]["valid"], false);
    let found = answer["report"]["violations"].as_array().unwrap().iter();
    found.map(|found| (found["code"].as_str().unwrap().to_owned(), found["path"].clone())).collect()
}

#[test]
fn a_policy_is_checked() {
    assert_eq!(faults(&json!("strict")), [("release.policy.unknown".into(), json!(["policy"]))]);
    assert_eq!(
        faults(&json!({"mean_from": 2, "distribution_from": 1, "rated_from": 0, "decimals": 4})),
        [
            ("release.policy.too_low".into(), json!(["policy", "mean_from"])),
            ("release.policy.order".into(), json!(["policy", "distribution_from"])),
            ("release.policy.too_low".into(), json!(["policy", "rated_from"])),
            ("release.policy.decimals".into(), json!(["policy", "decimals"])),
        ]
    );
    assert_eq!(faults(&json!({"from": 2})), [("input.unknown_field".into(), json!(["policy", "from"]))]);
    assert_eq!(faults(&json!({"decimals": -1})), [("input.shape".into(), json!(["policy", "decimals"]))]);
    assert_eq!(Policy::named("open"), Some(Policy::open()));
    assert_eq!(Policy::named("custom"), None);
}

/// Five in a, five in b, one in c: c rates alone, and who rates c rates one person
fn survey() -> Scores {
    let five = |a: u8, b: u8, c: u8| -> Vec<Vec<Option<u8>>> {
        (0..5)
            .map(|at| vec![Some(a), Some(if at == 0 { b - 1 } else { b }), Some(c - u8::from(at < 2))])
            .collect()
    };
    let (a, b) = (five(3, 4, 5), five(2, 5, 3));
    let rows = |rows: &[Vec<Option<u8>>]| rows.to_vec();
    let (a, b) = (rows(&a), rows(&b));
    let a: Vec<&[Option<u8>]> = a.iter().map(Vec::as_slice).collect();
    let b: Vec<&[Option<u8>]> = b.iter().map(Vec::as_slice).collect();
    let groups = json!([{"name": "a", "eligible": 9}, "b", {"name": "c", "level": "leader", "eligible": 1}]);
    scores(&groups, &[("a", &a), ("b", &b), ("c", &[&[Some(4), Some(2), None]])])
}

#[test]
fn each_withheld_tie_has_its_first_reason() {
    let (release, report) = Release::of(&survey(), &Policy::standard());
    assert!(report.violations().is_empty(), "{report}");
    let release = release.unwrap();
    let tie = |rater: &str, rated: &str| {
        let ties = release.wave.ties.iter();
        ties.clone().find(|tie| tie.rater == rater && tie.rated == rated).unwrap()
    };
    // All five of a rated a with 3: alike, and fewer than eight.
    assert_eq!(tie("a", "a").why.get("mean"), Some(&Reason::Protected));
    assert_eq!((tie("a", "b").mean, tie("a", "b").n), (Some(3.8), Some(5)));
    assert_eq!(tie("a", "c").why.get("n"), Some(&Reason::TooFewRated));
    assert_eq!(tie("b", "a").why.get("mean"), Some(&Reason::Protected));
    assert_eq!((tie("b", "b").mean, tie("b", "b").decimals), (Some(4.8), Some(2)));
    assert_eq!(tie("c", "a").why.get("level"), Some(&Reason::TooFew));
    let withheld = release.wave.withheld;
    assert_eq!((withheld.too_few, withheld.too_few_rated, withheld.protected), (2, 2, 2));
    assert_eq!((withheld.of, withheld.coarser), (8, 0));
}
