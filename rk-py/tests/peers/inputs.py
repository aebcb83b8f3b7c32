"""Writes the inputs that all programs are given: `python3 inputs.py` in this folder.

Small sets of data in the shapes of the field, drawn with one seed. Only
`Random.random` is used, which gives the same numbers in every version of Python.
The table of six subjects and four judges is that of Shrout and Fleiss (1979).
"""

import json
import sys
from pathlib import Path
from random import Random

SEED = 20261122
INPUTS = Path(__file__).parents[3] / "rk-core" / "samples" / "peers" / "inputs.json"


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
        """Rows of six items in groups: close, middling, at odds, with a gap, all the same, of one."""
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

    def matrix(self, size: int, decimals: int) -> list:
        """Ties from 1 to 5 in which the two directions have something in common; no diagonal."""
        found = [[None] * size for _ in range(size)]
        for row in range(size):
            for column in range(row):
                common = 3.3 + 0.6 * self.spread()
                for a, b in [(row, column), (column, row)]:
                    value = common + 0.5 * self.spread()
                    found[a][b] = round(min(5, max(1, value)), decimals)
        return found

    def beside(self, matrix: list, decimals: int) -> list:
        """A second matrix that has something in common with the first."""
        return [
            [
                None if value is None else round(min(5, max(1, 0.5 * value + 1.7 + 0.5 * self.spread())), decimals)
                for value in row
            ]
            for row in matrix
        ]


def reversed_last(rows: list) -> list:
    """The same rows with the last item turned round."""
    return [[*row[:-1], 6 - row[-1]] for row in rows]


def inputs() -> dict:
    """All inputs by name."""
    draw = Draw(SEED)
    ratings = draw.scale(60, 7)
    small = draw.scale(30, 7)
    network_6 = draw.matrix(6, 2)
    network_12 = draw.matrix(12, 2)
    first = [round(3.2 + 0.7 * draw.spread(), 3) for _ in range(18)]
    p_values = [round(draw.random() ** 3, 5) for _ in range(20)]
    p_values[4] = p_values[11]
    return {
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
        "paired": {"first": first, "second": [round(0.7 * x + 1.3 + 0.4 * draw.spread(), 3) for x in first]},
        "independent": {
            "first": [round(3.1 + 0.6 * draw.spread(), 3) for _ in range(14)],
            "second": [round(3.6 + 0.9 * draw.spread(), 3) for _ in range(21)],
        },
        "ranks": draw.grouped([7, 9, 5, 8], None),
        "ranks_floats": draw.grouped([4, 5, 6], 4),
        "targets": draw.scale(16, 4),
        "targets_floats": draw.floats(9, 5),
        "p_values": p_values,
        "network_6": {"w": network_6, "other": draw.beside(network_6, 2)},
        "network_12": {"w": network_12, "other": draw.beside(network_12, 2)},
    }


def text(found: dict) -> str:
    """One line for each row, matrix row or list."""
    lines = [f'  "made_by": "rk-py/tests/peers/{Path(__file__).name}"', f'  "seed": {SEED}']
    for name, value in found.items():
        if isinstance(value, dict):
            parts = [f'    "{key}": {rows(part, "      ")}' for key, part in value.items()]
            lines.append(f'  "{name}": {{\n' + ",\n".join(parts) + "\n  }")
        else:
            lines.append(f'  "{name}": {rows(value, "    ")}')
    return "{\n" + ",\n".join(lines) + "\n}\n"


def rows(value: list, indent: str) -> str:
    """A list on one line, a list of lists with a line for each."""
    if not isinstance(value[0], list):
        return json.dumps(value)
    inner = ",\n".join(indent + json.dumps(row) for row in value)
    return f"[\n{inner}\n{indent[:-2]}]"


if __name__ == "__main__":
    found = inputs()
    written = text(found)
    assert {name: json.loads(written)[name] for name in found} == found
    if sys.argv[1:] == ["--check"]:
        assert INPUTS.read_text(encoding="utf-8") == written, "the stored inputs are others: run without --check"
    else:
        INPUTS.write_text(written, encoding="utf-8")
