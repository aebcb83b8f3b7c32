//! The rules of the shared plan.

use crate::{
    course::{
        draft::PhaseName,
        findings::Findings,
        view::{View, holds},
    },
    rule::CourseRule,
};

pub(super) fn check(view: &View<'_>, findings: &mut Findings<'_>) {
    let plans = || view.draft.plans().iter().filter(|(_, plan)| holds(plan.from(), plan.to(), view.on));
    let mut count = 0;
    for (at, plan) in plans() {
        count += 1;
        if plan.maintained_by().is_none() {
            findings.note_at(CourseRule::MaintainerMissing, "plans/#/maintained_by", at);
        }
    }
    if count != 1 {
        if view.reached >= PhaseName::StartUp && view.open() {
            findings.note(CourseRule::PlanNotOne { count }, "plans");
        }
        return;
    }
    let last = view.held_meetings().next_back().and_then(|(_, meeting)| meeting.date());
    if let (Some((at, plan)), Some(last)) = (plans().next(), last.filter(|last| *last < view.on)) {
        if !plan.revised_on().entries().any(|revised_on| revised_on >= last) {
            findings.note_at(CourseRule::PlanNotRevised, "plans/#/revised_on", at);
        }
    }
}
