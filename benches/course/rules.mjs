// The rules that a schema cannot say, in one pass over the course with maps: those of rules.py.

const CITIZEN = "citizen";
const FORM = "goal_and_agreement_form";
const AREAS = ["social", "health", "employment"];
const DECIDES = new Set(["citizen", "citizen_and_coordinator"]);
const DOUBLE = {
  caseworker: "coordinator.role.caseworker",
  effort_provider: "coordinator.role.effort_provider",
  visitator: "coordinator.role.visitator",
};
const PHASES = ["detection", "start_up", "network_meetings", "ending"];
const FOLLOWS = {
  detection: ["start_up"],
  start_up: ["network_meetings"],
  network_meetings: ["network_meetings", "ending"],
  ending: [],
};
const FAR = "9999-12-31";
const NONE = [];
const DAY = 86_400_000;

const years = new Map();

// Danish public holidays of a year, as days since 1970.
function holidays(year) {
  const known = years.get(year);
  if (known !== undefined) return known;
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const century = b - Math.floor((b + 8) / 25) + 1;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor(century / 3) + 15) % 30;
  const k = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * k) / 451);
  const n = h + k - 7 * m + 114;
  const day = (month, date) => Date.UTC(year, month - 1, date) / DAY;
  const easter = day(Math.floor(n / 31), (n % 31) + 1);
  const moving = [-3, -2, 0, 1, 39, 49, 50, ...(year <= 2023 ? [26] : [])];
  const all = new Set([...moving.map((days) => easter + days), day(1, 1), day(12, 25), day(12, 26)]);
  years.set(year, all);
  return all;
}

function isWorkingDay(text) {
  const year = Number(text.slice(0, 4));
  const day = Date.UTC(year, Number(text.slice(5, 7)) - 1, Number(text.slice(8))) / DAY;
  const weekday = (day + 3) % 7;
  return weekday < 5 && !holidays(year).has(day);
}

const holds = (span, day) => span.from <= day && (span.to == null || day < span.to);
const folded = (name) => name.trim().toLowerCase();
const isThere = (one) => one.attended === "in_person" || one.attended === "remote";

// Calls `note(code, path)` for every broken rule.
export function check(course, on, note) {
  const byId = (name, entries) => {
    const ids = new Map();
    for (const [at, entry] of (entries ?? NONE).entries()) {
      if (ids.has(entry.id) || (name === "people" && entry.id === CITIZEN)) {
        note("input.duplicate_id", [name, at, "id"]);
      } else {
        ids.set(entry.id, entry);
      }
    }
    return ids;
  };
  const people = byId("people", course.people);
  const wishes = byId("wishes", course.wishes);
  byId("plans", course.plans);
  const goals = byId("goals", course.goals);
  const meetings = byId("meetings", course.meetings);
  const agreements = byId("agreements", course.agreements);
  byId("consents", course.consents);
  const anybody = { has: (id) => id === CITIZEN || people.has(id) };
  const refer = (reference, known, ...path) => {
    if (reference != null && !known.has(reference)) note("input.reference", path);
  };

  const units = [...people.values()].filter((person) => person.kind === "unit");
  const closedOn = course.closure?.closed_on;
  const isOpen = course.opened_on <= on && !(closedOn <= on);
  const held = (course.meetings ?? NONE)
    .map((meeting, at) => ({ date: meeting.date, at, status: meeting.status }))
    .filter((meeting) => meeting.status === "held" && meeting.date <= on)
    .sort((one, other) => (one.date < other.date ? -1 : one.date > other.date ? 1 : one.at - other.at));
  const begun = (course.phases ?? NONE).filter((phase) => phase.from <= on);
  const furthest = Math.max(...begun.map((phase) => PHASES.indexOf(phase.phase)));
  const reached = begun.length > 0 ? furthest : held.length > 0 ? 2 : 0;

  // Coordinators
  const lastDay = closedOn ?? FAR;
  const tenures = [];
  for (const [at, role] of (course.roles ?? NONE).entries()) {
    refer(role.person, anybody, "roles", at, "person");
    if (role.role === "coordinator") {
      const to = role.to ?? FAR;
      const end = to < lastDay ? to : lastDay;
      if (role.from < end) tenures.push({ from: role.from, at, end, person: role.person });
      if (role.person === CITIZEN || people.get(role.person)?.kind === "private") {
        note("coordinator.person.private", ["roles", at, "person"]);
      }
    }
  }
  tenures.sort((one, other) => (one.from < other.from ? -1 : one.from > other.from ? 1 : one.at - other.at));
  let latest;
  for (const { from, at, end } of tenures) {
    if (latest !== undefined && from < latest) note("coordinator.tenure.overlap", ["roles", at]);
    if (latest !== undefined && from > latest) note("coordinator.tenure.gap", ["roles", at, "from"]);
    if (latest === undefined || end > latest) latest = end;
  }
  for (const [at, role] of (course.roles ?? NONE).entries()) {
    const code = DOUBLE[role.role];
    if (code === undefined) continue;
    const to = role.to ?? FAR;
    if (tenures.some(({ from, end, person }) => person === role.person && from < to && role.from < end)) {
      note(code, ["roles", at]);
    }
  }
  const coordinators = (day) =>
    new Set(tenures.filter(({ from, end }) => from <= day && day < end).map(({ person }) => person));
  const today = coordinators(on);
  if (isOpen && reached >= 1 && today.size === 0) note("coordinator.missing", ["roles"]);

  // Team
  const team = course.coordinator_team;
  const members = team?.members ?? NONE;
  const inTeam = new Set(members.map((member) => member.person));
  if ([...today].some((person) => !inTeam.has(person))) note("coordinator.team.missing", ["coordinator_team"]);
  if (team) {
    members.forEach((member, at) => refer(member.person, people, "coordinator_team", "members", at, "person"));
    refer(team.convener, people, "coordinator_team", "convener");
    if (new Set(members.map((member) => folded(member.department))).size < 2) {
      note("team.departments.too_few", ["coordinator_team", "members"]);
    }
    const areas = new Set(members.map((member) => member.area));
    if (!AREAS.every((area) => areas.has(area))) note("team.areas.not_covered", ["coordinator_team", "members"]);
    if (team.convener == null) note("team.convener.missing", ["coordinator_team", "convener"]);
    for (const person in team.caseload) {
      refer(person, people, "coordinator_team", "caseload", person);
      if (team.caseload_limit != null && team.caseload[person] > team.caseload_limit) {
        note("team.caseload.above_limit", ["coordinator_team", "caseload", person]);
      }
    }
    if (team.caseload_limit == null) note("team.caseload.above_limit", ["coordinator_team", "caseload_limit"]);
  }

  // Plans, wishes, goals
  let active = 0;
  let plan = -1;
  for (const [at, one] of (course.plans ?? NONE).entries()) {
    if (!holds(one, on)) continue;
    active += 1;
    plan = at;
    if (one.maintained_by == null) note("plan.maintainer.missing", ["plans", at, "maintained_by"]);
  }
  if (isOpen && reached >= 1 && active !== 1) note("plan.active.not_one", ["plans"]);
  const lastHeld = held.at(-1)?.date;
  if (active === 1 && lastHeld < on && !course.plans[plan].revised_on?.some((day) => day >= lastHeld)) {
    note("plan.not_revised", ["plans", plan, "revised_on"]);
  }
  if (reached >= 2 && wishes.size === 0) note("goal.wishes.missing", ["wishes"]);
  for (const [at, goal] of (course.goals ?? NONE).entries()) {
    refer(goal.wish, wishes, "goals", at, "wish");
    refer(goal.parent, goals, "goals", at, "parent");
    let above = goal;
    const seen = new Set();
    while (above && above.wish == null && !seen.has(above.id)) {
      seen.add(above.id);
      above = goals.get(above.parent);
    }
    if (above?.wish == null) note("goal.wish.not_linked", ["goals", at, "wish"]);
    let agreed = false;
    for (const person in goal.acceptance) {
      refer(person, anybody, "goals", at, "acceptance", person);
      agreed = true;
    }
    for (const person in goal.acceptance) agreed = agreed && goal.acceptance[person] === "agree";
    if (held.length > 0 && !agreed) note("goal.acceptance.open", ["goals", at, "acceptance"]);
  }

  // Agreements
  const themes = new Set();
  const attended = new Map();
  for (const meeting of course.meetings ?? NONE) {
    for (const theme of meeting.themes ?? NONE) themes.add(theme.id);
    const there = new Set();
    for (const one of meeting.participants ?? NONE) if (isThere(one)) there.add(one.person);
    for (const unit of units) if (there.has(unit.represented_by)) there.add(unit.id);
    attended.set(meeting.id, there);
  }
  const successors = new Map();
  for (const agreement of course.agreements ?? NONE) {
    if (agreement.supersedes != null) {
      const others = successors.get(agreement.supersedes);
      if (others) others.push(agreement);
      else successors.set(agreement.supersedes, [agreement]);
    }
  }
  const agreementDay = (agreement) =>
    agreement.accepted_on ?? agreement.agreed_on ?? meetings.get(agreement.meeting)?.date;
  const made = new Map();
  const dueForReview = [];
  for (const [at, agreement] of (course.agreements ?? NONE).entries()) {
    const { owner, status } = agreement;
    refer(agreement.meeting, meetings, "agreements", at, "meeting");
    refer(owner, anybody, "agreements", at, "owner");
    refer(agreement.goal, goals, "agreements", at, "goal");
    refer(agreement.theme, themes, "agreements", at, "theme");
    refer(agreement.supersedes, agreements, "agreements", at, "supersedes");
    const parties = agreement.parties ?? NONE;
    parties.forEach((party, place) => refer(party, anybody, "agreements", at, "parties", place));
    const meeting = meetings.get(agreement.meeting);
    const there = meeting && attended.get(meeting.id);
    const day = agreementDay(agreement);
    const proposed = status === "proposed";
    const isHeld = meeting !== undefined && meeting.status === "held" && meeting.date <= on;
    if (isHeld) {
      const others = made.get(meeting.id);
      if (others) others.push(agreement);
      else made.set(meeting.id, [agreement]);
    }
    if (owner == null) note("agreement.owner.missing", ["agreements", at, "owner"]);
    if (!agreement.content) note("agreement.content.missing", ["agreements", at, "content"]);
    if ((!parties.includes(CITIZEN) && owner !== CITIZEN) || (isHeld && !there.has(CITIZEN))) {
      note("agreement.citizen.not_party", ["agreements", at, "parties"]);
    }
    const accepted = agreement.accepted_on != null && agreement.accepted_on <= on;
    if (meeting && !accepted && owner != null && owner !== CITIZEN && !there.has(owner)) {
      note("agreement.owner.not_participant", ["agreements", at, "owner"]);
    }
    if (agreement.goal == null && agreement.theme == null) {
      note("agreement.purpose.missing", ["agreements", at, "goal"]);
    }
    if (!proposed && agreement.on_form !== true) note("agreement.form.missing", ["agreements", at, "on_form"]);
    if (agreement.kind === "effort" && !proposed && day != null && coordinators(day).has(owner)) {
      note("coordinator.role.effort_provider", ["agreements", at, "owner"]);
    }
    const after = successors.get(agreement.id) ?? NONE;
    if ((proposed || status === "binding") && after.some((one) => one.status !== "proposed")) {
      note("agreement.superseded.still_active", ["agreements", at, "status"]);
    }
    const agreedOn = agreement.agreed_on;
    if (agreedOn != null && (agreedOn < course.opened_on || agreedOn > on)) {
      note("course.activity.outside", ["agreements", at, "agreed_on"]);
    }

    // Follow-up
    const followUps = agreement.follow_up ?? NONE;
    if (followUps.length === 0) {
      for (const field of ["responsible", "date", "method"]) {
        note(`follow_up.${field}.missing`, ["agreements", at, "follow_up"]);
      }
    }
    let lastResult;
    for (const [number, followUp] of followUps.entries()) {
      const broken = (code, ...path) => note(code, ["agreements", at, "follow_up", number, ...path]);
      const responsible = followUp.responsible ?? NONE;
      if (responsible.length === 0) broken("follow_up.responsible.missing", "responsible");
      responsible.forEach((person, position) => {
        refer(person, anybody, "agreements", at, "follow_up", number, "responsible", position);
        if (
          meeting &&
          person !== CITIZEN &&
          !there.has(person) &&
          !tenures.some((tenure) => tenure.person === person)
        ) {
          broken("follow_up.responsible.outside", "responsible", position);
        }
      });
      if (followUp.method == null) broken("follow_up.method.missing", "method");
      const { due, result } = followUp;
      if (due == null) {
        broken("follow_up.date.missing", "due");
      } else {
        if (due < day) broken("follow_up.date.before_agreement", "due");
        if (due === day) broken("follow_up.date.same_day", "due");
        if (!isWorkingDay(due)) broken("follow_up.date.not_working_day", "due");
        if (isOpen && status === "binding" && agreement.disposition == null && due < on && result == null) {
          broken("follow_up.overdue", "due");
        }
      }
      if (result != null) {
        if (result.citizen_took_part !== true) {
          broken("follow_up.result.without_citizen", "result", "citizen_took_part");
        }
        if (result.date == null || result.date > on || result.date < day) {
          broken("follow_up.result.date_impossible", "result", "date");
        }
        if (result.date < course.opened_on) broken("course.activity.outside", "result", "date");
        if (result.date != null && !(lastResult >= result.date)) lastResult = result.date;
      }
    }
    if (isHeld && !proposed && day != null) {
      const ended = agreement.ended_on ?? lastResult ?? (after.length > 0 ? agreementDay(after[0]) : undefined);
      dueForReview.push({
        id: agreement.id,
        since: day > meeting.date ? day : meeting.date,
        ended: status === "binding" ? undefined : ended,
      });
    }
  }

  // Meetings
  const sent = new Map();
  for (const one of course.sharing ?? NONE) {
    if (one.what !== FORM) continue;
    const others = sent.get(one.meeting);
    if (others) others.add(one.recipient);
    else sent.set(one.meeting, new Set([one.recipient]));
  }
  for (const [at, meeting] of (course.meetings ?? NONE).entries()) {
    const { date, status } = meeting;
    const broken = (code, ...path) => note(code, ["meetings", at, ...path]);
    const participants = meeting.participants ?? NONE;
    const reviewed = meeting.reviewed ?? NONE;
    refer(meeting.leader, people, "meetings", at, "leader");
    refer(meeting.organiser, people, "meetings", at, "organiser");
    participants.forEach((one, place) => refer(one.person, anybody, "meetings", at, "participants", place, "person"));
    reviewed.forEach((agreement, place) => refer(agreement, agreements, "meetings", at, "reviewed", place));
    const counts = status === "held" || status === "planned";
    if ((counts && date < course.opened_on) || (status === "held" && date > on)) {
      broken("course.activity.outside", "date");
    }
    if (status !== "held" || date > on) continue;
    const there = attended.get(meeting.id);
    const chosen = coordinators(date);
    if (!there.has(CITIZEN)) {
      const place = participants.findIndex((one) => one.person === CITIZEN);
      broken("meeting.citizen.absent", "participants", ...(place < 0 ? [] : [place, "attended"]));
    }
    if (chosen.size > 0 && !(chosen.has(meeting.leader) && there.has(meeting.leader))) {
      broken("meeting.leader.not_coordinator", "leader");
    }
    const themes = meeting.themes ?? NONE;
    if (themes.length === 0) broken("meeting.agenda.not_by_citizen", "themes");
    if (!DECIDES.has(meeting.agenda_decided_by)) broken("meeting.agenda.not_by_citizen", "agenda_decided_by");
    themes.forEach((theme, place) => {
      if (!DECIDES.has(theme.chosen_by)) broken("meeting.agenda.not_by_citizen", "themes", place, "chosen_by");
    });
    let hasPrivate = false;
    let hasOther = false;
    participants.forEach((one, place) => {
      if (!there.has(one.person)) return;
      const other = one.person !== CITIZEN && !chosen.has(one.person);
      if (other && one.approved_by_citizen !== true) {
        broken("meeting.participant.not_approved", "participants", place, "approved_by_citizen");
      }
    });
    for (const person of there) {
      hasPrivate ||= people.get(person)?.kind === "private";
      hasOther ||= person !== CITIZEN && !chosen.has(person);
    }
    if (!hasPrivate) broken("meeting.private_network.absent", "participants");
    if (!hasOther) broken("meeting.resource_person.absent", "participants");
    if (meeting.frame == null) broken("meeting.frame.missing", "frame");
    if (meeting.preparation == null) {
      broken("meeting.preparation.without_citizen", "preparation");
    } else {
      for (const [field, faulty] of [
        ["citizen_took_part", meeting.preparation.citizen_took_part !== true],
        ["date", meeting.preparation.date == null],
      ]) {
        if (faulty) broken("meeting.preparation.without_citizen", "preparation", field);
      }
    }
    const ofMeeting = made.get(meeting.id) ?? NONE;
    if (ofMeeting.length > 0 && meeting.summary !== true) broken("meeting.summary.missing", "summary");
    for (const { id, since, ended } of dueForReview) {
      if (since < date && !(ended < date) && !reviewed.includes(id)) {
        broken("meeting.agreement.not_reviewed", "reviewed");
      }
    }
    if (date < on && ofMeeting.some((one) => one.status !== "proposed")) {
      const received = sent.get(meeting.id);
      participants.forEach((one, place) => {
        if (there.has(one.person) && !received?.has(one.person)) {
          broken("agreement.form.not_distributed", "participants", place);
        }
      });
    }
  }

  // Contacts
  const talks = [];
  for (const [at, contact] of (course.contacts ?? NONE).entries()) {
    refer(contact.person, anybody, "contacts", at, "person");
    refer(contact.about, agreements, "contacts", at, "about");
    if (contact.about && contact.person !== CITIZEN && contact.citizen_agreed !== true) {
      note("follow_up.contact.without_consent", ["contacts", at, "citizen_agreed"]);
    }
    if (contact.date < course.opened_on) note("course.activity.outside", ["contacts", at, "date"]);
    if (coordinators(contact.date).has(contact.person)) talks.push(contact.date);
  }
  for (let number = 1; number < held.length; number += 1) {
    const [before, after] = [held[number - 1], held[number]];
    if (!talks.some((day) => before.date <= day && day <= after.date)) {
      note("contact.between_meetings.missing", ["meetings", after.at]);
    }
  }

  // Consent
  for (const [at, consent] of (course.consents ?? NONE).entries()) {
    refer(consent.given_by, anybody, "consents", at, "given_by");
    (consent.recipients ?? NONE).forEach((person, place) => refer(person, people, "consents", at, "recipients", place));
    for (const field of ["given_on", "recipients", "information", "purpose"]) {
      if (!(consent[field]?.length > 0)) note("consent.incomplete", ["consents", at, field]);
    }
    if (consent.given_by !== CITIZEN && consent.representation == null) {
      note("consent.giver.not_citizen", ["consents", at, "given_by"]);
    }
  }
  for (const [at, one] of (course.sharing ?? NONE).entries()) {
    refer(one.recipient, anybody, "sharing", at, "recipient");
    refer(one.meeting, meetings, "sharing", at, "meeting");
    if (one.date < course.opened_on) note("course.activity.outside", ["sharing", at, "date"]);
    if (one.recipient === CITIZEN) continue;
    const recipient = people.get(one.recipient);
    const names = [one.recipient];
    for (const unit of units) {
      const same = recipient?.unit && unit.unit && folded(recipient.unit) === folded(unit.unit);
      if (same || unit.represented_by === one.recipient) names.push(unit.id);
    }
    let covered = false;
    let withdrawn = false;
    for (const consent of course.consents ?? NONE) {
      const covers =
        consent.given_on <= one.date &&
        !(consent.valid_to != null && one.date >= consent.valid_to) &&
        consent.information?.includes(one.what) &&
        consent.recipients?.some((person) => names.includes(person)) &&
        (consent.legal_basis ?? "consent") === "consent";
      if (!covers) continue;
      covered = consent.withdrawn_on == null || one.date < consent.withdrawn_on;
      if (covered) break;
      withdrawn = true;
    }
    if (!covered) {
      if (withdrawn) note("consent.withdrawn", ["sharing", at, "date"]);
      else note("consent.missing", ["sharing", at, "recipient"]);
    }
  }

  // Phases
  const phases = course.phases ?? NONE;
  for (let at = 1; at < phases.length; at += 1) {
    const [before, phase] = [phases[at - 1], phases[at]];
    const early = phase.from < before.from || (before.to != null && phase.from < before.to);
    if (early || !FOLLOWS[before.phase].includes(phase.phase)) note("phase.order", ["phases", at, "phase"]);
  }
}
