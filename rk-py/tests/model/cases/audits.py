"""What published tables reveal, by every rule, with the sums worked out by hand."""

from .case import Case

ABC = ["A", "B", "C"]


def audit(name: str, shows: str, *tables: dict, hand: dict | None = None, faults=(), source="", **more) -> Case:
    return Case(name, shows, {"tables": list(tables), **more}, hand=hand or {}, faults=list(faults), source=source,
                operation="audit")


def means(cells: list, rows=ABC, columns=("x", "y", "z", "u"), **more) -> dict:
    """A table of means with as many of the names as it has rows and columns."""
    return {"kind": "means", "rows": list(rows)[:len(cells)], "columns": list(columns)[:len(cells[0])],
            "cells": cells, **more}


def counts(cells: list, **more) -> dict:
    return {**means(cells, **more), "kind": "counts"}


def found(position: int, **fields) -> dict:
    return {f"findings {position} {name}": str(value) for name, value in fields.items()}


def wave(label: str, mean: float, n: int, decimals: int, **more) -> dict:
    return means([[mean]], n=[[n]], decimals=decimals, wave=label, **more)


def derived(*place, at: int = 0) -> tuple:
    return ("audit.cell.derived", ["tables", at, *place])


def person(name: str, n: int, mean: float, after: float, decimals: int, shows: str, *answers: int,
           sum: str = "") -> Case:
    """One who joined n people: the answers that are left, or none that can be told."""
    hand = found(0, code="audit.wave.person", table=1, row="A", column="x", least=answers[0], most=answers[-1],
                 arithmetic=sum) if answers else {"findings": "[]"}
    faults = [("audit.wave.person", ["tables", 1, "cells", 0, 0])] if answers else []
    return audit(name, shows, wave("2014", mean, n, decimals), wave("2016", after, n + 1, decimals), hand=hand,
                 faults=faults)


CASES = [
    audit("nothing_revealed", "two withheld cells in each row and column keep each other",
          means([[None, None, 3.7], [None, None, 3.2]], row_margins=[3.6, 3.1], column_margins=[3.4, 3.2, 3.45],
                total=3.35), hand={"findings": "[]"}),
    audit("derived_by_row", "a row's mean and all but one of its cells",
          means([[3.41, 3.52, 3.70, None], [3.0, 3.1, 3.2, 3.3]], row_margins=[3.60, 3.15]),
          hand=found(0, code="audit.cell.derived", table=0, row="A", column="u", least="14.4 - 10.63 - 7 * 0.005",
                     most="14.4 - 10.63 + 7 * 0.005", arithmetic="4 × 3.60 − 3.41 − 3.52 − 3.70 = 3.77"),
          faults=[derived("cells", 0, 3)]),
    audit("derived_by_column", "a column's mean, and the decimals as the table says",
          means([[3.4], [None], [4.0]], column_margins=[3.5], decimals=1),
          hand=found(0, row="B", column="x", least="3.1 - 5 * 0.05", most="3.1 + 5 * 0.05",
                     arithmetic="3 × 3.5 − 3.4 − 4.0 = 3.1"), faults=[derived("cells", 1, 0)]),
    audit("derived_margin_of_row", "a row's mean is withheld where its cells are not",
          means([[3.41, 3.52, 3.70], [3.0, 3.1, None]], row_margins=[None, None]),
          hand=found(0, row="A", column="null", least="printed(10.63 / 3 - 0.005, 6)", most="printed(10.63 / 3 + 0.005, 6)",
                     arithmetic="(3.41 + 3.52 + 3.70) ÷ 3 = 3.5433"), faults=[derived("row_margins", 0)]),
    audit("derived_margin_of_column", "the mean of a column with one cell is that cell",
          means([[3.4, 3.5]], column_margins=[None, 3.5]),
          hand=found(0, row="null", column="x", least="3.35", most="3.45", arithmetic="3.4 ÷ 1 = 3.4"),
          faults=[derived("column_margins", 0)]),
    audit("derived_by_margins", "the other margins and the total give a margin away, and that a cell",
          means([[3.4, 3.6], [3.2, None]], row_margins=[3.5, None], total=3.4),
          hand={**found(0, row="B", column="y", least="4 * 3.4 - 2 * 3.5 - 3.2 - 7 * 0.05", most="3.4 + 7 * 0.05",
                        arithmetic="(4 × 3.4 − 2 × 3.5) − 3.2 = 3.4"),
                **found(1, row="B", column="null", least="3.3 - 3 * 0.05", most="3.3 + 3 * 0.05",
                        arithmetic="(4 × 3.4 − 2 × 3.5) ÷ 2 = 3.3")},
          faults=[derived("cells", 1, 1), derived("row_margins", 1)]),
    audit("derived_by_several_sums", "four withheld cells in a square and one beside it: two rows less two columns",
          means([[None, None, None, 3.41], [None, None, 3.70, 3.10], [3.30, 3.20, None, 3.00], [3.5, 3.6, None, 3.7]],
                rows=["A", "B", "C", "D"], row_margins=[3.60, 3.20, None, None],
                column_margins=[3.25, 3.30, None, 3.30], decimals=2),
          hand=found(0, row="A", column="z", arithmetic="(4 × 3.60 − 3.41) + (4 × 3.20 − 3.70 − 3.10) − "
                     "(4 × 3.25 − 3.30 − 3.50) − (4 × 3.30 − 3.20 − 3.60) = 4.39",
                     least="10.99 + 6 - 6.2 - 6.4 - 23 * 0.005", most="10.99 + 6 - 6.2 - 6.4 + 23 * 0.005"),
          faults=[derived("cells", 0, 2)]),
    audit("counts_derived", "counts are exact, and their margins are sums",
          counts([[None, 13], [6, 9]], row_margins=[20, 15]),
          hand=found(0, row="A", column="x", least=7, most=7, arithmetic="20 − 13 = 7"),
          faults=[derived("cells", 0, 0)]),
    audit("counts_margin_derived", "a sum that is withheld beside all that it adds up",
          counts([[7, 13], [6, 9]], row_margins=[None, 15]),
          hand=found(0, row="A", column="null", least=20, most=20, arithmetic="7 + 13 = 20"),
          faults=[derived("row_margins", 0)]),
    audit("total_not_published", "a total that is null is not published, and no finding",
          means([[3.4, 3.6]], row_margins=[3.5], total=None), hand={"findings": "[]"}),
    audit("without_diagonal", "groups rate each other, not themselves: the diagonal is no part of the table",
          means([[None, 3.4, None], [3.0, None, 3.2], [3.1, 3.3, None]], columns=ABC, row_margins=[3.6, 3.1, 3.2],
                without_diagonal=True),
          hand=found(0, row="A", column="C", least="3.8 - 3 * 0.05", most="3.8 + 3 * 0.05",
                     arithmetic="2 × 3.6 − 3.4 = 3.8"), faults=[derived("cells", 0, 2)]),
    audit("inconsistent", "a table that does not fit itself says so by what it gives: more than 5, less than 0",
          means([[1.5, None]], row_margins=[4.9]), counts([[30, None]], row_margins=[20]),
          hand={**found(0, least="8.3 - 3 * 0.05", arithmetic="2 × 4.9 − 1.5 = 8.3"),
                **found(1, table=1, least=-10, most=-10, arithmetic="20 − 30 = −10")},
          faults=[derived("cells", 0, 1), derived("cells", 0, 1, at=1)]),
    audit("small_means", "means of four and of five answers", means([[3.5, 3.75], [3.2, None]], n=[[4, 5], [None, 2]]),
          hand=found(0, code="audit.cell.small", row="A", column="x", least=4, most=4, arithmetic="null"),
          faults=[("audit.cell.small", ["tables", 0, "cells", 0, 0], {"least": 5})]),
    audit("small_by_another_limit", "the call's own limit", means([[3.5, 3.75]], n=[[9, 10]]), mean_from=10,
          hand=found(0, least=9, most=9), faults=[("audit.cell.small", ["tables", 0, "cells", 0, 0], {"least": 10})]),
    audit("small_counts", "counts below five are small, nobody is not",
          counts([[4, 5, 0]]), hand=found(0, row="A", column="x", least=4, most=4),
          faults=[("audit.cell.small", ["tables", 0, "cells", 0, 0], {"least": 5})]),
    audit("uniform_means", "a mean of 1 or 5 tells every answer behind it; 4.99 does not",
          means([[5.0, 4.99], [1, 3.2]]),
          hand={**found(0, code="audit.cell.uniform", row="A", column="x", least=5, most=5, arithmetic="null"),
                **found(1, row="B", column="x", least=1, most=1)},
          faults=[("audit.cell.uniform", ["tables", 0, "cells", 0, 0]),
                  ("audit.cell.uniform", ["tables", 0, "cells", 1, 0])]),
    audit("uniform_counts", "all of a row in one column; not where a cell is withheld, or none or two are not 0",
          counts([[0, 12, 0], [0, 7, None], [0, 0, 0]]), counts([[8, 8]]), counts([[9]]),
          hand=found(0, code="audit.cell.uniform", row="A", column="y", least=12, most=12, table=0),
          faults=[("audit.cell.uniform", ["tables", 0, "cells", 0, 1])]),
    audit("all_kinds_in_order", "tables, then codes, then rows and columns with the margins behind",
          means([[5.0, None], [3.2, 3.4]], n=[[3, 9], [2, 9]], row_margins=[4.0, None], column_margins=[None, 3.2]),
          means([[3.5]], n=[[1]]),
          hand={**found(0, code="audit.cell.small", row="A"), **found(1, code="audit.cell.small", row="B"),
                **found(2, code="audit.cell.uniform", row="A"), **found(3, code="audit.cell.derived", row="A", column="y"),
                **found(4, row="B", column="null"), **found(5, row="null", column="x"), **found(6, table=1)},
          faults=[("audit.cell.small", ["tables", 0, "cells", 0, 0], {"least": 5}),
                  ("audit.cell.small", ["tables", 0, "cells", 1, 0], {"least": 5}),
                  ("audit.cell.uniform", ["tables", 0, "cells", 0, 0]), derived("cells", 0, 1),
                  derived("row_margins", 1), derived("column_margins", 0),
                  ("audit.cell.small", ["tables", 1, "cells", 0, 0], {"least": 5})]),
    person("person_joined_5_one_decimal", 5, 3.4, 3.5, 1, "17 of five, 21 of six: the sixth gave 4", 4,
           sum="6 × 3.5 − 5 × 3.4 = 4"),
    person("person_joined_5_no_decimals", 5, 3, 3, 0, "13 to 17 of five, 15 to 21 of six: anything from 1 to 5"),
    person("person_joined_5_two_decimals", 5, 3.4, 3.67, 2, "17 of five, 22 of six", 5,
           sum="6 × 3.67 − 5 × 3.40 = 5.02"),
    person("person_joined_8_one_decimal", 8, 3.5, 3.7, 1, "28 of eight, 33 of nine", 5, sum="9 × 3.7 − 8 × 3.5 = 5.3"),
    person("person_joined_8_two_decimals", 8, 3.5, 3.67, 2, "28 of eight, 33 of nine", 5,
           sum="9 × 3.67 − 8 × 3.50 = 5.03"),
    person("person_joined_8_no_decimals", 8, 4, 4, 0, "28 to 36 of eight, 32 to 40 of nine"),
    person("person_joined_10_one_decimal", 10, 3.4, 3.5, 1, "34 of ten, 38 or 39 of eleven", 4, 5,
           sum="11 × 3.5 − 10 × 3.4 = 4.5"),
    person("person_joined_10_two_decimals", 10, 3.4, 3.55, 2, "34 of ten, 39 of eleven", 5,
           sum="11 × 3.55 − 10 × 3.40 = 5.05"),
    person("person_joined_20_one_decimal", 20, 3.4, 3.4, 1, "67 to 69 of twenty, 71 or 72 of twenty-one", 2, 3, 4, 5,
           sum="21 × 3.4 − 20 × 3.4 = 3.4"),
    person("person_joined_20_two_decimals", 20, 3.4, 3.38, 2, "68 of twenty, 71 of twenty-one", 3,
           sum="21 × 3.38 − 20 × 3.40 = 2.98"),
    person("person_joined_20_no_decimals", 20, 3, 3, 0, "50 to 70 of twenty, 53 to 73 of twenty-one"),
    person("person_others_changed", 8, 3.5, 4.5, 1, "28 of eight, 40 or 41 of nine: nobody gave 12 or 13"),
    audit("person_left", "18 of five after 21 or so of six: the one who left had given 3",
          wave("1", 3.5, 6, 2), wave("2", 3.6, 5, 2),
          hand=found(0, code="audit.wave.person", table=1, least=3, most=3, arithmetic="6 × 3.50 − 5 × 3.60 = 3"),
          faults=[("audit.wave.person", ["tables", 1, "cells", 0, 0])]),
    audit("person_two_joined", "two joined five with 9 together: each gave 4 or 5",
          wave("1", 3.4, 5, 2), wave("2", 3.71, 7, 2),
          hand=found(0, least=4, most=5, arithmetic="7 × 3.71 − 5 × 3.40 = 8.97"),
          faults=[("audit.wave.person", ["tables", 1, "cells", 0, 0])]),
    audit("person_decimals_of_each", "each table has decimals of its own",
          wave("1", 3.4, 5, 1), wave("2", 3.667, 6, 3),
          hand=found(0, least=5, most=5, arithmetic="6 × 3.667 − 5 × 3.4 = 5.002"),
          faults=[("audit.wave.person", ["tables", 1, "cells", 0, 0])]),
    audit("person_three_waves", "each later table against each earlier one of the same name",
          wave("1", 3.4, 5, 1, name="trust"), wave("2", 3.5, 6, 1, name="trust"), wave("2", 3.5, 6, 1),
          wave("3", 3.7, 7, 1, name="trust"),
          hand={**found(0, table=1, arithmetic="6 × 3.5 − 5 × 3.4 = 4"),
                **found(1, table=3, least=4, most=5, arithmetic="7 × 3.7 − 5 × 3.4 = 8.9"),
                **found(2, table=3, least=5, most=5, arithmetic="7 × 3.7 − 6 × 3.5 = 4.9")},
          faults=[("audit.wave.person", ["tables", at, "cells", 0, 0]) for at in (1, 3, 3)]),
    audit("person_by_names", "cells are found by the names of their row and column; one wave is no two",
          means([[3.4, 3.2]], n=[[5, 6]], wave="1"), means([[3.9], [3.5]], rows=["B", "A"], n=[[6], [6]], wave="2"),
          means([[3.5]], n=[[6]], wave="1"),
          hand=found(0, table=1, row="A", column="x", arithmetic="6 × 3.5 − 5 × 3.4 = 4"),
          faults=[("audit.wave.person", ["tables", 1, "cells", 1, 0])]),
    audit("no_tables", "a call without a table", faults=[("audit.table.none", ["tables"])]),
    audit("table_shapes", "lists that do not fit the rows and columns",
          {"kind": "means", "rows": ["A", "B"], "columns": ["x", "y"], "cells": [[3.1], [3.2, 3.3], [3.4, 3.5]],
           "n": [[5, 5, 5], [5, 5]], "row_margins": [3.0], "column_margins": [3.0, 3.1, 3.2]},
          {"kind": "counts", "rows": [], "columns": [], "cells": []},
          faults=[("audit.table.shape", ["tables", 0, "cells"]), ("audit.table.shape", ["tables", 0, "cells", 0]),
                  ("audit.table.shape", ["tables", 0, "n", 0]), ("audit.table.shape", ["tables", 0, "row_margins"]),
                  ("audit.table.shape", ["tables", 0, "column_margins"]),
                  ("audit.table.shape", ["tables", 1, "rows"]), ("audit.table.shape", ["tables", 1, "columns"])]),
    audit("personal_numbers_of_a_table", "in names of rows and columns: after the lists, before the numbers",
          {"kind": "means", "rows": ["A", "010180-0000"], "columns": ["0101800000"], "cells": [[3.1], [6]],
           "row_margins": [3.0]},
          faults=[("audit.table.shape", ["tables", 0, "row_margins"]),
                  ("privacy.personal_number", ["tables", 0, "rows", 1]),
                  ("privacy.personal_number", ["tables", 0, "columns", 0]),
                  ("audit.number", ["tables", 0, "cells", 1, 0], {"most": 6})]),
    audit("table_numbers", "means off the scale, counts that are none, more decimals than are printed or read",
          means([[0.9, 5.1, 3.1234567, 3.25]], row_margins=[6], column_margins=[3, 3, 3, 0], total=9),
          means([[3.25, 3.2]], decimals=1), counts([[2.5, -1]], total=1.5), means([[3.2]], decimals=7),
          faults=[("audit.number", ["tables", 0, "cells", 0, 0], {"most": 6}),
                  ("audit.number", ["tables", 0, "cells", 0, 1], {"most": 6}),
                  ("audit.number", ["tables", 0, "cells", 0, 2], {"most": 6}),
                  ("audit.number", ["tables", 0, "row_margins", 0], {"most": 6}),
                  ("audit.number", ["tables", 0, "column_margins", 3], {"most": 6}),
                  ("audit.number", ["tables", 0, "total"], {"most": 6}),
                  ("audit.number", ["tables", 1, "cells", 0, 0], {"most": 1}),
                  ("audit.number", ["tables", 2, "cells", 0, 0], {"most": 6}),
                  ("audit.number", ["tables", 2, "cells", 0, 1], {"most": 6}),
                  ("audit.number", ["tables", 2, "total"], {"most": 6}),
                  ("audit.number", ["tables", 3, "decimals"], {"most": 6})]),
    audit("table_unknown_field", "a field that a table does not have", means([[3.2]], title="x"),
          faults=[("input.unknown_field", ["tables", 0, "title"])]),
    audit("table_unknown_kind", "a kind of table that is not known", {**means([[3.2]]), "kind": "medians"},
          faults=[("input.shape", ["tables", 0, "kind"])]),
]
