//! The rules of the game, and of training.

use super::at;
use crate::{
    course::draft::YesNo,
    practice::Findings,
    programme::{draft::Mandate, view::View},
    rule::{PracticeRule, Severity},
};

pub(super) fn check(view: &View<'_, '_>, findings: &mut Findings) {
    let steering = view.draft.steering.clone().unwrap_or_default();
    let place = |field: &'static str| at("steering").then(field);
    let no = |answer: Option<YesNo>| answer != Some(YesNo::Yes);
    findings.note_if(no(steering.wishes_steer), PracticeRule::WishesNotConveyed, place("wishes_steer"));
    let shared = place("shared_responsibility");
    findings.note_if(no(steering.shared_responsibility), PracticeRule::ResponsibilityNotShared, shared);
    let missing = Mandate::ALL.iter().filter(|(_, mandate)| !view.conveys(*mandate));
    let missing: Vec<_> = missing.map(|(code, _)| *code).collect();
    let none = missing.is_empty();
    findings.note_if(!none, PracticeRule::MandateIncomplete { missing }, place("mandate"));
    let (decided, said) = view.precedence();
    let precedence = |field: &'static str| place("precedence").then(field);
    findings.note_if(no(decided), PracticeRule::PrecedenceNotDecided, precedence("decided"));
    for (part, said) in said {
        findings.note_if(!said, PracticeRule::PrecedenceUndefined { part }, precedence(part));
    }
    let slow = no(steering.fast_clarification);
    if no(steering.delegated_competence) {
        // Without a fast way to the leadership nobody can promise anything at a meeting.
        let severity = if slow { Severity::Warning } else { Severity::Info };
        findings.note_as(PracticeRule::CompetenceNotDelegated, severity, place("delegated_competence"));
    }
    findings.note_if(slow, PracticeRule::ClarificationSlow, place("fast_clarification"));
    let attendance = place("attendance_considered");
    findings.note_if(no(steering.attendance_considered), PracticeRule::AttendanceNotConsidered, attendance);
    training(view, findings);
}

fn training(view: &View<'_, '_>, findings: &mut Findings) {
    let training = view.draft.training.clone().unwrap_or_default();
    let place = |field: &'static str| at("training").then(field);
    let yes = |answer: Option<YesNo>| answer == Some(YesNo::Yes);
    for (part, there) in [
        ("time_set_aside", yes(training.time_set_aside)),
        ("discussions", training.discussions.is_some()),
        ("maintenance", training.maintenance.is_some()),
    ] {
        findings.note_if(!there, PracticeRule::TrainingIncomplete { part }, place(part));
    }
    for (field, answer, rule) in [
        ("leadership_understands", training.leadership_understands, PracticeRule::LeadershipUnsure),
        ("coordinators_know", training.coordinators_know, PracticeRule::CoordinatorsUnsure),
        ("participants_know", training.participants_know, PracticeRule::ParticipantsUnsure),
    ] {
        findings.note_if(!yes(answer), rule, place(field));
    }
}
