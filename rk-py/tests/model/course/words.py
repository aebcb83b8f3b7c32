"""The words that the rules of a course use, as docs/src/wire/course.md defines them."""

import datetime
from dataclasses import dataclass, field
from functools import cached_property

from ..labels import trim
from .fields import PHASES
from .shape import Entry

CITIZEN = "citizen"
NEVER = datetime.date(9999, 12, 31)
BEFORE_ALL = datetime.date(1, 1, 1)


@dataclass
class Settings:
    closed_days: set = field(default_factory=set)
    early_meeting_days: int | None = None
    follow_up_months: int = 6
    severities: dict = field(default_factory=dict)


@dataclass
class Tenure:
    person: str
    start: datetime.date
    end: datetime.date
    position: int

    def holds(self, day) -> bool:
        return day is not None and self.start <= day < self.end


def holds(entry: Entry, day) -> bool:
    """Whether the span of an entry holds the day; it has to begin."""
    return entry["from"] is not None and day is not None and entry["from"] <= day < (entry["to"] or NEVER)


def before(one, other) -> bool:
    """Whether a day lies before another; a missing one does not."""
    return one is not None and other is not None and one < other


# Capitals of ASCII and of Latin-1, but not the sign ×.
SMALL = {capital: capital + 32 for capital in (*range(0x41, 0x5B), *range(0xC0, 0xD7), *range(0xD8, 0xDF))}


def spelled(text: str) -> str:
    """A name without regard to capitals and outer spaces."""
    return trim(text).translate(SMALL)


class Course:
    """A document that was read, on a day."""

    def __init__(self, document: Entry, on: datetime.date, settings: Settings, alone: bool = False):
        self.document, self.on, self.settings, self.alone = document, on, settings, alone
        self.profile = document["profile"] or "elder_50_plus"

    def __getitem__(self, name: str):
        return self.document[name]

    def entries(self, name: str) -> list[Entry]:
        return self.document.entries(name)

    def by_id(self, name: str, wanted) -> Entry | None:
        if wanted is None:
            return None
        return next((entry for entry in self.entries(name) if entry["id"] == wanted), None)

    def person(self, wanted) -> Entry | None:
        return self.by_id("people", wanted)

    # Open and closed.

    @cached_property
    def closings(self) -> list[tuple[datetime.date, datetime.date]]:
        """From each `closed_on` to the reopening that ended it."""
        closure = self["closure"]
        reopenings = [entry for entry in self.entries("reopenings") if entry["reopened_on"]]
        found = []
        if closure and closure["closed_on"]:
            later = [r["reopened_on"] for r in reopenings if r["reopened_on"] >= closure["closed_on"]]
            found.append((closure["closed_on"], min(later, default=NEVER)))
        found += [(r["closed_on"], r["reopened_on"]) for r in reopenings if r["closed_on"]]
        return found

    def is_closed(self, day) -> bool:
        return any(start <= day < end for start, end in self.closings)

    def is_open(self, day) -> bool:
        opened = self["opened_on"]
        return opened is not None and opened <= day and not self.is_closed(day)

    def is_after_close(self, day) -> bool:
        return day is not None and any(start < day < end for start, end in self.closings)

    @cached_property
    def last_closed_on(self):
        return max((start for start, _ in self.closings if start <= self.on), default=None)

    # The coordinator.

    @cached_property
    def tenures(self) -> list[Tenure]:
        found = []
        for role in self.entries("roles"):
            if role["role"] == "coordinator" and role["person"] and role["from"]:
                closed = [start for start, _ in self.closings if start >= role["from"]]
                end = min([role["to"] or NEVER, *closed])
                if end > role["from"]:
                    found.append(Tenure(role["person"], role["from"], end, role.position))
        return sorted(found, key=lambda tenure: (tenure.start, tenure.position))

    def coordinators(self, day) -> set[str]:
        return {tenure.person for tenure in self.tenures if tenure.holds(day)}

    # Phases and meetings.

    @cached_property
    def reached(self) -> int:
        """How far the course has come: the place of the phase among the four."""
        begun = [PHASES.index(entry["phase"]) for entry in self.entries("phases")
                 if entry["phase"] and entry["from"] and entry["from"] <= self.on]
        if begun:
            return max(begun)
        return 2 if self.held else 0

    @cached_property
    def held(self) -> list[Entry]:
        found = [meeting for meeting in self.entries("meetings")
                 if meeting["status"] == "held" and meeting["date"] and meeting["date"] <= self.on]
        return sorted(found, key=lambda meeting: (meeting["date"], meeting.position))

    def attended(self, meeting: Entry, person: str) -> bool:
        """A unit attended if it or its representative did."""
        there = {entry["person"] for entry in attendants(meeting)}
        known = self.person(person)
        if known and known["kind"] == "unit" and known["represented_by"] in there:
            return True
        return person in there

    def citizen_was_at(self, meeting: Entry) -> bool:
        return self.attended(meeting, CITIZEN)

    # Agreements.

    def made_at(self, agreement: Entry) -> Entry | None:
        return self.by_id("meetings", agreement["meeting"])

    def day_of(self, agreement: Entry):
        meeting = self.made_at(agreement)
        return agreement["accepted_on"] or agreement["agreed_on"] or (meeting["date"] if meeting else None)

    def made(self, meeting: Entry) -> list[Entry]:
        """The agreements made at a meeting."""
        if meeting["id"] is None:
            return []
        return [agreement for agreement in self.entries("agreements") if agreement["meeting"] == meeting["id"]]

    def superseded_by(self, agreement: Entry) -> list[Entry]:
        if agreement["id"] is None:
            return []
        return [other for other in self.entries("agreements") if other["supersedes"] == agreement["id"]]

    def ended_on(self, agreement: Entry):
        """The day on which an agreement ended, None if it has not or the day is unknown."""
        if agreement["status"] in (None, "proposed", "binding"):
            return None
        last = last_result(agreement)
        newer = self.superseded_by(agreement) if agreement["status"] == "superseded" else []
        return agreement["ended_on"] or (last and last["date"]) or (self.day_of(newer[0]) if newer else None)


def attendants(meeting: Entry) -> list[Entry]:
    """The participants who were there, and of whom it is known who they are."""
    return [entry for entry in meeting.entries("participants")
            if entry["attended"] in ("in_person", "remote") and entry["person"] is not None]


def results(agreement: Entry) -> list[Entry]:
    return [follow_up["result"] for follow_up in agreement.entries("follow_up") if follow_up["result"]]


def last_result(agreement: Entry) -> Entry | None:
    dated = sorted(results(agreement), key=lambda result: result["date"] or BEFORE_ALL)
    return dated[-1] if dated else None


def is_handed_over(agreement: Entry) -> bool:
    disposition = agreement["disposition"]
    return agreement["status"] == "handed_over" or bool(disposition and disposition["kind"] == "handed_over")


def citizen_decides(value) -> bool:
    return value in ("citizen", "citizen_and_coordinator")
