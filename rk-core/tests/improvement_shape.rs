//! The shape of calls of improvement where only their text tells what is wrong, or much of it is.
#![cfg(feature = "json")]
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use rk_core::wire;
use rstest::rstest;
use serde_json::{Value, json};

fn answer(operation: &str, text: &str) -> Value {
    serde_json::from_str(&wire::run(operation, text.as_bytes(), None).unwrap()).unwrap()
}

/// Code and place of everything found, a text each
fn found(operation: &str, text: &str) -> Vec<String> {
    let answer = answer(operation, text);
    let found = answer.pointer("/report/violations").unwrap().as_array().unwrap();
    found.iter().map(|one| format!("{} {}", one["code"].as_str().unwrap(), one["path"])).collect()
}

#[rstest]
#[case::nothing("", "[]")]
#[case::no_end("{\"costs\": [1, 2", r#"["costs"]"#)]
#[case::after_another_fault("{\"at\": 7, \"costs\": [1, x]}", r#"["costs",1]"#)]
#[case::more_behind("{\"costs\": [1]} {}", "[]")]
#[case::not_a_number("{\"costs\": [NaN]}", r#"["costs",0]"#)]
#[case::half_of_a_pair(r#"{"points": [{"\ud800": 1}]}"#, r#"["points",0]"#)]
fn no_json_is_one_fault(#[case] text: &str, #[case] place: &str) {
    assert_eq!(found("cost_concentration", text), [format!("input.shape {place}")]);
}

#[test]
fn what_is_no_utf_8_is_no_json() {
    let answer = wire::run("wage_cost", b"{\"before\": 1, \"\xff\": 2}", None).unwrap();
    let answer: Value = serde_json::from_str(&answer).unwrap();
    assert_eq!(answer["report"]["violations"][0]["code"], json!("input.shape"));
    assert_eq!(answer["report"]["violations"].as_array().unwrap().len(), 1);
}

#[test]
fn lists_inside_each_other_end_the_reading() {
    let nested = |depth: usize| format!(r#"{{"unit": 5, "x": {}{}}}"#, "[".repeat(depth), "]".repeat(depth));
    // The call itself is the first.
    assert_eq!(found("wage_cost", &nested(31)), [r#"input.shape ["unit"]"#, r#"input.unknown_field ["x"]"#]);
    assert_eq!(found("wage_cost", &nested(32)), [r#"input.shape ["x"]"#]);
}

#[rstest]
#[case::below_zero("-0", true)]
#[case::largest("18446744073709551615", false)]
#[case::too_large("18446744073709551616", true)]
#[case::with_decimals("7.0", true)]
#[case::with_exponent("7e0", true)]
fn counts_are_written_with_digits(#[case] count: &str, #[case] is_fault: bool) {
    let text = format!(r#"{{"counted": {{"referrals": {count}}}}}"#);
    let code = if is_fault { "input.shape" } else { "improvement.number" };
    assert_eq!(found("referral_audit", &text), [format!(r#"{code} ["counted","referrals"]"#)]);
}

#[test]
fn a_number_that_is_too_large_for_any_is_none() {
    assert_eq!(found("cost_concentration", r#"{"costs": [1e400, 1]}"#), [r#"input.shape ["costs",0]"#]);
}

#[test]
fn what_documents_limit_is_read_here() {
    let long = "a".repeat(10_001);
    let text = json!({ "handovers": [{ "id": long, "joint_meeting": "yes" }] }).to_string();
    assert_eq!(answer("handover_audit", &text)["rows"][0]["id"], json!(long));
    let many = json!({ "costs": vec![1; 10_001], "at": [0.5] }).to_string();
    assert_eq!(answer("cost_concentration", &many)["n"], json!(10_001));
    // More than eight million bytes.
    let wide = format!(r#"{{"costs": [1, 1], "at": [0.5] {}}}"#, " ".repeat(9_000_000));
    assert_eq!(answer("cost_concentration", &wide)["n"], json!(2));
}

#[test]
fn names_with_escapes_and_a_byte_order_mark_are_read() {
    let text = "\u{feff}{\"c\\u006fsts\": [1, 3], \"at\": [0.5], \"a\\u0074\": [0.2]}";
    assert_eq!(found("cost_concentration", text), [r#"input.duplicate_key ["at"]"#]);
}

#[test]
fn a_name_that_nobody_reads_is_not_repeated() {
    let text = json!({ "x".repeat(10_001): 1, "before": 1, "after": 1 }).to_string();
    assert_eq!(found("wage_cost", &text), [r#"input.unknown_field ["…"]"#]);
}

#[test]
fn of_more_faults_than_are_kept_the_rest_is_counted() {
    let costs: Vec<Value> = (0..25_000).map(|at| if at == 0 { json!(-1) } else { json!("1") }).collect();
    let call = |costs: &[Value]| json!({ "costs": costs, "at": [0.5, 0.5], "x": 1 }).to_string();
    let few = found("cost_concentration", &call(costs.get(..10_001).unwrap()));
    assert_eq!(few.len(), 104);
    assert_eq!(few.first().unwrap(), r#"cost.negative ["costs",0]"#);
    assert_eq!(few.get(101).unwrap(), r#"cost.points.order ["at",1]"#);
    // Not all of the places are known, so no rule says anything.
    let many = answer("cost_concentration", &call(&costs));
    let violations = many["report"]["violations"].as_array().unwrap();
    let codes: Vec<&str> = violations.iter().map(|found| found["code"].as_str().unwrap()).collect();
    assert_eq!(codes.len(), 102);
    assert_eq!(codes.get(99..).unwrap(), ["input.shape", "input.unknown_field", "report.more"]);
    assert_eq!(violations.last().unwrap()["params"], json!({ "of": "input.shape", "count": 24_999 }));
}

#[test]
fn faults_speak_danish() {
    let answer = answer("wage_cost", r#"{"before": "x", "after": 1, "after": 2, "y": 3, "locale": "da"}"#);
    let violations = answer["report"]["violations"].as_array().unwrap();
    let messages: Vec<&str> = violations.iter().map(|found| found["message"].as_str().unwrap()).collect();
    let expected = [
        "Giv feltet den type, som beskrivelsen af kaldet angiver.",
        "Angiv dette felt én gang: det står her to gange.",
        "Fjern feltet, eller ret dets navn: kaldet kender det ikke.",
    ];
    assert_eq!(messages, expected);
}
