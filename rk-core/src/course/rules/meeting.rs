//! The rules of network meetings.

mod reviewed;
#[cfg(test)]
mod tests;

use crate::{
    course::{
        draft::{Decider, DialogueProcess, PersonKind, PhaseName},
        findings::Findings,
        seen::{Meeting, Participant},
        view::{CITIZEN, View, given, was_there},
    },
    rule::{CourseRule, Severity},
};

const PARTICIPANTS: &str = "meetings/#/participants";

pub(super) fn check(view: &View<'_>, findings: &mut Findings<'_>) {
    if view.held.is_empty() && view.closed() {
        findings.note(CourseRule::NoneHeld, "meetings");
    }
    if view.open() && view.reached >= PhaseName::StartUp {
        early(view, findings);
    }
    for (at, meeting) in view.draft.meetings().iter() {
        if !view.is_held(at) {
            continue;
        }
        citizen(view, meeting, at, findings);
        leader(view, meeting, at, findings);
        agenda(meeting, at, findings);
        participants(view, meeting, at, findings);
        preparation(meeting, at, findings);
        if meeting.dialogue_process() == Some(DialogueProcess::NotFollowed) {
            findings.note_at(CourseRule::DialogueNotFollowed, "meetings/#/dialogue_process", at);
        }
        if !given(meeting.frame()) {
            findings.note_at(CourseRule::FrameMissing, "meetings/#/frame", at);
        }
        for (entry, discussed) in meeting.discussed().iter() {
            if discussed.theme().is_none() {
                findings.note_in(CourseRule::DiscussionOffTheme, "meetings/#/discussed/#/theme", at, entry);
            }
        }
        let agreed = view.agreed.get(at).is_some_and(|agreed| agreed.count > 0);
        if agreed && meeting.summary() != Some(true) {
            findings.note_at(CourseRule::SummaryMissing, "meetings/#/summary", at);
        }
    }
    reviewed::check(view, findings);
}

/// Whether the first meeting was held, within the days that the municipality has decided if it has
fn early(view: &View<'_>, findings: &mut Findings<'_>) {
    let Some(opened_on) = view.draft.opened_on() else { return };
    let days = view.settings.early_meeting_days;
    let none = days.map_or(view.held.is_empty(), |days| {
        let within = 0..=i64::from(days);
        let mut held = view.held_meetings().filter_map(|(_, meeting)| meeting.date());
        opened_on.days_until(view.on) > i64::from(days)
            && !held.any(|date| within.contains(&opened_on.days_until(date)))
    });
    if none {
        let days = days.map(u64::from);
        findings.note(CourseRule::EarlyMeetingNone { days }, "meetings");
    }
}

fn citizen(view: &View<'_>, meeting: Meeting<'_>, at: usize, findings: &mut Findings<'_>) {
    if view.attended(at, CITIZEN) {
        return;
    }
    let is_citizen = |participant: &Participant<'_>| participant.person() == Some(CITIZEN);
    let entry = meeting.participants().iter().find(|(_, participant)| is_citizen(participant));
    if let Some((entry, _)) = entry {
        findings.note_in(CourseRule::CitizenAbsent, "meetings/#/participants/#/attended", at, entry);
    } else {
        // Not invited is never less than an error, whatever the profile says.
        findings.note_always(CourseRule::CitizenAbsent, Severity::Error, PARTICIPANTS, at);
    }
}

fn leader(view: &View<'_>, meeting: Meeting<'_>, at: usize, findings: &mut Findings<'_>) {
    let Some(date) = meeting.date().filter(|date| view.has_coordinator(*date)) else { return };
    let leader = meeting.leader();
    let leads = |leader| view.is_coordinator(leader, date) && view.attended(at, leader);
    if !leader.is_some_and(leads) {
        findings.note_at(CourseRule::LeaderNotCoordinator, "meetings/#/leader", at);
    }
}

fn agenda(meeting: Meeting<'_>, at: usize, findings: &mut Findings<'_>) {
    let decides = |decider| matches!(decider, Some(Decider::Citizen | Decider::CitizenAndCoordinator));
    if meeting.themes().is_empty() {
        findings.note_at(CourseRule::AgendaNotByCitizen, "meetings/#/themes", at);
    }
    if !decides(meeting.agenda_decided_by()) {
        findings.note_at(CourseRule::AgendaNotByCitizen, "meetings/#/agenda_decided_by", at);
    }
    for (entry, theme) in meeting.themes().iter() {
        if !decides(theme.chosen_by()) {
            findings.note_in(CourseRule::AgendaNotByCitizen, "meetings/#/themes/#/chosen_by", at, entry);
        }
    }
}

/// Who attended: approved by the citizen, with a turn to speak, of the private network, a resource person
fn participants(view: &View<'_>, meeting: Meeting<'_>, at: usize, findings: &mut Findings<'_>) {
    let (mut with_private, mut with_resource) = (false, false);
    for (entry, participant) in
        meeting.participants().iter().filter(|(_, participant)| was_there(*participant))
    {
        let Some(who) = participant.person() else { continue };
        if participant.had_turn() == Some(false) {
            findings.note_in(
                CourseRule::DialogueNotFollowed,
                "meetings/#/participants/#/had_turn",
                at,
                entry,
            );
        }
        if who == CITIZEN {
            continue;
        }
        with_private |= view.person(who).is_some_and(|person| person.kind() == Some(PersonKind::Private));
        if !view.whole || meeting.date().is_some_and(|date| view.is_coordinator(who, date)) {
            continue;
        }
        with_resource = true;
        if participant.approved_by_citizen() != Some(true) {
            let way = "meetings/#/participants/#/approved_by_citizen";
            findings.note_in(CourseRule::ParticipantNotApproved, way, at, entry);
        }
    }
    // A form without its course does not know who is private or coordinator.
    if view.whole && !with_private {
        findings.note_at(CourseRule::PrivateNetworkAbsent, PARTICIPANTS, at);
    }
    if view.whole && !with_resource {
        findings.note_at(CourseRule::ResourcePersonAbsent, PARTICIPANTS, at);
    }
}

fn preparation(meeting: Meeting<'_>, at: usize, findings: &mut Findings<'_>) {
    let rule = CourseRule::PreparationWithoutCitizen;
    let Some(preparation) = &meeting.preparation() else {
        findings.note_at(rule, "meetings/#/preparation", at);
        return;
    };
    if preparation.date().is_none() {
        findings.note_milder(
            CourseRule::PreparationWithoutCitizen,
            Severity::Warning,
            "meetings/#/preparation/date",
            at,
            0,
        );
    }
    if preparation.citizen_took_part() != Some(true) {
        findings.note_at(rule, "meetings/#/preparation/citizen_took_part", at);
    }
}
