"""Tables of statements with means before and after."""

from .case import Case

PRINTED = [(2.89, 3.48), (2.13, 3.42), (1.93, 3.71), (3.09, 3.64), (3.11, 3.48), (2.89, 3.52), (3.57, 3.97),
           (3.11, 3.29)]
BEFORE_SUM = "2.89 + 2.13 + 1.93 + 3.09 + 3.11 + 2.89 + 3.57 + 3.11"
AFTER_SUM = "3.48 + 3.42 + 3.71 + 3.64 + 3.48 + 3.52 + 3.97 + 3.29"


def rows(pairs: list[tuple]) -> list[dict]:
    return [{"statement": f"statement {number}", "before": before, "after": after}
            for number, (before, after) in enumerate(pairs, start=1)]


def table(name: str, shows: str, pairs: list[tuple], hand: dict | None = None, *, faults=(), **more) -> Case:
    return Case(name, shows, {"rows": rows(pairs), **more}, hand=hand or {}, faults=list(faults),
                operation="indicators")


MEAN, PERCENT = "indicator.mean.differs", "indicator.percent.differs"
DECIMALS = {"most": 6}

CASES = [
    Case("printed_mean_differs",
         "the printed table of domain/collaboration-model.md A-416: its rows give 2.84 and +25.5 %, it prints 2.59 "
         "and +37.5 %",
         {"rows": rows(PRINTED), "printed_before": 2.59, "printed_after": 3.56, "printed_percent": 37.5},
         hand={"mean_before": f"({BEFORE_SUM}) / 8", "mean_after": f"({AFTER_SUM}) / 8",
               "points": f"({AFTER_SUM} - ({BEFORE_SUM})) / 8",
               "percent": f"100 * ({AFTER_SUM} - ({BEFORE_SUM})) / ({BEFORE_SUM})",
               "rows 1 points": "3.42 - 2.13", "rows 1 percent": "100 * (3.42 - 2.13) / 2.13"},
         published={"mean_after": "3.56", "rows 2 percent": "92.2", "rows 7 points": "0.18"},
         faults=[(MEAN, ["printed_before"]), (PERCENT, ["printed_percent"])], operation="indicators"),
    table("nothing_printed", "without printed means there is nothing to check", [(2, 3), (3, 3.5)],
          {"mean_before": "2.5", "mean_after": "3.25", "percent": "30", "rows 0 percent": "50"}),
    table("decimals_are_taken_as_printed", "0.1, 0.2 and 0.3 are tenths: the points are 0.2 and the mean 0.2",
          [(0.1, 0.3), (0.2, 0.4), (0.3, 0.5)],
          {"points": "0.2", "mean_before": "0.2", "rows 0 points": "0.2", "rows 0 percent": "200", "percent": "100"}),
    table("half_a_unit", "2.125 may be printed as 2.12 and as 2.13", [(2.12, 2.12), (2.13, 2.13)],
          {"mean_before": "2.125"}, printed_before=2.12, printed_after=2.13),
    table("more_than_half_a_unit", "2.125 may not be printed as 2.14 or as 2.11", [(2.12, 2.12), (2.13, 2.13)],
          printed_before=2.14, printed_after=2.11, faults=[(MEAN, ["printed_before"]), (MEAN, ["printed_after"])]),
    table("more_decimals_than_said", "a printed mean of three decimals is held to them", [(2.12, 2.12), (2.13, 2.13)],
          printed_before=2.125, printed_after=2.126, faults=[(MEAN, ["printed_after"])]),
    table("fewer_decimals", "printed without decimals, 2.125 is 2 and +0.4 % is 0", [(2.12, 2.13), (2.13, 2.14)],
          printed_before=2, printed_after=2, printed_percent=0, decimals=0, percent_decimals=0),
    table("percent_below_0", "a decrease of a quarter", [(4, 3)], {"percent": "-25", "points": "-1"},
          printed_percent=-25),
    table("before_is_0", "there is no percentage of nothing, so a printed one does not follow", [(0, 3), (0, 1)],
          {"percent": "null because zero_before", "rows 0 percent": "null because zero_before", "points": "2"},
          printed_percent=100, faults=[(PERCENT, ["printed_percent"])]),
    Case("statements_are_trimmed", "a statement without the white space around it",
         {"rows": [{"statement": " one\t", "before": 1, "after": 2}]}, hand={"rows 0 statement": "one"},
         operation="indicators"),
    table("no_rows", "a table without rows", [], faults=[("indicator.rows.none", ["rows"])]),
    Case("indicator_faults", "a row without a statement, numbers below 0 and with seven decimals",
         {"rows": [{"statement": " ", "before": 1, "after": -1}, {"statement": "b", "before": 1.0000001, "after": 2}],
          "printed_before": -2, "printed_percent": -0.1234567},
         faults=[("indicator.statement.empty", ["rows", 0, "statement"]),
                 ("indicator.decimals", ["rows", 0, "after"], DECIMALS),
                 ("indicator.decimals", ["rows", 1, "before"], DECIMALS),
                 ("indicator.decimals", ["printed_before"], DECIMALS),
                 ("indicator.decimals", ["printed_percent"], DECIMALS)], operation="indicators"),
    Case("personal_number_in_a_statement", "a personal number, which the answer would repeat",
         {"rows": [{"statement": "010180-0000", "before": 1, "after": 2}]},
         faults=[("privacy.personal_number", ["rows", 0, "statement"])], operation="indicators"),
    table("seven_decimals", "no mean is printed with seven decimals", [(1, 2)], decimals=7,
          faults=[("indicator.decimals", ["decimals"], DECIMALS)]),
]
