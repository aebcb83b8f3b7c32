"""Numbers as an audit writes them."""

from fractions import Fraction

MINUS = "−"


def printed(value: Fraction, decimals: int) -> str:
    """The number with so many decimals, which it has."""
    return written(round(value * 10**decimals), decimals)


def result(value: Fraction, decimals: int) -> str:
    """The outcome of a sum: with two decimals more, without noughts at the end."""
    text = written(round(value * 10 ** (decimals + 2)), decimals + 2)
    return text.rstrip("0").rstrip(".")


def written(units: int, decimals: int) -> str:
    """A whole number of units of the last decimal."""
    digits = str(abs(units)).rjust(decimals + 1, "0")
    whole, part = digits[:len(digits) - decimals], digits[len(digits) - decimals:]
    return (MINUS if units < 0 else "") + whole + (f".{part}" if part else "")
