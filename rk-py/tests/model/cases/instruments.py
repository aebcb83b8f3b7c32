"""Instruments of six, four and own items, and how items are named."""

from .build import SEVEN, long
from .case import Case

SIX = [item for item in SEVEN if item != "accurate"]
FOUR = ["frequent", "timely", "problem_solving", "mutual_respect"]
DANISH = ["hyppig", "rettidig", "præcis", "problemløsende", "fælles mål", "fælles viden", "gensidig respekt"]
SPELLINGS = ["Frequent", "TIMELY", " accurate ", "problem-solving", "Shared Goals", "sharedKnowledge", "Mutual_respect"]

CASES = [
    Case("instrument_six", "the original form without accurate: three items suffice",
         {"instrument": "six", "frequency": "scored", "groups": ["A", "B"],
          "columns": long("a1 A>B 543---", "a2 A>B 54----", "a3 A>B 555444", items=SIX)},
         hand={"instrument min_items": "3", "ties A>B n": "2", "ties A>B mean": "(12/3 + 27/6) / 2",
               "ties A>B communication n": "3", "ties A>B communication mean": "(12/3 + 9/2 + 5) / 3"}),
    Case("instrument_four", "the four items of long-term care: two suffice, one of relationship",
         {"instrument": {"items": FOUR}, "frequency": "raw_1_3_5_4_2", "groups": ["A", "B"],
          "columns": long("a1 A>B 3-4-", "a2 A>B 2---", "a3 A>B 3445", items=FOUR)},
         hand={"instrument min_items": "2", "ties A>B n": "2",
               "ties A>B mean": "((5 + 4) / 2 + (5 + 4 + 4 + 5) / 4) / 2",
               "ties A>B relationship n": "1", "ties A>B relationship mean": "5",
               "principles mutual_respect between mean": "5", "ties A>B dimensions frequent mean": "(5 + 3 + 5) / 3"}),
    Case("instrument_own_items", "own items: one of relationship, one that counts in the total only, one of the seven",
         {"instrument": {"items": ["timely", {"id": "trust", "sub_score": "relationship", "da": "tillid"},
                                   {"id": "tempo", "en": "pace"}]},
          "groups": ["A", "B"],
          "columns": long("a1 A>B 352", "a2 A>B 443", items=["timely", "Tillid", "pace"])},
         hand={"ties A>B mean": "(10/3 + 11/3) / 2", "ties A>B communication mean": "3.5",
               "ties A>B relationship mean": "4.5", "dimensions tempo between mean": "2.5"}),
    Case("instrument_one_item", "a single item: no relationship score and no principle of two items",
         {"instrument": {"items": ["timely"]}, "groups": ["A", "B"], "columns": long("a1 A>B 4", "a2 A>B 3",
                                                                                    items=["timely"])},
         hand={"instrument min_items": "1", "ties A>B relationship": "null because no_items", "ties A>B mean": "3.5"}),
    Case("item_names_danish", "items named in Danish in the data and in the codings",
         {"frequency": "scored", "codings": {"Problemløsende": {"reverse": True}}, "groups": ["A", "B"],
          "columns": long("a1 A>B 5431234", items=DANISH)},
         hand={"ties A>B mean": "(5 + 4 + 3 + (6 - 1) + 2 + 3 + 4) / 7",
               "ties A>B dimensions problem_solving mean": "5", "ties A>B dimensions shared_goals mean": "2"}),
    Case("item_names_spelled_freely", "case, spaces, hyphens and underscores do not matter",
         {"instrument": {"items": SPELLINGS}, "frequency": "scored", "groups": ["A", "B"],
          "columns": {
              "respondent": ["a1"] * 7, "rater_group": ["A"] * 7, "rated_group": ["B"] * 7,
              "dimension": ["FREQUENT", "Timely", "ACCURATE", "Problem Solving", "shared-goals",
                            "SharedKnowledge", "mutual respect"],
              "rating": [5, 4, 3, 1, 2, 3, 4]}},
         hand={"instrument items 0": "frequent", "instrument items 3": "problem_solving",
               "ties A>B mean": "(5 + 4 + 3 + 1 + 2 + 3 + 4) / 7", "ties A>B dimensions shared_knowledge mean": "3"}),
]
