"""Findings that a single cell or row shows."""

from .table import Finding, Table


def small(table: Table, least: int) -> list[Finding]:
    """Cells that rest on few answers."""
    found = []
    for place, cell in table.cells.items():
        if cell is None:
            continue
        n = cell if table.kind == "counts" else (table.n or {}).get(place)
        if n is not None and n < least and not (table.kind == "counts" and n == 0):
            found.append(Finding("audit.cell.small", table, place, n, n, None))
    return found


def uniform(table: Table) -> list[Finding]:
    """Cells that tell that all answered alike."""
    if table.kind == "means":
        places = [place for place, cell in table.cells.items() if cell in (1, 5)]
    else:
        places = []
        for row in range(len(table.rows)):
            cells = {place: cell for place, cell in table.cells.items() if place[0] == row}
            some = [place for place, cell in cells.items() if cell]
            if len(cells) > 1 and None not in cells.values() and len(some) == 1:
                places += some
    return [Finding("audit.cell.uniform", table, place, table.cells[place], table.cells[place], None)
            for place in places]
