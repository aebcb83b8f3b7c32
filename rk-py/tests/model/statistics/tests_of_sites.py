"""The tests of `compare`: whether sites differ."""

from ..answer import mean_of
from ..scores import Scores
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


def tests(sites: list[tuple[str, Scores]], confidence: float) -> list[dict]:
    """Of each site's name and its scores: R(r) from the ratings of its respondents."""
    values = {}
    for name, scores in sites:
        people = [[scores.score_of(person, rated) for rated in person["ratings"] if rated != person["group"]]
                  for person in scores.given["respondents"]]
        means = [mean_of(score for score in person if score is not None) for person in people]
        values[name] = [mean for mean in means if mean is not None]
    estimates = Estimates()
    add_block(estimates, "site", values, confidence)
    add_kruskal(estimates, list(values.values()), {"by": "site"})
    return estimates.rows
