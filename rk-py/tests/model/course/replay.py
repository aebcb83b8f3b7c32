"""`replay_course`: acts one after another, with what corrected them, as far as it was known on a day."""

from ..text import compact
from . import call as calls
from .act_shape import plain
from .acts import applied, document_of, shown
from .check import unreadable, violations_of
from .fields import DATE, NUMBER, need, table
from .json_text import Pairs, Unreadable, first, raw_of, read_text
from .report import Report, answer_of
from .shape import Faults

RECORD = table("entry", recorded_on=need(DATE), act=calls.ANY, corrects=NUMBER)


class RecordReader(calls.CallReader):
    """Reads the list of acts."""


def replay_course(call) -> str:
    """The answer's text."""
    try:
        raw = read_text(call) if isinstance(call, (bytes, str)) else raw_of(call)
    except Unreadable as error:
        return compact(unreadable(error))
    faults = Faults()
    read = calls.read_call(calls.REPLAY, raw, faults, day_needed=False)
    settings = calls.read_settings(read, raw, faults)
    start = first(raw, "start") if isinstance(raw, Pairs) else None
    if start is None:
        faults.add("input.missing", ["start"], field="call.start")
    records = read_records(first(raw, "acts") if isinstance(raw, Pairs) else None, faults)
    dates = [record["recorded_on"] for record in records if record and record["recorded_on"]]
    on = dates[0] if dates else read["known_on"]
    if on is None and not faults.found:
        faults.add("input.missing", ["known_on"], field="call.known_on")
    of_call = Report(calls.REPLAY, raw)
    of_call.faults(faults.found)
    violations = of_call.in_order()
    answer: dict = {"schema": 1}
    if not violations:
        course, count, violations = replayed(plain(start), start, records, read["known_on"], on, settings)
        if course is not None:
            answer["course"] = shown(course)
        answer["applied"] = count
    answer["report"] = answer_of(violations)
    return compact(answer)


def read_records(raw, faults: Faults) -> list:
    """The entries of `acts`, whose order and corrections are looked at."""
    if raw is None:
        faults.add("input.missing", ["acts"], field="call.acts")
        return []
    own = Faults()
    found = RecordReader(own).read(calls.list_of(RECORD), raw, ["acts"])
    faults.found += own.found
    # What is no entry keeps its place.
    records: list = [None] * len(raw) if isinstance(raw, list) else []
    for position, record in found or []:
        records[position] = record
    latest = None
    for position, record in found or []:
        recorded, corrects = record["recorded_on"], record["corrects"]
        if recorded and latest and recorded < latest:
            faults.add("act.order", ["acts", position, "recorded_on"])
        latest = recorded or latest
        if corrects is None and record["act"] is None:
            faults.add("input.missing", ["acts", position, "act"], field="entry.act")
        if corrects is not None and (corrects >= position or is_correction(records[corrects])):
            faults.add("act.corrects.unknown", ["acts", position, "corrects"])
    return records


def is_correction(record) -> bool:
    return record is not None and record["corrects"] is not None


def replayed(document: dict, raw_start, records: list, known_on, on, settings) -> tuple[dict | None, int, list]:
    """The course, how many acts took effect, and the violations."""
    _, violations = violations_of(raw_start, on, settings)
    violations = [violation | {"path": ["start", *violation["path"]]} for violation in violations]
    if any(violation["severity"] == "error" for violation in violations):
        return None, 0, violations
    known = [(at, record) for at, record in enumerate(records)
             if record is None or known_on is None or record["recorded_on"] <= known_on]
    corrected = {record["corrects"]: at for at, record in known if is_correction(record)}
    document, count = document_of(raw_of(document)), 0
    for at, record in known:
        if is_correction(record):
            continue
        holder = corrected.get(at, at)
        raw_act = records[holder]["act"] if records[holder] else None
        if raw_act is None:
            continue
        after, violations = applied(raw_act, document, records[holder]["recorded_on"], settings)
        if after is None:
            return None, count, [v | {"path": ["acts", holder, *v["path"]]} for v in violations]
        document, count = after, count + 1
    return document, count, violations
