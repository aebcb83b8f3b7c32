//! Who got the goal-and-agreement form.

use crate::{
    course::{
        findings::Findings,
        view::{View, was_there},
    },
    rule::CourseRule,
    sort,
};

/// What is shared when the form is
const FORM: &str = "goal_and_agreement_form";

pub(super) fn check(view: &View<'_, '_>, findings: &mut Findings<'_, '_>) {
    // The forms are looked up when the first meeting asks for them.
    let mut forms = None;
    for (number, (at, meeting)) in view.draft.meetings.iter().enumerate() {
        let settled = view.agreed.get(number).is_some_and(|agreed| agreed.settled);
        if !settled || !view.is_held(number) || meeting.date.is_none_or(|date| date >= view.on) {
            continue;
        }
        let forms: &Vec<_> = forms.get_or_insert_with(|| received(view));
        for (entry, participant) in meeting.participants.iter() {
            let Some(who) = participant.person.as_deref().filter(|_| was_there(participant)) else {
                continue;
            };
            if forms.binary_search(&(who, number)).is_err() {
                findings.note_in(CourseRule::FormNotDistributed, "meetings/#/participants/#", at, entry);
            }
        }
    }
}

/// Who received a form, with the number of the meeting that it is from, in order
fn received<'v>(view: &View<'v, '_>) -> Vec<(&'v str, usize)> {
    let forms = view.draft.sharing.entries().iter().filter(|sharing| sharing.what.as_deref() == Some(FORM));
    let mut received: Vec<_> = forms
        .filter_map(|form| Some((form.recipient.as_deref()?, view.meetings.find(form.meeting.as_deref()?)?)))
        .collect();
    sort::up(&mut received);
    received
}
