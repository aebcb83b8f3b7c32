"""Pearson's correlation, as its square with the sign."""

from fractions import Fraction

from .moments import sum_of_products


def correlation_square(one: list[Fraction], other: list[Fraction]) -> Fraction | None:
    """r|r|, or None where one of the two does not vary."""
    if not one:
        return None
    spread = sum_of_products(one, one) * sum_of_products(other, other)
    if spread == 0:
        return None
    shared = sum_of_products(one, other)
    return shared * abs(shared) / spread
