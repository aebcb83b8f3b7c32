"""Reads the documents by their tables, with the reading of a course."""

from ..course.fields import Kind
from ..course.json_text import Pairs
from ..course.shape import Entry, Faults, Reader


class DocumentReader(Reader):
    """The reader of a course, without what only a course has."""

    def document(self, kind: Kind, raw) -> Entry:
        found = self.read(kind, raw, [])
        if not isinstance(raw, Pairs):
            return Entry([], {})
        self.double_ids(found)
        self.ids = {name: ids_of(found, name) for name in ("people", "goals", "facts")}
        self.look_up_all(kind, found)
        self.all_spans(kind, found)
        return found

    def double_ids(self, document: Entry):
        """Ids a second time in their list, and `citizen` among the people, count as missing."""
        for name in ("people", "teams", "goals", "efforts", "facts"):
            seen = {"citizen"} if name == "people" else set()
            for entry in document.entries(name):
                if entry["id"] in seen:
                    self.faults.add("input.duplicate_id", entry.at("id"))
                    del entry.fields["id"]
                elif entry["id"] is not None:
                    seen.add(entry["id"])

    def look_up_all(self, kind: Kind, entry: Entry):
        """References that lead nowhere count as missing."""
        for name, known in kind.fields.items():
            if entry[name] is not None:
                kept = self.kept(known.kind, entry[name], entry.at(name))
                if kept is None:
                    del entry.fields[name]
                else:
                    entry.fields[name] = kept

    def kept(self, kind: Kind, value, path: list):
        if kind.name == "object":
            self.look_up_all(kind, value)
        elif kind.name == "list":
            read = [(at, self.kept(kind.holds, part, [*path, at])) for at, part in value]
            return [(at, part) for at, part in read if part is not None]
        elif kind.name == "reference" and value not in self.ids[kind.to] and value not in kind.beside:
            self.faults.add("input.reference", path)
            return None
        return value

    def all_spans(self, kind: Kind, entry: Entry):
        """An end before its beginning counts as missing."""
        if "to" in kind.fields and entry["from"] and entry["to"] and entry["to"] < entry["from"]:
            self.faults.add("input.span", entry.at("to"))
            del entry.fields["to"]
        for name, known in kind.fields.items():
            if known.kind.name == "list" and known.kind.holds.name == "object":
                for part in entry.entries(name):
                    self.all_spans(known.kind.holds, part)


def ids_of(document: Entry, name: str) -> set:
    entries = [part for part in document.entries(name) if isinstance(part, Entry)]
    return {entry["id"] for entry in entries} - {None}


def part(entry: Entry | None, name: str) -> Entry:
    """An object inside of another; where it is missing an empty one at its path."""
    if entry is None:
        return Entry([name], {})
    found = entry[name]
    return found if isinstance(found, Entry) else Entry(entry.at(name), {})


__all__ = ["DocumentReader", "Entry", "Faults", "part"]
