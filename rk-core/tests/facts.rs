//! What a course says of itself, worked out by hand from the page "A citizen's course on the wire".

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use rk_core::{
    Date,
    course::{
        Facts,
        draft::{
            Agreement, AgreementStatus, Attendance, Closure, CoordinatorTeam, CourseDraft, Disposition,
            FollowUp, FollowUpResult, Kept, Meeting, MeetingStatus, Pairs, Participant, Person, PersonKind,
            PhaseName, PhaseSpan, Reopening, Role, RoleKind,
        },
        facts::Reason,
    },
};

fn day(text: &str) -> Date {
    Date::parse(text).unwrap()
}

fn coordinator(person: &'static str, from: &str, to: Option<&str>) -> Role<'static> {
    role(person, RoleKind::Coordinator, from, to)
}

fn role(person: &'static str, role: RoleKind, from: &str, to: Option<&str>) -> Role<'static> {
    Role {
        person: Some(person.into()),
        role: Some(role),
        from: Some(day(from)),
        to: to.map(day),
        end_reason: None,
    }
}

fn person(id: &'static str, kind: PersonKind, unit: Option<&'static str>) -> Person<'static> {
    Person { id: Some(id.into()), kind: Some(kind), unit: unit.map(Into::into), ..Person::default() }
}

fn meeting(date: &str, status: MeetingStatus, attended: &[&'static str]) -> Meeting<'static> {
    let participants = attended.iter().map(|id| Participant {
        person: Some((*id).into()),
        attended: Some(Attendance::Remote),
        ..Participant::default()
    });
    Meeting {
        date: Some(day(date)),
        status: Some(status),
        participants: participants.collect(),
        ..Meeting::default()
    }
}

fn agreement(id: &'static str, owner: &'static str, status: AgreementStatus) -> Agreement<'static> {
    Agreement {
        id: Some(id.into()),
        owner: Some(owner.into()),
        status: Some(status),
        agreed_on: Some(day("2025-10-01")),
        ..Agreement::default()
    }
}

fn follow_up(due: &str, result: Option<(&str, Kept)>) -> FollowUp<'static> {
    FollowUp {
        responsible: vec!["anna".into()].into(),
        due: Some(day(due)),
        method: None,
        result: result.map(|(date, kept)| FollowUpResult {
            date: Some(day(date)),
            kept: Some(kept),
            ..FollowUpResult::default()
        }),
    }
}

fn opened(on: &str) -> CourseDraft<'static> {
    CourseDraft { opened_on: Some(day(on)), ..CourseDraft::default() }
}

fn reason(facts: &Facts, fact: &str) -> Option<Reason> {
    facts.not_applicable.iter().find(|why| why.fact == fact).map(|why| why.reason)
}

#[test]
fn nothing_is_said_of_an_empty_course() {
    let draft = CourseDraft::default();
    let json = serde_json::to_value(Facts::on(&draft, day("2025-11-03"))).unwrap();
    let expected = serde_json::json!({
        "open": null, "phase": null, "coordinator": null, "coordinator_changes": 0,
        "continuity_share": null, "gap_days": null, "caseload": null, "contact_points": 0,
        "meetings": { "planned": 0, "held": 0, "cancelled": 0, "no_show": 0,
            "with_citizen": 0, "with_private_network": 0 },
        "agreements": { "proposed": 0, "binding": 0, "kept": 0, "partly_kept": 0, "not_kept": 0,
            "cancelled": 0, "superseded": 0, "handed_over": 0,
            "by_citizen": 0, "by_professional": 0, "by_private": 0 },
        "follow_ups": { "planned": 0, "with_result": 0, "waiting": 0, "overdue": 0 },
        "kept": { "yes": 0, "partly": 0, "no": 0, "unknown": 0 },
        "kept_share": null, "followed_up_share": null,
        "median_days_to_result": null, "median_days_between_meetings": null,
        "overdue": [], "upcoming": [],
        "overview": [{ "person": "citizen", "roles": [], "agreements": [] }],
        "not_applicable": [
            { "fact": "open", "reason": "no_opening" },
            { "fact": "phase", "reason": "no_phase" },
            { "fact": "coordinator", "reason": "none" },
            { "fact": "continuity_share", "reason": "no_opening" },
            { "fact": "gap_days", "reason": "no_tenure" },
            { "fact": "caseload", "reason": "no_coordinator" },
            { "fact": "kept_share", "reason": "no_agreements" },
            { "fact": "followed_up_share", "reason": "no_agreements" },
            { "fact": "median_days_to_result", "reason": "no_results" },
            { "fact": "median_days_between_meetings", "reason": "too_few_meetings" },
        ],
    });
    assert_eq!(json, expected);
}

#[test]
fn fields_stand_in_the_order_of_the_documentation() {
    let page =
        std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/../docs/src/wire/course.md")).unwrap();
    let part = page.split("### Facts").nth(1).unwrap().split("Shares are rounded").next().unwrap();
    let rows = part.lines().filter_map(|line| line.strip_prefix("| `")?.split('`').next());
    let documented: Vec<&str> = rows.collect();
    let draft = CourseDraft::default();
    let json = serde_json::to_string(&Facts::on(&draft, day("2025-11-03"))).unwrap();
    let mut depth = 0;
    let mut top = String::new();
    for letter in json.chars() {
        depth -= i32::from(matches!(letter, '}' | ']'));
        if depth == 1 {
            top.push(letter);
        }
        depth += i32::from(matches!(letter, '{' | '['));
    }
    let written: Vec<&str> = top.split('"').skip(1).step_by(2).collect();
    assert_eq!(written, documented);
}

#[test]
fn the_coordinator_is_who_has_a_tenure_that_day() {
    let mut draft = opened("2025-01-01");
    draft.roles.push(coordinator("anna", "2025-01-01", Some("2025-03-10")));
    draft.roles.push(coordinator("bo", "2025-03-24", None));
    let on = |text| Facts::on(&draft, day(text));
    assert_eq!(on("2025-03-09").coordinator.as_deref(), Some("anna"));
    assert_eq!(on("2025-03-10").coordinator, None);
    assert_eq!(reason(&on("2025-03-10"), "coordinator"), Some(Reason::None));
    assert_eq!(on("2025-03-24").coordinator.as_deref(), Some("bo"));
    assert_eq!(on("2025-04-01").coordinator_changes, 1);
    // 14 days without anybody; the tenures take 68 and 8 of 90 days.
    assert_eq!(on("2025-04-01").gap_days, Some(14));
    assert_eq!(on("2025-04-01").continuity_share, Some(68.0 / 90.0));
    assert_eq!(reason(&on("2025-01-01"), "continuity_share"), Some(Reason::NoDays));
}

#[test]
fn two_coordinators_are_several_and_have_no_caseload() {
    let mut draft = opened("2025-01-01");
    draft.roles.push(coordinator("anna", "2025-01-01", None));
    draft.roles.push(coordinator("bo", "2025-06-01", None));
    let caseload = Pairs(vec![("anna".into(), Some(6)), ("bo".into(), None)]);
    draft.coordinator_team = Some(CoordinatorTeam { caseload, ..CoordinatorTeam::default() });
    assert_eq!(Facts::on(&draft, day("2025-05-31")).caseload, Some(6));
    let facts = Facts::on(&draft, day("2025-06-01"));
    assert_eq!(reason(&facts, "coordinator"), Some(Reason::Several));
    assert_eq!(reason(&facts, "caseload"), Some(Reason::NoCoordinator));
    draft.roles.entries_mut()[0].to = Some(day("2025-06-01"));
    assert_eq!(reason(&Facts::on(&draft, day("2025-06-01")), "caseload"), Some(Reason::NotRecorded));
}

#[test]
fn a_close_ends_a_tenure_and_a_reopening_does_not_bring_it_back() {
    let mut draft = opened("2025-10-01");
    draft.roles.push(coordinator("anna", "2025-10-01", None));
    draft.closure = Some(Closure { closed_on: Some(day("2025-10-20")), reason: None });
    let closed = Facts::on(&draft, day("2025-10-30"));
    assert_eq!((closed.open, closed.coordinator, closed.gap_days), (Some(false), None, Some(0)));
    // The course's days end with its close.
    assert_eq!(closed.continuity_share, Some(1.0));
    draft.reopenings.push(Reopening { reopened_on: Some(day("2025-11-01")), ..Reopening::default() });
    let reopened = Facts::on(&draft, day("2025-11-03"));
    assert_eq!((reopened.open, reopened.coordinator, reopened.gap_days), (Some(true), None, Some(14)));
    assert_eq!(reopened.continuity_share, Some(19.0 / 33.0));
    draft.roles.push(coordinator("bo", "2025-11-01", None));
    assert_eq!(Facts::on(&draft, day("2025-11-03")).gap_days, Some(12));
}

#[test]
fn the_phase_is_the_last_that_holds_the_day() {
    let mut draft = CourseDraft::default();
    let span = |phase, from: &str, to: Option<&str>| PhaseSpan {
        phase: Some(phase),
        from: Some(day(from)),
        to: to.map(day),
    };
    draft.phases.push(span(PhaseName::Detection, "2025-08-01", Some("2025-08-15")));
    draft.phases.push(span(PhaseName::StartUp, "2025-08-15", None));
    assert_eq!(Facts::on(&draft, day("2025-08-14")).phase, Some(PhaseName::Detection));
    assert_eq!(Facts::on(&draft, day("2025-08-15")).phase, Some(PhaseName::StartUp));
    assert_eq!(reason(&Facts::on(&draft, day("2025-07-31")), "phase"), Some(Reason::NoPhase));
}

#[test]
fn contact_points_are_units_and_people_without_one() {
    let mut draft = opened("2025-01-01");
    for (id, kind, unit) in [
        ("anna", PersonKind::Professional, Some("Hjemmeplejen Øst")),
        ("per", PersonKind::Professional, Some(" HJEMMEPLEJEN ØST ")),
        ("eva", PersonKind::Professional, Some("Jobcenter")),
        ("kurt", PersonKind::CivilSociety, None),
        ("lis", PersonKind::Private, None),
        ("bo", PersonKind::Professional, Some("Retspsykiatrien")),
    ] {
        draft.people.push(person(id, kind, unit));
    }
    draft.roles.push(coordinator("anna", "2025-01-01", None));
    draft.roles.push(role("per", RoleKind::EffortProvider, "2025-01-01", None));
    draft.roles.push(role("kurt", RoleKind::ResourcePerson, "2025-01-01", None));
    draft.roles.push(role("lis", RoleKind::Relative, "2025-01-01", None));
    draft.roles.push(role("bo", RoleKind::Visitator, "2025-01-01", Some("2025-02-01")));
    draft.agreements.push(agreement("a1", "eva", AgreementStatus::Binding));
    draft.agreements.push(agreement("a2", "bo", AgreementStatus::Kept));
    // One unit of two people, Kurt, and the job centre by its open agreement.
    assert_eq!(Facts::on(&draft, day("2025-11-03")).contact_points, 3);
}

#[test]
fn meetings_are_counted_by_status_and_by_who_was_there() {
    let mut draft = opened("2025-01-01");
    draft.people.push(person("lis", PersonKind::Private, None));
    draft.meetings.push(meeting("2025-10-06", MeetingStatus::Held, &["citizen", "lis"]));
    draft.meetings.push(meeting("2025-08-04", MeetingStatus::Held, &["citizen"]));
    draft.meetings.push(meeting("2025-09-01", MeetingStatus::Held, &["lis"]));
    draft.meetings.push(meeting("2025-09-15", MeetingStatus::Cancelled, &["citizen"]));
    draft.meetings.push(meeting("2025-12-01", MeetingStatus::Planned, &[]));
    let facts = Facts::on(&draft, day("2025-11-03"));
    let counts = facts.meetings;
    assert_eq!((counts.planned, counts.held, counts.cancelled, counts.no_show), (1, 3, 1, 0));
    assert_eq!((counts.with_citizen, counts.with_private_network), (2, 2));
    // 28 and 35 days.
    assert_eq!(facts.median_days_between_meetings, Some(31.5));
}

#[test]
fn agreements_are_kept_by_their_last_result() {
    let mut draft = opened("2025-01-01");
    draft.people.push(person("per", PersonKind::Unit, None));
    draft.people.push(person("kurt", PersonKind::CivilSociety, None));
    let mut first = agreement("a1", "per", AgreementStatus::Kept);
    first.follow_up.push(follow_up("2025-10-20", Some(("2025-10-21", Kept::No))));
    first.follow_up.push(follow_up("2025-10-10", Some(("2025-10-11", Kept::Yes))));
    let mut second = agreement("a2", "kurt", AgreementStatus::Binding);
    second.follow_up.push(follow_up("2025-10-15", Some(("2025-10-16", Kept::Yes))));
    second.follow_up.push(follow_up("2025-10-30", None));
    second.follow_up.push(follow_up("2025-11-03", None));
    let mut third = agreement("a3", "citizen", AgreementStatus::Proposed);
    third.follow_up.push(follow_up("2025-10-30", None));
    for agreement in [first, second, third] {
        draft.agreements.push(agreement);
    }
    let facts = Facts::on(&draft, day("2025-11-03"));
    let owners = (facts.agreements.by_citizen, facts.agreements.by_professional, facts.agreements.by_private);
    assert_eq!(owners, (0, 1, 1));
    assert_eq!((facts.agreements.kept, facts.agreements.binding, facts.agreements.proposed), (1, 1, 1));
    assert_eq!((facts.kept.yes, facts.kept.no), (1, 1));
    assert_eq!(facts.kept_share, Some(0.5));
    // Four were due before the day and are not of a proposed agreement.
    assert_eq!(facts.followed_up_share, Some(0.75));
    // 10 and 15 days after 2025-10-01.
    assert_eq!(facts.median_days_to_result, Some(12.5));
    let counts = facts.follow_ups;
    assert_eq!((counts.planned, counts.with_result, counts.waiting, counts.overdue), (6, 3, 1, 1));
    let [overdue] = facts.overdue.as_slice() else { panic!("one follow-up is overdue") };
    assert_eq!((overdue.agreement.as_deref(), overdue.follow_up, overdue.days), (Some("a2"), 1, 4));
    assert_eq!(overdue.responsible, ["anna"]);
    let [upcoming] = facts.upcoming.as_slice() else { panic!("one follow-up waits") };
    assert_eq!((upcoming.due, upcoming.follow_up, upcoming.days), (day("2025-11-03"), 2, 0));
}

#[test]
fn a_share_without_a_denominator_is_not_one_hundred_per_cent() {
    let mut draft = opened("2025-01-01");
    draft.agreements.push(agreement("a1", "citizen", AgreementStatus::Binding));
    let facts = Facts::on(&draft, day("2025-11-03"));
    assert_eq!((facts.kept_share, facts.followed_up_share), (None, None));
    assert_eq!(reason(&facts, "kept_share"), Some(Reason::NoResults));
    assert_eq!(reason(&facts, "followed_up_share"), Some(Reason::NoneDue));
}

#[test]
fn nothing_is_overdue_on_a_closed_course_or_once_disposed() {
    let mut draft = opened("2025-01-01");
    let mut binding = agreement("a1", "citizen", AgreementStatus::Binding);
    binding.follow_up.push(follow_up("2025-10-15", None));
    draft.agreements.push(binding);
    assert_eq!(Facts::on(&draft, day("2025-11-03")).overdue.len(), 1);
    draft.closure = Some(Closure { closed_on: Some(day("2025-10-20")), reason: None });
    assert_eq!(Facts::on(&draft, day("2025-11-03")).overdue.len(), 0);
    draft.closure = None;
    draft.agreements.entries_mut()[0].disposition = Some(Disposition::default());
    assert_eq!(Facts::on(&draft, day("2025-11-03")).overdue.len(), 0);
}

#[test]
fn the_overview_says_who_helps_with_what_and_until_when() {
    let mut draft = opened("2025-01-01");
    for id in ["anna", "bo", "per"] {
        draft.people.push(person(id, PersonKind::Professional, None));
    }
    draft.roles.push(role("per", RoleKind::EffortProvider, "2025-01-01", None));
    draft.roles.push(coordinator("anna", "2025-01-01", None));
    let mut support = agreement("a1", "per", AgreementStatus::Binding);
    support.follow_up.push(follow_up("2025-12-15", None));
    support.follow_up.push(follow_up("2025-11-15", None));
    support.follow_up.push(follow_up("2025-10-15", Some(("2025-10-15", Kept::Yes))));
    draft.agreements.push(support);
    draft.agreements.push(agreement("a2", "citizen", AgreementStatus::Binding));
    draft.agreements.push(agreement("a3", "bo", AgreementStatus::Kept));
    let overview = serde_json::to_value(Facts::on(&draft, day("2025-11-03")).overview).unwrap();
    let expected = serde_json::json!([
        { "person": "citizen", "roles": [], "agreements": [{ "agreement": "a2", "until": null }] },
        { "person": "anna", "roles": ["coordinator"], "agreements": [] },
        { "person": "per", "roles": ["effort_provider"],
          "agreements": [{ "agreement": "a1", "until": "2025-11-15" }] },
    ]);
    assert_eq!(overview, expected);
}
