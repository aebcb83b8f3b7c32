"""Random documents: valid ones in which something was taken away, moved, swapped, doubled or made another type."""

import copy
import datetime
from collections.abc import Iterator
from random import Random

from . import fields
from .shape import day_of

OTHERS = [None, 5, -1, 2.5, True, False, "", " ", "x", "citizen", "2025-10-06", "2025-02-30", "010203-1234", [], {},
          [None], ["x"], [5], [{}], {"x": 1}, "yes", "no", "held", "binding", "consent", "meetings"]
SETTINGS = [{}, {}, {"early_meeting_days": 30}, {"follow_up_months": 1},
            {"closed_days": ["2025-10-20", "2025-12-24", "2026-01-02"]},
            {"severities": {"meeting.frame.missing": "error", "coordinator.changed": "error",
                            "meeting.citizen.absent": "off",
                            "meeting.preparation.without_citizen": "info", "phase.order": "warning"}}]
CODES = ["meeting.frame.missing", "coordinator.missing", "consent.missing", "follow_up.overdue", "x", "input.missing",
         "agreement.form.missing", "plan.active.not_one"]


def places(value, path=()) -> Iterator[tuple]:
    """Every place in a document below its top."""
    steps = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else []
    for step, part in steps:
        yield (*path, step)
        yield from places(part, (*path, step))


def value_at(document, path):
    for step in path:
        document = document[step]
    return document


def ids_of(document) -> list[str]:
    found = [value_at(document, path) for path in places(document) if path[-1] == "id"]
    return ["citizen", *(name for name in found if isinstance(name, str))]


def every_choice(kind) -> dict[str, list]:
    """For each value of a list of values, the other values that may stand in its place."""
    found: dict[str, list] = {}
    seen: list = []

    def visit(kind):
        if kind is None or any(kind is other for other in seen):
            return
        seen.append(kind)
        for choice in kind.choices:
            found.setdefault(choice, []).extend(kind.choices)
        visit(kind.holds)
        visit(kind.keys)
        for field in kind.fields.values():
            visit(field.kind)

    visit(kind)
    return found


SAME_LIST = every_choice(fields.COURSE)


def mutate(random: Random, document, same_list: dict[str, list] = SAME_LIST):
    """One change; the document stays JSON."""
    every = list(places(document))
    if not every:
        return
    path = random.choice(every)
    holder, step = value_at(document, path[:-1]), path[-1]
    value = holder[step]
    way = random.random()
    if way < 0.15:
        del holder[step]
    elif way < 0.30:
        holder[step] = copy.deepcopy(random.choice(OTHERS))
    elif way < 0.38:
        if isinstance(holder, list):
            holder.insert(random.randrange(len(holder) + 1), copy.deepcopy(value))
        else:
            holder[random.choice(["zz", "to", "date", "status"])] = copy.deepcopy(value)
    elif way < 0.43 and isinstance(value, list):
        random.shuffle(value)
    elif way < 0.65:
        dates = [place for place in every if day_of(value_at(document, place))]
        for place in random.sample(dates, min(len(dates), random.randint(1, 3))):
            move(random, value_at(document, place[:-1]), place[-1])
    elif way < 0.85:
        chosen = [place for place in every if isinstance(value_at(document, place), str)
                  and value_at(document, place) in same_list]
        if chosen:
            place = random.choice(chosen)
            value_at(document, place[:-1])[place[-1]] = random.choice(same_list[value_at(document, place)])
    else:
        names = ids_of(document)
        named = [place for place in every if isinstance(value_at(document, place), str)
                 and value_at(document, place) in names]
        if named:
            place = random.choice(named)
            value_at(document, place[:-1])[place[-1]] = random.choice(names)


def move(random: Random, holder, step):
    days = random.choice([-400, -60, -14, -7, -1, 1, 1, 7, 14, 30, 60, 200])
    holder[step] = (datetime.date.fromisoformat(holder[step]) + datetime.timedelta(days=days)).isoformat()


def add_events(random: Random, document: dict):
    """Closings, reopenings, waivers and others that most documents have not."""
    def day() -> str:
        return (datetime.date(2025, 9, 1) + datetime.timedelta(days=random.randrange(80))).isoformat()

    if random.random() < 0.3:
        document["closure"] = {"closed_on": day(), "reason": random.choice(["...", None])}
    if random.random() < 0.25:
        document["reopenings"] = [{"reopened_on": day(), "closed_on": random.choice([None, day()]), "reason": "..."}
                                  for _ in range(random.randint(1, 2))]
    if random.random() < 0.3:
        document["waivers"] = [{"rule": random.choice(CODES), "reason": "...", "by": "anna", "expires": day()}
                               for _ in range(random.randint(1, 3))]
    if random.random() < 0.1:
        document["other_courses"] = [{"id": "c", "opened_on": day(), "closed_on": random.choice([None, day()])}]
    if random.random() < 0.1:
        document["programme"] = {"values": random.sample(fields.VALUES, 2),
                                 "core_elements": random.sample(fields.CORE_ELEMENTS, 3)}


def calls(seed: int, n: int, bases: list[dict]) -> Iterator[dict]:
    """n calls of `check_course` on documents made of these."""
    random = Random(seed)
    for _ in range(n):
        document = copy.deepcopy(random.choice(bases))
        if random.random() < 0.6:
            add_events(random, document)
        if random.random() < 0.5:
            document["profile"] = random.choice(fields.PROFILES)
        for _ in range(random.choice([1, 1, 2, 3, 5, 8])):
            mutate(random, document)
        on = random.choice(["2025-11-03", "2025-11-03", "2025-10-06", "2025-10-20", "2025-08-15", "2026-02-01"])
        yield {"on": on, "facts": random.random() < 0.7, "settings": random.choice(SETTINGS), "course": document}


def broken_texts(seed: int, n: int, text: str) -> Iterator[str]:
    """The text cut off, or with a letter changed."""
    random = Random(seed)
    letters = '{}[]",:0 \\x\n'
    for _ in range(n):
        at = random.randrange(len(text))
        cut = random.random() < 0.5
        yield text[:at] if cut else text[:at] + random.choice(letters) + text[at + random.randint(0, 1):]
