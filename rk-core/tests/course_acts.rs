//! A course as a history of acts.
#![expect(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

#[path = "course_acts/laws.rs"]
mod laws;
#[path = "course_acts/setting.rs"]
mod setting;

use rk_core::course::{
    Act, ActName, Course, Entry, History,
    draft::{
        Agreement, AgreementStatus, Contact, Disposed, DispositionKind, Ended, Goal, Meeting, MeetingStatus,
        Method, NotHeld, PhaseName, Resumed, Sharing, Waiver, Wish,
    },
};
use rstest::rstest;
use setting::{
    agreement, consent, day, errors, follow_up, fresh, meeting, plan, proposed, result, under_way,
};

fn disposed(agreement: &'static str, kind: DispositionKind, to: Option<&'static str>) -> Disposed<'static> {
    Disposed { agreement: Some(agreement.into()), kind: Some(kind), to: to.map(Into::into) }
}

fn shared(to: &'static str) -> Sharing<'static> {
    Sharing {
        date: Some(day(10, 7)),
        what: Some("goal_and_agreement_form".into()),
        recipient: Some(to.into()),
        meeting: Some("m1".into()),
    }
}

/// A whole course, each act recorded on a day
fn life() -> Vec<(rk_core::Date, Act<'static>)> {
    let reviewed =
        Agreement { content: Some("Walk twice a week".into()), ..agreement("a4", None, day(11, 3), 28) };
    vec![
        (
            day(8, 5),
            Act::record_wish(Wish {
                id: Some("w1".into()),
                text: Some("To walk to the shop".into()),
                recorded_on: Some(day(8, 5)),
            }),
        ),
        (day(8, 15), Act::appoint("anna", day(8, 15))),
        (day(8, 15), Act::make_plan(plan("p1", day(8, 15)))),
        (day(8, 15), Act::start_phase(PhaseName::StartUp, day(8, 15))),
        (day(8, 20), Act::give_consent(consent("k1", day(8, 20)))),
        (
            day(8, 21),
            Act::set_goal(Goal {
                id: Some("g1".into()),
                text: Some("To walk".into()),
                wish: Some("w1".into()),
                ..Goal::default()
            }),
        ),
        (day(9, 1), Act::start_phase(PhaseName::NetworkMeetings, day(9, 1))),
        (day(9, 2), Act::plan_meeting(meeting("m0", day(9, 22), "anna", &[]))),
        (day(9, 22), Act::cancel_meeting("m0", NotHeld::NoShow)),
        (day(9, 23), Act::plan_meeting(meeting("m1", day(10, 6), "anna", &[]))),
        (
            day(10, 6),
            Act::hold_meeting(
                meeting("m1", day(10, 6), "anna", &[]),
                vec![Agreement { agreed_on: None, ..agreement("a1", None, day(10, 6), 28) }],
            ),
        ),
        (
            day(10, 6),
            Act::agree(proposed(Agreement {
                owner: Some("eva".into()),
                ..agreement("a2", Some("m1"), day(10, 6), 28)
            })),
        ),
        (day(10, 6), Act::agree(proposed(agreement("a3", Some("m1"), day(10, 6), 28)))),
        (day(10, 7), Act::share(shared("per"))),
        (day(10, 8), Act::revise_plan("p1", day(10, 7))),
        (day(10, 8), Act::decline("a3", day(10, 8))),
        (day(10, 13), Act::accept("a2", day(10, 10))),
        (day(10, 13), Act::plan_follow_up("a2", follow_up(day(11, 10)))),
        (
            day(10, 20),
            Act::contact(Contact {
                date: Some(day(10, 20)),
                person: Some("anna".into()),
                method: Some(Method::Phone),
                about: Some("a1".into()),
                citizen_agreed: Some(true),
            }),
        ),
        (day(11, 3), Act::follow_up("a1", result(day(11, 3)), None, None)),
        (day(11, 3), Act::replace_agreement("a1", reviewed)),
        (day(11, 4), Act::cancel_agreement("a2", day(11, 4))),
        (
            day(11, 4),
            Act::waive(Waiver {
                rule: Some("meeting.leader.not_coordinator".into()),
                reason: Some("The leader was on leave".into()),
                by: Some("eva".into()),
                expires: Some(day(12, 31)),
            }),
        ),
        (day(11, 5), Act::hand_over("bo", day(11, 5), "Parental leave")),
        (day(11, 6), Act::withdraw_consent("k1", day(11, 6))),
        (day(11, 18), Act::start_phase(PhaseName::Ending, day(11, 18))),
        (
            day(11, 20),
            Act::close(
                day(11, 20),
                "The goal is reached",
                vec![disposed("a4", DispositionKind::HandedOver, Some("eva"))],
            ),
        ),
        (day(12, 1), Act::follow_up("a4", result(day(12, 1)), Some(0), Some(Ended::Kept))),
        (day(12, 10), Act::reopen(day(12, 10), "A new fall", "bo", Some(Resumed::StartUp))),
        (day(12, 20), Act::close(day(12, 20), "Moved away", Vec::new())),
    ]
}

fn lived() -> History {
    let mut history = History::new(fresh());
    for (on, act) in life() {
        let name = act.name();
        history.record(on, act).unwrap_or_else(|report| panic!("{name:?}: {report}"));
    }
    history
}

#[test]
fn every_act_has_its_effect() {
    let names: std::collections::BTreeSet<_> = life().iter().map(|(_, act)| act.name()).collect();
    assert_eq!(names.len(), ActName::ALL.len(), "an act is not part of this life");

    let history = lived();
    let known = |month, date| history.known_on(day(month, date)).unwrap();
    assert_eq!(known(8, 5).draft().wishes.len(), 1);
    assert!(known(8, 14).coordinator_on(day(8, 14)).is_err());
    assert_eq!(known(8, 15).coordinator_on(day(8, 15)).as_deref(), Ok("anna"));
    let phases = |course: &Course| course.draft().phases.entries().to_vec();
    assert_eq!(phases(&known(9, 1))[1].to, Some(day(9, 1)));
    assert_eq!(phases(&known(9, 1))[2].to, None);
    let status = |course: &Course, at: usize| course.draft().meetings.entries()[at].status;
    assert_eq!(status(&known(9, 21), 0), Some(MeetingStatus::Planned));
    assert_eq!(status(&known(9, 22), 0), Some(MeetingStatus::NoShow));
    assert_eq!(status(&known(10, 6), 1), Some(MeetingStatus::Held));
    assert_eq!(known(10, 6).draft().meetings.len(), 2, "the held meeting takes the place of the planned one");

    let of = |course: &Course, id: &str| -> Agreement<'static> {
        let agreements = course.draft().agreements.entries();
        agreements.iter().find(|agreement| agreement.id.as_deref() == Some(id)).unwrap().clone()
    };
    assert_eq!(of(&known(10, 6), "a1").status, Some(AgreementStatus::Binding));
    assert_eq!(of(&known(10, 6), "a1").meeting.as_deref(), Some("m1"));
    assert_eq!(of(&known(10, 6), "a2").status, Some(AgreementStatus::Proposed));
    assert_eq!(of(&known(10, 8), "a3").status, Some(AgreementStatus::Cancelled));
    assert_eq!(of(&known(10, 8), "a3").ended_on, Some(day(10, 8)));
    assert_eq!(of(&known(10, 13), "a2").status, Some(AgreementStatus::Binding));
    assert_eq!(of(&known(10, 13), "a2").accepted_on, Some(day(10, 10)));
    assert_eq!(of(&known(10, 13), "a2").follow_up.len(), 2);
    assert_eq!(of(&known(11, 3), "a1").follow_up.entries()[0].result, Some(result(day(11, 3))));
    assert_eq!(of(&known(11, 3), "a1").status, Some(AgreementStatus::Superseded));
    assert_eq!(of(&known(11, 3), "a1").ended_on, Some(day(11, 3)));
    assert_eq!(of(&known(11, 3), "a4").supersedes.as_deref(), Some("a1"));
    assert_eq!(of(&known(11, 4), "a2").status, Some(AgreementStatus::Cancelled));
    assert_eq!(known(10, 8).draft().plans.entries()[0].revised_on.entries(), [day(10, 7)]);
    assert_eq!(known(10, 20).draft().contacts.len(), 1);
    assert_eq!(known(11, 4).draft().waivers.len(), 1);

    let handed = known(11, 5);
    assert_eq!(handed.coordinator_on(day(11, 4)).as_deref(), Ok("anna"));
    assert_eq!(handed.coordinator_on(day(11, 5)).as_deref(), Ok("bo"));
    assert_eq!(handed.draft().roles.entries()[0].end_reason.as_deref(), Some("Parental leave"));
    assert_eq!(known(11, 6).draft().consents.entries()[0].withdrawn_on, Some(day(11, 6)));

    let closed = known(11, 20);
    assert_eq!(closed.draft().closure.as_ref().unwrap().closed_on, Some(day(11, 20)));
    assert!(closed.draft().roles.entries().iter().all(|role| role.to.is_some()));
    assert!(phases(&closed).iter().all(|phase| phase.to.is_some()));
    assert_eq!(of(&closed, "a4").status, Some(AgreementStatus::HandedOver));
    assert_eq!(of(&known(12, 1), "a4").status, Some(AgreementStatus::Kept));
    let reopened = known(12, 10);
    assert_eq!(reopened.coordinator_on(day(12, 10)).as_deref(), Ok("bo"));
    assert_eq!(phases(&reopened).last().unwrap().phase, Some(PhaseName::StartUp));
    let ended = history.now();
    assert_eq!(ended.draft().reopenings.entries()[0].closed_on, Some(day(11, 20)));
    assert_eq!(ended.draft().closure.as_ref().unwrap().closed_on, Some(day(12, 20)));
}

/// The course of [`life`] as it was known on a day
fn known(month: u32, date: u32) -> Course {
    lived().known_on(day(month, date)).unwrap()
}

#[test]
fn a_first_meeting_needs_an_agreement() {
    let held = |agreements: Vec<_>| Act::hold_meeting(meeting("m1", day(10, 6), "anna", &[]), agreements);
    let refused = known(10, 5).apply(held(Vec::new()), day(10, 6)).unwrap_err();
    assert_eq!(errors(&refused), [("programme.core_element.absent", "agreements".to_owned())]);
    let of_another = agreement("a1", Some("m0"), day(10, 6), 28);
    let refused = known(10, 5).apply(held(vec![of_another]), day(10, 6)).unwrap_err();
    assert_eq!(errors(&refused), [("input.reference", "act.agreements[0].meeting".to_owned())]);
}

#[rstest]
// A day that is still to come, for every field that can hold one.
#[case(known(8, 14), Act::appoint("anna", day(8, 15)), (8, 14), "act.date.future", "act.from")]
#[case(known(11, 4), Act::hand_over("bo", day(11, 5), "Leave"), (11, 4), "act.date.future", "act.on")]
#[case(known(8, 4), Act::record_wish(Wish { id: Some("w9".into()), text: Some("x".into()), recorded_on: Some(day(8, 5)) }), (8, 4), "act.date.future", "act.wish.recorded_on")]
#[case(known(10, 5), Act::hold_meeting(meeting("m1", day(10, 6), "anna", &[]), Vec::new()), (10, 5), "act.date.future", "act.meeting.date")]
#[case(known(10, 6), Act::agree(agreement("a9", None, day(10, 7), 9)), (10, 6), "act.date.future", "act.agreement.agreed_on")]
#[case(known(10, 20), Act::follow_up("a1", result(day(10, 21)), None, None), (10, 20), "act.date.future", "act.result.date")]
// The state of the course.
#[case(known(11, 20), Act::record_wish(Wish { id: Some("w9".into()), text: Some("x".into()), recorded_on: None }), (11, 20), "act.course.closed", "act")]
#[case(known(11, 20), Act::hand_over("bo", day(11, 20), "Leave"), (11, 20), "act.course.closed", "act")]
#[case(known(11, 6), Act::reopen(day(11, 6), "Why", "bo", None), (11, 6), "act.course.open", "act")]
#[case(known(8, 5), Act::hand_over("bo", day(8, 5), "Leave"), (8, 5), "act.coordinator.none", "act.on")]
// The state of an entry.
#[case(known(10, 6), Act::accept("a1", day(10, 6)), (10, 6), "act.agreement.state", "act.agreement")]
#[case(known(10, 6), Act::decline("a1", day(10, 6)), (10, 6), "act.agreement.state", "act.agreement")]
#[case(known(10, 6), Act::cancel_agreement("a2", day(10, 6)), (10, 6), "act.agreement.state", "act.agreement")]
#[case(known(10, 8), Act::plan_follow_up("a3", follow_up(day(12, 1))), (10, 8), "act.agreement.state", "act.agreement")]
#[case(known(11, 3), Act::replace_agreement("a1", agreement("a9", None, day(11, 3), 9)), (11, 3), "act.agreement.state", "act.agreement")]
#[case(known(10, 6), Act::cancel_meeting("m1", NotHeld::Cancelled), (10, 6), "act.meeting.state", "act.meeting")]
#[case(known(9, 22), Act::hold_meeting(meeting("m0", day(9, 22), "anna", &[]), Vec::new()), (9, 22), "act.meeting.state", "act.meeting.id")]
#[case(known(11, 6), Act::withdraw_consent("k1", day(11, 6)), (11, 6), "act.consent.state", "act.consent")]
#[case(known(11, 3), Act::follow_up("a1", result(day(11, 3)), None, None), (11, 3), "act.follow_up.none", "act.result")]
#[case(known(10, 20), Act::follow_up("a1", result(day(10, 20)), Some(1), None), (10, 20), "act.follow_up.none", "act.position")]
// What does not exist, is there already, or is not said.
#[case(known(8, 5), Act::appoint("nobody", day(8, 5)), (8, 5), "input.reference", "act.person")]
#[case(known(10, 8), Act::revise_plan("p9", day(10, 8)), (10, 8), "input.reference", "act.plan")]
#[case(known(10, 8), Act::withdraw_consent("010190-1234", day(10, 8)), (10, 8), "input.personal_number", "act.consent")]
#[case(known(10, 8), Act::plan_meeting(meeting("m1", day(12, 1), "anna", &[])), (10, 8), "input.duplicate_id", "act.meeting.id")]
#[case(known(10, 8), Act::plan_meeting(Meeting { date: None, ..meeting("m9", day(12, 1), "anna", &[]) }), (10, 8), "input.missing", "act.meeting.date")]
#[case(known(10, 8), Act::hand_over("bo", day(10, 8), " "), (10, 8), "input.missing", "act.reason")]
#[case(known(10, 8), Act::agree(Agreement { status: Some(AgreementStatus::Kept), ..agreement("a9", None, day(10, 8), 9) }), (10, 8), "input.shape", "act.agreement.status")]
#[case(known(11, 19), Act::close(day(11, 19), "Why", vec![disposed("a9", DispositionKind::Completed, None)]), (11, 19), "input.reference", "act.dispositions[0].agreement")]
// What would break a rule of the course.
#[case(known(9, 1), Act::appoint("bo", day(9, 1)), (9, 1), "coordinator.tenure.overlap", "roles[1]")]
#[case(known(10, 5), Act::start_phase(PhaseName::Detection, day(10, 5)), (10, 5), "phase.order", "phases[3].phase")]
#[case(known(10, 6), Act::agree(Agreement { owner: None, ..agreement("a9", None, day(10, 6), 9) }), (10, 6), "agreement.owner.missing", "agreements[3].owner")]
#[case(known(11, 19), Act::close(day(11, 19), "Why", Vec::new()), (11, 19), "follow_up.date.after_end", "agreements[3].follow_up[0].due")]
#[case(known(11, 6), Act::share(Sharing { date: Some(day(11, 6)), ..shared("per") }), (11, 6), "consent.withdrawn", "sharing[1].date")]
fn what_does_not_fit_is_refused_with_the_reason(
    #[case] course: Course,
    #[case] act: Act<'static>,
    #[case] on: (u32, u32),
    #[case] code: &str,
    #[case] place: &str,
) {
    let report = course.apply(act, day(on.0, on.1)).unwrap_err();
    assert!(!report.valid());
    assert_eq!(
        errors(&report).first(),
        Some(&(code, place.to_owned())).map(|(code, place)| (*code, place.clone())).as_ref()
    );
}

#[test]
fn all_faults_of_an_act_come_at_once_in_the_order_of_its_fields() {
    let act = Act::replace_agreement(
        "a9",
        Agreement {
            owner: Some("nobody".into()),
            goal: Some("g9".into()),
            agreed_on: None,
            ..agreement("a1", None, day(10, 6), 9)
        },
    );
    let report = known(10, 6).apply(act, day(10, 6)).unwrap_err();
    assert_eq!(
        errors(&report),
        [
            ("input.reference", "act.agreement".to_owned()),
            ("input.duplicate_id", "act.by.id".to_owned()),
            ("input.reference", "act.by.owner".to_owned()),
            ("input.reference", "act.by.goal".to_owned()),
            ("input.missing", "act.by.agreed_on".to_owned()),
        ]
    );
}

#[test]
fn a_correction_counts_from_the_day_it_was_recorded() {
    let mut history = History::new(under_way());
    history.record(day(10, 6), Act::hand_over("bo", day(10, 6), "Leave")).unwrap();
    history
        .record(
            day(10, 8),
            Act::record_wish(Wish { id: Some("w1".into()), text: Some("To walk".into()), recorded_on: None }),
        )
        .unwrap();
    // It was Eva who took over, and two days before.
    history.correct(day(10, 10), 0, Act::hand_over("eva", day(10, 4), "Leave")).unwrap();
    history.undo(day(10, 12), 0).unwrap();

    let coordinator = |known: u32, on: u32| -> String {
        let course = history.known_on(day(10, known)).unwrap();
        course.coordinator_on(day(10, on)).unwrap()
    };
    assert_eq!(coordinator(5, 7), "anna");
    assert_eq!((coordinator(9, 5), coordinator(9, 7)), ("anna".to_owned(), "bo".to_owned()));
    assert_eq!((coordinator(10, 3), coordinator(11, 5)), ("anna".to_owned(), "eva".to_owned()));
    assert_eq!(coordinator(12, 7), "anna");
    for (known, wishes) in [(7, 0), (8, 1), (12, 1)] {
        assert_eq!(history.known_on(day(10, known)).unwrap().draft().wishes.len(), wishes);
    }
    assert_eq!(history.now(), &history.known_on(day(12, 31)).unwrap());
    assert_eq!(
        history.entries().iter().map(Entry::corrects).collect::<Vec<_>>(),
        [None, None, Some(0), Some(0)]
    );
}

#[test]
fn a_history_keeps_its_order_and_corrects_only_what_is_there() {
    let mut history = History::new(under_way());
    history.record(day(10, 6), Act::hand_over("bo", day(10, 6), "Leave")).unwrap();
    let before = history.clone();
    let report = history.record(day(10, 5), Act::hand_over("eva", day(10, 5), "Leave")).unwrap_err();
    assert_eq!(errors(&report), [("act.order", "acts[1].recorded_on".to_owned())]);
    let report = history.undo(day(10, 7), 1).unwrap_err();
    assert_eq!(errors(&report), [("act.corrects.unknown", "acts[1].corrects".to_owned())]);
    let report = history.record(day(10, 7), Act::reopen(day(10, 7), "Why", "bo", None)).unwrap_err();
    assert_eq!(errors(&report), [("act.course.open", "acts[1].act".to_owned())]);
    assert_eq!(history, before, "what is refused leaves no trace");

    history.undo(day(10, 7), 0).unwrap();
    let report = history.undo(day(10, 8), 1).unwrap_err();
    assert_eq!(errors(&report), [("act.corrects.unknown", "acts[2].corrects".to_owned())]);
}

#[test]
fn an_act_that_others_are_built_on_is_not_undone() {
    let mut history = History::new(under_way());
    history.record(day(10, 6), Act::plan_meeting(meeting("m1", day(10, 6), "anna", &[]))).unwrap();
    history.record(day(10, 6), Act::agree(agreement("a1", Some("m1"), day(10, 6), 9))).unwrap();
    let report = history.undo(day(10, 7), 0).unwrap_err();
    assert_eq!(errors(&report), [("input.reference", "acts[1].act.agreement.meeting".to_owned())]);
}
