"""Shares with the intervals of Wilson."""

from fractions import Fraction

from mpmath import mp

from ..answer import number
from ..statistics.distributions import normal_quantile
from ..statistics.near import near, real


def read_confidence(call: dict, findings) -> Fraction:
    given = Fraction(call.get("confidence", 0.95))
    if not 0 < given < 1:
        findings.add("stats.confidence.out_of_range", "confidence")
    return given


def wilson(yes: int, of: int, confidence: Fraction, side: int):
    """The p at which the share found lies z standard errors away: the smaller or the larger root of the equation.

    (share - p)^2 = z^2 p (1 - p) / n, written as (n + z^2) p^2 - (2 yes + z^2) p + yes^2 / n = 0.
    """
    z = normal_quantile((1 + confidence) / 2)
    first, second, third = of + z**2, 2 * yes + z**2, real(Fraction(yes * yes, of))
    return (second + side * mp.sqrt(second**2 - 4 * first * third)) / (2 * first)


def part(yes: int, of: int, confidence: Fraction) -> dict:
    """`share`, `low` and `high`. With none the lower limit is 0, with all the upper one is 1, and exactly so."""
    if of == 0:
        return {"share": None, "low": None, "high": None, "why": {"share": "no_cases"}}
    low = 0.0 if yes == 0 else near(lambda: wilson(yes, of, confidence, -1))
    high = 1.0 if yes == of else near(lambda: wilson(yes, of, confidence, 1))
    return {"share": number(Fraction(yes, of)), "low": low, "high": high}


def share(yes: int, of: int, unknown: int, confidence: Fraction) -> dict:
    return {"yes": yes, "of": of, "unknown": unknown, **part(yes, of, confidence)}


def share_of(answers: list[str], confidence: Fraction) -> dict:
    """The share of yes among yes and no."""
    yes, no = answers.count("yes"), answers.count("no")
    return share(yes, yes + no, len(answers) - yes - no, confidence)
