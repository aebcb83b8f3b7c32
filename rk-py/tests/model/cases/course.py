"""The example of docs/src/wire/course.md, small edits of it, and a case of the course.

An edit is a place and what stands there afterwards: `roles 0 to` is a field, `roles +` one entry more at the end,
`GONE` takes away. What a case expects was worked out from the page, and is asserted before anything is written:
for every code that is named, in `wanted` or in `silent`, the answer holds exactly these violations and no other.
"""

import copy
import json
from dataclasses import dataclass, field
from pathlib import Path

from ..course import OPERATIONS
from ..text import compact

PAGE = Path(__file__).parents[4] / "docs" / "src" / "wire" / "course.md"
EXAMPLE = json.loads(PAGE.read_text(encoding="utf-8").split("## An example")[1].split("```json")[1].split("```")[0])
ON = "2025-11-03"
GONE = object()
LIMITS = {"input.too_large": {"most": 8_388_608}, "input.too_deep": {"most": 32},
          "input.list_too_long": {"most": 10_000},
          "input.text_too_long": {"most": 10_000}}
# What one entry of a list is called where a field of it is missing.
ONE_OF = {"phases": "phase", "criteria": "criterion", "people": "person", "roles": "role", "members": "member",
          "wishes": "wish", "plans": "plan", "goals": "goal", "meetings": "meeting", "themes": "theme",
          "participants": "participant", "agreements": "agreement", "consents": "consent", "contacts": "contact",
          "other_courses": "other_course", "reopenings": "reopening", "dispositions": "disposition", "acts": "entry",
          "by": "agreement"}
COURSE_FIELDS = ("id", "profile", "opened_on")
SEVERITIES = {"E": "error", "W": "warning", "I": "info"}
HAND = "by hand from docs/src/wire/course.md, shown in by_hand; the rest from the independent model rk-py/tests/model"


def place(words: str) -> list:
    return [int(word) if word.isdecimal() else word for word in words.split(" ") if word]


def edited(document: dict, edits: dict) -> dict:
    """A copy with the edits, one after another."""
    found = copy.deepcopy(document)
    for words, value in edits.items():
        *way, last = place(words)
        holder = found
        for step in way:
            holder = holder[step]
        if value is GONE:
            del holder[last]
        elif last == "+":
            holder.append(copy.deepcopy(value))
        else:
            holder[last] = copy.deepcopy(value)
    return found


@dataclass
class CourseCase:
    name: str
    shows: str
    edits: dict = field(default_factory=dict)
    # Each a letter, a code, a place and parameters: ("E", "coordinator.missing", "roles").
    wanted: list[tuple] = field(default_factory=list)
    silent: list[str] = field(default_factory=list)
    # Every error and warning that there is, as in `wanted`; None if only named codes are looked at.
    serious: list[tuple] | None = None
    on: str | None = ON
    settings: dict = field(default_factory=dict)
    facts: bool = False
    # Facts by place (`meetings held`), with their sums.
    hand: dict[str, object] = field(default_factory=dict)
    sums: dict[str, str] = field(default_factory=dict)
    more: dict = field(default_factory=dict)
    base: dict = field(default_factory=lambda: EXAMPLE)
    operation: str = "check_course"
    # The text of a document that stands beside the call, or that of the call.
    document: str | None = None
    call: dict | None = None
    source: str = HAND

    def __post_init__(self):
        if self.call is None:
            self.call = {"on": self.on} if self.on else {}
            if not self.facts and self.operation == "check_course":
                self.call["facts"] = False
            if self.settings:
                self.call["settings"] = self.settings
            self.call |= self.more
            if self.document is None:
                self.call["course"] = edited(self.base, self.edits)
        given = [self.call] if self.document is None else [self.call, self.document]
        self.text = OPERATIONS[self.operation](*given)

    def answer(self) -> dict:
        return json.loads(self.text)

    def vector(self) -> dict:
        lines = [f"edit: {words} {'taken away' if value is GONE else compact(value)}"
                 for words, value in self.edits.items()]
        lines += [f"violation: {line(entry)}" for entry in self.wanted]
        lines += [f"violation: {line(entry)}" for entry in self.serious or [] if entry not in self.wanted]
        if self.serious is not None:
            lines.append("no other error or warning")
        lines += [f"none of {code}" for code in self.silent]
        lines += [f"{words} = {self.sums.get(words, '')}{' = ' if words in self.sums else ''}{compact(value)}"
                  for words, value in self.hand.items()]
        shown = {"by_hand": lines} if lines else {}
        beside = {} if self.document is None else {"document": self.document}
        return {"shows": self.shows, "source": self.source, **shown, "call": self.call, **beside,
                "answer": self.answer()}

    def check(self) -> int:
        answer = self.answer()
        found = [(v["code"], v["severity"], v["path"], v["params"]) for v in answer["report"]["violations"]]
        named = {entry[1] for entry in self.wanted} | set(self.silent)
        wanted = [expected(entry) for entry in self.wanted]
        given = [entry for entry in found if entry[0] in named]
        assert same(wanted, given), f"{self.name}: wanted {wanted}, got {given}"
        if self.serious is not None:
            grave = [entry for entry in found if entry[1] != "info"]
            assert same([expected(entry) for entry in self.serious], grave), f"{self.name}: got {grave}"
        severities = {entry[1] for entry in found}
        assert answer["report"]["valid"] == ("error" not in severities), self.name
        for words, value in self.hand.items():
            there = answer
            for step in place(words):
                there = there[step]
            assert there == value, f"{self.name}: {words} is {there}, by hand {value}"
        return len(self.wanted) + len(self.silent) + len(self.serious or []) + len(self.hand)


def params_of(code: str, words: str, *params: dict) -> dict:
    """What was given, or what always goes with the code: its limit, or the name of the missing field."""
    if params or code != "input.missing":
        return params[0] if params else LIMITS.get(code, {})
    *way, name = place(words)
    holder = next((step for step in reversed(way) if isinstance(step, str)), None)
    top = "course" if name in COURSE_FIELDS else "act" if name == "act" and way else "call"
    return {"field": f"{ONE_OF.get(holder, holder or top)}.{name}"}


def expected(entry: tuple) -> tuple:
    letter, code, words, *params = entry
    return code, SEVERITIES[letter], place(words), params_of(code, words, *params)


def line(entry: tuple) -> str:
    letter, code, words, *given = entry
    params = params_of(code, words, *given)
    return " ".join([SEVERITIES[letter], code, "at", words or "the top", *([compact(params)] if params else [])])


def same(wanted: list, given: list) -> bool:
    def text(entry):
        return json.dumps(entry, sort_keys=True)

    return sorted(map(text, wanted)) == sorted(map(text, given))
