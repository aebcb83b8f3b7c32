//! The rules of the coordinators' team.

use crate::{
    course::{
        draft::{Area, Several},
        findings::Findings,
        index::Index,
        seen::{CoordinatorTeam, TeamMember},
        unit,
        view::View,
    },
    rule::{CourseRule, Severity},
};

/// The areas that a team covers
const AREAS: [Area; 3] = [Area::Social, Area::Health, Area::Employment];

pub(super) fn check(view: &View<'_>, findings: &mut Findings<'_>) {
    let team = view.draft.coordinator_team();
    members(view, team, findings);
    if let Some(team) = team {
        departments(team, findings);
        if team.convener().is_none() {
            findings.note(CourseRule::ConvenerMissing, "coordinator_team/convener");
        }
        caseload(team, findings);
    }
}

fn members(view: &View<'_>, team: Option<CoordinatorTeam<'_>>, findings: &mut Findings<'_>) {
    let mut coordinators = view.coordinators(view.on).peekable();
    if coordinators.peek().is_none() {
        return;
    }
    let members = team.map(CoordinatorTeam::members);
    let count = members.map_or(0, Several::places);
    let members = Index::by(count, &|at| members?.get(at)?.person());
    if coordinators.any(|coordinator| members.find(coordinator).is_none()) {
        findings.note(CourseRule::TeamMissing, "coordinator_team");
    }
}

fn departments(team: CoordinatorTeam<'_>, findings: &mut Findings<'_>) {
    let place = "coordinator_team/members";
    let members = team.members();
    let mut departments = members.entries().filter_map(TeamMember::department);
    let first = departments.next();
    if !first.is_some_and(|first| departments.any(|other| !unit::same(first, other))) {
        findings.note(CourseRule::DepartmentsTooFew { least: 2 }, place);
    }
    let lacks = |area: &Area| !members.entries().any(|member| member.area() == Some(*area));
    if AREAS.iter().any(lacks) {
        let areas = Area::ALL.iter().filter(|(_, area)| AREAS.contains(area) && lacks(area));
        let areas = areas.map(|(code, _)| *code).collect();
        findings.note(CourseRule::AreasNotCovered { areas }, place);
    }
}

fn caseload(team: CoordinatorTeam<'_>, findings: &mut Findings<'_>) {
    let Some(most) = team.caseload_limit() else {
        return findings.note_milder(
            CourseRule::CaseloadAboveLimit { most: None },
            Severity::Info,
            "coordinator_team/caseload_limit",
            0,
            0,
        );
    };
    for (person, _) in team.caseload().iter().filter(|(_, caseload)| *caseload > most) {
        findings.note_named(
            CourseRule::CaseloadAboveLimit { most: Some(most.into()) },
            "coordinator_team/caseload/*",
            person,
        );
    }
}
