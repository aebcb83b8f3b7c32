//! The reliability of a survey's items, beside the plain numbers of the same ratings.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]
#![cfg(all(feature = "json", feature = "import"))]

use rk_core::wire;
use serde_json::{Value, json};

fn run(operation: &str, call: &Value, file: Option<&[u8]>) -> Value {
    let call = call.to_string();
    serde_json::from_str(&wire::run(operation, call.as_bytes(), file.map(Into::into)).unwrap()).unwrap()
}

/// The sample survey, and the call that reads it
fn sample() -> (Vec<u8>, Value) {
    let file =
        std::fs::read(concat!(env!("CARGO_MANIFEST_DIR"), "/samples/rehabilitation_2014.csv")).unwrap();
    (
        file,
        json!({ "frequency": "scored", "codebook": { "group": "group", "pattern": "{rated}_{dimension}" } }),
    )
}

fn find<'a>(answer: &'a Value, statistic: &str, scope: &Value, method: Option<&str>) -> &'a Value {
    let rows = answer["estimates"].as_array().unwrap();
    let fits = |row: &&Value| {
        row["statistic"] == statistic
            && row["scope"] == *scope
            && method.is_none_or(|method| row["method"] == method)
    };
    rows.iter().find(fits).unwrap()
}

#[test]
fn one_rated_group_is_the_plain_table_of_its_ratings() {
    let (file, call) = sample();
    let answer = run("reliability", &call, Some(&file));
    assert_eq!(answer["report"]["valid"], true, "{}", answer["report"]);
    // The same ratings, taken from the listed respondents.
    let mut listed = call.clone();
    listed["respondents"] = true.into();
    let scores = run("score", &listed, Some(&file));
    let rated = scores["ties"][0]["rated"].as_str().unwrap();
    let rows: Vec<&Value> = scores["respondents"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|one| one["group"] != rated)
        .map(|one| &one["ratings"][rated])
        .collect();
    let alpha = run("alpha", &json!({ "rows": rows }), None);
    let omega = run("omega_total", &json!({ "rows": rows, "method": "principal_axis" }), None);
    let scope = json!({ "rated": rated });
    let row = find(&answer, "alpha", &scope, None);
    assert_eq!(
        [&row["estimate"], &row["low"], &row["high"]],
        [&alpha["estimate"], &alpha["low"], &alpha["high"]]
    );
    assert!(alpha["estimate"].as_f64().unwrap() > 0.3, "{alpha}");
    assert_eq!(find(&answer, "lambda2", &scope, None)["estimate"], alpha["lambda2"]);
    let row = find(&answer, "omega_total", &scope, Some("principal_axis"));
    assert_eq!((&row["estimate"], &row["note"]), (&omega["estimate"], &"no_interval".into()));
    let dropped = json!({ "rated": rated, "item": "frequent" });
    assert_eq!(find(&answer, "alpha_if_dropped", &dropped, None)["estimate"], alpha["if_dropped"][0]);
}

#[test]
fn pooled_numbers_have_no_interval_by_formula() {
    let (file, call) = sample();
    let answer = run("reliability", &call, Some(&file));
    let row = find(&answer, "alpha", &json!({}), None);
    assert!(row["estimate"].is_f64() && row["low"].is_null());
    assert_eq!(row["note"], "clustered");
}

#[test]
fn a_parallel_analysis_needs_a_seed() {
    let (file, mut call) = sample();
    call["parallel"] = json!({ "replicates": 0 });
    let answer = run("reliability", &call, Some(&file));
    let found: Vec<(&Value, &Value)> = answer["report"]["violations"]
        .as_array()
        .unwrap()
        .iter()
        .map(|found| (&found["code"], &found["path"]))
        .collect();
    assert_eq!(
        found,
        [
            (&"resampling.seed.missing".into(), &json!(["parallel", "seed"])),
            (&"resampling.replicates.out_of_range".into(), &json!(["parallel", "replicates"])),
        ]
    );
}
