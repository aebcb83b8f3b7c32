"""The constructed examples of the domain notes, section 7.3."""

from .build import long, seven
from .case import Case

TEN = [f"q{n:02}" for n in range(1, 11)]
TEN_ITEMS = {"items": [{"id": id} for id in TEN]}
SOURCE = "domain/rc-measurement.md 7.3, computed there by hand; worked again in by_hand"
SCORES = {
    "a1": ("A", {"A": 46, "B": 34, "C": 42}),
    "a2": ("A", {"A": 42, "B": 30, "C": 38}),
    "a3": ("A", {"A": 44, "B": 38}),
    "b1": ("B", {"A": 39, "B": 48, "C": 29}),
    "b2": ("B", {"A": 35, "B": 44, "C": 33}),
    "c1": ("C", {"A": 41, "B": 36, "C": 40}),
}


def tenths(sum: int) -> str:
    """Ten ratings that sum to so much, so that their mean has one decimal."""
    return str(sum // 10 + 1) * (sum % 10) + str(sum // 10) * (10 - sum % 10)


GOLDEN = long(*(f"{r} {group}>{rated} {tenths(sum)}" for r, (group, sums) in SCORES.items()
                for rated, sum in sums.items()), items=TEN)

CASES = [
    Case(
        "constructed_example", "the constructed example of three groups and six respondents, all its numbers",
        {"instrument": TEN_ITEMS, "respondents": True, "columns": GOLDEN}, source=SOURCE,
        hand={
            "ties A>A mean": "(4.6 + 4.2 + 4.4) / 3", "ties A>A n": "3", "ties A>A level": "moderate",
            "ties A>A sd": "sqrt((0.2**2 + 0.2**2 + 0**2) / 2)", "ties A>A kind": "bonding",
            "ties A>B mean": "(3.4 + 3.0 + 3.8) / 3", "ties A>B n": "3", "ties A>B level": "weak",
            "ties A>B sd": "sqrt((0**2 + 0.4**2 + 0.4**2) / 2)", "ties A>B kind": "bridging",
            "ties A>C mean": "(4.2 + 3.8) / 2", "ties A>C n": "2", "ties A>C level": "moderate",
            "ties A>C sd": "sqrt(0.2**2 + 0.2**2)",
            "ties B>A mean": "(3.9 + 3.5) / 2", "ties B>A n": "2", "ties B>A level": "moderate",
            "ties B>B mean": "(4.8 + 4.4) / 2", "ties B>B n": "2", "ties B>B level": "strong",
            "ties B>C mean": "(2.9 + 3.3) / 2", "ties B>C n": "2", "ties B>C level": "weak",
            "ties C>A mean": "4.1", "ties C>A n": "1", "ties C>A level": "strong",
            "ties C>A sd": "null because one_answer",
            "ties C>B mean": "3.6", "ties C>B n": "1", "ties C>B level": "moderate",
            "ties C>C mean": "4.0", "ties C>C n": "1", "ties C>C level": "moderate",
            "ties A>B communication": "null because no_items",
            "respondents a1 between": "(3.4 + 4.2) / 2", "respondents a2 between": "(3.0 + 3.8) / 2",
            "respondents a3 between": "3.8", "respondents b1 between": "(3.9 + 2.9) / 2",
            "respondents b2 between": "(3.5 + 3.3) / 2", "respondents c1 between": "(4.1 + 3.6) / 2",
            "respondents a3 all": "(4.4 + 3.8) / 2", "respondents a3 within": "4.4",
            "index by_respondent": "(3.8 + 3.4 + 3.8 + 3.4 + 3.4 + 3.85) / 6",
            "index by_group": "((3.8 + 3.4 + 3.8) / 3 + (3.4 + 3.4) / 2 + 3.85) / 3",
            "index by_tie": "(3.4 + 4.0 + 3.7 + 3.1 + 4.1 + 3.6) / 6",
            "index by_rating":
                "(3.4 + 4.2 + 3.0 + 3.8 + 3.8 + 3.9 + 2.9 + 3.5 + 3.3 + 4.1 + 3.6) / 11",
            "index within": "(4.4 + 4.6 + 4.0) / 3", "index custom": "null because no_weights",
            "index including_self by_tie": "(4.4 + 3.4 + 4.0 + 3.7 + 4.6 + 3.1 + 4.1 + 3.6 + 4.0) / 9",
            "index including_self by_respondent":
                "(12.2/3 + 11.0/3 + 8.2/2 + 11.6/3 + 11.2/3 + 11.7/3) / 6",
            "index including_self by_rating":
                "(12.2 + 11.0 + 8.2 + 11.6 + 11.2 + 11.7) / 17",
            "index levels by_group": "moderate", "index levels within": "moderate",
            "groups A out": "(3.4 + 4.0) / 2", "groups B out": "(3.7 + 3.1) / 2",
            "groups C out": "(4.1 + 3.6) / 2", "groups A in": "(3.7 + 4.1) / 2",
            "groups B in": "(3.4 + 3.6) / 2", "groups C in": "(4.0 + 3.1) / 2", "groups A self": "4.4",
            "groups A respondents": "3", "groups A response_rate": "null because eligible_unknown",
            "asymmetries A>B difference": "3.4 - 3.7", "asymmetries A>C difference": "4.0 - 4.1",
            "asymmetries B>C difference": "3.1 - 3.6", "asymmetries A>B mean": "(3.4 + 3.7) / 2",
            "asymmetries A>C mean": "(4.0 + 4.1) / 2", "asymmetries B>C mean": "(3.1 + 3.6) / 2",
            "respondent_scores between n": "6", "respondent_scores within n": "6",
            "respondent_scores between mean": "(3.8 + 3.4 + 3.8 + 3.4 + 3.4 + 3.85) / 6",
            "counts respondents": "6", "counts questionnaires": "6", "counts ratings": "17 * 10",
            "counts missing": "18 * 10 - 17 * 10",
        },
        published={
            "index by_respondent": "3.608333", "index by_group": "3.638889", "index by_tie": "3.65",
            "index by_rating": "3.590909", "index within": "4.333333",
            "index including_self by_tie": "3.877778", "index including_self by_respondent": "3.888889",
        },
        faults=[("level.mean.in_gap", ["ties", 2])],
    ),
    Case(
        "constructed_example_weights", "the index with the call's own weights for the rating groups",
        {"instrument": TEN_ITEMS, "weights": {"A": 5, "B": 3, "C": 2}, "columns": GOLDEN},
        hand={"index custom": "(5 * 3.7 + 3 * 3.4 + 2 * 3.85) / (5 + 3 + 2)",
              "index levels custom": "moderate"},
        faults=[("level.mean.in_gap", ["ties", 2])],
    ),
]

HALF_FILLED = "a1 A>B 2434-35"
GROUPS = ["A", "B"]
CASES += [
    Case(
        "item_level_recoded", "six of seven items answered, frequent raw 2 becomes 3",
        seven(HALF_FILLED, groups=GROUPS, frequency="raw_1_3_5_4_2"), source=SOURCE,
        hand={"ties A>B mean": "(3 + 4 + 3 + 4 + 3 + 5) / 6",
              "ties A>B communication mean": "(3 + 4 + 3 + 4) / 4",
              "ties A>B relationship mean": "(3 + 5) / 2", "ties A>B relationship n": "1",
              "counts missing": "1", "ties A>B dimensions shared_goals mean": "null because no_answers"},
        published={"ties A>B mean": "3.666667"},
    ),
    Case(
        "item_level_forgotten_recode", "the same answers taken as scored: the recode was forgotten",
        seven(HALF_FILLED, groups=GROUPS), source=SOURCE,
        hand={"ties A>B mean": "(2 + 4 + 3 + 4 + 3 + 5) / 6"}, published={"ties A>B mean": "3.5"},
    ),
    Case(
        "item_level_listwise", "the same answers where all seven items are required",
        seven(HALF_FILLED, groups=GROUPS, frequency="raw_1_3_5_4_2", min_items=7), source=SOURCE,
        hand={"ties A>B mean": "null because too_few_items", "ties A>B n": "0",
              "ties A>B communication mean": "(3 + 4 + 3 + 4) / 4",
              "ties A>B relationship mean": "null because too_few_items",
              "counts dropped pairs_below_min_items": "1", "index by_tie": "null because no_ties",
              "respondent_scores between mean": "null because too_few_items"},
    ),
]
