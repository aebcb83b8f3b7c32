"""Which margins can be shown so that nothing withheld can be worked out.

The unknowns of a reader are the values that are not shown: ties by their pair,
`("out", a)`, `("in", b)` and `by_tie`. Each joins a row and a column; a change
of all of them that keeps every sum goes round from rows to columns, where it
adds, and back, where it takes away.
"""

from fractions import Fraction

from ..linear import determined

BY_TIE = "by_tie"
LOW, HIGH = Fraction(3, 2), Fraction(9, 2)
MARGINS = None


def ends(value) -> tuple:
    """The row and the column that a value joins."""
    if value == BY_TIE:
        return MARGINS, MARGINS
    if value[0] == "out":
        return value[1], MARGINS
    if value[0] == "in":
        return MARGINS, value[1]
    return value[1]


def equations(cells: list[tuple[str, str]], unknown: set) -> list[dict]:
    """What a reader knows: each margin is the mean of its cells, in sums of cells."""
    raters, rated = dict.fromkeys(a for a, _ in cells), dict.fromkeys(b for _, b in cells)
    rows = {a: [pair for pair in cells if pair[0] == a] for a in raters}
    columns = {b: [pair for pair in cells if pair[1] == b] for b in rated}
    found = []
    for name, lines in (("out", rows), ("in", columns)):
        for line, pairs in lines.items():
            found.append({**{("tie", pair): 1 for pair in pairs}, (name, line): -len(pairs)})
        found.append({**{(name, line): len(pairs) for line, pairs in lines.items()}, BY_TIE: -len(cells)})
    return [{key: factor for key, factor in equation.items() if key in unknown} for equation in found]


def ways(values: set, means: dict) -> dict:
    """From each node, the nodes that a value leads to, and the value."""
    found: dict[tuple, list] = {}
    for value in values:
        row, column = ends(value)
        mean = means.get(value[1]) if value != BY_TIE and value[0] == "tie" else None
        if mean is None or Fraction(mean) <= HIGH:
            found.setdefault(("row", row), []).append((("column", column), value))
        if mean is None or Fraction(mean) >= LOW:
            found.setdefault(("column", column), []).append((("row", row), value))
    return found


def safe(value, values: set, means: dict) -> bool:
    """Whether a change of the value can go round by other values, one way or the other."""
    open_ways = ways(values, means)
    row, column = ends(value)
    for start, end in ((("row", row), ("column", column)), (("column", column), ("row", row))):
        if not any(node == end and by == value for node, by in open_ways.get(start, [])):
            continue
        seen, new = {end}, [end]
        while new:
            for node, by in open_ways.get(new.pop(), []):
                if by != value and node not in seen:
                    seen.add(node)
                    new.append(node)
        if start in seen:
            return True
    return False


def all_safe(reasons: dict, unknown: set, means: dict) -> bool:
    """Whether each value that the rules withhold stays open, and what is few stays so if the rest is guessed."""
    guessed = {value for value, reason in reasons.items() if reason == "protected" and value[0] == "tie"}
    for value, reason in reasons.items():
        if not safe(value, unknown, means):
            return False
        if reason != "protected" and not safe(value, unknown - guessed, means):
            return False
    return True


def protect(cells: list, reasons: dict, turns: list[list], means: dict) -> set:
    """The margins that are withheld for the sake of what the rules withhold: of all turns, the fewest.

    What is shown never determines a withheld value: that is asserted by elimination.
    """
    margins = {BY_TIE} | {("out", a) for a, _ in cells} | {("in", b) for _, b in cells}
    kept = [in_turn(margins, reasons, turn, means) for turn in turns]
    fewest = min(kept, key=len)
    if fewest < margins - set(reasons):
        assert not determined(equations(cells, set(reasons) | fewest), set(reasons))
    return fewest


def in_turn(margins: set, reasons: dict, turn: list, means: dict) -> set:
    """The margins that are withheld if they are taken in this order."""
    unknown = set(reasons) | margins
    for margin in turn:
        if margin in margins and margin not in reasons and all_safe(reasons, unknown - {margin}, means):
            unknown = unknown - {margin}
    return (unknown & margins) - set(reasons)
