//! Agreements from earlier meetings that a meeting has to go through.

use crate::{
    Date,
    course::{
        draft::AgreementStatus,
        findings::Findings,
        seen::Meeting,
        view::{View, by_date},
    },
    rule::{CourseRule, LISTED, Path},
};

const REVIEWED: &str = "meetings/#/reviewed";

/// Counts them for each meeting by days in order, and looks for them only where some are missing
pub(super) fn check(view: &View<'_>, findings: &mut Findings<'_>) {
    let rule = |agreement| CourseRule::AgreementNotReviewed { agreement };
    let waiting = waiting(view);
    let of = |at: usize| waiting.get(at)?.as_ref();
    let begun = by_date(waiting.len(), &|at| Some(of(at)?.after));
    let ended = by_date(waiting.len(), &|at| of(at)?.until);
    let before = |days: &[(Date, usize)], date: Date| days.partition_point(|(day, _)| *day < date);
    // The meeting that went through an agreement last: one named twice counts once.
    let mut last = vec![None; waiting.len()];
    let mut listed = 0;
    for (at, meeting) in view.draft.meetings().iter() {
        let Some(date) = meeting.date().filter(|_| view.is_held(at) && !findings.is_silent(REVIEWED, at))
        else {
            continue;
        };
        let waits = |number: usize| of(number).is_some_and(|waiting| waiting.holds(date));
        let mut missing = before(&begun, date) - before(&ended, date);
        for agreement in meeting.reviewed().entries() {
            let Some(number) = view.agreements.find(agreement) else { continue };
            if let Some(last) = last.get_mut(number).filter(|last| waits(number) && **last != Some(at)) {
                *last = Some(at);
                missing -= 1;
            }
        }
        let mut numbers = 0..waiting.len();
        while missing > 0 && listed < LISTED {
            let left_out = |number: &usize| waits(*number) && last.get(*number) != Some(&Some(at));
            let Some(number) = numbers.find(left_out) else { break };
            findings.note_at(rule(Path::root().then("agreements").then(number)), REVIEWED, at);
            listed += 1;
            missing -= 1;
        }
        findings.note_more(&rule(Path::root()), REVIEWED, at, u64::try_from(missing).unwrap_or(u64::MAX));
    }
}

/// The days of the meetings that have to go through an agreement
struct Waiting {
    after: Date,
    /// The last day; None while the agreement is open
    until: Option<Date>,
}

impl Waiting {
    fn holds(&self, day: Date) -> bool {
        self.after < day && self.until.is_none_or(|until| day <= until)
    }
}

/// Of each agreement; None if no meeting has to go through it
fn waiting(view: &View<'_>) -> Vec<Option<Waiting>> {
    let agreements = view.draft.agreements();
    let waiting = view.made.iter().enumerate().map(|(at, made)| {
        let meeting = made.meeting.filter(|meeting| view.is_held(*meeting));
        let made_on = meeting.and_then(|meeting| view.meeting(meeting)).and_then(Meeting::date)?;
        let until = match agreements.get(at)?.status() {
            Some(AgreementStatus::Proposed) => return None,
            Some(AgreementStatus::Binding) => None,
            _ => Some(made.ended_on?),
        };
        let after = made_on.max(made.day?);
        until.is_none_or(|until| after < until).then_some(Waiting { after, until })
    });
    waiting.collect()
}
