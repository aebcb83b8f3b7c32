"""What is found wrong with a call, put in the order of the contract."""

import re
from collections.abc import Callable
from datetime import date
from fractions import Fraction

from ..personal_number import holds_personal_number
from ..rounding import as_printed, decimals
from ..text import compact
from ..violations import Faults
from .shape import UNREAD, Either, names_of, walked

MOST_DECIMALS, LARGEST = 6, 10**12
MOST_ENTRIES = 100_000
GENERAL = ["stats.confidence.out_of_range", "improvement.number", "input.list_too_long", "input.date",
           "input.personal_number", "input.duplicate_id"]


SHAPE = ["input.shape", "input.unknown_field", "input.duplicate_key"]
MOST_FAULTS = 10_000


class Findings:
    """Findings in the order of the call's fields, a place before what is inside it, then in the order of the rules.

    `faults` are those of shape, which stand first at their places. Nothing is found where a value could not be read.
    """

    def __init__(self, fields: dict, rules: list[str], faults: list):
        self.fields = fields
        self.rules = [*GENERAL, *rules, "input.shape"]
        self.faults = faults
        self.unread = [place for code, place in faults if code == "input.shape"]
        if any(sum(code == fault for fault, _ in faults) > MOST_FAULTS for code in SHAPE):
            self.unread = [[]]
        self.unknown: list[list] = []
        self.found: list[tuple[tuple, str, list, dict]] = []
        for at, (code, path) in enumerate(faults):
            self.found.append(((self.place(path), at - len(faults)), code, path, {}))

    def add(self, code: str, *path, **params):
        if not any(list(path[: len(place)]) == place for place in self.unread):
            self.found.append(((self.place(path), self.rules.index(code)), code, list(path), params))

    def readable(self, *path) -> bool:
        """Whether everything in the place could be read."""
        return not any(place[: len(path)] == list(path[: len(place)]) for place in self.unread)

    def place(self, path) -> tuple:
        shape, place = self.fields, []
        for at, step in enumerate(path):
            if isinstance(shape, Either):
                shape = shape.fields
            if isinstance(shape, dict) and step in names_of(shape):
                place.append(names_of(shape).index(step))
                shape = shape.get(step, shape.get(f"{step}?"))
            elif isinstance(shape, dict):
                # After those that are known, in the order in which they stand there.
                unknown = list(path[: at + 1])
                if unknown not in self.unknown:
                    self.unknown.append(unknown)
                place.append(len(shape) + self.unknown.index(unknown))
            else:
                place.append(step)
                shape = shape[0]
        return tuple(place)

    def has(self, *path) -> bool:
        """Whether anything at the place, or inside of it, is at fault."""
        return any(at[: len(path)] == list(path) and is_error(code) for _, code, at, _ in self.found[len(self.faults):])

    def number(self, given, *path) -> Fraction | None:
        """The number as it is printed; None, and a finding, if it is beyond what is read."""
        if given is UNREAD:
            return None
        value = as_printed(given)
        if abs(value) > LARGEST or decimals(given) > MOST_DECIMALS:
            self.add("improvement.number", *path, most=MOST_DECIMALS)
            return None
        return value

    def day(self, given: str | None, *path) -> date | None:
        if given is None or given is UNREAD:
            return None
        found = day_of(given)
        if found is None:
            self.add("input.date", *path)
        return found

    def text(self, given: str | None, *path):
        if given is not None and given is not UNREAD and holds_personal_number(given):
            self.add("input.personal_number", *path)

    def ids(self, entries: list[dict], *path):
        seen, known = set(), all(entry.get("id") is not UNREAD for entry in entries)
        for at, entry in enumerate(entries):
            self.text(entry.get("id"), *path, at, "id")
            if known and entry.get("id") in seen:
                self.add("input.duplicate_id", *path, at, "id")
            if "id" in entry:
                seen.add(entry["id"])

    def fits(self, entries: list, *path, most: int = MOST_ENTRIES) -> bool:
        """Whether the list is short enough to be read."""
        if len(entries) > most:
            self.add("input.list_too_long", *path, most=most)
        return len(entries) <= most

    def report(self) -> Faults:
        faults = Faults([])
        for at, (_, code, path, params) in enumerate(sorted(self.found, key=lambda found: found[0])):
            if not self.faults or is_error(code):
                faults.add((at,), code, path, **params)
        return faults


def is_error(code: str) -> bool:
    probe = Faults([])
    probe.add((), code, [])
    return probe.any_error()


def day_of(text: str) -> date | None:
    """A day from 1900 to 2199, written as ten letters."""
    parts = re.fullmatch(r"([0-9]{4})-([0-9]{2})-([0-9]{2})", text)
    try:
        day = date(*map(int, parts.groups())) if parts else None
    except ValueError:
        return None
    return day if day and 1900 <= day.year <= 2199 else None


def answered(call, fields: dict, rules: list[str], work: Callable) -> str:
    """The text of the answer: `work` finds what is wrong, and gives what follows if nothing is."""
    faults: list = []
    read = walked(fields, call, [], faults)
    findings = Findings(fields, rules, faults)
    found = work(read, findings)
    report = findings.report()
    if report.any_error():
        return compact(report.refusal())
    return compact({"schema": 1, **found(), "report": report.report()})
