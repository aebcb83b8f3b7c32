"""A whole programme, plan, sheet and decision without a single violation, and a case of what is around a course.

Edits are those of a course's cases. What a case expects was worked out from docs/src/wire/practice.md and is asserted
before anything is written: `wanted` is the whole report, in document order, and `hand` are values beside it.
"""

import json
from dataclasses import dataclass, field

from ..practice import OPERATIONS
from ..text import compact
from .course import GONE, LIMITS, ON, SEVERITIES, edited, place, same

ALL = ["recovery", "relational", "meeting_leadership", "local_organisation"]
PROGRAMME = {
    "id": "programme-1", "municipality": "Example", "values": ["recovery", "holism", "ownership"],
    "core_elements": {"coordinator": "in_place", "network_meetings": "in_place", "binding_agreements": "partly",
                      "leadership": "in_place"},
    "why": "...", "common_goals": ["..."],
    "decision": {"level": "political", "decided_on": "2025-01-15",
                 "basis": {"challenges": "...", "benefit": "...", "costs": "...", "delimitation": "..."}},
    "directors": [{"person": "dora", "areas": ["social", "health"]}, {"person": "dan", "areas": ["employment"]}],
    "people": [{"id": "dora", "department": "Direktionen"}, {"id": "dan", "department": "Direktionen"},
               {"id": "lone", "department": "Hjemmesygeplejen"}, {"id": "leif", "department": "Jobcenter"},
               {"id": "lars", "department": "Voksenservice"},
               {"id": "anna", "department": "Hjemmesygeplejen", "leader": "lone"},
               {"id": "bo", "department": "Jobcenter", "leader": "leif"},
               {"id": "eva", "department": "Voksenservice", "leader": "lars"}],
    "leader_group": {"members": [{"person": "lone"}, {"person": "leif"}, {"person": "lars"}]},
    "daily_leader": "eva",
    "statements": {"why_relevant": "...", "aim": "...", "other_agendas": "...", "frame_and_resources": "..."},
    "teams": [{"id": "team-1",
               "members": [{"person": "anna", "area": "health", "caseload": 6, "competences": [*ALL]},
                           {"person": "bo", "area": "employment", "caseload": 8, "competences": [*ALL]},
                           {"person": "eva", "area": "social", "caseload": 0, "competences": [*ALL]}],
               "convener": "eva", "caseload_limit": 8, "enough_hours": "yes", "rooms": "yes"}],
    "frequent_departments": ["Jobcenter", "Hjemmesygeplejen"],
    "steering": {"wishes_steer": "yes", "shared_responsibility": "yes",
                 "mandate": ["lead_meetings", "stop_off_theme", "insist_on_wishes"],
                 "precedence": {"decided": "yes", "offered_when": "...", "effect_on_existing": "...",
                                "inside_outside": "..."},
                 "delegated_competence": "yes", "fast_clarification": "yes", "attendance_considered": "yes"},
    "training": {"time_set_aside": "yes", "discussions": "...", "maintenance": "...", "leadership_understands": "yes",
                 "coordinators_know": "yes", "participants_know": "yes"},
}
PLAN = {
    "id": "plan-1", "from": "2025-08-20",
    "people": [{"id": "anna", "kind": "professional", "unit": "Bostøtten"},
               {"id": "per", "kind": "professional", "unit": "Hjemmeplejen"},
               {"id": "homecare", "kind": "unit", "unit": "Hjemmeplejen"}, {"id": "lis", "kind": "private"},
               {"id": "kor", "kind": "civil_society"}],
    "maintained_by": "meetings",
    "goals": [{"id": "g1", "text": "...", "reviewed_on": ["2025-10-06"]},
              {"id": "g2", "text": "...", "parent": "g1", "reviewed_on": ["2025-09-01", "2025-10-20"]}],
    "efforts": [{"id": "e1", "text": "...", "responsible": "per", "goal": "g1", "from": "2025-09-01"},
                {"id": "e2", "text": "...", "responsible": "citizen", "goal": "g2", "from": "2025-10-06",
                 "to": "2025-11-04"},
                {"id": "e3", "text": "...", "responsible": "per", "goal": "g2", "from": "2025-11-03"}],
    "meetings": [{"date": "2025-09-01", "citizen_invited": "yes"}, {"date": "2025-10-06", "citizen_invited": "yes"}],
    "changes": [{"on": "2025-10-06", "kind": "effort_start"}], "revised_on": ["2025-10-06"],
    "consents": [{"given_on": "2025-08-20", "recipients": ["per", "lis"]}],
    "sharing": [{"on": "2025-10-07", "recipient": "per"}],
    "channels": [{"matter": "...", "method": "phone"}, {"matter": "...", "method": "meeting"}],
    "principles": {"goals_and_plan": "yes", "shared_knowledge": "yes", "mutual_respect": "yes",
                   "timely_and_frequent": "yes", "precise": "yes", "solution_focused": "yes"},
    "leadership": {"regular_meetings": "yes", "competence": "yes", "same_methods": "yes", "continuous_focus": "yes"},
}
SHEET = {
    "id": "sheet-1", "profile": "elder_50_plus", "meeting_on": "2025-11-10", "prepared_on": "2025-11-03",
    "prepared_with_citizen": "yes",
    "people": [{"id": "anna", "kind": "professional"}, {"id": "per", "kind": "professional"},
               {"id": "lis", "kind": "private"}],
    "frame": "...", "themes": [{"text": "...", "chosen_by": "citizen"},
                               {"text": "...", "chosen_by": "citizen_and_coordinator"}],
    "agenda_sent": "yes",
    "invited": [{"person": "citizen"},
                {"person": "anna", "suggested_by": "citizen", "approved_by_citizen": "yes"},
                {"person": "per", "suggested_by": "worker", "approved_by_citizen": "yes"},
                {"person": "lis", "suggested_by": "citizen", "approved_by_citizen": "yes"}],
    "leader": "anna", "leader_wished_by_citizen": "yes", "organiser": "per",
    "speaks_for_citizen": {"person": "lis", "about": "...", "agreed": "yes"}, "to_say": ["..."],
    "to_remember": ["..."],
    "rules": {"plain_language": "yes", "all_perspectives": "yes", "time_to_think": "yes", "retelling": "yes"},
    "summed_up_by": "anna", "shares_information": "yes", "consent_given": "yes",
}
DECISION = {
    "id": "decision-1", "matter": "...", "draft": {"on": "2025-10-01", "by": "Eva", "conclusion": "..."},
    "facts": [{"id": "f1", "text": "...", "citizen": "agree"}, {"id": "f2", "text": "...", "citizen": "dispute"}],
    "presented": {"on": "2025-10-08", "by": "Eva", "mediator": "Bo", "way": "meeting", "citizen_there": "yes"},
    "remarks": [{"on": "2025-10-10", "text": "...", "fact": "f2", "answer": "..."}],
    "final": {"on": "2025-10-20", "conclusion": "...", "reasons": "..."},
}
BASES = {"check_programme": PROGRAMME, "check_plan": PLAN, "check_preparation": SHEET, "check_decision": DECISION}
HAND = "by hand from docs/src/wire/practice.md, shown in by_hand; the rest from the independent model rk-py/tests/model"


@dataclass
class PracticeCase:
    operation: str
    name: str
    shows: str
    edits: dict = field(default_factory=dict)
    # The whole report in its order, each a letter, a code, a place and parameters.
    wanted: list[tuple] = field(default_factory=list)
    hand: dict[str, object] = field(default_factory=dict)
    sums: dict[str, str] = field(default_factory=dict)
    on: str | None = ON
    more: dict = field(default_factory=dict)
    base: object = None
    # A call as it is; the edits then change nothing.
    call: object = None
    # Whether only the codes of `wanted` are looked at, in whatever order.
    named_only: bool = False

    def __post_init__(self):
        if self.call is None:
            base: object = BASES[self.operation] if self.base is None else self.base
            self.call = ({"on": self.on} if self.on else {}) | self.more | {"document": edited(base, self.edits)}
        self.text = OPERATIONS[self.operation](self.call)

    def answer(self) -> dict:
        return json.loads(self.text)

    def vector(self) -> dict:
        lines = [f"edit: {words} {'taken away' if value is GONE else compact(value)}"
                 for words, value in self.edits.items()]
        lines += [f"violation: {line(entry)}" for entry in self.wanted] or ["no violation"]
        lines += ["no other of these codes"] if self.named_only else []
        lines += [f"{words} = {self.sums.get(words, '')}{' = ' if words in self.sums else ''}{compact(value)}"
                  for words, value in self.hand.items()]
        return {"shows": self.shows, "source": HAND, "by_hand": lines, "call": self.call, "answer": self.answer()}

    def check(self) -> int:
        answer = self.answer()
        found = [(v["code"], v["severity"], v["path"], v["params"]) for v in answer["report"]["violations"]]
        wanted = [expected(entry) for entry in self.wanted]
        if self.named_only:
            named = [entry for entry in found if entry[0] in {code for code, *_ in wanted}]
            assert same(wanted, named), f"{self.operation}/{self.name}: got {named}"
            return len(wanted)
        assert found == wanted, f"{self.operation}/{self.name}:\n" + "\n".join(
            [*(f"not there {entry}" for entry in wanted if entry not in found),
             *(f"not wanted {entry}" for entry in found if entry not in wanted), f"got {found}"])
        assert answer["report"]["valid"] == ("error" not in {entry[1] for entry in found}), self.name
        for words, value in self.hand.items():
            there = answer
            for step in place(words):
                there = there[step]
            assert there == value, f"{self.operation}/{self.name}: {words} is {there}, by hand {value}"
        return len(wanted) + 1 + len(self.hand)


def expected(entry: tuple) -> tuple:
    letter, code, words, *params = entry
    return code, SEVERITIES[letter], place(words), params[0] if params else LIMITS.get(code, {})


def line(entry: tuple) -> str:
    _, severity, path, params = expected(entry)
    return " ".join([severity, entry[1], "at", " ".join(map(str, path)) or "the top",
                     *([compact(params)] if params else [])])


class Twins:
    """Makes pairs of cases of one operation: a rule broken, and the same document mended by the smallest edit."""

    def __init__(self, operation: str):
        self.operation = operation

    def __call__(self, code: str, broken: dict, mended: dict, *wanted: tuple, branch: str = "", shows: str = "",
                 given: dict | None = None, left: list[tuple] | None = None, also: list[tuple] | None = None,
                 hand: dict | None = None, repaired: dict | None = None, **more) -> list[PracticeCase]:
        """`wanted` are letters, places and parameters of the code in the first.

        `also` are violations of other codes that stand after them there, `left` what stands in the second; `hand`
        are values beside the report in the first, `repaired` in the second.
        """
        name = code.replace(".", "_") + (f"_{branch}" if branch else "")
        about = f" ({shows})" if shows else ""
        entries = [(letter, code, *rest) for letter, *rest in wanted] + (also or [])
        return [
            PracticeCase(self.operation, f"broken_{name}", f"breaks {code}{about}", (given or {}) | broken, entries,
                         hand or {}, **more),
            PracticeCase(self.operation, f"mended_{name}", f"mends what breaks {code}{about}", (given or {}) | mended,
                         left or [], repaired or {}, **more),
        ]
