//! What stands in a document is not told back.

use serde_json::{Map, Value, json};

use super::{example, places, run};

const NUMBER: &str = "010203-1234";
const WORD: &str = "Sentinel";

/// Texts that are no dates and no words of the document's own language
fn is_own(text: &str) -> bool {
    !text.is_empty() && text.parse::<f64>().is_err() && !text.starts_with("20") && !WORDS.contains(&text)
}

/// Words that fields choose from, or that stand for somebody
const WORDS: &[&str] = &[
    "citizen",
    "meetings",
    "elder_50_plus",
    "detection",
    "start_up",
    "network_meetings",
    "ending",
    "social",
    "health",
    "employment",
    "other",
    "yes",
    "no",
    "unknown",
    "professional",
    "private",
    "civil_society",
    "unit",
    "coordinator",
    "caseworker",
    "effort_provider",
    "visitator",
    "resource_person",
    "relative",
    "joint",
    "agree",
    "disagree",
    "pending",
    "planned",
    "held",
    "cancelled",
    "no_show",
    "effort_start",
    "regular",
    "citizen_and_coordinator",
    "in_person",
    "remote",
    "full",
    "limited",
    "none",
    "followed",
    "not_followed",
    "effort",
    "support",
    "own",
    "coordination",
    "proposed",
    "binding",
    "kept",
    "partly_kept",
    "superseded",
    "handed_over",
    "meeting",
    "phone",
    "mail",
    "visit",
    "continue",
    "change",
    "end",
    "reassess",
    "partly",
    "completed",
    "consent",
    "law",
    "essential_importance",
    "goal_and_agreement_form",
];

/// The example with every field of the document, each text of its own with a word that stands nowhere else
fn full() -> Value {
    let mut document = example();
    document["programme"] = json!({ "values": ["recovery"], "core_elements": ["coordinator"] });
    document["target_group"]["criteria"] = json!([{ "text": "criterion", "met": "yes" }]);
    document["roles"][0]["end_reason"] = "reason".into();
    document["meetings"][0]["organiser"] = "per".into();
    document["meetings"][0]["discussed"] = json!([{ "text": "talk", "theme": "t1" }, { "text": "more" }]);
    document["meetings"][0]["reviewed"] = json!(["a1"]);
    document["agreements"][0]["supersedes"] = "a1".into();
    document["agreements"][0]["follow_up"][0]["result"]["note"] = "note".into();
    document["agreements"][0]["disposition"] = json!({ "kind": "handed_over", "to": "per" });
    document["goals"][0]["parent"] = "g1".into();
    document["consents"][0]["representation"] = "power".into();
    document["contacts"][0]["about"] = "a1".into();
    document["other_coordination"] = json!([{ "text": "elsewhere", "from": "2025-01-01" }]);
    document["other_courses"] = json!([{ "id": "course-3", "opened_on": "2025-01-01" }]);
    document["closure"] = json!({ "closed_on": "2025-11-01", "reason": "done" });
    document["reopenings"] =
        json!([{ "reopened_on": "2025-11-02", "closed_on": "2025-11-01", "reason": "again" }]);
    document["waivers"] =
        json!([{ "rule": "no.rule", "reason": "why", "by": "anna", "expires": "2026-01-01" }]);
    marked(&document)
}

/// Every text of its own with the word before it
fn marked(value: &Value) -> Value {
    let mark = |text: &str| format!("{WORD}{text}");
    match value {
        Value::String(text) if is_own(text) && text != "recovery" => mark(text).into(),
        Value::Array(all) => all.iter().map(marked).collect(),
        Value::Object(fields) => {
            let map = fields.keys().any(|key| key == "anna");
            let fields = fields.iter().map(|(key, value)| {
                (if map && is_own(key) { mark(key) } else { key.clone() }, marked(value))
            });
            Value::Object(fields.collect::<Map<_, _>>())
        }
        _ => value.clone(),
    }
}

/// Paths name keys of maps; nothing else of a report holds what a document says
fn assert_hidden(answer: &Value, word: &str) {
    for found in answer["report"]["violations"].as_array().unwrap() {
        let mut shown = found.clone();
        let path = shown["path"].as_array_mut().unwrap();
        if let Some(map) = path.iter().position(|step| step == "acceptance" || step == "caseload") {
            path.truncate(map + 1);
        }
        assert!(!shown.to_string().contains(word), "{found}");
    }
}

fn check(document: &Value) -> Value {
    run("check_course", &json!({ "on": "2025-11-03", "course": document }), None)
}

fn forms(document: &Value) -> [Value; 2] {
    [("check_agreement", "agreement", "agreements"), ("check_meeting", "meeting", "meetings")].map(
        |(operation, form, list)| {
            run(operation, &json!({ "on": "2025-11-03", "course": document, form: document[list][0] }), None)
        },
    )
}

#[test]
fn no_text_of_a_document_stands_in_its_report() {
    let document = full();
    let mut all = Vec::new();
    places(&document, "", &mut all);
    assert!(document.to_string().matches(WORD).count() > 60);
    let answer = check(&document);
    assert_hidden(&answer, WORD);
    // References still lead where they did.
    assert!(!answer.to_string().contains("input.reference"), "{answer}");
    for place in all {
        for value in
            [Value::Null, json!(5), json!([]), json!({}), json!(format!("{WORD} of nothing")), json!([WORD])]
        {
            let mut changed = document.clone();
            *changed.pointer_mut(&place).unwrap() = value;
            assert_hidden(&check(&changed), WORD);
            for answer in forms(&changed) {
                assert_hidden(&answer, WORD);
            }
        }
    }
}

#[test]
fn no_personal_number_stands_in_an_answer() {
    let document = full();
    let mut all = Vec::new();
    places(&document, "", &mut all);
    for place in all {
        for text in [NUMBER.to_owned(), format!("see {NUMBER}.")] {
            let mut changed = document.clone();
            let there = changed.pointer_mut(&place).unwrap();
            match there {
                Value::Object(fields) => {
                    fields.insert(text.clone(), json!(text));
                }
                _ => *there = json!(text),
            }
            for answer in [check(&changed)].into_iter().chain(forms(&changed)) {
                assert!(!answer.to_string().contains("010203"), "{place}: {answer}");
            }
        }
    }
}

#[test]
fn a_personal_number_is_told_at_its_place_and_counts_for_nothing() {
    let mut document = example();
    document["agreements"][0]["content"] = NUMBER.into();
    document["agreements"][0]["owner"] = NUMBER.into();
    let found = super::found(&check(&document));
    let at = |place: &str| {
        found.iter().filter(|(_, path)| path == place).map(|(code, _)| code.as_str()).collect::<Vec<_>>()
    };
    assert_eq!(at("[\"agreements\",0,\"content\"]"), ["text.personal_number"]);
    assert_eq!(at("[\"agreements\",0,\"owner\"]"), ["input.personal_number"]);
}
