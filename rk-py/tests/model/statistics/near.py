"""Numbers of an answer: exact ones as they are, others marked as near.

A statistic that is no rational number and no root of one is written as a text,
`≈` and the nearest binary64 number. The library has another number there, as
near as the contract says.
"""

from collections.abc import Callable
from fractions import Fraction

from mpmath import mp

from ..answer import number
from ..rounding import nearest_root
from ..text import text_of_float

# Digits of every number that is not exact.
mp.dps = 40
MARK = "≈"
# Whether numbers that are not exact are worked out at all; without them a model is a hundred times as fast.
settings = {"near": True}


class Undefined(Exception):
    """A number does not exist, for this reason."""

    def __init__(self, reason: str):
        super().__init__(reason)
        self.reason = reason


def real(value):
    """A fraction as a number of 40 digits."""
    return mp.mpf(value.numerator) / value.denominator if isinstance(value, Fraction) else mp.mpf(value)


def near(value: Callable) -> str:
    """The marked text of a number of 40 digits; the mark alone where it is not to be worked out.

    The function may raise `Undefined` only for what shows without these digits.
    """
    if not settings["near"]:
        return MARK
    found = value()
    return MARK + text_of_float(float(found) + 0.0)


def exact(value: Fraction) -> float:
    return number(value)


def signed_root(value: Fraction) -> float:
    """The root of the size, with the sign."""
    return -nearest_root(-value) if value < 0 else nearest_root(value)


class Fields:
    """Fields of an object, each with its value or with the reason why it has none."""

    def __init__(self, **fields):
        self.fields = dict(fields)
        self.why: dict[str, str] = {}

    def put(self, name: str, make: Callable):
        """What the function gives, or null with the reason that it raises."""
        try:
            self.fields[name] = make()
        except Undefined as undefined:
            self.fields[name] = None
            self.why.setdefault(name, undefined.reason)

    def put_list(self, name: str, makes: list[Callable]):
        """A list with nulls; the reason of the first null under the list's name."""
        self.fields[name] = []
        for make in makes:
            try:
                self.fields[name].append(make())
            except Undefined as undefined:
                self.fields[name].append(None)
                self.why.setdefault(name, undefined.reason)

    def done(self) -> dict:
        return {**self.fields, "why": self.why} if self.why else self.fields
