"""Follow-up of agreements, and contacts."""

from ..holidays import is_working_day, months_after, next_working_day
from ..words import CITIZEN, before
from .finding import found

NEEDED = {"responsible": "responsible", "date": "due", "method": "method"}


def broken(course):
    if not course.entries("agreements"):
        yield found("agreement.none", ["agreements"])
    for agreement in course.entries("agreements"):
        plans = agreement.entries("follow_up")
        if not plans:
            for name in NEEDED:
                yield found(f"follow_up.{name}.missing", agreement.at("follow_up"))
        for plan in plans:
            yield from of_plan(course, agreement, plan)
    yield from of_contacts(course)


def of_plan(course, agreement, plan):
    for name, key in NEEDED.items():
        if not plan[key]:
            yield found(f"follow_up.{name}.missing", plan.at(key))
    if plan["due"] is not None:
        yield from of_due(course, agreement, plan)
    if plan["result"] is not None:
        yield from of_result(course, agreement, plan["result"])
    meeting = course.made_at(agreement)
    if meeting:
        for position, person in plan["responsible"] or []:
            at_hand = person == CITIZEN or course.attended(meeting, person)
            if not at_hand and person not in {tenure.person for tenure in course.tenures}:
                yield found("follow_up.responsible.outside", plan.at("responsible", position))


def of_due(course, agreement, plan):
    due, day, on = plan["due"], course.day_of(agreement), course.on
    path = plan.at("due")
    closed = course.settings.closed_days
    if before(due, day):
        yield found("follow_up.date.before_agreement", path)
    if due == day:
        yield found("follow_up.date.same_day", path)
    if not is_working_day(due, closed):
        yield found("follow_up.date.not_working_day", path, next=next_working_day(due, closed))
    if plan["result"] is not None:
        return
    binds = agreement["status"] == "binding"
    if binds and course.is_closed(on) and agreement["disposition"] is None and due > course.last_closed_on:
        yield found("follow_up.date.after_end", path)
    if binds and course.is_open(on) and before(course["planned_end"], due):
        yield found("follow_up.date.after_end", path, 1)
    if is_overdue(course, agreement, plan):
        yield found("follow_up.overdue", path, days=(on - due).days)
    if day is not None:
        months = course.settings.follow_up_months
        planned = [meeting["date"] for meeting in course.entries("meetings")
                   if meeting["status"] == "planned" and before(day, meeting["date"])]
        if planned and due > min(planned):
            yield found("follow_up.date.late", path)
        elif due > months_after(day, months):
            yield found("follow_up.date.late", path, months=months)


def is_waiting(agreement, plan) -> bool:
    """Whether a follow-up of an open agreement has no result, and none is due elsewhere."""
    return agreement["status"] == "binding" and agreement["disposition"] is None and plan["result"] is None


def is_overdue(course, agreement, plan) -> bool:
    return course.is_open(course.on) and is_waiting(agreement, plan) and before(plan["due"], course.on)


def of_result(course, agreement, result):
    if result["citizen_took_part"] is not True:
        yield found("follow_up.result.without_citizen", result.at("citizen_took_part"))
    date = result["date"]
    if date is None or date > course.on or before(date, course.day_of(agreement)):
        yield found("follow_up.result.date_impossible", result.at("date"))


def of_contacts(course):
    for contact in course.entries("contacts"):
        other = contact["person"] not in (None, CITIZEN)
        if contact["about"] is not None and other and contact["citizen_agreed"] is not True:
            yield found("follow_up.contact.without_consent", contact.at("citizen_agreed"))
    for earlier, later in zip(course.held, course.held[1:], strict=False):
        between = [contact for contact in course.entries("contacts")
                   if contact["date"] and earlier["date"] <= contact["date"] <= later["date"]]
        if not any(contact["person"] in course.coordinators(contact["date"]) for contact in between):
            yield found("contact.between_meetings.missing", later.path)
