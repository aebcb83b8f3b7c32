"""Hand-overs against the three goals, and what is wrong with a call."""

from .case import Case
from .improvement import pairs

AUDIT = "handover_audit"
GOALS = ["joint_meeting", "family_present", "knowledge_on_time"]
GOOD = {"handovers": [{"id": "a", "long_illness": "yes", "joint_meeting": "yes", "family_present": "yes",
                       "knowledge_on_time": "yes"}]}
ROW = ["handovers", 0]


def case(name: str, shows: str, rows: list[dict], hand: dict | None = None, *, faults=(), **more) -> Case:
    return Case(name, shows, {"handovers": rows, **more}, hand=hand or {}, faults=list(faults), operation=AUDIT)


def row(joint: str, family: str, knowledge: str, **more) -> dict:
    return {**dict(zip(GOALS, (joint, family, knowledge), strict=True)), **more}


def unknown(at: int, count: int) -> tuple:
    return "handover.unknown", ["handovers", at], {"count": count}


LATE = {"handovers 0 needed_on": "2025-05-01", "handovers 0 given_on": "2025-05-02",
        "handovers 0 knowledge_on_time": None}
BROKEN = [
    ("joint_meeting", "no joint meeting", {"handovers 0 joint_meeting": "no", "handovers 0 family_present": None},
     [("handover.joint_meeting.missing", [*ROW, "joint_meeting"])],
     {"handovers 0 joint_meeting": "yes", "handovers 0 family_present": "yes"}),
    ("family", "a joint meeting without the family", {"handovers 0 family_present": "no"},
     [("handover.family.absent", [*ROW, "family_present"])], {"handovers 0 family_present": "yes"}),
    ("knowledge", "knowledge that came too late", {"handovers 0 knowledge_on_time": "no"},
     [("handover.knowledge.late", [*ROW, "knowledge_on_time"])], {"handovers 0 knowledge_on_time": "yes"}),
    ("knowledge_by_dates", "knowledge that came the day after it was needed", LATE,
     [("handover.knowledge.late", [*ROW, "given_on"])], {"handovers 0 given_on": "2025-05-01"}),
    ("unknown", "two goals of which nobody knows",
     {"handovers 0 joint_meeting": None, "handovers 0 family_present": "unknown"}, [unknown(0, 2)],
     {"handovers 0 joint_meeting": "yes", "handovers 0 family_present": "yes"}),
    ("contradiction", "in time by the answer, late by the dates", {**LATE, "handovers 0 knowledge_on_time": "yes"},
     [("handover.knowledge.contradiction", [*ROW, "knowledge_on_time"])], {"handovers 0 given_on": "2025-04-30"}),
    ("contradiction_the_other_way", "late by the answer, in time by the dates",
     {**LATE, "handovers 0 given_on": "2025-05-01", "handovers 0 knowledge_on_time": "no"},
     [("handover.knowledge.contradiction", [*ROW, "knowledge_on_time"])], {"handovers 0 knowledge_on_time": "yes"}),
    ("without_meeting", "the family at a meeting that was not held", {"handovers 0 joint_meeting": "no"},
     [("handover.family.without_meeting", [*ROW, "family_present"])], {"handovers 0 joint_meeting": "yes"}),
    ("personal_number", "a personal number as an id", {"handovers 0 id": "010203-1234"},
     [("input.personal_number", [*ROW, "id"])], {"handovers 0 id": "a"}),
    ("date", "a day that is not in the calendar", {"handovers 0 needed_on": "2025-02-29"},
     [("input.date", [*ROW, "needed_on"])], {"handovers 0 needed_on": "2024-02-29"}),
]

CASES = [
    case("shares", "each goal of those that it is a goal for", [
        row("yes", "yes", "yes", id="a"), row("yes", "no", "yes", id="b"), row("no", "no", "no", id="c"),
        row("unknown", "yes", "yes", id="d"), row("no", "no", "no", id="e", long_illness="no"),
        row("yes", "unknown", "no", id="f", long_illness="unknown")],
         {"handovers": "5", "joint_meeting yes": "3", "joint_meeting of": "4", "joint_meeting unknown": "1",
          "joint_meeting share": "3/4", "family_present yes": "1", "family_present of": "2",
          "family_present unknown": "1", "family_present share": "1/2", "knowledge_on_time share": "3/5",
          # a has all three, of d it is not known, the others miss one.
          "all_three yes": "1", "all_three of": "4", "all_three unknown": "1", "all_three share": "1/4"},
         faults=[("handover.family.absent", ["handovers", 1, "family_present"]),
                 ("handover.joint_meeting.missing", ["handovers", 2, "joint_meeting"]),
                 ("handover.knowledge.late", ["handovers", 2, "knowledge_on_time"]), unknown(3, 1), unknown(5, 1),
                 ("handover.knowledge.late", ["handovers", 5, "knowledge_on_time"])]),
    case("dates_go_first", "the two dates say what nobody answered; one of them alone says nothing", [
        row("yes", "yes", "unknown", needed_on="2025-05-01", given_on="2025-05-01"),
        row("yes", "yes", "unknown", needed_on="2025-05-01"), row("yes", "yes", "yes", given_on="2025-05-01")],
         {"knowledge_on_time yes": "2", "knowledge_on_time unknown": "1", "all_three yes": "2"},
         faults=[unknown(1, 1)]),
    case("none", "no hand-over: no share of nothing", [],
         {"handovers": "0", **{f"{name} share": "null because no_cases" for name in [*GOALS, "all_three"]}}),
    case("outside", "a hand-over without a long illness is outside the goals",
         [row("no", "no", "no", long_illness="no")],
         {"handovers": "0", "joint_meeting share": "null because no_cases"}),
    case("nothing_said", "nothing is known of a hand-over", [{}],
         {"handovers": "1", "joint_meeting share": "null because no_cases", "joint_meeting unknown": "1",
          "family_present unknown": "0", "all_three unknown": "1"}, faults=[unknown(0, 3)]),
    case("not_held_is_known", "a family was not at a meeting that was not held", [{"joint_meeting": "no"}],
         {"family_present share": "null because no_cases", "all_three share": "0"},
         faults=[unknown(0, 1), ("handover.joint_meeting.missing", [*ROW, "joint_meeting"])]),
    case("danish", "the report in Danish", [row("no", "no", "no"), {}], locale="da",
         faults=[("handover.joint_meeting.missing", [*ROW, "joint_meeting"]),
                 ("handover.knowledge.late", [*ROW, "knowledge_on_time"]), unknown(1, 3)]),
    case("faults_outside", "a contradiction is one also where the goals do not count",
         [row("no", "yes", "yes", long_illness="no", needed_on="2025-05-01", given_on="2025-06-01"), {"id": "a"},
          {"id": "a", "given_on": "soon"}],
         faults=[("handover.family.without_meeting", [*ROW, "family_present"]),
                 ("handover.knowledge.contradiction", [*ROW, "knowledge_on_time"]), unknown(1, 3),
                 ("input.duplicate_id", ["handovers", 2, "id"]), ("input.date", ["handovers", 2, "given_on"])]),
    Case("no_list", "a call without hand-overs", {"confidence": 0.9}, faults=[("input.shape", ["handovers"])], operation=AUDIT),
    Case("null_list", "no hand-overs are an empty list, not null", {"handovers": None},
         faults=[("input.shape", ["handovers"])], operation=AUDIT),
    Case("an_object_for_a_list", "an object where a list belongs", {"handovers": {"id": "a"}},
         faults=[("input.shape", ["handovers"])], operation=AUDIT),
    case("true_for_yes", "true is not yes", [{"joint_meeting": True}],
         faults=[("input.shape", [*ROW, "joint_meeting"])]),
    case("unknown_field", "a field that the call does not know", [{"joint": "yes"}],
         faults=[("input.unknown_field", [*ROW, "joint"])]),
    *pairs(AUDIT, GOOD, [], BROKEN),
]
