"""The tests of `compare`: whether sites differ."""

from fractions import Fraction

from ..shape import known_fields
from .agreement import add_block
from .differences import add_kruskal
from .estimates import Estimates
from .plain import read_confidence


def read_tests(call: dict, faults) -> float | None:
    given = call.get("tests")
    if given is None:
        return None
    known_fields(given, ["confidence"], ["tests"])
    return read_confidence(given, faults, ("tests",), "tests")


def tests(sites: list[tuple[str, list]], confidence: float) -> list[dict]:
    """Of each site's name and its respondents."""
    values = {name: [Fraction(person["between"]) for person in people if person["between"] is not None]
              for name, people in sites}
    estimates = Estimates()
    add_block(estimates, "site", values, confidence)
    add_kruskal(estimates, list(values.values()), {"by": "site"})
    return estimates.rows
