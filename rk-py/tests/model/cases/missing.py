"""Which incomplete answers count, and what is said where none do."""

from .build import seven, two
from .case import Case

BOTH = ["A", "B"]
SPARSE = ["a1 A>B 5432---", "a2 A>B 543----", "a3 A>B ----345", "a4 A>B 2------"]

CASES = [
    Case("min_items_default", "four of seven answered items are needed: one pair has them, three do not",
         seven(*SPARSE, groups=BOTH),
         hand={"instrument min_items": "4", "ties A>B n": "1", "ties A>B mean": "(5 + 4 + 3 + 2) / 4",
               "ties A>B sd": "null because one_answer", "counts dropped pairs_below_min_items": "3",
               "ties A>B dimensions frequent n": "3", "ties A>B dimensions frequent mean": "(5 + 5 + 2) / 3",
               "ties A>B communication n": "2", "ties A>B communication mean": "(14/4 + 12/3) / 2",
               "ties A>B relationship n": "1", "ties A>B relationship mean": "(3 + 4 + 5) / 3",
               "counts ratings": "4 + 3 + 3 + 1", "counts missing": "28 - 11"}),
    Case("min_items_listwise", "with min_items 7 none of the four pairs counts, their answers do",
         seven(*SPARSE, groups=BOTH, min_items=7),
         hand={"ties A>B n": "0", "ties A>B mean": "null because too_few_items",
               "ties A>B communication n": "1", "ties A>B communication mean": "14/4",
               "ties A>B relationship mean": "(3 + 4 + 5) / 3", "counts dropped pairs_below_min_items": "4",
               "dimensions frequent between mean": "(5 + 5 + 2) / 3"}),
    Case("min_items_one", "with min_items 1 every pair with an answer counts",
         seven(*SPARSE, groups=BOTH, min_items=1),
         hand={"ties A>B n": "4", "ties A>B mean": "(14/4 + 12/3 + 12/3 + 2) / 4",
               "ties A>B communication n": "3", "counts dropped pairs_below_min_items": "0"}),
    Case("sub_score_needs_its_share", "of min_items 4 of 7 communication needs 4*4/7, so 3; relationship 4*3/7, so 2",
         seven("a1 A>B 54---54", "a2 A>B 543---4", "a3 A>B 5432--3", groups=BOTH),
         hand={"ties A>B n": "3", "ties A>B communication n": "2",
               "ties A>B communication mean": "(12/3 + 14/4) / 2", "ties A>B relationship n": "1",
               "ties A>B relationship mean": "(5 + 4) / 2",
               "ties A>B mean": "(18/4 + 16/4 + 17/5) / 3"},
         faults=[("level.mean.in_gap", ["ties", 0])]),
    Case("sub_score_too_few", "a pair that has no sub-score: one answer on relationship, two needed",
         seven("a1 A>B 5555--3", groups=BOTH),
         hand={"ties A>B relationship mean": "null because too_few_items", "ties A>B mean": "23/5",
               "sub_scores relationship between mean": "null because no_ties"}),
    Case("respondent_first", "with missing answers the mean of respondents is not the mean of dimensions",
         two("a1 A>B 5-", "a2 A>B 31", groups=BOTH),
         hand={"ties A>B mean": "(5 + (3 + 1) / 2) / 2", "ties A>B dimensions timely mean": "(5 + 3) / 2",
               "ties A>B dimensions accurate mean": "1"}),
    Case("rows_without_rating", "a row with no rating asks and is missing; it makes a questionnaire all the same",
         two("a1 A>B ..", "a2 A>B 44", groups=BOTH, respondents=True),
         hand={"counts questionnaires": "2", "counts respondents": "2", "counts ratings": "2",
               "counts missing": "2", "ties A>B n": "1", "respondents a1 between": "null because no_answers",
               "respondents a1 all": "null because no_answers", "groups A respondents": "2"},
         faults=[("level.mean.in_gap", ["ties", 0])]),
    Case("nobody_answered", "a group whose only questionnaire is blank",
         two("a1 A>B ..", "b1 B>A 33", groups=BOTH),
         hand={"ties A>B mean": "null because no_answers", "groups A out": "null because no_answers",
               "groups A in": "3", "groups B in": "null because no_ties", "groups B out": "3",
               "index by_group": "3", "index by_tie": "3"}),
]
