//! Documents that are too much: each is told so by its code, within a second.

use std::{fmt::Write as _, time::Instant};

use serde_json::json;

use super::{checked, found};

/// Builds without optimization may take longer, and get less
const SECONDS: f64 = if cfg!(debug_assertions) { 30.0 } else { 1.0 };
const PARTS: usize = if cfg!(debug_assertions) { 20 } else { 1 };

const HEAD: &str = r#"{"id":"c","profile":"elder_50_plus","citizen":{"ref":"r"},"opened_on":"2025-08-01""#;

/// The codes of a document, each once
fn codes(document: &str) -> Vec<String> {
    let start = Instant::now();
    let answer = checked(document.as_bytes());
    let seconds = start.elapsed().as_secs_f64();
    assert!(seconds < SECONDS, "{seconds} s for {} bytes", document.len());
    let mut codes: Vec<_> = found(&answer).into_iter().map(|(code, _)| code).collect();
    codes.dedup();
    codes
}

fn list(name: &str, count: usize, entry: impl Fn(usize) -> String) -> String {
    let mut text = format!("{HEAD},\"{name}\":[");
    for at in 0..count {
        write!(text, "{}{}", if at == 0 { "" } else { "," }, entry(at)).unwrap();
    }
    text + "]}"
}

#[test]
fn a_hundred_thousand_agreements() {
    let document = list("agreements", 100_000, |at| {
        format!(r#"{{"id":"a{at}","status":"binding","supersedes":"a{}","owner":"citizen"}}"#, at + 1)
    });
    let codes = codes(&document);
    // Of what lies below nothing else is said.
    assert!(codes.contains(&"input.list_too_long".to_owned()), "{codes:?}");
    assert!(!codes.contains(&"report.more".to_owned()), "{codes:?}");
}

#[test]
fn as_many_as_are_read() {
    let meetings: Vec<_> = (0..5_000)
        .map(|at| {
            json!({ "id": format!("m{at}"), "date": "2025-09-01", "status": "held",
                    "participants": [{ "person": "citizen", "attended": "in_person" }] })
        })
        .collect();
    let agreements: Vec<_> = (0..10_000)
        .map(|at| {
            json!({ "id": format!("a{at}"), "meeting": format!("m{}", at % 5_000), "status": "binding",
                    "owner": "citizen", "follow_up": [{ "due": "2025-10-01" }] })
        })
        .collect();
    let people: Vec<_> =
        (0..10_000).map(|at| json!({ "id": format!("p{at}"), "kind": "professional" })).collect();
    let roles: Vec<_> = (0..10_000)
        .map(|at| json!({ "person": format!("p{at}"), "role": "coordinator", "from": "2025-08-01" }))
        .collect();
    let rest = json!({ "meetings": meetings, "agreements": agreements, "people": people, "roles": roles });
    let document = format!("{HEAD},{}", rest.to_string().strip_prefix('{').unwrap());
    assert!(codes(&document).contains(&"coordinator.tenure.overlap".to_owned()));
}

#[test]
fn one_entry_over_and_over() {
    // As many empty follow-ups as eight megabytes hold: three things are missing in each.
    let follow_ups = vec!["{}"; 10_000].join(",");
    let document = list("agreements", 270 / PARTS, |at| {
        format!(r#"{{"id":"a{at}","status":"binding","follow_up":[{follow_ups}]}}"#)
    });
    assert!(document.len() > 7_500_000 / PARTS);
    let codes = codes(&document);
    assert!(codes.contains(&"follow_up.date.missing".to_owned()), "{codes:?}");
}

#[test]
fn faults_over_and_over() {
    for (entry, code) in
        [("5", "input.shape"), ("{\"x\":1}", "input.unknown_field"), ("\"010203-1234\"", "input.shape")]
    {
        let entries = vec![entry; 10_000].join(",");
        let count = 8_000_000 / PARTS / entries.len();
        let document = list("agreements", count, |at| {
            format!(r#"{{"id":"a{at}","status":"binding","follow_up":[{entries}]}}"#)
        });
        assert!(codes(&document).contains(&code.to_owned()));
    }
}

#[test]
fn long_texts() {
    let long = "x".repeat(1_000_000);
    for field in ["\"id\":\"a\",\"content\"", "\"id\"", "\"owner\"", "\"colour\""] {
        let document = list("agreements", 1, |_| format!(r#"{{{field}:"{long}"}}"#));
        assert!(!checked(document.as_bytes()).to_string().contains("xxxx"));
        let codes = codes(&document);
        let code = if field == "\"colour\"" { "input.unknown_field" } else { "input.text_too_long" };
        assert!(codes.contains(&code.to_owned()), "{codes:?}");
    }
    let digits = "1".repeat(1_000_000);
    let document = format!("{HEAD},\"planned_end\":{digits},\"x{digits}\":1}}");
    let answer = checked(document.as_bytes());
    assert!(!answer.to_string().contains("1111"));
    // A text that holds a personal number at each of its places.
    let numbers = "010203-1234 ".repeat(800);
    let document =
        list("agreements", 800, |at| format!(r#"{{"id":"a{at}","status":"binding","content":"{numbers}"}}"#));
    assert!(codes(&document).contains(&"text.personal_number".to_owned()));
}

#[test]
fn deep_documents() {
    for (open, close) in [("[", "]"), ("{\"a\":", "}")] {
        for depth in [33, 1_000, 1_000_000] {
            let document = format!("{HEAD},\"x\":{}1{}}}", open.repeat(depth), close.repeat(depth));
            assert_eq!(codes(&document), ["input.too_deep"]);
        }
    }
}

#[test]
fn keys_over_and_over() {
    let same = vec!["\"id\":\"c\""; 500_000].join(",");
    let others: String = (0..500_000).fold(String::new(), |mut text, at| {
        write!(text, ",\"k{at}\":1").unwrap();
        text
    });
    let map: String = (0..10_000).fold(String::new(), |mut text, at| {
        write!(text, ",\"p{}\":1", at % 5_000).unwrap();
        text
    });
    for (document, code) in [
        (format!("{{{same}}}"), "input.duplicate_key"),
        (format!("{{\"id\":\"c\"{others}}}"), "input.unknown_field"),
        (format!("{HEAD},\"coordinator_team\":{{\"caseload\":{{\"a\":1{map}}}}}}}"), "input.duplicate_key"),
    ] {
        assert!(codes(&document).contains(&code.to_owned()));
    }
}

#[test]
fn ids_over_and_over() {
    let document =
        list("people", 10_000, |at| format!(r#"{{"id":"{}","kind":"private"}}"#, "p".repeat(at % 100 + 1)));
    assert!(codes(&document).contains(&"input.duplicate_id".to_owned()));
    let parties: String = vec!["\"nobody\""; 10_000].join(",");
    let document =
        list("agreements", 75, |at| format!(r#"{{"id":"a{at}","status":"binding","parties":[{parties}]}}"#));
    assert!(codes(&document).contains(&"input.reference".to_owned()));
}

/// A day of 1995 or later
fn day(at: usize) -> String {
    let (year, month, day) = (1995 + at / 336, 1 + at / 28 % 12, 1 + at % 28);
    format!("{year}-{month:02}-{day:02}")
}

#[test]
fn every_meeting_beside_every_agreement() {
    let meetings: Vec<_> = (0..10_000)
        .map(|at| {
            json!({ "id": format!("m{at}"), "date": day(at), "status": "held", "reviewed": [format!("a{at}")] })
        })
        .collect();
    let agreements: Vec<_> = (0..10_000)
        .map(|at| {
            json!({ "id": format!("a{at}"), "meeting": format!("m{}", at % 7), "agreed_on": day(at % 7),
                    "status": "binding", "owner": "citizen" })
        })
        .collect();
    let rest = json!({ "meetings": meetings, "agreements": agreements });
    let document = format!("{HEAD},{}", rest.to_string().strip_prefix('{').unwrap());
    assert!(codes(&document).contains(&"meeting.agreement.not_reviewed".to_owned()));
}

#[test]
fn every_consent_beside_every_sharing() {
    let person = |at: usize| format!("p{}", at % 10_000);
    let people: Vec<_> = (0..10_000)
        .map(|at| {
            let kind = ["unit", "professional"][at % 2];
            json!({ "id": person(at), "kind": kind, "unit": format!("u{}", at % 50),
                    "represented_by": person(at * 7) })
        })
        .collect();
    let consents: Vec<_> = (0..10_000)
        .map(|at| {
            json!({ "id": format!("c{at}"), "given_by": "citizen", "given_on": day(at % 100),
                    "withdrawn_on": day(200), "recipients": [person(at * 3), person(at * 5)],
                    "information": ["what"], "purpose": "why" })
        })
        .collect();
    let sharing: Vec<_> =
        (0..10_000).map(|at| json!({ "date": day(300), "what": "what", "recipient": person(at) })).collect();
    let rest = json!({ "people": people, "consents": consents, "sharing": sharing });
    let document = format!("{HEAD},{}", rest.to_string().strip_prefix('{').unwrap());
    assert!(codes(&document).contains(&"consent.withdrawn".to_owned()));
}
