"""The workgroups as a call lists them, and the weights and pairs that name them."""

from dataclasses import dataclass

from .personal_number import holds_personal_number
from .rounding import as_printed
from .shape import expect, is_list_of, is_number, is_text, is_whole, known_fields

MOST = 64


@dataclass
class Group:
    name: str
    level: str = "staff"
    eligible: int | None = None


def read_groups(given, faults) -> list[Group] | None:
    """The listed groups, or None if the call leaves them to the data."""
    if given is None:
        return None
    expect(isinstance(given, list), ["groups"])
    groups = []
    for position, entry in enumerate(given):
        path = ["groups", position]
        if is_text(entry):
            entry = {"name": entry}
        known_fields(entry, ["name", "level", "eligible"], path)
        expect(is_text(entry.get("name")), path)
        expect(entry.get("level", "staff") in ("staff", "leader"), [*path, "level"])
        eligible = entry.get("eligible")
        expect(eligible is None or (is_whole(eligible) and eligible >= 0), [*path, "eligible"])
        group = Group(entry["name"].strip(), entry.get("level", "staff"), eligible)
        if not group.name:
            faults.call("groups", "group.name.empty", path)
        elif group.name in [other.name for other in groups]:
            faults.call("groups", "group.duplicate", path)
        elif holds_personal_number(group.name):
            faults.call("groups", "privacy.personal_number", path)
        if eligible == 0:
            faults.call("groups", "group.eligible.zero", path)
        groups.append(group)
    return groups


def read_expected(given) -> list[tuple[str, str]] | None:
    if given is None:
        return None
    expect(isinstance(given, list), ["expected"])
    for position, pair in enumerate(given):
        expect(is_list_of(pair, is_text) and len(pair) == 2, ["expected", position])
    return [(rater.strip(), rated.strip()) for rater, rated in given]


def read_weights(given, faults) -> dict | None:
    """Each group's weight, exactly as its decimals are printed."""
    if given is None:
        return None
    expect(isinstance(given, dict), ["weights"])
    weights = {}
    for name, weight in given.items():
        expect(is_number(weight), ["weights", name])
        if weight < 0:
            faults.call("weights", "call.weights.negative", ["weights", name])
        weights[name.strip()] = as_printed(weight)
    return weights


def check_weights(given, names: list[str], answered: list[str], faults):
    """Every weight is of a known group, and every group that answered has one."""
    if given is None:
        return
    for name in given:
        if name.strip() not in names:
            faults.call("weights", "call.weights.unknown_group", ["weights", name])
    if any(name not in [key.strip() for key in given] for name in answered):
        faults.call("weights", "call.weights.missing", ["weights"])
