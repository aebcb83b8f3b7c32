"""From an exact fraction to the nearest binary64 number, rounded once."""

from fractions import Fraction
from math import isqrt


def nearest(value: Fraction) -> float:
    """The binary64 number nearest to the fraction, ties to even.

    `float` of a fraction divides two integers, which Python rounds correctly.
    """
    return float(value)


def nearest_root(value: Fraction) -> float:
    """The binary64 number nearest to the square root of the fraction.

    The root is cut off after at least 100 binary digits. One digit more is set
    when something was cut off, so that no root that lies beside the middle of
    two numbers can be taken for the middle.
    """
    if value == 0:
        return 0.0
    digits = 100 + value.denominator.bit_length()
    scaled = Fraction(value.numerator << (2 * digits), value.denominator)
    floor = isqrt(scaled.numerator // scaled.denominator)
    cut_off = Fraction(floor * floor) != scaled
    return nearest(Fraction(2 * floor + cut_off, 1 << (digits + 1)))


def as_printed(number: int | float) -> Fraction:
    """A number of the call as its decimals are printed: 0.1 is one tenth."""
    return Fraction(repr(number))


def decimals(number: int | float) -> int:
    """How many decimals the printed number has."""
    denominator = as_printed(number).denominator
    count = 0
    while 10**count % denominator:
        count += 1
    return count
