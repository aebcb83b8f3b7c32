// Phases and the whole course.

import { NONE, isHandedOver } from "./view.mjs";

const FOLLOWS = {
  detection: ["start_up"],
  start_up: ["network_meetings"],
  network_meetings: ["network_meetings", "ending"],
  ending: [],
};

export function phase(view, note) {
  ofPhases(view.course, note);
  ofActivities(view, note);
  if (view.isClosed) ofDispositions(view, note);
  if (view.isOpen) ofOthers(view, note);
}

function ofPhases(course, note) {
  const { closure } = course;
  const phases = course.phases ?? NONE;
  for (let at = 1; at < phases.length; at += 1) {
    const [above, one] = [phases[at - 1], phases[at]];
    const isEarly = one.from < above.from || (above.to != null && one.from < above.to);
    if (isEarly || !mayFollow(course, above, one)) note("phase.order", ["phases", at, "phase"]);
  }
  if (closure != null && closure.reason == null && phases.at(-1)?.phase !== "ending") {
    note("phase.order", ["closure", "reason"]);
  }
}

function mayFollow({ closure, reopenings }, above, one) {
  if (FOLLOWS[above.phase].includes(one.phase)) return true;
  if (one.phase === "ending") return closure?.reason != null;
  if (one.phase === "detection") return false;
  return (reopenings ?? NONE).some(({ reopened_on }) => above.from <= reopened_on && reopened_on <= one.from);
}

// What happened before the course was opened, after it was closed, or has not happened yet
function ofActivities({ course, on, closings, meetings, agreements }, note) {
  const opened = course.opened_on;
  const isAfterClose = (day) => {
    for (const { from, to } of closings) if (from < day && day < to) return true;
    return false;
  };
  const AFTER = "course.activity.after_close";
  const OUTSIDE = "course.activity.outside";
  for (const { meeting, at, date } of meetings) {
    const wasHeld = meeting.status === "held";
    if (!wasHeld && meeting.status !== "planned") continue;
    if (isAfterClose(date)) note(AFTER, ["meetings", at, "date"]);
    if (date < opened || (wasHeld && date > on)) note(OUTSIDE, ["meetings", at, "date"]);
  }
  for (const { agreement, at } of agreements) {
    const agreed = agreement.agreed_on;
    if (agreed != null) {
      if (isAfterClose(agreed)) note(AFTER, ["agreements", at, "agreed_on"]);
      if (agreed < opened || agreed > on) note(OUTSIDE, ["agreements", at, "agreed_on"]);
    }
    const plans = agreement.follow_up ?? NONE;
    for (let number = 0; number < plans.length; number += 1) {
      const day = plans[number].result?.date;
      if (day == null) continue;
      const isOver = !isHandedOver(agreement) && isAfterClose(day);
      if (isOver) note(AFTER, ["agreements", at, "follow_up", number, "result", "date"]);
      if (day < opened) note(OUTSIDE, ["agreements", at, "follow_up", number, "result", "date"]);
    }
  }
  for (const list of ["contacts", "sharing"]) {
    (course[list] ?? NONE).forEach(({ date }, at) => {
      if (isAfterClose(date)) note(AFTER, [list, at, "date"]);
      if (date < opened) note(OUTSIDE, [list, at, "date"]);
    });
  }
}

function ofDispositions({ agreements }, note) {
  let isComplete = true;
  for (const { agreement, at, isProposed } of agreements) {
    const { disposition } = agreement;
    const isOpen = (isProposed || agreement.status === "binding") && disposition == null;
    if (isOpen || (isHandedOver(agreement) && disposition?.to == null)) {
      isComplete = false;
      const path = isOpen ? [] : ["to"];
      note("agreement.disposition.missing", ["agreements", at, "disposition", ...path]);
    }
  }
  if (isComplete) note("course.closed.disposed", ["closure"]);
}

function ofOthers({ course, on }, note) {
  (course.other_courses ?? NONE).forEach(({ opened_on, closed_on }, at) => {
    if (opened_on <= on && (closed_on == null || closed_on > on)) {
      note("course.citizen.second_open", ["other_courses", at]);
    }
  });
  (course.other_coordination ?? NONE).forEach(({ from, to }, at) => {
    if ((from == null || from <= on) && (to == null || to > on)) {
      note("course.other_coordination.active", ["other_coordination", at]);
    }
  });
}
