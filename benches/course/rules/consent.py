"""Consent to share."""

from .view import CITIZEN, folded


def check(view, note):
    consents = view.course.consents or ()
    for at, one in enumerate(consents):
        if one.given_on is None:
            note("consent.incomplete", "consents", at, "given_on")
        if not has_any(one.recipients):
            note("consent.incomplete", "consents", at, "recipients")
        if not has_any(one.information):
            note("consent.incomplete", "consents", at, "information")
        if one.purpose is None:
            note("consent.incomplete", "consents", at, "purpose")
        if one.given_by != CITIZEN and one.representation is None:
            note("consent.giver.not_citizen", "consents", at, "given_by")
    # Most things are shared with the same few.
    hearers = {}
    for at, one in enumerate(view.course.sharing or ()):
        recipient = one.recipient
        if recipient is None or recipient == CITIZEN:
            continue
        names = hearers.get(recipient)
        if names is None:
            names = hearers[recipient] = who_hears(view, recipient)
        found = coverage(consents, one, names)
        if found == "withdrawn":
            note("consent.withdrawn", "sharing", at, "date")
        elif found != "covered":
            note("consent.missing", "sharing", at, "recipient")


def has_any(values):
    return values is not None and any(value is not None for value in values)


def who_hears(view, recipient):
    """The recipient, the units that they represent, and the unit that they are of."""
    own = view.people[recipient].unit
    unit = None if own is None else folded(own)
    names = {recipient}
    for one in view.units:
        is_same = unit is not None and one.unit is not None and folded(one.unit) == unit
        if is_same or one.represented_by == recipient:
            names.add(one.id)
    return names


def coverage(consents, shared, names):
    """Another basis than consent is said too, but not that a consent was withdrawn."""
    found = None
    day, what = shared.date, shared.what
    if what is None:
        return None
    for one in consents:
        if (
            one.given_on is None
            or one.given_on > day
            or (one.valid_to is not None and day >= one.valid_to)
            or what not in (one.information or ())
            or names.isdisjoint(one.recipients or ())
        ):
            continue
        is_withdrawn = one.withdrawn_on is not None and day >= one.withdrawn_on
        if one.legal_basis in (None, "consent"):
            if not is_withdrawn:
                return "covered"
            found = found or "withdrawn"
        elif not is_withdrawn:
            found = "of another basis"
    return found
