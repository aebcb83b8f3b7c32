"""What the operations on surveys have in common: the call of `score`, with fields of their own."""

from collections.abc import Callable

from ..call import FIELDS
from ..scoring import read as read_survey
from ..shape import known_fields
from ..survey import Scored
from ..text import compact
from ..violations import Faults, ShapeFault


def fields_of(own: list[str]) -> list[str]:
    """The call's fields in their order: those of the operation stand where `score` has `respondents`."""
    at = FIELDS.index("respondents")
    return [*FIELDS[:at], *own, *FIELDS[at + 1:]]


def answer_to(call: dict, own: list[str], read_own: Callable, check: Callable, work: Callable) -> str:
    """The text of the answer.

    `read_own` reads the operation's fields, `check` holds them against the
    data, and `work` makes the answer of them and the scored survey.
    """
    fields = fields_of(own)
    faults = Faults(fields)
    scored = None
    try:
        known_fields(call, fields, [])
        settings = read_own(call, faults)
        survey = read_survey({name: value for name, value in call.items() if name not in own}, faults,
                             waves_apart=getattr(settings, "waves_apart", False))
        if survey is not None:
            scored = Scored(survey)
            check(settings, scored, survey.keys, faults)
    except ShapeFault as fault:
        faults = Faults(fields)
        faults.add((0,), fault.code, fault.path)
    if scored is None or faults.any_error():
        return compact(faults.refusal())
    found = work(settings, scored, faults)
    return compact({"schema": 1, **found, "report": faults.report()})


def no_check(settings, scored, keys, faults):
    """The fields of the operation do not depend on the data."""
