"""The operation `wage_cost`."""

from fractions import Fraction

from ..answer import Entry, number
from .findings import Findings, answered
from .shape import HEAD, NUMBER, TEXT, Either

SIDE = Either({"rows": [{"who?": TEXT, "hours": NUMBER, "hourly": NUMBER}]})
CALL = {**HEAD, "before?": SIDE, "after?": SIDE, "unit?": ("case", "month", "year", "other"), "start_up?": NUMBER,
        "per_year?": NUMBER}
RULES = ["wage.amount.negative", "wage.unit.unknown", "wage.start_up.unknown", "wage.side.missing", "wage.rows.none"]


def wage_cost(call: dict) -> str:
    return answered(call, CALL, RULES, work)


def work(call: dict, findings: Findings):
    sides = {name: read_side(call, name, findings) for name in ("before", "after")}
    if "unit" not in call:
        findings.add("wage.unit.unknown", "unit")
    if "start_up" not in call:
        findings.add("wage.start_up.unknown", "start_up")
    more = {name: amount(call[name], findings, name) if name in call else None for name in ("start_up", "per_year")}
    return lambda: answer(**sides, **more, unit=call.get("unit"))


def amount(given, findings: Findings, *path) -> Fraction | None:
    value = findings.number(given, *path)
    if value is not None and value < 0:
        findings.add("wage.amount.negative", *path)
    return value


def read_side(call: dict, name: str, findings: Findings) -> Fraction | None:
    if name not in call:
        findings.add("wage.side.missing", name)
        return None
    if not isinstance(call[name], dict):
        return amount(call[name], findings, name)
    rows, total = call[name]["rows"], Fraction(0)
    if not rows:
        findings.add("wage.rows.none", name, "rows")
    if findings.fits(rows, name, "rows"):
        for at, row in enumerate(rows):
            findings.text(row.get("who"), name, "rows", at, "who")
            parts = [amount(row[field], findings, name, "rows", at, field) for field in ("hours", "hourly")]
            total += 0 if None in parts else parts[0] * parts[1]
    return total


def answer(before, after, start_up, per_year, unit) -> dict:
    entry = Entry()
    missing = "no_before" if before is None else "no_after" if after is None else None
    entry.put("before", number(before), "no_before")
    entry.put("after", number(after), "no_after")
    saved = None if missing else before - after
    entry.put("saved", number(saved), missing)
    percent, why = (None, missing or "zero_before") if missing or before == 0 else (100 * -saved / before, None)
    entry.put("percent", number(percent), why)
    factor, why = (None, missing or "zero_after") if missing or after == 0 else (before / after, None)
    entry.put("factor", number(factor), why)
    yearly = None if missing or per_year is None else saved * per_year
    entry.put("yearly", number(yearly), missing or "no_per_year")
    reason = missing or ("no_start_up" if start_up is None else "nothing_saved" if saved <= 0 else None)
    entry.put("units_to_recover", None if reason else -(-start_up // saved), reason)
    said = {"before": before, "after": after, "unit": unit, "start_up": start_up, "upkeep": None, "per_year": per_year}
    entry.put("unknown", [name for name, value in said.items() if value is None])
    return entry.done()
