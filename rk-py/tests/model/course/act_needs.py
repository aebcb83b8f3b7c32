"""What has to be so for an act: the table of codes, line by line."""

from .shape import Entry
from .words import Course, is_handed_over

DAYS = ("from", "on", "revised_on", "accepted_on", "withdrawn_on", "closed_on", "reopened_on")
WITHIN = {"record_wish": [("wish", "recorded_on")], "hold_meeting": [("meeting", "date")],
          "agree": [("agreement", "agreed_on")], "replace_agreement": [("by", "agreed_on")],
          "follow_up": [("result", "date")], "give_consent": [("consent", "given_on")],
          "contact": [("contact", "date")], "share": [("sharing", "date")]}
AGREEMENT_STATES = {"accept": ("proposed",), "decline": ("proposed",), "plan_follow_up": ("proposed", "binding"),
                    "replace_agreement": ("proposed", "binding"), "cancel_agreement": ("binding",)}


def missing_need(act: Entry, course: Course) -> tuple[str, list] | None:
    """The first line of the table that holds: its code, and the place in the act."""
    name = act["act"]
    for key in DAYS:
        if act[key] is not None and act[key] > course.on:
            return "act.date.future", [key]
    for key, date in WITHIN.get(name, []):
        if act[key].get(date) is not None and act[key][date] > course.on.isoformat():
            return "act.date.future", [key, date]
    for at, agreement in act["agreements"] or []:
        if agreement.get("agreed_on") is not None and agreement["agreed_on"] > course.on.isoformat():
            return "act.date.future", ["agreements", at, "agreed_on"]
    if name == "reopen":
        return None if course.is_closed(course.on) else ("act.course.open", [])
    if course.is_closed(course.on) and not may_be_closed(act, course):
        return "act.course.closed", []
    if name == "hand_over" and not course.coordinators(act["on"]):
        return "act.coordinator.none", ["on"]
    return state(act, course)


def may_be_closed(act: Entry, course: Course) -> bool:
    if act["act"] == "follow_up":
        return is_handed_over(course.by_id("agreements", act["agreement"]))
    return act["act"] == "withdraw_consent"


def state(act: Entry, course: Course) -> tuple[str, list] | None:
    name = act["act"]
    if name in AGREEMENT_STATES:
        agreement = course.by_id("agreements", act["agreement"])
        if agreement["status"] not in AGREEMENT_STATES[name]:
            return "act.agreement.state", ["agreement"]
    if name == "cancel_meeting" and course.by_id("meetings", act["meeting"])["status"] != "planned":
        return "act.meeting.state", ["meeting"]
    if name == "hold_meeting":
        there = course.by_id("meetings", act["meeting"]["id"])
        if there and there["status"] != "planned":
            return "act.meeting.state", ["meeting", "id"]
    if name == "withdraw_consent" and course.by_id("consents", act["consent"])["withdrawn_on"] is not None:
        return "act.consent.state", ["consent"]
    if name == "follow_up":
        plans = course.by_id("agreements", act["agreement"])["follow_up"] or []
        waiting = [at for at, plan in plans if plan["result"] is None]
        if act["position"] is None and not waiting:
            return "act.follow_up.none", ["result"]
        if act["position"] is not None and act["position"] not in waiting:
            return "act.follow_up.none", ["position"]
    return None
