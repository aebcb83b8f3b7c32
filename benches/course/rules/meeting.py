"""Network meetings."""

from .view import CITIZEN, FAR

DECIDES = {"citizen", "citizen_and_coordinator"}
AGENDA = "meeting.agenda.not_by_citizen"
PREPARATION = "meeting.preparation.without_citizen"
FOLLOWED = "meeting.dialogue.not_followed"


def check(view, note):
    for_review = agreements_for_review(view)
    for met in view.held:
        of_people(view, met, note)
        of_agenda(met.meeting, met.at, note)
        of_records(met, for_review, note)
    if not view.held:
        if view.is_open and view.reached >= 1:
            note("meeting.early.none", "meetings")
        if view.is_closed:
            note("meeting.none_held", "meetings")


def of_people(view, met, note):
    meeting, attended = met.meeting, met.attended
    here = ("meetings", met.at)
    chosen = view.coordinators(met.date)
    if CITIZEN not in attended:
        participants = enumerate(meeting.participants or ())
        invited = [place for place, one in participants if one.person == CITIZEN]
        path = (invited[0], "attended") if invited else ()
        note("meeting.citizen.absent", *here, "participants", *path)
    leader = meeting.leader
    if chosen and (leader not in chosen or leader not in attended):
        note("meeting.leader.not_coordinator", *here, "leader")
    has_private = has_other = False
    for place, one in met.attendants:
        person = one.person
        if person != CITIZEN:
            has_private = has_private or view.people[person].kind == "private"
            if person not in chosen:
                has_other = True
                if one.approved_by_citizen is not True:
                    path = (*here, "participants", place, "approved_by_citizen")
                    note("meeting.participant.not_approved", *path)
        if one.had_turn is False:
            note(FOLLOWED, *here, "participants", place, "had_turn")
    if not has_private:
        note("meeting.private_network.absent", *here, "participants")
    if not has_other:
        note("meeting.resource_person.absent", *here, "participants")


def of_agenda(meeting, at, note):
    if not meeting.themes:
        note(AGENDA, "meetings", at, "themes")
    if meeting.agenda_decided_by not in DECIDES:
        note(AGENDA, "meetings", at, "agenda_decided_by")
    for place, theme in enumerate(meeting.themes or ()):
        if theme.chosen_by not in DECIDES:
            note(AGENDA, "meetings", at, "themes", place, "chosen_by")
    preparation = meeting.preparation
    if preparation is None:
        note(PREPARATION, "meetings", at, "preparation")
    else:
        if preparation.citizen_took_part is not True:
            note(PREPARATION, "meetings", at, "preparation", "citizen_took_part")
        if preparation.date is None:
            note(PREPARATION, "meetings", at, "preparation", "date")
    for place, one in enumerate(meeting.discussed or ()):
        if one.theme is None:
            note("meeting.discussion.off_theme", "meetings", at, "discussed", place, "theme")


def of_records(met, for_review, note):
    meeting, at, day = met.meeting, met.at, met.date
    if meeting.dialogue_process == "not_followed":
        note(FOLLOWED, "meetings", at, "dialogue_process")
    if meeting.frame is None:
        note("meeting.frame.missing", "meetings", at, "frame")
    if met.made and meeting.summary is not True:
        note("meeting.summary.missing", "meetings", at, "summary")
    reviewed = meeting.reviewed or ()
    for agreement, since, until in for_review:
        if since < day <= until and (agreement is None or agreement not in reviewed):
            note("meeting.agreement.not_reviewed", "meetings", at, "reviewed")


def agreements_for_review(view):
    """Agreements that later meetings have to review: those after a day, up to another."""
    found = []
    for one in view.agreements:
        met = one.met
        if met is None or not met.is_held or one.is_proposed:
            continue
        until = FAR if one.agreement.status == "binding" else ended_on(one)
        if until is not None:
            found.append((one.agreement.id, max(one.day, met.date), until))
    return found


def ended_on(one):
    agreement = one.agreement
    if agreement.ended_on is not None:
        return agreement.ended_on
    results = [plan.result for plan in agreement.follow_up or () if plan.result is not None]
    last = max([result.date for result in results if result.date is not None], default=None)
    if last is None and agreement.status == "superseded" and one.after:
        return one.after[0].day
    return last
