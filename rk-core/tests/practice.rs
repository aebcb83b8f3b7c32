//! The checks of documents around a course: no document brings them down, and the order of keys does not matter.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test fails by panicking")]
#![cfg(feature = "json")]

#[path = "practice/documents.rs"]
mod documents;

use std::time::Instant;

use documents::DOCUMENTS;
use proptest::prelude::*;
use rk_core::{
    Date,
    decision::{
        Draft,
        draft::{Says, Way},
    },
    wire,
};
use rstest::rstest;
use serde_json::{Map, Value, json};

/// A personal number that nobody has, for no answer may repeat one
const NUMBER: &str = "010203-1234";

fn run(operation: &str, call: &str) -> Value {
    serde_json::from_str(&wire::run(operation, call.as_bytes(), None).unwrap()).unwrap()
}

fn checked(operation: &str, document: &Value, locale: &str) -> Value {
    run(operation, &json!({ "on": "2025-11-03", "locale": locale, "document": document }).to_string())
}

fn document(operation: &str) -> Value {
    let (_, text) = DOCUMENTS.iter().find(|(name, _)| *name == operation).unwrap();
    serde_json::from_str(text).unwrap()
}

fn errors(answer: &Value) -> Vec<(String, String)> {
    let found = answer["report"]["violations"].as_array().unwrap().iter();
    found
        .filter(|found| found["severity"] == "error")
        .map(|found| (found["code"].as_str().unwrap().to_owned(), found["path"].to_string()))
        .collect()
}

#[rstest]
fn a_whole_document_has_no_error(
    #[values("check_programme", "check_plan", "check_preparation", "check_decision")] operation: &str,
) {
    let answer = checked(operation, &document(operation), "en");
    assert_eq!(errors(&answer), []);
    assert_eq!(answer["report"]["valid"], true);
}

/// The paths of all values in a document
fn places(value: &Value, path: &str, found: &mut Vec<String>) {
    found.push(path.to_owned());
    match value {
        Value::Object(fields) => {
            for (name, value) in fields {
                places(value, &format!("{path}/{name}"), found);
            }
        }
        Value::Array(entries) => {
            for (at, value) in entries.iter().enumerate() {
                places(value, &format!("{path}/{at}"), found);
            }
        }
        _ => {}
    }
}

/// The text of a document whose keys stand in the opposite order
fn turned(value: &Value) -> String {
    match value {
        Value::Object(fields) => {
            let mut fields: Vec<String> =
                fields.iter().map(|(name, value)| format!("{}:{}", json!(name), turned(value))).collect();
            fields.reverse();
            format!("{{{}}}", fields.join(","))
        }
        Value::Array(entries) => {
            format!("[{}]", entries.iter().map(turned).collect::<Vec<_>>().join(","))
        }
        other => other.to_string(),
    }
}

/// Everything in the place of everything: every check comes to an end, and says nothing of what stood there
#[rstest]
fn every_field_may_hold_anything(
    #[values("check_programme", "check_plan", "check_preparation", "check_decision")] operation: &str,
) {
    let whole = document(operation);
    let mut all = Vec::new();
    places(&whole, "", &mut all);
    let odd = [
        json!(null),
        json!(""),
        json!("secret"),
        json!(NUMBER),
        json!(-1),
        json!(0.5),
        json!(true),
        json!([]),
        json!([null, "citizen", {}]),
        json!({}),
        json!({ "secret": 1 }),
        json!("citizen"),
        json!("2025-11-03"),
        json!("unknown"),
    ];
    for (at, place) in all.iter().enumerate() {
        for value in &odd {
            let locale = if at % 2 == 0 { "en" } else { "da" };
            let mut mutated = whole.clone();
            *mutated.pointer_mut(place).unwrap() = value.clone();
            let answer = checked(operation, &mutated, locale);
            assert!(!answer.to_string().contains(NUMBER), "{place} {value}");
            for found in answer["report"]["violations"].as_array().unwrap() {
                let message = found["message"].as_str().unwrap();
                assert!(message.len() > 10 && !message.contains("secret"), "{found}");
                assert!(!message.contains(['{', '}']), "{found}");
            }
            let text =
                format!(r#"{{"document":{},"on":"2025-11-03","locale":"{locale}"}}"#, turned(&mutated));
            assert_eq!(run(operation, &text), answer, "{place} {value}");
        }
    }
}

/// Without a needed field there is an error at it; without any other there is none of its shape
#[rstest]
fn every_field_may_be_missing(
    #[values("check_programme", "check_plan", "check_preparation", "check_decision")] operation: &str,
) {
    let whole = document(operation);
    let mut all = Vec::new();
    places(&whole, "", &mut all);
    for place in all.iter().filter(|place| !place.is_empty()) {
        let (above, name) = place.rsplit_once('/').unwrap();
        let mut mutated = whole.clone();
        let Some(fields) = mutated.pointer_mut(above).unwrap().as_object_mut() else { continue };
        fields.remove(name).unwrap();
        for (code, path) in errors(&checked(operation, &mutated, "en")) {
            let of_shape = code.starts_with("input.") && code != "input.missing" && code != "input.reference";
            assert!(!of_shape, "{place}: {code} at {path}");
        }
    }
}

/// Names of fields, and values that some take
const WORDS: &[&str] = &[
    "id",
    "people",
    "person",
    "on",
    "facts",
    "remarks",
    "fact",
    "draft",
    "presented",
    "final",
    "text",
    "goals",
    "efforts",
    "from",
    "to",
    "recipients",
    "consents",
    "sharing",
    "invited",
    "themes",
    "rules",
    "citizen",
    "yes",
    "2025-10-01",
    "2025-13-01",
    "meetings",
    "date",
    "principles",
    "precise",
    "other",
    "teams",
    "members",
    "decision",
    "level",
    "steering",
    "training",
    "values",
    "core_elements",
];

fn any_json() -> impl Strategy<Value = Value> {
    let word = prop::sample::select(WORDS);
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        word.clone().prop_map(Value::from),
        ".{0,12}".prop_map(Value::from),
    ];
    leaf.prop_recursive(5, 60, 6, move |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..5).prop_map(Value::from),
            prop::collection::vec((word.clone(), inner), 0..6).prop_map(|fields| {
                let fields = fields.into_iter().map(|(name, value)| (name.to_owned(), value));
                Value::Object(fields.collect::<Map<_, _>>())
            }),
        ]
    })
}

proptest! {
    #[test]
    fn no_document_brings_a_check_down(document in any_json(), at in 0..DOCUMENTS.len()) {
        let (operation, _) = DOCUMENTS[at];
        let answer = checked(operation, &document, "da");
        let valid = answer["report"]["valid"].as_bool().unwrap();
        prop_assert_eq!(valid, errors(&answer).is_empty());
        let text = format!(r#"{{"document":{document},"on":"2025-11-03","locale":"da"}}"#);
        prop_assert_eq!(run(operation, &text), answer);
    }

    #[test]
    fn no_text_brings_a_check_down(text in ".{0,60}", at in 0..DOCUMENTS.len()) {
        let (operation, _) = DOCUMENTS[at];
        let answer = run(operation, &text);
        prop_assert!(answer["report"]["violations"].as_array().is_some_and(|found| !found.is_empty()));
    }

    #[test]
    fn effects_are_planned_from_any_number(number in any::<f64>(), cases in 0..1_000_000_u32) {
        let call = json!({ "cost_per_case": number, "cases": cases });
        let answer = run("reported_effects", &call.to_string());
        let cost = &answer["effects"][0];
        if let (Some(low), Some(base)) = (cost["planned_low"].as_f64(), cost["base"].as_f64()) {
            prop_assert!((low - base * 0.7).abs() <= base * 1e-15);
            prop_assert!(low <= cost["planned_high"].as_f64().unwrap());
        }
    }
}

#[test]
fn what_a_call_lacks_is_said() {
    for (operation, _) in DOCUMENTS {
        let answer = run(operation, "{}");
        let found = answer["report"]["violations"].as_array().unwrap();
        assert_eq!(
            found.iter().map(|found| found["path"].to_string()).collect::<Vec<_>>(),
            [r#"["on"]"#, r#"["document"]"#]
        );
        assert_eq!(answer.as_object().unwrap().len(), 2);
        assert_eq!(wire::run(operation, b"{}", Some("x".into())), None);
    }
}

#[test]
fn fidelity_says_what_stands_and_what_courses_show() {
    let page = include_str!("../../docs/src/wire/course.md");
    let course = page.rsplit("```json").next().and_then(|rest| rest.split("```").next()).unwrap();
    let course: Value = serde_json::from_str(course).unwrap();
    let call = json!({
        "on": "2025-11-03", "document": document("check_programme"), "courses": [course, null, 5, { "id": "empty" }]
    });
    let answer = run("check_programme", &call.to_string());
    let found = &answer["report"]["violations"];
    assert_eq!(found[0]["code"], "programme.course.unreadable");
    assert_eq!(found[0]["path"], json!(["courses", 2]));
    let fidelity = &answer["fidelity"];
    assert_eq!(fidelity["weakest"], "partly");
    assert_eq!(fidelity["core_elements"][0]["missing"], json!([]));
    assert_eq!(fidelity["core_elements"][3]["missing"], json!(["training.competence.missing"]));
    let moves = fidelity["moves"].as_array().unwrap();
    let done: Vec<_> = moves.iter().map(|part| (part["in_place"].clone(), part["of"].clone())).collect();
    assert_eq!(done, [(8, 8), (4, 4), (5, 7), (3, 5)].map(|(done, of)| (json!(done), json!(of))));
    let states = |part: usize| {
        let activities = moves[part]["activities"].as_array().unwrap().iter();
        activities.map(|activity| activity["state"].as_str().unwrap()).collect::<Vec<_>>()
    };
    assert_eq!(states(2)[4..], ["missing", "in_place", "unknown"]);
    assert_eq!(states(3), ["in_place", "in_place", "in_place", "partly", "missing"]);
    let courses = &fidelity["courses"];
    assert_eq!((&courses["n"], &courses["unreadable"]), (&json!(2), &json!(1)));
    // The empty course neither has nor needs a coordinator.
    assert_eq!(courses["one_coordinator"], json!({ "yes": 1, "of": 1, "share": 1.0 }));
    assert_eq!(courses["meetings_with_citizen"], json!({ "yes": 1, "of": 1, "share": 1.0 }));
    assert_eq!(courses["agreements_with_follow_up"], json!({ "yes": 1, "of": 1, "share": 1.0 }));
    assert_eq!(courses["kept"], json!({ "kept": 1, "partly": 0, "not_kept": 0, "of": 1, "share": 1.0 }));
    // From 15 August to 3 November of the days from 1 August.
    let share = 80.0 / 94.0;
    assert_eq!(courses["continuity"], json!({ "n": 1, "median": share, "least": share }));
    let none = checked("check_programme", &json!({}), "en");
    assert_eq!(none["fidelity"]["why"], json!({ "courses": "no_courses" }));
    assert_eq!(none["fidelity"]["courses"], Value::Null);
}

#[test]
fn more_than_a_hundred_places_are_counted() {
    let facts: Vec<Value> = (0..150).map(|_| json!({ "id": "f" })).collect();
    let answer = checked("check_decision", &json!({ "facts": facts }), "en");
    let found = answer["report"]["violations"].as_array().unwrap();
    let more: Vec<_> = found.iter().filter(|found| found["code"] == "report.more").collect();
    assert_eq!(more.len(), 2);
    assert_eq!(more[0]["params"], json!({ "of": "input.missing", "count": 150 }));
    assert_eq!(more[1]["params"], json!({ "of": "input.duplicate_id", "count": 149 }));
}

/// A check of a document, how long it took, and how much was said
fn large(operation: &str, document: &Value) -> (f64, usize, Value) {
    let call = json!({ "on": "2025-11-03", "document": document }).to_string();
    let start = Instant::now();
    let answer = wire::run(operation, call.as_bytes(), None).unwrap();
    let report = serde_json::from_str::<Value>(&answer).unwrap()["report"].clone();
    (start.elapsed().as_secs_f64(), report.to_string().len(), report)
}

/// Builds without optimization may take longer, and get less
const SECONDS: f64 = if cfg!(debug_assertions) { 60.0 } else { 2.0 };
const PARTS: usize = if cfg!(debug_assertions) { 10 } else { 1 };

#[test]
fn large_documents_take_no_time() {
    let members: Vec<Value> = (0..100).map(|_| json!({ "person": "p1", "caseload": 9 })).collect();
    let teams: Vec<Value> =
        (0..2_000 / PARTS).map(|_| json!({ "members": members, "caseload_limit": 8 })).collect();
    let consents = vec![
        json!({ "given_on": "2025-01-01", "valid_to": "2025-01-02", "recipients": ["p1"] });
        9_000 / PARTS
    ];
    let sharing = vec![json!({ "on": "2025-02-01", "recipient": "p1" }); 9_000 / PARTS];
    let facts: Vec<Value> =
        (0..9_000).map(|at| json!({ "id": at.to_string(), "text": "t", "citizen": "dispute" })).collect();
    let remarks: Vec<Value> = (0..9_000).map(|at| json!({ "fact": at.to_string() })).collect();
    let people = json!([{ "id": "p1" }]);
    let documents = [
        ("check_programme", json!({ "people": people, "teams": teams })),
        ("check_plan", json!({ "people": people, "consents": consents, "sharing": sharing })),
        ("check_decision", json!({ "facts": facts, "remarks": remarks, "final": {} })),
        (
            "check_preparation",
            json!({ "people": people, "invited": vec![json!({ "person": "p1" }); 10_000] }),
        ),
    ];
    for (operation, document) in documents {
        let (seconds, said, report) = large(operation, &document);
        assert!(seconds < SECONDS, "{operation}: {seconds} s");
        assert!(said < 1_000_000, "{operation}: {said} bytes");
        let found = report["violations"].as_array().unwrap().iter();
        let most = found.filter_map(|found| found["params"]["count"].as_u64()).max();
        assert!(most >= Some(900), "{operation}: {most:?}");
    }
}

proptest! {
    /// Whatever is done with the steps, what comes out as final was seen, settled, and is a document without errors
    #[test]
    fn a_final_decision_was_seen(
        days in prop::array::uniform3(0..40_i64),
        says in prop::collection::vec((0..3_usize, any::<bool>()), 0..4),
    ) {
        let day = |after: i64| Date::new(2025, 9, 1).and_then(|first| first.plus_days(after)).unwrap();
        let [drafted, presented_on, decided_on] = days.map(day);
        let facts: Vec<String> = says.iter().map(|(fact, _)| format!("fact {fact}")).collect();
        let presented = Draft::new(drafted, "No").present(presented_on, Way::Video, facts);
        prop_assert_eq!(presented.is_ok(), drafted <= presented_on);
        let Ok(mut presented) = presented else { return Ok(()) };
        let mut settled = true;
        for (at, (answer, answered)) in says.iter().enumerate() {
            let says = [Says::Agree, Says::Dispute, Says::Unknown][*answer];
            presented.hear(at, says).unwrap();
            if *answered {
                let remark = presented.remark(presented_on, "No", Some(at)).unwrap();
                presented.answer(remark, "Yes").unwrap();
            }
            settled &= says != Says::Dispute || *answered;
        }
        let last = presented.decide(decided_on, "Yes", "Because");
        prop_assert_eq!(last.is_ok(), settled && presented_on <= decided_on);
        if let Ok(last) = last {
            let text = serde_json::to_value(last.document()).unwrap();
            let answer = run("check_decision", &json!({ "on": decided_on, "document": text }).to_string());
            prop_assert_eq!(errors(&answer), vec![]);
            prop_assert_eq!(&answer["decision"]["state"], "final");
            prop_assert!(last.presented().on() <= last.on());
        }
    }
}
