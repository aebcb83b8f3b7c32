"""Which unknowns a system of linear equations determines."""

from fractions import Fraction


def determined(equations: list[dict], wanted: set) -> set:
    """Those of the wanted unknowns that have one value only.

    An equation maps each unknown to its coefficient; the right side, which is
    known, does not matter. After full elimination an unknown is determined if,
    and only if, a row holds it alone.
    """
    rows: list[tuple[object, dict]] = []
    for equation in equations:
        row = {name: Fraction(factor) for name, factor in equation.items() if factor}
        for pivot, other in rows:
            subtract(row, other, row.get(pivot, 0))
        if not row:
            continue
        pivot = next(iter(row))
        lead = row[pivot]
        row = {name: factor / lead for name, factor in row.items()}
        for _, other in rows:
            subtract(other, row, other.get(pivot, 0))
        rows.append((pivot, row))
    return {pivot for pivot, row in rows if len(row) == 1} & wanted


def subtract(row: dict, other: dict, times):
    """Takes the other row so many times from the row."""
    if not times:
        return
    for name, factor in other.items():
        left = row.get(name, 0) - times * factor
        if left:
            row[name] = left
        else:
            row.pop(name, None)
