"""The operation `indicators`: a printed table of means before and after, worked out again."""

from fractions import Fraction

from .answer import Entry, mean_of, number
from .call import read_head
from .labels import trim
from .personal_number import holds_personal_number
from .rounding import as_printed, decimals
from .shape import expect, is_number, is_text, is_whole, known_fields
from .text import compact
from .violations import Faults, ShapeFault

FIELDS = ["schema", "locale", "rows", "printed_before", "printed_after", "printed_percent", "decimals",
          "percent_decimals"]


def indicators(call: dict) -> str:
    """The answer to an `indicators` call as compact JSON text."""
    faults = Faults(FIELDS)
    try:
        rows = read_rows(call, faults)
        printed = read_printed(call, faults)
    except ShapeFault as fault:
        faults = Faults(FIELDS)
        faults.add((0,), fault.code, fault.path)
    if faults.any_error():
        return compact(faults.refusal())
    before, after = (mean_of(row[place] for row in rows) for place in (1, 2))
    percent = percent_of(before, after)
    check(printed, {"printed_before": before, "printed_after": after, "printed_percent": percent}, faults)
    entry = Entry(schema=1, rows=[row_answer(*row) for row in rows], mean_before=number(before),
                  mean_after=number(after), points=number(after - before))
    entry.put("percent", number(percent), "zero_before")
    return compact({**entry.done(), "report": faults.report()})


def read_rows(call: dict, faults) -> list[tuple[str, Fraction, Fraction]]:
    read_head(call, FIELDS)
    expect(isinstance(call.get("rows"), list), ["rows"] if "rows" in call else [])
    if not call["rows"]:
        faults.call("rows", "indicator.rows.none", ["rows"])
    rows = []
    for position, row in enumerate(call["rows"]):
        path = ["rows", position]
        known_fields(row, ["statement", "before", "after"], path)
        expect(all(name in row for name in ("statement", "before", "after")), path)
        expect(is_text(row["statement"]), [*path, "statement"])
        if not trim(row["statement"]):
            faults.call("rows", "indicator.statement.empty", [*path, "statement"])
        elif holds_personal_number(row["statement"]):
            faults.call("rows", "privacy.personal_number", [*path, "statement"])
        for name in ("before", "after"):
            check_number(row[name], "rows", [*path, name], faults)
        rows.append((trim(row["statement"]), as_printed(row["before"]), as_printed(row["after"])))
    return rows


def check_number(given, field: str, path: list, faults, least: int | None = 0):
    expect(is_number(given), path)
    if decimals(given) > 6 or (least is not None and given < least):
        faults.call(field, "indicator.decimals", path, most=6)


def read_printed(call: dict, faults) -> dict[str, tuple[Fraction, int]]:
    """Each printed number, and how many decimals it has."""
    places = {name: call.get(name, usual) for name, usual in (("decimals", 2), ("percent_decimals", 1))}
    printed = {}
    for name in ("printed_before", "printed_after", "printed_percent"):
        if call.get(name) is None:
            continue
        percent = name == "printed_percent"
        check_number(call[name], name, [name], faults, None if percent else 0)
        printed[name] = as_printed(call[name]), places["percent_decimals" if percent else "decimals"]
    for name, count in places.items():
        expect(is_whole(count) and count >= 0, [name])
        if count > 6:
            faults.call(name, "indicator.decimals", [name], most=6)
    return {name: (value, max(count, decimals(call[name]))) for name, (value, count) in printed.items()}


def check(printed: dict, worked_out: dict, faults):
    """Each printed number is at most half a unit of its last decimal from what the rows give."""
    for name, (value, count) in printed.items():
        expected = worked_out[name]
        if expected is None or abs(value - expected) > Fraction(1, 2 * 10**count):
            code = "indicator.percent.differs" if name == "printed_percent" else "indicator.mean.differs"
            faults.call(name, code, [name])


def percent_of(before: Fraction, after: Fraction) -> Fraction | None:
    return None if before == 0 else 100 * (after - before) / before


def row_answer(statement: str, before: Fraction, after: Fraction) -> dict:
    entry = Entry(statement=statement, before=number(before), after=number(after), points=number(after - before))
    entry.put("percent", number(percent_of(before, after)), "zero_before")
    return entry.done()
