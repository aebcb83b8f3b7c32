//! Courses and their parts: what is built is valid, what is valid is built.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]
#![cfg(feature = "json")]

use proptest::prelude::*;
use rk_core::{
    Date,
    course::{
        Agreement, Consent, Coordinator, CoordinatorTeam, Course, Goal, NetworkMeeting, Phase, Settings,
        check, check_json, facts::Reason,
    },
    rule::{CourseRule, Profile, Report, Severity},
};
use serde_json::{Value, json};

fn day(text: &str) -> Date {
    Date::parse(text).unwrap()
}

/// The example of the page "A citizen's course on the wire"
fn example() -> Value {
    let page = concat!(env!("CARGO_MANIFEST_DIR"), "/../docs/src/wire/course.md");
    let page = std::fs::read_to_string(page).unwrap();
    let part = page.split("## An example").nth(1).unwrap();
    let text = part.split("```json").nth(1).unwrap().split("```").next().unwrap();
    serde_json::from_str(text).unwrap()
}

fn checked(document: &Value) -> (Option<Course>, Report<CourseRule>) {
    check_json(document.to_string().as_bytes(), &Settings::default(), day("2025-11-03"))
}

fn codes(report: &Report<CourseRule>) -> Vec<&'static str> {
    report.violations().iter().map(|violation| violation.rule.code()).collect()
}

#[test]
fn the_example_is_a_course_with_infos_only() {
    let (course, report) = checked(&example());
    assert!(report.violations().iter().all(|violation| violation.severity == Severity::Info), "{report}");
    let course = course.unwrap();
    assert_eq!((course.id(), course.citizen()), ("course-17", "c-17"));
    let owners: Vec<_> = course.agreements().map(|agreement| agreement.owner()).collect();
    assert_eq!(owners, ["per"]);
    let meeting = course.meetings().next().unwrap();
    assert!(meeting.citizen_attended());
    assert_eq!(meeting.participants().count(), 3);
    assert_eq!(course.coordinator_team().unwrap().members().count(), 3);
}

#[test]
fn a_course_answers_questions_of_any_day() {
    let course = checked(&example()).0.unwrap();
    let on = course.checked_on();
    assert_eq!(course.coordinator_on(on).as_deref(), Ok("anna"));
    assert_eq!(course.coordinator_on(day("2025-08-14")), Err(Reason::None));
    // 80 of 94 days.
    assert_eq!(course.continuity_share(on), Ok(80.0 / 94.0));
    assert_eq!(course.continuity_share(day("2025-08-01")), Err(Reason::NoDays));
    assert_eq!(course.gaps(on), Ok(Vec::new()));
    assert_eq!((course.due(on).len(), course.overdue(on).len()), (0, 0));
    assert_eq!((course.kept().yes, course.kept_share()), (1, Ok(1.0)));
    assert_eq!(course.caseload(on), Ok(6));
    // Anna's home nursing and Per's home care.
    assert_eq!(course.contact_points(on), 2);
    let helping: Vec<_> = course.overview(on).iter().map(|help| help.person.clone()).collect();
    assert_eq!(helping, ["citizen", "anna", "per"]);
}

#[test]
fn a_follow_up_without_a_result_is_due_and_then_overdue() {
    let mut document = example();
    document["agreements"][0]["follow_up"][0].as_object_mut().unwrap().remove("result");
    let course = checked(&document).0.unwrap();
    let [due] = &course.due(day("2025-11-01"))[..] else { panic!("one follow-up is due") };
    assert_eq!((due.agreement.as_deref(), due.days), (Some("a1"), 2));
    assert_eq!(due.responsible, ["anna"]);
    let [overdue] = &course.overdue(day("2025-11-10"))[..] else { panic!("one follow-up is overdue") };
    assert_eq!((overdue.due, overdue.days), (day("2025-11-03"), 7));
    assert_eq!(course.kept_share(), Err(Reason::NoResults));
}

#[test]
fn a_gap_has_its_days() {
    let mut document = example();
    document["roles"][0]["to"] = json!("2025-09-01");
    document["roles"]
        .as_array_mut()
        .unwrap()
        .push(json!({ "person": "eva", "role": "coordinator", "from": "2025-09-15" }));
    document["meetings"][0]["leader"] = json!("eva");
    document["meetings"][0]["participants"]
        .as_array_mut()
        .unwrap()
        .push(json!({ "person": "eva", "attended": "in_person", "had_turn": true }));
    let (course, report) = checked(&document);
    let course = course.unwrap_or_else(|| panic!("{report}"));
    let gaps = course.gaps(course.checked_on()).unwrap();
    let [gap] = &gaps[..] else { panic!("one gap") };
    assert_eq!((gap.from, gap.to, gap.days()), (day("2025-09-01"), day("2025-09-15"), 14));
    assert_eq!(course.facts(course.checked_on()).gap_days, Some(14));
}

#[test]
fn a_draft_of_rust_has_the_faults_of_a_document() {
    let mut draft = checked(&example()).0.unwrap().into_draft();
    draft.agreements.entries_mut()[0].owner = Some("nobody".into());
    draft.meetings.entries_mut()[0].id = None;
    draft.citizen = None;
    let (course, report) = check(draft, &Settings::default(), day("2025-11-03"));
    assert!(course.is_none());
    let found = report.violations();
    let places: Vec<_> =
        found.iter().filter(|violation| violation.rule.code().starts_with("input.")).collect();
    let places: Vec<_> = places.iter().map(|fault| (fault.rule.code(), fault.path.to_string())).collect();
    assert!(places.contains(&("input.missing", "citizen.ref".to_owned())), "{places:?}");
    assert!(places.contains(&("input.missing", "meetings[0].id".to_owned())), "{places:?}");
    assert!(places.contains(&("input.reference", "agreements[0].owner".to_owned())), "{places:?}");
}

#[test]
fn a_part_lacks_nothing_that_it_needs() {
    let report =
        Agreement::new(&rk_core::course::draft::Agreement::default(), Profile::default(), day("2025-11-03"))
            .unwrap_err();
    let places: Vec<_> =
        report.violations().iter().map(|lack| (lack.rule.code(), lack.path.to_string())).collect();
    for lack in [
        ("input.missing", "id"),
        ("input.missing", "status"),
        ("input.missing", "agreed_on"),
        ("agreement.owner.missing", "owner"),
        ("agreement.content.missing", "content"),
        ("follow_up.responsible.missing", "follow_up"),
    ] {
        assert!(places.contains(&(lack.0, lack.1.to_owned())), "{lack:?} in {places:?}");
    }
}

#[test]
fn a_text_that_is_no_course_is_refused_with_its_fault() {
    let (course, report) = check_json(b"{\"id\": ", &Settings::default(), day("2025-11-03"));
    assert!(course.is_none());
    assert_eq!(codes(&report), ["input.not_json"]);
    let (course, report) = check_json(b"[]", &Settings::default(), day("2025-11-03"));
    assert!(course.is_none());
    assert_eq!(codes(&report), ["input.shape"]);
}

/// The ways to every value of a document, the document itself left out
fn places(value: &Value, way: &str, found: &mut Vec<String>) {
    let inner: Vec<(String, &Value)> = match value {
        Value::Object(fields) => fields.iter().map(|(key, value)| (key.clone(), value)).collect(),
        Value::Array(entries) => {
            entries.iter().enumerate().map(|(at, value)| (at.to_string(), value)).collect()
        }
        _ => Vec::new(),
    };
    for (step, value) in inner {
        let way = format!("{way}/{step}");
        places(value, &way, found);
        found.push(way);
    }
}

/// Takes away what stands at a place
fn remove(document: &mut Value, way: &str) {
    let (above, step) = way.rsplit_once('/').unwrap();
    match document.pointer_mut(above).unwrap() {
        Value::Object(fields) => drop(fields.remove(step)),
        Value::Array(entries) => drop(entries.remove(step.parse().unwrap())),
        _ => panic!("a place lies in an object or a list"),
    }
}

fn value() -> impl Strategy<Value = Value> {
    let words = [
        "",
        " ",
        "citizen",
        "anna",
        "per",
        "lis",
        "bo",
        "homecare",
        "nobody",
        "meetings",
        "a1",
        "g1",
        "m1",
        "t1",
        "w1",
        "held",
        "planned",
        "cancelled",
        "binding",
        "proposed",
        "kept",
        "superseded",
        "handed_over",
        "coordinator",
        "caseworker",
        "yes",
        "no",
        "unknown",
        "in_person",
        "phone",
        "ending",
        "start_up",
        "elder_50_plus",
        "youth_education",
        "housing_support",
        "open_dialogue",
        "custom",
        "2025-02-30",
        "2025-08-15",
        "2025-10-06",
        "2025-11-03",
        "2025-11-04",
        "1900-01-01",
        "2199-12-31",
        "0101701234",
    ];
    prop_oneof![
        proptest::sample::select(words.to_vec()).prop_map(Value::from),
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        (0_u32..3).prop_map(Value::from),
        Just(json!([])),
        Just(json!({})),
        Just(json!(["citizen", "per", "per"])),
        Just(json!({ "kind": "handed_over", "to": "bo" })),
        Just(json!({ "closed_on": "2025-10-20", "reason": "moved" })),
    ]
}

fn laws(document: &Value) {
    let (course, report) = checked(document);
    assert_eq!(course.is_some(), report.valid());
    let Some(course) = course else { return };
    // What was built can be checked again, and nothing else is found.
    assert_eq!(course.report(), report);
    let draft = course.draft().clone();
    let (again, same) = check(draft, course.settings(), course.checked_on());
    assert_eq!((again.as_ref(), &same), (Some(&course), &report));
    let text = serde_json::to_string(course.draft()).unwrap();
    let (again, same) = check_json(text.as_bytes(), course.settings(), course.checked_on());
    assert_eq!((again.is_some(), same.valid()), (true, true));
    // Every part is lent, and can be built alone.
    let (draft, profile, on) = (course.draft(), course.profile(), course.checked_on());
    let (agreements, meetings): (Vec<_>, Vec<_>) =
        (course.agreements().collect(), course.meetings().collect());
    assert_eq!((agreements.len(), meetings.len()), (draft.agreements.len(), draft.meetings.len()));
    for agreement in agreements {
        assert_eq!(agreement.follow_ups().count(), agreement.draft().follow_up.len());
        assert_eq!(Agreement::new(agreement.draft(), profile, on), Ok(agreement));
    }
    for meeting in meetings {
        assert_eq!(meeting.participants().count(), meeting.draft().participants.len());
        assert_eq!(meeting.themes().count(), meeting.draft().themes.len());
        assert_eq!(NetworkMeeting::new(meeting.draft(), profile, on), Ok(meeting));
    }
    let (goals, phases, consents): (Vec<_>, Vec<_>, Vec<_>) =
        (course.goals().collect(), course.phases().collect(), course.consents().collect());
    assert_eq!(goals.len(), draft.goals.len());
    assert_eq!((phases.len(), consents.len()), (draft.phases.len(), draft.consents.len()));
    for goal in goals {
        assert_eq!(Goal::new(goal.draft(), profile, on), Ok(goal));
    }
    for phase in phases {
        assert_eq!(Phase::new(phase.draft(), profile, on), Ok(phase));
    }
    for consent in consents {
        assert_eq!(Consent::new(consent.draft(), profile, on), Ok(consent));
    }
    for tenure in course.coordinators() {
        assert_eq!(Coordinator::new(tenure.draft(), profile, on), Ok(tenure));
    }
    if let Some(team) = course.coordinator_team() {
        assert_eq!(team.members().count(), team.draft().members.len());
        assert_eq!(CoordinatorTeam::new(team.draft(), profile, on), Ok(team));
    }
    // Facts and questions are the same.
    let facts = course.facts(on);
    assert_eq!(facts.coordinator, course.coordinator_on(on).ok());
    assert_eq!(facts.overdue, course.overdue(on));
    assert_eq!(facts.follow_ups.overdue, facts.overdue.len());
    assert_eq!(facts.follow_ups.waiting, facts.upcoming.len());
    assert!(facts.continuity_share.is_none_or(|share| (0.0..=1.0).contains(&share)));
    assert!(facts.kept_share.is_none_or(|share| (0.0..=1.0).contains(&share)));
}

#[test]
fn taking_any_field_away_leaves_a_course_or_says_why() {
    let example = example();
    let mut ways = Vec::new();
    places(&example, "", &mut ways);
    assert!(ways.len() > 200);
    for way in ways {
        let mut document = example.clone();
        remove(&mut document, &way);
        laws(&document);
    }
}

proptest! {
    #[test]
    fn changing_any_field_leaves_a_course_or_says_why(at in any::<proptest::sample::Index>(), value in value()) {
        let mut document = example();
        let mut ways = Vec::new();
        places(&document, "", &mut ways);
        let way: &String = at.get(&ways);
        *document.pointer_mut(way).unwrap() = value;
        laws(&document);
    }
}
