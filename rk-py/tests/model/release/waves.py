"""What two printed means of one tie say of the people who joined or left.

A set of sums is the bits of one integer: bit S is set if the sum S is in it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import lcm

from .policy import rounded

LEAST, MOST = 1, 5
LISTED = 6_000_000


@dataclass
class Printed:
    """A mean as a reader sees it; with the level that is printed, and the cuts that it is of.

    If it was rounded by the release, a reader knows which way a half went.
    """

    n: int
    mean: Fraction
    decimals: int
    cuts: object = None
    level: str | None = None
    ours: bool = True

    def allows(self, sum: int, unit: int) -> bool:
        """Whether the answers behind the mean may have this sum, in units of 1/unit."""
        mean = Fraction(sum, self.n * unit)
        if self.ours:
            near = rounded(mean, self.decimals) == self.mean
        else:
            near = abs(mean - self.mean) <= Fraction(1, 2 * 10**self.decimals)
        return near and (self.level is None or self.cuts.level(mean) == self.level)

    def sums(self, unit: int) -> range:
        """Every sum that the mean allows: they stand next to each other."""
        half = Fraction(self.n * unit, 2 * 10**self.decimals)
        middle = self.n * unit * self.mean
        first = max(LEAST * self.n * unit, int(middle - half) - 1)
        last = min(MOST * self.n * unit, int(middle + half) + 1)
        while first <= last and not self.allows(first, unit):
            first += 1
        while last >= first and not self.allows(last, unit):
            last -= 1
        return range(first, last + 1)


def units(items: int) -> int:
    """Scores are whole numbers of these parts: the mean of 1 to so many ratings."""
    return lcm(*range(1, items + 1))


def people(before: Printed, after: Printed, listed: tuple[set, set] | None) -> tuple[int, int]:
    """How many joined and how many left."""
    if listed is not None:
        joined, left = len(listed[1] - listed[0]), len(listed[0] - listed[1])
        if after.n - before.n == joined - left and left <= before.n:
            return joined, left
    return max(after.n - before.n, 0), max(before.n - after.n, 0)


def possible(before: Printed, after: Printed, joined: int, left: int, unit: int) -> Sequence[int]:
    """The scores of one who joined that fit both means if all others answered as before."""
    sums = [before.sums(unit), after.sums(unit)]
    if MOST * unit * max(before.n, after.n) > LISTED:
        return possible_by_bounds(sums, before.n - left, joined, left, unit)
    first, second = (bits(each) for each in sums)
    stayers = reduced(first, LEAST * unit * left, MOST * unit * left)
    stayed = before.n - left
    stayers &= bits(range(LEAST * unit * stayed, MOST * unit * stayed + 1))
    others = increased(stayers, LEAST * unit * (joined - 1), MOST * unit * (joined - 1))
    return [score for score in range(LEAST * unit, MOST * unit + 1) if (others << score) & second]


def bits(sums: range) -> int:
    return ((1 << len(sums)) - 1) << sums.start if len(sums) else 0


def increased(sums: int, least: int, most: int) -> int:
    """Every sum with every number from least to most added to it."""
    found, width = sums, 1
    while width < most - least + 1:
        step = min(width, most - least + 1 - width)
        found |= found << step
        width += step
    return found << least


def reduced(sums: int, least: int, most: int) -> int:
    """Every sum with every number from least to most taken from it; none below 0."""
    return increased(sums, 0, most - least) >> most


def possible_by_bounds(sums: list[range], stayed: int, joined: int, left: int, unit: int) -> range:
    """The same where the sums are too many to list: they stand next to each other."""
    first, second = sums
    if not first or not second:
        return range(0)
    low = max(LEAST * unit * stayed, first[0] - MOST * unit * left)
    high = min(MOST * unit * stayed, first[-1] - LEAST * unit * left)
    if low > high:
        return range(0)
    least = max(LEAST * unit, second[0] - MOST * unit * (joined - 1) - high)
    most = min(MOST * unit, second[-1] - LEAST * unit * (joined - 1) - low)
    return range(least, most + 1)


def keeps_every_answer(before: Printed, after: Printed, joined: int, left: int, unit: int) -> bool:
    """Whether nobody who joined or left is narrowed down by the two means."""
    every = MOST * unit - LEAST * unit + 1
    joining = len(possible(before, after, joined, left, unit)) in (0, every) if joined else True
    leaving = len(possible(after, before, left, joined, unit)) in (0, every) if left else True
    return joining and leaving
