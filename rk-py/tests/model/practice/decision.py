"""`check_decision`: a decision that the citizen sees before it is final."""

from ..course.words import before, spelled
from .check import Findings, check
from .fields import DECISION
from .reading import Entry

CODES = [
    "decision.draft.missing", "decision.conclusion.missing", "decision.facts.none", "decision.order",
    "decision.not_presented", "decision.citizen.absent", "decision.way.one_sided", "decision.mediator.same",
    "decision.fact.open", "decision.fact.disputed", "decision.remark.unanswered", "decision.no_time",
    "decision.reasons.missing", "decision.later",
]


def check_decision(call) -> str:
    return check(call, DECISION, CODES, run)


def day(step: Entry | None):
    return None if step is None else step["on"]


def run(decision: Entry, call):
    found = Findings()
    for rules in (of_steps, of_presentation, of_final):
        rules(decision, found)
    dated = [decision[name] for name in ("draft", "presented", "final")]
    for step in [*dated, *decision.entries("remarks")]:
        if before(call.fields["on"], day(step)):
            found.add("W", "decision.later", step.at("on"))
    return found, lambda _: {"decision": summary(decision)}


def of_steps(decision: Entry, found: Findings):
    draft, presented, final = (decision[name] for name in ("draft", "presented", "final"))
    if draft is None and (presented or final):
        found.add("E", "decision.draft.missing", ["draft"])
    if draft and draft["conclusion"] is None:
        found.add("W", "decision.conclusion.missing", draft.at("conclusion"))
    if presented and not decision.entries("facts"):
        found.add("W", "decision.facts.none", ["facts"])
    if before(day(presented), day(draft)):
        found.add("E", "decision.order", presented.at("on"))
    if before(day(final), day(presented) if presented else day(draft)):
        found.add("E", "decision.order", final.at("on"))
    for remark in decision.entries("remarks"):
        if before(remark["on"], day(presented)) or before(day(final), remark["on"]):
            found.add("E", "decision.order", remark.at("on"))
    if final and presented is None:
        found.add("E", "decision.not_presented", ["presented"])


def of_presentation(decision: Entry, found: Findings):
    presented = decision["presented"]
    if presented is None:
        return
    if presented["citizen_there"] != "yes":
        unseen = presented["citizen_there"] == "no" or decision["final"] is not None
        found.add("E" if unseen else "W", "decision.citizen.absent", presented.at("citizen_there"))
    if presented["way"] == "letter":
        found.add("W", "decision.way.one_sided", presented.at("way"))
    mediator, by = presented["mediator"], presented["by"]
    if mediator is None or (by is not None and spelled(mediator) == spelled(by)):
        found.add("I", "decision.mediator.same", presented.at("mediator"))


def answered(decision: Entry, fact: Entry) -> bool:
    """Whether a remark about the fact has an answer."""
    return fact["id"] is not None and any(remark["fact"] == fact["id"] and remark["answer"] is not None
                                          for remark in decision.entries("remarks"))


def of_final(decision: Entry, found: Findings):
    final = decision["final"]
    if final is None:
        return
    for fact in decision.entries("facts"):
        if fact["citizen"] in (None, "unknown"):
            found.add("W", "decision.fact.open", fact.at("citizen"))
        if fact["citizen"] == "dispute" and not answered(decision, fact):
            found.add("E", "decision.fact.disputed", fact.path)
    for remark in decision.entries("remarks"):
        if remark["answer"] is None:
            found.add("W", "decision.remark.unanswered", remark.at("answer"))
    if final["on"] is not None and final["on"] == day(decision["presented"]):
        found.add("W", "decision.no_time", final.at("on"))
    if final["reasons"] is None:
        found.add("W", "decision.reasons.missing", final.at("reasons"))


def summary(decision: Entry) -> dict:
    facts = [fact["citizen"] or "unknown" for fact in decision.entries("facts")]
    remarks = [remark["answer"] is not None for remark in decision.entries("remarks")]
    state = state_of(decision, facts)
    disputed = [fact for fact in decision.entries("facts") if fact["citizen"] == "dispute"]
    settled = all(answered(decision, fact) for fact in disputed)
    following = {"none": ["draft"], "draft": ["present"], "presented": ["hear_citizen"], "facts_agreed": ["decide"],
                 "facts_disputed": ["hear_citizen", "answer", *(["decide"] if settled else [])], "final": []}
    return {
        "state": state,
        "next": following[state],
        "facts": {"agreed": facts.count("agree"), "disputed": facts.count("dispute"), "open": facts.count("unknown")},
        "remarks": {"answered": remarks.count(True), "unanswered": remarks.count(False)},
        "days": {"draft_to_presented": days(decision["draft"], decision["presented"]),
                 "presented_to_final": days(decision["presented"], decision["final"])},
    }


def state_of(decision: Entry, facts: list[str]) -> str:
    if decision["final"]:
        return "final"
    if decision["presented"]:
        if "dispute" in facts:
            return "facts_disputed"
        return "facts_agreed" if facts and set(facts) == {"agree"} else "presented"
    return "draft" if decision["draft"] else "none"


def days(one: Entry | None, other: Entry | None) -> int | None:
    if day(one) is None or day(other) is None or day(other) < day(one):
        return None
    return (day(other) - day(one)).days
