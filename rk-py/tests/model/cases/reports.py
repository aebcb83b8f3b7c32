"""Reports that cannot be written."""

import json

from ..release import release
from .case import Case
from .releases import scored

NOTHING = json.loads(release({"scores": scored("A>B 3 4", "B>A 4 4", "A>A 3 3", "B>B 4 5")}))


def at_fault(name: str, shows: str, *faults, **call) -> Case:
    return Case(name, shows, {"release": NOTHING, **call}, faults=list(faults), operation="report")


CASES = [
    at_fault("nothing_to_show", "two groups of two: none of the ties may be shown",
             ("report.nothing_to_show", ["release"])),
    at_fault("text_that_is_none", "the texts of the front are texts", ("input.shape", ["date"]), date=2016),
    at_fault("personal_numbers_of_the_front", "in each of its texts",
             ("report.nothing_to_show", ["release"]),
             *(("privacy.personal_number", [name]) for name in ("title", "date", "place", "note")),
             note="One.\n010180-0000", place="010180 0000", date="0101800000", title="For 010180-0000"),
    at_fault("field_of_a_picture", "a field that the call does not know", ("input.unknown_field", ["picture"]),
             picture="map"),
]
