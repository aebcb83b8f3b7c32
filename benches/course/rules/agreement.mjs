// Agreements.

import { CITIZEN } from "./view.mjs";

export function agreement(view, note) {
  if (view.agreements.length === 0) note("agreement.none", ["agreements"]);
  for (const one of view.agreements) {
    ofOwner(view, one, note);
    ofContent(one, note);
  }
  for (const met of view.held) ofMeeting(view, met, note);
}

function ofOwner({ on, people }, { agreement, at, met }, note) {
  const { owner } = agreement;
  const isParty = owner === CITIZEN || agreement.parties?.includes(CITIZEN);
  if (!isParty || (met?.isHeld && !met.attended.has(CITIZEN))) {
    note("agreement.citizen.not_party", ["agreements", at, "parties"]);
  }
  if (owner == null) {
    note("agreement.owner.missing", ["agreements", at, "owner"]);
    return;
  }
  if (owner === CITIZEN) {
    note("agreement.owner.citizen", ["agreements", at, "owner"]);
  } else {
    if (met !== undefined && !(agreement.accepted_on <= on) && !met.attended.has(owner)) {
      note("agreement.owner.not_participant", ["agreements", at, "owner"]);
    }
    if (people.get(owner).kind === "unit") note("agreement.owner.unnamed", ["agreements", at, "owner"]);
  }
  if (agreement.kind === "effort") {
    const isWithout = (one) => one.person === owner && one.mandate === "none";
    if (met?.meeting.participants?.some(isWithout)) note("agreement.owner.no_mandate", ["agreements", at, "owner"]);
  }
}

function ofContent({ agreement, at, isProposed, after }, note) {
  if (agreement.content == null) note("agreement.content.missing", ["agreements", at, "content"]);
  if (agreement.goal == null && agreement.theme == null) note("agreement.purpose.missing", ["agreements", at, "goal"]);
  if (!isProposed && agreement.on_form !== true) note("agreement.form.missing", ["agreements", at, "on_form"]);
  if ((isProposed || agreement.status === "binding") && after.some((newer) => !newer.isProposed)) {
    note("agreement.superseded.still_active", ["agreements", at, "status"]);
  }
}

function ofMeeting({ on }, { at, date, attendants, made, received }, note) {
  const owner = made[0]?.agreement.owner;
  if (made.length >= 2 && owner != null && made.every((one) => one.agreement.owner === owner)) {
    note("agreement.owners.one_sided", ["meetings", at]);
  }
  if (date < on && made.some((one) => !one.isProposed)) {
    for (const { one, place } of attendants) {
      if (!received.has(one.person)) note("agreement.form.not_distributed", ["meetings", at, "participants", place]);
    }
  }
}
