"""`apply_act`: one act on a course."""

import copy
import datetime

from ..text import compact
from . import call as calls
from .act_deeds import do
from .act_needs import missing_need
from .act_shape import plain, read_act
from .act_tables import table_of
from .check import unreadable, violations_of
from .fields import COURSE, Kind
from .json_text import Pairs, Unreadable, first, raw_of, read_text
from .report import Report, answer_of
from .shape import Entry, Faults, Reader
from .words import Course, Settings


def written(kind: Kind, value):
    """A document that was read, as it is written: without what is missing or an empty list or map, in the order
    of the tables."""
    if isinstance(value, Entry):
        given = {name: value[name] for name in kind.fields if value[name] is not None}
        return {name: written(kind.fields[name].kind, part) for name, part in given.items()
                if isinstance(part, Entry) or part not in ([], {})}
    if isinstance(value, list):
        return [written(kind.holds, part) for _, part in value]
    return value.isoformat() if isinstance(value, datetime.date) else value


def shown(document: dict) -> dict:
    """A document as an answer has it."""
    return {"schema": 1, **document}


def document_of(raw) -> dict:
    return written(COURSE, Reader(Faults()).course(raw))


def applied(raw_act, document: dict, on: datetime.date, settings: Settings) -> tuple[dict | None, list[dict]]:
    """The document after the act if it stands, and the violations; those of the act at paths from `act`."""
    course = Course(Reader(Faults()).course(raw_of(document)), on, settings)
    act, faults = read_act(raw_act, document)
    if not faults.found:
        need = missing_need(act, course)
        if need is not None:
            faults.add(*need)
    if faults.found:
        table = table_of(first(raw_act, "act") if isinstance(raw_act, Pairs) else None)
        report = Report(table, raw_act)
        report.faults(faults.found)
        return None, [violation | {"path": ["act", *violation["path"]]} for violation in report.in_order()]
    after = copy.deepcopy(document)
    do(act, after, course)
    _, violations = violations_of(raw_of(after), on, settings)
    stands = all(violation["severity"] != "error" for violation in violations)
    return (document_of(raw_of(after)) if stands else None), violations


def apply_act(call) -> str:
    """The answer's text."""
    try:
        raw = read_text(call) if isinstance(call, (bytes, str)) else raw_of(call)
    except Unreadable as error:
        return compact(unreadable(error))
    faults = Faults()
    read = calls.read_call(calls.ACT, raw, faults)
    settings = calls.read_settings(read, raw, faults)
    given = {name: first(raw, name) if isinstance(raw, Pairs) else None for name in ("course", "act")}
    if given["course"] is None:
        faults.add("call.course.missing", ["course"])
    if given["act"] is None:
        faults.add("input.missing", ["act"], field="entry.act")
    of_call = Report(calls.ACT, raw)
    of_call.faults(faults.found)
    violations = of_call.in_order()
    answer: dict = {"schema": 1}
    if not violations:
        course, violations = applied(given["act"], plain(given["course"]), read["on"], settings)
        if course is not None:
            answer["course"] = shown(course)
    answer["report"] = answer_of(violations)
    return compact(answer)
