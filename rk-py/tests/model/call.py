"""Reads the settings of a `score` call: everything but the data."""

from dataclasses import dataclass

from .groups import Group, read_expected, read_groups, read_weights
from .items import SEVEN, SIX, Item, find, named
from .labels import trim
from .profile import Profile, read_profile
from .shape import expect, is_list_of, is_number, is_text, is_whole, known_fields

FIELDS = ["schema", "locale", "instrument", "frequency", "codings", "min_items", "profile", "groups", "expected",
          "weights", "select", "respondents", "columns", "csv", "codebook"]
READ_FIELDS = ["schema", "locale", "instrument", "groups", "columns", "csv", "codebook"]
MAPS = {
    "scored": [1, 2, 3, 4, 5],
    "raw_1_3_5_4_2": [1, 3, 5, 4, 2],
    "raw_1_3_5_3_1": [1, 3, 5, 3, 1],
}
KEYS = ["site", "wave", "case"]


@dataclass
class Settings:
    items: list[Item]
    codings: dict[str, list[int]]
    min_items: int
    profile: Profile
    groups: list[Group] | None
    expected: list[tuple[str, str]] | None
    weights: dict | None
    select: dict[str, list[str]]
    respondents: bool

    @property
    def listed(self) -> list[str] | None:
        """The names of the groups, if the call lists them."""
        return None if self.groups is None else [group.name for group in self.groups]


def read_head(call: dict, fields: list[str]):
    """What every call begins with."""
    known_fields(call, fields, [])
    expect(is_whole(call.get("schema", 1)) and call.get("schema", 1) == 1, ["schema"])
    expect(call.get("locale", "en") in ("en", "da"), ["locale"])


def read_settings_of_read(call: dict, faults) -> Settings:
    """The settings of a call of `read`, which scores nothing."""
    read_head(call, READ_FIELDS)
    items = read_instrument(call.get("instrument", "seven"), faults)
    groups = read_groups(call.get("groups"), faults)
    check_data(call, faults)
    return Settings(items, {}, 1, read_profile("danish", faults), groups, None, None, {}, False)


def read_settings(call: dict, faults) -> Settings:
    read_head(call, FIELDS)
    items = read_instrument(call.get("instrument", "seven"), faults)
    codings = read_codings(call, items, faults)
    min_items = read_min_items(call.get("min_items"), len(items), faults)
    profile = read_profile(call.get("profile", "danish"), faults)
    groups = read_groups(call.get("groups"), faults)
    expected = read_expected(call.get("expected"))
    weights = read_weights(call.get("weights"), faults)
    select = read_select(call.get("select", {}))
    respondents = call.get("respondents", False)
    expect(isinstance(respondents, bool), ["respondents"])
    check_data(call, faults)
    return Settings(items, codings, min_items, profile, groups, expected, weights, select, respondents)


def check_data(call: dict, faults):
    if call.get("columns") is None and call.get("csv") is None:
        faults.call("columns", "call.data.missing", [])
    if call.get("columns") is not None and call.get("csv") is not None:
        faults.call("columns", "call.data.twice", [])


def read_instrument(given, faults) -> list[Item]:
    if given == "seven":
        return SEVEN
    if given == "six":
        return SIX
    known_fields(given, ["items"], ["instrument"])
    expect(isinstance(given.get("items"), list), ["instrument", "items"] if "items" in given else ["instrument"])
    items: list[Item] = []
    for position, entry in enumerate(given["items"]):
        path = ["instrument", "items", position]
        item = read_item(entry, path, faults)
        if item is None:
            continue
        if any(item.names & other.names for other in items):
            faults.call("instrument", "instrument.item.duplicate", path)
        items.append(item)
    if not 1 <= len(given["items"]) <= 16:
        faults.call("instrument", "instrument.items.count", ["instrument", "items"], least=1, most=16)
    return items


def read_item(entry, path: list, faults) -> Item | None:
    """One of the seven by name, or an item of the caller's own."""
    if is_text(entry):
        item = find(SEVEN, entry)
        if item is None:
            faults.call("instrument", "instrument.item.unknown", path)
        return item
    known_fields(entry, ["id", "sub_score", "en", "da"], path)
    expect(is_text(entry.get("id")), path)
    expect(entry.get("sub_score") in (None, "communication", "relationship"), [*path, "sub_score"])
    for name in ("en", "da"):
        expect(entry.get(name) is None or is_text(entry[name]), [*path, name])
    if not entry["id"].strip():
        faults.call("instrument", "instrument.item.id_empty", path)
        return None
    return named(entry["id"].strip(), entry.get("sub_score"), entry.get("en") or "", entry.get("da") or "")


def read_codings(call: dict, items: list[Item], faults) -> dict[str, list[int]]:
    """For each item, the rating that answers 1, 2, 3, 4, 5 become."""
    codings = {item.id: MAPS["scored"] for item in items}
    asked = next((item for item in items if item.names & SEVEN[0].names), None)
    frequency = call.get("frequency")
    if frequency is None:
        if asked is not None:
            faults.call("frequency", "call.frequency.missing", ["frequency"])
    elif asked is None:
        faults.call("frequency", "call.frequency.not_asked", ["frequency"])
    if frequency is not None:
        mapping = read_frequency(frequency, faults)
        if asked is not None:
            codings[asked.id] = mapping
    given = call.get("codings", {})
    expect(isinstance(given, dict), ["codings"])
    for name, coding in given.items():
        path = ["codings", name]
        known_fields(coding, ["map", "reverse"], path)
        mapping = MAPS["scored"] if coding.get("map") is None else coding["map"]
        expect(is_list_of(mapping, is_whole) and len(mapping) == 5, [*path, "map"])
        expect(isinstance(coding.get("reverse", False), bool), [*path, "reverse"])
        item = find(items, name)
        if item is None or item is asked:
            faults.call("codings", "coding.item.unknown", path)
            continue
        if not all(1 <= rating <= 5 for rating in mapping):
            faults.call("codings", "coding.map.out_of_range", path, least=1, most=5)
        codings[item.id] = [6 - x for x in mapping] if coding.get("reverse", False) else mapping
    return codings


def read_frequency(given, faults) -> list[int]:
    if is_text(given):
        expect(given in MAPS, ["frequency"])
        return MAPS[given]
    expect(is_list_of(given, is_whole) and len(given) == 5, ["frequency"])
    if not all(1 <= rating <= 5 for rating in given):
        faults.call("frequency", "coding.map.out_of_range", ["frequency"], least=1, most=5)
    return given


def read_min_items(given, count: int, faults) -> int:
    if given is None:
        return (count + 1) // 2
    expect(is_whole(given), ["min_items"])
    if count and not 1 <= given <= count:
        faults.call("min_items", "call.min_items.out_of_range", ["min_items"], least=1, most=count)
    return given


def read_select(given) -> dict[str, list[str]]:
    known_fields(given, KEYS, ["select"])
    for key, values in given.items():
        expect(is_list_of(values, lambda value: is_text(value) or is_number(value)), ["select", key])
    return {key: [id_text(value) for value in values] for key, values in given.items()}


def id_text(cell) -> str:
    """A cell as a name: trimmed text; a number as its text, 1.0 as "1"; missing as ""."""
    if cell is None or cell != cell:
        return ""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return trim(str(cell))
