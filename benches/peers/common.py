"""What every peer computes, and the names it goes by.

An answer is a flat dictionary of flat lists of numbers, `nan` where there is nothing to compute,
over groups `a` (rater), `b` (rated) and items `i`, row by row:

| key | holds |
|---|---|
| `tie_n`, `tie_mean`, `tie_sd`, `tie_level` | `[a, b]` respondent-target scores, 4 of 7 items |
| `communication_*`, `relationship_*` | `[a, b]` `n`, `mean`, `level` of the sub-scores |
| `item_n`, `item_mean`, `item_sd`, `item_level` | `[a, b, i]` each answer counted |
| `item_counts` | `[a, b, i, 5]` |
| `group_n`, `out`, `in`, `self` | `[a]` |
| `asymmetry` | pairs `a < b`: a rates b, b rates a, difference, mean |
| `index`, `index_level` | by_group, by_respondent, by_tie, by_rating, within |
| `including_self` | by_group, by_respondent, by_tie, by_rating |
| `sub_scores_*` | communication, relationship by between, within: `ties`, `mean`, `level` |
| `items_*`, `principles_*` | the same for the seven items and the six principles |
| `distribution_counts`, `distribution_shares` | `[i, between/within, 5]` |
| `respondent_scores` | between, within, all: n, mean, sd |
| `counts` | respondents, ratings, missing, pairs below 4 items |

A level is 0 weak, 1 moderate, 2 strong, -1 none (profile `danish`).
"""

ITEMS = (
    "frequent",
    "timely",
    "accurate",
    "problem_solving",
    "shared_goals",
    "shared_knowledge",
    "mutual_respect",
)
COMMUNICATION = 4
"""The first four items are communication, the other three relationship."""

MIN_ITEMS = 4
MIN_COMMUNICATION = 3
MIN_RELATIONSHIP = 2
"""Half of the items rounded up, and the same share of four and of three."""

PRINCIPLES = ((4,), (5,), (6,), (1, 0), (2,), (3,))
"""Positions of the items of each principle, in the order of the answer."""

CUTS = {"between": (3.5, 4.0), "within": (4.0, 4.5)}


def columns_of(header):
    """Group names in order, from the columns `{rated}_{dimension}` of a wide header."""
    suffix = "_" + ITEMS[0]
    return sorted(name[: -len(suffix)] for name in header if name.endswith(suffix))
