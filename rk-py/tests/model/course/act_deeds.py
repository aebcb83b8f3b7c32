"""What each act does to a document, which is a dict of Python's own values."""

from .shape import Entry
from .words import Course

ENDS = {"handed_over": "handed_over", "cancelled_with_citizen": "cancelled"}


def do(act: Entry, document: dict, course: Course):
    """Changes the document."""
    DEEDS[act["act"]](act, document, course)


def day(date) -> str:
    return date.isoformat()


def add(document: dict, name: str, entry: dict):
    entries = document.get(name, [])
    # A list that is none keeps its fault.
    if isinstance(entries, list):
        document[name] = [*entries, entry]


def entries_of(document: dict, name: str) -> list[dict]:
    """The objects of a list; another entry is at fault, and keeps its place."""
    entries = document.get(name)
    return [entry for entry in entries if isinstance(entry, dict)] if isinstance(entries, list) else []


def entry_of(document: dict, name: str, wanted: str) -> dict:
    return next(entry for entry in entries_of(document, name) if entry.get("id") == wanted)


def agreement_of(act: Entry, document: dict) -> dict:
    return entry_of(document, "agreements", act["agreement"])


def coordinator(person: str, start) -> dict:
    return {"person": person, "role": "coordinator", "from": day(start)}


def appoint(act, document, course):
    add(document, "roles", coordinator(act["person"], act["from"]))


def hand_over(act, document, course):
    for tenure in course.tenures:
        if tenure.holds(act["on"]):
            document["roles"][tenure.position] |= {"to": day(act["on"]), "end_reason": act["reason"]}
    add(document, "roles", coordinator(act["to"], act["on"]))


def begin_phase(document, phase: str, start):
    open_ended = [entry for entry in entries_of(document, "phases") if entry.get("to") is None]
    if open_ended:
        open_ended[-1]["to"] = day(start)
    add(document, "phases", {"phase": phase, "from": day(start)})


def start_phase(act, document, course):
    begin_phase(document, act["phase"], act["from"])


def put(document: dict, name: str, entry: dict):
    """In the place of the entry with its id, or as the last."""
    entries = document.get(name, [])
    for at, other in enumerate(entries):
        if isinstance(other, dict) and other.get("id") == entry["id"]:
            document[name] = [*entries[:at], entry, *entries[at + 1:]]
            return
    add(document, name, entry)


def revise_plan(act, document, course):
    plan = entry_of(document, "plans", act["plan"])
    plan["revised_on"] = [*plan.get("revised_on", []), day(act["revised_on"])]


def cancel_meeting(act, document, course):
    entry_of(document, "meetings", act["meeting"])["status"] = act["status"]


def accept(act, document, course):
    agreement_of(act, document).update(status="binding", accepted_on=day(act["accepted_on"]))


def end_agreement(act, document, course):
    agreement_of(act, document).update(status="cancelled", ended_on=day(act["on"]))


def plan_follow_up(act, document, course):
    agreement = agreement_of(act, document)
    agreement["follow_up"] = [*agreement.get("follow_up", []), act["follow_up"]]


def follow_up(act, document, course):
    agreement = agreement_of(act, document)
    plans = agreement["follow_up"]
    at = act["position"]
    if at is None:
        at = next(at for at, plan in enumerate(plans) if isinstance(plan, dict) and plan.get("result") is None)
    plans[at]["result"] = act["result"]
    if act["status"] is not None:
        agreement["status"] = act["status"]
        if act["result"].get("date") is not None:
            agreement["ended_on"] = act["result"]["date"]


def replace_agreement(act, document, course):
    new = act["by"] | {"status": "binding", "supersedes": act["agreement"]}
    meetings = [meeting["date"] for meeting in entries_of(document, "meetings")
                if meeting.get("id") == new.get("meeting")]
    made = new.get("accepted_on") or new.get("agreed_on") or meetings[0]
    agreement_of(act, document).update(status="superseded", ended_on=made)
    add(document, "agreements", new)


def withdraw_consent(act, document, course):
    entry_of(document, "consents", act["consent"])["withdrawn_on"] = day(act["withdrawn_on"])


def made(agreement: dict) -> dict:
    """Binding unless another status is given."""
    return agreement | {"status": agreement.get("status", "").strip() or "binding"}


def hold_meeting(act, document, course):
    put(document, "meetings", act["meeting"] | {"status": "held"})
    for _, agreement in act["agreements"] or []:
        add(document, "agreements", made(agreement) | {"meeting": act["meeting"]["id"]})


def close(act, document, course):
    closed_on = day(act["closed_on"])
    for disposed in act.entries("dispositions"):
        agreement = agreement_of(disposed, document)
        to = {"to": disposed["to"]} if disposed["to"] is not None else {}
        agreement["disposition"] = {"kind": disposed["kind"]} | to
        if disposed["kind"] in ENDS:
            agreement.update(status=ENDS[disposed["kind"]], ended_on=closed_on)
    for role in entries_of(document, "roles"):
        if role.get("role") == "coordinator" and role.get("to") is None:
            role["to"] = closed_on
    for phase in entries_of(document, "phases"):
        if phase.get("to") is None:
            phase["to"] = closed_on
    earlier = document.get("closure")
    if earlier:
        later = [entry for entry in entries_of(document, "reopenings") if entry["reopened_on"] >= earlier["closed_on"]]
        if later:
            min(later, key=lambda entry: entry["reopened_on"])["closed_on"] = earlier["closed_on"]
    document["closure"] = {"closed_on": closed_on, "reason": act["reason"]}


def reopen(act, document, course):
    add(document, "reopenings", {"reopened_on": day(act["reopened_on"]), "reason": act["reason"]})
    add(document, "roles", coordinator(act["coordinator"], act["reopened_on"]))
    begin_phase(document, act["phase"] or ("network_meetings" if course.held else "start_up"), act["reopened_on"])


DEEDS = {
    "appoint": appoint, "hand_over": hand_over, "start_phase": start_phase, "revise_plan": revise_plan,
    "cancel_meeting": cancel_meeting, "accept": accept, "decline": end_agreement, "cancel_agreement": end_agreement,
    "plan_follow_up": plan_follow_up, "follow_up": follow_up, "replace_agreement": replace_agreement,
    "withdraw_consent": withdraw_consent, "close": close, "reopen": reopen,
    "record_wish": lambda act, document, course: add(document, "wishes", act["wish"]),
    "set_goal": lambda act, document, course: put(document, "goals", act["goal"]),
    "make_plan": lambda act, document, course: add(document, "plans", act["plan"]),
    "plan_meeting": lambda act, document, course: add(document, "meetings", act["meeting"] | {"status": "planned"}),
    "hold_meeting": hold_meeting,
    "agree": lambda act, document, course: add(document, "agreements", made(act["agreement"])),
    "give_consent": lambda act, document, course: add(document, "consents", act["consent"]),
    "contact": lambda act, document, course: add(document, "contacts", act["contact"]),
    "share": lambda act, document, course: add(document, "sharing", act["sharing"]),
    "waive": lambda act, document, course: add(document, "waivers", act["waiver"]),
}
