"""Small pieces of an answer: a mean or the reason why there is none."""

from collections.abc import Iterable
from fractions import Fraction

from .rounding import nearest, nearest_root


def mean_of(values: Iterable[Fraction]) -> Fraction | None:
    """The mean, or None of nothing."""
    values = list(values)
    return sum(values, Fraction(0)) / len(values) if values else None


def variance_of(values: list[Fraction]) -> Fraction | None:
    """The variance on n - 1, or None of fewer than two."""
    if len(values) < 2:
        return None
    mean = mean_of(values)
    return sum(((value - mean) ** 2 for value in values), Fraction(0)) / (len(values) - 1)


def number(value: Fraction | None) -> float | None:
    return None if value is None else nearest(value)


def root(value: Fraction | None) -> float | None:
    return None if value is None else nearest_root(value)


class Entry:
    """An object of the answer, and beside it the reasons for its nulls.

    `why` stands last and names the null fields in the order they stand in.
    """

    def __init__(self, **fields):
        self.fields = dict(fields)
        self.reasons: dict[str, str] = {}

    def put(self, name: str, value, reason: str | None = None):
        """A field, and the reason if it is null."""
        self.fields[name] = value
        if value is None:
            self.reasons[name] = reason

    def spread(self, values: list[Fraction], reason: str):
        """`sd` of the values; `reason` if there is none of them."""
        self.put("sd", root(variance_of(values)), reason if not values else "one_answer")

    def level(self, mean: Fraction | None, cuts, reason: str | None, name: str = "level"):
        """The level of a mean, with the mean's reason if that is missing."""
        if mean is None:
            self.put(name, None, reason)
        else:
            self.put(name, cuts.level(mean) if cuts else None, "no_cuts")

    def done(self) -> dict:
        return {**self.fields, "why": self.reasons} if self.reasons else self.fields
