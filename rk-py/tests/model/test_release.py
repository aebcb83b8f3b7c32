"""Holds the model's own methods of release and audit to others that share nothing with them."""

import json
from collections import defaultdict
from fractions import Fraction
from itertools import product
from random import Random

import pytest

from .audit import audit
from .audit import random_calls as audits
from .linear import determined
from .release import margins, release
from .release import random_calls as releases
from .release.waves import Printed, possible, possible_by_bounds

BY_TIE = margins.BY_TIE
OUTSIDE = {5: 100, 8: 100, 10: 84, 20: 10}
SIZES = [(2, 2), (2, 3), (3, 3)]


def reader(n: int, decimals: int) -> dict:
    """The answers of one who joined n people, by what is printed of each pair of sums."""
    answers = defaultdict(list)
    for sum, answer in product(range(n, 5 * n + 1), range(1, 6)):
        answers[round(sum / n, decimals), round((sum + answer) / (n + 1), decimals)].append(answer)
    return answers


@pytest.mark.parametrize(("n", "percent"), OUTSIDE.items())
def test_share_of_joiners_told_by_one_decimal(n, percent):
    # The shares are from anchors/ecosystem-reliability.md, finding 7.
    found = reader(n, 1).values()
    told = sum(len(answers) for answers in found if len(set(answers)) == 1)
    assert round(100 * told / sum(map(len, found))) == percent
    assert all(len(set(answers)) == 1 for answers in reader(n, 2).values())
    few = sum(len(answers) for answers in reader(n, 0).values() if len(set(answers)) == 1)
    assert 100 * few / sum(map(len, found)) < 2.5


@pytest.mark.parametrize("n", OUTSIDE)
@pytest.mark.parametrize("decimals", [0, 1, 2])
def test_possible_answers_are_what_a_reader_finds(n, decimals):
    for (before, after), answers in reader(n, decimals).items():
        sides = [Printed(people, Fraction(str(mean)), decimals) for people, mean in ((n, before), (n + 1, after))]
        assert list(possible(*sides, 1, 0, 1)) == sorted(set(answers))


def test_listed_sums_are_those_of_the_bounds():
    random = Random(1)
    for _ in range(3000):
        unit = random.choice([1, 2, 6])
        joined, left = random.randint(1, 3), random.randint(0, 3)
        n = random.randint(left, 12) or 1
        decimals = random.randint(0, 2)
        means = [Fraction(random.randint(10**decimals, 5 * 10**decimals), 10**decimals) for _ in range(2)]
        ours = random.random() < 0.5
        sides = [Printed(people, mean, decimals, ours=ours)
                 for people, mean in zip((n, n - left + joined), means, strict=True)]
        sums = [side.sums(unit) for side in sides]
        assert list(possible(*sides, joined, left, unit)) == list(
            possible_by_bounds(sums, n - left, joined, left, unit))


def grid(rows: int, columns: int) -> list[tuple[str, str]]:
    return [(f"r{r}", f"c{c}") for r, c in product(range(rows), range(columns))]


def every_margin(cells: list) -> list:
    return [BY_TIE, *dict.fromkeys(("out", a) for a, _ in cells), *dict.fromkeys(("in", b) for _, b in cells)]


@pytest.mark.parametrize(("rows", "columns"), SIZES)
def test_a_value_in_the_middle_is_safe_unless_the_equations_determine_it(rows, columns):
    cells = grid(rows, columns)
    values = [("tie", pair) for pair in cells] + every_margin(cells)
    means = dict.fromkeys(cells, 3.0)
    random = Random(rows * 10 + columns)
    for _ in range(400):
        unknown = {value for value in values if random.random() < 0.5}
        told = determined(margins.equations(cells, unknown), unknown)
        assert {value for value in unknown if not margins.safe(value, unknown, means)} == told


def test_a_value_is_safe_if_and_only_if_the_table_can_be_changed_by_it():
    # Every way to add and take away one unit of the unknown values, sums of cells kept.
    cells = grid(2, 2)
    values = [("tie", pair) for pair in cells] + every_margin(cells)
    random = Random(3)
    for _ in range(25):
        unknown = [value for value in values if random.random() < 0.8]
        means = {pair: random.choice([1.2, 3.0, 4.8]) for pair in cells}
        lines = [[i for i, value in enumerate(unknown) if end in enumerate(margins.ends(value))]
                 for end in {end for value in unknown for end in enumerate(margins.ends(value))}]
        changed = set()
        for change in product((-1, 0, 1), repeat=len(unknown)):
            fits = all(1 <= means[value[1]] + by / 2 <= 5
                       for value, by in zip(unknown, change, strict=True) if value in unknown and value[0] == "tie")
            if fits and all(sum(change[i] for i in line) == 0 for line in lines):
                changed |= {value for value, by in zip(unknown, change, strict=True) if by}
        assert changed == {value for value in unknown if margins.safe(value, set(unknown), means)}


def test_random_calls_are_valid_and_repeatable():
    for operation, found in ((release, releases), (audit, audits)):
        assert list(found.calls(7, 5)) == list(found.calls(7, 5))
        for call in found.calls(1, 60):
            assert json.loads(operation(call))["report"]["valid"]


def test_what_is_shown_never_determines_what_is_withheld():
    for call in releases.calls(5, 150):
        answer = json.loads(release(call))
        if answer["policy"]["name"] != "open":
            for wave in (answer, answer.get("before")):
                if wave:
                    assert not told(wave, answer["policy"]["decimals"])


def told(wave: dict, decimals: int) -> set:
    """The ties that an exact reader could work out from the margins and ties of a release, by elimination."""
    ties = {(tie["rater"], tie["rated"]): tie for tie in wave["ties"] if tie["rater"] != tie["rated"]}
    cells = [pair for pair, tie in ties.items() if tie["n"] != 0]
    withheld = {("tie", pair) for pair in cells if ties[pair]["decimals"] != decimals}
    groups = {group["group"]: group for group in wave["groups"]}
    shown = {("out", name) for name in groups if groups[name]["out"] is not None}
    shown |= {("in", name) for name in groups if groups[name]["in"] is not None}
    shown |= {BY_TIE} if wave["index"]["by_tie"] is not None else set()
    unknown = withheld | set(every_margin(cells)) - shown
    return determined(margins.equations(cells, unknown), withheld)
