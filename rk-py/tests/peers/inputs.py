"""Writes the inputs that all programs are given: `python3 inputs.py` in this folder.

Small sets of data in the shapes of the field, drawn with one seed. Only
`Random.random` is used, which gives the same numbers in every version of Python.
The table of six subjects and four judges is that of Shrout and Fleiss (1979).
The surveys come with the scores that other programs are given: worked out here
with fractions, rounded once.
"""

import json
import sys
from fractions import Fraction
from pathlib import Path
from random import Random

SEED = 20261122
INPUTS = Path(__file__).parents[3] / "rk-core" / "samples" / "peers" / "inputs.json"

ITEMS = [
    "frequent",
    "timely",
    "accurate",
    "problem_solving",
    "shared_goals",
    "shared_knowledge",
    "mutual_respect",
]
COMMUNICATION = range(4)
RELATIONSHIP = range(4, 7)


class Draw:
    """Numbers drawn from one seed."""

    def __init__(self, seed: int):
        self.random = Random(seed).random

    def spread(self) -> float:
        """About normal: mean 0, variance 1."""
        return sum(self.random() for _ in range(12)) - 6

    def rating(self, value: float) -> int:
        """The nearest of 1 to 5."""
        return min(5, max(1, round(value)))

    def scale(self, rows: int, items: int) -> list:
        """Ratings of a scale that has something in common."""
        found = []
        for _ in range(rows):
            common = self.spread()
            found.append([self.rating(3.2 + 0.8 * common + 0.7 * self.spread()) for _ in range(items)])
        return found

    def with_gaps(self, rows: list, share: float) -> list:
        """The same rows with some answers missing."""
        return [[None if self.random() < share else value for value in row] for row in rows]

    def floats(self, rows: int, items: int) -> list:
        """Numbers with four decimals that have something in common."""
        found = []
        for _ in range(rows):
            common = self.spread()
            found.append([round(50 + 7 * common + 6 * self.spread(), 4) for _ in range(items)])
        return found

    def series(self, length: int) -> list:
        """Numbers each of which has something of the one before."""
        found = [4 + self.spread()]
        while len(found) < length:
            found.append(0.6 * found[-1] + 1.6 + self.spread())
        return [round(value, 5) for value in found]

    def grouped(self, sizes: list, decimals: int | None) -> dict:
        """Values in groups that differ a little; whole ratings where no decimals are given."""
        values, groups = [], []
        for number, size in enumerate(sizes):
            middle = 3 + 0.6 * self.spread()
            for _ in range(size):
                value = middle + 0.9 * self.spread()
                values.append(self.rating(value) if decimals is None else round(value, decimals))
                groups.append(f"g{number + 1}")
        return {"values": values, "groups": groups}

    def alike(self) -> dict:
        """Values in groups that differ less than chance would have it."""
        values, groups = [], []
        for number, size in enumerate([6, 9, 5]):
            drawn = [3 + 0.9 * self.spread() for _ in range(size)]
            middle = sum(drawn) / size
            values += [round(3.1 + 0.02 * number + value - middle, 3) for value in drawn]
            groups += [f"g{number + 1}"] * size
        return {"values": values, "groups": groups}

    def agreement(self) -> dict:
        """Rows of six items in groups: close, middling, with a gap, at odds, all the same, of one."""
        rows, groups = [], []
        for name, size, width in [("close", 8, 0.5), ("middling", 7, 1.1), ("gap", 6, 0.8)]:
            for _ in range(size):
                rows.append([self.rating(3.4 + width * self.spread()) for _ in range(6)])
                groups.append(name)
        rows[-2][3] = None
        for number in range(6):
            rows.append([1 if number % 2 == 0 else 5] * 5 + [self.rating(3 + self.spread())])
            groups.append("odds")
        rows += [[4, 3, 4, 5, 4, 2] for _ in range(4)]
        groups += ["same"] * 4
        rows.append([2, 3, 3, 4, 2, 1])
        groups.append("single")
        return {"rows": rows, "groups": groups}

    def survey(self, waves: list, sites: dict, matched: bool = True) -> dict:
        """Questionnaires of groups at sites in waves, each with all items of all groups."""
        groups = sorted({group for sizes in sites.values() for group in sizes})
        tie = {(a, b): 3.4 + 0.5 * self.spread() for a in groups for b in groups}
        people = {}
        found = []
        for step, wave in enumerate(waves):
            for site, sizes in sites.items():
                place = 0.25 * self.spread()
                for group, size in sizes.items():
                    for number in range(size):
                        name = f"{site}{group}{number + 1}" + ("" if matched else wave)
                        leaning = people.setdefault(name, 0.4 * self.spread())
                        middle = place + leaning + 0.2 * step
                        ratings = {}
                        for rated in groups:
                            common = middle + tie[group, rated] + 0.4 * self.spread()
                            ratings[rated] = [self.rating(common + 0.7 * self.spread()) for _ in ITEMS]
                        found.append({"respondent": name, "group": group, "site": site, "wave": wave, **ratings})
        return survey(found, groups)


def mean(values: list) -> Fraction:
    """Their exact mean."""
    return sum(values, Fraction(0)) / len(values)


def survey(rows: list, groups: list) -> dict:
    """The columns of a wide table, and what other programs are given of it."""
    columns = {key: [row[key] for row in rows] for key in ["respondent", "group", "site", "wave"]}
    for rated in groups:
        for at, item in enumerate(ITEMS):
            columns[f"{rated}_{item}"] = [row[rated][at] for row in rows]
    scores = {rated: [mean([Fraction(x) for x in row[rated]]) for row in rows] for rated in groups}
    between = [mean([scores[rated][at] for rated in groups if rated != row["group"]]) for at, row in enumerate(rows)]
    return {
        "columns": columns,
        "between": [float(value) for value in between],
        "scores": {rated: [float(value) for value in scores[rated]] for rated in groups},
    }


def ties(found: dict) -> dict:
    """Means of each group's ratings of each, of all items and of the two halves; no diagonal."""
    columns = found["columns"]
    groups = list(found["scores"])

    def tie(rater: str, rated: str, items: range) -> float | None:
        if rater == rated:
            return None
        rows = [at for at, group in enumerate(columns["group"]) if group == rater]
        return float(mean([Fraction(columns[f"{rated}_{ITEMS[item]}"][at]) for at in rows for item in items]))

    def matrix(items: range) -> list:
        return [[tie(rater, rated, items) for rated in groups] for rater in groups]

    return {"w": matrix(range(7)), "communication": matrix(COMMUNICATION), "relationship": matrix(RELATIONSHIP)}


def reversed_last(rows: list) -> list:
    """The same rows with the last item turned round."""
    return [[*row[:-1], 6 - row[-1]] for row in rows]


def inputs() -> dict:
    """All inputs by name."""
    draw = Draw(SEED)
    ratings = draw.scale(60, 7)
    small = draw.scale(30, 7)
    series = draw.series(40)
    networks = {
        name: draw.survey(["1"], {"s": dict.fromkeys(letters, size)})
        for name, letters, size in [
            ("network_6", "ABCDEF", 3),
            ("network_6_later", "ABCDEF", 3),
            ("network_12", "ABCDEFGHIJKL", 2),
        ]
    }
    return {
        "series": {"values": series},
        "series_missing": {"values": [None if at % 7 == 3 else value for at, value in enumerate(series)]},
        "ratings": ratings,
        "ratings_missing": draw.with_gaps(ratings, 0.08),
        "ratings_reversed": reversed_last(ratings),
        "ratings_small": small,
        "ratings_pair": [row[:2] for row in small],
        "floats": draw.floats(25, 4),
        "unequal": draw.grouped([9, 4, 14, 6, 11], None),
        "equal": draw.grouped([8, 8, 8, 8, 8, 8], None),
        "unequal_floats": draw.grouped([5, 12, 7, 3], 6),
        "alike": draw.alike(),
        "judges": draw.floats(12, 4),
        "judges_ratings": draw.scale(15, 3),
        "shrout_fleiss": [[9, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8], [7, 1, 2, 6], [10, 5, 6, 9], [6, 2, 4, 7]],
        "agreement": draw.agreement(),
        "matched": draw.survey(["1", "2"], {"s": {"A": 7, "B": 5, "C": 6}}),
        "samples": draw.survey(["1", "2"], {"s": {"A": 6, "B": 8, "C": 5}}, matched=False),
        "sites": draw.survey(
            ["1"],
            {
                "n": {"A": 5, "B": 3, "C": 4, "D": 3},
                "o": {"A": 4, "B": 4, "C": 3, "D": 5},
                "p": {"A": 6, "B": 3, "C": 5, "D": 4},
                "q": {"A": 3, "B": 4, "C": 3, "D": 3},
            },
        ),
        **{name: found | ties(found) for name, found in networks.items()},
    }


def lines(value: object, indent: str = "  ") -> str:
    """JSON text with a list of numbers or texts on one line."""
    if isinstance(value, dict):
        inner = [f"{indent}{json.dumps(key)}: {lines(part, indent + '  ')}" for key, part in value.items()]
        return "{\n" + ",\n".join(inner) + f"\n{indent[:-2]}}}"
    if isinstance(value, list) and isinstance(value[0], list):
        return "[\n" + ",\n".join(indent + json.dumps(row) for row in value) + f"\n{indent[:-2]}]"
    return json.dumps(value)


if __name__ == "__main__":
    found = {"made_by": f"rk-py/tests/peers/{Path(__file__).name}", "seed": SEED} | inputs()
    written = lines(found) + "\n"
    assert json.loads(written) == found
    if sys.argv[1:] == ["--check"]:
        assert INPUTS.read_text(encoding="utf-8") == written, "the stored inputs are others: run without --check"
    else:
        INPUTS.write_text(written, encoding="utf-8")
