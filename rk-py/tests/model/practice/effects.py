"""`reported_effects`: what a source reports of the informal approach, for planning."""

from decimal import Decimal
from fractions import Fraction

from ..course import call as calls
from ..course.fields import Kind, table
from ..course.json_text import Number
from ..rounding import nearest
from ..text import compact
from .check import Call, sourced

CODES = ["effect.reported_only", "effect.base.negative"]
AMOUNT = Kind("any")
FIELDS = ("cases", "cost_per_case", "complaints", "hours_per_complaint", "satisfaction", "job_satisfaction")
TOO_LARGE, DECIMALS = 10**13, 6
PLANNED = ("planned_low", "planned_high")
TENTH = Fraction(1, 10)
EFFECTS = [
    # effect, low, high, of
    ("cost", -3 * TENTH, -2 * TENTH, "cost_per_case"),
    ("satisfaction", 4 * TENTH, 4 * TENTH, "satisfaction"),
    ("job_satisfaction", 2 * TENTH, 2 * TENTH, "job_satisfaction"),
    ("complaints_avoided", 4 * TENTH, 6 * TENTH, "complaints"),
    ("complaint_time", Fraction(-37, 100), Fraction(-37, 100), "hours_per_complaint"),
]


def reported_effects(given) -> str:
    kind = table("call", schema=calls.SCHEMA, locale=calls.HEAD["locale"], **dict.fromkeys(FIELDS, AMOUNT))
    call = Call(given, kind, False, CODES)
    if not call.is_object:
        return compact({"schema": 1, "report": sourced(call.in_order())})
    call.findings.add("I", "effect.reported_only", [])
    bases = {name: amount(call, name) for name in FIELDS}
    effects = [effect(bases, *row) for row in EFFECTS]
    return compact({"schema": 1, "effects": effects, "report": sourced(call.in_order())})


def amount(call: Call, name: str) -> Fraction | None:
    """The number at a field; None if there is none that counts."""
    raw = call.fields[name]
    if raw is None:
        return None
    if not isinstance(raw, Number):
        return call.faults.add("input.shape", [name], expected="number")
    # The shortest text that reads back as the binary number.
    number = Decimal(repr(float(raw)))
    if number < 0:
        return call.findings.add("E", "effect.base.negative", [name])
    if number >= TOO_LARGE or -number.normalize().as_tuple().exponent > DECIMALS:
        return call.faults.add("input.shape", [name], expected="number")
    return Fraction(number)


def effect(bases: dict, name: str, low: Fraction, high: Fraction, of: str) -> dict:
    base = bases[of]
    if name == "cost" and base is not None and bases["cases"] is not None:
        base *= bases["cases"]
    planned = [None, None]
    if base is not None:
        planned = sorted(base * (change if name == "complaints_avoided" else 1 + change) for change in (low, high))
    numbers = dict(zip(("base", *PLANNED), (base, *planned), strict=True))
    found = {"effect": name, "low": nearest(low), "high": nearest(high), "of": of, "source": "S1",
             **{field: None if value is None else nearest(value) for field, value in numbers.items()}}
    return found | ({"why": dict.fromkeys(PLANNED, "no_base")} if base is None else {})
