"""Random calls of the operations on plain tables and on surveys, most without faults.

`calls_of(operation, seed, n)` gives the same n calls for the same seed: whole
ratings, decimals, gaps, constant items, groups of one, few rows.
"""

from collections.abc import Iterator
from random import Random

from ..random_calls import call as survey_call
from ..random_calls import scored


def calls_of(operation: str, seed: int, n: int) -> Iterator[dict]:
    random = Random(f"{operation} {seed}")
    for _ in range(n):
        yield MAKES[operation](random)


def cell(random: Random, kind: str) -> int | float:
    if kind == "ratings":
        return random.randint(1, 5)
    if kind == "decimals":
        return round(random.uniform(-3, 40), random.randint(0, 9))
    return random.choice([0, 0, 1, 10**6, 0.1, -2.5])


def rows(random: Random, columns: int, kinds=("ratings", "ratings", "decimals", "odd")) -> list[list]:
    """Rows that share something, some with gaps, and now and then a constant or a doubled column."""
    kind, gaps = random.choice(kinds), random.choice([0, 0, 0.1, 0.4])
    found = []
    for _ in range(random.choice([0, 1, 2, 3, 5, 8, 12, 20]) + random.randint(1, 3)):
        row = [cell(random, kind) for _ in range(columns)]
        if random.random() < 0.5:
            row = [row[0] if random.random() < 0.5 else value for value in row]
        found.append([None if random.random() < gaps else value for value in row])
    if random.random() < 0.1:
        at, value = random.randrange(columns), cell(random, kind)
        found = [[value if place == at else other for place, other in enumerate(row)] for row in found]
    return found


def with_confidence(random: Random, call: dict) -> dict:
    return {**call, **random.choice([{}, {}, {"confidence": random.choice([0.9, 0.99, 0.5, 0.123])}])}


def describe(random: Random) -> dict:
    return {"values": [value for row in rows(random, 1) for value in row]}


def alpha(random: Random) -> dict:
    missing = random.choice([{}, {"missing": "pairwise"}])
    return with_confidence(random, {"rows": rows(random, random.randint(1, 7)), **missing})


def icc(random: Random) -> dict:
    values = [value for row in rows(random, 1) for value in row]
    names = random.choice([["a", "b"], ["a", "b", "c", "d"], [1, 2, 3, None], list("abcdefgh")])
    return with_confidence(random, {"values": values, "groups": [random.choice(names) for _ in values]})


def icc_forms(random: Random) -> dict:
    return with_confidence(random, {"rows": rows(random, random.randint(1, 5))})


def rwg_j(random: Random) -> dict:
    found = rows(random, random.randint(1, 7), ("ratings",))
    null = random.choice([{}, {}, {"null": "slightly_skewed"}, {"null": round(random.uniform(0.1, 4), 3)}])
    options = {} if null.get("null") == "slightly_skewed" else random.choice([{}, {"options": 7}])
    groups = [random.choice(["a", "b", 3, None]) for _ in found]
    return {"rows": found, "groups": groups, **null, **options}


def reading(random: Random) -> dict:
    call = survey_call(random)
    call.pop("respondents")
    return with_confidence(random, call)


def reliability(random: Random) -> dict:
    return {**reading(random), **random.choice([{}, {"missing": "pairwise"}]),
            **random.choice([{}, {"own_group": True}])}


def network(random: Random) -> dict:
    items = random.choice(["seven", "six"])
    more = {"with": scored(random, items, [])} if random.random() < 0.3 else {}
    return {"scores": scored(random, items, []), **more}


def bootstrap(random: Random) -> dict:
    statistics = random.sample(["index", "ties", "asymmetries", "sub_scores", "dimensions", "alpha", "icc"],
                               random.randint(1, 3))
    return {**reading(random), "seed": random.randrange(2**53), "replicates": random.randint(1, 12),
            "statistics": statistics, **random.choice([{}, {"interval": "bca"}])}


MAKES = {"describe": describe, "alpha": alpha, "icc": icc, "icc_forms": icc_forms, "rwg_j": rwg_j,
         "reliability": reliability, "agreement": reading, "differences": reading, "network": network,
         "bootstrap": bootstrap}
