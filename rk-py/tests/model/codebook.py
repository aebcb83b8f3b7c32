"""What the columns of a table are: keys, and ratings of a group on an item."""

from dataclasses import dataclass, field

from .call import KEYS
from .items import Item, find
from .labels import GroupNames, Labels, trim
from .personal_number import holds_personal_number
from .shape import expect, is_list_of, is_text, is_whole, known_fields

LONG = ["respondent", "rater_group", "rated_group", "dimension", "rating"]
WIDE = ["respondent", "group"]
NAMES = [*WIDE, *LONG[1:], *KEYS]
FILE = ["encoding", "separator", "header_rows", "group_names", "answers", "item_answers", "missing", "dont_know",
        "ignore"]


@dataclass
class Codebook:
    """A codebook without a fault of its own."""

    given: dict
    wide: bool
    labels: Labels
    groups: GroupNames

    @property
    def columns(self) -> dict:
        return self.given.get("columns", {})

    @property
    def ignore(self) -> list[str]:
        return self.given.get("ignore", [])

    def keys(self) -> dict[str, str]:
        return keys_of(self.given, self.wide)


def keys_of(given: dict, wide: bool) -> dict[str, str]:
    """The columns that must be there, also by their default, and those that are given, in the order of the fields."""
    required = ["group"] if wide else LONG
    return {role: given.get(role, role) for role in NAMES if role in given or role in required}


def read_codebook(given, items: list[Item], faults) -> Codebook | None:
    """Checks of the codebook that need no table; None if it has a fault."""
    given = {} if given is None else given
    expect(isinstance(given, dict), ["codebook"])
    wide = "pattern" in given or "columns" in given
    known_fields(given, [*(WIDE if wide else LONG), *KEYS, "pattern", "columns", *FILE], ["codebook"])
    for name in [*NAMES, "pattern"]:
        expect(is_text(given.get(name, "")), ["codebook", name])
    if "pattern" in given:
        pattern = given["pattern"]
        if pattern.count("{rated}") != 1 or pattern.count("{dimension}") != 1:
            faults.call("codebook", "codebook.pattern.invalid", ["codebook", "pattern"])
    expect_shape(given)
    seen = Names(faults)
    for role, name in keys_of(given, wide).items():
        seen.add(name, role)
    check_columns(given.get("columns", {}), items, seen, faults)
    check_file(given, items, faults)
    for position, name in enumerate(given.get("ignore", [])):
        seen.add(name, "ignore", position)
    return None if faults.any_error() else Codebook(given, wide, Labels(given, items), GroupNames(given))


def expect_shape(given: dict):
    """Every field is of its type; what it says is looked at after that."""
    columns = given.get("columns", {})
    expect(isinstance(columns, dict), ["codebook", "columns"])
    for name, meaning in columns.items():
        path = ["codebook", "columns", name]
        known_fields(meaning, ["rated", "dimension"], path)
        expect(is_text(meaning.get("rated")) and is_text(meaning.get("dimension")), path)
    expect(given.get("encoding", "utf-8") in ("utf-8", "utf-16", "windows-1252"), ["codebook", "encoding"])
    expect(given.get("separator", ",") in (",", ";", "\t"), ["codebook", "separator"])
    expect(is_whole(given.get("header_rows", 1)), ["codebook", "header_rows"])
    names = given.get("group_names", {})
    expect(isinstance(names, dict), ["codebook", "group_names"])
    for key, name in names.items():
        expect(is_text(name), ["codebook", "group_names", key])
    expect_labels(given.get("answers", {}), ["codebook", "answers"])
    of_items = given.get("item_answers", {})
    expect(isinstance(of_items, dict), ["codebook", "item_answers"])
    for item, labels in of_items.items():
        expect_labels(labels, ["codebook", "item_answers", item])
    for name in ("missing", "dont_know"):
        expect(is_list_of(given.get(name, []), lambda entry: is_text(entry) or is_whole(entry)), ["codebook", name])
    expect(is_list_of(given.get("ignore", []), is_text), ["codebook", "ignore"])


def expect_labels(given, path: list):
    expect(isinstance(given, dict), path)
    for label, number in given.items():
        expect(is_whole(number), [*path, label])


class Names:
    """The columns that are named; no column is named for two purposes."""

    def __init__(self, faults):
        self.faults = faults
        self.seen: dict[str, str] = {}

    def add(self, name: str, role: str, *place):
        if self.seen.setdefault(name, role) != role:
            self.faults.call("codebook", "codebook.column.two_roles", ["codebook", role, *place])


def check_columns(given, items: list[Item], seen: Names, faults):
    for position, (name, meaning) in enumerate(given.items()):
        seen.add(name, "columns", name)
        if find(items, meaning["dimension"]) is None:
            faults.call("codebook", "codebook.dimension.unknown", ["codebook", "columns", name])
        if holds_personal_number(meaning["rated"]):
            faults.call("codebook", "privacy.personal_number", ["codebook", "columns", position])


def check_file(given: dict, items: list[Item], faults):
    """What a file and its cells are said to hold."""
    if not 1 <= given.get("header_rows", 1) <= 3:
        faults.call("codebook", "codebook.header_rows.out_of_range", ["codebook", "header_rows"], least=1, most=3)
    for position, (key, name) in enumerate(given.get("group_names", {}).items()):
        if holds_personal_number(key) or holds_personal_number(name):
            faults.call("codebook", "privacy.personal_number", ["codebook", "group_names", position])
        if not trim(name):
            faults.call("codebook", "group.name.empty", ["codebook", "group_names", key])
    check_labels(given.get("answers", {}), ["codebook", "answers"], faults)
    for item, labels in given.get("item_answers", {}).items():
        if find(items, item) is None:
            faults.call("codebook", "codebook.dimension.unknown", ["codebook", "item_answers", item])
        check_labels(labels, ["codebook", "item_answers", item], faults)


def check_labels(given, path: list, faults):
    for label, number in given.items():
        if not 1 <= number <= 5:
            faults.call("codebook", "codebook.answer.out_of_range", [*path, label], least=1, most=5)


@dataclass
class Roles:
    """Column names by what they are; `ratings` only in a wide table."""

    codebook: Codebook
    keys: dict[str, str]
    ratings: dict[str, tuple[str, str]] = field(default_factory=dict)
    # What stands in the name of the first column by the pattern that is about the group.
    by_pattern: dict[str, str] = field(default_factory=dict)

    @property
    def wide(self) -> bool:
        return self.codebook.wide

    def use(self, name: str) -> str:
        for role, column in self.keys.items():
            if column == name:
                return role
        if name in self.ratings:
            return "rating"
        return "ignored" if name in self.codebook.ignore else "unused"


def read_roles(codebook: Codebook, table, items: list[Item], listed: list[str] | None, faults) -> Roles | None:
    """The role of each column; None where the rows cannot be read."""
    if not table.names:
        faults.whole("response.none", [])
        return None
    keys = codebook.keys()
    named = [*keys.values(), *codebook.columns]
    taken = [*named, *codebook.ignore]
    if not any(name in table.names and name not in codebook.ignore for name in named) and not any(
            meaning_by_pattern(name, codebook, items) for name in table.names if name not in taken):
        faults.call("codebook", "codebook.file.other", ["codebook"])
        return None
    for name in keys.values():
        if name not in table.names:
            faults.column(len(table.names), "codebook.column.missing", ["columns", name])
    for role in WIDE[:1] * codebook.wide + KEYS:
        if role not in keys and role in table.names and role not in taken:
            keys[role] = role
    found = {role: name for role, name in keys.items() if name in table.names}
    roles = Roles(codebook, found)
    if codebook.wide:
        read_rating_columns(table, items, roles, listed, faults)
    for position, name in enumerate(table.names):
        use = roles.use(name)
        if use == "unused" and not faulty(faults, name):
            faults.column(position, "codebook.column.unused", ["columns", name])
        if use not in ("unused", "ignored") and holds_personal_number(name):
            faults.column(position, "privacy.personal_number", ["columns", name])
    return None if faults.any_error() else roles


def faulty(faults, name: str) -> bool:
    """Whether the column is named by a fault already, so that it is not unused too."""
    return any(violation["path"] == ["columns", name] for _, violation in faults.found)


def read_rating_columns(table, items: list[Item], roles: Roles, listed: list[str] | None, faults):
    """Fills in the rating columns: those that are named, then those that belong to the pattern."""
    codebook = roles.codebook
    asked: list[tuple[str, str]] = []
    for name in [*codebook.columns, *(name for name in table.names if name not in codebook.columns)]:
        if name in roles.keys.values() or name in codebook.ignore:
            continue
        place = table.position(name) if name in table.names else len(table.names)
        if name not in table.names:
            faults.column(place, "codebook.column.missing", ["columns", name])
        meaning = meaning_of(name, codebook, items)
        if meaning is None:
            continue
        text, item = meaning
        rated = codebook.groups.name(text)
        if rated is None:
            faults.column(place, "codebook.group.unknown", ["columns", name])
            continue
        if listed is not None and rated not in listed:
            faults.column(place, "response.rated_group.unknown", ["columns", name])
        if name not in codebook.columns:
            roles.by_pattern.setdefault(rated, text)
        if (rated, item) in asked:
            faults.column(place, "codebook.column.twice", ["columns", name])
            continue
        asked.append((rated, item))
        if name in table.names:
            roles.ratings[name] = rated, item
    questions_without_column(table, items, roles, asked, faults)
    if not roles.ratings and all(name in table.names for name in codebook.columns):
        faults.column(len(table.names), "codebook.columns.none", ["codebook"])


def questions_without_column(table, items: list[Item], roles: Roles, asked: list, faults):
    """Names the columns that the pattern would read for groups that lack an item."""
    lacking = [(rated, item.id) for rated in dict.fromkeys(rated for rated, _ in asked) for item in items
               if (rated, item.id) not in asked]
    pattern = roles.codebook.given.get("pattern")
    found = [pattern.replace("{dimension}", item).replace("{rated}", roles.by_pattern[rated])
             for rated, item in lacking if rated in roles.by_pattern]
    for name in found:
        faults.column(len(table.names), "codebook.column.missing", ["columns", name])
    if not found and all(name in table.names for name in roles.codebook.columns):
        for rated in dict.fromkeys(rated for rated, _ in lacking):
            named = {item: name for name, (group, item) in roles.ratings.items() if group == rated}
            first = next(named[item.id] for item in items if item.id in named)
            faults.column(len(table.names), "codebook.item.missing", ["codebook", "columns", first])


def meaning_of(name: str, codebook: Codebook, items: list[Item]) -> tuple[str, str] | None:
    """What stands for the rated group, and the item; None if the column holds no ratings."""
    meaning = codebook.columns.get(name)
    if meaning is not None:
        return trim(meaning["rated"]), find(items, meaning["dimension"]).id
    return meaning_by_pattern(name, codebook, items)


def meaning_by_pattern(name: str, codebook: Codebook, items: list[Item]) -> tuple[str, str] | None:
    pattern = codebook.given.get("pattern")
    if pattern is None:
        return None
    first, second = ("{rated}", "{dimension}") if rated_first(pattern) else ("{dimension}", "{rated}")
    before, rest = pattern.split(first)
    between, after = rest.split(second)
    if not name.startswith(before) or not name.endswith(after) or len(name) < len(before) + len(after):
        return None
    inner = name[len(before):len(name) - len(after)]
    best = None
    for cut in range(len(inner) - len(between) + 1):
        if inner[cut:cut + len(between)] != between:
            continue
        parts = inner[:cut], inner[cut + len(between):]
        rated, dimension = parts if rated_first(pattern) else parts[::-1]
        item = find(items, dimension)
        if item and trim(rated) and (best is None or len(dimension) > best[0]):
            best = len(dimension), (trim(rated), item.id)
    return best and best[1]


def rated_first(pattern: str) -> bool:
    return pattern.index("{rated}") < pattern.index("{dimension}")
