"""The rules that pydantic's and msgspec's types cannot say: those of index.mjs.

Reads attributes, so that both models can be given to it.
"""

from . import (
    agreement,
    consent,
    coordinator,
    follow_up,
    goal,
    meeting,
    phase,
    target_group,
    waiver,
)
from .content import content
from .view import View

FAMILIES = [
    target_group,
    coordinator,
    goal,
    meeting,
    agreement,
    follow_up,
    phase,
    consent,
    waiver,
]


def check(course, on):
    """Every broken rule as its code and its path; takes what is at fault out of the course."""
    found = []

    def note(code, *path):
        found.append((code, path))

    faults = content(course, note)
    view = View(course, on)
    at_fault = len(found)
    for family in FAMILIES:
        family.check(view, note)
    if not faults:
        return found
    # Where a fault stands, and below it, no other rule is told.
    told = [one for one in found[at_fault:] if not is_hidden(faults, one[1])]
    return found[:at_fault] + told


def is_hidden(faults, path):
    return any(path[:length] in faults for length in range(1, len(path) + 1))
