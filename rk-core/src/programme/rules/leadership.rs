//! The rules of leadership.

use super::at;
use crate::{
    practice::{Findings, Place},
    programme::{
        draft::{CoreArea, Level},
        view::View,
    },
    rule::PracticeRule,
};

pub(super) fn check(view: &View<'_, '_>, findings: &mut Findings) {
    let draft = view.draft;
    findings.note_if(draft.why.is_none(), PracticeRule::WhyMissing, at("why"));
    let count = draft.common_goals.len();
    let rule = PracticeRule::GoalNotOne { count: u64::try_from(count).unwrap_or(u64::MAX) };
    findings.note_if(count != 1, rule, at("common_goals"));
    let director = draft.directors.entries().iter().any(|director| director.person.is_some());
    let structure = draft.decision.is_some() || director || !view.leaders.is_empty();
    findings.note_if(!structure, PracticeRule::StructureMissing, Place::root());
    decision(view, findings);
    let areas = CoreArea::ALL.iter().filter(|(_, area)| !view.is_directed(*area));
    let areas: Vec<_> = areas.map(|(code, _)| *code).collect();
    findings.note_if(!areas.is_empty(), PracticeRule::AreaNoDirector { areas }, at("directors"));
    group(view, findings);
    findings.note_if(draft.daily_leader.is_none(), PracticeRule::DailyLeaderMissing, at("daily_leader"));
    for (part, said) in view.statements() {
        findings.note_if(!said, PracticeRule::StatementMissing { part }, at("statements").then(part));
    }
}

fn decision(view: &View<'_, '_>, findings: &mut Findings) {
    let place = |field: &'static str| at("decision").then(field);
    match view.level() {
        Some(Level::Political) => {}
        Some(Level::Directorate) => findings.note(PracticeRule::DecisionNotPolitical, place("level")),
        Some(Level::Department | Level::Other) | None => {
            findings.note(PracticeRule::DecisionLevel, place("level"));
        }
    }
    findings.note_if(!view.is_decided(), PracticeRule::DecisionNotYet, place("decided_on"));
    for (part, said) in view.basis() {
        findings.note_if(!said, PracticeRule::BasisIncomplete { part }, place("basis").then(part));
    }
}

fn group(view: &View<'_, '_>, findings: &mut Findings) {
    if view.leaders.is_empty() {
        return findings.note(PracticeRule::GroupMissing, at("leader_group"));
    }
    for (place, team) in view.teams() {
        let members = at("teams").then(place).then("members");
        for (place, person, _) in team.coordinators() {
            let rule = PracticeRule::GroupLeaderAbsent;
            findings.note_if(!view.is_led(person), rule, members.clone().then(place));
        }
    }
    for (place, department) in view.draft.frequent_departments.iter() {
        let place = at("frequent_departments").then(place);
        findings.note_if(!view.leads_in(department), PracticeRule::GroupDepartmentAbsent, place);
    }
}
