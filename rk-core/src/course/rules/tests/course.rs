use super::{day, found};
use crate::{
    Date,
    course::draft::{
        Agreement, AgreementStatus, Closure, Contact, CourseDraft, Disposition, DispositionKind, FollowUp,
        FollowUpResult, Meeting, MeetingStatus, OtherCoordination, OtherCourse, PhaseName, PhaseSpan,
        Reopening, Sharing, Waiver,
    },
};

const ORDER: &str = "phase.order";

fn phases(names: &[(PhaseName, Option<Date>, Option<Date>)]) -> CourseDraft<'static> {
    let spans = names.iter().map(|(phase, from, to)| PhaseSpan { phase: Some(*phase), from: *from, to: *to });
    CourseDraft { phases: spans.collect(), ..CourseDraft::default() }
}

fn closed(closed_on: Option<Date>, reason: Option<&'static str>) -> Closure<'static> {
    Closure { closed_on, reason: reason.map(Into::into) }
}

#[test]
fn order_of_phases() {
    use PhaseName::{Detection, Ending, NetworkMeetings, StartUp};
    let through = [
        (Detection, day(1, 1), day(2, 1)),
        (StartUp, day(2, 1), day(3, 1)),
        (NetworkMeetings, day(3, 1), day(4, 1)),
        (NetworkMeetings, day(4, 1), day(5, 1)),
        (Ending, day(5, 1), None),
    ];
    assert!(found(&phases(&through), ORDER).is_empty());
    // Before the one above begins, and before it ends.
    let early =
        [(Detection, day(2, 1), None), (StartUp, day(1, 1), day(3, 1)), (NetworkMeetings, day(2, 1), None)];
    assert_eq!(found(&phases(&early), ORDER), ["E phases[1].phase", "E phases[2].phase"]);
    let jump = [(Detection, day(1, 1), None), (NetworkMeetings, day(2, 1), None), (StartUp, None, None)];
    assert_eq!(found(&phases(&jump), ORDER), ["E phases[1].phase", "E phases[2].phase"]);

    let mut ended = phases(&[(StartUp, day(1, 1), None), (Ending, day(2, 1), None)]);
    assert_eq!(found(&ended, ORDER), ["E phases[1].phase"]);
    ended.closure = Some(closed(None, Some("moved")));
    assert!(found(&ended, ORDER).is_empty());

    let mut again = phases(&[(Ending, day(1, 1), None), (StartUp, day(2, 1), None)]);
    assert_eq!(found(&again, ORDER), ["E phases[1].phase"]);
    let reopened = |reopened_on| Reopening { reopened_on, ..Reopening::default() };
    again.reopenings = vec![reopened(day(3, 1)), reopened(day(2, 2))].into();
    assert_eq!(found(&again, ORDER), ["E phases[1].phase"]);
    again.reopenings.push(reopened(day(2, 1)));
    assert!(found(&again, ORDER).is_empty());
    again.phases.entries_mut()[1].phase = Some(Detection);
    assert_eq!(found(&again, ORDER), ["E phases[1].phase"]);

    let mut unknown = phases(&[(Detection, day(1, 1), None), (Ending, day(2, 1), None)]);
    unknown.phases.entries_mut()[0].phase = None;
    assert!(found(&unknown, ORDER).is_empty());
}

#[test]
fn end_without_a_reason() {
    let mut draft = phases(&[(PhaseName::StartUp, day(1, 1), None)]);
    draft.closure = Some(closed(day(10, 1), Some(" ")));
    assert_eq!(found(&draft, ORDER), ["E closure.reason"]);
    draft.closure = Some(closed(day(10, 1), Some("moved")));
    assert!(found(&draft, ORDER).is_empty());
    draft.closure = Some(closed(day(10, 1), None));
    draft.phases = vec![PhaseSpan { phase: Some(PhaseName::Ending), from: day(1, 1), to: None }].into();
    assert!(found(&draft, ORDER).is_empty());
}

/// A course in which all happens on one day, with a meeting of each status
fn all_on(date: Option<Date>) -> CourseDraft<'static> {
    use MeetingStatus::{Cancelled, Held, NoShow, Planned};
    let meeting = |status| Meeting { date, status: Some(status), ..Meeting::default() };
    let result = FollowUpResult { date, ..FollowUpResult::default() };
    let follow_up = FollowUp { result: Some(result), ..FollowUp::default() };
    let agreement = Agreement { agreed_on: date, follow_up: vec![follow_up].into(), ..Agreement::default() };
    let handed_over = Agreement {
        disposition: Some(Disposition { kind: Some(DispositionKind::HandedOver), to: None }),
        ..agreement.clone()
    };
    CourseDraft {
        meetings: [Planned, Held, Cancelled, NoShow].map(meeting).into_iter().collect(),
        agreements: vec![agreement, handed_over].into(),
        sharing: vec![Sharing { date, ..Sharing::default() }].into(),
        contacts: vec![Contact { date, ..Contact::default() }].into(),
        ..CourseDraft::default()
    }
}

#[test]
fn after_the_close() {
    const AFTER: &str = "course.activity.after_close";
    let mut draft = all_on(day(10, 2));
    assert!(found(&draft, AFTER).is_empty());
    draft.closure = Some(closed(day(10, 2), None));
    assert!(found(&draft, AFTER).is_empty());
    draft.closure = Some(closed(day(10, 1), None));
    assert_eq!(
        found(&draft, AFTER),
        [
            "E meetings[0].date",
            "E meetings[1].date",
            "E agreements[0].agreed_on",
            "E agreements[0].follow_up[0].result.date",
            "E agreements[1].agreed_on",
            "E sharing[0].date",
            "E contacts[0].date"
        ]
    );
    draft.reopenings = vec![Reopening { reopened_on: day(10, 2), ..Reopening::default() }].into();
    assert!(found(&draft, AFTER).is_empty());
    draft.closure = None;
    draft.reopenings =
        vec![Reopening { closed_on: day(10, 1), reopened_on: day(10, 3), reason: None }].into();
    assert_eq!(found(&draft, AFTER).len(), 7);
}

#[test]
fn outside_the_course() {
    const OUTSIDE: &str = "course.activity.outside";
    let mut draft = all_on(day(10, 2));
    draft.opened_on = day(10, 2);
    assert!(found(&draft, OUTSIDE).is_empty());
    draft.opened_on = day(10, 3);
    assert_eq!(
        found(&draft, OUTSIDE),
        [
            "E meetings[0].date",
            "E meetings[1].date",
            "E agreements[0].agreed_on",
            "E agreements[0].follow_up[0].result.date",
            "E agreements[1].agreed_on",
            "E agreements[1].follow_up[0].result.date",
            "E sharing[0].date",
            "E contacts[0].date"
        ]
    );
    assert_eq!(
        found(&all_on(day(11, 4)), OUTSIDE),
        ["E meetings[1].date", "E agreements[0].agreed_on", "E agreements[1].agreed_on"]
    );
    assert!(found(&all_on(day(11, 3)), OUTSIDE).is_empty());
}

#[test]
fn dispositions() {
    use AgreementStatus::{Binding, HandedOver, Kept, Proposed};

    const MISSING: &str = "agreement.disposition.missing";
    const DISPOSED: &str = "course.closed.disposed";
    let agreement = |status, disposition: Option<(DispositionKind, Option<&'static str>)>| Agreement {
        status: Some(status),
        disposition: disposition.map(|(kind, to)| Disposition { kind: Some(kind), to: to.map(Into::into) }),
        ..Agreement::default()
    };
    let mut draft = CourseDraft {
        agreements: vec![
            agreement(Proposed, None),
            agreement(Binding, None),
            agreement(Kept, None),
            agreement(HandedOver, None),
            agreement(Binding, Some((DispositionKind::HandedOver, None))),
            agreement(Binding, Some((DispositionKind::Completed, None))),
        ]
        .into(),
        ..CourseDraft::default()
    };
    assert!(found(&draft, MISSING).is_empty() && found(&draft, DISPOSED).is_empty());
    draft.closure = Some(closed(day(11, 3), None));
    assert_eq!(
        found(&draft, MISSING),
        [
            "E agreements[0].disposition",
            "E agreements[1].disposition",
            "E agreements[3].disposition.to",
            "E agreements[4].disposition.to"
        ]
    );
    assert!(found(&draft, DISPOSED).is_empty());
    draft.agreements = vec![
        agreement(Binding, Some((DispositionKind::CancelledWithCitizen, None))),
        agreement(HandedOver, Some((DispositionKind::HandedOver, Some("lis")))),
        agreement(Binding, Some((DispositionKind::HandedOver, Some("lis")))),
        agreement(Kept, None),
    ]
    .into();
    assert!(found(&draft, MISSING).is_empty());
    assert_eq!(found(&draft, DISPOSED), ["I closure completed=0 cancelled=1 handed_over=2"]);
}

#[test]
fn other_efforts() {
    let mut draft = CourseDraft { opened_on: day(8, 1), ..CourseDraft::default() };
    let other = |opened_on, closed_on| OtherCourse { id: None, opened_on, closed_on };
    draft.other_courses = vec![
        other(day(11, 3), None),
        other(day(11, 4), None),
        other(day(8, 1), day(11, 3)),
        other(day(8, 1), day(11, 4)),
        other(None, None),
    ]
    .into();
    let span = |from, to| OtherCoordination { text: None, from, to };
    draft.other_coordination =
        vec![span(None, None), span(day(11, 4), None), span(None, day(11, 3)), span(day(11, 3), day(11, 4))]
            .into();
    assert_eq!(found(&draft, "course.citizen.second_open"), ["E other_courses[0]", "E other_courses[3]"]);
    assert_eq!(
        found(&draft, "course.other_coordination.active"),
        ["W other_coordination[0]", "W other_coordination[3]"]
    );
    draft.closure = Some(closed(day(11, 3), None));
    assert!(found(&draft, "course.citizen.second_open").is_empty());
    assert!(found(&draft, "course.other_coordination.active").is_empty());
}

#[test]
fn waivers() {
    let waiver = |rule: &'static str| Waiver {
        rule: Some(rule.into()),
        reason: Some("decided".into()),
        by: Some("eva".into()),
        expires: day(11, 4),
    };
    let mut draft = CourseDraft { opened_on: day(8, 1), ..CourseDraft::default() };
    draft.waivers = vec![
        waiver("consent.missing"),
        waiver("input.date"),
        waiver("nothing.known"),
        Waiver { reason: Some(" ".into()), ..waiver("plan.not_revised") },
        Waiver::default(),
        waiver("plan.not_revised"),
    ]
    .into();
    assert_eq!(found(&draft, "waiver.not_allowed"), ["E waivers[0].rule", "E waivers[1].rule"]);
    assert_eq!(
        found(&draft, "waiver.incomplete"),
        [
            "W waivers[2].rule",
            "W waivers[3].reason",
            "W waivers[4].rule",
            "W waivers[4].reason",
            "W waivers[4].by",
            "W waivers[4].expires"
        ]
    );
}

#[test]
fn waived() {
    let waiver = |expires| Waiver {
        rule: Some("target_group.participation.not_able".into()),
        reason: Some("decided".into()),
        by: Some("eva".into()),
        expires,
    };
    let mut draft =
        CourseDraft { waivers: vec![waiver(day(11, 3)), waiver(None)].into(), ..CourseDraft::default() };
    assert_eq!(found(&draft, "target_group.participation.not_able"), ["W target_group"]);
    draft.waivers.push(waiver(day(11, 4)));
    draft.waivers.push(waiver(day(12, 4)));
    assert_eq!(found(&draft, "target_group.participation.not_able"), ["I target_group waiver=2"]);
}
