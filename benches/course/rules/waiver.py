"""Waivers. What they do to a severity is no matter here, as only code and place are noted."""

import json
from pathlib import Path

CODES = json.loads(Path(__file__).with_name("codes.json").read_text())
WAIVABLE = set(CODES["waivable"])
FIXED = set(CODES["fixed"])


def check(view, note):
    for at, one in enumerate(view.course.waivers or ()):
        if one.rule in FIXED:
            note("waiver.not_allowed", "waivers", at, "rule")
        elif one.rule not in WAIVABLE:
            note("waiver.incomplete", "waivers", at, "rule")
        for field in ("reason", "by", "expires"):
            if getattr(one, field) is None:
                note("waiver.incomplete", "waivers", at, field)
