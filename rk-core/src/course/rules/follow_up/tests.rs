//! Each rule of the follow-ups and contacts, broken and mended, by the documentation.

use rstest::rstest;

use super::super::example::{
    agreement, contact, coordinator, course, day, follow_up, lines, meeting, person, planned, report, result,
    said, text,
};
use crate::{
    calendar::Calendar,
    course::{
        Settings,
        draft::{
            Agreement, AgreementStatus, Closure, Contact, CourseDraft, Disposition, DispositionKind,
            FollowUp, PersonKind,
        },
    },
};

type Draft = CourseDraft<'static>;

fn first(draft: &mut Draft) -> &mut Agreement<'static> {
    &mut draft.agreements.entries_mut()[0]
}

/// A follow-up on this day, without a result
fn due(draft: &mut Draft, due: &str) {
    first(draft).follow_up = vec![follow_up(due)].into();
}

fn dispose(draft: &mut Draft) {
    let kind = Some(DispositionKind::HandedOver);
    first(draft).disposition = Some(Disposition { kind, to: text("lis") });
}

fn close(draft: &mut Draft, closed_on: &str) {
    draft.closure = Some(Closure { closed_on: day(closed_on), reason: None });
}

#[rstest]
#[case::nothing(|_: &mut Draft| {}, &[])]
#[case::no_follow_up(
    |draft: &mut Draft| first(draft).follow_up = vec![].into(),
    &[
        "follow_up.responsible.missing error agreements[0].follow_up",
        "follow_up.date.missing error agreements[0].follow_up",
        "follow_up.method.missing error agreements[0].follow_up",
    ],
)]
#[case::nobody_no_day_no_way(
    |draft: &mut Draft| first(draft).follow_up.push(FollowUp::default()),
    &[
        "follow_up.responsible.missing error agreements[0].follow_up[1].responsible",
        "follow_up.date.missing error agreements[0].follow_up[1].due",
        "follow_up.method.missing error agreements[0].follow_up[1].method",
    ],
)]
#[case::before_the_agreement(
    |draft: &mut Draft| { due(draft, "2025-10-03"); dispose(draft); },
    &["follow_up.date.before_agreement error agreements[0].follow_up[0].due"],
)]
#[case::on_the_day_of_acceptance(
    |draft: &mut Draft| { due(draft, "2025-11-04"); first(draft).accepted_on = day("2025-11-04"); },
    &["follow_up.date.same_day warning agreements[0].follow_up[0].due"],
)]
#[case::on_the_day_of_the_meeting(
    |draft: &mut Draft| { due(draft, "2025-10-06"); first(draft).agreed_on = None; dispose(draft); },
    &["follow_up.date.same_day warning agreements[0].follow_up[0].due"],
)]
#[case::on_a_saturday(
    |draft: &mut Draft| due(draft, "2025-11-08"),
    &["follow_up.date.not_working_day warning agreements[0].follow_up[0].due next=\"2025-11-10\""],
)]
#[case::on_christmas_eve(|draft: &mut Draft| due(draft, "2025-12-24"), &[])]
#[case::after_the_close(
    |draft: &mut Draft| { due(draft, "2025-11-10"); close(draft, "2025-10-20"); },
    &["follow_up.date.after_end error agreements[0].follow_up[0].due"],
)]
#[case::after_the_close_and_handed_over(
    |draft: &mut Draft| { due(draft, "2025-11-10"); close(draft, "2025-10-20"); dispose(draft); },
    &[],
)]
#[case::on_the_last_day(|draft: &mut Draft| { due(draft, "2025-10-20"); close(draft, "2025-10-20"); }, &[])]
#[case::after_a_close_to_come(|draft: &mut Draft| { due(draft, "2025-12-10"); close(draft, "2025-12-01"); }, &[])]
#[case::after_the_planned_end(
    |draft: &mut Draft| { due(draft, "2025-11-10"); draft.planned_end = day("2025-10-20"); },
    &["follow_up.date.after_end warning agreements[0].follow_up[0].due"],
)]
#[case::overdue(
    |draft: &mut Draft| due(draft, "2025-10-15"),
    &["follow_up.overdue warning agreements[0].follow_up[0].due days=19"],
)]
#[case::due_today(|draft: &mut Draft| due(draft, "2025-11-03"), &[])]
#[case::overdue_and_handed_over(|draft: &mut Draft| { due(draft, "2025-10-15"); dispose(draft); }, &[])]
#[case::overdue_in_a_closed_course(|draft: &mut Draft| { due(draft, "2025-10-15"); close(draft, "2025-10-20"); }, &[])]
#[case::overdue_and_cancelled(
    |draft: &mut Draft| { due(draft, "2025-10-15"); first(draft).status = Some(AgreementStatus::Cancelled); },
    &[],
)]
#[case::result_without_the_citizen(
    |draft: &mut Draft| {
        let taken_part = &mut first(draft).follow_up.entries_mut()[0].result.as_mut().unwrap().citizen_took_part;
        *taken_part = None;
    },
    &["follow_up.result.without_citizen warning agreements[0].follow_up[0].result.citizen_took_part"],
)]
#[case::result_on_no_day(
    |draft: &mut Draft| first(draft).follow_up.entries_mut()[0].result.as_mut().unwrap().date = None,
    &["follow_up.result.date_impossible error agreements[0].follow_up[0].result.date"],
)]
#[case::result_tomorrow(
    |draft: &mut Draft| first(draft).follow_up.entries_mut()[0].result = Some(result("2025-11-04")),
    &["follow_up.result.date_impossible error agreements[0].follow_up[0].result.date"],
)]
#[case::result_before_the_agreement(
    |draft: &mut Draft| first(draft).follow_up.entries_mut()[0].result = Some(result("2025-10-05")),
    &["follow_up.result.date_impossible error agreements[0].follow_up[0].result.date"],
)]
#[case::result_on_the_day_of_the_agreement(
    |draft: &mut Draft| first(draft).follow_up.entries_mut()[0].result = Some(result("2025-10-06")),
    &[],
)]
#[case::after_the_next_meeting(
    |draft: &mut Draft| {
        due(draft, "2025-12-02");
        draft.meetings.push(planned("m3", "2026-01-05"));
        draft.meetings.push(planned("m2", "2025-12-01"));
        draft.meetings.push(planned("m0", "2025-10-06"));
    },
    &["follow_up.date.late info agreements[0].follow_up[0].due"],
)]
#[case::at_the_next_meeting(
    |draft: &mut Draft| { due(draft, "2025-12-01"); draft.meetings.push(planned("m2", "2025-12-01")); },
    &[],
)]
#[case::after_six_months(
    |draft: &mut Draft| due(draft, "2026-04-07"),
    &["follow_up.date.late info agreements[0].follow_up[0].due months=6"],
)]
#[case::six_months_to_the_day(
    |draft: &mut Draft| { due(draft, "2026-04-07"); first(draft).agreed_on = day("2025-10-07"); },
    &[],
)]
#[case::no_agreements(|draft: &mut Draft| draft.agreements = vec![].into(), &["agreement.none info agreements"])]
#[case::outsider_is_responsible(
    |draft: &mut Draft| {
        let responsible = ["citizen", "per", "homecare", "bo", "anna"].map(Into::into).into_iter().collect();
        first(draft).follow_up.entries_mut()[0].responsible = responsible;
    },
    &["follow_up.responsible.outside warning agreements[0].follow_up[0].responsible[3]"],
)]
#[case::a_former_coordinator_is_responsible(
    |draft: &mut Draft| {
        first(draft).follow_up.entries_mut()[0].responsible = vec!["bo".into()].into();
        draft.roles.push(coordinator("bo", "2025-08-01", day("2025-08-15")));
    },
    &[],
)]
#[case::a_contact_about_an_agreement(
    |draft: &mut Draft| {
        let about = || Contact { about: text("a1"), ..contact("2025-10-21", "per") };
        draft.contacts.push(about());
        draft.contacts.push(Contact { citizen_agreed: Some(false), ..about() });
        draft.contacts.push(Contact { citizen_agreed: Some(true), ..about() });
        draft.contacts.push(Contact { person: text("citizen"), ..about() });
        draft.contacts.push(Contact { person: None, ..about() });
    },
    &[
        "follow_up.contact.without_consent warning contacts[1].citizen_agreed",
        "follow_up.contact.without_consent warning contacts[2].citizen_agreed",
    ],
)]
#[case::contact_between_meetings(|draft: &mut Draft| draft.meetings.push(meeting("m2", "2025-10-20")), &[])]
#[case::no_contact_between_meetings(
    |draft: &mut Draft| {
        draft.meetings.push(meeting("m2", "2025-10-19"));
        draft.contacts.push(contact("2025-10-10", "per"));
        draft.meetings.push(meeting("m3", "2025-10-27"));
    },
    &["contact.between_meetings.missing warning meetings[1]"],
)]
#[case::contact_with_a_coordinator_of_another_day(
    |draft: &mut Draft| {
        draft.meetings.push(meeting("m2", "2025-10-27"));
        draft.people.push(person("dorte", PersonKind::Professional));
        draft.roles.push(coordinator("dorte", "2025-10-21", None));
        draft.contacts = vec![contact("2025-10-20", "dorte")].into();
    },
    &["contact.between_meetings.missing warning meetings[1]"],
)]
#[case::the_later_of_two_meetings_stands_first(
    |draft: &mut Draft| {
        draft.meetings = vec![meeting("m2", "2025-11-03"), meeting("m1", "2025-10-21")].into();
    },
    &["contact.between_meetings.missing warning meetings[0]"],
)]
fn a_follow_up(#[case] change: fn(&mut Draft), #[case] expected: &[&str]) {
    assert_eq!(said(super::check, change), expected);
}

#[test]
fn the_municipality_decides_days_and_months() {
    let mut draft = course();
    due(&mut draft, "2025-12-24");
    let settings = Settings {
        calendar: Calendar::new(vec![day("2025-12-24").unwrap(), day("2025-12-29").unwrap()]),
        follow_up_months: 2,
        ..Settings::default()
    };
    assert_eq!(
        lines(&report(super::check, &draft, &settings, true)),
        [
            "follow_up.date.not_working_day warning agreements[0].follow_up[0].due next=\"2025-12-30\"",
            "follow_up.date.late info agreements[0].follow_up[0].due months=2",
        ]
    );
}

#[test]
fn a_form_without_its_course_is_silent_about_others() {
    let mut alone = CourseDraft { agreements: vec![agreement("a1")].into(), ..CourseDraft::default() };
    let said = |draft: &CourseDraft<'_>| lines(&report(super::check, draft, &Settings::default(), false));
    assert_eq!(said(&alone), Vec::<String>::new());
    due(&mut alone, "2025-10-05");
    assert_eq!(
        said(&alone),
        [
            "follow_up.date.before_agreement error agreements[0].follow_up[0].due",
            "follow_up.date.not_working_day warning agreements[0].follow_up[0].due next=\"2025-10-06\"",
        ]
    );
}
