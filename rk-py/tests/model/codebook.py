"""What the columns of a table are: keys, and ratings of a group on an item."""

from dataclasses import dataclass, field

from .call import KEYS
from .items import Item, find
from .shape import expect, is_text, known_fields

LONG = ["respondent", "rater_group", "rated_group", "dimension", "rating"]
WIDE = ["respondent", "group"]


@dataclass
class Roles:
    """Column names by what they are; `ratings` only in a wide table."""

    keys: dict[str, str]
    ratings: dict[str, tuple[str, str]] = field(default_factory=dict)
    wide: bool = False


def read_codebook(given, items: list[Item], faults) -> dict:
    """Checks of the codebook that need no table."""
    given = {} if given is None else given
    expect(isinstance(given, dict), ["codebook"])
    wide = "pattern" in given or "columns" in given
    if not wide:
        known_fields(given, LONG + KEYS, ["codebook"])
    else:
        known_fields(given, [*WIDE, *KEYS, "pattern", "columns"], ["codebook"])
        expect(("pattern" in given) != ("columns" in given), ["codebook"])
    for name, value in given.items():
        if name != "columns":
            expect(is_text(value), ["codebook", name])
    if "pattern" in given:
        pattern = given["pattern"]
        if pattern.count("{rated}") != 1 or pattern.count("{dimension}") != 1:
            faults.call("codebook", "codebook.pattern.invalid", ["codebook", "pattern"])
    if "columns" in given:
        expect(isinstance(given["columns"], dict), ["codebook", "columns"])
        for name, meaning in given["columns"].items():
            path = ["codebook", "columns", name]
            known_fields(meaning, ["rated", "dimension"], path)
            expect(is_text(meaning.get("rated")) and is_text(meaning.get("dimension")), path)
            if find(items, meaning["dimension"]) is None:
                faults.call("codebook", "codebook.dimension.unknown", path)
    return given


def read_roles(given: dict, table, items: list[Item], faults) -> Roles | None:
    """The role of each column; None where the rows cannot be read."""
    wide = "pattern" in given or "columns" in given
    needed = WIDE if wide else LONG
    keys = {}
    missing = []
    for role in needed + KEYS:
        name = given.get(role, role)
        if name in table.names:
            keys[role] = name
        elif role in given or (role in needed and not (wide and role == "respondent")):
            missing.append(name)
    roles = Roles(keys, wide=wide)
    readable = not missing
    if wide:
        missing += read_rating_columns(given, table, items, roles, faults)
    for position, name in enumerate(table.names):
        if name not in keys.values() and name not in roles.ratings and not faulty(faults, name):
            faults.column(position, "codebook.column.unused", ["columns", name])
    for position, name in enumerate(missing):
        faults.column(len(table.names) + position, "codebook.column.missing", ["columns", name])
    return roles if readable and (roles.ratings or not wide) else None


def faulty(faults, name: str) -> bool:
    """Whether the column is named by a fault already, so that it is not unused too."""
    return any(violation["path"] == ["columns", name] for _, violation in faults.found)


def read_rating_columns(given: dict, table, items: list[Item], roles: Roles, faults) -> list[str]:
    """Fills in the rating columns; returns the names of those that are missing."""
    missing = []
    for name in table.names:
        if name in roles.keys.values():
            continue
        meaning = meaning_of(name, given, items)
        if meaning is None:
            continue
        if meaning in roles.ratings.values():
            faults.column(table.position(name), "codebook.column.twice", ["columns", name])
        else:
            roles.ratings[name] = meaning
    if "columns" in given:
        missing += [name for name in given["columns"] if name not in table.names]
    if not roles.ratings and not missing:
        faults.call("codebook", "codebook.columns.none", ["codebook"])
    held = list(roles.ratings.values())
    rated_groups = list(dict.fromkeys(rated for rated, _ in held))
    for rated in rated_groups:
        for item in items:
            if (rated, item.id) not in held:
                if "pattern" in given:
                    filled = given["pattern"].replace("{dimension}", item.id).replace("{rated}", rated)
                    missing.append(filled)
                elif not missing:
                    faults.call("codebook", "codebook.column.missing", ["codebook", "columns"])
    return missing


def meaning_of(name: str, given: dict, items: list[Item]) -> tuple[str, str] | None:
    """The rated group and the item of a column, or None if it holds no ratings."""
    if "columns" in given:
        meaning = given["columns"].get(name)
        if meaning is None:
            return None
        return meaning["rated"].strip(), find(items, meaning["dimension"]).id
    before, rest = given["pattern"].split("{rated}") if rated_first(given["pattern"]) else \
        given["pattern"].split("{dimension}")
    between, after = rest.split("{dimension}" if rated_first(given["pattern"]) else "{rated}")
    if not name.startswith(before) or not name.endswith(after) or len(name) < len(before) + len(after):
        return None
    inner = name[len(before):len(name) - len(after)]
    best = None
    for cut in range(len(inner) - len(between) + 1):
        if inner[cut:cut + len(between)] != between:
            continue
        parts = inner[:cut], inner[cut + len(between):]
        rated, dimension = parts if rated_first(given["pattern"]) else parts[::-1]
        item = find(items, dimension)
        if item and rated.strip() and (best is None or len(dimension) > best[0]):
            best = len(dimension), (rated.strip(), item.id)
    return best and best[1]


def rated_first(pattern: str) -> bool:
    return pattern.index("{rated}") < pattern.index("{dimension}")
