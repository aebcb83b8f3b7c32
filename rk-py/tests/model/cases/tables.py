"""The same answers in every layout of a table."""

from .build import long
from .case import Case

TWO = {"instrument": {"items": ["timely", "accurate"]}}
NUMBERS = {"ties A>A mean": "(5 + 4) / 2", "ties A>B mean": "(3 + 4) / 2", "ties B>A mean": "(2 + 4) / 2",
           "ties B>B mean": "4", "counts ratings": "7", "counts missing": "1"}
LINES = ["a1 A>A 54", "a1 A>B 34", "b1 B>A 24", "b1 B>B 4-"]
TARGET_MAJOR = "respondent,group,A_timely,A_accurate,B_timely,B_accurate\na1,A,5,4,3,4\nb1,B,2,4,4,\n"


def wide(csv: str, **codebook) -> dict:
    return {**TWO, "csv": csv, "codebook": codebook or {"pattern": "{rated}_{dimension}"}}


CASES = [
    Case("layout_long", "long form with the default names", {**TWO, "columns": long(*LINES)}, hand=NUMBERS),
    Case("layout_long_csv", "long form as CSV, columns in another order",
         {**TWO, "csv": "rating,dimension,rated_group,rater_group,respondent\n5,timely,A,A,a1\n4,accurate,A,A,a1\n"
                        "3,timely,B,A,a1\n4,accurate,B,A,a1\n2,timely,A,B,b1\n4,accurate,A,B,b1\n4,timely,B,B,b1\n"},
         hand=NUMBERS),
    Case("layout_long_named", "long form with names of the call's own, and a column that is not used",
         {**TWO, "columns": {"who": ["a1"] * 4 + ["b1"] * 3, "age": [44] * 7, "from": ["A"] * 4 + ["B"] * 3,
                             "to": ["A", "A", "B", "B", "A", "A", "B"],
                             "what": ["timely", "accurate"] * 3 + ["timely"], "answer": [5, 4, 3, 4, 2, 4, 4]},
          "codebook": {"respondent": "who", "rater_group": "from", "rated_group": "to", "dimension": "what",
                       "rating": "answer"}},
         hand=NUMBERS, faults=[("codebook.column.unused", ["columns", "age"])]),
    Case("layout_wide_target_major", "wide form, one block of items a group", wide(TARGET_MAJOR), hand=NUMBERS),
    Case("layout_wide_dimension_major", "wide form, one block of groups an item, the item first in the name",
         wide("id,team,timely[A],timely[B],accurate[A],accurate[B]\na1,A,5,3,4,4\nb1,B,2,4,4,\n",
              respondent="id", group="team", pattern="{dimension}[{rated}]"), hand=NUMBERS),
    Case("layout_wide_explicit", "wide form, each column named in the codebook; two columns that are not",
         wide("q1,respondent,q2,comment,group,q3,q4,site2\n5,a1,4,none,A,3,4,x\n2,b1,4,1,B,4,,y\n",
              columns={"q1": {"rated": "A", "dimension": "Rettidig"}, "q2": {"rated": "A", "dimension": "accurate"},
                       "q3": {"rated": "B", "dimension": "timely"}, "q4": {"rated": "B", "dimension": "accurate"}}),
         hand=NUMBERS, faults=[("codebook.column.unused", ["columns", "comment"]),
                               ("codebook.column.unused", ["columns", "site2"])]),
    Case("layout_wide_columns", "wide form as columns with null and numbers",
         {**TWO, "columns": {"respondent": ["a1", "b1"], "group": ["A", "B"], "A_timely": [5, 2], "A_accurate": [4, 4],
                             "B_timely": [3, 4], "B_accurate": [4, None]},
          "codebook": {"pattern": "{rated}_{dimension}"}}, hand=NUMBERS),
    Case("wide_without_respondent", "a wide table without respondents: each row is a respondent of its own",
         wide("group,A_timely,A_accurate,B_timely,B_accurate\nA,5,4,3,4\nB,2,4,4,\nA,5,4,3,4\n"),
         hand={"counts respondents": "3", "ties A>A n": "2", "ties A>A sd": "0", "groups A respondents": "2"}),
    Case("wide_two_rows_one_questionnaire", "two rows of one respondent, site, wave and case are one questionnaire",
         wide("respondent,group,A_timely,A_accurate,B_timely,B_accurate\na1,A,5,4,,\na1,A,5,,3,4\nb1,B,2,4,4,\n"),
         hand={**NUMBERS, "counts dropped duplicate_answers": "1", "counts questionnaires": "2"}),
    Case("wide_site_wave_case", "site, wave and case are read from a wide table if columns of that name are there",
         {**wide("case,respondent,wave,group,site,A_timely,A_accurate,B_timely,B_accurate\n"
                 "c1,a1,1,A,n,5,4,3,4\nc2,a1,1,A,n,1,1,1,1\nc1,b1,1,B,n,2,4,4,\n"),
          "select": {"case": ["c1"]}, "respondents": True},
         hand={**NUMBERS, "respondents a1 site": "n", "respondents a1 wave": "1", "respondents a1 case": "c1"}),
    Case("pattern_longest_item_wins", "`shared_goals` is the item, not `goals` of a group called care_shared",
         {"instrument": {"items": ["shared_goals", {"id": "goals"}]}, "groups": ["care", "night_care"],
          "csv": "respondent,group,care_shared_goals,care_goals,night_care_Fælles mål,night_care_goals\n"
                 "a1,care,5,4,3,2\n",
          "codebook": {"pattern": "{rated}_{dimension}"}},
         hand={"ties care>care dimensions shared_goals mean": "5", "ties care>care dimensions goals mean": "4",
               "ties care>night_care mean": "2.5"}),
    Case("pattern_around", "a pattern with text before, between and after", wide(
        "respondent,group,rc.A/timely?,rc.A/Præcis?,rc.B/timely?,rc.B/accurate?,rc.B/other?\n"
        "a1,A,5,4,3,4,1\nb1,B,2,4,4,,2\n", pattern="rc.{rated}/{dimension}?"), hand=NUMBERS,
        faults=[("codebook.column.unused", ["columns", "rc.B/other?"])]),
    Case("csv_semicolon_quotes_bom",
         "semicolons, marks and line ends in quotes, doubled quotes, CRLF, a byte order mark, a blank line",
         {**TWO, "csv": "\ufeffrespondent;rater_group;rated_group;dimension;rating\r\n"
                        '"a;1";"A ""x""\n y";B;timely;3\r\n"a;1";"A ""x""\n y";B;"accurate";"4"\r\n\r\n'
                        'b,1;B;"A ""x""\n y";timely;5\r\nb,1;B;B;timely;2', "respondents": True},
         hand={"groups 0 group": 'A "x"\n y', "respondents 0 respondent": "a;1", "respondents 1 respondent": "b,1",
               "ties 1 mean": "3.5", "ties 2 mean": "5"}),
    Case("csv_tabs", "CSV with tabs", wide(TARGET_MAJOR.replace(",", "\t")), hand=NUMBERS),
    Case("csv_no_last_line_end", "the last line without a line end, ending in an empty field",
         wide(TARGET_MAJOR.rstrip("\n")), hand=NUMBERS),
]
