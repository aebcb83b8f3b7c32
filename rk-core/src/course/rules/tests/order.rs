use super::day;
use crate::{
    course::{
        Settings,
        draft::{Acceptance, CoordinatorTeam, CourseDraft, Goal, Pairs, Record},
        findings::{Faulty, Findings, Step, path},
    },
    rule::{CourseRule, Path, Segment, Severity, Violation},
};

fn fault(rule: CourseRule, path: Path) -> Violation<CourseRule> {
    Violation { severity: rule.severity(), rule, path, waiver: None }
}

fn missing(path: Path) -> Violation<CourseRule> {
    fault(CourseRule::UnknownField, path)
}

fn places(draft: &CourseDraft<'_>, faults: Vec<Violation<CourseRule>>) -> Vec<String> {
    let settings = Settings::default();
    let record = Record::of(draft);
    let report = Findings::new(record.course(), &settings, day(11, 3), faults).report();
    let places = report.violations().into_iter().map(|violation| {
        let code = violation.rule.code();
        format!("{} {code}", violation.path)
    });
    places.collect()
}

#[test]
fn document_order() {
    use Step::{At, Key};
    let faults = [
        &[Key("waivers")][..],
        &[Key("meetings"), At(10)],
        &[Key("meetings"), At(2), Key("summary")],
        &[Key("meetings"), At(2), Key("id")],
        &[Key("meetings"), At(2)],
        &[Key("agreements"), At(0), Key("agreed_on")],
        &[Key("agreements"), At(0), Key("act_by")],
        &[Key("agreements"), At(0), Key("meeting")],
        &[Key("people"), At(0)],
        &[Key("citizen"), Key("age_at_start")],
        &[Key("citizen"), Key("ref")],
        &[Key("schema")],
        &[Key("id")],
    ]
    .map(|steps| missing(path(steps)));
    let mut faults = Vec::from(faults);
    let unknown = |name: &str| Path::root().then(Segment::named(name));
    faults.extend([missing(unknown("zeta")), missing(unknown("alpha")), missing(unknown("zeta"))]);
    faults.push(fault(CourseRule::DuplicateKey, Path::root().then("id")));
    faults.push(fault(CourseRule::Date, Path::root().then("id")));
    assert_eq!(
        places(&CourseDraft::default(), faults),
        [
            "schema input.unknown_field",
            "id input.duplicate_key",
            "id input.unknown_field",
            "id input.date",
            "citizen.ref input.unknown_field",
            "citizen.age_at_start input.unknown_field",
            "people[0] input.unknown_field",
            "meetings[2] input.unknown_field",
            "meetings[2].id input.unknown_field",
            "meetings[2].summary input.unknown_field",
            "meetings[10] input.unknown_field",
            "agreements[0].meeting input.unknown_field",
            "agreements[0].agreed_on input.unknown_field",
            "agreements[0].act_by input.unknown_field",
            "waivers input.unknown_field",
            "zeta input.unknown_field",
            "zeta input.unknown_field",
            "alpha input.unknown_field",
        ]
    );
}

#[test]
fn keys_of_maps_as_written() {
    let map = |keys: &[&'static str]| {
        Pairs(keys.iter().map(|key| ((*key).into(), Some(Acceptance::Agree))).collect())
    };
    let goal = |keys| Goal { acceptance: map(keys), ..Goal::default() };
    let loads = ["y", "x"].map(|person| (person.into(), Some(1)));
    let team = CoordinatorTeam { caseload: Pairs(loads.into()), ..CoordinatorTeam::default() };
    let draft = CourseDraft {
        goals: vec![goal(&["z", "m"]), goal(&["c", "b", "a"])].into(),
        coordinator_team: Some(team),
        ..CourseDraft::default()
    };
    let at = |goal, key: &'static str| {
        missing(path(&[Step::Key("goals"), Step::At(goal), Step::Key("acceptance"), Step::Named(key)]))
    };
    let load = |key: &'static str| {
        missing(path(&[Step::Key("coordinator_team"), Step::Key("caseload"), Step::Named(key)]))
    };
    let faults = vec![at(1, "a"), at(0, "m"), at(1, "b"), load("x"), at(0, "z"), at(1, "c"), load("y")];
    let found = places(&draft, faults);
    assert_eq!(
        found.iter().map(|line| line.split(' ').next().unwrap()).collect::<Vec<_>>(),
        [
            "coordinator_team.caseload.y",
            "coordinator_team.caseload.x",
            "goals[0].acceptance.z",
            "goals[0].acceptance.m",
            "goals[1].acceptance.c",
            "goals[1].acceptance.b",
            "goals[1].acceptance.a"
        ]
    );
}

#[test]
fn nothing_below_a_fault() {
    use Step::{At, Key, Named};
    let faults = vec![
        missing(path(&[Key("meetings"), At(2)])),
        missing(path(&[Key("agreements"), At(1)])),
        missing(path(&[Key("meetings"), At(2), Key("date")])),
        missing(path(&[Key("meetings"), At(10), Key("date")])),
        missing(path(&[Key("coordinator_team"), Key("caseload"), Named("x")])),
        fault(CourseRule::TextPersonalNumber, path(&[Key("goals")])),
    ];
    let faulty = Faulty::of(&faults);
    for place in [
        &[Key("meetings"), At(2)][..],
        &[Key("meetings"), At(2), Key("leader")],
        &[Key("meetings"), At(2), Key("date")],
        &[Key("meetings"), At(10), Key("date")],
        &[Key("agreements"), At(1), Key("owner")],
        &[Key("coordinator_team"), Key("caseload"), Named("x")],
    ] {
        assert!(faulty.holds(place));
    }
    for place in [
        &[Key("meetings")][..],
        &[Key("meetings"), At(3)],
        &[Key("meetings"), At(1), Key("date")],
        &[Key("meetings"), At(10)],
        &[Key("meetings"), At(10), Key("leader")],
        &[Key("coordinator_team"), Key("caseload"), Named("y")],
        &[Key("agreements"), At(0)],
        &[Key("goals"), At(0)],
    ] {
        assert!(!faulty.holds(place));
    }
    let (draft, settings) = (CourseDraft::default(), Settings::default());
    let record = Record::of(&draft);
    let findings = Findings::new(record.course(), &settings, day(11, 3), faults);
    for (way, at) in [("meetings/#/leader", 2), ("meetings/#/date", 10), ("agreements/#", 1)] {
        assert!(findings.is_silent(way, at), "{way}");
        assert!(!findings.is_silent(way, at + 1), "{way}");
    }
    assert!(!findings.is_silent("meetings", 2));
}

#[test]
fn gravest_first_is_no_order() {
    let draft = CourseDraft::default();
    let settings = Settings::default();
    let record = Record::of(&draft);
    let mut findings = Findings::new(record.course(), &settings, day(11, 3), Vec::new());
    findings.note_always(CourseRule::NoneHeld, Severity::Error, "meetings", 0);
    findings.note(CourseRule::CriteriaNotConfigured, "target_group/criteria");
    let codes: Vec<_> =
        findings.report().violations().iter().map(|violation| violation.rule.code()).collect();
    assert_eq!(codes, ["target_group.criteria.not_configured", "meeting.none_held"]);
}
