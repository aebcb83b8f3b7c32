"""The operation `audit`: what published tables reveal, with the sums.

Written from docs/src/wire/release.md alone. What can be worked out is found by
linear algebra; the sum that is printed for it is then checked against it.
"""

from ..rounding import nearest
from ..shape import expect, is_whole, known_fields
from ..text import compact
from ..violations import Faults, ShapeFault
from .derived import derived
from .person import persons
from .plain import small, uniform
from .table import Table, read_table

FIELDS = ["schema", "locale", "mean_from", "tables"]

__all__ = ["audit"]


def audit(call: dict) -> str:
    """The answer to an `audit` call as compact JSON text."""
    faults = Faults(FIELDS)
    try:
        least, tables = read(call, faults)
    except ShapeFault as fault:
        faults = Faults(FIELDS)
        faults.add((0,), fault.code, fault.path)
        return compact(faults.refusal())
    if faults.any_error():
        return compact(faults.refusal())
    findings = []
    for position, table in enumerate(tables):
        findings += small(table, least) + uniform(table) + derived(table)
        findings += [found for before in tables[:position] for found in persons(before, table)]
    order = ["audit.cell.small", "audit.cell.uniform", "audit.cell.derived", "audit.wave.person"]
    findings.sort(key=lambda found: (found.table.position, order.index(found.code), found.place))
    for found in findings:
        params = {"least": least} if found.code == "audit.cell.small" else {}
        faults.call("tables", found.code, found.path(), **params)
    return compact({"schema": 1, "findings": [answer(found) for found in findings], "report": faults.report()})


def read(call: dict, faults) -> tuple[int, list[Table]]:
    known_fields(call, FIELDS, [])
    expect(is_whole(call.get("schema", 1)) and call.get("schema", 1) == 1, ["schema"])
    expect(call.get("locale", "en") in ("en", "da"), ["locale"])
    least = call.get("mean_from", 5)
    expect(is_whole(least) and least >= 0, ["mean_from"])
    expect("tables" in call, [])
    expect(isinstance(call["tables"], list), ["tables"])
    if not call["tables"]:
        faults.call("tables", "audit.table.none", ["tables"])
    return least, [read_table(given, position, faults) for position, given in enumerate(call["tables"])]


def answer(found) -> dict:
    row, column = found.place
    table = found.table
    bounds = [nearest(round(bound, 6)) for bound in (found.least, found.most)]
    return {
        "code": found.code,
        "table": table.position,
        "row": table.rows[row] if row < len(table.rows) else None,
        "column": table.columns[column] if column < len(table.columns) else None,
        "least": bounds[0],
        "most": bounds[1],
        "arithmetic": found.arithmetic,
    }
