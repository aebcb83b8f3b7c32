"""What a codebook says of a file and its cells, and what can be wrong with it."""

from .build import long
from .case import Case
from .tables import NUMBERS, TARGET_MAJOR, TWO

PATTERN = {"pattern": "{rated}_{dimension}"}
HEADER = "respondent,group,A_timely,A_accurate,B_timely,B_accurate\n"
WORDS = {"low": 1, "Rather  Low": 2, "middle": 3, "rather high": 4, "high": 5}
NUMBER = "010101-0000"
SCALE = {"least": 1, "most": 5}


def wide(name: str, shows: str, rows: str, codebook: dict, *faults: tuple, hand: dict | None = None, **more) -> Case:
    """Two items in the wide form, with the codebook's pattern if it has none and no columns."""
    whole = codebook if "columns" in codebook or "pattern" in codebook else PATTERN | codebook
    return Case(name, shows, {**TWO, "csv": rows, "codebook": whole, **more}, hand=hand or {}, faults=list(faults))


def column(rated: str, dimension: str) -> dict:
    return {"rated": rated, "dimension": dimension}


def digits_from(nought: int, text: str) -> str:
    """The text with its digits in another script."""
    return "".join(chr(nought + int(letter)) if letter in "0123456789" else letter for letter in text)


CASES = [
    wide("labels", "labels without regard to case and runs of white space; numbers may stand among them",
         HEADER + "a1,A,HIGH,rather high, middle ,4\nb1,B,Rather\t low,4,Rather  High,\n", {"answers": WORDS},
         hand=NUMBERS),
    wide("labels_of_an_item", "labels of one item come before those of all",
         HEADER + "a1,A,often,4,middle,4\nb1,B,seldom,4,rather high,\n",
         {"answers": {"often": 1, "seldom": 1} | WORDS, "item_answers": {"Rettidig": {"often": 5, "seldom": 2}}},
         hand=NUMBERS),
    wide("labels_that_are_numbers", "0 to 4 stand for 1 to 5; 4, `4`, `4.0` and `4,0` are one label",
         'respondent;group;A_timely;A_accurate;B_timely;B_accurate\na1;A;4;3.0;"2,0";3\nb1;B;1; 3 ;3;\n',
         {"answers": {"0": 1, "1": 2, "2": 3, "3,0": 4, "4": 5}}, hand=NUMBERS),
    Case("labels_of_cells_that_are_numbers", "cells that are numbers are looked up by value like text",
         {**TWO, "columns": {"respondent": ["a1", "b1"], "group": ["A", "B"], "A_timely": [4, 1.0],
                             "A_accurate": [3, 3], "B_timely": [2, "3"], "B_accurate": [3.0, None]},
          "codebook": PATTERN | {"answers": {"0": 1, "1": 2, "2": 3, "3": 4, "4": 5}}}, hand=NUMBERS),
    wide("labels_looked_at_in_order", "what is in `dont_know`, `missing` and the labels counts as the first of them",
         HEADER + "a1,A,5,4,3,4\nb1,B,2,4,4,9\n", {"answers": {"9": 1}, "missing": [9], "dont_know": ["9"]},
         hand=NUMBERS),
    wide("missing_and_dont_know", "codes and texts for no answer and for don't know: neither is an answer",
         HEADER + "a1,A,5,4,3,4\nb1,B,2,4,4, n/a \nb2,B,Ved IKKE,-99,-99.0,ved  ikke\n",
         {"missing": ["N/A", -99], "dont_know": ["ved ikke"]},
         hand={**NUMBERS, "counts missing": "5", "counts questionnaires": "3"}),
    wide("decimal_comma", "a decimal comma in a file with semicolons",
         "respondent;group;A_timely;A_accurate;B_timely;B_accurate\na1;A;5,0;4,0;3,0;4,00\nb1;B;2,0;+4,0;4;\n", {},
         hand=NUMBERS),
    wide("group_names", "codes and long texts for groups, in cells and in names of columns",
         "respondent,group,1_timely,1_accurate,The  team B_timely,the team b_accurate\na1,1,5,4,3,4\n"
         "b1,B,2,4,4,\nb2, THE TEAM B ,,,,\n", {"group_names": {"1": "A", "the team B": "B"}},
         hand={**NUMBERS, "counts missing": "5", "counts respondents": "3"}),
    wide("group_names_by_value", "a group coded 1 is also `1,0` and `01`",
         'respondent;group;x;y\na1;1,0;5;4\na2;01;5;4\nb1;2;3;4\n',
         {"columns": {"x": column("1", "timely"), "y": column("A", "accurate")}, "group_names": {"1": "A", "2": "B"}},
         hand={"ties A>A n": "2", "ties A>A mean": "4.5", "ties B>A mean": "3.5"}),
    wide("group_names_in_settings", "groups, expected ties and weights use the names",
         "respondent,group,1_timely,1_accurate,2_timely,2_accurate\na1,1,5,4,3,4\nb1,2,2,4,4,\n",
         {"group_names": {"1": "A", "2": "B"}},
         hand={**NUMBERS, "index custom": "(3 * 3.5 + 1 * 3) / 4"}, groups=["A", "B"], weights={"A": 3, "B": 1},
         expected=[["A", "B"], ["B", "A"]]),
    Case("group_names_long", "codes for both groups of the long form",
         {**TWO, "columns": {**long("a1 A>A 54", "a1 A>B 34", "b1 B>A 24", "b1 B>B 4-"),
                             "rater_group": [1, 1, 1, 1, 2, 2, 2], "rated_group": [1, 1, 2.0, "2", 1, 1, 2]},
          "codebook": {"group_names": {"1": "A", "2": "B"}}}, hand=NUMBERS),
    wide("pattern_and_columns", "`columns` names two columns, the pattern reads the others",
         "respondent,group,A_timely,q9,B_timely,B_accurate\na1,A,5,4,3,4\nb1,B,2,4,4,\n",
         PATTERN | {"columns": {"q9": column("A", "accurate"), "B_timely": column("B", "timely")}}, hand=NUMBERS),
    wide("ignored_columns", "a column that is ignored is not unused, also if the pattern could read it",
         "respondent,group,date,A_timely,A_accurate,B_timely,B_accurate,C_timely,site\n"
         "a1,A,2014,5,4,3,4,x,s\nb1,B,2015,2,4,4,,,t\n",
         {"ignore": ["date", "C_timely", "site", "not there"]},
         hand={**NUMBERS, "respondents a1 respondent": "a1"}, respondents=True),
    wide("header_rows_two", "question texts below the names, with fewer fields, are passed over",
         HEADER + 'Your name,Your group,"timely,\nof A",accurate of A\na1,A,5,4,3,4\nb1,B,2,4,4,\n',
         {"header_rows": 2}, hand=NUMBERS),
    wide("header_rows_three", "three header rows; row 0 is the first after them",
         HEADER + "x,x,x,x,x,x\ny,y,y,y,y,y\na1,A,5,4,3,4\nb1,B,2,4,6,\n", {"header_rows": 3},
         ("response.rating.out_of_range", ["columns", "B_timely", 1], SCALE)),
    wide("separator_named", "the separator that the codebook names, where the header holds more of another",
         "respondent;group;a,b,c,d,e_timely;a,b,c,d,e_accurate\na1;a,b,c,d,e;5;4\n", {"separator": ";"},
         hand={"ties 0 rater": "a,b,c,d,e", "ties 0 mean": "4.5"}),
    wide("separator_found_outside_quotes", "separators in quotes are not counted",
         '"respondent";"group";"a,b,c,d,e_timely";"a,b,c,d,e_accurate"\na1;"a,b,c,d,e";5;4\n', {},
         hand={"ties 0 rater": "a,b,c,d,e", "ties 0 mean": "4.5"}),
    wide("columns_without_name", "a column without a name is called by its place",
         "respondent,group,,,,\na1,A,5,4,3,4\nb1,B,2,4,4,\n",
         {"columns": {"#3": column("A", "timely"), "#4": column("A", "accurate"), "#5": column("B", "timely"),
                      "#6": column("B", "accurate")}}, hand=NUMBERS),
    wide("byte_order_mark", "a byte order mark is dropped, also before a name in quotes",
         "\ufeff" + TARGET_MAJOR.replace("respondent", '"respondent"', 1), {}, hand=NUMBERS),
    wide("encoding_of_text", "the encoding is passed over where the data is text already", TARGET_MAJOR,
         {"encoding": "utf-16"}, hand=NUMBERS),
    wide("label_unknown", "a text that is no label; without labels for the item it is no number",
         HEADER + "a1,A,high,4,3,often\nb1,B,2,4,4,\n", {"item_answers": {"timely": {"high": 5}}},
         ("response.rating.not_number", ["columns", "B_accurate", 0])),
    wide("label_unknown_of_item", "a text that is none of the item's labels",
         HEADER + "a1,A,high,4,often,4\nb1,B,2,4,4,\n", {"item_answers": {"timely": {"high": 5}}},
         ("response.answer.unknown_label", ["columns", "B_timely", 0])),
    wide("group_unknown_to_codebook", "groups that the codebook lacks, in cells",
         "respondent,group,1_timely,1_accurate\na1,1,5,4\nb1,2,2,4\na2,A,2,4\nb2,2,2,4\n",
         {"group_names": {"1": "A"}}, ("codebook.group.unknown", ["columns", "group", 1]),
         ("codebook.group.unknown", ["columns", "group", 3])),
    wide("group_unknown_to_codebook_in_columns", "groups that the codebook lacks, in names of columns",
         "respondent,group,1_timely,1_accurate,3_timely,3_accurate\na1,1,5,4,3,4\n",
         {"group_names": {"1": "A"}}, ("codebook.group.unknown", ["columns", "3_timely"]),
         ("codebook.group.unknown", ["columns", "3_accurate"])),
    wide("column_twice", "a column that `columns` names comes before one of the pattern, wherever it stands",
         "respondent,group,A_timely,A_accurate,q1\na1,A,5,4,3\n", PATTERN | {"columns": {"q1": column("A", "timely")}},
         ("codebook.column.twice", ["columns", "A_timely"])),
    wide("half_mapped", "a group that lacks an item, by the pattern with the group as the file has it",
         "respondent,group,1_timely,1_accurate,team 2_timely\na1,1,5,4,3\n",
         {"group_names": {"1": "A", "team 2": "B"}},
         ("codebook.column.missing", ["columns", "team 2_accurate"])),
    wide("half_mapped_columns", "`columns` without an item of two groups",
         "respondent,group,q1,q2\na1,A,5,4\n", {"columns": {"q1": column("A", "timely"), "q2": column("B", "timely")}},
         ("codebook.item.missing", ["codebook", "columns", "q1"]), ("codebook.item.missing", ["codebook", "columns", "q2"])),
    wide("two_roles", "columns that are named for two purposes: a key twice, a rating that is the group, ignored keys",
         TARGET_MAJOR, {"respondent": "group", "wave": "site", "site": "site", "columns": {
             "group": column("A", "timely"), "x": column("A", "accurate")}, "ignore": ["x", "other"]},
         ("codebook.column.two_roles", ["codebook", "group"]), ("codebook.column.two_roles", ["codebook", "wave"]),
         ("codebook.column.two_roles", ["codebook", "columns", "group"]),
         ("codebook.column.two_roles", ["codebook", "ignore", 0])),
    wide("another_file", "a codebook of another file: one violation, no list of missing columns",
         "who,team,q1,q2\na1,A,5,4\n",
         {"group": "faggruppe", "columns": {"s_1": column("A", "timely"), "s_2": column("A", "accurate")}},
         ("codebook.file.other", ["codebook"])),
    Case("another_file_long", "a file that has none of the columns of the long form",
         {**TWO, "csv": "who,team,q1,q2\na1,A,5,4\n"}, faults=[("codebook.file.other", ["codebook"])]),
    wide("header_rows_out_of_range", "no header row, which no tool writes", TARGET_MAJOR, {"header_rows": 0},
         ("codebook.header_rows.out_of_range", ["codebook", "header_rows"], {"least": 1, "most": 3})),
    wide("labels_out_of_range", "labels that stand for 6 and 0, and labels of an item that is not asked",
         TARGET_MAJOR, {"answers": {"high": 6}, "item_answers": {"accurate": {"low": 0}, "tempo": {"low": 1}}},
         ("codebook.answer.out_of_range", ["codebook", "answers", "high"], SCALE),
         ("codebook.answer.out_of_range", ["codebook", "item_answers", "accurate", "low"], SCALE),
         ("codebook.dimension.unknown", ["codebook", "item_answers", "tempo"])),
    wide("group_name_empty", "a code that stands for a group without a name", TARGET_MAJOR,
         {"group_names": {"A": "A", "B": " "}}, ("group.name.empty", ["codebook", "group_names", "B"])),
    wide("codebook_unknown_field", "a field that a codebook does not have", TARGET_MAJOR, {"labels": {}},
         ("input.unknown_field", ["codebook", "labels"])),
    wide("csv_cut_off", "a last row that ends in the middle", TARGET_MAJOR[:-6], {},
         ("csv.cut_off", ["csv", 1])),
    wide("csv_short_last_row", "a last row with too few fields that does end is not cut off", TARGET_MAJOR[:-6] + "\n",
         {}, ("csv.row.fields", ["csv", 1])),
    wide("personal_numbers", "in a respondent, and twice in a group, which is reported once",
         HEADER + f"a1,A,5,4,3,4\n3112990000,B {NUMBER},2,4,4,\nb2,B {NUMBER},2,4,4,\n", {},
         ("privacy.personal_number", ["columns", "respondent", 1]),
         ("privacy.personal_number", ["columns", "group", 1])),
    wide("personal_numbers_in_columns", "in names of columns that are read: their positions stand in the paths",
         f"respondent,group,A_timely,A_accurate,B {NUMBER}_timely,B {NUMBER}_accurate\na1,A,5,4,3,4\n", {},
         ("privacy.personal_number", ["columns", 4]), ("privacy.personal_number", ["columns", 5])),
    wide("personal_numbers_of_the_call", "in a listed group, a name of the codebook, a group of its columns",
         "respondent,group,q1,q2\na1,A,5,4\n",
         {"columns": {"q1": column("A", "timely"), "q2": column(f"A {NUMBER}", "accurate")},
          "group_names": {"A": "A", "B": f"team ({NUMBER})"}},
         ("privacy.personal_number", ["groups", 1]), ("privacy.personal_number", ["codebook", "columns", 1]),
         ("privacy.personal_number", ["codebook", "group_names", 1]), groups=["A", f"B {NUMBER}"]),
    wide("personal_numbers_of_other_forms", "a day plus 60, February 29, another script, a dot, full width, no-break",
         TARGET_MAJOR.replace("a1", "610101 0000").replace("b1", "2902960000")
         + "".join(f"{number},A,1,1,1,1\n" for number in [
             digits_from(0x660, "0101010000"), "010101.0000", digits_from(0xff10, "010101\uff0d0000"),
             "010101\u00a00000"]), {},
         *(("privacy.personal_number", ["columns", "respondent", row]) for row in range(6))),
    wide("no_personal_numbers", "no such day in its century, eleven digits, a letter beside it, two signs between, another place",
         HEADER + "2902000000,A,5,4,3,4\n01010100001,A,5,4,3,4\nx0101010000,A,5,4,3,4\n010101--0000,A,5,4,3,4\n"
         "0101-010000,A,5,4,3,4\n0113010000,A,5,4,3,4\n9201010000,B,2,4,4,\n", {},
         hand={"counts respondents": "7", "ties A>B mean": "3.5"}),
    Case("personal_number_in_a_number", "a respondent that is a number of ten digits",
         {**TWO, "columns": {"respondent": [3112990000, 2], "group": ["A", "B"], "A_timely": [5, 2],
                             "A_accurate": [4, 4]}, "codebook": PATTERN},
         faults=[("privacy.personal_number", ["columns", "respondent", 0])]),
    wide("personal_number_not_read", "in a column that is ignored, and in one that is not used: neither is read",
         f"respondent,group,cpr,A_timely,A_accurate,{NUMBER}\na1,A,{NUMBER},5,4,{NUMBER}\n",
         {"ignore": ["cpr"]}, ("codebook.column.unused", ["columns", 5]), hand={"ties A>A mean": "4.5"}),
]
