//! The rules of wishes and goals.

use crate::{
    course::{
        draft::{Acceptance, PhaseName},
        findings::Findings,
        seen::{self, Goal},
        view::View,
    },
    rule::CourseRule,
};

pub(super) fn check(view: &View<'_>, findings: &mut Findings<'_>) {
    let wishes = view.draft.wishes();
    let first = view.held_meetings().next().and_then(|(_, meeting)| meeting.date());
    let late = |first| wishes.entries().all(|wish| wish.recorded_on().is_some_and(|day| day > first));
    if view.reached >= PhaseName::NetworkMeetings && (wishes.is_empty() || first.is_some_and(late)) {
        findings.note(CourseRule::WishesMissing, "wishes");
    }
    let linked = linked(view);
    for (at, goal) in view.draft.goals().iter() {
        if !is_linked(goal, at, &linked) {
            findings.note_at(CourseRule::WishNotLinked, "goals/#/wish", at);
        }
        let mut acceptance = goal.acceptance().iter();
        let open = match acceptance.next() {
            None => true,
            Some((_, first)) => {
                first != Acceptance::Agree || acceptance.any(|(_, other)| other != Acceptance::Agree)
            }
        };
        if open && !view.held.is_empty() {
            findings.note_at(CourseRule::AcceptanceOpen, "goals/#/acceptance", at);
        }
    }
}

/// Whether a goal serves a wish, itself or by a goal above it
fn is_linked(goal: Goal<'_>, number: usize, linked: &[bool]) -> bool {
    goal.wish().is_some() || linked.get(number).copied().unwrap_or(false)
}

/// Of each goal whether it serves a wish; nothing if no goal needs the goals above it to tell
///
/// Each goal is looked at once, however long the way up is, and a way that leads in a circle ends.
fn linked(view: &View<'_>) -> Vec<bool> {
    let goals = view.draft.goals();
    if !goals.entries().any(|goal| goal.wish().is_none() && goal.parent().is_some()) {
        return Vec::new();
    }
    let has_wish = |at| goals.get(at).is_some_and(|goal| goal.wish().is_some());
    let mut known: Vec<Option<bool>> = (0..goals.places()).map(|at| has_wish(at).then_some(true)).collect();
    for start in 0..goals.places() {
        let mut way = Vec::new();
        let mut next = Some(start);
        let mut answer = false;
        while let Some(number) = next {
            match known.get_mut(number) {
                Some(Some(linked)) => {
                    answer = *linked;
                    break;
                }
                // A goal on the way counts as not linked until the end of the way is known.
                Some(unknown) => *unknown = Some(false),
                None => break,
            }
            way.push(number);
            let parent = goals.get(number).and_then(seen::Goal::parent);
            next = parent.and_then(|parent| view.goals.find(parent));
        }
        for number in way {
            if let Some(linked) = known.get_mut(number) {
                *linked = Some(answer);
            }
        }
    }
    known.into_iter().map(|linked| linked == Some(true)).collect()
}
