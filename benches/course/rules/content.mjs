// Faults of what a text says, which no schema finds: ids, references, personal numbers, white space, spans.
//
// What is at fault counts as missing in all other rules, so they get the course without it.

import { holdsPersonalNumber } from "./personal_number.mjs";
import { CITIZEN, NONE } from "./view.mjs";

// The course without what is at fault or blank, and the keys of the paths at which nothing else is said.
export function content(course, note) {
  const gone = [];
  const faults = new Set();
  const fault = (code, path) => {
    gone.push(path);
    faults.add(keyOf(path));
    note(code, path);
  };
  // A path is put together where something is wrong, which is seldom; it has at most six steps.
  const blank = (path, isNeeded) => {
    if (isNeeded) fault("input.missing", path);
    else gone.push(path);
  };
  const optional = (text, a, b, c, d, e, f) => {
    if (text == null || isPlain(text)) return;
    if (isBlank(text)) blank(steps(a, b, c, d, e, f), false);
    else note("text.personal_number", steps(a, b, c, d, e, f));
  };
  const needed = (text, a, b, c, d, e) => {
    if (isPlain(text)) return;
    if (isBlank(text)) blank(steps(a, b, c, d, e), true);
    else note("text.personal_number", steps(a, b, c, d, e));
  };
  const secret = (text, a, b, c, d, e) => {
    if (isPlain(text)) return true;
    if (isBlank(text)) blank(steps(a, b, c, d, e), true);
    else fault("input.personal_number", steps(a, b, c, d, e));
    return false;
  };
  const idOf = (known, id, a, b, c, d, e) => {
    if (!secret(id, a, b, c, d, e)) return;
    if (known.has(id)) fault("input.duplicate_id", steps(a, b, c, d, e));
    else known.add(id);
  };
  const idsOf = (entries, name, known = new Set()) => {
    let at = 0;
    for (const { id } of entries ?? NONE) idOf(known, id, name, at++, "id");
    return known;
  };
  const refer = (known, id, a, b, c, d, e, f) => {
    if (id == null || known.has(id)) return;
    const path = steps(a, b, c, d, e, f);
    if (isBlank(id)) blank(path, NEEDED.has(path.at(-1)));
    else fault(holdsPersonalNumber(id) ? "input.personal_number" : "input.reference", path);
  };
  // Of a map the key is the reference, and a personal number in it is not said again.
  const keysOf = (known, map, ...path) => {
    for (const id in map) {
      if (known.has(id)) continue;
      gone.push([...path, id]);
      faults.add(keyOf([...path, id]));
      if (holdsPersonalNumber(id)) note("input.personal_number", [...path, "…"]);
      else note("input.reference", [...path, id]);
    }
  };
  const spans = (entries, name) => {
    let at = 0;
    for (const { from, to } of entries ?? NONE) {
      if (to < from) fault("input.span", [name, at, "to"]);
      at += 1;
    }
  };

  secret(course.id, "id");
  secret(course.citizen.ref, "citizen", "ref");
  const anybody = idsOf(course.people, "people", new Set([CITIZEN]));
  const wishes = idsOf(course.wishes, "wishes");
  const goals = idsOf(course.goals, "goals");
  const meetings = idsOf(course.meetings, "meetings");
  const agreements = idsOf(course.agreements, "agreements");
  idsOf(course.plans, "plans");
  idsOf(course.consents, "consents");
  idsOf(course.other_courses, "other_courses");
  const people = { has: (id) => id !== CITIZEN && anybody.has(id) };
  const maintainers = { has: (id) => id === "meetings" || anybody.has(id) };
  for (const name of ["phases", "roles", "plans", "other_coordination"]) spans(course[name], name);

  (course.target_group?.criteria ?? NONE).forEach(({ text }, at) =>
    needed(text, "target_group", "criteria", at, "text"),
  );
  (course.people ?? NONE).forEach((person, at) => {
    optional(person.unit, "people", at, "unit");
    optional(person.relation, "people", at, "relation");
    refer(people, person.represented_by, "people", at, "represented_by");
  });
  (course.roles ?? NONE).forEach((role, at) => {
    refer(anybody, role.person, "roles", at, "person");
    optional(role.end_reason, "roles", at, "end_reason");
  });
  const team = course.coordinator_team;
  if (team != null) {
    (team.members ?? NONE).forEach((member, at) => {
      refer(people, member.person, "coordinator_team", "members", at, "person");
      needed(member.department, "coordinator_team", "members", at, "department");
    });
    refer(people, team.convener, "coordinator_team", "convener");
    keysOf(people, team.caseload, "coordinator_team", "caseload");
  }
  (course.wishes ?? NONE).forEach((wish, at) => needed(wish.text, "wishes", at, "text"));
  (course.plans ?? NONE).forEach((plan, at) => refer(maintainers, plan.maintained_by, "plans", at, "maintained_by"));
  (course.goals ?? NONE).forEach((goal, at) => {
    needed(goal.text, "goals", at, "text");
    refer(wishes, goal.wish, "goals", at, "wish");
    refer(goals, goal.parent, "goals", at, "parent");
    keysOf(anybody, goal.acceptance, "goals", at, "acceptance");
  });

  const themes = new Set();
  const themesOf = new Map();
  (course.meetings ?? NONE).forEach((meeting, at) => {
    const own = new Set();
    (meeting.themes ?? NONE).forEach((theme, place) => {
      idOf(own, theme.id, "meetings", at, "themes", place, "id");
      needed(theme.text, "meetings", at, "themes", place, "text");
    });
    for (const theme of own) themes.add(theme);
    if (!themesOf.has(meeting.id)) themesOf.set(meeting.id, own);
    refer(people, meeting.leader, "meetings", at, "leader");
    refer(people, meeting.organiser, "meetings", at, "organiser");
    optional(meeting.frame, "meetings", at, "frame");
    (meeting.participants ?? NONE).forEach((one, place) => {
      refer(anybody, one.person, "meetings", at, "participants", place, "person");
      if (meeting.status === "held" && one.attended == null) {
        fault("input.missing", ["meetings", at, "participants", place, "attended"]);
      }
    });
    (meeting.discussed ?? NONE).forEach((one, place) => {
      needed(one.text, "meetings", at, "discussed", place, "text");
      refer(own, one.theme, "meetings", at, "discussed", place, "theme");
    });
    (meeting.reviewed ?? NONE).forEach((id, place) => refer(agreements, id, "meetings", at, "reviewed", place));
  });
  (course.agreements ?? NONE).forEach((agreement, at) => {
    const isMet = meetings.has(agreement.meeting);
    refer(meetings, agreement.meeting, "agreements", at, "meeting");
    optional(agreement.content, "agreements", at, "content");
    refer(anybody, agreement.owner, "agreements", at, "owner");
    (agreement.parties ?? NONE).forEach((id, place) => refer(anybody, id, "agreements", at, "parties", place));
    refer(goals, agreement.goal, "agreements", at, "goal");
    refer(isMet ? themesOf.get(agreement.meeting) : themes, agreement.theme, "agreements", at, "theme");
    if (agreement.agreed_on == null && !isMet) fault("input.missing", ["agreements", at, "agreed_on"]);
    (agreement.follow_up ?? NONE).forEach(({ responsible, result }, number) => {
      (responsible ?? NONE).forEach((id, place) =>
        refer(anybody, id, "agreements", at, "follow_up", number, "responsible", place),
      );
      optional(result?.note, "agreements", at, "follow_up", number, "result", "note");
    });
    refer(agreements, agreement.supersedes, "agreements", at, "supersedes");
    refer(people, agreement.disposition?.to, "agreements", at, "disposition", "to");
  });

  (course.consents ?? NONE).forEach((consent, at) => {
    refer(anybody, consent.given_by, "consents", at, "given_by");
    optional(consent.representation, "consents", at, "representation");
    (consent.recipients ?? NONE).forEach((id, place) => refer(people, id, "consents", at, "recipients", place));
    (consent.information ?? NONE).forEach((text, place) => optional(text, "consents", at, "information", place));
    optional(consent.purpose, "consents", at, "purpose");
  });
  (course.sharing ?? NONE).forEach((shared, at) => {
    needed(shared.what, "sharing", at, "what");
    refer(anybody, shared.recipient, "sharing", at, "recipient");
    refer(meetings, shared.meeting, "sharing", at, "meeting");
  });
  (course.contacts ?? NONE).forEach((contact, at) => {
    refer(anybody, contact.person, "contacts", at, "person");
    refer(agreements, contact.about, "contacts", at, "about");
  });
  (course.other_coordination ?? NONE).forEach(({ text }, at) => optional(text, "other_coordination", at, "text"));
  optional(course.closure?.reason, "closure", "reason");
  (course.reopenings ?? NONE).forEach(({ reason }, at) => optional(reason, "reopenings", at, "reason"));
  (course.waivers ?? NONE).forEach((waiver, at) => {
    optional(waiver.rule, "waivers", at, "rule");
    optional(waiver.reason, "waivers", at, "reason");
    refer(people, waiver.by, "waivers", at, "by");
  });
  return { sound: gone.length > 0 ? without(course, gone) : course, faults };
}

// References that an entry needs
const NEEDED = new Set(["person", "recipient"]);

// Most texts begin with a letter or digit, and need no second look.
const isBlank = (text) => !(text.charCodeAt(0) > 32 && text.charCodeAt(0) < 127) && text.trim() === "";

const isPlain = (text) => !isBlank(text) && !holdsPersonalNumber(text);

const steps = (...path) => path.filter((step) => step !== undefined);

const keyOf = (path) => path.join("\0");

// Whether a fault stands at the path or above it.
export function isSaid(faults, path) {
  return path.some((_, length) => faults.has(keyOf(path.slice(0, length + 1))));
}

// The caller's course stays as it is: what lies on the way to a path is copied, once.
function without(course, gone) {
  const own = new Set();
  const copied = (part) => {
    if (own.has(part)) return part;
    const copy = Array.isArray(part) ? [...part] : { ...part };
    own.add(copy);
    return copy;
  };
  const whole = copied(course);
  for (const path of gone) {
    let place = whole;
    for (const step of path.slice(0, -1)) place = place[step] = copied(place[step]);
    place[path.at(-1)] = undefined;
  }
  return whole;
}
