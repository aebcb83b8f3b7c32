"""Every rule of a decision broken and mended, each state with what may follow, a whole decision and an empty one."""

from .course import GONE
from .practice import DECISION, PracticeCase, Twins

twins = Twins("check_decision")
ORDER, ABSENT, LATER = "decision.order", "decision.citizen.absent", "decision.later"
DRAFT, PRESENTED = DECISION["draft"], DECISION["presented"]
ALL_AGREED = {"facts 1 citizen": "agree"}
NOT_FINAL = {"final": GONE}
UNSEEN = {"presented": GONE, "remarks": [], **ALL_AGREED}


def view(state: str, following: list[str], facts: tuple = (1, 1, 0), remarks: tuple = (1, 0),
         days: tuple = (7, None)) -> dict:
    """The whole of what stands beside the report."""
    return {"decision": {
        "state": state, "next": following, "facts": dict(zip(("agreed", "disputed", "open"), facts, strict=True)),
        "remarks": dict(zip(("answered", "unanswered"), remarks, strict=True)),
        "days": dict(zip(("draft_to_presented", "presented_to_final"), days, strict=True))}}


def state(name: str, shows: str, edits: dict, wanted: list, *seen, **more) -> PracticeCase:
    return PracticeCase("check_decision", f"state_{name}", shows, edits, wanted, view(*seen), **more)


DISPUTED = view("facts_disputed", ["hear_citizen", "answer", "decide"])
STATES = [
    state("final", "a decision that the citizen saw before it was final", {}, [], "final", [], (1, 1, 0), (1, 0),
          (7, 12)),
    state("none", "nothing yet", {}, [], "none", ["draft"], (0, 0, 0), (0, 0), (None, None), base={}),
    state("none_da", "nothing yet, in Danish", {}, [], "none", ["draft"], (0, 0, 0), (0, 0), (None, None), base={},
          more={"locale": "da"}),
    state("none_with_facts", "facts and remarks alone are no step", {"draft": GONE, "presented": GONE, **NOT_FINAL}, [],
          "none", ["draft"], (1, 1, 0), (1, 0), (None, None)),
    state("draft", "a draft waits for its presentation", {"presented": GONE, "remarks": [], **NOT_FINAL}, [], "draft",
          ["present"], (1, 1, 0), (0, 0), (None, None)),
    state("presented", "a fact is open", {**NOT_FINAL, "facts 1 citizen": GONE}, [], "presented", ["hear_citizen"],
          (1, 0, 1)),
    state("presented_without_facts", "without facts nothing is agreed", {**NOT_FINAL, "facts": [], "remarks": []},
          [("W", "decision.facts.none", "facts")], "presented", ["hear_citizen"], (0, 0, 0), (0, 0)),
    state("facts_agreed", "all facts are agreed", {**NOT_FINAL, **ALL_AGREED}, [], "facts_agreed", ["decide"],
          (2, 0, 0)),
    state("facts_disputed", "a fact is disputed, and a remark about it is not answered",
          {**NOT_FINAL, "remarks 0 answer": GONE}, [], "facts_disputed", ["hear_citizen", "answer"], (1, 1, 0), (0, 1)),
    state("facts_disputed_answered", "the remark about the disputed fact is answered", NOT_FINAL, [], "facts_disputed",
          ["hear_citizen", "answer", "decide"]),
    state("facts_disputed_two", "of two disputed facts one is answered, an open one does not count",
          {**NOT_FINAL, "facts 0 citizen": "dispute", "facts +": {"id": "f3", "text": "..."}}, [], "facts_disputed",
          ["hear_citizen", "answer"], (0, 2, 1)),
    state("not_presented", "a final decision that nobody presented is final all the same",
          {"presented": GONE}, [("E", "decision.not_presented", "presented")], "final", [], (1, 1, 0), (1, 0),
          (None, None)),
    state("wrong_order", "days in the wrong order are not counted", {"draft on": "2025-10-09"},
          [("E", ORDER, "presented on")], "final", [], (1, 1, 0), (1, 0), (None, 12)),
    state("empty_steps", "steps without a day are there, and no day can be compared",
          {"draft": {}, "presented": {}, "final": {}},
          [("E", "input.missing", "draft on", {"field": "draft.on"}),
           ("W", "decision.conclusion.missing", "draft conclusion"),
           ("E", "input.missing", "presented on", {"field": "presented.on"}),
           ("I", "decision.mediator.same", "presented mediator"), ("E", ABSENT, "presented citizen_there"),
           ("E", "input.missing", "final on", {"field": "final.on"}),
           ("W", "decision.reasons.missing", "final reasons")],
          "final", [], (1, 1, 0), (1, 0), (None, None)),
]
STEPS = [
    *twins("decision.draft.missing", {"draft": GONE}, {"draft": {"on": "2025-10-08", "conclusion": "."}},
           ("E", "draft"), given=NOT_FINAL, hand=view("facts_disputed", ["hear_citizen", "answer", "decide"],
                                                      days=(None, None)),
           repaired=view("facts_disputed", ["hear_citizen", "answer", "decide"], days=(0, None))),
    *twins("decision.draft.missing", {"draft": GONE, "presented": GONE}, {"presented": GONE, **NOT_FINAL},
           ("E", "draft"), branch="final", also=[("E", "decision.not_presented", "presented")]),
    *twins("decision.conclusion.missing", {"draft conclusion": " "}, {"draft conclusion": "."},
           ("W", "draft conclusion")),
    *twins("decision.facts.none", {"facts": []}, {"facts": [{"id": "f", "text": ".", "citizen": "agree"}]},
           ("W", "facts"), given={"remarks": []}),
    *twins("decision.facts.none", {"facts": GONE}, {"facts": GONE, "presented": GONE, **NOT_FINAL}, ("W", "facts"),
           given={"remarks": []}, branch="draft", shows="a draft needs no facts yet"),
    *twins(ORDER, {"presented on": "2025-09-30"}, {"presented on": "2025-10-01"}, ("E", "presented on"),
           hand=view("final", [], days=(None, 20)), repaired=view("final", [], days=(0, 19))),
    *twins(ORDER, {"final on": "2025-10-07", "remarks": []}, {"final on": "2025-10-09", "remarks": []},
           ("E", "final on"), branch="final", given=ALL_AGREED,
           hand=view("final", [], (2, 0, 0), (0, 0), (7, None)), repaired=view("final", [], (2, 0, 0), (0, 0), (7, 1))),
    *twins(ORDER, {"remarks 0 on": "2025-10-07"}, {"remarks 0 on": "2025-10-08"}, ("E", "remarks 0 on"),
           branch="remark_early"),
    *twins(ORDER, {"remarks 0 on": "2025-10-21"}, {"remarks 0 on": "2025-10-20"}, ("E", "remarks 0 on"),
           branch="remark_late"),
    PracticeCase("check_decision", "broken_decision_order_final_draft",
                 "breaks decision.order (without a presentation the draft comes before)",
                 {**UNSEEN, "final on": "2025-09-30"},
                 [("E", "decision.not_presented", "presented"), ("E", ORDER, "final on")]),
    PracticeCase("check_decision", "mended_decision_order_final_draft",
                 "mends what breaks decision.order (without a presentation the draft comes before)",
                 {**UNSEEN, "final on": "2025-10-01"}, [("E", "decision.not_presented", "presented")]),
    *twins("decision.not_presented", {"presented": GONE}, {"presented": PRESENTED}, ("E", "presented")),
]
PRESENTATION = [
    *twins(ABSENT, {"presented citizen_there": "no"}, {"presented citizen_there": "yes"},
           ("E", "presented citizen_there")),
    *twins(ABSENT, {"presented citizen_there": GONE}, {"presented citizen_there": "yes"},
           ("W", "presented citizen_there"), branch="left_out", given=NOT_FINAL, hand=DISPUTED),
    *twins(ABSENT, {"presented citizen_there": "unknown"}, {"presented citizen_there": "yes"},
           ("W", "presented citizen_there"), branch="unknown", given=NOT_FINAL, hand=DISPUTED),
    *twins(ABSENT, {"presented citizen_there": GONE}, {"presented citizen_there": "yes"},
           ("E", "presented citizen_there"), branch="final_left_out",
           shows="a final decision of which nobody knows whether the citizen saw it"),
    *twins(ABSENT, {"presented citizen_there": "unknown"}, {"presented citizen_there": "yes"},
           ("E", "presented citizen_there"), branch="final_unknown"),
    *twins("decision.way.one_sided", {"presented way": "letter"}, {"presented way": "phone"}, ("W", "presented way")),
    *twins("decision.mediator.same", {"presented mediator": " eva "}, {"presented mediator": "Eva Bo"},
           ("I", "presented mediator"), shows="capitals and outer spaces do not make another person"),
    *twins("decision.mediator.same", {"presented mediator": GONE}, {"presented by": GONE}, ("I", "presented mediator"),
           branch="missing"),
]
FINAL = [
    *twins("decision.fact.open", {"facts 0 citizen": "unknown"}, {"facts 0 citizen": "agree"},
           ("W", "facts 0 citizen")),
    *twins("decision.fact.open", {"facts 0 citizen": GONE}, {"facts 0 citizen": GONE, **NOT_FINAL},
           ("W", "facts 0 citizen"), branch="not_final", shows="before the final decision it may be open"),
    *twins("decision.fact.disputed", {"remarks": []}, {"remarks +": {"on": "2025-10-08", "text": ".", "fact": "f2"}},
           ("E", "facts 1"), left=[("W", "decision.remark.unanswered", "remarks 1 answer")],
           shows="one answered remark about it is enough"),
    *twins("decision.fact.disputed", {"remarks 0 fact": "f1"}, {"remarks 0 fact": "f2"}, ("E", "facts 1"),
           branch="other_fact"),
    *twins("decision.fact.disputed", {"remarks 0 fact": GONE}, {"remarks 0 fact": GONE, **NOT_FINAL}, ("E", "facts 1"),
           branch="no_fact"),
    *twins("decision.remark.unanswered", {"remarks +": {"on": "2025-10-09", "text": "."}},
           {"remarks +": {"on": "2025-10-09", "text": ".", "answer": "."}}, ("W", "remarks 1 answer"),
           hand=view("final", [], remarks=(1, 1), days=(7, 12))),
    *twins("decision.remark.unanswered", {"remarks 0 answer": " "}, {"remarks 0 answer": " ", **NOT_FINAL},
           ("W", "remarks 0 answer"), branch="not_final", given=ALL_AGREED),
    *twins("decision.no_time", {"final on": "2025-10-08", "remarks 0 on": "2025-10-08"}, {"final on": "2025-10-10"},
           ("W", "final on"), hand=view("final", [], days=(7, 0))),
    *twins("decision.reasons.missing", {"final reasons": GONE}, {"final reasons": "."}, ("W", "final reasons")),
    *twins(LATER, {"final on": "2025-11-04"}, {"final on": "2025-11-03"}, ("W", "final on")),
    *twins(LATER, {"draft on": "2025-11-04", "presented on": "2025-11-05", "remarks 0 on": "2025-11-06"},
           {"draft on": "2025-11-03", "presented on": "2025-11-03", "remarks 0 on": "2025-11-03"},
           ("W", "draft on"), ("W", "presented on"), ("W", "remarks 0 on"), branch="all", given=NOT_FINAL),
]
CASES = [
    *STATES, *STEPS, *PRESENTATION, *FINAL,
    PracticeCase("check_decision", "several_at_once", "faults all over a decision, in the order of the document", {
        "draft conclusion": GONE, "draft on": "2025-12-01", "facts 0 citizen": GONE, "presented citizen_there": "no",
        "presented way": "letter", "presented mediator": "EVA", "remarks 0 answer": GONE,
        "remarks 0 on": "2025-10-01", "final on": "2025-10-08", "final reasons": GONE}, [
        ("W", LATER, "draft on"), ("W", "decision.conclusion.missing", "draft conclusion"),
        ("W", "decision.fact.open", "facts 0 citizen"), ("E", "decision.fact.disputed", "facts 1"),
        ("E", ORDER, "presented on"), ("I", "decision.mediator.same", "presented mediator"),
        ("W", "decision.way.one_sided", "presented way"), ("E", ABSENT, "presented citizen_there"),
        ("E", ORDER, "remarks 0 on"), ("W", "decision.remark.unanswered", "remarks 0 answer"),
        ("W", "decision.no_time", "final on"), ("W", "decision.reasons.missing", "final reasons")],
        view("final", [], (0, 1, 1), (0, 1), (None, 0))),
    PracticeCase("check_decision", "order_and_later", "at one path rules stand in the order of their table",
                 {"draft on": "2025-11-10", "presented on": "2025-11-09", "remarks": [], **NOT_FINAL},
                 [("W", LATER, "draft on"), ("E", ORDER, "presented on"), ("W", LATER, "presented on")]),
]
