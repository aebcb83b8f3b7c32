//! The run chart and the Lorenz curve: where things stand, and what they look like.
//!
//! The pictures of `samples/improvement` are kept in `snapshots/`, where the tests of Python and JavaScript find
//! them too; `RK_WRITE=1 cargo test -p rk-core --all-features --test improvement_pictures` writes them anew. Look
//! at them before they are kept.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test fails by panicking")]
#![cfg(feature = "json")]

#[path = "picture/looks.rs"]
mod looks;

use looks::{check, check_kept, check_table};
use proptest::prelude::*;
use rk_core::wire;
use serde_json::{Value, json};

const OPERATIONS: [(&str, &str); 2] = [("test_of_change", "run_chart"), ("cost_concentration", "lorenz")];

fn run(operation: &str, call: &Value) -> Value {
    serde_json::from_str(&wire::run(operation, call.to_string().as_bytes(), None).unwrap()).unwrap()
}

fn sample(operation: &str) -> Value {
    let path = format!("{}/samples/improvement/{operation}.json", env!("CARGO_MANIFEST_DIR"));
    serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
}

/// The picture and its table, looked at
fn drawn(operation: &str, mut call: Value) -> Option<[String; 2]> {
    call["picture"] = json!(true);
    let answer = run(operation, &call);
    assert_eq!(answer["report"]["valid"], json!(true), "{}", answer["report"]);
    let [svg, table] =
        ["svg", "table"].map(|part| answer.get(part).map(|text| text.as_str().unwrap().to_owned()));
    let (svg, table) = (svg?, table?);
    check(&svg);
    check_table(&table);
    Some([svg, table])
}

#[test]
fn the_samples_look_as_they_were_seen() {
    for (operation, picture) in OPERATIONS {
        for language in ["en", "da"] {
            let mut call = sample(operation);
            call["locale"] = json!(language);
            let [svg, table] = drawn(operation, call).unwrap();
            check_kept(&format!("{picture}.{language}.svg"), &svg);
            check_kept(&format!("{picture}.{language}.html"), &table);
        }
    }
}

#[test]
fn nothing_is_drawn_unasked_or_of_nothing() {
    for (operation, _) in OPERATIONS {
        let answer = run(operation, &sample(operation));
        assert!(answer.get("svg").is_none() && answer.get("table").is_none());
    }
    assert_eq!(drawn("test_of_change", json!({})), None);
    assert_eq!(drawn("cost_concentration", json!({ "costs": [0, 0] })), None);
    assert!(drawn("test_of_change", json!({ "measure": { "name": "", "points": [] } })).is_some());
}

#[test]
fn signs_differ_by_form() {
    let [svg, table] = drawn("test_of_change", sample("test_of_change")).unwrap();
    // A shift of eight after the change, in squares, the last trend in triangles that point down.
    assert!(table.contains("<td><bdi>in a shift, in a trend down</bdi></td>"), "{table}");
    let squares = svg.matches("<rect x=").count();
    assert!(squares > 8, "{squares}");
    assert!(svg.contains("Z\" fill=\"#ffffff\""), "no triangle in a square");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_values_stand_in_place(
        values in prop::collection::vec(prop::option::weighted(0.9, prop_oneof![
            3 => -50_i64..50,
            1 => -1_000_000_000_000_i64..1_000_000_000_000,
        ]), 0..90),
        gaps in prop::collection::vec(1_u32..40, 90),
        target in prop::option::of(-60_i64..60),
        changed: Option<prop::sample::Index>,
        name in "[a-zæøå <&\"]{0,80}",
        danish: bool,
    ) {
        let mut day = rk_core::Date::FIRST;
        let mut points = Vec::new();
        for (value, gap) in values.iter().zip(gaps) {
            day = day.plus_days(gap.into()).unwrap();
            points.push(json!({ "on": day, "value": value }));
        }
        let changed_on = changed.filter(|_| !points.is_empty()).map(|at| points[at.index(points.len())]["on"].clone());
        let call = json!({
            "locale": if danish { "da" } else { "en" },
            "aim": { "text": "…", "target": target },
            "measure": { "name": name, "unit": name, "points": points, "changed_on": changed_on, "better": "lower" },
        });
        drawn("test_of_change", call);
    }

    #[test]
    fn any_costs_stand_in_place(
        costs in prop::collection::vec(0_u32..100_000, 1..300),
        at in prop::collection::btree_set(1_u32..1_000_000, 1..30),
        danish: bool,
    ) {
        let at: Vec<f64> = at.into_iter().map(|share| f64::from(share) / 1e6).collect();
        drawn("cost_concentration", json!({ "locale": if danish { "da" } else { "en" }, "costs": costs, "at": at }));
    }
}
