//! The rules of network meetings.

mod reviewed;
#[cfg(test)]
mod tests;

use crate::{
    course::{
        draft::{Decider, DialogueProcess, Meeting, Participant, PersonKind, PhaseName},
        findings::{Findings, Step},
        view::{CITIZEN, View, given, was_there},
    },
    rule::{CourseRule, Severity},
};

pub(super) fn check(view: &View<'_, '_>, findings: &mut Findings<'_, '_>) {
    if view.held.is_empty() && view.closed() {
        findings.note(CourseRule::NoneHeld, &[Step::Key("meetings")]);
    }
    if view.open() && view.reached >= PhaseName::StartUp {
        early(view, findings);
    }
    for (number, (at, meeting)) in view.draft.meetings.iter().enumerate() {
        if !view.is_held(number) {
            continue;
        }
        let place = Place { at };
        citizen(view, number, meeting, &place, findings);
        leader(view, number, meeting, &place, findings);
        agenda(meeting, &place, findings);
        participants(view, meeting, &place, findings);
        preparation(meeting, &place, findings);
        if meeting.dialogue_process == Some(DialogueProcess::NotFollowed) {
            findings.note(CourseRule::DialogueNotFollowed, &place.field("dialogue_process"));
        }
        if !given(meeting.frame.as_deref()) {
            findings.note(CourseRule::FrameMissing, &place.field("frame"));
        }
        for (at, discussed) in meeting.discussed.iter() {
            if discussed.theme.is_none() {
                findings.note(CourseRule::DiscussionOffTheme, &place.of("discussed", at, "theme"));
            }
        }
        let agreed = view.agreed.get(number).is_some_and(|agreed| agreed.count > 0);
        if agreed && meeting.summary != Some(true) {
            findings.note(CourseRule::SummaryMissing, &place.field("summary"));
        }
    }
    reviewed::check(view, findings);
}

/// The place of a meeting
struct Place {
    at: usize,
}

impl Place {
    fn field(&self, field: &'static str) -> [Step<'static>; 3] {
        [Step::Key("meetings"), Step::At(self.at), Step::Key(field)]
    }

    fn within(&self, field: &'static str, part: &'static str) -> [Step<'static>; 4] {
        [Step::Key("meetings"), Step::At(self.at), Step::Key(field), Step::Key(part)]
    }

    fn of(&self, list: &'static str, at: usize, field: &'static str) -> [Step<'static>; 5] {
        [Step::Key("meetings"), Step::At(self.at), Step::Key(list), Step::At(at), Step::Key(field)]
    }
}

/// Whether the first meeting was held, within the days that the municipality has decided if it has
fn early(view: &View<'_, '_>, findings: &mut Findings<'_, '_>) {
    let Some(opened_on) = view.draft.opened_on else { return };
    let days = view.settings.early_meeting_days;
    let none = days.map_or(view.held.is_empty(), |days| {
        let within = 0..=i64::from(days);
        let mut held = view.held_meetings().filter_map(|(_, meeting)| meeting.date);
        opened_on.days_until(view.on) > i64::from(days)
            && !held.any(|date| within.contains(&opened_on.days_until(date)))
    });
    if none {
        let days = days.map(u64::from);
        findings.note(CourseRule::EarlyMeetingNone { days }, &[Step::Key("meetings")]);
    }
}

fn citizen(
    view: &View<'_, '_>,
    number: usize,
    meeting: &Meeting<'_>,
    place: &Place,
    findings: &mut Findings<'_, '_>,
) {
    if view.attended(number, CITIZEN) {
        return;
    }
    let is_citizen = |participant: &&Participant<'_>| participant.person.as_deref() == Some(CITIZEN);
    let entry = meeting.participants.iter().find(|(_, participant)| is_citizen(participant));
    if let Some((at, _)) = entry {
        findings.note(CourseRule::CitizenAbsent, &place.of("participants", at, "attended"));
    } else {
        // Not invited is never less than an error, whatever the profile says.
        let place = place.field("participants");
        findings.note_always(CourseRule::CitizenAbsent, Severity::Error, &place);
    }
}

fn leader(
    view: &View<'_, '_>,
    number: usize,
    meeting: &Meeting<'_>,
    place: &Place,
    findings: &mut Findings<'_, '_>,
) {
    let Some(date) = meeting.date.filter(|date| view.has_coordinator(*date)) else { return };
    let leader = meeting.leader.as_deref();
    let leads = |leader| view.is_coordinator(leader, date) && view.attended(number, leader);
    if !leader.is_some_and(leads) {
        findings.note(CourseRule::LeaderNotCoordinator, &place.field("leader"));
    }
}

fn agenda(meeting: &Meeting<'_>, place: &Place, findings: &mut Findings<'_, '_>) {
    let decides = |decider| matches!(decider, Some(Decider::Citizen | Decider::CitizenAndCoordinator));
    if meeting.themes.is_empty() {
        findings.note(CourseRule::AgendaNotByCitizen, &place.field("themes"));
    }
    if !decides(meeting.agenda_decided_by) {
        findings.note(CourseRule::AgendaNotByCitizen, &place.field("agenda_decided_by"));
    }
    for (at, theme) in meeting.themes.iter() {
        if !decides(theme.chosen_by) {
            findings.note(CourseRule::AgendaNotByCitizen, &place.of("themes", at, "chosen_by"));
        }
    }
}

/// Who attended: approved by the citizen, with a turn to speak, of the private network, a resource person
fn participants(view: &View<'_, '_>, meeting: &Meeting<'_>, place: &Place, findings: &mut Findings<'_, '_>) {
    let (mut with_private, mut with_resource) = (false, false);
    for (at, participant) in meeting.participants.iter().filter(|(_, participant)| was_there(participant)) {
        let Some(who) = participant.person.as_deref() else { continue };
        if participant.had_turn == Some(false) {
            findings.note(CourseRule::DialogueNotFollowed, &place.of("participants", at, "had_turn"));
        }
        if who == CITIZEN {
            continue;
        }
        with_private |= view.person(who).is_some_and(|person| person.kind == Some(PersonKind::Private));
        if !view.whole || meeting.date.is_some_and(|date| view.is_coordinator(who, date)) {
            continue;
        }
        with_resource = true;
        if participant.approved_by_citizen != Some(true) {
            let place = place.of("participants", at, "approved_by_citizen");
            findings.note(CourseRule::ParticipantNotApproved, &place);
        }
    }
    // A form without its course does not know who is private or coordinator.
    if view.whole && !with_private {
        findings.note(CourseRule::PrivateNetworkAbsent, &place.field("participants"));
    }
    if view.whole && !with_resource {
        findings.note(CourseRule::ResourcePersonAbsent, &place.field("participants"));
    }
}

fn preparation(meeting: &Meeting<'_>, place: &Place, findings: &mut Findings<'_, '_>) {
    let rule = CourseRule::PreparationWithoutCitizen;
    let Some(preparation) = &meeting.preparation else {
        findings.note(rule, &place.field("preparation"));
        return;
    };
    if preparation.date.is_none() {
        findings.note_milder(rule.clone(), Severity::Warning, &place.within("preparation", "date"));
    }
    if preparation.citizen_took_part != Some(true) {
        findings.note(rule, &place.within("preparation", "citizen_took_part"));
    }
}
