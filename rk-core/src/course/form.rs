//! What every document needs, whatever the model says.
//!
//! A value that cannot count is taken out of the draft, so the rules after this
//! see it as missing.

mod ids;
mod texts;

use super::{
    draft::{Agreement, CourseDraft, Meeting, MeetingStatus, Text},
    findings::Faulty,
    view::CITIZEN,
};
use crate::rule::{CourseRule, Violation, course::Label};
use ids::Ids;
use texts::Form;

const PERSON: &[&str] = &[];
const ANYBODY: &[&str] = &[CITIZEN];
/// Whom a plan is kept by
const KEEPER: &[&str] = &[CITIZEN, "meetings"];
const ENTRY: &[&str] = &[];

/// What references lead to
struct Known<'a> {
    people: Ids<'a>,
    wishes: Ids<'a>,
    goals: Ids<'a>,
    meetings: Ids<'a>,
    agreements: Ids<'a>,
    /// Each with the number of its meeting
    themes: Ids<'a>,
}

/// What a draft lacks, and what cannot count in it
///
/// Where nothing is known around a form, `whole` is false and references are not looked up.
pub(super) fn check(draft: &mut CourseDraft<'_>, faulty: &Faulty, whole: bool) -> Vec<Violation<CourseRule>> {
    let mut form = Form::new(faulty, whole);
    head(&mut form, draft);
    let known = known(&mut form, draft);
    people(&mut form, draft, &known);
    direction(&mut form, draft, &known);
    for (number, (place, meeting)) in draft.meetings.iter_mut().enumerate() {
        form.at("meetings", place, |form| self::meeting(form, number, meeting, &known));
    }
    let dated = |meeting: &Text<'_>| {
        let meeting = known.meetings.find(meeting).and_then(|number| draft.meetings.entries().get(number));
        meeting.is_some_and(|meeting| meeting.date.is_some())
    };
    for (place, agreement) in draft.agreements.iter_mut() {
        form.at("agreements", place, |form| {
            self::agreement(form, agreement, &known);
            let day = match &agreement.meeting {
                Some(meeting) => !whole || dated(meeting),
                None => false,
            };
            form.needed(day || agreement.agreed_on.is_some(), "agreed_on", Label::AgreementAgreedOn);
        });
    }
    information(&mut form, draft, &known);
    ends(&mut form, draft, &known);
    form.found.into_violations()
}

/// The course itself, its phases and its target group
fn head(form: &mut Form<'_>, draft: &mut CourseDraft<'_>) {
    form.name(&mut draft.id, "id", Some(Label::CourseId));
    form.needed(draft.profile.is_some(), "profile", Label::Profile);
    let citizen = draft.citizen.get_or_insert_default();
    form.within("citizen", |form| form.name(&mut citizen.r#ref, "ref", Some(Label::CitizenRef)));
    form.needed(draft.opened_on.is_some(), "opened_on", Label::OpenedOn);
    for (place, phase) in draft.phases.iter_mut() {
        form.at("phases", place, |form| {
            form.needed(phase.phase.is_some(), "phase", Label::PhaseName);
            form.needed(phase.from.is_some(), "from", Label::PhaseFrom);
            form.span(phase.from, &mut phase.to);
        });
    }
    if let Some(group) = &mut draft.target_group {
        form.within("target_group", |form| {
            for (place, criterion) in group.criteria.iter_mut() {
                form.at("criteria", place, |form| {
                    form.text(&mut criterion.text, "text", Some(Label::CriterionText));
                });
            }
        });
    }
}

/// Every id, before references are looked up
fn known<'a>(form: &mut Form<'_>, draft: &mut CourseDraft<'a>) -> Known<'a> {
    let mut themes = Vec::new();
    for (number, (place, meeting)) in draft.meetings.iter_mut().enumerate() {
        form.at("meetings", place, |form| {
            let ids = Ids::of(form, "themes", &mut meeting.themes, Label::ThemeId, |theme| &mut theme.id);
            themes.extend(ids.into_texts().map(|id| (id, number)));
        });
    }
    Ids::of(form, "plans", &mut draft.plans, Label::PlanId, |plan| &mut plan.id);
    Ids::of(form, "consents", &mut draft.consents, Label::ConsentId, |consent| &mut consent.id);
    Ids::of(form, "other_courses", &mut draft.other_courses, Label::OtherCourseId, |other| &mut other.id);
    Known {
        people: Ids::of(form, "people", &mut draft.people, Label::PersonId, |person| &mut person.id),
        wishes: Ids::of(form, "wishes", &mut draft.wishes, Label::WishId, |wish| &mut wish.id),
        goals: Ids::of(form, "goals", &mut draft.goals, Label::GoalId, |goal| &mut goal.id),
        meetings: Ids::of(form, "meetings", &mut draft.meetings, Label::MeetingId, |meeting| &mut meeting.id),
        agreements: Ids::of(form, "agreements", &mut draft.agreements, Label::AgreementId, |agreement| {
            &mut agreement.id
        }),
        themes: Ids::new(themes),
    }
}

fn people(form: &mut Form<'_>, draft: &mut CourseDraft<'_>, known: &Known<'_>) {
    for (place, person) in draft.people.iter_mut() {
        form.at("people", place, |form| {
            form.needed(person.kind.is_some(), "kind", Label::PersonKind);
            form.text(&mut person.unit, "unit", None);
            form.text(&mut person.relation, "relation", None);
            form.reference(&mut person.represented_by, "represented_by", &known.people, PERSON, None);
        });
    }
    for (place, role) in draft.roles.iter_mut() {
        form.at("roles", place, |form| {
            form.reference(&mut role.person, "person", &known.people, ANYBODY, Some(Label::RolePerson));
            form.needed(role.role.is_some(), "role", Label::RoleKind);
            form.needed(role.from.is_some(), "from", Label::RoleFrom);
            form.span(role.from, &mut role.to);
            form.text(&mut role.end_reason, "end_reason", None);
        });
    }
    if let Some(team) = &mut draft.coordinator_team {
        form.within("coordinator_team", |form| {
            for (place, member) in team.members.iter_mut() {
                form.at("members", place, |form| {
                    let label = Some(Label::MemberPerson);
                    form.reference(&mut member.person, "person", &known.people, PERSON, label);
                    form.text(&mut member.department, "department", Some(Label::MemberDepartment));
                });
            }
            form.reference(&mut team.convener, "convener", &known.people, PERSON, None);
            form.keys(&mut team.caseload, "caseload", &known.people, PERSON);
        });
    }
}

/// Wishes, plans and goals
fn direction(form: &mut Form<'_>, draft: &mut CourseDraft<'_>, known: &Known<'_>) {
    for (place, wish) in draft.wishes.iter_mut() {
        form.at("wishes", place, |form| form.text(&mut wish.text, "text", Some(Label::WishText)));
    }
    for (place, plan) in draft.plans.iter_mut() {
        form.at("plans", place, |form| {
            form.needed(plan.from.is_some(), "from", Label::PlanFrom);
            form.span(plan.from, &mut plan.to);
            form.reference(&mut plan.maintained_by, "maintained_by", &known.people, KEEPER, None);
        });
    }
    for (place, goal) in draft.goals.iter_mut() {
        form.at("goals", place, |form| {
            form.text(&mut goal.text, "text", Some(Label::GoalText));
            form.reference(&mut goal.wish, "wish", &known.wishes, ENTRY, None);
            form.reference(&mut goal.parent, "parent", &known.goals, ENTRY, None);
            form.keys(&mut goal.acceptance, "acceptance", &known.people, ANYBODY);
        });
    }
}

fn meeting(form: &mut Form<'_>, number: usize, meeting: &mut Meeting<'_>, known: &Known<'_>) {
    form.needed(meeting.date.is_some(), "date", Label::MeetingDate);
    form.needed(meeting.status.is_some(), "status", Label::MeetingStatus);
    form.reference(&mut meeting.leader, "leader", &known.people, PERSON, None);
    form.reference(&mut meeting.organiser, "organiser", &known.people, PERSON, None);
    form.text(&mut meeting.frame, "frame", None);
    for (place, theme) in meeting.themes.iter_mut() {
        form.at("themes", place, |form| form.text(&mut theme.text, "text", Some(Label::ThemeText)));
    }
    for (place, participant) in meeting.participants.iter_mut() {
        form.at("participants", place, |form| {
            let label = Some(Label::ParticipantPerson);
            form.reference(&mut participant.person, "person", &known.people, ANYBODY, label);
            let told = participant.attended.is_some() || meeting.status != Some(MeetingStatus::Held);
            form.needed(told, "attended", Label::ParticipantAttended);
        });
    }
    for (place, discussed) in meeting.discussed.iter_mut() {
        form.at("discussed", place, |form| {
            form.text(&mut discussed.text, "text", Some(Label::DiscussedText));
            form.theme(&mut discussed.theme, &known.themes, Some(number));
        });
    }
    form.references(&mut meeting.reviewed, "reviewed", &known.agreements, ENTRY);
}

fn agreement(form: &mut Form<'_>, agreement: &mut Agreement<'_>, known: &Known<'_>) {
    form.reference(&mut agreement.meeting, "meeting", &known.meetings, ENTRY, None);
    form.text(&mut agreement.content, "content", None);
    form.reference(&mut agreement.owner, "owner", &known.people, ANYBODY, None);
    form.references(&mut agreement.parties, "parties", &known.people, ANYBODY);
    form.reference(&mut agreement.goal, "goal", &known.goals, ENTRY, None);
    let meeting = agreement.meeting.as_ref().and_then(|meeting| known.meetings.find(meeting));
    form.theme(&mut agreement.theme, &known.themes, meeting);
    form.needed(agreement.status.is_some(), "status", Label::AgreementStatus);
    for (place, follow_up) in agreement.follow_up.iter_mut() {
        form.at("follow_up", place, |form| {
            form.references(&mut follow_up.responsible, "responsible", &known.people, ANYBODY);
            if let Some(result) = &mut follow_up.result {
                form.within("result", |form| form.text(&mut result.note, "note", None));
            }
        });
    }
    form.reference(&mut agreement.supersedes, "supersedes", &known.agreements, ENTRY, None);
    if let Some(disposition) = &mut agreement.disposition {
        form.within("disposition", |form| {
            form.needed(disposition.kind.is_some(), "kind", Label::DispositionKind);
            form.reference(&mut disposition.to, "to", &known.people, PERSON, None);
        });
    }
}

/// Consents, what was shared, and contacts
fn information(form: &mut Form<'_>, draft: &mut CourseDraft<'_>, known: &Known<'_>) {
    for (place, consent) in draft.consents.iter_mut() {
        form.at("consents", place, |form| {
            form.reference(&mut consent.given_by, "given_by", &known.people, ANYBODY, None);
            form.text(&mut consent.representation, "representation", None);
            form.references(&mut consent.recipients, "recipients", &known.people, PERSON);
            form.texts(&mut consent.information, "information");
            form.text(&mut consent.purpose, "purpose", None);
        });
    }
    for (place, sharing) in draft.sharing.iter_mut() {
        form.at("sharing", place, |form| {
            form.needed(sharing.date.is_some(), "date", Label::SharingDate);
            form.text(&mut sharing.what, "what", Some(Label::SharingWhat));
            let label = Some(Label::SharingRecipient);
            form.reference(&mut sharing.recipient, "recipient", &known.people, ANYBODY, label);
            form.reference(&mut sharing.meeting, "meeting", &known.meetings, ENTRY, None);
        });
    }
    for (place, contact) in draft.contacts.iter_mut() {
        form.at("contacts", place, |form| {
            form.needed(contact.date.is_some(), "date", Label::ContactDate);
            form.reference(&mut contact.person, "person", &known.people, ANYBODY, Some(Label::ContactPerson));
            form.reference(&mut contact.about, "about", &known.agreements, ENTRY, None);
        });
    }
}

/// What else goes on, the end of the course, and what is set aside
fn ends(form: &mut Form<'_>, draft: &mut CourseDraft<'_>, known: &Known<'_>) {
    for (place, other) in draft.other_coordination.iter_mut() {
        form.at("other_coordination", place, |form| {
            form.text(&mut other.text, "text", None);
            form.span(other.from, &mut other.to);
        });
    }
    for (place, other) in draft.other_courses.iter_mut() {
        form.at("other_courses", place, |form| {
            form.needed(other.opened_on.is_some(), "opened_on", Label::OtherCourseOpenedOn);
        });
    }
    if let Some(closure) = &mut draft.closure {
        form.within("closure", |form| {
            form.needed(closure.closed_on.is_some(), "closed_on", Label::ClosedOn);
            form.text(&mut closure.reason, "reason", None);
        });
    }
    for (place, reopening) in draft.reopenings.iter_mut() {
        form.at("reopenings", place, |form| {
            form.needed(reopening.reopened_on.is_some(), "reopened_on", Label::ReopenedOn);
            form.text(&mut reopening.reason, "reason", None);
        });
    }
    for (place, waiver) in draft.waivers.iter_mut() {
        form.at("waivers", place, |form| {
            form.text(&mut waiver.rule, "rule", None);
            form.text(&mut waiver.reason, "reason", None);
            form.reference(&mut waiver.by, "by", &known.people, PERSON, None);
        });
    }
}
