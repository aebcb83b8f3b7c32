"""Reads the call beside its document: the day, and what the municipality has decided."""

from .codes import ALL, RULES, is_fixed
from .fields import DATE, NUMBER, SCHEMA, YES_NO, Kind, list_of, map_of, one_of, table
from .json_text import Pairs, first
from .shape import Entry, Reader
from .words import Settings

ANY = Kind("any")
SETTINGS = table("settings", closed_days=list_of(DATE), early_meeting_days=NUMBER, follow_up_months=NUMBER,
                 severities=map_of(Kind("code"), one_of("error", "warning", "info", "off")))
HEAD = {"schema": SCHEMA, "locale": one_of("en", "da"), "on": DATE}


class CallReader(Reader):
    def read_any(self, kind, raw, path):
        return raw


def call_table(**more) -> Kind:
    return table("call", **HEAD, **{"settings": SETTINGS}, **more)


CHECK = table("call", **HEAD, facts=YES_NO, settings=SETTINGS, course=ANY)
AGREEMENT_FORM = call_table(course=ANY, agreement=ANY)
MEETING_FORM = call_table(course=ANY, meeting=ANY)
ACT = call_table(course=ANY, act=ANY)
REPLAY = table("call", schema=SCHEMA, locale=HEAD["locale"], settings=SETTINGS, start=ANY, acts=ANY, known_on=DATE)


def read_call(kind: Kind, raw, faults, day_needed: bool = True) -> Entry:
    """The call's fields; a missing day is a fault."""
    found = CallReader(faults).read(kind, raw, [])
    if not isinstance(raw, Pairs):
        if raw is None:
            faults.add("input.shape", [], expected="object")
        return Entry([], {})
    if day_needed and found["on"] is None:
        faults.add("input.missing", ["on"], field="call.on")
    return found


def read_settings(call: Entry, raw, faults) -> Settings:
    given = call["settings"]
    if given is None:
        return Settings()
    for name, most in (("early_meeting_days", 3650), ("follow_up_months", 60)):
        if given[name] is not None and not 1 <= given[name] <= most:
            faults.add("settings.out_of_range", given.at(name), least=1, most=most)
            del given.fields[name]
    severities = given["severities"] or {}
    written = first(first(raw, "settings"), "severities")
    for code, _ in written if isinstance(written, Pairs) else []:
        if code not in RULES or is_fixed(code):
            faults.add("settings.rule.fixed", given.at("severities", code))
    kept = {code: severity for code, severity in severities.items() if code in ALL and not is_fixed(code)}
    return Settings(set(given.values("closed_days")), given["early_meeting_days"], given["follow_up_months"] or 6, kept)
