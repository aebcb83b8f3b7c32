"""`check_plan`: the one shared plan of a citizen and the partners."""

from ..course.words import holds, spelled
from .check import Findings, check
from .fields import LEADERSHIP, PLAN, PRINCIPLES
from .reading import Entry, part

CODES = [
    "plan.goal.none", "plan.maintainer.missing", "plan.not_revised", "plan.goal.not_reviewed",
    "plan.effort.responsible.missing", "plan.effort.goal.missing", "plan.meeting.citizen_not_invited",
    "plan.meeting.after_change.missing", "consent.missing", "consent.withdrawn", "plan.channel.none",
    "plan.channel.no_meeting", "plan.principle.absent", "plan.principle.unknown", "plan.leadership.not_in_place",
]


def check_plan(call) -> str:
    return check(call, PLAN, CODES, run)


def run(plan: Entry, call):
    on = call.fields["on"]
    found = Findings()
    for rules in (of_goals, of_efforts, of_meetings, of_sharing, of_cooperation):
        rules(plan, on, found)
    return found, lambda _: {"plan": {"overview": overview(plan, on), "principles": principles(plan)}}


def of_goals(plan: Entry, on, found: Findings):
    goals = plan.entries("goals")
    if not goals:
        found.add("W", "plan.goal.none", ["goals"])
    if plan["maintained_by"] is None:
        found.add("W", "plan.maintainer.missing", ["maintained_by"])
    held = [meeting["date"] for meeting in plan.entries("meetings") if meeting["date"] and meeting["date"] <= on]
    if not held:
        return
    last = max(held)
    if not any(last <= day <= on for day in plan.values("revised_on")):
        found.add("W", "plan.not_revised", ["revised_on"])
    for goal in goals:
        if not any(last <= day <= on for day in goal.values("reviewed_on")):
            found.add("I", "plan.goal.not_reviewed", goal.at("reviewed_on"))


def running(plan: Entry, on) -> list[Entry]:
    return [effort for effort in plan.entries("efforts") if holds(effort, on)]


def of_efforts(plan: Entry, on, found: Findings):
    for effort in running(plan, on):
        if effort["responsible"] is None:
            found.add("W", "plan.effort.responsible.missing", effort.at("responsible"))
        if effort["goal"] is None:
            found.add("W", "plan.effort.goal.missing", effort.at("goal"))


def of_meetings(plan: Entry, on, found: Findings):
    meetings = plan.entries("meetings")
    for meeting in meetings:
        if meeting["citizen_invited"] == "no":
            found.add("E", "plan.meeting.citizen_not_invited", meeting.at("citizen_invited"))
    for change in plan.entries("changes"):
        day = change["on"]
        if day and day <= on and not any(meeting["date"] and meeting["date"] >= day for meeting in meetings):
            found.add("I", "plan.meeting.after_change.missing", change.path)


def of_sharing(plan: Entry, on, found: Findings):
    people = {person["id"]: person for person in plan.entries("people") if person["id"] is not None}

    def is_for(consent: Entry, recipient: str) -> bool:
        unit = people[recipient]["unit"]
        return any(name == recipient or (unit and people[name]["kind"] == "unit" and people[name]["unit"]
                                         and spelled(people[name]["unit"]) == spelled(unit))
                   for name in consent.values("recipients"))

    for sharing in plan.entries("sharing"):
        day, recipient = sharing["on"], sharing["recipient"]
        if recipient is None:
            continue
        given = [consent for consent in plan.entries("consents")
                 if day and consent["given_on"] and consent["given_on"] <= day and is_for(consent, recipient)]
        if not given:
            found.add("E", "consent.missing", sharing.path)
        elif all(ended(consent, day) for consent in given):
            found.add("E", "consent.withdrawn", sharing.path)


def ended(consent: Entry, day) -> bool:
    return any(consent[name] is not None and consent[name] <= day for name in ("withdrawn_on", "valid_to"))


def of_cooperation(plan: Entry, on, found: Findings):
    channels = plan.entries("channels")
    if not channels:
        found.add("I", "plan.channel.none", ["channels"])
    elif all(channel["method"] != "meeting" for channel in channels):
        found.add("I", "plan.channel.no_meeting", ["channels"])
    judged = part(plan, "principles")
    for name in PRINCIPLES:
        if judged[name] == "no":
            found.add("W", "plan.principle.absent", judged.at(name), principle=name)
    unknown = [name for name in PRINCIPLES if judged[name] in (None, "unknown")]
    if unknown:
        found.add("I", "plan.principle.unknown", ["principles"], principles=unknown)
    leadership = part(plan, "leadership")
    for name in LEADERSHIP:
        if leadership[name] == "no":
            found.add("I", "plan.leadership.not_in_place", leadership.at(name), part=name)


def overview(plan: Entry, on) -> list[dict]:
    found: dict[str, list] = {}
    for effort in running(plan, on):
        if effort["responsible"] is not None:
            found.setdefault(effort["responsible"], []).append(effort["id"])
    return [{"person": person, "efforts": [name for name in efforts if name is not None]}
            for person, efforts in found.items()]


def principles(plan: Entry) -> list[dict]:
    judged = part(plan, "principles")
    return [{"principle": name, "state": judged[name] or "unknown", "dimensions": dimensions}
            for name, dimensions in PRINCIPLES.items()]
