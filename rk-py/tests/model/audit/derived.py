"""Withheld values that can be worked out, and the sums that do it.

Places are nodes and edges as in the contract: the place (r, c) joins row r and
column c, the margins stand in the row and the column behind the last. A node is
`("row", r)` or `("column", c)`.
"""

from fractions import Fraction

from ..linear import determined
from .numbers import printed, result
from .table import Finding, Table


def derived(table: Table) -> list[Finding]:
    """A finding for each cell and each margin of a published list that the table determines."""
    hidden = {place for place in places(table) if table.value(place) is None}
    wanted = {place for place, cell in table.cells.items() if cell is None} | table.withheld
    equations = [{place: sign * table.times(place) for place, sign in signs(table, node).items() if place in hidden}
                 for node in nodes(table)]
    found = []
    for place in sorted(determined(equations, wanted)):
        sums = Sums(table, hidden, place)
        least, value, most = sums.bounds()
        found.append(Finding("audit.cell.derived", table, place, least, most,
                             f"{sums.text()} = {result(value, table.decimals)}"))
    return found


def places(table: Table) -> list[tuple[int, int]]:
    """Every cell and every margin, published or not."""
    last_row, last_column = len(table.rows), len(table.columns)
    margins = [(r, last_column) for r in dict.fromkeys(r for r, _ in table.cells)]
    margins += [(last_row, c) for c in sorted({c for _, c in table.cells})]
    return sorted([*table.cells, *margins, (last_row, last_column)])


def nodes(table: Table) -> list[tuple[str, int]]:
    """Rows, row of margins, columns, column of margins."""
    return [("row", r) for r in range(len(table.rows) + 1)] + [("column", c) for c in range(len(table.columns) + 1)]


def margin_of(table: Table, node: tuple[str, int]) -> tuple[int, int]:
    kind, at = node
    return (at, len(table.columns)) if kind == "row" else (len(table.rows), at)


def signs(table: Table, node: tuple[str, int]) -> dict[tuple[int, int], int]:
    """The equation of a node: what stands in it, less its margin, is 0."""
    index = 0 if node[0] == "row" else 1
    margin = margin_of(table, node)
    return {place: -1 if place == margin else 1 for place in places(table) if place[index] == node[1]}


class Sums:
    """The equations on the smaller side of a bridge, put together."""

    def __init__(self, table: Table, hidden: set, bridge: tuple[int, int]):
        self.table, self.bridge = table, bridge
        sides = [side_of(start, hidden - {bridge}) for start in (("row", bridge[0]), ("column", bridge[1]))]
        assert not sides[0] & sides[1], "no bridge"
        side = sides[1] if len(sides[1]) < len(sides[0]) else sides[0]
        self.parts = [(node, sign) for node in nodes(table) if node in side
                      for sign in [self.sign(node)] if any(table.value(p) is not None for p in signs(table, node))]
        weights: dict[tuple[int, int], int] = {}
        for node in side:
            for place, sign in signs(table, node).items():
                weights[place] = weights.get(place, 0) + self.group(node) * sign
        left = {place: weight for place, weight in weights.items() if weight and place in hidden}
        assert set(left) == {bridge}, left
        self.turn = -left[bridge]
        self.weights = {place: Fraction(self.turn * weight * table.times(place), table.times(bridge))
                        for place, weight in weights.items() if weight and place not in hidden}

    def group(self, node: tuple[str, int]) -> int:
        """1 for rows and the column of margins, -1 for columns and the row of margins."""
        last = len(self.table.rows) if node[0] == "row" else len(self.table.columns)
        return 1 if (node[0] == "row") != (node[1] == last) else -1

    def shows_margin(self, node: tuple[str, int]) -> bool:
        return self.table.value(margin_of(self.table, node)) is not None

    def sign(self, node: tuple[str, int]) -> int:
        """The sign of a node's own sum, before all of them may be turned."""
        return self.group(node) if self.shows_margin(node) else -self.group(node)

    def bounds(self) -> tuple[Fraction, Fraction, Fraction]:
        value = sum((weight * self.table.value(place) for place, weight in self.weights.items()), Fraction(0))
        wide = sum(map(abs, self.weights.values())) * self.table.half
        return value - wide, value, value + wide

    def text(self) -> str:
        # A node's equation is 0 = values - margin, and its sum is the margin less the values.
        turned = [(node, -sign * self.turn) for node, sign in self.parts]
        ordered = [part for part in turned if part[1] > 0] + [part for part in turned if part[1] < 0]
        sums = [(self.node_sum(node), sign) for node, sign in ordered]
        times = self.table.times(self.bridge) if self.divides() else 1
        text = ""
        for terms, sign in sums:
            joint = (" + " if sign > 0 else " − ") if text else ""
            text += joint + (bracketed("".join(terms)) if len(sums) > 1 else "".join(terms))
        return f"{bracketed(text)} ÷ {times}" if self.divides() else text

    def divides(self) -> bool:
        row, column = self.bridge
        margin = row == len(self.table.rows) or column == len(self.table.columns)
        return margin and self.table.kind == "means"

    def node_sum(self, node: tuple[str, int]) -> list[str]:
        """The margin less the values in order, or the values added up."""
        margin = margin_of(self.table, node)
        values = [p for p in signs(self.table, node) if p != margin and self.table.value(p) is not None]
        terms = [self.term(margin)] if self.shows_margin(node) else []
        joint = " − " if terms else " + "
        for place in values:
            terms.append((joint if terms else "") + self.term(place))
        return terms

    def term(self, place: tuple[int, int]) -> str:
        number = printed(self.table.value(place), self.table.decimals)
        row, column = place
        margin = row == len(self.table.rows) or column == len(self.table.columns)
        return f"{self.table.times(place)} × {number}" if margin and self.table.kind == "means" else number


def bracketed(text: str) -> str:
    """In brackets, unless it is a single number."""
    return f"({text})" if " " in text else text


def side_of(start: tuple[str, int], edges: set) -> set:
    """The nodes that can be reached from one."""
    found, new = {start}, [start]
    while new:
        kind, at = new.pop()
        for row, column in edges:
            ends = [("row", row), ("column", column)]
            if (kind, at) in ends:
                for end in ends:
                    if end not in found:
                        found.add(end)
                        new.append(end)
    return found
