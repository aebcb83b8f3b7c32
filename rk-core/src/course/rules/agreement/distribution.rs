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

pub(super) fn check(view: &View<'_>, findings: &mut Findings<'_>) {
    // The forms are looked up when the first meeting asks for them.
    let mut forms = None;
    for (at, meeting) in view.draft.meetings().iter() {
        let settled = view.agreed.get(at).is_some_and(|agreed| agreed.settled);
        if !settled || !view.is_held(at) || meeting.date().is_none_or(|date| date >= view.on) {
            continue;
        }
        let forms: &Vec<_> = forms.get_or_insert_with(|| received(view));
        for (entry, participant) in meeting.participants().iter() {
            let Some(who) = participant.person().filter(|_| was_there(participant)) else {
                continue;
            };
            if forms.binary_search(&(who, at)).is_err() {
                findings.note_in(CourseRule::FormNotDistributed, "meetings/#/participants/#", at, entry);
            }
        }
    }
}

/// Who received a form, with the number of the meeting that it is from, in order
fn received<'v>(view: &View<'v>) -> Vec<(&'v str, usize)> {
    let forms = view.draft.sharing().entries().filter(|sharing| sharing.what() == Some(FORM));
    let mut received: Vec<_> =
        forms.filter_map(|form| Some((form.recipient()?, view.meetings.find(form.meeting()?)?))).collect();
    sort::up(&mut received);
    received
}
