// Follow-up of agreements, and contacts.

import { isWorkingDay, monthsAfter } from "./days.mjs";
import { CITIZEN, NONE } from "./view.mjs";

const MONTHS = 6;

export function followUp(view, note) {
  const planned = view.meetings.filter(({ meeting }) => meeting.status === "planned").map(({ date }) => date);
  planned.sort();
  const lastClosing = view.closings.reduce((last, { from }) => (from <= view.on && from > last ? from : last), "");
  for (const one of view.agreements) {
    const plans = one.agreement.follow_up ?? NONE;
    if (plans.length === 0) {
      for (const field of ["responsible", "date", "method"]) {
        note(`follow_up.${field}.missing`, ["agreements", one.at, "follow_up"]);
      }
    }
    for (let number = 0; number < plans.length; number += 1) {
      const plan = plans[number];
      ofPlan(view, one, plan, number, note);
      if (plan.due != null) ofDue(view, one, plan, number, planned, lastClosing, note);
      if (plan.result != null) ofResult(view, one, plan.result, number, note);
    }
  }
  ofContacts(view, note);
}

function ofPlan({ tenures }, { at, met }, { responsible, due, method }, number, note) {
  let isKnown = false;
  (responsible ?? NONE).forEach((person, place) => {
    if (person == null) return;
    isKnown = true;
    if (met === undefined || person === CITIZEN || met.attended.has(person)) return;
    if (tenures.some((tenure) => tenure.person === person)) return;
    note("follow_up.responsible.outside", ["agreements", at, "follow_up", number, "responsible", place]);
  });
  if (!isKnown) note("follow_up.responsible.missing", ["agreements", at, "follow_up", number, "responsible"]);
  if (due == null) note("follow_up.date.missing", ["agreements", at, "follow_up", number, "due"]);
  if (method == null) note("follow_up.method.missing", ["agreements", at, "follow_up", number, "method"]);
}

function ofDue(view, { agreement, at, day }, { due, result }, number, planned, lastClosing, note) {
  const { course, on, isOpen, isClosed } = view;
  const broken = (code) => note(code, ["agreements", at, "follow_up", number, "due"]);
  if (due < day) broken("follow_up.date.before_agreement");
  if (due === day) broken("follow_up.date.same_day");
  if (!isWorkingDay(due)) broken("follow_up.date.not_working_day");
  if (result != null) return;
  if (agreement.status === "binding") {
    const isDisposed = agreement.disposition != null;
    if (isClosed && !isDisposed && due > lastClosing) broken("follow_up.date.after_end");
    if (isOpen && course.planned_end != null && due > course.planned_end) broken("follow_up.date.after_end");
    if (isOpen && !isDisposed && due < on) broken("follow_up.overdue");
  }
  if (day == null) return;
  const next = planned.find((date) => date > day);
  if (due > next || due > monthsAfter(day, MONTHS)) broken("follow_up.date.late");
}

function ofResult({ on }, { at, day }, { date, citizen_took_part }, number, note) {
  const broken = (code, field) => note(code, ["agreements", at, "follow_up", number, "result", field]);
  if (citizen_took_part !== true) broken("follow_up.result.without_citizen", "citizen_took_part");
  if (date == null || date > on || date < day) broken("follow_up.result.date_impossible", "date");
}

function ofContacts({ course, held, coordinates }, note) {
  const talks = [];
  (course.contacts ?? NONE).forEach(({ date, person, about, citizen_agreed }, at) => {
    if (person == null) return;
    if (about != null && person !== CITIZEN && citizen_agreed !== true) {
      note("follow_up.contact.without_consent", ["contacts", at, "citizen_agreed"]);
    }
    if (coordinates(person, date)) talks.push(date);
  });
  for (let number = 1; number < held.length; number += 1) {
    const [before, after] = [held[number - 1], held[number]];
    if (!talks.some((day) => before.date <= day && day <= after.date)) {
      note("contact.between_meetings.missing", ["meetings", after.at]);
    }
  }
}
