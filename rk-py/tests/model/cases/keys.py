"""Site, wave and case keys."""

from .build import two
from .case import Case

SITES = ["p1 A>B 34 north 2014", "p1 B>A 44 south 2014", "p2 A>B 55 north 2016", "p3 A>B 22 south 2014",
         "p4 B>A 23 north 2014"]
SITE_KEYS = ("site", "wave")
CASE_LINES = ["a1 A>B 34 c1", "a1 A>B 55 c2", "a1 A>B 2- c3", "a2 A>B 44 c1", "b1 B>A 33 c1"]

CASES = [
    Case("select_site_and_wave", "only the questionnaires of one site and wave; wave given as a number",
         two(*SITES, keys=SITE_KEYS, select={"site": ["north"], "wave": [2014]}, respondents=True),
         hand={"counts questionnaires": "2", "counts dropped unselected_questionnaires": "3",
               "ties A>B mean": "3.5", "ties B>A mean": "2.5", "respondents 0 site": "north",
               "respondents 0 wave": "2014", "respondents 1 respondent": "p4"}),
    Case("select_several", "several sites of one wave", two(*SITES, keys=SITE_KEYS,
                                                            select={"site": ["north", "south"], "wave": ["2014"]}),
         hand={"counts questionnaires": "4", "ties A>B mean": "(3.5 + 2) / 2", "ties B>A mean": "(4 + 2.5) / 2",
               "counts dropped unselected_questionnaires": "1"}),
    Case("waves_pooled", "two waves scored together: each questionnaire counts, with a warning",
         two("a1 A>B 34 1", "a1 A>B 44 2", "a2 A>B 55 2", "b1 B>A 33 1", keys=("wave",), respondents=True),
         hand={"counts respondents": "3", "counts questionnaires": "4", "ties A>B n": "3",
               "ties A>B mean": "(3.5 + 4 + 5) / 3", "groups A respondents": "2",
               "index by_group": "((3.5 + 4 + 5) / 3 + 3) / 2", "respondents 1 wave": "2"},
         faults=[("response.wave.pooled", [])]),
    Case("cases", "several cases of one respondent are several questionnaires of one person",
         two(*CASE_LINES, keys=("case",), respondents=True),
         hand={"counts respondents": "3", "counts questionnaires": "5", "groups A respondents": "2",
               "ties A>B n": "4", "ties A>B mean": "(3.5 + 5 + 2 + 4) / 4", "ties A>B dimensions accurate n": "3",
               "respondents 1 case": "c2", "counts missing": "5 * 4 - 9"}),
    Case("select_case", "one case of several", two(*CASE_LINES, keys=("case",), select={"case": ["c1"]}),
         hand={"counts questionnaires": "3", "ties A>B mean": "(3.5 + 4) / 2",
               "counts dropped unselected_questionnaires": "2"}),
    Case("two_groups_in_two_waves_pooled", "scored together, a person of two groups counts in both",
         two("a1 A>B 34 1", "a1 B>A 44 2", "b1 B>A 22 1", keys=("wave",)),
         hand={"counts respondents": "3", "counts questionnaires": "3", "groups B respondents": "2"},
         faults=[("response.wave.pooled", [])]),
    Case("one_person_two_groups_in_two_waves", "the same respondent in another group in another wave is no fault",
         two("a1 A>B 34 1", "a1 B>A 44 2", keys=("wave",), select={"wave": ["2"]}),
         hand={"counts respondents": "1", "ties B>A mean": "4", "groups A out": "null because no_answers"},
         faults=[("level.mean.in_gap", ["ties", 0])]),
]
