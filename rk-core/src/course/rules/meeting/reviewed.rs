//! Agreements from earlier meetings that a meeting has to go through.

use std::ops::Range;

use crate::{
    course::{draft::AgreementStatus, findings::Findings, seen::Meeting, view::View},
    rule::{CourseRule, LISTED, Path},
};

const REVIEWED: &str = "meetings/#/reviewed";

/// Counts them for each meeting, and looks for them only where some are missing
///
/// Held meetings by their date have ranks, and each agreement waits for those
/// in a range of ranks. So all are counted without asking each meeting about
/// each agreement.
pub(super) fn check(view: &View<'_>, findings: &mut Findings<'_>) {
    let waiting: Vec<Range<usize>> = waiting(view);
    let missing = missing(view, &waiting);
    if missing.iter().all(|missing| *missing == 0) {
        return;
    }
    let mut by_number = vec![(0, 0); view.draft.meetings().places()];
    for (rank, (number, missing)) in view.held.iter().zip(missing).enumerate() {
        if let Some(entry) = by_number.get_mut(*number) {
            *entry = (rank, missing);
        }
    }
    let mut listed = 0;
    for (at, meeting) in view.draft.meetings().iter() {
        let (rank, missing) = by_number.get(at).copied().unwrap_or_default();
        if missing == 0 || findings.is_silent(REVIEWED, at) {
            continue;
        }
        let noted = if listed < LISTED {
            let room = usize::try_from(LISTED - listed).unwrap_or(usize::MAX);
            note(view, findings, &waiting, meeting, rank, room, at)
        } else {
            0
        };
        listed += noted;
        findings.note_more(&rule(Path::root()), REVIEWED, at, missing - noted);
    }
}

fn rule(agreement: Path) -> CourseRule {
    CourseRule::AgreementNotReviewed { agreement }
}

/// The ranks of the held meetings that each agreement waits for
fn waiting(view: &View<'_>) -> Vec<Range<usize>> {
    let agreements = view.draft.agreements();
    let ranks = view.made.iter().enumerate().map(|(at, made)| {
        let Some(agreement) = agreements.get(at) else { return 0..0 };
        let meeting = made.meeting.filter(|meeting| view.is_held(*meeting));
        let made_on = meeting.and_then(|meeting| view.meeting(meeting)).and_then(Meeting::date);
        let until = match agreement.status() {
            Some(AgreementStatus::Proposed) => None,
            Some(AgreementStatus::Binding) => Some(view.held.len()),
            _ => made.ended_on.map(|ended_on| view.held_to(ended_on)),
        };
        let (Some(made_on), Some(day), Some(until)) = (made_on, made.day, until) else { return 0..0 };
        view.held_to(made_on.max(day))..until
    });
    ranks.collect()
}

/// How many agreements each held meeting did not go through, by rank
fn missing(view: &View<'_>, waiting: &[Range<usize>]) -> Vec<u64> {
    let mut begun = vec![0; view.held.len() + 1];
    let mut ended = begun.clone();
    for ranks in waiting.iter().filter(|ranks| !ranks.is_empty()) {
        for (counts, rank) in [(&mut begun, ranks.start), (&mut ended, ranks.end)] {
            if let Some(count) = counts.get_mut(rank) {
                *count += 1;
            }
        }
    }
    // The rank of the last meeting that went through an agreement: one named twice counts once.
    let mut last = vec![None; waiting.len()];
    let mut open: u64 = 0;
    let meetings = view.held_meetings().zip(begun.iter().zip(&ended)).enumerate();
    let missing = meetings.map(|(rank, ((_, meeting), (begun, ended)))| {
        open = open + begun - ended;
        let mut missing = open;
        for agreement in meeting.reviewed().entries() {
            let Some(number) = view.agreements.find(agreement) else { continue };
            let waits = waiting.get(number).is_some_and(|ranks| ranks.contains(&rank));
            if let Some(last) = last.get_mut(number).filter(|last| waits && **last != Some(rank)) {
                *last = Some(rank);
                missing -= 1;
            }
        }
        missing
    });
    missing.collect()
}

/// Notes the first agreements that a meeting did not go through, and says how many
fn note(
    view: &View<'_>,
    findings: &mut Findings<'_>,
    waiting: &[Range<usize>],
    meeting: Meeting<'_>,
    rank: usize,
    most: usize,
    at: usize,
) -> u64 {
    let mut reviewed = vec![false; waiting.len()];
    for agreement in meeting.reviewed().entries() {
        if let Some(reviewed) = view.agreements.find(agreement).and_then(|number| reviewed.get_mut(number)) {
            *reviewed = true;
        }
    }
    let waits = waiting.iter().zip(reviewed).map(|(ranks, reviewed)| !reviewed && ranks.contains(&rank));
    let left_out = waits.enumerate().filter(|(_, left_out)| *left_out);
    let mut noted = 0;
    for (number, _) in left_out.take(most) {
        let agreement = Path::root().then("agreements").then(number);
        findings.note_at(rule(agreement), REVIEWED, at);
        noted += 1;
    }
    noted
}
