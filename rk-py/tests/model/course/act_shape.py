"""Reads an act: its fields, its references, and the entries of the document that it holds."""

import copy

from ..personal_number import holds_personal_number
from .act_tables import ENTRIES, PLACES, TABLES, table_of
from .fields import TEXT
from .json_text import Number, Pairs, first, raw_of
from .shape import Entry, Faults, Reader, is_missing, is_text

ALONE = "\x00"
"""The id of an agreement of its own, in which a result or a follow-up of an act is read."""
SET = {"plan_meeting": {"status": "planned"}, "hold_meeting": {"status": "held"},
       "replace_agreement": {"status": "binding"}}
IN_ITS_PLACE = ("set_goal", "hold_meeting")


class ActReader(Reader):
    """Reads what an act says of its own; its entries are read within the document."""

    def read_object(self, kind, raw, path):
        if kind in ENTRIES.values() and (len(path) == 1 or path[0] == "agreements"):
            return plain(raw) if isinstance(raw, Pairs) else self.shape(path, "object")
        return super().read_object(kind, raw, path)


def plain(raw):
    """The values of a document as Python's own: of a key that stands twice the first, `null` left out."""
    if isinstance(raw, Pairs):
        given = {}
        for key, value in raw:
            if value is not None:
                given.setdefault(key, plain(value))
        return given
    if isinstance(raw, list):
        return [plain(part) for part in raw]
    return raw


def read_act(raw, document: dict) -> tuple[Entry, Faults]:
    """The act's fields, and every fault of its shape and references, at paths within the act."""
    faults = Faults()
    name = first(raw, "act") if isinstance(raw, Pairs) else None
    if isinstance(name, str) and not isinstance(name, Number) and name.strip() and name not in TABLES:
        faults.add("act.unknown", ["act"])
        return Entry([], {}), faults
    known = name if isinstance(name, str) and name in TABLES else None
    table = table_of(known)
    reader = ActReader(faults)
    if known is None and isinstance(raw, Pairs):
        # Of an act without a name nothing else can be said.
        raw = Pairs((key, value) for key, value in raw if key == "act")
    act = reader.read(table, raw, [])
    if act is None:
        if raw is None:
            faults.add("input.missing", [], field="entry.act")
        return Entry([], {}), faults
    look_up(reader, table, act, document)
    whole = copy.deepcopy(document)
    for key, field in table.fields.items():
        if field.kind.name == "object" and act[key] is not None:
            read_entry(known, key, [key], first(raw, key), whole, faults)
    for at, agreement in act["agreements"] or []:
        read_made(act, ["agreements", at], first(raw, "agreements")[at], whole, faults)
    return act, faults


def read_made(act: Entry, path: list, raw: Pairs, whole: dict, faults: Faults):
    """Faults of an agreement that is made at the meeting of the act: of that one it is, and of no other."""
    held = (act["meeting"] or {}).get("id")
    given = first(raw, "meeting")
    entry = Pairs(raw)
    if is_missing(given, TEXT):
        entry = Pairs([*((key, value) for key, value in raw if key != "meeting"), ("meeting", held)])
    elif is_text(given) and given != held:
        code = "input.personal_number" if holds_personal_number(given) else "input.reference"
        faults.add(code, [*path, "meeting"])
        entry = Pairs((key, value) for key, value in raw if key != "meeting")
    read_entry("agree", "agreement", path, entry, whole, faults)


def look_up(reader: ActReader, table, act: Entry, document: dict):
    """References of the act's own fields, and of its dispositions."""
    course = Reader(Faults()).course(raw_of(document))
    lists = ("people", "wishes", "goals", "plans", "meetings", "agreements", "consents")
    reader.ids = {name: {entry["id"] for entry in course.entries(name)} - {None} for name in lists}
    for key, field in table.fields.items():
        if act[key] is not None and field.kind.name in ("reference", "list") and key != "agreements":
            checked = reader.checked(field.kind, act[key], [key], set())
            if checked is None:
                del act.fields[key]
            else:
                act.fields[key] = checked


def read_entry(name: str, key: str, told: list, raw: Pairs, whole: dict, faults: Faults):
    """Faults of an entry, which is read where it will stand in the document, and then stands there."""
    sets = SET.get(name, {})
    own = Pairs((k, value) for k, value in raw if k not in sets)
    entry = Pairs([*own, *sets.items()])
    if name == "agree":
        status = first(raw, "status")
        if not is_missing(status, TEXT) and status not in ("proposed", "binding"):
            choices = ["proposed", "binding"]
            faults.add("input.shape", [*told, "status"], expected="one_of", choices=choices)
            status = None
        if is_missing(status, TEXT):
            entry = Pairs([*((k, value) for k, value in raw if k != "status"), ("status", "binding")])
    within: list = []
    if key in ("result", "follow_up"):
        follow_up = Pairs([("result", entry)]) if key == "result" else entry
        place, within = "agreements", ["follow_up", 0] + (["result"] if key == "result" else [])
        entry = Pairs([("id", ALONE), ("follow_up", [follow_up])])
    else:
        place = PLACES[key]
    entries = whole.get(place) if isinstance(whole.get(place), list) else []
    ids = [other.get("id") if isinstance(other, dict) else None for other in entries]
    wanted = first(entry, "id")
    at = ids.index(wanted) if name in IN_ITS_PLACE and wanted is not None and wanted in ids else len(entries)
    start = [place, at, *within]
    faults.found += [(code, [*told, *path], params) for code, path, params in faults_at(whole, start, entry)]
    # What the act sets is read as it was given too.
    given = Pairs((k, value) for k, value in raw if k in sets)
    faults.found += [(code, [*told, *path], params) for code, path, params in faults_at(whole, start, given)
                     if path and path[0] in sets and code != "input.missing"]
    if not within:
        whole[place] = [*entries[:at], plain(entry), *entries[at + 1:]]


def faults_at(whole: dict, start: list, entry: Pairs) -> list[tuple]:
    """Faults of an entry in its place of a document, at paths from there."""
    place, at, *_ = start
    entries = whole.get(place) if isinstance(whole.get(place), list) else []
    raw_entries = [raw_of(other) for other in entries]
    raw_entries[at: at + 1] = [entry]
    found = Faults()
    Reader(found).course(Pairs([*((k, raw_of(value)) for k, value in whole.items() if k != place),
                                (place, raw_entries)]))
    return [(code, path[len(start):], params) for code, path, params in found.found
            if code.startswith("input.") and path[: len(start)] == start]
