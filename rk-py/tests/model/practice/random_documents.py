"""Random calls of each operation: documents in which something was changed, courses beside them, random amounts."""

import copy
from collections.abc import Iterator
from random import Random

from ..course import random_documents as of_courses
from ..course.fields import Kind
from .effects import FIELDS
from .fields import DECISION, PLAN, PROGRAMME, SHEET

TABLES: dict[str, Kind] = {"check_programme": PROGRAMME, "check_plan": PLAN, "check_preparation": SHEET,
                           "check_decision": DECISION}
SAME_LISTS = {operation: of_courses.every_choice(table) for operation, table in TABLES.items()}
DAYS = ["2025-11-03", "2025-11-03", "2025-11-03", "2025-10-06", "2025-10-08", "2025-01-15", "2026-02-01"]
SETTINGS = [None, {}, 5, {"closed_days": ["2025-12-24", "x"], "early_meeting_days": 0}, {"follow_up_months": 61, "zz": 1},
            {"severities": {"coordinator.missing": "warning"}}, {"severities": {"coordinator.missing": "off", "zz": "off"}},
            {"severities": {"zz": "error", "goal.wishes.missing": 7, "consent.missing": "off", "follow_up.overdue": "no"}}]
AMOUNTS = [None, 0, 1, 7, -1, 250, 1.5, 0.1, 0.000001, 0.1234567, 1e-7, -0.0, 4300, 10_500, 9_999_999_999_999,
           10_000_000_000_000, 123_456_789.123456, 1e300, "5", True, [], {}, ""]


def documents(operation: str, seed: int, n: int, bases: list, courses: list[dict]) -> Iterator[dict]:
    """n calls of an operation on documents made of these."""
    random = Random(f"{operation} {seed}")
    for _ in range(n):
        document = copy.deepcopy(random.choice(bases))
        for _ in range(random.choice([1, 1, 2, 3, 5, 8, 20])):
            of_courses.mutate(random, document, SAME_LISTS[operation])
        call = {"on": random.choice(DAYS), "locale": random.choice(["en", "da"]), "document": document}
        if operation == "check_programme" and random.random() < 0.5:
            call["courses"] = [course(random, courses) for _ in range(random.randrange(4))]
        if operation == "check_programme" and random.random() < 0.2:
            call["settings"] = random.choice(SETTINGS)
        if random.random() < 0.1:
            call[random.choice(["zz", "locale", "schema", "on", "document", "courses"])] = random.choice(
                [None, 1, "x", [], {}, "2025-13-01"])
        if random.random() < 0.05:
            del call["on"]
        yield call


def course(random: Random, courses: list[dict]):
    if random.random() < 0.1:
        return random.choice([None, 5, "x", [], True, {}])
    found = copy.deepcopy(random.choice(courses))
    for _ in range(random.randrange(4)):
        of_courses.mutate(random, found)
    return found


def amounts(seed: int, n: int) -> Iterator[dict]:
    """n calls of `reported_effects`."""
    random = Random(seed)
    for _ in range(n):
        yield {name: random.choice([*AMOUNTS, round(random.random() * 10**random.randrange(9), random.randrange(9))])
               for name in FIELDS if random.random() < 0.7}
