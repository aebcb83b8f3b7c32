// What several rules ask of a course on a day.

export const CITIZEN = "citizen";
export const FAR = "9999-12-31";
export const NONE = [];

const PHASES = ["detection", "start_up", "network_meetings", "ending"];
const FORM = "goal_and_agreement_form";

const isThere = (one) => one.person != null && (one.attended === "in_person" || one.attended === "remote");

export const holds = (span, day) => span.from <= day && (span.to == null || day < span.to);
export const folded = (name) => name.trim().toLowerCase();
export const isHandedOver = ({ status, disposition }) =>
  status === "handed_over" || disposition?.kind === "handed_over";

export function view(course, on) {
  const people = byId(course.people);
  const units = (course.people ?? NONE).filter((person) => person.kind === "unit" && person.id != null);
  const closings = closingsOf(course);
  const isClosed = closings.some(({ from, to }) => from <= on && on < to);
  const tenures = tenuresOf(course, closings);
  const meetings = (course.meetings ?? NONE).map((meeting, at) => metOf(meeting, at, units, on));
  const held = meetings.filter((met) => met.isHeld).sort(byDate);
  const metById = new Map();
  for (const met of meetings) if (met.meeting.id != null) metById.set(met.meeting.id, met);
  for (const one of course.sharing ?? NONE) {
    if (one.what === FORM && one.meeting != null) metById.get(one.meeting).received.add(one.recipient);
  }
  return {
    course,
    on,
    people,
    units,
    closings,
    isClosed,
    isOpen: course.opened_on <= on && !isClosed,
    tenures,
    meetings,
    held,
    reached: reachedOf(course, held, on),
    agreements: agreementsOf(course, metById),
    // Whether a person is coordinator on a day, and all who are.
    coordinates: (person, day) => tenures.some((one) => one.person === person && one.from <= day && day < one.to),
    coordinators: (day) =>
      new Set(tenures.filter(({ from, to }) => from <= day && day < to).map(({ person }) => person)),
  };
}

export function byId(entries) {
  const found = new Map();
  for (const entry of entries ?? NONE) if (entry.id != null) found.set(entry.id, entry);
  return found;
}

const byDate = (one, other) => (one.date < other.date ? -1 : one.date > other.date ? 1 : one.at - other.at);

// From each day of closing to the reopening that ended it.
function closingsOf({ closure, reopenings }) {
  const closings = [];
  if (closure != null) {
    let to = FAR;
    for (const { reopened_on } of reopenings ?? NONE) {
      if (reopened_on >= closure.closed_on && reopened_on < to) to = reopened_on;
    }
    closings.push({ from: closure.closed_on, to });
  }
  for (const { closed_on, reopened_on } of reopenings ?? NONE) {
    if (closed_on != null) closings.push({ from: closed_on, to: reopened_on });
  }
  return closings;
}

function tenuresOf({ roles }, closings) {
  const tenures = [];
  (roles ?? NONE).forEach((role, at) => {
    if (role.role !== "coordinator" || role.person == null) return;
    let to = role.to ?? FAR;
    for (const { from } of closings) if (from >= role.from && from < to) to = from;
    if (role.from < to) tenures.push({ date: role.from, at, from: role.from, to, person: role.person, role });
  });
  return tenures.sort(byDate);
}

// A meeting with who was there, who got its form, and what was agreed at it.
function metOf(meeting, at, units, on) {
  const attendants = [];
  (meeting.participants ?? NONE).forEach((one, place) => {
    if (isThere(one)) attendants.push({ one, place });
  });
  const attended = new Set();
  for (const { one } of attendants) attended.add(one.person);
  const represented = units.filter((unit) => attended.has(unit.represented_by));
  for (const unit of represented) attended.add(unit.id);
  const isHeld = meeting.status === "held" && meeting.date <= on;
  return { meeting, at, date: meeting.date, isHeld, attendants, attended, received: new Set(), made: [] };
}

function reachedOf({ phases }, held, on) {
  let reached = -1;
  for (const { phase, from } of phases ?? NONE) if (from <= on) reached = Math.max(reached, PHASES.indexOf(phase));
  if (reached >= 0) return reached;
  return held.length > 0 ? 2 : 0;
}

// An agreement with its meeting, its day, and those that supersede it.
function agreementsOf(course, metById) {
  const found = new Map();
  const agreements = (course.agreements ?? NONE).map((agreement, at) => {
    const met = metById.get(agreement.meeting);
    const day = agreement.accepted_on ?? agreement.agreed_on ?? met?.date;
    const one = { agreement, at, met, day, isProposed: agreement.status === "proposed", after: [] };
    met?.made.push(one);
    if (agreement.id != null) found.set(agreement.id, one);
    return one;
  });
  for (const one of agreements) found.get(one.agreement.supersedes)?.after.push(one);
  return agreements;
}
