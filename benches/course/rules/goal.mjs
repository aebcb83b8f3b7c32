// The plan, the wishes and the goals.

import { NONE, byId, holds } from "./view.mjs";

export function goal({ course, on, isOpen, reached, held }, note) {
  const active = [];
  (course.plans ?? NONE).forEach((plan, at) => {
    if (!holds(plan, on)) return;
    active.push(at);
    if (plan.maintained_by == null) note("plan.maintainer.missing", ["plans", at, "maintained_by"]);
  });
  if (isOpen && reached >= 1 && active.length !== 1) note("plan.active.not_one", ["plans"]);
  const last = held.at(-1)?.date;
  if (active.length === 1 && last < on) {
    const [at] = active;
    if (!course.plans[at].revised_on?.some((day) => day >= last)) note("plan.not_revised", ["plans", at, "revised_on"]);
  }
  if (reached >= 2 && areLate(course.wishes ?? NONE, held)) note("goal.wishes.missing", ["wishes"]);
  const goals = byId(course.goals);
  (course.goals ?? NONE).forEach((one, at) => {
    if (!hasWish(one, goals)) note("goal.wish.not_linked", ["goals", at, "wish"]);
    if (held.length > 0 && !isAgreed(one.acceptance)) note("goal.acceptance.open", ["goals", at, "acceptance"]);
  });
}

// No wishes, or none of which it is known that it was there at the first meeting
const areLate = (wishes, held) => wishes.every((wish) => held.length > 0 && wish.recorded_on > held[0].date);

// The goal itself, or one of those above it
function hasWish(one, goals) {
  if (one.wish != null) return true;
  const seen = new Set();
  for (let above = one; above !== undefined && !seen.has(above); above = goals.get(above.parent)) {
    if (above.wish != null) return true;
    seen.add(above);
  }
  return false;
}

function isAgreed(acceptance) {
  let isAnswered = false;
  for (const person in acceptance) {
    const answer = acceptance[person];
    if (answer == null) continue;
    if (answer !== "agree") return false;
    isAnswered = true;
  }
  return isAnswered;
}
