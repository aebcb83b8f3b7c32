"""Tables whose columns or CSV text are at fault."""

from .build import long, two
from .case import Case

TWO = {"instrument": {"items": ["timely", "accurate"]}}
PATTERN = {"pattern": "{rated}_{dimension}"}


def fault(name: str, shows: str, call: dict, *faults: tuple) -> Case:
    return Case(name, shows, {**TWO, **call}, faults=list(faults))


CASES = [
    fault("pattern_invalid", "a pattern without a place for the group",
          {"csv": "respondent,group\n", "codebook": {"pattern": "q_{dimension}"}},
          ("codebook.pattern.invalid", ["codebook", "pattern"])),
    fault("wide_column_missing", "a wide table that lacks an item of a group",
          {"csv": "respondent,group,A_timely,A_accurate,B_timely\na1,A,3,4,5\n", "codebook": PATTERN},
          ("codebook.column.missing", ["columns", "B_accurate"])),
    fault("wide_column_missing_by_name", "the codebook names a column that the table lacks",
          {"csv": "respondent,group,q1,q2\na1,A,3,4\n", "groups": ["A"],
           "codebook": {"columns": {"q1": {"rated": "A", "dimension": "timely"},
                                    "q3": {"rated": "A", "dimension": "accurate"}}}},
          ("codebook.column.unused", ["columns", "q2"]), ("codebook.column.missing", ["columns", "q3"])),
    fault("wide_group_column_missing", "a wide table without a column of groups",
          {"csv": "respondent,A_timely,A_accurate\na1,3,4\n", "codebook": PATTERN},
          ("codebook.column.missing", ["columns", "group"])),
    fault("long_columns_missing", "a long table without two of its columns",
          {"columns": {"respondent": ["a1"], "rater_group": ["A"], "rating": [3]}},
          ("codebook.column.missing", ["columns", "rated_group"]),
          ("codebook.column.missing", ["columns", "dimension"])),
    fault("wide_column_twice", "two columns for one group and item",
          {"csv": "respondent,group,A_timely,A_accurate,A_Rettidig\na1,A,3,4,5\n", "codebook": PATTERN},
          ("codebook.column.twice", ["columns", "A_Rettidig"])),
    fault("codebook_dimension_unknown", "the codebook gives a column an item that was not asked",
          {"csv": "respondent,group,q1,q2\na1,A,3,4\n",
           "codebook": {"columns": {"q1": {"rated": "A", "dimension": "timely"},
                                    "q2": {"rated": "A", "dimension": "tempo"}}}},
          ("codebook.dimension.unknown", ["codebook", "columns", "q2"])),
    fault("no_rating_columns", "no column belongs to the pattern",
          {"csv": "respondent,group\na1,A\n", "codebook": PATTERN}, ("codebook.columns.none", ["codebook"])),
    fault("wide_rated_group_unknown", "a column about a group that is not listed",
          {"csv": "respondent,group,A_timely,A_accurate,B_timely,B_accurate\na1,A,3,4,5,4\n", "groups": ["A"],
           "codebook": PATTERN},
          ("response.rated_group.unknown", ["columns", "B_timely"]),
          ("response.rated_group.unknown", ["columns", "B_accurate"])),
    fault("column_length", "columns of different length",
          {"columns": {**long("a1 A>B 34"), "rating": [3]}}, ("column.length", ["columns", "rating"])),
    fault("csv_quote_not_closed", "a quote that is not closed",
          {"csv": 'respondent,rater_group,rated_group,dimension,rating\na1,A,B,timely,3\na1,A,"B,accurate,4\n'},
          ("csv.malformed", ["csv", 1])),
    fault("csv_rows_before_a_quote", "rows before the one that cannot be read are looked at too",
          {"csv": 'respondent,group,A_timely,A_accurate\na1,A,3\na2,A,"3\n', "codebook": PATTERN},
          ("csv.row.fields", ["csv", 0]), ("csv.malformed", ["csv", 1])),
    fault("columns_before_cells", "columns at fault are not followed by a look at their cells",
          {"csv": "respondent,group,A_timely,A_accurate,B_timely\na1,A,9,4,5\n", "codebook": PATTERN},
          ("codebook.column.missing", ["columns", "B_accurate"])),
    fault("csv_without_anything", "a text without a header", {"csv": "", "codebook": PATTERN},
          ("response.none", [])),
    fault("csv_header_duplicate", "a header that names a column twice",
          {"csv": "respondent,group,A_timely,A_accurate,A_timely\na1,A,3,4,5\n", "codebook": PATTERN},
          ("csv.header.duplicate", ["columns", "A_timely"])),
    fault("csv_row_fields", "rows with a field too few and one too many",
          {"csv": "respondent,group,A_timely,A_accurate\na1,A,3\na2,A,3,4\na3,A,3,4,5\n", "codebook": PATTERN},
          ("csv.row.fields", ["csv", 0]), ("csv.row.fields", ["csv", 2])),
    fault("empty_frame", "columns without a single row",
          {"columns": long()}, ("response.none", [])),
    fault("empty_csv", "a header and nothing below it",
          {"csv": "respondent,group,A_timely,A_accurate\n", "codebook": PATTERN}, ("response.none", [])),
    Case("select_unknown_key", "selecting by a key that the table has no column for",
         two("a1 A>B 34", "b1 B>A 44", select={"wave": ["1"]}),
         faults=[("response.select.unknown_key", ["select", "wave"])]),
    Case("select_none", "nothing is left of the data",
         two("a1 A>B 34 1", "b1 B>A 44 1", keys=("wave",), select={"wave": ["2"]}),
         faults=[("response.select.none", ["select"])]),
]
