// The coordinator, and the team of coordinators.

import { CITIZEN, FAR, NONE, folded } from "./view.mjs";

const AREAS = ["social", "health", "employment"];
const DOUBLE = {
  caseworker: "coordinator.role.caseworker",
  effort_provider: "coordinator.role.effort_provider",
  visitator: "coordinator.role.visitator",
};

export function coordinator(view, note) {
  const { course, on, isOpen, reached } = view;
  ofTenures(view, note);
  ofRoles(view, note);
  const today = view.coordinators(on);
  if (isOpen && reached >= 1 && today.size === 0) note("coordinator.missing", ["roles"]);
  const team = course.coordinator_team;
  const inTeam = new Set((team?.members ?? NONE).map((member) => member.person));
  if ([...today].some((person) => !inTeam.has(person))) note("coordinator.team.missing", ["coordinator_team"]);
  if (team != null) ofTeam(team, note);
}

function ofTenures({ tenures }, note) {
  let latest;
  let previous;
  for (const tenure of tenures) {
    const { from, to, at, person } = tenure;
    if (previous !== undefined) {
      if (from < latest) note("coordinator.tenure.overlap", ["roles", at]);
      if (from > latest) note("coordinator.tenure.gap", ["roles", at, "from"]);
      if (person !== previous.person) note("coordinator.changed", ["roles", previous.at, "end_reason"]);
    }
    if (latest === undefined || to > latest) latest = to;
    previous = tenure;
  }
}

function ofRoles({ course, people, tenures, agreements, coordinates }, note) {
  (course.roles ?? NONE).forEach((role, at) => {
    if (role.role === "coordinator") {
      if (role.person === CITIZEN || people.get(role.person)?.kind === "private") {
        note("coordinator.person.private", ["roles", at, "person"]);
      }
      return;
    }
    const code = DOUBLE[role.role];
    if (code === undefined) return;
    const end = role.to ?? FAR;
    for (const { person, from, to } of tenures) {
      if (person === role.person && from < end && role.from < to && role.from < end) {
        note(code, ["roles", at]);
        break;
      }
    }
  });
  for (const { agreement, at, day, isProposed } of agreements) {
    if (agreement.kind === "effort" && !isProposed && coordinates(agreement.owner, day)) {
      note("coordinator.role.effort_provider", ["agreements", at, "owner"]);
    }
  }
}

function ofTeam(team, note) {
  const members = team.members ?? NONE;
  const departments = new Set();
  const areas = new Set();
  for (const { department, area } of members) {
    if (department != null) departments.add(folded(department));
    areas.add(area);
  }
  if (departments.size < 2) note("team.departments.too_few", ["coordinator_team", "members"]);
  if (!AREAS.every((area) => areas.has(area))) note("team.areas.not_covered", ["coordinator_team", "members"]);
  if (team.convener == null) note("team.convener.missing", ["coordinator_team", "convener"]);
  if (team.caseload_limit == null) {
    note("team.caseload.above_limit", ["coordinator_team", "caseload_limit"]);
    return;
  }
  for (const person in team.caseload) {
    if (team.caseload[person] > team.caseload_limit) {
      note("team.caseload.above_limit", ["coordinator_team", "caseload", person]);
    }
  }
}
