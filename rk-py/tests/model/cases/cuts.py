"""Means exactly on a cut and one point of one answer beside it."""

from .build import seven
from .case import Case

TEAM = ["below", "at", "above", "team"]


def rating(sum: int) -> str:
    """Seven answers that sum to so much."""
    return str(sum // 7 + 1) * (sum % 7) + str(sum // 7) * (7 - sum % 7)


def two_of(group: str, rated: str, sum: int) -> list[str]:
    """Two respondents of a group, fourteen answers that sum to so much."""
    return [f"{group}1 {group}>{rated} {rating(sum // 2)}", f"{group}2 {group}>{rated} {rating(sum - sum // 2)}"]


def around(sum: int, own: bool) -> dict:
    lines = []
    for group, points in (("below", sum - 1), ("at", sum), ("above", sum + 1)):
        lines += two_of(group, group if own else "team", points)
    return seven(*lines, groups=TEAM[:3] if own else TEAM)


CASES = [
    Case(
        "cut_between_moderate", "48, 49 and 50 points on 14 answers: 49/14 is exactly 3.5",
        around(49, own=False),
        hand={"ties below>team mean": "48/14", "ties below>team level": "weak",
              "ties at>team mean": "3.5", "ties at>team level": "moderate",
              "ties above>team mean": "50/14", "ties above>team level": "moderate"},
    ),
    Case(
        "cut_between_strong", "55, 56 and 57 points on 14 answers: 56/14 is exactly 4 and not strong",
        around(56, own=False),
        hand={"ties below>team mean": "55/14", "ties below>team level": "moderate",
              "ties at>team mean": "4", "ties at>team level": "moderate",
              "ties above>team mean": "57/14", "ties above>team level": "strong"},
        faults=[("level.mean.in_gap", ["ties", 0]), ("level.mean.in_gap", ["ties", 1])],
    ),
    Case(
        "cut_within_moderate", "within a group the cut is 4: 55, 56 and 57 points on 14 answers",
        around(56, own=True),
        hand={"ties below>below level": "weak", "ties at>at mean": "4", "ties at>at level": "moderate",
              "ties above>above level": "moderate"},
    ),
    Case(
        "cut_within_strong", "within a group the cut is 4.5: 62, 63 and 64 points on 14 answers",
        around(63, own=True),
        hand={"ties below>below level": "moderate", "ties at>at mean": "4.5", "ties at>at level": "moderate",
              "ties above>above mean": "64/14", "ties above>above level": "strong"},
    ),
    Case(
        "exactly_four", "28 points on 7 items, from different answers, are exactly 4 and moderate",
        seven("a1 A>B 5555332", "a2 A>B 4444444", "a3 A>B 3455551", groups=["A", "B"]),
        hand={"ties A>B mean": "28/7", "ties A>B sd": "0", "ties A>B level": "moderate",
              "ties A>B dimensions mutual_respect mean": "(2 + 4 + 1) / 3",
              "ties A>B dimensions frequent level": "moderate"},
        faults=[("level.mean.in_gap", ["ties", 0])],
    ),
    Case(
        "thirds_on_the_cut", "10/3 and 11/3 are not binary numbers, their mean is exactly 3.5",
        {"instrument": {"items": ["timely", "accurate", "problem_solving"]}, "groups": ["A", "B"],
         "columns": {"respondent": ["a1"] * 3 + ["a2"] * 3, "rater_group": ["A"] * 6, "rated_group": ["B"] * 6,
                     "dimension": ["timely", "accurate", "problem_solving"] * 2, "rating": [3, 3, 4, 4, 4, 3]}},
        hand={"ties A>B mean": "(10/3 + 11/3) / 2", "ties A>B level": "moderate",
              "ties A>B sd": "sqrt(2 * (1/6)**2)"},
    ),
    Case(
        "unlike_numbers_of_items",
        "a mean over respondents who answered 4, 5, 6 and 7 items: each counts one, not its answers",
        seven("a1 A>B 4443---", "a2 A>B 44445--", "a3 A>B 444445-", "a4 A>B 4444443", groups=["A", "B"]),
        hand={"ties A>B mean": "(15/4 + 21/5 + 25/6 + 27/7) / 4", "ties A>B level": "moderate",
              "ties A>B sd": "sqrt(((15/4 - 6709/1680)**2 + (21/5 - 6709/1680)**2 + (25/6 - 6709/1680)**2"
                             " + (27/7 - 6709/1680)**2) / 3)"},
        faults=[("level.mean.in_gap", ["ties", 0])],
    ),
]
