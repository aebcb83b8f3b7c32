"""The operation `handover_audit`."""

from .findings import Findings, answered, day_of
from .shape import HEAD, NUMBER, TEXT, THREE
from .share import read_confidence, share_of

GOALS = ["joint_meeting", "family_present", "knowledge_on_time"]
CALL = {
    **HEAD,
    "confidence?": NUMBER,
    "handovers": [{"id?": TEXT, "long_illness?": THREE, **{f"{name}?": THREE for name in GOALS},
                   "needed_on?": TEXT, "given_on?": TEXT}],
}
RULES = ["handover.joint_meeting.missing", "handover.family.absent", "handover.knowledge.late", "handover.unknown",
         "handover.knowledge.contradiction", "handover.family.without_meeting"]


def handover_audit(call: dict) -> str:
    return answered(call, CALL, RULES, work)


def work(call: dict, findings: Findings):
    confidence = read_confidence(call, findings)
    handovers = call["handovers"]
    if findings.fits(handovers, "handovers"):
        findings.ids(handovers, "handovers")
        for at, handover in enumerate(handovers):
            check(handover, ("handovers", at), findings)
    return lambda: answer(handovers, confidence)


def check(handover: dict, place: tuple, findings: Findings):
    days = [findings.day(handover.get(name), *place, name) for name in ("needed_on", "given_on")]
    said = handover.get("knowledge_on_time", "unknown")
    if all(days) and said != "unknown" and said != by_dates(*days):
        findings.add("handover.knowledge.contradiction", *place, "knowledge_on_time")
    if handover.get("joint_meeting") == "no" and handover.get("family_present") == "yes":
        findings.add("handover.family.without_meeting", *place, "family_present")
    if handover.get("long_illness") == "no":
        return
    met = goals(handover)
    if met["joint_meeting"] == "no":
        if not findings.has(*place, "family_present"):
            findings.add("handover.joint_meeting.missing", *place, "joint_meeting")
    elif met["family_present"] == "no":
        findings.add("handover.family.absent", *place, "family_present")
    if met["knowledge_on_time"] == "no" and not findings.has(*place, "knowledge_on_time"):
        findings.add("handover.knowledge.late", *place, "given_on" if all(days) else "knowledge_on_time")
    unknown = list(met.values()).count("unknown")
    if unknown and not any(findings.has(*place, name) for name in ("needed_on", "given_on")):
        findings.add("handover.unknown", *place, count=unknown)


def by_dates(needed, given) -> str:
    return "yes" if given <= needed else "no"


def goals(handover: dict) -> dict[str, str]:
    """Whether each goal is met."""
    met = {name: handover.get(name, "unknown") for name in GOALS}
    if met["joint_meeting"] == "no":
        met["family_present"] = "no"
    days = [day_of(handover.get(name, "")) for name in ("needed_on", "given_on")]
    if all(days):
        met["knowledge_on_time"] = by_dates(*days)
    return met


def answer(handovers: list[dict], confidence) -> dict:
    inside = [goals(handover) for handover in handovers if handover.get("long_illness") != "no"]
    all_three = ["no" if "no" in met.values() else "unknown" if "unknown" in met.values() else "yes"
                 for met in map(dict, inside)]
    rows = []
    for handover in handovers:
        met = {} if handover.get("long_illness") == "no" else goals(handover)
        rows.append({"id": handover.get("id"), "missing": [name for name in met if met[name] == "no"],
                     "unknown": [name for name in met if met[name] == "unknown"]})
    return {
        "handovers": len(inside),
        "joint_meeting": share_of([met["joint_meeting"] for met in inside], confidence),
        "family_present": share_of([met["family_present"] for met in inside if met["joint_meeting"] == "yes"],
                                   confidence),
        "knowledge_on_time": share_of([met["knowledge_on_time"] for met in inside], confidence),
        "all_three": share_of(all_three, confidence),
        "rows": rows,
    }
