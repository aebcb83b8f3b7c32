"""Follow-up of agreements, and contacts."""

from itertools import pairwise

from .days import is_working_day, months_after
from .view import CITIZEN

MONTHS = 6


def check(view, note):
    planned = sorted(met.date for met in view.meetings if met.meeting.status == "planned")
    known = {CITIZEN, *(person for *_, person in view.tenures)}
    for one in view.agreements:
        plans = one.agreement.follow_up
        if not plans:
            for name in ("responsible", "date", "method"):
                note(f"follow_up.{name}.missing", "agreements", one.at, "follow_up")
            continue
        for number, plan in enumerate(plans):
            here = ("agreements", one.at, "follow_up", number)
            of_plan(one, plan, known, here, note)
            if plan.due is not None:
                of_due(view, one, plan, planned, here, note)
            if plan.result is not None:
                of_result(view, one, plan.result, here, note)
    of_contacts(view, note)


def of_plan(one, plan, known, here, note):
    is_known = False
    for place, person in enumerate(plan.responsible or ()):
        if person is None:
            continue
        is_known = True
        met = one.met
        if met is not None and person not in met.attended and person not in known:
            note("follow_up.responsible.outside", *here, "responsible", place)
    if not is_known:
        note("follow_up.responsible.missing", *here, "responsible")
    if plan.due is None:
        note("follow_up.date.missing", *here, "due")
    if plan.method is None:
        note("follow_up.method.missing", *here, "method")


def of_due(view, one, plan, planned, here, note):
    agreement, day, due = one.agreement, one.day, plan.due
    if day is not None and due <= day:
        code = "follow_up.date.same_day" if due == day else "follow_up.date.before_agreement"
        note(code, *here, "due")
    if not is_working_day(due):
        note("follow_up.date.not_working_day", *here, "due")
    if plan.result is not None:
        return
    if agreement.status == "binding":
        is_disposed = agreement.disposition is not None
        if view.is_closed and not is_disposed:
            if due > max(start for start, _ in view.closings if start <= view.on):
                note("follow_up.date.after_end", *here, "due")
        end = view.course.planned_end
        if view.is_open and end is not None and due > end:
            note("follow_up.date.after_end", *here, "due")
        if view.is_open and not is_disposed and due < view.on:
            note("follow_up.overdue", *here, "due")
    if day is None:
        return
    following = next((date for date in planned if date > day), None)
    if (following is not None and due > following) or due > months_after(day, MONTHS):
        note("follow_up.date.late", *here, "due")


def of_result(view, one, result, here, note):
    if result.citizen_took_part is not True:
        note("follow_up.result.without_citizen", *here, "result", "citizen_took_part")
    date, day = result.date, one.day
    if date is None or date > view.on or (day is not None and date < day):
        note("follow_up.result.date_impossible", *here, "result", "date")


def of_contacts(view, note):
    talks = []
    for at, contact in enumerate(view.course.contacts or ()):
        person = contact.person
        if person is None:
            continue
        if (
            contact.about is not None
            and person != CITIZEN
            and contact.citizen_agreed is not True
        ):
            note("follow_up.contact.without_consent", "contacts", at, "citizen_agreed")
        if person in view.coordinators(contact.date):
            talks.append(contact.date)
    for before, after in pairwise(view.held):
        if not any(before.date <= day <= after.date for day in talks):
            note("contact.between_meetings.missing", "meetings", after.at)
