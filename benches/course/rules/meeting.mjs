// Network meetings.

import { CITIZEN, FAR, NONE } from "./view.mjs";

const DECIDES = new Set(["citizen", "citizen_and_coordinator"]);
const AGENDA = "meeting.agenda.not_by_citizen";
const PREPARATION = "meeting.preparation.without_citizen";
const FOLLOWED = "meeting.dialogue.not_followed";

export function meeting(view, note) {
  const { held, isOpen, isClosed, reached } = view;
  const forReview = agreementsForReview(view);
  for (const met of held) {
    ofPeople(view, met, note);
    ofAgenda(met, note);
    ofRecords(met, forReview, note);
  }
  if (held.length > 0) return;
  if (isOpen && reached >= 1) note("meeting.early.none", ["meetings"]);
  if (isClosed) note("meeting.none_held", ["meetings"]);
}

function ofPeople({ people, coordinators }, { meeting, at, date, attendants, attended }, note) {
  const chosen = coordinators(date);
  if (!attended.has(CITIZEN)) {
    const place = (meeting.participants ?? NONE).findIndex((one) => one.person === CITIZEN);
    const path = place < 0 ? [] : [place, "attended"];
    note("meeting.citizen.absent", ["meetings", at, "participants", ...path]);
  }
  if (chosen.size > 0 && !(chosen.has(meeting.leader) && attended.has(meeting.leader))) {
    note("meeting.leader.not_coordinator", ["meetings", at, "leader"]);
  }
  let hasPrivate = false;
  let hasOther = false;
  for (const { one, place } of attendants) {
    hasPrivate ||= people.get(one.person)?.kind === "private";
    if (one.person !== CITIZEN && !chosen.has(one.person)) {
      hasOther = true;
      if (one.approved_by_citizen !== true) {
        note("meeting.participant.not_approved", ["meetings", at, "participants", place, "approved_by_citizen"]);
      }
    }
    if (one.had_turn === false) note(FOLLOWED, ["meetings", at, "participants", place, "had_turn"]);
  }
  if (!hasPrivate) note("meeting.private_network.absent", ["meetings", at, "participants"]);
  if (!hasOther) note("meeting.resource_person.absent", ["meetings", at, "participants"]);
}

function ofAgenda({ meeting, at }, note) {
  const themes = meeting.themes ?? NONE;
  if (themes.length === 0) note(AGENDA, ["meetings", at, "themes"]);
  if (!DECIDES.has(meeting.agenda_decided_by)) note(AGENDA, ["meetings", at, "agenda_decided_by"]);
  themes.forEach((theme, place) => {
    if (!DECIDES.has(theme.chosen_by)) note(AGENDA, ["meetings", at, "themes", place, "chosen_by"]);
  });
  const { preparation } = meeting;
  if (preparation == null) {
    note(PREPARATION, ["meetings", at, "preparation"]);
  } else {
    if (preparation.citizen_took_part !== true) note(PREPARATION, ["meetings", at, "preparation", "citizen_took_part"]);
    if (preparation.date == null) note(PREPARATION, ["meetings", at, "preparation", "date"]);
  }
  (meeting.discussed ?? NONE).forEach((one, place) => {
    if (one.theme == null) note("meeting.discussion.off_theme", ["meetings", at, "discussed", place, "theme"]);
  });
}

function ofRecords({ meeting, at, date, made }, forReview, note) {
  if (meeting.dialogue_process === "not_followed") note(FOLLOWED, ["meetings", at, "dialogue_process"]);
  if (meeting.frame == null) note("meeting.frame.missing", ["meetings", at, "frame"]);
  if (made.length > 0 && meeting.summary !== true) note("meeting.summary.missing", ["meetings", at, "summary"]);
  for (const { id, since, until } of forReview) {
    if (since < date && until >= date && !meeting.reviewed?.includes(id)) {
      note("meeting.agreement.not_reviewed", ["meetings", at, "reviewed"]);
    }
  }
}

// Agreements that later meetings have to review: those after `since`, up to `until`.
function agreementsForReview({ agreements }) {
  const found = [];
  for (const { agreement, met, day, isProposed, after } of agreements) {
    if (!met?.isHeld || isProposed) continue;
    const until = agreement.status === "binding" ? FAR : endedOn(agreement, after);
    // An agreement without an id is in no list of what was reviewed.
    const id = agreement.id ?? NaN;
    if (until !== undefined) found.push({ id, since: day > met.date ? day : met.date, until });
  }
  return found;
}

function endedOn({ status, ended_on, follow_up }, after) {
  if (ended_on != null) return ended_on;
  let last;
  for (const { result } of follow_up ?? NONE) {
    const day = result?.date;
    if (day != null && !(last >= day)) last = day;
  }
  return last ?? (status === "superseded" ? after[0]?.day : undefined);
}
