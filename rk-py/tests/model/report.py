"""The operation `report`, as far as its faults go: a page that can be written is looked at, not modelled."""

from .call import read_head
from .personal_number import holds_personal_number
from .shape import expect, is_text
from .text import compact
from .violations import Faults, ShapeFault

FIELDS = ["schema", "locale", "release", "title", "date", "place", "note"]


def report(call: dict) -> str:
    """The answer to a `report` call that is at fault, as compact JSON text."""
    faults = Faults(FIELDS)
    try:
        read_head(call, FIELDS)
        expect("release" in call, [])
        expect(isinstance(call["release"], dict), ["release"])
        for name in ("title", "date", "place", "note"):
            expect(call.get(name) is None or is_text(call[name]), [name])
        if all(tie["mean"] is None for tie in call["release"]["ties"]):
            faults.call("release", "report.nothing_to_show", ["release"])
        for name in ("title", "date", "place", "note"):
            if call.get(name) is not None and holds_personal_number(call[name]):
                faults.call(name, "privacy.personal_number", [name])
    except ShapeFault as fault:
        faults = Faults(FIELDS)
        faults.add((0,), fault.code, fault.path)
    assert faults.any_error(), "a page that can be written has no model"
    return compact(faults.refusal())
