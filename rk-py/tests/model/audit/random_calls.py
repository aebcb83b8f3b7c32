"""Random `audit` calls without faults, for tests against the library.

`calls(seed, n)` gives the same n calls for the same seed: tables of means and of
counts up to five by five, with some cells and margins withheld or not published,
with and without a diagonal, and in two waves.
"""

from collections.abc import Iterator
from random import Random

from ..rounding import decimals

NAMES = ["A", "B", "care", "Øst", "team b"]


def calls(seed: int, n: int) -> Iterator[dict]:
    """n valid calls."""
    random = Random(seed)
    for _ in range(n):
        tables = []
        for _ in range(random.randint(1, 2)):
            given = table(random)
            tables.append(given)
            if random.random() < 0.5:
                tables.append(next_wave(random, given))
        yield {"tables": tables, **({"mean_from": random.randint(0, 12)} if random.random() < 0.3 else {})}


def table(random: Random) -> dict:
    kind = random.choice(["means", "means", "counts"])
    rows = random.sample(NAMES, random.randint(1, 5))
    columns = rows if random.random() < 0.5 else random.sample(NAMES, random.randint(1, 5))
    found = {"kind": kind, "rows": rows, "columns": columns, "wave": "1"}
    digits = random.choice([0, 1, 1, 2, 2, 3])
    if random.random() < 0.3:
        found["name"] = random.choice(["trust", "Øst"])
    if random.random() < 0.3 and len(rows) > 1:
        found["without_diagonal"] = True
    kept = random.choice([0.1, 0.3, 0.6])
    low, high = random.choice([(3, 4), (1, 5), (4, 5)])

    def number():
        if kind == "counts":
            return random.choice([0, 0, 1, 3, 5, 12, 40])
        return round(random.uniform(low, high), digits)

    def some(numbers: list) -> list:
        return [None if random.random() < kept else each for each in numbers]

    found["cells"] = [some([number() for _ in columns]) for _ in rows]
    if kind == "means" or random.random() < 0.2:
        found["n"] = [[random.choice([None, 2, 5, 8, 10, 20, 30]) for _ in columns] for _ in rows]
    for name, count in (("row_margins", len(rows)), ("column_margins", len(columns))):
        if random.random() < 0.7:
            found[name] = some([number() for _ in range(count)])
    if random.random() < 0.5:
        found["total"] = number()
    if random.random() < 0.5:
        found["decimals"] = random.randint(digits, 6) if kind == "means" else random.randint(0, 2)
    return found


def next_wave(random: Random, given: dict) -> dict:
    """The same table later: a person or two more or less, means near those before."""
    found = {**given, "wave": random.choice(["1", "2", "2", "2"])}
    if "n" in given:
        found["n"] = [[None if n is None else max(1, n + random.choice([-2, -1, 0, 1, 1, 2])) for n in row]
                      for row in given["n"]]
    if given["kind"] == "means":
        digits = max((decimals(cell) for row in given["cells"] for cell in row if cell), default=0)
        found["cells"] = [[None if cell is None else
                           min(5, max(1, round(cell + random.uniform(-0.3, 0.3), digits))) for cell in row]
                          for row in given["cells"]]
    return found
