"""Phases and the whole course."""

import itertools

from ..fields import DISPOSITION_KINDS
from ..words import before, is_handed_over
from .finding import found

NEXT = {("detection", "start_up"), ("start_up", "network_meetings"), ("network_meetings", "network_meetings"),
        ("network_meetings", "ending")}
COUNTED = dict(zip(DISPOSITION_KINDS, ("completed", "cancelled", "handed_over"), strict=True))


def broken(course):
    yield from of_phases(course)
    for date, path in activities(course, after_close=True):
        if course.is_after_close(date):
            yield found("course.activity.after_close", path)
    for date, path in activities(course, after_close=False):
        if before(date, course["opened_on"]):
            yield found("course.activity.outside", path)
    for date, path in done(course):
        if before(course.on, date) and not before(date, course["opened_on"]):
            yield found("course.activity.outside", path)
    if course.is_closed(course.on):
        yield from of_dispositions(course)
    if course.is_open(course.on):
        yield from of_others(course)


def of_phases(course):
    phases = course.entries("phases")
    for above, entry in itertools.pairwise(phases):
        early = before(entry["from"], above["from"]) or before(entry["from"], above["to"])
        known = above["phase"] and entry["phase"]
        if early or (known and not is_allowed(course, above, entry)):
            yield found("phase.order", entry.at("phase"))
    closure = course["closure"]
    if closure and closure["reason"] is None and not (phases and phases[-1]["phase"] == "ending"):
        yield found("phase.order", closure.at("reason"))


def is_allowed(course, above, entry) -> bool:
    closure = course["closure"]
    if (above["phase"], entry["phase"]) in NEXT:
        return True
    if entry["phase"] == "ending" and closure and closure["reason"]:
        return True
    if entry["phase"] not in ("start_up", "network_meetings"):
        return False
    reopened = [r["reopened_on"] for r in course.entries("reopenings")]
    return any(day and not before(entry["from"], day) and not before(day, above["from"]) for day in reopened)


def activities(course, after_close: bool):
    """What happened, by day and place; `after_close` leaves out results of agreements that somebody else follows."""
    for meeting in course.entries("meetings"):
        if meeting["status"] in ("planned", "held"):
            yield meeting["date"], meeting.at("date")
    for agreement in course.entries("agreements"):
        yield agreement["agreed_on"], agreement.at("agreed_on")
        for plan in agreement.entries("follow_up"):
            if plan["result"] and not (after_close and is_handed_over(agreement)):
                yield plan["result"]["date"], plan["result"].at("date")
    for name in ("contacts", "sharing"):
        for entry in course.entries(name):
            yield entry["date"], entry.at("date")


def done(course):
    """What cannot lie ahead."""
    for meeting in course.entries("meetings"):
        if meeting["status"] == "held":
            yield meeting["date"], meeting.at("date")
    for agreement in course.entries("agreements"):
        yield agreement["agreed_on"], agreement.at("agreed_on")


def of_dispositions(course):
    missing = []
    for agreement in course.entries("agreements"):
        disposition = agreement["disposition"]
        if agreement["status"] in ("proposed", "binding") and disposition is None:
            missing.append(agreement.at("disposition"))
        elif is_handed_over(agreement) and not (disposition and disposition["to"]):
            missing.append(agreement.at("disposition", "to"))
    yield from (found("agreement.disposition.missing", path) for path in missing)
    if not missing:
        kinds = [a["disposition"]["kind"] for a in course.entries("agreements") if a["disposition"]]
        counts = {name: kinds.count(kind) for kind, name in COUNTED.items()}
        yield found("course.closed.disposed", ["closure"], **counts)


def of_others(course):
    for other in course.entries("other_courses"):
        opened, closed = other["opened_on"], other["closed_on"]
        if opened and opened <= course.on and (closed is None or closed > course.on):
            yield found("course.citizen.second_open", other.path)
    for other in course.entries("other_coordination"):
        ended = other["to"] is not None and other["to"] <= course.on
        begun = other["from"] is None or other["from"] <= course.on
        if begun and not ended:
            yield found("course.other_coordination.active", other.path)
