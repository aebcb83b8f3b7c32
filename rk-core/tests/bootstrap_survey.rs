//! The bootstrap of a survey: its estimates are those of the scores, and its draws stay within strata.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test fails by panicking")]
#![cfg(all(feature = "json", feature = "import"))]

use rk_core::wire;
use serde_json::{Value, json};

const ALL: [&str; 8] =
    ["index", "ties", "asymmetries", "sub_scores", "dimensions", "alpha", "omega_total", "icc"];

fn run(operation: &str, call: &Value, file: &[u8]) -> Value {
    let answer = wire::run(operation, call.to_string().as_bytes(), Some(file.into())).unwrap();
    serde_json::from_str(&answer).unwrap()
}

/// Two waves of the sample survey in one file
fn waves() -> Vec<u8> {
    let read = |wave: &str| {
        let name = format!("{}/samples/rehabilitation_{wave}.csv", env!("CARGO_MANIFEST_DIR"));
        std::fs::read_to_string(name).unwrap()
    };
    let mut file = String::new();
    for wave in ["2014", "2016"] {
        for (at, line) in read(wave).lines().enumerate() {
            match at {
                0 if wave == "2014" => file += &["wave,", line, "\n"].concat(),
                0 => {}
                _ => file += &[wave, ",", line, "\n"].concat(),
            }
        }
    }
    file.into()
}

fn asked() -> Value {
    json!({ "frequency": "scored", "codebook": { "group": "group", "pattern": "{rated}_{dimension}" } })
}

fn with(mut fields: Value) -> Value {
    let mut call = asked();
    call.as_object_mut().unwrap().append(fields.as_object_mut().unwrap());
    call
}

fn rows(answer: &Value) -> &Vec<Value> {
    assert_eq!(answer["report"]["valid"], true, "{}", answer["report"]);
    answer["estimates"].as_array().unwrap()
}

fn find<'a>(answer: &'a Value, statistic: &str, scope: &Value) -> &'a Value {
    rows(answer).iter().find(|row| row["statistic"] == statistic && row["scope"] == *scope).unwrap()
}

#[test]
fn estimates_are_those_of_the_other_operations() {
    let file = waves();
    let select = json!({ "wave": ["2014"] });
    let drawn = run(
        "bootstrap",
        &with(json!({ "seed": 1, "replicates": 40, "statistics": ALL, "select": select })),
        &file,
    );
    let scores = run("score", &with(json!({ "select": select })), &file);
    for name in ["by_group", "by_respondent", "by_tie", "by_rating", "within"] {
        assert_eq!(
            find(&drawn, "index", &json!({ "index": name }))["estimate"],
            scores["index"][name],
            "{name}"
        );
    }
    let ties: Vec<&Value> = rows(&drawn).iter().filter(|row| row["statistic"] == "tie").collect();
    let listed = scores["ties"].as_array().unwrap();
    assert_eq!(ties.len(), listed.len());
    for (row, tie) in ties.into_iter().zip(listed) {
        assert_eq!((&row["estimate"], &row["n"]), (&tie["mean"], &tie["n"]));
        assert_eq!([&row["scope"]["rater"], &row["scope"]["rated"]], [&tie["rater"], &tie["rated"]]);
    }
    for asymmetry in scores["asymmetries"].as_array().unwrap() {
        let scope = json!({ "rater": asymmetry["first"], "rated": asymmetry["second"] });
        assert_eq!(find(&drawn, "asymmetry", &scope)["estimate"], asymmetry["difference"]);
    }
    for (part, scopes) in scores["sub_scores"].as_object().unwrap() {
        for kind in ["between", "within"] {
            let scope = json!({ "part": part, "kind": kind });
            assert_eq!(find(&drawn, "sub_score", &scope)["estimate"], scopes[kind]["mean"]);
        }
    }
    for (item, scopes) in scores["dimensions"].as_object().unwrap() {
        for kind in ["between", "within"] {
            let scope = json!({ "item": item, "kind": kind });
            assert_eq!(find(&drawn, "dimension", &scope)["estimate"], scopes[kind]["mean"]);
        }
    }
    let reliability = run("reliability", &with(json!({ "select": select })), &file);
    let agreement = run("agreement", &with(json!({ "select": select })), &file);
    for row in rows(&drawn) {
        let (other, method) = match row["statistic"].as_str().unwrap() {
            "alpha" => (&reliability, "feldt"),
            "omega_total" => (&reliability, "principal_axis"),
            "icc1" => (&agreement, "k0"),
            "icc2" => (&agreement, ""),
            _ => continue,
        };
        let same = rows(other).iter().find(|other| {
            other["statistic"] == row["statistic"]
                && other["scope"] == row["scope"]
                && (method.is_empty() || other["method"] == method)
        });
        assert_eq!(row["estimate"], same.unwrap()["estimate"], "{row}");
    }
}

#[test]
fn a_difference_is_that_of_the_parts() {
    let file = waves();
    let difference = json!({ "key": "wave", "from": "2014", "to": "2016" });
    let call =
        with(json!({ "seed": 3, "replicates": 200, "statistics": ["ties"], "difference": difference }));
    let drawn = run("bootstrap", &call, &file);
    let scores =
        ["2014", "2016"].map(|wave| run("score", &with(json!({ "select": { "wave": [wave] } })), &file));
    let [before, after] = scores;
    let call = json!({ "before": before, "after": after, "match": "samples" }).to_string();
    let change: Value = serde_json::from_str(&wire::run("change", call.as_bytes(), None).unwrap()).unwrap();
    for tie in change["ties"].as_array().unwrap() {
        let scope = json!({ "rater": tie["rater"], "rated": tie["rated"], "from": "2014", "to": "2016" });
        let row = find(&drawn, "tie", &scope);
        assert_eq!(row["estimate"], tie["change"]);
        if row["note"].is_null() {
            let [low, estimate, high] = ["low", "estimate", "high"].map(|name| row[name].as_f64().unwrap());
            assert!(low <= estimate && estimate <= high, "{row}");
        }
    }
}

#[test]
fn a_part_that_is_not_there_is_named() {
    let difference = json!({ "key": "wave", "from": "2014", "to": "2018" });
    let answer = run("bootstrap", &with(json!({ "seed": 3, "difference": difference })), &waves());
    let found = &answer["report"]["violations"];
    let errors: Vec<&Value> =
        found.as_array().unwrap().iter().filter(|one| one["severity"] == "error").collect();
    assert_eq!(errors.len(), 1);
    assert_eq!(errors[0]["path"], json!(["difference", "to"]));
}

#[test]
fn a_seed_has_no_default() {
    let answer = run("bootstrap", &with(json!({ "replicates": 0, "statistics": [] })), &waves());
    let codes: Vec<&Value> =
        answer["report"]["violations"].as_array().unwrap().iter().map(|found| &found["code"]).collect();
    assert_eq!(
        codes,
        ["resampling.seed.missing", "resampling.replicates.out_of_range", "bootstrap.statistics.none"]
    );
}

#[test]
fn a_watch_follows_and_stops_it() {
    let call = with(json!({ "seed": 3, "replicates": 100 })).to_string();
    let (file, mut last) = (waves(), (0, 0));
    let answer =
        wire::run_watched("bootstrap", call.as_bytes(), Some(file.as_slice().into()), &mut |done, total| {
            last = (done, total);
            true
        });
    assert!(answer.is_some());
    assert_eq!(last, (100, 100));
    let stopped =
        wire::run_watched("bootstrap", call.as_bytes(), Some(file.as_slice().into()), &mut |_, _| false);
    assert_eq!(stopped, None);
}
