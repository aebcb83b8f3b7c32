"""Agreements."""

from ..words import CITIZEN, attendants
from .finding import found

FORM = "goal_and_agreement_form"


def broken(course):
    for agreement in course.entries("agreements"):
        yield from of_owner(course, agreement)
        yield from of_content(course, agreement)
    for meeting in course.held:
        yield from of_meeting(course, meeting)


def of_owner(course, agreement):
    owner = agreement["owner"]
    meeting = course.made_at(agreement)
    held = meeting is not None and meeting in course.held
    if owner is None:
        yield found("agreement.owner.missing", agreement.at("owner"))
    is_party = CITIZEN in [*agreement.values("parties"), owner]
    if not is_party or (held and not course.citizen_was_at(meeting)):
        yield found("agreement.citizen.not_party", agreement.at("parties"))
    if owner == CITIZEN:
        yield found("agreement.owner.citizen", agreement.at("owner"))
    if owner is None:
        return
    accepted = agreement["accepted_on"] is not None and agreement["accepted_on"] <= course.on
    if meeting and not accepted and owner != CITIZEN and not course.attended(meeting, owner):
        situation = 1 if agreement["status"] == "proposed" else 0
        yield found("agreement.owner.not_participant", agreement.at("owner"), situation)
    person = course.person(owner)
    if person and person["kind"] == "unit":
        named = course.person(person["represented_by"])
        params = {"person": named.path} if named else {}
        yield found("agreement.owner.unnamed", agreement.at("owner"), **params)
    if meeting and agreement["kind"] == "effort":
        mandates = [entry["mandate"] for entry in meeting.entries("participants") if entry["person"] == owner]
        if "none" in mandates:
            yield found("agreement.owner.no_mandate", agreement.at("owner"))


def of_content(course, agreement):
    if agreement["content"] is None:
        yield found("agreement.content.missing", agreement.at("content"))
    if agreement["goal"] is None and agreement["theme"] is None:
        yield found("agreement.purpose.missing", agreement.at("goal"))
    if agreement["status"] != "proposed" and agreement["on_form"] is not True:
        yield found("agreement.form.missing", agreement.at("on_form"))
    newer = [other for other in course.superseded_by(agreement) if other["status"] != "proposed"]
    if agreement["status"] in ("proposed", "binding") and newer:
        yield found("agreement.superseded.still_active", agreement.at("status"))


def of_meeting(course, meeting):
    made = course.made(meeting)
    owners = {agreement["owner"] for agreement in made}
    if len(made) >= 2 and len(owners) == 1 and None not in owners:
        yield found("agreement.owners.one_sided", meeting.path)
    if meeting["date"] < course.on and any(agreement["status"] != "proposed" for agreement in made):
        sent = {entry["recipient"] for entry in course.entries("sharing")
                if entry["what"] == FORM and entry["meeting"] == meeting["id"]}
        for entry in attendants(meeting):
            if entry["person"] not in sent:
                yield found("agreement.form.not_distributed", entry.path)
