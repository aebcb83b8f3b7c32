"""A published table: its cells, its margins, and how its numbers are printed."""

from dataclasses import dataclass
from fractions import Fraction

from ..personal_number import holds_personal_number
from ..rounding import as_printed, decimals
from ..shape import expect, is_list_of, is_number, is_text, is_whole, known_fields

FIELDS = ["name", "wave", "kind", "rows", "columns", "cells", "n", "row_margins", "column_margins", "total",
          "decimals", "without_diagonal"]
DECIMALS = 6


@dataclass
class Table:
    """`cells` holds the cells of the table by row and column, None where a value is withheld.

    A margin is a place too: the row behind the last, the column behind the last.
    `margins` holds those that are shown; `withheld` those that are null in a published list.
    """

    position: int
    name: str | None
    wave: str | None
    kind: str
    rows: list[str]
    columns: list[str]
    cells: dict[tuple[int, int], Fraction | None]
    n: dict[tuple[int, int], int] | None
    margins: dict[tuple[int, int], Fraction]
    withheld: set[tuple[int, int]]
    decimals: int

    @property
    def half(self) -> Fraction:
        """How far a printed number may be from what it was before it was rounded."""
        return Fraction(0) if self.kind == "counts" else Fraction(1, 2 * 10**self.decimals)

    def times(self, place: tuple[int, int]) -> int:
        """How many cells a value is the mean of; 1 for a cell and for every sum."""
        row, column = place
        if self.kind == "counts" or (row < len(self.rows) and column < len(self.columns)):
            return 1
        return sum(1 for r, c in self.cells
                   if row in (r, len(self.rows)) and column in (c, len(self.columns)))

    def value(self, place: tuple[int, int]) -> Fraction | None:
        return self.cells.get(place, self.margins.get(place))


@dataclass
class Finding:
    code: str
    table: Table
    place: tuple[int, int]
    least: Fraction
    most: Fraction
    arithmetic: str | None

    def path(self) -> list:
        row, column = self.place
        if row == len(self.table.rows):
            return ["tables", self.table.position, "column_margins", column]
        if column == len(self.table.columns):
            return ["tables", self.table.position, "row_margins", row]
        return ["tables", self.table.position, "cells", row, column]


def read_table(given, position: int, faults) -> Table:
    path = ["tables", position]
    check_shape(given, path)
    rows, columns = given["rows"], given["columns"]
    shape = Shape(given, path, faults)
    shape.lists("rows", "columns")
    shape.grid("cells", len(rows), len(columns))
    shape.grid("n", len(rows), len(columns))
    shape.line("row_margins", len(rows))
    shape.line("column_margins", len(columns))
    for name in ("rows", "columns"):
        for at, text in enumerate(given[name]):
            if holds_personal_number(text):
                faults.call("tables", "privacy.personal_number", [*path, name, at])
    numbers = check_numbers(given, path, faults)
    printed = given.get("decimals")
    if printed is None:
        printed = max(map(decimals, numbers), default=0)
    if shape.broken:
        return Table(position, None, None, given["kind"], [], [], {}, None, {}, set(), 0)
    without = given.get("without_diagonal", False)
    places = [(r, c) for r in range(len(rows)) for c in range(len(columns)) if not (without and rows[r] == columns[c])]
    n = given.get("n")
    margins = {(r, len(columns)): cell for r, cell in enumerate(given.get("row_margins") or [])}
    margins |= {(len(rows), c): cell for c, cell in enumerate(given.get("column_margins") or [])}
    total = given.get("total")
    shown = {place: as_printed(cell) for place, cell in margins.items() if cell is not None}
    return Table(
        position, given.get("name"), given.get("wave"), given["kind"], rows, columns,
        {(r, c): None if given["cells"][r][c] is None else as_printed(given["cells"][r][c]) for r, c in places},
        None if n is None else {(r, c): n[r][c] for r, c in places if n[r][c] is not None},
        shown | ({} if total is None else {(len(rows), len(columns)): as_printed(total)}),
        {place for place, cell in margins.items() if cell is None},
        0 if given["kind"] == "counts" else printed,
    )


def check_shape(given, path: list):
    known_fields(given, FIELDS, path)
    for name in ("name", "wave"):
        expect(given.get(name) is None or is_text(given[name]), [*path, name])
    for name in ("kind", "rows", "columns", "cells"):
        expect(name in given, path)
    expect(given["kind"] in ("means", "counts"), [*path, "kind"])
    for name in ("rows", "columns"):
        expect(is_list_of(given[name], is_text), [*path, name])
    expect(is_list_of(given["cells"], lambda row: is_list_of(row, is_number_or_null)), [*path, "cells"])
    n = given.get("n")
    expect(n is None or is_list_of(n, lambda row: is_list_of(row, is_count_or_null)), [*path, "n"])
    for name in ("row_margins", "column_margins"):
        expect(given.get(name) is None or is_list_of(given[name], is_number_or_null), [*path, name])
    expect(is_number_or_null(given.get("total")), [*path, "total"])
    expect(given.get("decimals") is None or is_count_or_null(given["decimals"]), [*path, "decimals"])
    expect(isinstance(given.get("without_diagonal", False), bool), [*path, "without_diagonal"])


def is_number_or_null(value) -> bool:
    return value is None or is_number(value)


def is_count_or_null(value) -> bool:
    return value is None or (is_whole(value) and value >= 0)


class Shape:
    """Whether the lists of a table fit its rows and columns."""

    def __init__(self, given: dict, path: list, faults):
        self.given, self.path, self.faults, self.broken = given, path, faults, False

    def fits(self, holds: bool, *place):
        if not holds:
            self.broken = True
            self.faults.call("tables", "audit.table.shape", [*self.path, *place])

    def lists(self, *names: str):
        for name in names:
            self.fits(bool(self.given[name]), name)

    def line(self, name: str, count: int):
        line = self.given.get(name)
        self.fits(line is None or len(line) == count, name)

    def grid(self, name: str, rows: int, columns: int):
        grid = self.given.get(name)
        if grid is None:
            return
        self.fits(len(grid) == rows, name)
        for row, cells in enumerate(grid):
            self.fits(len(cells) == columns, name, row)


def check_numbers(given: dict, path: list, faults) -> list:
    """Every number that a table of its kind can hold; all of the shown ones are returned."""
    printed = given.get("decimals")
    most = DECIMALS if printed is None else min(printed, DECIMALS)
    found = []

    def check(number, *place):
        if number is None:
            return
        found.append(number)
        if given["kind"] == "means":
            holds = 1 <= number <= 5 and decimals(number) <= most
        else:
            holds = number >= 0 and as_printed(number).denominator == 1
        if not holds:
            faults.call("tables", "audit.number", [*path, *place], most=most)

    for row, cells in enumerate(given["cells"]):
        for column, cell in enumerate(cells):
            names = given["rows"][row:row + 1], given["columns"][column:column + 1]
            if not (given.get("without_diagonal", False) and names[0] == names[1]):
                check(cell, "cells", row, column)
    for name in ("row_margins", "column_margins"):
        for position, cell in enumerate(given.get(name) or []):
            check(cell, name, position)
    check(given.get("total"), "total")
    if printed is not None and printed > DECIMALS:
        faults.call("tables", "audit.number", [*path, "decimals"], most=most)
    return found
