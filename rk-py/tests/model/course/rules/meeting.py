"""Network meetings."""

from ..words import CITIZEN, attendants, before, citizen_decides
from .finding import found

PREPARATION = "meeting.preparation.without_citizen"
AGENDA = "meeting.agenda.not_by_citizen"


def broken(course):
    for meeting in course.held:
        yield from of_people(course, meeting)
        yield from of_agenda(meeting)
        yield from of_records(course, meeting)
    yield from of_course(course)


def of_people(course, meeting):
    own = [entry for entry in meeting.entries("participants") if entry["person"] == CITIZEN]
    if not own:
        yield found("meeting.citizen.absent", meeting.at("participants"), always="error")
    elif not course.citizen_was_at(meeting):
        yield found("meeting.citizen.absent", own[0].at("attended"))
    coordinators = course.coordinators(meeting["date"])
    leader = meeting["leader"]
    if coordinators and not (leader in coordinators and course.attended(meeting, leader)):
        yield found("meeting.leader.not_coordinator", meeting.at("leader"))
    there = attendants(meeting)
    for entry in there:
        known = entry["person"] == CITIZEN or entry["person"] in coordinators
        if not known and entry["approved_by_citizen"] is not True and not course.alone:
            yield found("meeting.participant.not_approved", entry.at("approved_by_citizen"))
        if entry["had_turn"] is False:
            yield found("meeting.dialogue.not_followed", entry.at("had_turn"))
    if course.alone:
        return
    people = [course.person(entry["person"]) for entry in there]
    if not any(person and person["kind"] == "private" for person in people):
        yield found("meeting.private_network.absent", meeting.at("participants"))
    if {entry["person"] for entry in there} <= coordinators | {CITIZEN}:
        yield found("meeting.resource_person.absent", meeting.at("participants"))


def of_agenda(meeting):
    if not meeting["themes"]:
        yield found(AGENDA, meeting.at("themes"))
    if not citizen_decides(meeting["agenda_decided_by"]):
        yield found(AGENDA, meeting.at("agenda_decided_by"))
    for theme in meeting.entries("themes"):
        if not citizen_decides(theme["chosen_by"]):
            yield found(AGENDA, theme.at("chosen_by"))
    preparation = meeting["preparation"]
    if preparation is None:
        yield found(PREPARATION, meeting.at("preparation"))
    else:
        if preparation["citizen_took_part"] is not True:
            yield found(PREPARATION, preparation.at("citizen_took_part"))
        if preparation["date"] is None:
            yield found(PREPARATION, preparation.at("date"), 1)
    for entry in meeting.entries("discussed"):
        if entry["theme"] is None:
            yield found("meeting.discussion.off_theme", entry.at("theme"))


def of_records(course, meeting):
    if meeting["dialogue_process"] == "not_followed":
        yield found("meeting.dialogue.not_followed", meeting.at("dialogue_process"))
    if meeting["frame"] is None:
        yield found("meeting.frame.missing", meeting.at("frame"))
    if course.made(meeting) and meeting["summary"] is not True:
        yield found("meeting.summary.missing", meeting.at("summary"))
    for agreement in course.entries("agreements"):
        if was_open(course, agreement, meeting) and not is_reviewed(agreement, meeting):
            yield found("meeting.agreement.not_reviewed", meeting.at("reviewed"), agreement=agreement.path)


def was_open(course, agreement, meeting) -> bool:
    """Whether an agreement of an earlier meeting was open when this one was held."""
    earlier = course.made_at(agreement)
    if earlier is None or earlier not in course.held or not earlier["date"] < meeting["date"]:
        return False
    if agreement["status"] == "proposed" or not before(course.day_of(agreement), meeting["date"]):
        return False
    ended = course.ended_on(agreement)
    return agreement["status"] == "binding" or (ended is not None and ended >= meeting["date"])


def is_reviewed(agreement, meeting) -> bool:
    return agreement["id"] is not None and agreement["id"] in meeting.values("reviewed")


def of_course(course):
    days = course.settings.early_meeting_days
    if course.is_open(course.on) and course.reached >= 1:
        if days is None:
            if not course.held:
                yield found("meeting.early.none", ["meetings"])
        elif (course.on - course["opened_on"]).days > days:
            after = [(meeting["date"] - course["opened_on"]).days for meeting in course.held]
            if not any(0 <= day <= days for day in after):
                yield found("meeting.early.none", ["meetings"], days=days)
    if course.is_closed(course.on) and not course.held:
        yield found("meeting.none_held", ["meetings"])
