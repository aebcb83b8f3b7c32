//! Each rule of the agreements, broken and mended, by the documentation.

use rstest::rstest;

use super::super::example::{agreement, course, day, form, lines, meeting, present, report, said, text};
use crate::course::{
    Settings,
    draft::{
        Agreement, AgreementKind, AgreementStatus, Attendance, CourseDraft, Mandate, MeetingStatus,
        Participant, PersonKind,
    },
};

type Draft = CourseDraft<'static>;

fn first(draft: &mut Draft) -> &mut Agreement<'static> {
    &mut draft.agreements.entries_mut()[0]
}

fn participant(draft: &mut Draft, at: usize) -> &mut Participant<'static> {
    &mut draft.meetings.entries_mut()[0].participants.entries_mut()[at]
}

#[rstest]
#[case::nothing(|_: &mut Draft| {}, &[])]
#[case::no_owner(
    |draft: &mut Draft| first(draft).owner = None,
    &["agreement.owner.missing error agreements[0].owner"],
)]
#[case::owned_by_the_citizen(
    |draft: &mut Draft| {
        first(draft).owner = text("citizen");
        first(draft).parties = vec!["per".into()].into();
    },
    &["agreement.owner.citizen info agreements[0].owner"],
)]
#[case::without_the_citizen(
    |draft: &mut Draft| first(draft).parties = vec!["per".into()].into(),
    &["agreement.citizen.not_party error agreements[0].parties"],
)]
#[case::citizen_was_not_there(
    |draft: &mut Draft| participant(draft, 0).attended = Some(Attendance::No),
    &["agreement.citizen.not_party error agreements[0].parties"],
)]
#[case::citizen_will_not_have_been_there(
    |draft: &mut Draft| {
        participant(draft, 0).attended = Some(Attendance::No);
        draft.meetings.entries_mut()[0].date = day("2025-11-04");
    },
    &[],
)]
#[case::owner_was_not_there(
    |draft: &mut Draft| first(draft).owner = text("bo"),
    &["agreement.owner.not_participant error agreements[0].owner"],
)]
#[case::owner_stayed_away(
    |draft: &mut Draft| participant(draft, 2).attended = Some(Attendance::No),
    &["agreement.owner.not_participant error agreements[0].owner"],
)]
#[case::owner_has_not_accepted_yet(
    |draft: &mut Draft| {
        first(draft).owner = text("bo");
        first(draft).status = Some(AgreementStatus::Proposed);
        first(draft).accepted_on = day("2025-11-04");
    },
    &["agreement.owner.not_participant warning agreements[0].owner"],
)]
#[case::owner_accepted(
    |draft: &mut Draft| {
        first(draft).owner = text("bo");
        first(draft).accepted_on = day("2025-11-03");
    },
    &[],
)]
#[case::made_between_meetings(
    |draft: &mut Draft| {
        first(draft).owner = text("bo");
        first(draft).meeting = None;
    },
    &[],
)]
#[case::owned_by_a_unit_whose_person_was_there(
    |draft: &mut Draft| first(draft).owner = text("homecare"),
    &["agreement.owner.unnamed warning agreements[0].owner person=[\"people\",3]"],
)]
#[case::owned_by_a_unit_of_nobody(
    |draft: &mut Draft| {
        first(draft).owner = text("homecare");
        draft.people.entries_mut()[2].represented_by = None;
    },
    &[
        "agreement.owner.not_participant error agreements[0].owner",
        "agreement.owner.unnamed warning agreements[0].owner",
    ],
)]
#[case::no_content(
    |draft: &mut Draft| first(draft).content = None,
    &["agreement.content.missing error agreements[0].content"],
)]
#[case::no_purpose(
    |draft: &mut Draft| (first(draft).goal, first(draft).theme) = (None, None),
    &["agreement.purpose.missing warning agreements[0].goal"],
)]
#[case::theme_alone(|draft: &mut Draft| first(draft).goal = None, &[])]
#[case::not_on_the_form(
    |draft: &mut Draft| first(draft).on_form = None,
    &["agreement.form.missing error agreements[0].on_form"],
)]
#[case::proposals_are_on_no_form(
    |draft: &mut Draft| (first(draft).on_form, first(draft).status) = (None, Some(AgreementStatus::Proposed)),
    &[],
)]
#[case::all_owned_by_one(
    |draft: &mut Draft| draft.agreements.push(agreement("a2")),
    &["agreement.owners.one_sided warning meetings[0]"],
)]
#[case::owned_by_two(
    |draft: &mut Draft| draft.agreements.push(Agreement { owner: text("lis"), ..agreement("a2") }),
    &[],
)]
#[case::owned_by_one_and_by_nobody(
    |draft: &mut Draft| draft.agreements.push(Agreement { owner: None, ..agreement("a2") }),
    &["agreement.owner.missing error agreements[1].owner"],
)]
#[case::all_owned_by_one_at_a_meeting_to_come(
    |draft: &mut Draft| {
        draft.agreements.push(agreement("a2"));
        draft.meetings.entries_mut()[0].status = Some(MeetingStatus::Planned);
    },
    &[],
)]
#[case::effort_without_mandate(
    |draft: &mut Draft| {
        first(draft).kind = Some(AgreementKind::Effort);
        participant(draft, 2).mandate = Some(Mandate::None);
    },
    &["agreement.owner.no_mandate warning agreements[0].owner"],
)]
#[case::effort_with_some_mandate(
    |draft: &mut Draft| {
        first(draft).kind = Some(AgreementKind::Effort);
        participant(draft, 2).mandate = Some(Mandate::Limited);
    },
    &[],
)]
#[case::support_without_mandate(|draft: &mut Draft| participant(draft, 2).mandate = Some(Mandate::None), &[])]
#[case::replaced_and_binding(
    |draft: &mut Draft| {
        let new = Agreement { supersedes: text("a1"), owner: text("lis"), ..agreement("a2") };
        draft.agreements.push(new);
    },
    &["agreement.superseded.still_active error agreements[0].status"],
)]
#[case::replaced_and_ended(
    |draft: &mut Draft| {
        first(draft).status = Some(AgreementStatus::Superseded);
        let new = Agreement { supersedes: text("a1"), owner: text("lis"), ..agreement("a2") };
        draft.agreements.push(new);
    },
    &[],
)]
#[case::not_yet_replaced(
    |draft: &mut Draft| {
        let status = Some(AgreementStatus::Proposed);
        let new = Agreement { supersedes: text("a1"), owner: text("lis"), status, ..agreement("a2") };
        draft.agreements.push(new);
    },
    &[],
)]
#[case::form_not_sent(
    |draft: &mut Draft| {
        draft.sharing = ["anna", "per", "lis"].map(|who| form("m1", who)).into_iter().collect();
        draft.sharing.entries_mut()[1].what = text("minutes");
        draft.sharing.entries_mut()[2].meeting = None;
        participant(draft, 3).attended = Some(Attendance::No);
    },
    &[
        "agreement.form.not_distributed warning meetings[0].participants[0]",
        "agreement.form.not_distributed warning meetings[0].participants[2]",
    ],
)]
#[case::form_of_today(
    |draft: &mut Draft| {
        draft.sharing = vec![].into();
        draft.meetings.entries_mut()[0].date = day("2025-11-03");
    },
    &[],
)]
#[case::no_form_of_proposals(
    |draft: &mut Draft| {
        draft.sharing = vec![].into();
        first(draft).status = Some(AgreementStatus::Proposed);
    },
    &[],
)]
fn an_agreement(#[case] change: fn(&mut Draft), #[case] expected: &[&str]) {
    assert_eq!(said(super::check, change), expected);
}

#[test]
fn a_form_without_its_course_is_silent_about_others() {
    let alone = Agreement { supersedes: text("a1"), owner: text("bo"), ..agreement("a1") };
    let mut alone = CourseDraft { agreements: vec![alone].into(), ..CourseDraft::default() };
    let said = |draft: &CourseDraft<'_>| lines(&report(super::check, draft, &Settings::default(), false));
    assert_eq!(said(&alone), Vec::<String>::new());
    first(&mut alone).owner = None;
    first(&mut alone).parties = vec![].into();
    assert_eq!(
        said(&alone),
        [
            "agreement.owner.missing error agreements[0].owner",
            "agreement.citizen.not_party error agreements[0].parties"
        ]
    );
}

#[test]
fn large_meetings_say_the_same_as_small_ones() {
    let mut draft = course();
    let participants = &mut draft.meetings.entries_mut()[0].participants;
    for _ in 0..20 {
        participants.push(Participant { attended: None, mandate: Some(Mandate::None), ..present("bo") });
    }
    draft.people.entries_mut()[4].kind = Some(PersonKind::Professional);
    draft.agreements.push(Agreement {
        owner: text("bo"),
        kind: Some(AgreementKind::Effort),
        ..agreement("a2")
    });
    draft.meetings.push(meeting("m2", "2025-10-20"));
    assert_eq!(
        lines(&report(super::check, &draft, &Settings::default(), true)),
        [
            "agreement.owner.not_participant error agreements[1].owner",
            "agreement.owner.no_mandate warning agreements[1].owner",
        ]
    );
}
