"""`check_course`, `check_agreement` and `check_meeting`."""

from ..text import compact
from . import call as calls
from .facts import facts_of
from .fields import COURSE, Kind
from .json_text import Pairs, Unreadable, first, raw_of, read_text
from .report import Report, answer_of, of_rules
from .rules import broken
from .shape import Faults, Reader
from .words import Course, Settings


def check_course(call, document: bytes | str | None = None) -> str:
    """The answer's text; `document` stands beside the call, as text."""
    try:
        raw = read_text(call) if isinstance(call, (bytes, str)) else raw_of(call)
        beside = None if document is None else read_text(document)
    except Unreadable as error:
        return compact(unreadable(error))
    faults = Faults()
    read = calls.read_call(calls.CHECK, raw, faults)
    settings = calls.read_settings(read, raw, faults)
    inside = first(raw, "course") if isinstance(raw, Pairs) else None
    if inside is None and document is None:
        faults.add("call.course.missing", ["course"])
    elif inside is not None and document is not None:
        faults.add("call.course.twice", ["course"])
    of_call = Report(calls.CHECK, raw)
    of_call.faults(faults.found)
    violations = of_call.in_order()
    answer: dict = {"schema": 1}
    if (inside is None) != (document is None):
        course, found = violations_of(inside if document is None else beside, read["on"], settings)
        violations += found
        if read["facts"] is not False and course is not None:
            answer["facts"] = facts_of(course)
    answer["report"] = answer_of(violations)
    return compact(answer)


def known_part(kind: Kind, path: list) -> list:
    """As much of a path as the tables know, with the field or position that they do not."""
    for length, step in enumerate(path):
        if kind.name == "object" and step in kind.fields:
            kind = kind.fields[step].kind
        elif kind.name == "object" and isinstance(step, str):
            return path[:length + 1]
        elif (kind.name == "list" and isinstance(step, int)) or (kind.name == "map" and isinstance(step, str)):
            kind = kind.holds
        else:
            return path[:length]
    return path


def unreadable(error: Unreadable, kind: Kind = COURSE) -> dict:
    path = known_part(kind, error.path)
    found = {"code": error.code, "severity": "error", "path": path, "params": error.params, "waiver": None}
    return {"schema": 1, "report": answer_of([found])}


def violations_of(raw, on, settings: Settings, alone: bool = False) -> tuple[Course | None, list[dict]]:
    """The course, if there is a day to look at it on, and its violations in their order."""
    faults = Faults()
    document = Reader(faults, alone).course(raw)
    report = Report(COURSE, raw)
    report.faults(faults.found)
    if on is None:
        return None, report.in_order()
    course = Course(document, on, settings, alone)
    of_rules(course, broken(course), report)
    return course, report.in_order()


def check_form(call, table: Kind, name: str, place: str) -> str:
    """One form inside its course, or alone."""
    try:
        raw = read_text(call) if isinstance(call, (bytes, str)) else raw_of(call)
    except Unreadable as error:
        return compact(unreadable(error))
    faults = Faults()
    read = calls.read_call(table, raw, faults)
    settings = calls.read_settings(read, raw, faults)
    form = first(raw, name) if isinstance(raw, Pairs) else None
    if form is None:
        faults.add("input.missing", [name], field=f"call.{name}")
    of_call = Report(table, raw)
    of_call.faults(faults.found)
    violations = of_call.in_order()
    if form is not None:
        given = first(raw, "course")
        inside = given if isinstance(given, Pairs) else Pairs()
        position, whole = with_form(inside, form, place)
        _, found = violations_of(whole, read["on"], settings, alone=given is None)
        for violation in found:
            if violation["path"][:2] == [place, position]:
                violations.append(violation | {"path": violation["path"][2:]})
    return compact({"schema": 1, "report": answer_of(violations)})


def with_form(course: Pairs, form, place: str) -> tuple[int, Pairs]:
    """The course with the form in the place of the entry with its id, or as the last one."""
    entries = first(course, place)
    entries = list(entries) if isinstance(entries, list) and not isinstance(entries, Pairs) else []
    own = first(form, "id") if isinstance(form, Pairs) else None
    ids = [first(entry, "id") if isinstance(entry, Pairs) else None for entry in entries]
    position = ids.index(own) if own is not None and own in ids else len(entries)
    entries[position: position + 1] = [form]
    rest = [(key, value) for key, value in course if key != place]
    return position, Pairs([*rest, (place, entries)])


def check_agreement(call) -> str:
    return check_form(call, calls.AGREEMENT_FORM, "agreement", "agreements")


def check_meeting(call) -> str:
    return check_form(call, calls.MEETING_FORM, "meeting", "meetings")
