"""What two waves of one table say of a person who joined or left."""

from ..release.waves import Printed, people, possible
from .numbers import printed, result
from .table import Finding, Table


def persons(before: Table, after: Table) -> list[Finding]:
    """A finding for each cell of the later table of which n has changed and that narrows an answer down."""
    if (before.name, before.kind, after.kind) != (after.name, "means", "means") or before.wave == after.wave:
        return []
    if before.n is None or after.n is None:
        return []
    there = {(before.rows[r], before.columns[c]): (r, c) for r, c in before.cells}
    found = []
    for place, mean in after.cells.items():
        old = there.get((after.rows[place[0]], after.columns[place[1]]))
        if old is None or mean is None or before.cells[old] is None:
            continue
        n = (before.n.get(old), after.n.get(place))
        if None in n or n[0] == n[1] or 0 in n:
            continue
        sides = (n[0], before.cells[old], before.decimals), (n[1], mean, after.decimals)
        answers = narrowed(*(Printed(*side, ours=False) for side in sides))
        if answers:
            arithmetic = sum_of((n[1], mean, after), (n[0], before.cells[old], before))
            found.append(Finding("audit.wave.person", after, place, answers[0], answers[-1], arithmetic))
    return found


def narrowed(before: Printed, after: Printed) -> list[int]:
    """The answers of 1 to 5 that are possible, if they are some and not all."""
    joined, left = people(before, after, None)
    answers = possible(before, after, joined, left, 1) if joined else possible(after, before, left, joined, 1)
    return list(answers) if 0 < len(answers) < 5 else []


def sum_of(*sides: tuple) -> str:
    """The larger sum of answers less the smaller."""
    (n, mean, table), (less, other, its) = sorted(sides, key=lambda side: -side[0])
    decimals = max(table.decimals, its.decimals)
    return (f"{n} × {printed(mean, table.decimals)} − {less} × {printed(other, its.decimals)}"
            f" = {result(n * mean - less * other, decimals)}")
