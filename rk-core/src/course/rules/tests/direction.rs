use super::{day, found};
use crate::{
    course::draft::{
        Acceptance, Agreement, AgreementStatus, Area, Citizen, CoreElement, CourseDraft, Criterion, Goal,
        List, Meeting, MeetingStatus, Pairs, PhaseName, PhaseSpan, Plan, Programme, TargetGroup, Value, Wish,
        YesNo,
    },
    rule::Profile,
};

fn held(month: u32, date: u32) -> Meeting<'static> {
    Meeting { status: Some(MeetingStatus::Held), date: day(month, date), ..Meeting::default() }
}

fn reached(phase: PhaseName) -> CourseDraft<'static> {
    let span = PhaseSpan { phase: Some(phase), from: day(8, 1), to: None };
    CourseDraft { opened_on: day(8, 1), phases: vec![span].into(), ..CourseDraft::default() }
}

#[test]
fn target_group() {
    const ABLE: &str = "target_group.participation.not_able";
    let mut draft = CourseDraft::default();
    assert_eq!(found(&draft, ABLE), ["W target_group"]);
    assert!(found(&draft, "target_group.areas.too_few").is_empty());
    draft.target_group = Some(TargetGroup {
        can_contribute_to_agenda: Some(YesNo::No),
        can_own_agreements: Some(YesNo::Unknown),
        can_take_part: Some(YesNo::No),
        may_learn_to_take_part: Some(YesNo::No),
        advanced_dementia: Some(true),
        areas: vec![Area::Other, Area::Other].into(),
        ..TargetGroup::default()
    });
    assert_eq!(
        found(&draft, ABLE),
        [
            "E target_group.can_contribute_to_agenda",
            "W target_group.can_own_agreements",
            "E target_group.can_take_part"
        ]
    );
    assert_eq!(found(&draft, "target_group.dementia.advanced"), ["W target_group.advanced_dementia"]);
    assert_eq!(found(&draft, "target_group.areas.too_few"), ["W target_group.areas least=2"]);
    assert_eq!(found(&draft, "target_group.criteria.not_configured"), ["I target_group.criteria"]);

    let group = draft.target_group.as_mut().unwrap();
    group.can_contribute_to_agenda = Some(YesNo::Yes);
    group.can_own_agreements = Some(YesNo::Yes);
    group.may_learn_to_take_part = None;
    group.advanced_dementia = None;
    group.areas = vec![Area::Other, Area::Health].into();
    group.criteria = vec![Criterion::default()].into();
    assert_eq!(found(&draft, ABLE), ["W target_group.can_take_part"]);
    assert!(found(&draft, "target_group.dementia.advanced").is_empty());
    assert!(found(&draft, "target_group.areas.too_few").is_empty());
    assert!(found(&draft, "target_group.criteria.not_configured").is_empty());
    draft.target_group.as_mut().unwrap().may_learn_to_take_part = Some(YesNo::Yes);
    assert!(found(&draft, ABLE).is_empty());
}

#[test]
fn severities_of_a_profile() {
    let group = TargetGroup { can_own_agreements: Some(YesNo::No), ..TargetGroup::default() };
    let mut draft = CourseDraft { target_group: Some(group), ..CourseDraft::default() };
    draft.profile = Some(Profile::HousingSupport);
    let able = found(&draft, "target_group.participation.not_able");
    assert_eq!(able.len(), 3);
    assert!(able.iter().all(|line| line.starts_with("W ")));
    draft.profile = Some(Profile::OpenDialogue);
    assert!(found(&draft, "target_group.participation.not_able").is_empty());
}

#[test]
fn age() {
    const AGE: &str = "target_group.age.below_model";
    let citizen = |age| Some(Citizen { age_at_start: age, ..Citizen::default() });
    let mut draft = CourseDraft { citizen: citizen(Some(49)), ..CourseDraft::default() };
    assert_eq!(found(&draft, AGE), ["W citizen.age_at_start least=50"]);
    draft.profile = Some(Profile::YouthEducation);
    assert!(found(&draft, AGE).is_empty());
    draft.citizen = citizen(Some(14));
    assert_eq!(found(&draft, AGE), ["W citizen.age_at_start least=15"]);
    draft.profile = None;
    draft.citizen = citizen(Some(50));
    assert!(found(&draft, AGE).is_empty());
    draft.citizen = citizen(None);
    assert!(found(&draft, AGE).is_empty());
}

#[test]
fn programme() {
    const ELEMENT: &str = "programme.core_element.absent";
    let mut draft = CourseDraft { programme: Some(Programme::default()), ..CourseDraft::default() };
    assert!(found(&draft, "programme.values.incomplete").is_empty());
    assert!(found(&draft, ELEMENT).is_empty());
    draft.programme = Some(Programme {
        values: Some(vec![Value::Recovery, Value::Holism, Value::Holism].into()),
        core_elements: Some(vec![CoreElement::Leadership, CoreElement::NetworkMeetings].into()),
    });
    assert_eq!(found(&draft, "programme.values.incomplete"), ["E programme.values"]);
    assert_eq!(
        found(&draft, ELEMENT),
        [
            "E programme.core_elements element=coordinator",
            "E programme.core_elements element=binding_agreements"
        ]
    );
    draft.programme = None;
    draft.meetings = vec![held(10, 6)].into();
    let agreement = |status| Agreement { status: Some(status), ..Agreement::default() };
    draft.agreements =
        vec![agreement(AgreementStatus::Proposed), agreement(AgreementStatus::Cancelled)].into();
    assert_eq!(found(&draft, ELEMENT), ["E agreements element=binding_agreements"]);
    draft.agreements.push(agreement(AgreementStatus::NotKept));
    assert!(found(&draft, ELEMENT).is_empty());
    draft.agreements = List::default();
    draft.meetings = vec![held(11, 4)].into();
    assert!(found(&draft, ELEMENT).is_empty());
}

#[test]
fn plans() {
    const ONE: &str = "plan.active.not_one";
    let plan = |from, to| Plan { from, to, ..Plan::default() };
    let mut draft = reached(PhaseName::StartUp);
    assert_eq!(found(&draft, ONE), ["E plans count=0"]);
    draft.plans = vec![plan(day(8, 1), day(11, 3)), plan(day(11, 4), None)].into();
    assert_eq!(found(&draft, ONE), ["E plans count=0"]);
    draft.plans.push(plan(day(11, 3), None));
    assert!(found(&draft, ONE).is_empty());
    assert_eq!(found(&draft, "plan.maintainer.missing"), ["W plans[2].maintained_by"]);
    draft.plans.entries_mut()[2].maintained_by = Some("meetings".into());
    assert!(found(&draft, "plan.maintainer.missing").is_empty());

    draft.meetings = vec![held(11, 3)].into();
    assert!(found(&draft, "plan.not_revised").is_empty());
    draft.meetings = vec![held(10, 6), held(9, 1)].into();
    draft.plans.entries_mut()[2].revised_on = vec![day(10, 5).unwrap()].into();
    assert_eq!(found(&draft, "plan.not_revised"), ["W plans[2].revised_on"]);
    draft.plans.entries_mut()[2].revised_on = vec![day(10, 6).unwrap()].into();
    assert!(found(&draft, "plan.not_revised").is_empty());

    draft.plans.push(plan(day(1, 1), None));
    assert_eq!(found(&draft, ONE), ["E plans count=2"]);
    draft.phases = vec![PhaseSpan { phase: Some(PhaseName::Detection), from: day(8, 1), to: None }].into();
    assert!(found(&draft, ONE).is_empty());
    draft.phases = List::default();
    assert_eq!(found(&draft, ONE).len(), 1);
    draft.opened_on = day(11, 4);
    assert!(found(&draft, ONE).is_empty());
}

#[test]
fn wishes() {
    const WISHES: &str = "goal.wishes.missing";
    let wish = |recorded_on| Wish { recorded_on, ..Wish::default() };
    let mut draft = reached(PhaseName::StartUp);
    assert!(found(&draft, WISHES).is_empty());
    draft = reached(PhaseName::NetworkMeetings);
    assert_eq!(found(&draft, WISHES), ["W wishes"]);
    draft.wishes = vec![wish(day(10, 7)), wish(day(10, 8))].into();
    assert!(found(&draft, WISHES).is_empty());
    draft.meetings = vec![held(10, 20), held(10, 6)].into();
    assert_eq!(found(&draft, WISHES), ["W wishes"]);
    draft.wishes.push(wish(None));
    assert!(found(&draft, WISHES).is_empty());
    draft.wishes = vec![wish(day(10, 7)), wish(day(10, 6))].into();
    assert!(found(&draft, WISHES).is_empty());
}

#[test]
fn goals() {
    let goal = |id: &'static str, wish: Option<&'static str>, parent: Option<&'static str>| Goal {
        id: Some(id.into()),
        wish: wish.map(Into::into),
        parent: parent.map(Into::into),
        ..Goal::default()
    };
    let goals = vec![
        goal("a", None, Some("b")),
        goal("b", None, Some("c")),
        goal("c", Some("w"), None),
        goal("d", None, None),
        goal("e", None, Some("f")),
        goal("f", None, Some("e")),
        goal("g", None, Some("e")),
        goal("h", None, Some("a")),
    ];
    let mut draft = CourseDraft { goals: goals.into(), ..CourseDraft::default() };
    assert_eq!(
        found(&draft, "goal.wish.not_linked"),
        ["W goals[3].wish", "W goals[4].wish", "W goals[5].wish", "W goals[6].wish"]
    );

    let answers =
        |answers: &[Option<Acceptance>]| Pairs(answers.iter().map(|answer| ("p".into(), *answer)).collect());
    let accepted = |all: &[Option<Acceptance>]| Goal { acceptance: answers(all), ..Goal::default() };
    draft.goals = vec![
        accepted(&[]),
        accepted(&[Some(Acceptance::Agree), Some(Acceptance::Pending)]),
        accepted(&[Some(Acceptance::Agree), None]),
        accepted(&[None]),
        accepted(&[Some(Acceptance::Disagree)]),
    ]
    .into();
    assert!(found(&draft, "goal.acceptance.open").is_empty());
    draft.meetings = vec![held(10, 6)].into();
    assert_eq!(
        found(&draft, "goal.acceptance.open"),
        ["W goals[0].acceptance", "W goals[1].acceptance", "W goals[3].acceptance", "W goals[4].acceptance"]
    );
}
