"""What a course can say of itself: docs/src/wire/course.md, "Facts"."""

import itertools
from fractions import Fraction

from ..rounding import nearest
from .fields import AGREEMENT_STATUSES, MEETING_STATUSES
from .rules.follow_up import is_overdue, is_waiting
from .words import CITIZEN, Course, attendants, before, holds, last_result, results, spelled

PROFESSIONAL, PRIVATE = ("professional", "unit"), ("private", "civil_society")


class Facts:
    def __init__(self):
        self.found: dict = {}
        self.not_applicable: list[dict] = []

    def say(self, name: str, value, reason: str = ""):
        """The fact; None has its reason."""
        self.found[name] = value
        if value is None:
            self.not_applicable.append({"fact": name, "reason": reason})


def facts_of(course: Course) -> dict:
    facts = Facts()
    of_coordinator(course, facts)
    facts.say("contact_points", contact_points(course))
    facts.say("meetings", meetings(course))
    facts.say("agreements", agreements(course))
    of_follow_ups(course, facts)
    facts.say("overdue", due_list(course, overdue=True))
    facts.say("upcoming", due_list(course, overdue=False))
    facts.say("overview", overview(course))
    return facts.found | {"not_applicable": facts.not_applicable}


def of_coordinator(course: Course, facts: Facts):
    on, opened, tenures = course.on, course["opened_on"], course.tenures
    facts.say("open", None if opened is None else course.is_open(on), "no_opening")
    phases = [entry["phase"] for entry in course.entries("phases") if entry["phase"] and holds(entry, on)]
    facts.say("phase", phases[-1] if phases else None, "no_phase")
    now = sorted(course.coordinators(on))
    facts.say("coordinator", now[0] if len(now) == 1 else None, "several" if now else "none")
    changes = [one for one, other in itertools.pairwise(tenures) if one.person != other.person]
    facts.say("coordinator_changes", len(changes))
    end = course.last_closed_on if course.is_closed(on) else on
    days = (end - opened).days if opened else 0
    if opened is None or days <= 0 or not tenures:
        reason = "no_opening" if opened is None else "no_days" if days <= 0 else "no_tenure"
        facts.say("continuity_share", None, reason)
    else:
        longest = max((min(tenure.end, end) - max(tenure.start, opened)).days for tenure in tenures)
        facts.say("continuity_share", nearest(Fraction(max(longest, 0), days)))
    facts.say("gap_days", gap_days(course) if tenures else None, "no_tenure")
    team = course["coordinator_team"]
    loads = (team and team["caseload"]) or {}
    load = loads.get(now[0]) if len(now) == 1 else None
    facts.say("caseload", load, "not_recorded" if len(now) == 1 else "no_coordinator")


def gap_days(course: Course) -> int:
    total, latest = 0, course.tenures[0].end
    for tenure in course.tenures[1:]:
        total += max((tenure.start - latest).days, 0) if tenure.start > latest else 0
        latest = max(latest, tenure.end)
    if course.is_open(course.on) and latest < course.on:
        total += (course.on - latest).days
    return total


def active_people(course: Course) -> set[str]:
    """Who has a role that holds the day, or owns an open agreement."""
    roles = {role["person"] for role in course.entries("roles") if role["role"] and holds(role, course.on)}
    owners = {agreement["owner"] for agreement in course.entries("agreements") if agreement["status"] == "binding"}
    return (roles | owners) - {None}


def contact_points(course: Course) -> int:
    active = active_people(course)
    points = set()
    for person in course.entries("people"):
        if person["id"] in active and person["kind"] != "private":
            points.add(("unit", spelled(person["unit"])) if person["unit"] else ("person", person["id"]))
    return len(points)


def meetings(course: Course) -> dict:
    statuses = [meeting["status"] for meeting in course.entries("meetings")]
    with_private = 0
    for meeting in course.held:
        people = [course.person(entry["person"]) for entry in attendants(meeting)]
        with_private += any(person and person["kind"] == "private" for person in people)
    counts = {status: statuses.count(status) for status in MEETING_STATUSES}
    return counts | {"with_citizen": sum(map(course.citizen_was_at, course.held)), "with_private_network": with_private}


def agreements(course: Course) -> dict:
    every = course.entries("agreements")
    statuses = [agreement["status"] for agreement in every]
    owners = [agreement["owner"] for agreement in every if agreement["status"] != "proposed"]
    kinds = [person["kind"] if (person := course.person(owner)) else None for owner in owners]
    return {status: statuses.count(status) for status in AGREEMENT_STATUSES} | {
        "by_citizen": owners.count(CITIZEN),
        "by_professional": sum(kind in PROFESSIONAL for kind in kinds),
        "by_private": sum(kind in PRIVATE for kind in kinds),
    }


def of_follow_ups(course: Course, facts: Facts):
    every = course.entries("agreements")
    plans = [(agreement, plan) for agreement in every for plan in agreement.entries("follow_up")]
    waiting = [plan for agreement, plan in plans if is_upcoming(course, agreement, plan)]
    overdue = [plan for agreement, plan in plans if is_overdue(course, agreement, plan)]
    facts.say("follow_ups", {
        "planned": sum(plan["due"] is not None for _, plan in plans),
        "with_result": sum(plan["result"] is not None for _, plan in plans),
        "waiting": len(waiting),
        "overdue": len(overdue),
    })
    last = [result["kept"] or "unknown" for agreement in every if (result := last_result(agreement))]
    kept = {answer: last.count(answer) for answer in ("yes", "partly", "no", "unknown")}
    facts.say("kept", kept)
    answered = kept["yes"] + kept["partly"] + kept["no"]
    share = nearest(Fraction(kept["yes"], answered)) if answered else None
    facts.say("kept_share", share, "no_results" if every else "no_agreements")
    due = [plan for agreement, plan in plans
           if agreement["status"] != "proposed" and before(plan["due"], course.on)]
    done = sum(plan["result"] is not None for plan in due)
    share = nearest(Fraction(done, len(due))) if due else None
    facts.say("followed_up_share", share, "none_due" if every else "no_agreements")
    facts.say("median_days_to_result", median(days_to_result(course)), "no_results")
    between = [(later["date"] - earlier["date"]).days
               for earlier, later in zip(course.held, course.held[1:], strict=False)]
    facts.say("median_days_between_meetings", median(between), "too_few_meetings")


def is_upcoming(course: Course, agreement, plan) -> bool:
    return is_waiting(agreement, plan) and plan["due"] is not None and plan["due"] >= course.on


def days_to_result(course: Course) -> list[int]:
    """Of each agreement, from its day to its first result."""
    found = []
    for agreement in course.entries("agreements"):
        dates = [result["date"] for result in results(agreement) if result["date"]]
        day = course.day_of(agreement)
        if dates and day:
            found.append((min(dates) - day).days)
    return found


def median(values: list[int]) -> float | None:
    if not values:
        return None
    ordered, half = sorted(values), len(values) // 2
    return float(ordered[half]) if len(values) % 2 else nearest(Fraction(ordered[half - 1] + ordered[half], 2))


def due_list(course: Course, overdue: bool) -> list[dict]:
    found = []
    for agreement in course.entries("agreements"):
        for position, plan in agreement["follow_up"] or []:
            if (is_overdue if overdue else is_upcoming)(course, agreement, plan):
                days = (course.on - plan["due"]).days
                found.append((plan["due"], {
                    "agreement": agreement["id"], "follow_up": position, "due": plan["due"].isoformat(),
                    "days": days if overdue else -days, "responsible": plan.values("responsible")}))
    return [entry for _, entry in sorted(found, key=lambda pair: pair[0])]


def overview(course: Course) -> list[dict]:
    active = active_people(course)
    people = [person["id"] for person in course.entries("people") if person["id"] is not None]
    return [{"person": person, "roles": roles_of(course, person), "agreements": owned(course, person)}
            for person in [CITIZEN, *people] if person == CITIZEN or person in active]


def roles_of(course: Course, person: str) -> list[str]:
    return [role["role"] for role in course.entries("roles")
            if role["person"] == person and role["role"] and holds(role, course.on)]


def owned(course: Course, person: str) -> list[dict]:
    found = []
    for agreement in course.entries("agreements"):
        if agreement["status"] == "binding" and agreement["owner"] == person:
            due = [plan["due"] for plan in agreement.entries("follow_up") if plan["due"] and plan["result"] is None]
            found.append({"agreement": agreement["id"], "until": min(due).isoformat() if due else None})
    return found
