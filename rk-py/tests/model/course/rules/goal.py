"""The plan, the wishes and the goals."""

from ..words import before, holds
from .finding import found


def broken(course):
    active = [plan for plan in course.entries("plans") if holds(plan, course.on)]
    if course.is_open(course.on) and course.reached >= 1 and len(active) != 1:
        yield found("plan.active.not_one", ["plans"], count=len(active))
    if len(active) == 1 and course.held and course.held[-1]["date"] < course.on:
        last = course.held[-1]["date"]
        if not any(day >= last for day in active[0].values("revised_on")):
            yield found("plan.not_revised", active[0].at("revised_on"))
    for plan in active:
        if plan["maintained_by"] is None:
            yield found("plan.maintainer.missing", plan.at("maintained_by"))
    if course.reached >= 2 and wishes_are_late(course):
        yield found("goal.wishes.missing", ["wishes"])
    for goal in course.entries("goals"):
        if not has_wish(course, goal):
            yield found("goal.wish.not_linked", goal.at("wish"))
        answers = list((goal["acceptance"] or {}).values())
        if course.held and (not answers or any(answer != "agree" for answer in answers)):
            yield found("goal.acceptance.open", goal.at("acceptance"))


def wishes_are_late(course) -> bool:
    """No wishes, or none of which it is known that it was there at the first meeting."""
    wishes = course.entries("wishes")
    if not wishes:
        return True
    return bool(course.held) and all(before(course.held[0]["date"], wish["recorded_on"]) for wish in wishes)


def has_wish(course, goal) -> bool:
    """Of the goal itself, or of one of those above it."""
    seen = []
    while goal is not None and goal not in seen:
        if goal["wish"] is not None:
            return True
        seen.append(goal)
        goal = course.by_id("goals", goal["parent"])
    return False
