//! The example of the documentation as a draft, and what a part of the rules says of it.

use crate::{
    Date, Locale,
    course::{
        Settings,
        draft::{
            Agreement, AgreementKind, AgreementStatus, Attendance, Contact, CourseDraft, Decider,
            DialogueProcess, FollowUp, FollowUpResult, Kept, Meeting, MeetingStatus, Method, Outcome,
            Participant, Person, PersonKind, PhaseName, PhaseSpan, Preparation, Record, Role, RoleKind,
            Sharing, Text, Theme,
        },
        findings::Findings,
        view::View,
    },
    rule::{Catalogued, CourseRule, Report},
};

/// The day on which the example is checked
pub(super) const ON: &str = "2025-11-03";

pub(super) type Check = fn(&View<'_>, &mut Findings<'_>);

pub(super) type Change = fn(&mut CourseDraft<'static>);

pub(super) fn day(text: &str) -> Option<Date> {
    let day = Date::parse(text);
    assert!(day.is_some(), "{text} is no day");
    day
}

#[expect(clippy::unnecessary_wraps, reason = "as a field of a draft has it")]
pub(super) fn text(text: &'static str) -> Option<Text<'static>> {
    Some(text.into())
}

pub(super) fn person(id: &'static str, kind: PersonKind) -> Person<'static> {
    Person { id: text(id), kind: Some(kind), ..Person::default() }
}

pub(super) fn coordinator(who: &'static str, from: &str, to: Option<Date>) -> Role<'static> {
    let role = Some(RoleKind::Coordinator);
    Role { person: text(who), role, from: day(from), to, ..Role::default() }
}

/// Somebody who was there, approved by the citizen and heard
pub(super) fn present(who: &'static str) -> Participant<'static> {
    Participant {
        person: text(who),
        attended: Some(Attendance::InPerson),
        approved_by_citizen: Some(true),
        had_turn: Some(true),
        ..Participant::default()
    }
}

/// A meeting at which nothing is wrong
pub(super) fn meeting(id: &'static str, date: &str) -> Meeting<'static> {
    Meeting {
        id: text(id),
        date: day(date),
        status: Some(MeetingStatus::Held),
        leader: text("anna"),
        frame: text("At home"),
        agenda_decided_by: Some(Decider::Citizen),
        themes: vec![Theme { id: text("t1"), text: text("Moving"), chosen_by: Some(Decider::Citizen) }]
            .into(),
        preparation: Some(Preparation { date: day("2025-09-29"), citizen_took_part: Some(true) }),
        participants: vec![present("citizen"), present("anna"), present("per"), present("lis")].into(),
        dialogue_process: Some(DialogueProcess::Followed),
        summary: Some(true),
        ..Meeting::default()
    }
}

pub(super) fn planned(id: &'static str, date: &str) -> Meeting<'static> {
    Meeting { id: text(id), date: day(date), status: Some(MeetingStatus::Planned), ..Meeting::default() }
}

pub(super) fn follow_up(due: &str) -> FollowUp<'static> {
    let responsible = vec!["anna".into()].into();
    FollowUp { responsible, due: day(due), method: Some(Method::Phone), result: None }
}

pub(super) fn result(date: &str) -> FollowUpResult<'static> {
    FollowUpResult {
        date: day(date),
        outcome: Some(Outcome::Continue),
        kept: Some(Kept::Yes),
        citizen_took_part: Some(true),
        note: None,
    }
}

/// An agreement of the first meeting at which nothing is wrong
pub(super) fn agreement(id: &'static str) -> Agreement<'static> {
    let done = FollowUp { result: Some(result(ON)), ..follow_up(ON) };
    Agreement {
        id: text(id),
        meeting: text("m1"),
        kind: Some(AgreementKind::Support),
        content: text("Per comes on Mondays"),
        owner: text("per"),
        parties: vec!["citizen".into(), "per".into()].into(),
        goal: text("g1"),
        theme: text("t1"),
        agreed_on: day("2025-10-06"),
        status: Some(AgreementStatus::Binding),
        on_form: Some(true),
        follow_up: vec![done].into(),
        ..Agreement::default()
    }
}

pub(super) fn form(meeting: &'static str, recipient: &'static str) -> Sharing<'static> {
    let what = text("goal_and_agreement_form");
    Sharing { date: day("2025-10-07"), what, recipient: text(recipient), meeting: text(meeting) }
}

pub(super) fn contact(date: &str, who: &'static str) -> Contact<'static> {
    Contact { date: day(date), person: text(who), method: Some(Method::Phone), ..Contact::default() }
}

/// A course of which meetings, agreements and follow-ups have nothing to say
pub(super) fn course() -> CourseDraft<'static> {
    let unit = Person { represented_by: text("per"), ..person("homecare", PersonKind::Unit) };
    CourseDraft {
        opened_on: day("2025-08-01"),
        phases: vec![PhaseSpan { phase: Some(PhaseName::StartUp), from: day("2025-08-15"), to: None }].into(),
        people: vec![
            person("anna", PersonKind::Professional),
            person("lis", PersonKind::Private),
            unit,
            person("per", PersonKind::Professional),
            person("bo", PersonKind::Professional),
        ]
        .into(),
        roles: vec![coordinator("anna", "2025-08-15", None)].into(),
        meetings: vec![meeting("m1", "2025-10-06")].into(),
        agreements: vec![agreement("a1")].into(),
        sharing: ["citizen", "anna", "per", "lis"].map(|who| form("m1", who)).into_iter().collect(),
        contacts: vec![contact("2025-10-20", "anna")].into(),
        ..CourseDraft::default()
    }
}

pub(super) fn report(
    check: Check,
    draft: &CourseDraft<'_>,
    settings: &Settings,
    whole: bool,
) -> Report<CourseRule> {
    let on = Date::parse(ON).unwrap();
    let record = Record::of(draft);
    let mut findings = Findings::new(record.course(), settings, Some(on), Vec::new());
    check(&View::new(record.course(), on, settings, whole), &mut findings);
    findings.report()
}

/// A line for each violation: the code, its severity, the place, and the parameters if there are any
pub(super) fn lines(report: &Report<CourseRule>) -> Vec<String> {
    let line = |violation: crate::rule::Violation<CourseRule>| {
        // A sentence is made of every rule that is found.
        assert!(!violation.rule.message(Locale::Da).is_empty());
        let (code, severity) = (violation.rule.code(), violation.severity.code());
        let params = Catalogued::params(&violation.rule).into_iter();
        let params =
            params.map(|(name, param)| format!(" {name}={}", serde_json::to_string(&param).unwrap()));
        format!("{code} {severity} {}{}", violation.path, params.collect::<String>())
    };
    report.violations().into_iter().map(line).collect()
}

/// What a part of the rules says of the example after a change
pub(super) fn said(check: Check, change: Change) -> Vec<String> {
    let mut draft = course();
    change(&mut draft);
    lines(&report(check, &draft, &Settings::default(), true))
}
