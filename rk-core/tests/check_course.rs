//! The checks of a course from text: no document brings them down, none takes long, and none is told back.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test fails by panicking")]
#![cfg(all(feature = "json", feature = "import"))]

#[path = "check_course/hidden.rs"]
mod hidden;
#[path = "check_course/limits.rs"]
mod limits;
#[path = "check_course/places.rs"]
mod places;

use proptest::prelude::*;
use rk_core::{
    Date,
    course::{Settings, check_json},
    survey::Source,
    wire,
};
use serde_json::{Value, json};

/// The example of the documentation
fn example() -> Value {
    let page = include_str!("../../docs/src/wire/course.md");
    let block = page.rsplit("```json").next().and_then(|rest| rest.split("```").next());
    serde_json::from_str(block.unwrap()).unwrap()
}

fn run(operation: &str, call: &Value, document: Option<&[u8]>) -> Value {
    let call = serde_json::to_vec(call).unwrap();
    serde_json::from_str(&wire::run(operation, &call, document.map(Source::Bytes)).unwrap()).unwrap()
}

/// The answer of `check_course` to a document's text
fn checked(document: &[u8]) -> Value {
    run("check_course", &json!({ "on": "2025-11-03" }), Some(document))
}

/// What was found: codes with their places
fn found(answer: &Value) -> Vec<(String, String)> {
    let violations = answer["report"]["violations"].as_array().unwrap();
    violations
        .iter()
        .map(|found| (found["code"].as_str().unwrap().to_owned(), found["path"].to_string()))
        .collect()
}

#[test]
fn a_call_that_is_cut_off_before_its_course_is_no_json() {
    let answer = wire::run("check_course", br#"{"on":"2025-11-03","course":"#, None).unwrap();
    let answer: Value = serde_json::from_str(&answer).unwrap();
    assert_eq!(found(&answer), [("input.not_json".to_owned(), r#"["course"]"#.to_owned())]);
}

#[test]
fn the_example_raises_nothing_but_infos() {
    let answer = checked(example().to_string().as_bytes());
    let violations = answer["report"]["violations"].as_array().unwrap();
    assert!(!violations.is_empty() && violations.iter().all(|found| found["severity"] == "info"), "{answer}");
    assert_eq!(answer["report"]["valid"], true);
    assert_eq!(answer["facts"]["coordinator"], "anna");
}

#[test]
fn a_document_stands_in_the_call_or_beside_it() {
    let inside = run("check_course", &json!({ "on": "2025-11-03", "course": example() }), None);
    assert_eq!(inside, checked(example().to_string().as_bytes()));
    assert_eq!(wire::run("check_meeting", b"{}", Some(Source::Bytes(b"{}"))), None);
}

#[test]
fn the_small_module_checks_the_same_and_says_no_facts() {
    let checks = |call: &Value, document: &[u8]| {
        let call = call.to_string();
        let answer = wire::run_course("check_course", call.as_bytes(), Some(document)).unwrap();
        serde_json::from_str::<Value>(&answer).unwrap()
    };
    for document in [example().to_string(), "{}".to_owned(), "[".to_owned()] {
        let mut expected = checked(document.as_bytes());
        expected.as_object_mut().unwrap().remove("facts");
        assert_eq!(checks(&json!({ "on": "2025-11-03" }), document.as_bytes()), expected);
        for facts in [json!(true), json!(false), json!(null), json!("x")] {
            let answer = checks(&json!({ "on": "2025-11-03", "facts": facts }), document.as_bytes());
            let unknown = ("input.unknown_field".to_owned(), r#"["facts"]"#.to_owned());
            assert_eq!(found(&answer).contains(&unknown), document != "[", "{answer}");
            assert_eq!(answer.as_object().unwrap().len(), 2, "{answer}");
        }
    }
    assert_eq!(wire::run_course("apply_act", b"{}", None), None);
}

#[test]
fn rust_gives_what_the_wire_gives() {
    let mut document = example();
    document["agreements"][0]["owner"] = "nobody".into();
    document["meetings"][0]["frame"] = 5.into();
    let text = document.to_string();
    let (course, report) =
        check_json(text.as_bytes(), &Settings::default(), Date::parse("2025-11-03").unwrap());
    assert!(course.is_none());
    let listed: Vec<_> = report.violations().iter().map(|found| found.rule.code().to_owned()).collect();
    let answered: Vec<_> = found(&checked(text.as_bytes())).into_iter().map(|(code, _)| code).collect();
    assert_eq!(listed, answered);
}

#[test]
fn a_text_that_is_no_document_gives_one_violation_and_no_facts() {
    for (text, code, path) in [
        ("", "input.not_json", "[]"),
        ("{\"meetings\":[{\"id\":\"m\"", "input.not_json", "[\"meetings\",0]"),
        ("\u{feff}{\"people\": [}", "input.not_json", "[\"people\",0]"),
        ("null", "input.shape", "[]"),
        ("[]", "input.shape", "[]"),
        ("\"course\"", "input.shape", "[]"),
    ] {
        let answer = checked(text.as_bytes());
        assert_eq!(found(&answer), [(code.to_owned(), path.to_owned())], "{text}");
        assert_eq!(answer.get("facts").is_none(), code == "input.not_json", "{text}");
        assert_eq!(answer["report"]["valid"], false);
    }
    let deep = "[".repeat(100_000);
    assert_eq!(found(&checked(deep.as_bytes()))[0].0, "input.too_deep");
    let large = " ".repeat(8_388_609);
    assert_eq!(found(&checked(large.as_bytes())), [("input.too_large".to_owned(), "[]".to_owned())]);
}

#[test]
fn the_language_of_a_call_at_fault_is_honoured() {
    for call in [
        json!({ "locale": "da" }),
        json!({ "on": 5, "locale": "da", "course": example() }),
        json!({ "settings": [], "locale": "da", "colour": 1 }),
    ] {
        let answer = run("check_course", &call, None);
        let message = answer["report"]["violations"][0]["message"].as_str().unwrap().to_owned();
        let english = run("check_course", &json!({ "on": call["on"], "settings": call["settings"] }), None);
        assert_ne!(Some(message.as_str()), english["report"]["violations"][0]["message"].as_str());
    }
    let text = br#"{"locale": "da", "on": "2025-11-03", "course": {"#;
    let answer: Value = serde_json::from_str(&wire::run("check_course", text, None).unwrap()).unwrap();
    assert_eq!(found(&answer)[0].0, "input.not_json");
    assert!(
        answer["report"]["violations"][0]["message"].as_str().unwrap().contains("kan ikke læses"),
        "{answer}"
    );
}

#[test]
fn faults_of_the_call_stand_before_those_of_the_document() {
    let call = json!({
        "course": { "id": 5 }, "zebra": 1, "settings": { "severities": { "b": "off", "a": 1 }, "closed_days": 1 },
        "facts": 3, "schema": 2,
    });
    let codes = found(&run("check_course", &call, None));
    let paths: Vec<&str> = codes.iter().map(|(_, path)| path.as_str()).collect();
    let settings = [
        "[\"settings\",\"closed_days\"]",
        "[\"settings\",\"severities\",\"b\"]",
        "[\"settings\",\"severities\",\"a\"]",
        "[\"settings\",\"severities\",\"a\"]",
    ];
    assert_eq!(paths[..3], ["[\"schema\"]", "[\"on\"]", "[\"facts\"]"]);
    let mut expected = settings.to_vec();
    // serde_json sorts the keys of an object, so "a" is written before "b".
    expected.swap(1, 3);
    assert_eq!(paths[3..7], expected[..]);
    assert_eq!(paths[7..9], ["[\"zebra\"]", "[\"id\"]"]);
}

/// Places of a document, each a way to change it
fn places(value: &Value, place: &str, found: &mut Vec<String>) {
    found.push(place.to_owned());
    match value {
        Value::Object(fields) => {
            fields.iter().for_each(|(key, value)| places(value, &format!("{place}/{key}"), found));
        }
        Value::Array(all) => {
            all.iter().enumerate().for_each(|(at, value)| places(value, &format!("{place}/{at}"), found));
        }
        _ => {}
    }
}

fn anything() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        "[ -~æøå]{0,12}".prop_map(Value::from),
        "20[0-9]{2}-[01][0-9]-[0-3][0-9]".prop_map(Value::from),
        proptest::sample::select(
            &["citizen", "anna", "per", "m1", "a1", "t1", "g1", "held", "binding", "coordinator"][..]
        )
        .prop_map(Value::from),
    ];
    leaf.prop_recursive(4, 20, 4, |inner| {
        prop_oneof![
            proptest::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
            proptest::collection::vec(("[a-z_]{1,8}", inner), 0..4)
                .prop_map(|fields| Value::Object(fields.into_iter().collect())),
        ]
    })
}

/// The example with a few places changed, which is then mostly faulty
fn mutated() -> impl Strategy<Value = Value> {
    let example = example();
    let mut all = Vec::new();
    places(&example, "", &mut all);
    let change = (proptest::sample::select(all), anything());
    proptest::collection::vec(change, 1..6).prop_map(move |changes| {
        let mut document = example.clone();
        for (place, value) in changes {
            if let Some(there) = document.pointer_mut(&place) {
                *there = value;
            }
        }
        document
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    #[test]
    fn no_document_brings_a_check_down(document in anything()) {
        let answer = checked(document.to_string().as_bytes());
        prop_assert!(answer["report"]["valid"].is_boolean());
    }

    #[test]
    fn no_change_brings_a_check_down(document in mutated(), cut in any::<prop::sample::Index>()) {
        let text = document.to_string();
        let answer = checked(text.as_bytes());
        prop_assert!(answer["report"]["valid"].is_boolean());
        // A whole document has facts, valid or not.
        prop_assert_eq!(answer.get("facts").is_some(), true);
        let cut = checked(&text.as_bytes()[..cut.index(text.len())]);
        prop_assert_eq!(found(&cut).len(), 1);
        prop_assert!(cut.get("facts").is_none() || found(&cut)[0].0 == "input.shape");
        for (operation, list, form) in [("check_agreement", "agreements", "agreement"), ("check_meeting", "meetings", "meeting")] {
            for course in [document.clone(), Value::Null] {
                let entry = document[list][0].clone();
                let answer = run(operation, &json!({ "on": "2025-11-03", "course": course, form: entry }), None);
                prop_assert!(answer["report"]["valid"].is_boolean());
            }
        }
    }

    #[test]
    fn a_fault_of_shape_keeps_every_rule_at_it_silent(document in mutated()) {
        let answer = checked(document.to_string().as_bytes());
        let violations = answer["report"]["violations"].as_array().unwrap();
        let is_fault = |found: &&Value| found["code"].as_str().unwrap().starts_with("input.");
        for fault in violations.iter().filter(is_fault) {
            let path = fault["path"].as_array().unwrap();
            let below = violations.iter().filter(|found| !is_fault(found) && found["code"] != "report.more");
            for found in below {
                prop_assert!(!found["path"].as_array().unwrap().starts_with(path), "{} below {}", found, fault);
            }
        }
    }

    #[test]
    fn a_form_says_what_its_course_says_of_it(document in mutated()) {
        for (operation, list, form) in [("check_agreement", "agreements", "agreement"), ("check_meeting", "meetings", "meeting")] {
            let entry = document[list][0].clone();
            // Of a form without an id of its own another entry would be looked at.
            if entry["id"].as_str().is_none_or(|id| id.trim().is_empty()) {
                continue;
            }
            let whole = checked(document.to_string().as_bytes());
            let alone = run(operation, &json!({ "on": "2025-11-03", "course": document, form: entry }), None);
            let place = [json!(list), json!(0)];
            let expected: Vec<_> = whole["report"]["violations"]
                .as_array()
                .unwrap()
                .iter()
                .filter_map(|found| {
                    let path = found["path"].as_array().unwrap().strip_prefix(&place[..])?;
                    Some((found["code"].as_str().unwrap().to_owned(), json!(path).to_string()))
                })
                .collect();
            prop_assert_eq!(found(&alone), expected);
        }
    }
}
