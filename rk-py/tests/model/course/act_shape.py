"""Reads an act: its fields, its references, and the entries of the document that it holds."""

import copy

from .act_tables import ENTRIES, PLACES, TABLES, table_of
from .json_text import Number, Pairs, first, raw_of
from .shape import Entry, Faults, Reader

ALONE = "\x00"
"""The id of an agreement of its own, in which a result or a follow-up of an act is read."""
SET = {"plan_meeting": {"status": "planned"}, "hold_meeting": {"status": "held"},
       "replace_agreement": {"status": "binding"}}
IN_ITS_PLACE = ("set_goal", "hold_meeting")


class ActReader(Reader):
    """Reads what an act says of its own; its entries are read within the document."""

    def read_object(self, kind, raw, path):
        if path and kind in ENTRIES.values() and len(path) == 1:
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
    for key, field in table.fields.items():
        if field.kind.name == "object" and act[key] is not None:
            read_entry(known, key, act, first(raw, key), document, faults)
    return act, faults


def look_up(reader: ActReader, table, act: Entry, document: dict):
    """References of the act's own fields, and of its dispositions."""
    course = Reader(Faults()).course(raw_of(document))
    lists = ("people", "wishes", "goals", "plans", "meetings", "agreements", "consents")
    reader.ids = {name: {entry["id"] for entry in course.entries(name)} - {None} for name in lists}
    for key, field in table.fields.items():
        if act[key] is not None and field.kind.name in ("reference", "list"):
            checked = reader.checked(field.kind, act[key], [key], set())
            if checked is None:
                del act.fields[key]
            else:
                act.fields[key] = checked


def read_entry(name: str, key: str, act: Entry, raw, document: dict, faults: Faults):
    """Faults of an entry, which is read where it will stand in the document."""
    given = [(k, value) for k, value in raw if k not in SET.get(name, {})]
    entry = Pairs([*given, *SET.get(name, {}).items()])
    if name == "agree":
        status = first(raw, "status")
        if status is None:
            entry = Pairs([*((k, value) for k, value in entry if k != "status"), ("status", "binding")])
        elif status not in ("proposed", "binding"):
            choices = ["proposed", "binding"]
            faults.add("input.shape", [key, "status"], expected="one_of", choices=choices)
            entry = Pairs([*((k, value) for k, value in entry if k != "status"), ("status", "binding")])
    whole = copy.deepcopy(document)
    if key in ("result", "follow_up"):
        follow_up = raw_of({"responsible": []})
        follow_up = Pairs([("result", entry)]) if key == "result" else entry
        place, within = "agreements", ["follow_up", 0] + (["result"] if key == "result" else [])
        entry = Pairs([("id", ALONE), ("follow_up", [follow_up])])
    else:
        place, within = PLACES[key], []
    entries = whole.get(place) if isinstance(whole.get(place), list) else []
    own = first(entry, "id")
    ids = [other.get("id") if isinstance(other, dict) else None for other in entries]
    at = ids.index(own) if name in IN_ITS_PLACE and own is not None and own in ids else len(entries)
    raw_entries = [raw_of(other) for other in entries]
    raw_entries[at: at + 1] = [entry]
    pairs = Pairs((k, raw_of(value)) for k, value in whole.items() if k != place)
    found = Faults()
    Reader(found).course(Pairs([*pairs, (place, raw_entries)]))
    start = [place, at, *within]
    for code, path, params in found.found:
        if code.startswith("input.") and path[: len(start)] == start:
            faults.add(code, [key, *path[len(start):]], **params)
