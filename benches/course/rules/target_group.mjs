// The target group and the programme.

import { NONE } from "./view.mjs";

const ABLE = "target_group.participation.not_able";
const AGE = 50;
const VALUES = 3;
const ELEMENTS = ["coordinator", "network_meetings", "binding_agreements", "leadership"];

export function targetGroup({ course, held, agreements }, note) {
  if ((course.citizen.age_at_start ?? AGE) < AGE) note("target_group.age.below_model", ["citizen", "age_at_start"]);
  if (course.target_group == null) note(ABLE, ["target_group"]);
  else ofGroup(course.target_group, note);
  const { values, core_elements } = course.programme ?? {};
  if (values != null && new Set(values).size < VALUES) note("programme.values.incomplete", ["programme", "values"]);
  if (core_elements != null) {
    for (const element of ELEMENTS) {
      if (!core_elements.includes(element)) {
        note("programme.core_element.absent", ["programme", "core_elements"]);
      }
    }
  }
  if (held.length > 0 && !agreements.some(wasAgreed)) note("programme.core_element.absent", ["agreements"]);
}

// What was cancelled at the closing was binding until then.
const wasAgreed = ({ agreement, isProposed }) =>
  !isProposed && (agreement.status !== "cancelled" || agreement.disposition != null);

function ofGroup(group, note) {
  for (const field of ["can_contribute_to_agenda", "can_own_agreements"]) {
    if (group[field] !== "yes") note(ABLE, ["target_group", field]);
  }
  if (group.can_take_part !== "yes" && group.may_learn_to_take_part !== "yes") {
    note(ABLE, ["target_group", "can_take_part"]);
  }
  if (group.advanced_dementia === true) {
    note("target_group.dementia.advanced", ["target_group", "advanced_dementia"]);
  }
  if (new Set(group.areas ?? NONE).size < 2) note("target_group.areas.too_few", ["target_group", "areas"]);
  if (!(group.criteria?.length > 0)) note("target_group.criteria.not_configured", ["target_group", "criteria"]);
}
