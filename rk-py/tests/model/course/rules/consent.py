"""Consent to share."""

from ..words import CITIZEN, NEVER, spelled
from .finding import found


def broken(course):
    for shared in course.entries("sharing"):
        if shared["recipient"] not in (None, CITIZEN):
            yield from of_shared(course, shared)
    for consent in course.entries("consents"):
        for name in ("given_on", "recipients", "information", "purpose"):
            if not consent[name]:
                yield found("consent.incomplete", consent.at(name))
        if consent["given_by"] != CITIZEN and consent["representation"] is None:
            yield found("consent.giver.not_citizen", consent.at("given_by"))


def of_shared(course, shared):
    covering = [consent for consent in course.entries("consents") if covers(course, consent, shared)]
    bases = {consent["legal_basis"] or "consent" for consent in covering}
    withdrawn = [consent for consent in course.entries("consents")
                 if (consent["legal_basis"] or "consent") == "consent"
                 and covers(course, consent, shared, even_withdrawn=True)]
    if "consent" in bases:
        return
    if bases:
        yield found("consent.missing", shared.at("recipient"), 1)
    elif withdrawn:
        yield found("consent.withdrawn", shared.at("date"))
    else:
        yield found("consent.missing", shared.at("recipient"))


def covers(course, consent, shared, even_withdrawn: bool = False) -> bool:
    date = shared["date"]
    if date is None or consent["given_on"] is None or consent["given_on"] > date:
        return False
    if date >= (consent["valid_to"] or NEVER):
        return False
    if date >= (consent["withdrawn_on"] or NEVER) and not even_withdrawn:
        return False
    if shared["what"] is None or shared["what"] not in consent.values("information"):
        return False
    recipients = set(consent.values("recipients"))
    return bool(recipients & who_hears(course, shared["recipient"]))


def who_hears(course, recipient: str) -> set[str]:
    """The recipient, the units that they represent, and the unit that they are of."""
    own = course.person(recipient)
    unit = own and own["unit"]
    names = {recipient}
    for person in course.entries("people"):
        if person["kind"] == "unit" and person["id"] is not None:
            same = unit and person["unit"] and spelled(person["unit"]) == spelled(unit)
            if same or person["represented_by"] == recipient:
                names.add(person["id"])
    return names
