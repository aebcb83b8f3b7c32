//! Each rule of the meetings, broken and mended, by the documentation.

use rstest::rstest;

use super::super::example::{
    Change, ON, agreement, coordinator, course, day, form, lines, meeting, person, planned, present, report,
    result, said, text,
};
use crate::{
    course::{
        Settings,
        draft::{
            AgreementStatus, Attendance, Closure, CourseDraft, Decider, DialogueProcess, Discussed, FollowUp,
            Meeting, MeetingStatus, PersonKind, Preparation, Record, Reopening,
        },
        findings::Findings,
        view::View,
    },
    rule::Path,
};

type Draft = CourseDraft<'static>;

fn first(draft: &mut Draft) -> &mut Meeting<'static> {
    &mut draft.meetings.entries_mut()[0]
}

fn second(draft: &mut Draft, date: &str, reviewed: &[&'static str]) {
    let reviewed = reviewed.iter().map(|id| (*id).into()).collect();
    draft.meetings.push(Meeting { reviewed, ..meeting("m2", date) });
}

#[rstest]
#[case::nothing(|_: &mut Draft| {}, &[])]
#[case::citizen_ill(
    |draft: &mut Draft| first(draft).participants.entries_mut()[0].attended = Some(Attendance::No),
    &["meeting.citizen.absent error meetings[0].participants[0].attended"],
)]
#[case::citizen_by_phone(
    |draft: &mut Draft| first(draft).participants.entries_mut()[0].attended = Some(Attendance::Remote),
    &[],
)]
#[case::citizen_not_invited(
    |draft: &mut Draft| first(draft).participants.entries_mut()[0].person = text("bo"),
    &["meeting.citizen.absent error meetings[0].participants"],
)]
#[case::cancelled_meetings_need_nothing(
    |draft: &mut Draft| *first(draft) = Meeting { id: text("m1"), date: day("2025-10-06"), status: Some(MeetingStatus::Cancelled), ..Meeting::default() },
    &["meeting.early.none info meetings"],
)]
#[case::meetings_to_come_need_nothing(
    |draft: &mut Draft| draft.meetings.push(Meeting { date: day("2025-11-04"), status: Some(MeetingStatus::Held), ..Meeting::default() }),
    &[],
)]
#[case::leader_is_no_coordinator(
    |draft: &mut Draft| first(draft).leader = text("per"),
    &["meeting.leader.not_coordinator error meetings[0].leader"],
)]
#[case::no_leader(
    |draft: &mut Draft| first(draft).leader = None,
    &["meeting.leader.not_coordinator error meetings[0].leader"],
)]
#[case::leader_was_not_there(
    |draft: &mut Draft| first(draft).participants.entries_mut()[1].attended = Some(Attendance::No),
    &["meeting.leader.not_coordinator error meetings[0].leader"],
)]
#[case::leader_was_coordinator_until_that_day(
    |draft: &mut Draft| draft.roles = vec![coordinator("anna", "2025-08-15", day("2025-10-06")), coordinator("per", "2025-10-06", None)].into(),
    &[
        "meeting.leader.not_coordinator error meetings[0].leader",
    ],
)]
#[case::nobody_is_coordinator(|draft: &mut Draft| draft.roles = vec![].into(), &[])]
#[case::no_themes(
    |draft: &mut Draft| first(draft).themes = vec![].into(),
    &["meeting.agenda.not_by_citizen error meetings[0].themes"],
)]
#[case::agenda_by_others(
    |draft: &mut Draft| {
        first(draft).agenda_decided_by = None;
        first(draft).themes.entries_mut()[0].chosen_by = Some(Decider::Coordinator);
    },
    &[
        "meeting.agenda.not_by_citizen error meetings[0].agenda_decided_by",
        "meeting.agenda.not_by_citizen error meetings[0].themes[0].chosen_by",
    ],
)]
#[case::agenda_together(
    |draft: &mut Draft| first(draft).agenda_decided_by = Some(Decider::CitizenAndCoordinator),
    &[],
)]
#[case::not_approved(
    |draft: &mut Draft| {
        let participants = first(draft).participants.entries_mut();
        participants[0].approved_by_citizen = None;
        participants[1].approved_by_citizen = None;
        participants[2].approved_by_citizen = Some(false);
        participants[3].approved_by_citizen = None;
    },
    &[
        "meeting.participant.not_approved error meetings[0].participants[2].approved_by_citizen",
        "meeting.participant.not_approved error meetings[0].participants[3].approved_by_citizen",
    ],
)]
#[case::invited_and_not_there(
    |draft: &mut Draft| {
        let participants = first(draft).participants.entries_mut();
        participants[2].approved_by_citizen = None;
        participants[2].attended = Some(Attendance::No);
    },
    &[],
)]
#[case::no_private_person(
    |draft: &mut Draft| draft.people.entries_mut()[1].kind = Some(PersonKind::CivilSociety),
    &["meeting.private_network.absent info meetings[0].participants"],
)]
#[case::only_citizen_and_coordinator(
    |draft: &mut Draft| first(draft).participants = vec![present("citizen"), present("anna")].into(),
    &[
        "meeting.private_network.absent info meetings[0].participants",
        "meeting.resource_person.absent error meetings[0].participants",
    ],
)]
#[case::no_dialogue(
    |draft: &mut Draft| {
        first(draft).dialogue_process = Some(DialogueProcess::NotFollowed);
        first(draft).participants.entries_mut()[2].had_turn = Some(false);
        first(draft).participants.entries_mut()[3].had_turn = None;
    },
    &[
        "meeting.dialogue.not_followed warning meetings[0].participants[2].had_turn",
        "meeting.dialogue.not_followed warning meetings[0].dialogue_process",
    ],
)]
#[case::dialogue_not_known(|draft: &mut Draft| first(draft).dialogue_process = None, &[])]
#[case::no_frame(|draft: &mut Draft| first(draft).frame = None, &["meeting.frame.missing warning meetings[0].frame"])]
#[case::no_preparation(
    |draft: &mut Draft| first(draft).preparation = None,
    &["meeting.preparation.without_citizen error meetings[0].preparation"],
)]
#[case::preparation_on_no_day_without_citizen(
    |draft: &mut Draft| first(draft).preparation = Some(Preparation::default()),
    &[
        "meeting.preparation.without_citizen warning meetings[0].preparation.date",
        "meeting.preparation.without_citizen error meetings[0].preparation.citizen_took_part",
    ],
)]
#[case::off_theme(
    |draft: &mut Draft| first(draft).discussed = vec![Discussed { text: text("x"), theme: text("t1") }, Discussed::default()].into(),
    &["meeting.discussion.off_theme info meetings[0].discussed[1].theme"],
)]
#[case::no_summary(
    |draft: &mut Draft| first(draft).summary = None,
    &["meeting.summary.missing warning meetings[0].summary"],
)]
#[case::no_summary_of_nothing(
    |draft: &mut Draft| {
        first(draft).summary = None;
        draft.agreements.entries_mut()[0].meeting = None;
    },
    &[],
)]
fn a_meeting(#[case] change: Change, #[case] expected: &[&str]) {
    assert_eq!(said(super::check, change), expected);
}

const LEFT_OUT: &str =
    "meeting.agreement.not_reviewed error meetings[1].reviewed agreement=[\"agreements\",0]";

#[rstest]
#[case::left_out(|draft: &mut Draft| second(draft, "2025-10-27", &[]), &[LEFT_OUT])]
#[case::gone_through(|draft: &mut Draft| second(draft, "2025-10-27", &["a1", "a1"]), &[])]
#[case::same_day_is_not_earlier(|draft: &mut Draft| second(draft, "2025-10-06", &[]), &[])]
#[case::proposed(
    |draft: &mut Draft| {
        second(draft, "2025-10-27", &[]);
        draft.agreements.entries_mut()[0].status = Some(AgreementStatus::Proposed);
    },
    &[],
)]
#[case::accepted_on_the_day_of_the_meeting(
    |draft: &mut Draft| {
        second(draft, "2025-10-27", &[]);
        draft.agreements.entries_mut()[0].accepted_on = day("2025-10-27");
    },
    &[],
)]
#[case::ended_the_day_before(
    |draft: &mut Draft| {
        second(draft, "2025-10-27", &[]);
        let agreement = &mut draft.agreements.entries_mut()[0];
        (agreement.status, agreement.ended_on) = (Some(AgreementStatus::Cancelled), day("2025-10-26"));
    },
    &[],
)]
#[case::ended_that_day(
    |draft: &mut Draft| {
        second(draft, "2025-10-27", &[]);
        let agreement = &mut draft.agreements.entries_mut()[0];
        (agreement.status, agreement.ended_on) = (Some(AgreementStatus::Cancelled), day("2025-10-27"));
    },
    &[LEFT_OUT],
)]
#[case::ended_with_its_last_result(
    |draft: &mut Draft| {
        second(draft, "2025-10-27", &[]);
        let agreement = &mut draft.agreements.entries_mut()[0];
        agreement.status = Some(AgreementStatus::Kept);
        let results = ["2025-10-26", "2025-10-20"].map(|date| FollowUp { result: Some(result(date)), ..FollowUp::default() });
        agreement.follow_up = results.into_iter().collect();
    },
    &[],
)]
#[case::ended_on_no_known_day(
    |draft: &mut Draft| {
        second(draft, "2025-10-27", &[]);
        let agreement = &mut draft.agreements.entries_mut()[0];
        (agreement.status, agreement.follow_up) = (Some(AgreementStatus::Kept), vec![].into());
    },
    &[],
)]
#[case::replaced_at_the_meeting(
    |draft: &mut Draft| {
        second(draft, "2025-10-27", &[]);
        let old = &mut draft.agreements.entries_mut()[0];
        (old.status, old.follow_up) = (Some(AgreementStatus::Superseded), vec![].into());
        let mut new = agreement("a2");
        (new.meeting, new.agreed_on, new.supersedes) = (text("m2"), day("2025-10-27"), text("a1"));
        draft.agreements.push(new);
    },
    &[LEFT_OUT],
)]
#[case::made_at_a_planned_meeting(
    |draft: &mut Draft| {
        second(draft, "2025-10-27", &[]);
        first(draft).status = Some(MeetingStatus::Planned);
    },
    &[],
)]
#[case::each_for_itself(
    |draft: &mut Draft| {
        second(draft, "2025-10-27", &["a2"]);
        draft.agreements.push(agreement("a2"));
        draft.agreements.push(agreement("a3"));
        // Stands first in the document, was held last.
        let mut last = meeting("m3", "2025-10-30");
        last.reviewed = vec!["a1".into(), "a3".into()].into();
        draft.meetings = [last].into_iter().chain(draft.meetings.entries().to_vec()).collect();
    },
    &[
        "meeting.agreement.not_reviewed error meetings[0].reviewed agreement=[\"agreements\",1]",
        "meeting.agreement.not_reviewed error meetings[2].reviewed agreement=[\"agreements\",0]",
        "meeting.agreement.not_reviewed error meetings[2].reviewed agreement=[\"agreements\",2]",
    ],
)]
fn agreements_of_earlier_meetings(#[case] change: Change, #[case] expected: &[&str]) {
    assert_eq!(said(super::check, change), expected);
}

#[test]
fn more_agreements_than_are_listed_are_counted() {
    let mut draft = course();
    let ids: Vec<String> = (0..60).map(|at| format!("a{at}")).collect();
    draft.agreements = ids
        .iter()
        .map(|id| crate::course::draft::Agreement { id: Some(id.clone().into()), ..agreement("") })
        .collect();
    let meetings = ["2025-10-20", "2025-10-21", "2025-10-22"];
    for date in meetings {
        let mut later = meeting("", date);
        later.id = Some(date.to_owned().into());
        later.reviewed = vec!["a7".into(), "a7".into(), "nobody".into()].into();
        draft.meetings.push(later);
    }
    let lines = lines(&report(super::check, &draft, &Settings::default(), true));
    // 59 at each of three meetings: all of the first, 41 of the second.
    assert_eq!(lines.len(), 101);
    assert_eq!(
        lines[99],
        "meeting.agreement.not_reviewed error meetings[2].reviewed agreement=[\"agreements\",41]"
    );
    assert_eq!(lines[100], "report.more error  of=\"meeting.agreement.not_reviewed\" count=177");
}

#[test]
fn a_form_inside_its_course_has_its_own_hundred() {
    let mut draft = course();
    draft.agreements = (0..101).map(|_| agreement("a1")).collect();
    draft.meetings.push(meeting("m2", "2025-10-20"));
    draft.meetings.push(meeting("m3", "2025-10-21"));
    let settings = Settings::default();
    let on = day(ON).unwrap();
    let form = Path::root().then("meetings").then(2);
    let record = Record::of(&draft);
    let mut findings = Findings::new(record.course(), &settings, Some(on), Vec::new()).below(&form);
    super::check(&View::new(record.course(), on, &settings, true), &mut findings);
    let lines = lines(&findings.report());
    assert_eq!(lines.len(), 101);
    assert_eq!(lines[0], "meeting.agreement.not_reviewed error reviewed agreement=[\"agreements\",0]");
    assert_eq!(lines[100], "report.more error  of=\"meeting.agreement.not_reviewed\" count=101");
}

fn no_meeting(draft: &mut Draft) {
    draft.meetings = vec![planned("m1", "2025-12-01")].into();
}

fn close(draft: &mut Draft, closed_on: &str) {
    draft.closure = Some(Closure { closed_on: day(closed_on), reason: None });
}

#[rstest]
#[case::not_decided_and_none(no_meeting, None, &["meeting.early.none info meetings"])]
#[case::not_decided_and_one(|_: &mut Draft| {}, None, &[])]
#[case::within_the_days(|_: &mut Draft| {}, Some(66), &[])]
#[case::after_the_days(|_: &mut Draft| {}, Some(65), &["meeting.early.none info meetings days=65"])]
#[case::days_not_over(no_meeting, Some(94), &[])]
#[case::days_over(no_meeting, Some(93), &["meeting.early.none info meetings days=93"])]
#[case::before_the_opening(|draft: &mut Draft| first(draft).date = day("2025-07-31"), Some(90), &["meeting.early.none info meetings days=90"])]
#[case::not_reached(|draft: &mut Draft| { no_meeting(draft); draft.phases = vec![].into(); }, None, &[])]
#[case::not_opened(|draft: &mut Draft| { no_meeting(draft); draft.opened_on = None; }, None, &[])]
#[case::closed_without_a_meeting(|draft: &mut Draft| { no_meeting(draft); close(draft, ON); }, Some(10), &["meeting.none_held warning meetings"])]
#[case::closed_with_one(|draft: &mut Draft| close(draft, ON), None, &[])]
#[case::reopened(
    |draft: &mut Draft| {
        no_meeting(draft);
        close(draft, "2025-10-20");
        draft.reopenings = vec![Reopening { reopened_on: day(ON), ..Reopening::default() }].into();
    },
    None,
    &["meeting.early.none info meetings"],
)]
fn a_first_meeting(#[case] change: Change, #[case] days: Option<u32>, #[case] expected: &[&str]) {
    let mut draft = course();
    change(&mut draft);
    let settings = Settings { early_meeting_days: days, ..Settings::default() };
    let mut found = lines(&report(super::check, &draft, &settings, true));
    found.retain(|line| line.contains("early") || line.contains("none_held"));
    assert_eq!(found, expected);
}

#[test]
fn a_form_without_its_course_is_silent_about_others() {
    let mut alone =
        CourseDraft { meetings: vec![meeting("m1", "2025-10-06")].into(), ..CourseDraft::default() };
    let said = |draft: &CourseDraft<'_>| lines(&report(super::check, draft, &Settings::default(), false));
    assert_eq!(said(&alone), Vec::<String>::new());
    let form = first(&mut alone);
    form.leader = None;
    form.participants = vec![].into();
    assert_eq!(said(&alone), ["meeting.citizen.absent error meetings[0].participants"]);
}

#[test]
fn large_meetings_say_the_same_as_small_ones() {
    let mut draft = course();
    for _ in 0..20 {
        first(&mut draft).participants.push(present("bo"));
    }
    first(&mut draft).participants.entries_mut()[1].attended = Some(Attendance::No);
    draft.people.push(person("dorte", PersonKind::Professional));
    draft.sharing.push(form("m1", "bo"));
    let found = lines(&report(super::check, &draft, &Settings::default(), true));
    assert_eq!(found, ["meeting.leader.not_coordinator error meetings[0].leader"]);
}
