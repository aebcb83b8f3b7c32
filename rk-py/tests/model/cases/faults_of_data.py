"""Answers that are at fault: all named at once, by column and row, without repeating them."""

from .build import TWO, cells, two
from .case import Case

GOOD = ["a1 A B timely 3", "b1 B A timely 4"]


def rows(name: str, shows: str, lines: list[str], *faults: tuple, **more) -> Case:
    return Case(name, shows, {"instrument": {"items": TWO}, **more, "columns": cells(*GOOD, *lines)},
                faults=[(code, ["columns", *path], *rest) for code, path, *rest in faults])


SCALE = {"least": 1, "most": 5}
MANY = [f"a{n} A B timely 9" for n in range(2, 125)]

CASES = [
    rows("rating_out_of_range", "ratings outside 1 to 5",
         ["a2 A B timely 0", "a3 A B timely 6", "a4 A B timely -1"],
         *(("response.rating.out_of_range", ["rating", row], SCALE) for row in (2, 3, 4))),
    rows("rating_not_whole", "a rating between two answers", ["a2 A B timely 3.5"],
         ("response.rating.not_whole", ["rating", 2])),
    rows("text_in_number_column", "text where a rating is due", ["a2 A B timely N/A", "a3 A B timely often"],
         ("response.rating.not_number", ["rating", 2]), ("response.rating.not_number", ["rating", 3])),
    rows("dimension_unknown", "an item that was not asked, and no item at all",
         ["a2 A B frequent 3", "a3 A B tempo 3", "a4 A B . 3"],
         ("response.dimension.unknown", ["dimension", 2]), ("response.dimension.unknown", ["dimension", 3]),
         ("response.dimension.missing", ["dimension", 4])),
    rows("group_unknown", "groups that are not listed", ["c1 C B timely 3", "a2 A C timely 3"],
         ("response.rater_group.unknown", ["rater_group", 2]), ("response.rated_group.unknown", ["rated_group", 3]),
         groups=["A", "B"]),
    rows("keys_missing", "a row without respondent, one without rated group",
         [". A B timely 3", "a2 A . timely 3"],
         ("response.respondent.missing", ["respondent", 2]), ("response.rated_group.missing", ["rated_group", 3])),
    rows("respondent_in_two_groups", "a respondent in two groups", ["a1 B A accurate 3", "b1 B A accurate 3"],
         ("response.respondent.two_groups", ["rater_group", 2])),
    rows("answer_conflict", "two different answers to one question", ["a1 A B accurate 3", "a1 A B timely 4"],
         ("response.answer.conflict", ["rating", 3])),
    Case("answer_conflict_wide", "two rows of one respondent that answer differently",
         {"instrument": {"items": TWO},
          "csv": "respondent,group,A_timely,A_accurate\na1,A,3,4\na1,A,3,5\n",
          "codebook": {"pattern": "{rated}_{dimension}"}},
         faults=[("response.answer.conflict", ["columns", "A_accurate", 1])]),
    Case("wide_ratings", "a wide table with text, a half and a number outside the scale, row by row",
         {"instrument": {"items": TWO},
          "csv": "respondent,A_timely,A_accurate,group\na1,7,x,A\na2,3,4,A\n,2.5,\"3,0\",A\n",
          "codebook": {"pattern": "{rated}_{dimension}"}},
         faults=[("response.rating.out_of_range", ["columns", "A_timely", 0], SCALE),
                 ("response.rating.not_number", ["columns", "A_accurate", 0]),
                 ("response.respondent.missing", ["columns", "respondent", 2]),
                 ("response.rating.not_whole", ["columns", "A_timely", 2])]),
    Case("no_overlap", "no group that rates is rated", two("a1 A>C 34", "b1 B>C 44"),
         faults=[("response.groups.no_overlap", [])]),
    Case("too_many_groups", "65 groups", two("r1 g01>g01 34", *(f"r{n} g{n:02}>g01 34" for n in range(2, 66))),
         faults=[("response.groups.too_many", [], {"most": 64})]),
    Case("more_than_a_hundred", "of each code at most 100 are listed, then how many there were",
         {"instrument": {"items": TWO}, "columns": cells(*GOOD, *MANY, "b2 B A timely x")},
         faults=[*(("response.rating.out_of_range", ["columns", "rating", row], SCALE) for row in range(2, 102)),
                 ("response.rating.not_number", ["columns", "rating", 125]),
                 ("report.more", [], {"of": "response.rating.out_of_range", "count": 123})]),
    Case("more_than_a_hundred_of_read", "the same where nothing is scored", {
        "instrument": {"items": TWO}, "columns": cells(*GOOD, *(f"a{n} A B timely often" for n in range(2, 113)))},
        faults=[*(("response.rating.not_number", ["columns", "rating", row]) for row in range(2, 102)),
                ("report.more", [], {"of": "response.rating.not_number", "count": 111})], operation="read"),
    rows("many_faults_at_once", "faults of every kind, row by row and in the order of the columns",
         ["a2 A B tempo 9", "x1 . B timely 3", ". A . . x", "a1 B A timely 4", "a1 A B timely 5"],
         ("response.dimension.unknown", ["dimension", 2]), ("response.rating.out_of_range", ["rating", 2], SCALE),
         ("response.rater_group.missing", ["rater_group", 3]),
         ("response.respondent.missing", ["respondent", 4]), ("response.rated_group.missing", ["rated_group", 4]),
         ("response.dimension.missing", ["dimension", 4]), ("response.rating.not_number", ["rating", 4]),
         ("response.respondent.two_groups", ["rater_group", 5]), ("response.answer.conflict", ["rating", 6])),
]
