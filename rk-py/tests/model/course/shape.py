"""Reads a document by the tables, and collects every fault of shape."""

import datetime
import re

from ..labels import trim
from ..personal_number import holds_personal_number
from .fields import COURSE, MEETING_STATUSES, Kind
from .json_text import Number, Pairs, first

MOST_ENTRIES, MOST_LETTERS, MOST_NUMBER = 10_000, 10_000, 4_294_967_295
DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


class Entry:
    """An object that was read: its fields by name, None where one is missing or at fault."""

    def __init__(self, path: list, fields: dict):
        self.path = path
        self.fields = fields

    def __getitem__(self, name: str):
        return self.fields.get(name)

    def at(self, *steps) -> list:
        return [*self.path, *steps]

    @property
    def position(self) -> int:
        return self.path[-1]

    def entries(self, name: str) -> list:
        """The objects of a list, none if it is missing."""
        return [part for _, part in self[name] or []]

    def values(self, name: str) -> list:
        """The values of a list, without their positions."""
        return [part for _, part in self[name] or []]


class Faults:
    """Violations as they are found; `report.py` puts them in order."""

    def __init__(self):
        self.found: list[tuple[str, list, dict]] = []

    def add(self, code: str, path: list, **params):
        self.found.append((code, path, params))


def day_of(text) -> datetime.date | None:
    """The day that a text is, from 1900 to 2199."""
    if not isinstance(text, str) or isinstance(text, Number) or not DATE.fullmatch(text):
        return None
    try:
        day = datetime.date.fromisoformat(text)
    except ValueError:
        return None
    return day if 1900 <= day.year <= 2199 else None


def is_text(value) -> bool:
    return isinstance(value, str) and not isinstance(value, Number)


TEXTS = ("text", "id", "secret", "reference", "date", "one_of", "code")
"""What is written as a text, so that white space is as good as nothing."""


def is_missing(value, kind: Kind) -> bool:
    return value is None or (kind.name in TEXTS and is_text(value) and not trim(value))


class Reader:
    def __init__(self, faults: Faults, alone: bool = False):
        self.faults = faults
        # Whether references are not looked up.
        self.alone = alone

    def course(self, raw) -> Entry:
        """The whole document, with its references looked up."""
        found = self.read(COURSE, raw, [])
        if found is None:
            found = Entry([], {})
        if not isinstance(raw, Pairs):
            if raw is None:
                self.faults.add("input.shape", [], expected="object")
            return found
        if not (isinstance(raw, Pairs) and first(raw, "citizen") is not None):
            self.faults.found = [fault for fault in self.faults.found if fault[:2] != ("input.missing", ["citizen"])]
            self.faults.add("input.missing", ["citizen", "ref"], field="citizen.ref")
        self.double_ids(found)
        if not self.alone:
            self.look_up(found)
        self.spans(found)
        self.needed_by_others(found)
        return found

    def read(self, kind: Kind, raw, path: list):
        """The value, None if it is missing or at fault."""
        if is_missing(raw, kind):
            return None
        return getattr(self, f"read_{kind.name}")(kind, raw, path)

    def shape(self, path: list, expected: str, **more):
        self.faults.add("input.shape", path, expected=expected, **more)

    def plain_text(self, raw, path: list) -> str | None:
        if not is_text(raw):
            return self.shape(path, "text")
        if len(raw) > MOST_LETTERS:
            return self.faults.add("input.text_too_long", path, most=MOST_LETTERS)
        return raw

    def read_text(self, kind, raw, path):
        text = self.plain_text(raw, path)
        if text is not None and holds_personal_number(text):
            self.faults.add("text.personal_number", path)
        return text

    def read_secret(self, kind, raw, path):
        text = self.plain_text(raw, path)
        if text is not None and holds_personal_number(text):
            return self.faults.add("input.personal_number", path)
        return text

    read_id = read_reference = read_secret

    def read_date(self, kind, raw, path):
        day = day_of(raw)
        if day is None:
            self.faults.add("input.date", path)
        return day

    def read_number(self, kind, raw, path):
        if not isinstance(raw, Number) or not raw.isdecimal() or int(raw) > MOST_NUMBER:
            return self.shape(path, "number")
        return int(raw)

    def read_schema(self, kind, raw, path):
        return 1 if isinstance(raw, Number) and raw == "1" else self.shape(path, "number")

    def read_yes_no(self, kind, raw, path):
        return raw if isinstance(raw, bool) else self.shape(path, "yes_no")

    def read_one_of(self, kind, raw, path):
        if is_text(raw) and raw in kind.choices:
            return raw
        return self.shape(path, "one_of", choices=list(kind.choices))

    def read_list(self, kind, raw, path):
        if isinstance(raw, Pairs) or not isinstance(raw, list):
            return self.shape(path, "list")
        if len(raw) > MOST_ENTRIES:
            self.faults.add("input.list_too_long", path, most=MOST_ENTRIES)
        read = [(at, self.read(kind.holds, part, [*path, at])) for at, part in enumerate(raw[:MOST_ENTRIES])]
        return [(at, part) for at, part in read if part is not None]

    def read_map(self, kind, raw, path):
        if not isinstance(raw, Pairs):
            return self.shape(path, "object")
        if len(raw) > MOST_ENTRIES:
            self.faults.add("input.list_too_long", path, most=MOST_ENTRIES)
        found: dict = {}
        seen = set()
        for key, part in raw[:MOST_ENTRIES]:
            place = [*path, key]
            if key in seen:
                self.faults.add("input.duplicate_key", place)
                continue
            seen.add(key)
            if part is None:
                continue
            if holds_personal_number(key):
                self.faults.add("input.personal_number", place)
                continue
            value = self.read(kind.holds, part, place)
            if value is not None:
                found[key] = value
        return found

    def read_object(self, kind, raw, path):
        if not isinstance(raw, Pairs):
            return self.shape(path, "object")
        found: dict = {}
        seen = set()
        for key, part in raw:
            place = [*path, key]
            if key not in kind.fields:
                self.faults.add("input.unknown_field", place)
            elif key in seen:
                self.faults.add("input.duplicate_key", place)
            else:
                seen.add(key)
                value = self.read(kind.fields[key].kind, part, place)
                if value is not None:
                    found[key] = value
        for name, entry in kind.fields.items():
            if entry.needed and name not in found:
                self.faults.add("input.missing", [*path, name], field=label(f"{kind.entry}.{name}"))
        return Entry(path, found)

    def double_ids(self, course: Entry):
        """Ids a second time in their list, and `citizen` among the people, count as missing."""
        lists = ["people", "wishes", "plans", "goals", "meetings", "agreements", "consents", "other_courses"]
        groups = [course.entries(name) for name in lists] + [m.entries("themes") for m in course.entries("meetings")]
        for number, group in enumerate(groups):
            seen = {"citizen"} if number == 0 else set()
            for entry in group:
                if entry["id"] in seen:
                    self.faults.add("input.duplicate_id", entry.at("id"))
                    del entry.fields["id"]
                elif entry["id"] is not None:
                    seen.add(entry["id"])

    def look_up(self, course: Entry):
        """References that lead nowhere count as missing."""
        self.ids = {
            name: {entry["id"] for entry in course.entries(name)} - {None}
            for name in ("people", "wishes", "goals", "meetings", "agreements")
        }
        self.themes_of = {
            meeting["id"]: {theme["id"] for theme in meeting.entries("themes")} - {None}
            for meeting in course.entries("meetings")
        }
        every_theme = set().union(*({t["id"] for t in m.entries("themes")} - {None}
                                    for m in course.entries("meetings")), set())
        self.visit(COURSE, course, every_theme)

    def visit(self, kind: Kind, entry: Entry, themes: set):
        for name, known in kind.fields.items():
            value = entry[name]
            if value is None:
                continue
            if name == "meetings" and known.kind.name == "list":
                for _, meeting in value:
                    self.visit(known.kind.holds, meeting, {t["id"] for t in meeting.entries("themes")} - {None})
            elif name == "agreements":
                for _, agreement in value:
                    own = self.themes_of.get(agreement["meeting"])
                    in_meeting = agreement["meeting"] in self.ids["meetings"]
                    self.visit(known.kind.holds, agreement, own if in_meeting else themes)
            else:
                checked = self.checked(known.kind, value, entry.at(name), themes)
                if checked is None:
                    del entry.fields[name]
                else:
                    entry.fields[name] = checked

    def checked(self, kind: Kind, value, path: list, themes: set):
        """The value without what leads nowhere."""
        if kind.name == "object":
            self.visit(kind, value, themes)
        elif kind.name == "list":
            kept = [(at, self.checked(kind.holds, part, [*path, at], themes)) for at, part in value]
            return [(at, part) for at, part in kept if part is not None]
        elif kind.name == "map":
            return {key: part for key, part in value.items()
                    if self.checked(kind.keys, key, [*path, key], themes) is not None}
        elif kind.name == "reference":
            there = themes if kind.to == "themes" else self.ids[kind.to]
            if value not in there and value not in kind.beside:
                self.faults.add("input.reference", path)
                return None
        return value

    def spans(self, course: Entry):
        """An end before its beginning counts as missing."""
        for name in ("phases", "roles", "plans", "other_coordination"):
            for entry in course.entries(name):
                if entry["from"] and entry["to"] and entry["to"] < entry["from"]:
                    self.faults.add("input.span", entry.at("to"))
                    del entry.fields["to"]

    def needed_by_others(self, course: Entry):
        """`attended` of a held meeting, and `agreed_on` where no meeting gives the day."""
        meetings = {meeting["id"]: meeting for meeting in course.entries("meetings") if meeting["id"] is not None}
        for meeting in course.entries("meetings"):
            for participant in meeting.entries("participants"):
                if meeting["status"] == MEETING_STATUSES[1] and participant["attended"] is None:
                    self.faults.add("input.missing", participant.at("attended"), field="participant.attended")
        for agreement in course.entries("agreements"):
            meeting = meetings.get(agreement["meeting"])
            unknown = self.alone and agreement["meeting"] is not None
            if agreement["agreed_on"] is None and not (meeting and meeting["date"]) and not unknown:
                self.faults.add("input.missing", agreement.at("agreed_on"), field="agreement.agreed_on")


def label(field: str) -> str:
    """What a form calls a field: an agreement that is disposed of is that of the act."""
    return "act.agreement" if field == "disposition.agreement" else field
