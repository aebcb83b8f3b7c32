// Consent to share.

import { CITIZEN, NONE, folded } from "./view.mjs";

export function consent(view, note) {
  (view.course.consents ?? NONE).forEach((one, at) => {
    const { given_on, recipients, information, purpose } = one;
    if (given_on == null) note("consent.incomplete", ["consents", at, "given_on"]);
    if (!hasAny(recipients)) note("consent.incomplete", ["consents", at, "recipients"]);
    if (!hasAny(information)) note("consent.incomplete", ["consents", at, "information"]);
    if (purpose == null) note("consent.incomplete", ["consents", at, "purpose"]);
    if (one.given_by !== CITIZEN && one.representation == null) {
      note("consent.giver.not_citizen", ["consents", at, "given_by"]);
    }
  });
  // Most things are shared with the same few.
  const hearers = new Map();
  (view.course.sharing ?? NONE).forEach((one, at) => {
    const { recipient } = one;
    if (recipient == null || recipient === CITIZEN) return;
    let names = hearers.get(recipient);
    if (names === undefined) hearers.set(recipient, (names = whoHears(view, recipient)));
    const found = coverage(view.course.consents ?? NONE, one, names);
    if (found === "withdrawn") note("consent.withdrawn", ["sharing", at, "date"]);
    else if (found !== "covered") note("consent.missing", ["sharing", at, "recipient"]);
  });
}

const hasAny = (list) => list != null && list.some((one) => one != null);

// The recipient, the units that they represent, and the unit that they are of
function whoHears({ people, units }, recipient) {
  const own = people.get(recipient)?.unit;
  const unit = own == null ? undefined : folded(own);
  const names = [recipient];
  for (const one of units) {
    const isSame = unit !== undefined && one.unit != null && folded(one.unit) === unit;
    if (isSame || one.represented_by === recipient) names.push(one.id);
  }
  return names;
}

// Another basis than consent is said too, but not that a consent was withdrawn.
function coverage(consents, { date, what }, names) {
  let found;
  for (const one of consents) {
    if (!(one.given_on <= date) || (one.valid_to != null && date >= one.valid_to)) continue;
    if (what == null || !one.information?.includes(what)) continue;
    if (!one.recipients?.some((person) => names.includes(person))) continue;
    const isWithdrawn = one.withdrawn_on != null && date >= one.withdrawn_on;
    const isConsent = (one.legal_basis ?? "consent") === "consent";
    if (isConsent && !isWithdrawn) return "covered";
    if (!isConsent && !isWithdrawn) found = "of another basis";
    if (isConsent) found ??= "withdrawn";
  }
  return found;
}
