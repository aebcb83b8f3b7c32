// The rules that a schema cannot say: those of __init__.py.

import { agreement } from "./agreement.mjs";
import { consent } from "./consent.mjs";
import { content, isSaid } from "./content.mjs";
import { coordinator } from "./coordinator.mjs";
import { followUp } from "./follow_up.mjs";
import { goal } from "./goal.mjs";
import { meeting } from "./meeting.mjs";
import { phase } from "./phase.mjs";
import { targetGroup } from "./target_group.mjs";
import { view } from "./view.mjs";
import { waiver } from "./waiver.mjs";

const FAMILIES = [targetGroup, coordinator, goal, meeting, agreement, followUp, phase, consent, waiver];

// Calls `note(code, path)` for every broken rule.
export function check(course, on, note) {
  const { sound, faults } = content(course, note);
  const seen = view(sound, on);
  // Where a fault stands, and below it, no other rule is told.
  const told = faults.size === 0 ? note : (code, path) => isSaid(faults, path) || note(code, path);
  for (const family of FAMILIES) family(seen, told);
}
