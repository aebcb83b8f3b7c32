"""The plan, the wishes and the goals."""

from .view import holds


def check(view, note):
    course, held = view.course, view.held
    active = [(at, plan) for at, plan in enumerate(course.plans or ()) if holds(plan, view.on)]
    for at, plan in active:
        if plan.maintained_by is None:
            note("plan.maintainer.missing", "plans", at, "maintained_by")
    if len(active) == 1:
        at, plan = active[0]
        if held and held[-1].date < view.on:
            last = held[-1].date
            if not any(day >= last for day in plan.revised_on or ()):
                note("plan.not_revised", "plans", at, "revised_on")
    elif view.is_open and view.reached >= 1:
        note("plan.active.not_one", "plans")
    if view.reached >= 2 and are_late(course.wishes or (), held):
        note("goal.wishes.missing", "wishes")
    goals = {goal.id: goal for goal in course.goals or () if goal.id is not None}
    for at, goal in enumerate(course.goals or ()):
        if goal.wish is None and not has_wish(goal, goals):
            note("goal.wish.not_linked", "goals", at, "wish")
        if held:
            answers = set((goal.acceptance or {}).values())
            if answers != {"agree"}:
                note("goal.acceptance.open", "goals", at, "acceptance")


def are_late(wishes, held):
    """No wishes, or none of which it is known that it was there at the first meeting."""
    if not wishes or not held:
        return not wishes
    first = held[0].date
    return all(wish.recorded_on is not None and wish.recorded_on > first for wish in wishes)


def has_wish(goal, goals):
    """Of one of those above it."""
    seen = {id(goal)}
    above = goals.get(goal.parent)
    while above is not None and id(above) not in seen:
        if above.wish is not None:
            return True
        seen.add(id(above))
        above = goals.get(above.parent)
    return False
