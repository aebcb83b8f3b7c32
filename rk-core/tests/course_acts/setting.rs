//! A course that acts begin from, and the parts of acts.

use rk_core::{
    Date,
    course::{
        Act, Course, Settings, check,
        draft::{
            Agreement, AgreementKind, AgreementStatus, Area, Attendance, Citizen, Consent, CoordinatorTeam,
            CourseDraft, Decider, DialogueProcess, FollowUp, FollowUpResult, Kept, Meeting, Method, Outcome,
            Participant, Person, PersonKind, PhaseName, PhaseSpan, Preparation, TargetGroup, TeamMember,
            Theme, YesNo,
        },
    },
    rule::{CourseRule, Profile, Report},
};

/// A day of 2025
pub(super) fn day(month: u32, day: u32) -> Date {
    Date::new(2025, month, day).unwrap()
}

fn person(id: &'static str, kind: PersonKind, unit: &'static str) -> Person<'static> {
    Person { id: Some(id.into()), kind: Some(kind), unit: Some(unit.into()), ..Person::default() }
}

fn member(id: &'static str, department: &'static str, area: Area) -> TeamMember<'static> {
    TeamMember { person: Some(id.into()), department: Some(department.into()), area: Some(area) }
}

/// A course in its first phase on 1 August, without a coordinator
pub(super) fn fresh() -> Course {
    let draft = CourseDraft {
        id: Some("course-17".into()),
        profile: Some(Profile::Elder50Plus),
        citizen: Some(Citizen { r#ref: Some("c-17".into()), age_at_start: Some(62) }),
        opened_on: Some(day(8, 1)),
        phases: vec![PhaseSpan { phase: Some(PhaseName::Detection), from: Some(day(8, 1)), to: None }].into(),
        target_group: Some(TargetGroup {
            areas: vec![Area::Social, Area::Health].into(),
            can_contribute_to_agenda: Some(YesNo::Yes),
            can_own_agreements: Some(YesNo::Yes),
            can_take_part: Some(YesNo::Yes),
            ..TargetGroup::default()
        }),
        people: vec![
            person("anna", PersonKind::Professional, "Hjemmesygeplejen"),
            person("bo", PersonKind::Professional, "Jobcenter"),
            person("eva", PersonKind::Professional, "Voksenservice"),
            person("per", PersonKind::Professional, "Hjemmeplejen"),
            person("lis", PersonKind::Private, ""),
        ]
        .into(),
        coordinator_team: Some(CoordinatorTeam {
            members: vec![
                member("anna", "Hjemmesygeplejen", Area::Health),
                member("bo", "Jobcenter", Area::Employment),
                member("eva", "Voksenservice", Area::Social),
            ]
            .into(),
            convener: Some("eva".into()),
            ..CoordinatorTeam::default()
        }),
        ..CourseDraft::default()
    };
    let (course, report) = check(draft, &Settings::default(), day(8, 1));
    course.unwrap_or_else(|| panic!("{report}"))
}

/// The same with a coordinator and a plan, in network meetings, on 1 September
pub(super) fn under_way() -> Course {
    let acts = [
        (day(8, 15), Act::appoint("anna", day(8, 15))),
        (day(8, 15), Act::make_plan(plan("p1", day(8, 15)))),
        (day(8, 15), Act::start_phase(PhaseName::StartUp, day(8, 15))),
        (day(9, 1), Act::start_phase(PhaseName::NetworkMeetings, day(9, 1))),
    ];
    acts.into_iter().fold(fresh(), |course, (on, act)| course.apply(act, on).unwrap())
}

pub(super) fn plan(id: &str, from: Date) -> rk_core::course::draft::Plan<'static> {
    rk_core::course::draft::Plan {
        id: Some(id.to_owned().into()),
        from: Some(from),
        maintained_by: Some("anna".into()),
        ..Default::default()
    }
}

fn participant(person: String, attended: Attendance) -> Participant<'static> {
    Participant {
        person: Some(person.into()),
        attended: Some(attended),
        approved_by_citizen: Some(true),
        had_turn: Some(true),
        ..Participant::default()
    }
}

/// A meeting as the model wants it, of the citizen, the coordinator and Per
pub(super) fn meeting(id: &str, date: Date, coordinator: &str, reviewed: &[String]) -> Meeting<'static> {
    Meeting {
        id: Some(id.to_owned().into()),
        date: Some(date),
        leader: Some(coordinator.to_owned().into()),
        frame: Some("At home".into()),
        agenda_decided_by: Some(Decider::Citizen),
        themes: vec![Theme {
            id: Some("t1".into()),
            text: Some("Walking".into()),
            chosen_by: Some(Decider::Citizen),
        }]
        .into(),
        preparation: Some(Preparation { date: Some(date), citizen_took_part: Some(true) }),
        participants: ["citizen", coordinator, "per"]
            .map(|person| participant(person.to_owned(), Attendance::InPerson))
            .into_iter()
            .collect(),
        dialogue_process: Some(DialogueProcess::Followed),
        reviewed: reviewed.iter().map(|id| id.clone().into()).collect(),
        summary: Some(true),
        ..Meeting::default()
    }
}

pub(super) fn follow_up(due: Date) -> FollowUp<'static> {
    FollowUp {
        responsible: vec!["anna".into()].into(),
        due: Some(due),
        method: Some(Method::Phone),
        result: None,
    }
}

/// An agreement that Per owns, followed up so many days after it was made
pub(super) fn agreement(id: &str, meeting: Option<&str>, made: Date, due_in: i64) -> Agreement<'static> {
    Agreement {
        id: Some(id.to_owned().into()),
        meeting: meeting.map(|meeting| meeting.to_owned().into()),
        kind: Some(AgreementKind::Support),
        content: Some("Walk to the shop".into()),
        owner: Some("per".into()),
        parties: vec!["citizen".into(), "per".into()].into(),
        agreed_on: Some(made),
        on_form: Some(true),
        follow_up: vec![follow_up(made.plus_days(due_in).unwrap())].into(),
        ..Agreement::default()
    }
}

pub(super) fn proposed(agreement: Agreement<'static>) -> Agreement<'static> {
    Agreement { status: Some(AgreementStatus::Proposed), ..agreement }
}

pub(super) fn result(date: Date) -> FollowUpResult<'static> {
    FollowUpResult {
        date: Some(date),
        outcome: Some(Outcome::Continue),
        kept: Some(Kept::Yes),
        citizen_took_part: Some(true),
        note: None,
    }
}

pub(super) fn consent(id: &str, given_on: Date) -> Consent<'static> {
    Consent {
        id: Some(id.to_owned().into()),
        given_by: Some("citizen".into()),
        given_on: Some(given_on),
        recipients: vec!["per".into()].into(),
        information: vec!["goal_and_agreement_form".into()].into(),
        purpose: Some("To help with walking".into()),
        ..Consent::default()
    }
}

/// The codes of the errors of a report, with their places
pub(super) fn errors(report: &Report<CourseRule>) -> Vec<(&'static str, String)> {
    let violations = report.violations();
    let errors = violations.iter().filter(|violation| violation.severity == rk_core::rule::Severity::Error);
    errors.map(|violation| (violation.rule.code(), violation.path.to_string())).collect()
}
