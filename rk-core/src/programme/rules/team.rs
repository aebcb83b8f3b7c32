//! The rules of coordinators and their teams.

use super::at;
use crate::{
    course::draft::YesNo,
    practice::{Findings, Place},
    programme::{
        draft::{Competence, CoreArea, Team},
        view::View,
    },
    rule::{CourseRule, PracticeRule, Severity},
};

/// The fewest departments that the members of a team are from
pub(in crate::programme) const DEPARTMENTS: usize = 2;

pub(super) fn check(view: &View<'_, '_>, findings: &mut Findings) {
    findings.note_if(view.coordinators().next().is_none(), CourseRule::TeamMissing, at("teams"));
    for (place, team) in view.teams() {
        let place = at("teams").then(place);
        members(view, team, &place, findings);
        let field = |name: &'static str| place.clone().then(name);
        findings.note_if(team.convener.is_none(), CourseRule::ConvenerMissing, field("convener"));
        caseload(team, &place, findings);
        match team.enough_hours {
            Some(YesNo::Yes) => {}
            Some(YesNo::No) => findings.note(PracticeRule::HoursNotEnough, field("enough_hours")),
            Some(YesNo::Unknown) | None => {
                findings.note_as(PracticeRule::HoursNotEnough, Severity::Info, field("enough_hours"));
            }
        }
        findings.note_if(team.rooms != Some(YesNo::Yes), PracticeRule::RoomsMissing, field("rooms"));
    }
}

fn members(view: &View<'_, '_>, team: &Team<'_>, place: &Place, findings: &mut Findings) {
    let members = place.clone().then("members");
    let few = view.departments_of(team) < DEPARTMENTS;
    findings.note_if(few, CourseRule::DepartmentsTooFew { least: 2 }, members.clone());
    let areas = CoreArea::ALL.iter().filter(|(_, area)| !team.covers(*area));
    let areas: Vec<_> = areas.map(|(code, _)| *code).collect();
    findings.note_if(!areas.is_empty(), CourseRule::AreasNotCovered { areas }, members.clone());
    for (place, _, member) in team.coordinators() {
        let missing = Competence::ALL.iter().filter(|(_, competence)| !member.can(*competence));
        let missing: Vec<_> = missing.map(|(code, _)| *code).collect();
        let none = missing.is_empty();
        let place = members.clone().then(place).then("competences");
        findings.note_if(!none, PracticeRule::CompetenceMissing { missing }, place);
    }
}

fn caseload(team: &Team<'_>, place: &Place, findings: &mut Findings) {
    let Some(most) = team.caseload_limit else {
        let rule = CourseRule::CaseloadAboveLimit { most: None };
        return findings.note_as(rule, Severity::Info, place.clone().then("caseload_limit"));
    };
    let caseloads = team.coordinators().filter_map(|(at, _, member)| Some((at, member.caseload?)));
    for (member, _) in caseloads.filter(|(_, caseload)| *caseload > most) {
        let place = place.clone().then("members").then(member).then("caseload");
        findings.note(CourseRule::CaseloadAboveLimit { most: Some(most.into()) }, place);
    }
}
