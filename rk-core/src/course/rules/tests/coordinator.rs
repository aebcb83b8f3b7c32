use super::{day, found};
use crate::{
    Date,
    course::draft::{
        Agreement, AgreementKind, AgreementStatus, Area, CoordinatorTeam, CourseDraft, Pairs, Person,
        PersonKind, PhaseName, PhaseSpan, Role, RoleKind, TeamMember,
    },
};

fn role(person: &'static str, role: RoleKind, from: Option<Date>, to: Option<Date>) -> Role<'static> {
    Role { person: Some(person.into()), role: Some(role), from, to, end_reason: None }
}

fn coordinator(person: &'static str, from: Option<Date>, to: Option<Date>) -> Role<'static> {
    role(person, RoleKind::Coordinator, from, to)
}

fn course(roles: Vec<Role<'static>>) -> CourseDraft<'static> {
    CourseDraft { roles: roles.into(), ..CourseDraft::default() }
}

#[test]
fn overlaps_and_gaps() {
    const OVERLAP: &str = "coordinator.tenure.overlap";
    const GAP: &str = "coordinator.tenure.gap";
    let both = course(vec![coordinator("anna", day(1, 1), None), coordinator("bo", day(6, 1), None)]);
    assert_eq!(found(&both, OVERLAP), ["E roles[1] from=2025-06-01"]);
    // The latest end of those before: Anna's, though Bo stands between.
    let three = course(vec![
        coordinator("cai", day(5, 1), day(7, 1)),
        coordinator("anna", day(1, 1), day(6, 1)),
        coordinator("bo", day(2, 1), day(3, 1)),
        coordinator("dan", day(7, 15), None),
    ]);
    assert_eq!(
        found(&three, OVERLAP),
        ["E roles[0] from=2025-05-01 to=2025-06-01", "E roles[2] from=2025-02-01 to=2025-03-01"]
    );
    assert_eq!(found(&three, GAP), ["W roles[3].from days=14"]);
    let same_day =
        course(vec![coordinator("anna", day(1, 1), day(3, 10)), coordinator("bo", day(3, 10), None)]);
    assert!(found(&same_day, OVERLAP).is_empty() && found(&same_day, GAP).is_empty());
    let empty = course(vec![coordinator("anna", day(1, 1), None), coordinator("bo", day(3, 10), day(3, 10))]);
    assert!(found(&empty, OVERLAP).is_empty());
}

#[test]
fn changes() {
    const CHANGED: &str = "coordinator.changed";
    let mut draft = course(vec![
        coordinator("anna", day(1, 1), day(3, 10)),
        coordinator("bo", day(3, 10), day(5, 1)),
        coordinator("anna", day(5, 1), day(6, 1)),
        coordinator("anna", day(6, 1), None),
    ]);
    assert_eq!(found(&draft, CHANGED), ["W roles[0].end_reason", "W roles[1].end_reason"]);
    draft.roles.entries_mut()[0].end_reason = Some("leave".into());
    draft.roles.entries_mut()[1].end_reason = Some(" ".into());
    assert_eq!(found(&draft, CHANGED), ["I roles[0].end_reason", "W roles[1].end_reason"]);
}

#[test]
fn missing() {
    const MISSING: &str = "coordinator.missing";
    let mut draft = course(vec![coordinator("anna", day(1, 1), day(11, 3))]);
    draft.opened_on = day(8, 1);
    assert!(found(&draft, MISSING).is_empty());
    let started = PhaseSpan { phase: Some(PhaseName::StartUp), from: day(11, 3), to: None };
    draft.phases = vec![started].into();
    assert_eq!(found(&draft, MISSING), ["E roles"]);
    draft.roles.push(coordinator("bo", day(11, 3), None));
    assert!(found(&draft, MISSING).is_empty());
    draft.roles = Vec::new().into();
    draft.opened_on = None;
    assert!(found(&draft, MISSING).is_empty());
}

#[test]
fn other_roles() {
    let mut draft = course(vec![
        coordinator("anna", day(8, 15), day(10, 1)),
        role("anna", RoleKind::Caseworker, day(8, 1), day(8, 15)),
        role("anna", RoleKind::Caseworker, day(8, 1), day(9, 1)),
        role("anna", RoleKind::Caseworker, day(9, 1), None),
        role("anna", RoleKind::EffortProvider, day(10, 1), None),
        role("bo", RoleKind::Visitator, day(8, 1), None),
        role("anna", RoleKind::Caseworker, day(9, 1), day(9, 1)),
        coordinator("anna", day(10, 15), None),
        role("anna", RoleKind::Visitator, day(10, 1), None),
        role("anna", RoleKind::Relative, day(10, 1), None),
    ]);
    assert_eq!(
        found(&draft, "coordinator.role.caseworker"),
        ["E roles[2] from=2025-08-15 to=2025-09-01", "E roles[3] from=2025-09-01 to=2025-10-01"]
    );
    assert_eq!(found(&draft, "coordinator.role.effort_provider"), ["E roles[4] from=2025-10-15"]);
    assert_eq!(found(&draft, "coordinator.role.visitator"), ["W roles[8] from=2025-10-15"]);

    let effort = |agreed_on| Agreement {
        kind: Some(AgreementKind::Effort),
        owner: Some("anna".into()),
        agreed_on,
        ..Agreement::default()
    };
    draft.roles = vec![coordinator("anna", day(8, 15), day(10, 1))].into();
    draft.agreements = vec![effort(day(9, 30)), effort(day(10, 1)), effort(None), effort(day(9, 1))].into();
    draft.agreements.entries_mut()[3].status = Some(AgreementStatus::Proposed);
    assert_eq!(found(&draft, "coordinator.role.effort_provider"), ["E agreements[0].owner"]);
    draft.agreements.entries_mut()[0].kind = Some(AgreementKind::Coordination);
    assert!(found(&draft, "coordinator.role.effort_provider").is_empty());
}

#[test]
fn private_persons() {
    let mut draft = course(vec![
        coordinator("citizen", day(8, 1), None),
        coordinator("lis", None, None),
        coordinator("anna", day(8, 1), None),
        role("lis", RoleKind::Relative, day(8, 1), None),
    ]);
    let person =
        |id: &'static str, kind| Person { id: Some(id.into()), kind: Some(kind), ..Person::default() };
    draft.people = vec![person("lis", PersonKind::Private), person("anna", PersonKind::Professional)].into();
    assert_eq!(found(&draft, "coordinator.person.private"), ["E roles[0].person", "E roles[1].person"]);
}

#[test]
fn team() {
    let mut draft = course(vec![coordinator("anna", day(8, 1), None), coordinator("bo", day(8, 1), None)]);
    assert_eq!(found(&draft, "coordinator.team.missing"), ["E coordinator_team"]);
    assert!(found(&draft, "team.departments.too_few").is_empty());
    let member = |person: &'static str, department: Option<&'static str>, area| TeamMember {
        person: Some(person.into()),
        department: department.map(Into::into),
        area: Some(area),
    };
    draft.coordinator_team = Some(CoordinatorTeam {
        members: vec![
            member("anna", Some("Ældreområdet"), Area::Health),
            member("bo", Some(" ÆLDREOMRÅDET "), Area::Other),
            member("eva", None, Area::Health),
        ]
        .into(),
        ..CoordinatorTeam::default()
    });
    assert!(found(&draft, "coordinator.team.missing").is_empty());
    assert_eq!(found(&draft, "team.departments.too_few"), ["E coordinator_team.members least=2"]);
    assert_eq!(
        found(&draft, "team.areas.not_covered"),
        ["W coordinator_team.members areas=[social,employment]"]
    );
    assert_eq!(found(&draft, "team.convener.missing"), ["W coordinator_team.convener"]);
    assert_eq!(found(&draft, "team.caseload.above_limit"), ["I coordinator_team.caseload_limit"]);

    let team = draft.coordinator_team.as_mut().unwrap();
    team.members = vec![
        member("anna", Some("Jobcenter"), Area::Employment),
        member("eva", Some("jobcentre"), Area::Social),
        member("per", Some("Jobcenter"), Area::Health),
    ]
    .into();
    team.convener = Some("anna".into());
    team.caseload_limit = Some(8);
    team.caseload = Pairs(vec![("anna".into(), Some(8)), ("eva".into(), Some(9)), ("per".into(), None)]);
    assert_eq!(found(&draft, "coordinator.team.missing"), ["E coordinator_team"]);
    assert!(found(&draft, "team.departments.too_few").is_empty());
    assert!(found(&draft, "team.areas.not_covered").is_empty());
    assert!(found(&draft, "team.convener.missing").is_empty());
    assert_eq!(found(&draft, "team.caseload.above_limit"), ["W coordinator_team.caseload.eva most=8"]);
}
