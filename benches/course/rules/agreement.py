"""Agreements."""

from .view import CITIZEN


def check(view, note):
    if not view.agreements:
        note("agreement.none", "agreements")
    for one in view.agreements:
        of_owner(view, one, note)
        of_content(one, note)
    for met in view.held:
        of_meeting(view, met, note)


def of_owner(view, one, note):
    agreement, at, met = one.agreement, one.at, one.met
    owner = agreement.owner
    is_party = owner == CITIZEN or CITIZEN in (agreement.parties or ())
    if not is_party or (met is not None and met.is_held and CITIZEN not in met.attended):
        note("agreement.citizen.not_party", "agreements", at, "parties")
    if owner is None:
        note("agreement.owner.missing", "agreements", at, "owner")
        return
    if owner == CITIZEN:
        note("agreement.owner.citizen", "agreements", at, "owner")
    else:
        accepted = agreement.accepted_on
        if (
            met is not None
            and (accepted is None or accepted > view.on)
            and owner not in met.attended
        ):
            note("agreement.owner.not_participant", "agreements", at, "owner")
        if view.people[owner].kind == "unit":
            note("agreement.owner.unnamed", "agreements", at, "owner")
    if agreement.kind == "effort" and met is not None:
        for one in met.meeting.participants or ():
            if one.mandate == "none" and one.person == owner:
                note("agreement.owner.no_mandate", "agreements", at, "owner")
                break


def of_content(one, note):
    agreement, at = one.agreement, one.at
    if agreement.content is None:
        note("agreement.content.missing", "agreements", at, "content")
    if agreement.goal is None and agreement.theme is None:
        note("agreement.purpose.missing", "agreements", at, "goal")
    if not one.is_proposed and agreement.on_form is not True:
        note("agreement.form.missing", "agreements", at, "on_form")
    if one.after and agreement.status in ("proposed", "binding"):
        if not all(newer.is_proposed for newer in one.after):
            note("agreement.superseded.still_active", "agreements", at, "status")


def of_meeting(view, met, note):
    made = met.made
    if len(made) >= 2:
        owners = {one.agreement.owner for one in made}
        if len(owners) == 1 and None not in owners:
            note("agreement.owners.one_sided", "meetings", met.at)
    if met.date < view.on and any(not one.is_proposed for one in made):
        for place, one in met.attendants:
            if one.person not in met.received:
                note("agreement.form.not_distributed", "meetings", met.at, "participants", place)
