"""The operation `picture`, as far as its faults go: a picture that can be drawn is looked at, not modelled."""

from .call import read_head
from .personal_number import holds_personal_number
from .shape import expect, is_text
from .text import compact
from .violations import Faults, ShapeFault

FIELDS = ["schema", "locale", "release", "picture", "title"]
PICTURES = ["map", "matrix", "dimensions", "change", "distributions"]
MOST_GROUPS = 64


def picture(call: dict) -> str:
    """The answer to a `picture` call that is at fault, as compact JSON text."""
    faults = Faults(FIELDS)
    try:
        read_head(call, FIELDS)
        for name in ("release", "picture"):
            expect(name in call, [])
        expect(isinstance(call["release"], dict), ["release"])
        expect(call["picture"] in PICTURES, ["picture"])
        expect(call.get("title") is None or is_text(call["title"]), ["title"])
        check(call, faults)
    except ShapeFault as fault:
        faults = Faults(FIELDS)
        faults.add((0,), fault.code, fault.path)
    assert faults.any_error(), "a picture that can be drawn has no model"
    return compact(faults.refusal())


def check(call: dict, faults):
    """What the release itself must be."""
    release = call["release"]
    if len(release["groups"]) > MOST_GROUPS:
        faults.call("release", "response.groups.too_many", ["release", "groups"], most=MOST_GROUPS)
    for position, tie in enumerate(release["ties"]):
        if tie["mean"] is not None and not 1 <= tie["mean"] <= 5:
            faults.call("release", "input.shape", ["release", "ties", position, "mean"])
    if call.get("title") is not None and holds_personal_number(call["title"]):
        faults.call("title", "privacy.personal_number", ["title"])
    if not faults.any_error() and call["picture"] == "change" and "change" not in release:
        faults.call("release", "picture.change.one_wave", ["release"])
