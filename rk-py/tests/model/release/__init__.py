"""The operation `release`: what others may see of an answer of `score`.

Written from docs/src/wire/release.md alone. What can be worked out is decided
by linear algebra on the equations of the table, and what one person may have
answered by listing every sum that the printed means allow.
"""

from ..shape import expect, is_whole, known_fields
from ..text import compact
from ..violations import Faults, ShapeFault
from .change import change
from .policy import read_policy
from .wave import Wave

FIELDS = ["schema", "locale", "scores", "before", "policy"]

__all__ = ["release"]


def release(call: dict) -> str:
    """The answer to a `release` call as compact JSON text."""
    faults = Faults(FIELDS)
    try:
        scores, before, policy = read(call, faults)
    except ShapeFault as fault:
        faults = Faults(FIELDS)
        faults.add((0,), fault.code, fault.path)
        return compact(faults.refusal())
    if faults.any_error():
        return compact(faults.refusal())
    earlier = None if before is None else Wave(before, policy)
    later = Wave(scores, policy, earlier)
    return compact({
        "schema": 1,
        "policy": policy.answer(),
        "instrument": scores["instrument"],
        "profile": scores["profile"],
        "cuts": scores["cuts"],
        **later.answer(),
        **({} if earlier is None else {"before": earlier.answer(), "change": change(earlier, later)}),
        "report": faults.report(),
    })


def read(call: dict, faults) -> tuple:
    known_fields(call, FIELDS, [])
    expect(is_whole(call.get("schema", 1)) and call.get("schema", 1) == 1, ["schema"])
    expect(call.get("locale", "en") in ("en", "da"), ["locale"])
    expect("scores" in call, [])
    scores, before = call["scores"], call.get("before")
    expect_scores(scores, "scores")
    if before is not None:
        expect_scores(before, "before")
    policy = read_policy(call.get("policy", "standard"), faults)
    if before is not None:
        compare(scores, before, faults)
    if policy is not None:
        for field in ("scores", "before"):
            if call.get(field) is not None:
                warn_of_sizes(call[field], field, policy, faults)
        if policy.open:
            faults.call("policy", "release.open", ["policy"])
    return scores, before, policy


def expect_scores(scores, field: str):
    """An answer of `score` that holds scores."""
    expect(isinstance(scores, dict) and "ties" in scores and scores["report"]["valid"], [field])


def compare(scores: dict, before: dict, faults):
    """Whether the two waves can be one release."""
    if not {g["group"] for g in scores["groups"]} & {g["group"] for g in before["groups"]}:
        faults.call("before", "waves.groups.none_common", ["before"])
    if set(scores["instrument"]["items"]) != set(before["instrument"]["items"]):
        faults.call("before", "waves.instrument.differs", ["before"])
    if (scores["instrument"]["min_items"], scores["cuts"]) != (before["instrument"]["min_items"], before["cuts"]):
        faults.call("before", "waves.method.differs", ["before"])


def warn_of_sizes(scores: dict, field: str, policy, faults):
    """Rated groups of which it is not known how many people they have."""
    if policy.rated_from <= 1:
        return
    rated = {tie["rated"] for tie in scores["ties"] if tie["mean"] is not None and tie["rater"] != tie["rated"]}
    for position, group in enumerate(scores["groups"]):
        if group["group"] in rated and group["eligible"] is None and group["respondents"] == 0:
            faults.call(field, "release.rated.size_unknown", [field, "groups", position])
