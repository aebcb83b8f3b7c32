"""The operation `levels`: a published matrix of means, without raw answers."""

from .answer import Entry, number
from .groups import Group, check_weights, read_groups, read_weights
from .index import by_tie, custom, index_answer, within
from .personal_number import holds_personal_number
from .profile import read_profile
from .rounding import as_printed, decimals
from .shape import expect, is_list_of, is_number, is_text, is_whole, known_fields
from .text import compact
from .ties import asymmetries, put_directions
from .violations import Faults, ShapeFault

FIELDS = ["schema", "locale", "profile", "groups", "weights", "raters", "rated", "means"]


def levels(call: dict) -> str:
    """The answer to a `levels` call as compact JSON text."""
    faults = Faults(FIELDS)
    try:
        matrix = Matrix(call, faults)
    except ShapeFault as fault:
        faults = Faults(FIELDS)
        faults.add((0,), fault.code, fault.path)
        return compact(faults.refusal())
    if faults.any_error():
        return compact(faults.refusal())
    return compact(matrix.answer(faults))


class Matrix:
    """Row a, column b is how `raters[a]` rates `rated[b]`; decimals taken as printed."""

    def __init__(self, call: dict, faults):
        known_fields(call, FIELDS, [])
        expect(is_whole(call.get("schema", 1)) and call.get("schema", 1) == 1, ["schema"])
        expect(call.get("locale", "en") in ("en", "da"), ["locale"])
        self.profile = read_profile(call.get("profile", "danish"), faults)
        listed = read_groups(call.get("groups"), faults)
        self.weights = read_weights(call.get("weights"), faults)
        for name in ("raters", "rated", "means"):
            expect(name in call, [])
        raters, rated = (read_names(call[name], name) for name in ("raters", "rated"))
        self.groups = listed or [Group(name) for name in dict.fromkeys([*raters, *rated])]
        self.names = [group.name for group in self.groups]
        check_names(raters, self.names, "raters", "response.rater_group.unknown", faults)
        check_names(rated, self.names, "rated", "response.rated_group.unknown", faults)
        self.mean = read_means(call["means"], raters, rated, faults)
        self.raters, self.rated = raters, rated
        check_weights(call.get("weights"), self.names, self.raters, faults)

    def reason(self, rater: str, rated: str) -> str:
        alone = rater == rated and self.groups[self.names.index(rater)].eligible == 1
        return "one_person_group" if alone else "no_answers"

    def answer(self, faults) -> dict:
        for rater in self.raters:
            if (rater, rater) in self.mean and self.reason(rater, rater) == "one_person_group":
                self.mean[rater, rater] = None
        pairs = [(a, b) for a in self.raters for b in self.rated]
        ties = [self.tie(position, a, b, faults) for position, (a, b) in enumerate(pairs)]
        weighted, reason = custom(self.weights, self.names, self.mean)
        values = {"by_tie": by_tie(self.mean, "between"), "custom": weighted,
                  "within": within(self.names, self.mean)}
        including_self = {"by_tie": by_tie(self.mean, "all")}
        return {
            "schema": 1,
            "profile": self.profile.name,
            "cuts": self.profile.answer(),
            "ties": ties,
            "asymmetries": asymmetries(self.names, self.mean),
            "groups": [self.group(group) for group in self.groups],
            "index": index_answer(values, including_self, {"custom": reason}, self.profile),
            "report": faults.report(),
        }

    def tie(self, position: int, rater: str, rated: str, faults) -> dict:
        own = rater == rated
        mean = self.mean[rater, rated]
        if mean is not None and not own and self.profile.in_gap(mean):
            faults.tie(position)
        entry = Entry(rater=rater, rated=rated, kind=self.kind(rater, rated))
        entry.put("mean", number(mean), self.reason(rater, rated))
        entry.level(mean, self.profile.cuts(own), self.reason(rater, rated))
        return entry.done()

    def kind(self, rater: str, rated: str) -> str:
        if rater == rated:
            return "bonding"
        levels = {group.level for group in self.groups if group.name in (rater, rated)}
        return "bridging" if len(levels) == 1 else "linking"

    def group(self, group: Group) -> dict:
        name = group.name
        answered = any(a == name and m is not None for (a, _), m in self.mean.items())
        own_reason = self.reason(name, name) if (name, name) in self.mean else None
        entry = Entry(group=name, level=group.level)
        put_directions(entry, name, self.mean, answered, own_reason)
        return entry.done()


def read_names(given, field: str) -> list[str]:
    expect(is_list_of(given, is_text), [field])
    return [name.strip() for name in given]


def check_names(names: list[str], known: list[str], field: str, unknown: str, faults):
    for position, name in enumerate(names):
        path = [field, position]
        if not name:
            faults.call(field, "group.name.empty", path)
        elif name in names[:position]:
            faults.call(field, "group.duplicate", path)
        elif holds_personal_number(name):
            faults.call(field, "privacy.personal_number", path)
        elif name not in known:
            faults.call(field, unknown, path)


def read_means(given, raters: list[str], rated: list[str], faults) -> dict:
    """The exact mean of each pair; None where the matrix holds null."""
    expect(is_list_of(given, lambda row: isinstance(row, list)), ["means"])
    if len(given) != len(raters):
        faults.call("means", "matrix.shape", ["means"])
    mean = {}
    for row, cells in enumerate(given):
        if len(cells) != len(rated):
            faults.call("means", "matrix.shape", ["means", row])
        for column, cell in enumerate(cells):
            path = ["means", row, column]
            expect(cell is None or is_number(cell), path)
            if cell is not None and not 1 <= cell <= 5:
                faults.call("means", "matrix.mean.out_of_range", path, least=1, most=5)
            elif cell is not None and decimals(cell) > 6:
                faults.call("means", "matrix.mean.decimals", path, most=6)
            if row < len(raters) and column < len(rated):
                mean[raters[row], rated[column]] = None if cell is None else as_printed(cell)
    return mean
