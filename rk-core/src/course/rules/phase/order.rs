//! The rules of the order of phases.

use crate::{
    Date,
    course::{
        draft::PhaseName,
        findings::Findings,
        seen::{self, PhaseSpan},
        view::{View, by_date, given},
    },
    rule::CourseRule,
};

pub(super) fn check(view: &View<'_>, findings: &mut Findings<'_>) {
    let closure = view.draft.closure();
    let reason = closure.is_some_and(|closure| given(closure.reason()));
    let reopenings = view.draft.reopenings();
    let reopened = by_date(reopenings.places(), &|at| reopenings.get(at)?.reopened_on());
    let phases = view.draft.phases();
    for ((_, above), (at, phase)) in phases.iter().zip(phases.iter().skip(1)) {
        if early(above, phase) || !may_follow(above, phase, reason, &reopened) {
            findings.note_at(CourseRule::PhaseOrder, "phases/#/phase", at);
        }
    }
    let last = phases.entries().last().and_then(seen::PhaseSpan::phase);
    if closure.is_some() && !reason && last != Some(PhaseName::Ending) {
        findings.note(CourseRule::PhaseOrder, "closure/reason");
    }
}

/// Whether a phase begins before the one above it begins or ends
fn early(above: PhaseSpan<'_>, phase: PhaseSpan<'_>) -> bool {
    let before = |day: Option<Date>| day.zip(phase.from()).is_some_and(|(day, from)| from < day);
    before(above.from()) || before(above.to())
}

/// Whether a phase may follow another; where a name or a day is missing, nothing is said against it
fn may_follow(above: PhaseSpan<'_>, phase: PhaseSpan<'_>, reason: bool, reopened: &[(Date, usize)]) -> bool {
    use PhaseName::{Detection, Ending, NetworkMeetings, StartUp};
    let (Some(last), Some(name)) = (above.phase(), phase.phase()) else { return true };
    match (last, name) {
        (Detection, StartUp) | (StartUp, NetworkMeetings) | (NetworkMeetings, NetworkMeetings | Ending) => {
            true
        }
        (_, Ending) => reason,
        (_, StartUp | NetworkMeetings) => {
            let since = reopened.partition_point(|(day, _)| above.from().is_some_and(|from| *day < from));
            reopened.get(since).is_some_and(|(day, _)| phase.from().is_none_or(|from| *day <= from))
        }
        _ => false,
    }
}
