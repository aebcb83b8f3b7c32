// A citizen's course as zod has it.

import * as z from "zod";

import * as rules from "./rules/index.mjs";

const MOST = 10_000;
// From 1900 to 2199; a leap day only in a leap year
const DAY = new RegExp(
  "^(?:(?:19|2[01])\\d\\d-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])" +
    "|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))" +
    "|(?:(?:19|2[01])(?:0[48]|[2468][048]|[13579][26])|2000)-02-29)$",
);
const day = z.string().regex(DAY);
const text = z.string().max(MOST);
const list = (entry) => z.array(entry).max(MOST);
const count = z.uint32();
const area = z.enum(["social", "health", "employment", "other"]);
const answer = z.enum(["yes", "no", "unknown"]);
const decider = z.enum(["citizen", "citizen_and_coordinator", "coordinator", "other"]);
const method = z.enum(["meeting", "phone", "mail", "visit", "other"]);
const citizen = z.strictObject({
  ref: text,
  age_at_start: count.nullish(),
});
const programme = z.strictObject({
  values: list(z.enum(["recovery", "holism", "ownership"])).nullish(),
  core_elements: list(z.enum(["coordinator", "network_meetings", "binding_agreements", "leadership"])).nullish(),
});
const phase = z.strictObject({
  phase: z.enum(["detection", "start_up", "network_meetings", "ending"]),
  from: day,
  to: day.nullish(),
});
const criterion = z.strictObject({
  text: text,
  met: answer.nullish(),
});
const targetGroup = z.strictObject({
  areas: list(area).nullish(),
  can_contribute_to_agenda: answer.nullish(),
  can_own_agreements: answer.nullish(),
  can_take_part: answer.nullish(),
  may_learn_to_take_part: answer.nullish(),
  advanced_dementia: z.boolean().nullish(),
  criteria: list(criterion).nullish(),
});
const person = z.strictObject({
  id: text,
  kind: z.enum(["professional", "private", "civil_society", "unit"]),
  unit: text.nullish(),
  area: area.nullish(),
  relation: text.nullish(),
  represented_by: text.nullish(),
});
const role = z.strictObject({
  person: text,
  role: z.enum(["coordinator", "caseworker", "effort_provider", "visitator", "resource_person", "relative"]),
  from: day,
  to: day.nullish(),
  end_reason: text.nullish(),
});
const member = z.strictObject({
  person: text,
  department: text,
  area: area.nullish(),
});
const team = z.strictObject({
  members: list(member).nullish(),
  convener: text.nullish(),
  caseload_limit: count.nullish(),
  caseload: z.record(text, count).nullish(),
});
const wish = z.strictObject({
  id: text,
  text: text,
  recorded_on: day.nullish(),
});
const plan = z.strictObject({
  id: text,
  from: day,
  to: day.nullish(),
  maintained_by: text.nullish(),
  revised_on: list(day).nullish(),
});
const goal = z.strictObject({
  id: text,
  text: text,
  wish: text.nullish(),
  parent: text.nullish(),
  source: z.enum(["citizen", "joint", "professional"]).nullish(),
  acceptance: z.record(text, z.enum(["agree", "disagree", "pending"])).nullish(),
});
const theme = z.strictObject({
  id: text,
  text: text,
  chosen_by: decider.nullish(),
});
const preparation = z.strictObject({
  date: day.nullish(),
  citizen_took_part: z.boolean().nullish(),
});
const participant = z.strictObject({
  person: text,
  attended: z.enum(["in_person", "remote", "no"]).nullish(),
  approved_by_citizen: z.boolean().nullish(),
  had_turn: z.boolean().nullish(),
  mandate: z.enum(["full", "limited", "none"]).nullish(),
  speaks_for_citizen: z.boolean().nullish(),
});
const discussed = z.strictObject({
  text: text,
  theme: text.nullish(),
});
const meeting = z.strictObject({
  id: text,
  date: day,
  status: z.enum(["planned", "held", "cancelled", "no_show"]),
  leader: text.nullish(),
  organiser: text.nullish(),
  trigger: z.enum(["effort_start", "effort_change", "effort_end", "situation_change", "regular"]).nullish(),
  frame: text.nullish(),
  agenda_decided_by: decider.nullish(),
  themes: list(theme).nullish(),
  preparation: preparation.nullish(),
  participants: list(participant).nullish(),
  dialogue_process: z.enum(["followed", "not_followed", "unknown"]).nullish(),
  discussed: list(discussed).nullish(),
  reviewed: list(text).nullish(),
  summary: z.boolean().nullish(),
});
const result = z.strictObject({
  date: day.nullish(),
  outcome: z.enum(["continue", "change", "end", "reassess"]).nullish(),
  kept: z.enum(["yes", "partly", "no", "unknown"]).nullish(),
  citizen_took_part: z.boolean().nullish(),
  note: text.nullish(),
});
const followUp = z.strictObject({
  responsible: list(text).nullish(),
  due: day.nullish(),
  method: method.nullish(),
  result: result.nullish(),
});
const disposition = z.strictObject({
  kind: z.enum(["completed", "cancelled_with_citizen", "handed_over"]),
  to: text.nullish(),
});
const agreement = z.strictObject({
  id: text,
  status: z.enum(["proposed", "binding", "kept", "partly_kept", "not_kept", "cancelled", "superseded", "handed_over"]),
  meeting: text.nullish(),
  kind: z.enum(["effort", "support", "own", "coordination"]).nullish(),
  content: text.nullish(),
  owner: text.nullish(),
  parties: list(text).nullish(),
  goal: text.nullish(),
  theme: text.nullish(),
  agreed_on: day.nullish(),
  accepted_on: day.nullish(),
  act_by: day.nullish(),
  on_form: z.boolean().nullish(),
  follow_up: list(followUp).nullish(),
  supersedes: text.nullish(),
  ended_on: day.nullish(),
  disposition: disposition.nullish(),
});
const consent = z.strictObject({
  id: text,
  given_by: text.nullish(),
  representation: text.nullish(),
  given_on: day.nullish(),
  withdrawn_on: day.nullish(),
  valid_to: day.nullish(),
  recipients: list(text).nullish(),
  information: list(text).nullish(),
  purpose: text.nullish(),
  legal_basis: z.enum(["consent", "law", "essential_importance"]).nullish(),
});
const sharing = z.strictObject({
  date: day,
  what: text,
  recipient: text,
  meeting: text.nullish(),
});
const contact = z.strictObject({
  date: day,
  person: text,
  method: method.nullish(),
  about: text.nullish(),
  citizen_agreed: z.boolean().nullish(),
});
const coordination = z.strictObject({
  text: text.nullish(),
  from: day.nullish(),
  to: day.nullish(),
});
const otherCourse = z.strictObject({
  id: text,
  opened_on: day,
  closed_on: day.nullish(),
});
const closure = z.strictObject({
  closed_on: day,
  reason: text.nullish(),
});
const reopening = z.strictObject({
  reopened_on: day,
  closed_on: day.nullish(),
  reason: text.nullish(),
});
const waiver = z.strictObject({
  rule: text.nullish(),
  reason: text.nullish(),
  by: text.nullish(),
  expires: day.nullish(),
});
export const shape = z.strictObject({
  id: text,
  profile: z.enum(["elder_50_plus", "youth_education", "housing_support", "open_dialogue", "custom"]),
  citizen: citizen,
  opened_on: day,
  schema: z.literal(1).nullish(),
  planned_end: day.nullish(),
  programme: programme.nullish(),
  phases: list(phase).nullish(),
  target_group: targetGroup.nullish(),
  people: list(person).nullish(),
  roles: list(role).nullish(),
  coordinator_team: team.nullish(),
  wishes: list(wish).nullish(),
  plans: list(plan).nullish(),
  goals: list(goal).nullish(),
  meetings: list(meeting).nullish(),
  agreements: list(agreement).nullish(),
  consents: list(consent).nullish(),
  sharing: list(sharing).nullish(),
  contacts: list(contact).nullish(),
  other_coordination: list(coordination).nullish(),
  other_courses: list(otherCourse).nullish(),
  closure: closure.nullish(),
  reopenings: list(reopening).nullish(),
  waivers: list(waiver).nullish(),
});

const days = new Map();

// The schema with the rules of a day
function courseOn(on) {
  let schema = days.get(on);
  if (schema === undefined) {
    schema = shape.superRefine((course, context) =>
      rules.check(course, on, (code, path) => context.addIssue({ code: "custom", path, params: { code } })),
    );
    days.set(on, schema);
  }
  return schema;
}

// What is wrong with the course on a day: issues, those of the rules with a code.
export const check = (course, on) => courseOn(on).safeParse(course).error?.issues ?? [];
