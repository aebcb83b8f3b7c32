"""Phases and the whole course."""

from itertools import pairwise

from .view import is_handed_over

FOLLOWS = {
    "detection": {"start_up"},
    "start_up": {"network_meetings"},
    "network_meetings": {"network_meetings", "ending"},
    "ending": set(),
}
AFTER = "course.activity.after_close"
OUTSIDE = "course.activity.outside"


def check(view, note):
    of_phases(view.course, note)
    of_activities(view, note)
    if view.is_closed:
        of_dispositions(view, note)
    if view.is_open:
        of_others(view, note)


def of_phases(course, note):
    phases, closure = course.phases or (), course.closure
    for at, (above, one) in enumerate(pairwise(phases), 1):
        is_early = one.from_ < above.from_ or (above.to is not None and one.from_ < above.to)
        if is_early or not may_follow(course, above, one):
            note("phase.order", "phases", at, "phase")
    if closure is not None and closure.reason is None:
        if not phases or phases[-1].phase != "ending":
            note("phase.order", "closure", "reason")


def may_follow(course, above, one):
    if one.phase in FOLLOWS[above.phase]:
        return True
    if one.phase == "ending":
        return course.closure is not None and course.closure.reason is not None
    if one.phase == "detection":
        return False
    return any(above.from_ <= r.reopened_on <= one.from_ for r in course.reopenings or ())


def of_activities(view, note):
    """What happened before the course was opened, after it was closed, or has not happened yet."""
    course, on, closings = view.course, view.on, view.closings
    opened = course.opened_on

    def is_after_close(day):
        return any(start < day < end for start, end in closings)

    for met in view.meetings:
        status = met.meeting.status
        if status not in ("held", "planned"):
            continue
        if closings and is_after_close(met.date):
            note(AFTER, "meetings", met.at, "date")
        if met.date < opened or (status == "held" and met.date > on):
            note(OUTSIDE, "meetings", met.at, "date")
    for one in view.agreements:
        agreed = one.agreement.agreed_on
        if agreed is not None:
            if closings and is_after_close(agreed):
                note(AFTER, "agreements", one.at, "agreed_on")
            if not opened <= agreed <= on:
                note(OUTSIDE, "agreements", one.at, "agreed_on")
        for number, plan in enumerate(one.agreement.follow_up or ()):
            if plan.result is None or plan.result.date is None:
                continue
            day = plan.result.date
            path = ("agreements", one.at, "follow_up", number, "result", "date")
            if closings and is_after_close(day) and not is_handed_over(one.agreement):
                note(AFTER, *path)
            if day < opened:
                note(OUTSIDE, *path)
    for name in ("contacts", "sharing"):
        for at, one in enumerate(getattr(course, name) or ()):
            if closings and is_after_close(one.date):
                note(AFTER, name, at, "date")
            if one.date < opened:
                note(OUTSIDE, name, at, "date")


def of_dispositions(view, note):
    is_complete = True
    for one in view.agreements:
        agreement = one.agreement
        disposition = agreement.disposition
        if agreement.status in ("proposed", "binding") and disposition is None:
            path = ()
        elif is_handed_over(agreement) and (disposition is None or disposition.to is None):
            path = ("to",)
        else:
            continue
        is_complete = False
        note("agreement.disposition.missing", "agreements", one.at, "disposition", *path)
    if is_complete:
        note("course.closed.disposed", "closure")


def of_others(view, note):
    on = view.on
    for at, one in enumerate(view.course.other_courses or ()):
        if one.opened_on <= on and (one.closed_on is None or one.closed_on > on):
            note("course.citizen.second_open", "other_courses", at)
    for at, one in enumerate(view.course.other_coordination or ()):
        if (one.from_ is None or one.from_ <= on) and (one.to is None or one.to > on):
            note("course.other_coordination.active", "other_coordination", at)
