"""What `read` says of a file: every column, every cell, and the answers in the long form."""

from ..exports import (
    GROUPS,
    limesurvey_codes,
    qualtrics_numbers,
    redcap_labels,
    surveymonkey,
    surveyxact_comma,
)
from ..exports import (
    long as long_export,
)
from .build import long
from .case import Case
from .codebooks import HEADER, NUMBER, PATTERN, WORDS, column
from .tables import TARGET_MAJOR, TWO

# The other exports are read from their bytes by the tests of each language.
EXPORTS = [(qualtrics_numbers, "utf-8"), (surveyxact_comma, "windows-1252"), (limesurvey_codes, "utf-8"),
           (redcap_labels, "utf-8"), (surveymonkey, "utf-8"), (long_export, "utf-8")]


def read(name: str, shows: str, call: dict, hand: dict | None = None, *faults: tuple) -> Case:
    return Case(name, shows, {**TWO, **call}, hand=hand or {}, faults=list(faults), operation="read")


def export(make, encoding: str) -> Case:
    """A whole file of rk-core/samples/exports, as text."""
    exported = make()
    hand = {"counts respondents": "30", "counts questionnaires": "30", "counts answers": "999", "groups 4": "leaders",
            "data respondent 0": "r01", "data rating 0": "5", "data rating 28": "4", "data rating 33": "3"}
    return Case(f"export_{exported.name}", f"the export {exported.name} of rk-core/samples/exports",
                {"groups": GROUPS, "csv": exported.data.decode(encoding), "codebook": exported.codebook}, hand=hand,
                faults=[], operation="read")


CASES = [
    read("wide", "a wide file: uses of columns, numbers of cells, answers by group, then in the order of the data",
         {"csv": "respondent,comment,group,A_timely,A_accurate,B_timely,B_accurate,date\n"
                 "b1,x,B,2,-99,4,,1\na2,y,A,5,4,Don't know,4,2\na1,,A,1,2,3,4,3\n",
          "codebook": PATTERN | {"missing": [-99], "dont_know": ["don't know"], "ignore": ["date"]}},
         {"file separator": ",", "file encoding": "null", "file header_rows": "1", "rows": "3",
          "columns respondent use": "respondent", "columns comment use": "unused", "columns date use": "ignored",
          "columns A_accurate use": "rating", "columns A_accurate rated": "A",
          "columns A_accurate dimension": "accurate", "columns A_accurate answers": "2",
          "columns A_accurate missing": "1", "columns A_accurate empty": "0", "columns B_timely dont_know": "1",
          "columns B_accurate empty": "1", "groups 0": "A", "counts answers": "9", "counts missing": "2",
          "counts dont_know": "1", "counts respondents": "3", "data respondent 0": "a2", "data respondent 4": "a1",
          "data respondent 8": "b1", "data dimension 1": "accurate", "data rated_group 2": "B",
          "data rating 0": "5", "data rating 2": "null", "data rating 9": "null", "data rating 11": "null"},
         ("codebook.column.unused", ["columns", "comment"])),
    read("long", "a long file, its rows in any order: every questionnaire, rated group and item has a row",
         {"columns": long("b1 B>A 24", "a1 A>B 34", "a1 A>A 5.")},
         {"file": "null", "rows": "6", "columns rating use": "rating", "columns rating answers": "5",
          "columns rating empty": "1", "columns rated_group use": "rated_group", "counts answers": "5",
          "counts missing": "1", "data rater_group 0": "A", "data rated_group 0": "A", "data rating 0": "5",
          "data rating 1": "null", "data rating 3": "4", "data rating 4": "2", "data rated_group 6": "B",
          "data rating 6": "null"}),
    read("groups_listed", "the groups in the order of the call, also one without an answer",
         {"csv": TARGET_MAJOR, "codebook": PATTERN, "groups": ["C", "B", {"name": "A", "level": "leader"}]},
         {"groups 0": "C", "groups 2": "A", "data rater_group 0": "B", "data rated_group 0": "B",
          "data rater_group 4": "A", "data rating 0": "4"}),
    read("keys", "site, wave and case are read if they are there; two waves are no warning, an empty key is null",
         {"csv": "site,wave,case,respondent,group,A_timely,A_accurate\ns,1,,a1,A,3,4\ns,2,c,a1,A,5,4\nt,1,,a1,A,1,1\n",
          "codebook": PATTERN},
         {"counts respondents": "2", "counts questionnaires": "3", "data case 0": "null", "data case 2": "c",
          "data wave 2": "2", "data site 4": "t"}),
    read("without_respondents", "without a column of respondents each row is one, called by its place",
         {"csv": "group,A_timely,A_accurate\nA,3,4\nA,5,4\n", "codebook": PATTERN},
         {"counts respondents": "2", "data respondent 0": "0", "data respondent 2": "1", "columns group use": "group"}),
    read("dropped", "an answer given twice is counted, and a respondent without a group is not in the data",
         {"csv": HEADER + "a1,A,5,4,,\na1,A,5,,3,4\nx,,1,1,1,1\ny,,,,,\nb1,B,2,4,4,\n", "codebook": PATTERN},
         {"counts duplicate_answers": "1", "counts respondents_without_group": "2", "counts questionnaires": "2",
          "counts answers": "7", "columns A_timely answers": "4", "columns A_timely empty": "1",
          "counts missing": "3 + 3 + 4 - 2", "rows": "5"},
         ("response.rater_group.missing", ["columns", "group", 2]),
         ("response.rater_group.missing", ["columns", "group", 3])),
    read("as_given", "answers are given before any coding, labels as their numbers",
         {"csv": HEADER + "a1,A,high,4,3,4\nb1,B,2,rather high,4,\n", "codebook": PATTERN | {"answers": WORDS}},
         {"data rating 0": "5", "data rating 5": "4"}),
    read("group_names", "groups by their names, columns by what they are called in the file",
         {"csv": "respondent,group,1_timely,1_accurate\na1,1,3,4\na2,A,5,4\n",
          "codebook": PATTERN | {"group_names": {"1": "A"}}},
         {"columns 1_timely rated": "A", "data rater_group 0": "A", "groups 0": "A"}),
    read("three_header_rows", "names of columns may be missing, the other header rows are passed over",
         {"csv": "id;;group;\nx;y\nz;w\na1;4;A;3\n", "codebook": {
             "header_rows": 3, "respondent": "id",
             "columns": {"#2": column("A", "timely"), "#4": column("A", "accurate")}}},
         {"file separator": ";", "file header_rows": "3", "columns 1 column": "#2", "rows": "1",
          "data rating 1": "3"}),
    read("lines_end_with_cr", "a file without any LF ends its lines with CR, as programs on a Mac have written them",
         {"csv": "group;A_timely;A_accurate\rA;3;4\r\rA;5;4", "codebook": PATTERN},
         {"rows": "2", "data rating 0": "3", "data rating 3": "4", "columns A_accurate answers": "2"}),
    read("eligible_is_not_counted", "more answered than could have: a matter for scores",
         {"csv": TARGET_MAJOR, "codebook": PATTERN, "groups": [{"name": "A", "eligible": 1},
                                                               {"name": "B", "eligible": 1}]},
         {"counts answers": "7", "data rating 0": "5"}),
    read("personal_number_not_repeated", "no answer repeats a personal number that an unused column is called",
         {"csv": f"respondent,group,A_timely,A_accurate,{NUMBER}\na1,A,3,4,5\n", "codebook": PATTERN},
         {"columns 4 column": "…", "columns 4 use": "unused"}, ("codebook.column.unused", ["columns", 4])),
    read("read_unknown_field", "`read` scores nothing, so it takes no `frequency`",
         {"csv": TARGET_MAJOR, "codebook": PATTERN, "frequency": "scored"}, {},
         ("input.unknown_field", ["frequency"])),
    read("read_no_overlap", "the faults of the data are those of `score`",
         {"columns": long("a1 A>C 34", "b1 B>C 44")}, {}, ("response.groups.no_overlap", [])),
    *(export(*exported) for exported in EXPORTS),
]
