"""Pictures that cannot be drawn."""

import json

from ..release import release
from .case import Case
from .releases import TWO_OF_FIVE

RELEASE = json.loads(release({"scores": TWO_OF_FIVE}))


def at_fault(name: str, shows: str, *faults, **call) -> Case:
    return Case(name, shows, {"release": RELEASE, "picture": "map", **call}, faults=list(faults), operation="picture")


def with_mean(mean: float) -> dict:
    """The release with another mean of its first tie."""
    first, *rest = RELEASE["ties"]
    return {**RELEASE, "ties": [{**first, "mean": mean}, *rest]}


GROUP = RELEASE["groups"][0]

CASES = [
    at_fault("one_wave", "change cannot be drawn of one wave", ("picture.change.one_wave", ["release"]),
             picture="change"),
    at_fault("personal_number_of_the_title", "a personal number in the title",
             ("privacy.personal_number", ["title"]), title="Map of 010180-0000"),
    at_fault("no_such_picture", "a picture that is none of the five", ("input.shape", ["picture"]), picture="pie"),
    at_fault("unknown_field", "a field that the call does not know", ("input.unknown_field", ["colour"]),
             colour="red"),
    at_fault("mean_off_the_scale", "a mean above 5 is no mean of this scale",
             ("input.shape", ["release", "ties", 0, "mean"]), release=with_mean(5.01)),
    at_fault("too_many_groups", "65 groups are more than a picture has room for",
             ("response.groups.too_many", ["release", "groups"], {"most": 64}),
             release={**RELEASE, "groups": [{**GROUP, "group": f"group {number}"} for number in range(65)]}),
]
