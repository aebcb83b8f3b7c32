"""The fidelity view: values, core elements, moves, and what the courses themselves show."""

from fractions import Fraction

from ..course.check import violations_of
from ..course.facts import facts_of
from ..course.json_text import Pairs
from ..course.words import Settings
from ..rounding import nearest
from .check import why
from .fields import AREAS, BASIS, COMPETENCES, CORE_ELEMENTS, LEVELS, MANDATE, PRECEDENCE, STATEMENTS, VALUES
from .labels import ACTIVITIES, ELEMENTS, MOVES
from .reading import Entry, part

WORST_FIRST = ("absent", "unknown", "partly", "in_place")
BELONGS = {"coordinator": ("coordinator.", "team."),
           "leadership": ("leadership.", "steering.", "training.", "programme.why.missing")}
NO_COORDINATOR = ("coordinator.missing", "coordinator.tenure.overlap")


def fidelity(programme, violations: list[dict], courses: list, settings: Settings, language: int) -> dict:
    document = programme.document
    adopted = set(document.values("values"))
    elements = part(document, "core_elements")
    states = {element: elements[element] or "unknown" for element in CORE_ELEMENTS}
    found = {
        "values": {"adopted": [value for value in VALUES if value in adopted],
                   "missing": [value for value in VALUES if value not in adopted]},
        "core_elements": [{"element": element, "label": ELEMENTS[element][language], "state": state,
                           "missing": missing_of(element, violations)}
                          for element, state in states.items()],
        "weakest": min(states.values(), key=WORST_FIRST.index),
        "moves": [move(name, source, activities, language) for name, source, activities in moves(programme)],
        "courses": of_courses(courses, programme.on, settings) if courses else None,
    }
    return found if courses else found | {"why": {"courses": "no_courses"}}


def missing_of(element: str, violations: list[dict]) -> list[str]:
    """The codes of errors and warnings that belong to the element, each once."""
    codes = [violation["code"] for violation in violations if violation["severity"] != "info"]
    return list(dict.fromkeys(code for code in codes if code.startswith(BELONGS.get(element, ()))))


def move(name: str, source: str, activities: dict, language: int) -> dict:
    listed = [{"activity": activity, "label": ACTIVITIES[name][activity][language], "state": state(parts),
               "source": source} for activity, parts in activities.items()]
    return {"move": name, "label": MOVES[name][language], "activities": listed, "in_place": sum(one["state"] == "in_place" for one in listed),
            "of": len(listed)}


def state(parts: list[str]) -> str:
    """Of parts that are each yes, no or unknown."""
    if parts and all(one == "yes" for one in parts):
        return "in_place"
    if "yes" in parts:
        return "partly"
    return "unknown" if parts and all(one == "unknown" for one in parts) else "missing"


def stands(condition) -> str:
    return "yes" if condition else "no"


def answer(entry: Entry, name: str) -> list[str]:
    return [entry[name] or "unknown"]


def texts(entry: Entry, names) -> list[str]:
    return [stands(entry[name] is not None) for name in names]


def moves(programme) -> list[tuple[str, str, dict]]:
    document, teams = programme.document, programme.teams
    decision, steering, training = (part(document, name) for name in ("decision", "steering", "training"))
    decided_on, precedence = decision["decided_on"], part(steering, "precedence")
    frequent = document.values("frequent_departments")
    coordinators = programme.coordinators
    backing = {
        "decision": [stands(decision["level"] in LEVELS[:2]), stands(decided_on and decided_on <= programme.on)],
        "decision_basis": texts(part(decision, "basis"), BASIS),
        "directors": [stands(programme.directed(area)) for area in AREAS],
        "leader_group": [stands(programme.group),
                         *(stands(programme.led_from_group(member)) for member in coordinators)],
        "frequent_departments": [stands(programme.represented(name)) for name in frequent] or ["unknown"],
        "daily_leader": [stands(document["daily_leader"])],
        "common_goal": [stands(len(document.values("common_goals")) == 1)],
        "statements": texts(part(document, "statements"), STATEMENTS),
    }
    team = {
        "coordinators": [stands(coordinators)] + [
            stands(condition) for one in teams
            for condition in (len(programme.departments(one)) >= 2,
                              *(area not in programme.missing_areas(one) for area in AREAS))],
        "hours_and_caseload": [state for one in teams for state in (*answer(one, "enough_hours"),
                                                                    caseload(programme, one))],
        "convener": [stands(one["convener"]) for one in teams],
        "rooms": [state for one in teams for state in answer(one, "rooms")],
    }
    frame = {
        "wishes_steer": answer(steering, "wishes_steer"),
        "shared_responsibility": answer(steering, "shared_responsibility"),
        "mandate": [stands(name in steering.values("mandate")) for name in MANDATE],
        "precedence": answer(precedence, "decided") + texts(precedence, PRECEDENCE),
        "delegated_competence": answer(steering, "delegated_competence"),
        "fast_clarification": answer(steering, "fast_clarification"),
        "attendance": answer(steering, "attendance_considered"),
    }
    learning = {
        "plan": answer(training, "time_set_aside") + texts(training, ("discussions", "maintenance")),
        "leadership": answer(training, "leadership_understands"),
        "coordinators": answer(training, "coordinators_know"),
        "competences": [stands(name in member.values("competences")) for member in coordinators
                        for name in COMPETENCES],
        "participants": answer(training, "participants_know"),
    }
    return [("leadership_backing", "S4 6.1", backing), ("coordinator_team", "S4 6.2", team),
            ("steering_frame", "S4 6.3", frame), ("training", "S4 6.4", learning)]


def caseload(programme, team: Entry) -> str:
    limit = team["caseload_limit"]
    if limit is None:
        return "unknown"
    return stands(all((member["caseload"] or 0) <= limit for member in programme.members(team)))


def of_courses(courses: list, on, settings: Settings) -> dict:
    read = [violations_of(raw, on, settings) for raw in courses if isinstance(raw, Pairs)]
    facts = [facts_of(course) for course, _ in read]
    broken = [any(violation["severity"] == "error" and violation["code"] in NO_COORDINATOR for violation in violations)
              for _, violations in read]
    coordinated = [any(role["role"] == "coordinator" for role in course.entries("roles")) for course, _ in read]
    judged = [lacks for lacks, has in zip(broken, coordinated, strict=True) if lacks or has]
    shares = sorted(one["continuity_share"] for one in facts if one["continuity_share"] is not None)
    half = len(shares) // 2
    middle = shares[half - 1 + len(shares) % 2:half + 1]
    agreements = [agreement for course, _ in read for agreement in course.entries("agreements")]
    kept, partly, not_kept = (sum(one["kept"][answer] for one in facts) for answer in ("yes", "partly", "no"))
    of_kept = share(kept, kept + partly + not_kept)
    return {
        "n": len(read),
        "unreadable": len(courses) - len(read),
        "one_coordinator": share(judged.count(False), len(judged)),
        "continuity": {
            "n": len(shares),
            "median": nearest(sum(map(Fraction, middle)) / len(middle)) if middle else None,
            "least": shares[0] if shares else None,
            **why(median=not shares, least=not shares)},
        "meetings_with_citizen": share(sum(one["meetings"]["with_citizen"] for one in facts),
                                       sum(one["meetings"]["held"] for one in facts)),
        "agreements_with_follow_up": share(sum(map(is_followed_up, agreements)), len(agreements)),
        "kept": {"kept": kept, "partly": partly, "not_kept": not_kept, "of": of_kept["of"], "share": of_kept["share"],
                 **why(share=of_kept["share"] is None)},
    }


def share(yes: int, of: int) -> dict:
    return {"yes": yes, "of": of, "share": nearest(Fraction(yes, of)) if of else None, **why(share=not of)}


def is_followed_up(agreement: Entry) -> bool:
    plans = agreement.entries("follow_up")
    return bool(plans) and all(plan.values("responsible") and plan["due"] and plan["method"] for plan in plans)
