"""Random `release` calls without faults, for tests against the library.

`calls(seed, n)` gives the same n calls for the same seed. Each holds the scores
of one small survey or of two waves of it: groups of one to twelve people, of
known and unknown size, leaders, groups that nobody of answered, gaps, several
cases of one person, answers that agree, people who join and leave, listed or
not, and every policy.
"""

import json
from collections.abc import Iterator
from random import Random

from ..items import SEVEN
from ..scoring import score

NAMES = ["A", "B", "care", "Øst", "team b"]
LONG = ["respondent", "rater_group", "rated_group", "dimension", "rating"]


def calls(seed: int, n: int, scored=score) -> Iterator[dict]:
    """n valid calls; `scored` gives the answer of `score` to a call."""
    random = Random(seed)
    for _ in range(n):
        yield call(random, scored)


def call(random: Random, scored) -> dict:
    items = [item.id for item in random.sample(SEVEN, random.choice([1, 2, 2, 3, 4, 7]))]
    groups = random.sample(NAMES, random.randint(1, 4))
    targets = groups + random.choice([[], ["nobody"]])
    people = random_people(random, groups, targets, items)
    settings = random_settings(random, targets, items)
    found = {}
    if random.random() < 0.5:
        found["before"] = json.loads(scored(survey(random, settings, people, items)))
        gone = random.choice([None, None, None, None, *groups[1:]])
        people = next_wave(random, [one for one in people if one["group"] != gone], groups, items)
        if gone is not None and random.random() < 0.5:
            settings, people = without(settings, people, gone)
    found["scores"] = json.loads(scored(survey(random, settings, people, items)))
    if random.random() < 0.6:
        found["policy"] = random_policy(random)
    return found


def random_policy(random: Random):
    name = random.choice(["standard", "open", None, None])
    if name:
        return name
    mean_from = random.randint(3, 6)
    limits = {"mean_from": mean_from, "distribution_from": random.randint(max(mean_from, 6), 12),
              "rated_from": random.randint(1, 5), "decimals": random.randint(0, 3)}
    return {name: limit for name, limit in limits.items() if name == "mean_from" or random.random() < 0.7}


def random_settings(random: Random, targets: list[str], items: list[str]) -> dict:
    listed = []
    for name in targets:
        entry = {"name": name, "level": random.choice(["staff", "staff", "leader"])}
        if random.random() < 0.3:
            entry["eligible"] = random.choice([1, 2, 12])
        listed.append(entry)
    found = {"instrument": {"items": items}, "groups": listed, "respondents": random.random() < 0.5,
             "profile": random.choice(["danish", "danish", "danish_single", "german_2024"])}
    if "frequent" in items:
        found["frequency"] = "scored"
    if random.random() < 0.2:
        found["weights"] = {entry["name"]: random.choice([0, 1, 2.5]) for entry in listed}
    return found


def random_people(random: Random, groups: list[str], targets: list[str], items: list[str]) -> list[dict]:
    """Each with a name, a group, a case and the answers about each group."""
    gaps = random.choice([0.0, 0.0, 0.05, 0.2])
    cases = random.choice([1, 1, 1, 2])
    habits = {(a, b): random.choice([[3, 4], [2, 3, 4], [1, 2, 3, 4, 5], [4, 5], [5], [1], [4]])
              for a in groups for b in targets}
    found = []
    for group in groups:
        for number in range(random.choice([1, 3, 4, 5, 5, 6, 7, 8, 9, 12])):
            for case in range(random.randint(1, cases)):
                found.append(person(random, f"{group}{number}", group, case, habits, items, gaps))
    return found


def person(random: Random, name: str, group: str, case: int, habits: dict, items: list[str], gaps: float) -> dict:
    answers = {}
    for (rater, rated), habit in habits.items():
        if rater == group and random.random() >= gaps:
            answers |= {(rated, item): random.choice(habit) for item in items if random.random() >= gaps / 2}
    return {"name": name, "group": group, "case": case, "answers": answers}


def next_wave(random: Random, people: list[dict], groups: list[str], items: list[str]) -> list[dict]:
    """Some leave, some join, some answer in another way."""
    leave, change = random.choice([0.0, 0.05, 0.2]), random.choice([0.0, 0.0, 0.3])
    found = []
    for one in people:
        if random.random() < leave:
            continue
        answers = {key: random.randint(1, 5) if random.random() < change else answer
                   for key, answer in one["answers"].items()}
        found.append({**one, "answers": answers})
    for group in groups:
        for number in range(random.choice([0, 0, 0, 1, 1, 2, 5])):
            rated = dict.fromkeys(key for one in people for key, _ in one["answers"])
            habits = {(group, name): [1, 2, 3, 4, 5] for name in rated}
            found.append(person(random, f"{group} new {number}", group, 0, habits, items, 0.0))
    return found or people


def without(settings: dict, people: list[dict], gone: str) -> tuple[dict, list[dict]]:
    """A survey that does not know the group any more."""
    settings = {**settings, "groups": [entry for entry in settings["groups"] if entry["name"] != gone]}
    if "weights" in settings:
        settings["weights"] = {name: weight for name, weight in settings["weights"].items() if name != gone}
    return settings, [
        {**one, "answers": {key: answer for key, answer in one["answers"].items() if key[0] != gone}}
        for one in people if one["group"] != gone]


def survey(random: Random, settings: dict, people: list[dict], items: list[str]) -> dict:
    """A call of `score` on the long form."""
    rows = [[one["name"], one["group"], rated, item, answer, one["case"]]
            for one in people for (rated, item), answer in one["answers"].items()]
    if not rows:
        rows = [[people[0]["name"], people[0]["group"], people[0]["group"], items[0], 3, 0]]
    return {**settings, "columns": {name: [row[i] for row in rows] for i, name in enumerate([*LONG, "case"])}}
