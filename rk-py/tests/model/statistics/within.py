"""The operation `rwg_j`: agreement within groups of raters."""

from fractions import Fraction

from ..answer import mean_of, variance_of
from ..shape import expect, is_number, is_whole
from .near import Undefined, exact
from .plain import answer_to, read_group_names, read_rows

SKEWED = Fraction(134, 100)
FIELDS = ["values", "clipped", "r_star", "n", "mean_variance", "ad", "a_wg"]
MOST_OPTIONS = 1000


def rwg_j(call: dict) -> str:
    return answer_to(call, ["rows", "groups", "options", "null"], read, work)


def read(call: dict, faults) -> tuple:
    # What is too large is off the scale too.
    rows = read_rows(call, faults, sizes=False)
    names = read_group_names(call, len(rows), faults)
    options = call.get("options", 5)
    expect(is_whole(options) and options >= 0, ["options"])
    if not 2 <= options <= MOST_OPTIONS:
        faults.call("options", "stats.options.out_of_range", ["options"], least=2, most=MOST_OPTIONS)
    null = read_null(call.get("null", "uniform"), options, faults)
    for at, row in enumerate(rows):
        for place, value in enumerate(row):
            if value is not None and not 1 <= value <= options and 2 <= options <= MOST_OPTIONS:
                faults.call("rows", "stats.value.off_scale", ["rows", at, place], least=1, most=options)
    return rows, names, options, null


def read_null(given, options: int, faults) -> Fraction | None:
    """The variance of answers by chance."""
    if given == "uniform":
        return Fraction(options**2 - 1, 12)
    if given == "slightly_skewed":
        if options != 5:
            faults.call("null", "stats.null.options", ["null"], options=5)
        return SKEWED
    expect(is_number(given), ["null"])
    if given <= 0:
        faults.call("null", "stats.null.options", ["null"], options=5)
    return Fraction(float(given))


def work(settings: tuple, faults) -> dict:
    rows, names, options, null = settings
    groups: dict[str, list[list[Fraction]]] = {}
    for row, name in zip(rows, names, strict=True):
        if name is not None and None not in row:
            groups.setdefault(name, []).append(row)
    alone = sum(1 for group in groups.values() if len(group) == 1)
    if alone:
        faults.call("groups", "stats.group.one", ["groups"], count=alone)
    found: dict[str, dict] = {field: {} for field in FIELDS}
    why: dict[str, str] = {}
    for name, group in groups.items():
        within = Within(group, options)
        makes = {"values": lambda: exact(within.rwg(null)), "clipped": lambda: exact(within.clipped(null)),
                 "r_star": lambda: exact(within.r_star(null)), "n": lambda: len(group),
                 "mean_variance": lambda: exact(within.variance()), "ad": lambda: exact(within.ad()),
                 "a_wg": lambda: exact(within.a_wg())}
        for field, make in makes.items():
            try:
                found[field][name] = make()
            except Undefined as undefined:
                found[field][name] = None
                why.setdefault(name, undefined.reason)
    return {"options": options, "null_variance": exact(null), **found, **({"why": why} if why else {})}


class Within:
    """The complete rows of one group of raters."""

    def __init__(self, rows: list[list[Fraction]], options: int = 5):
        self.rows, self.options = rows, options
        self.columns = [list(column) for column in zip(*rows, strict=True)]

    def need(self):
        if len(self.rows) < 2:
            raise Undefined("too_few" if self.rows else "no_answers")

    def variance(self) -> Fraction:
        """The mean over the items of the variance within the group."""
        self.need()
        return mean_of([variance_of(column) for column in self.columns])

    def r_star(self, null: Fraction) -> Fraction:
        return 1 - self.variance() / null

    def rwg(self, null: Fraction) -> Fraction:
        q, items = self.r_star(null), len(self.columns)
        below = items * q + 1 - q
        if below == 0:
            raise Undefined("no_variance")
        return items * q / below

    def clipped(self, null: Fraction) -> Fraction:
        return Fraction(0) if self.r_star(null) < 0 else self.rwg(null)

    def ad(self) -> Fraction:
        self.need()
        return mean_of([mean_of([abs(value - median(column)) for value in column]) for column in self.columns])

    def a_wg(self) -> Fraction:
        """Brown and Hauenstein's, with the range of means in which it can be interpreted."""
        self.need()
        n, most = len(self.rows), self.options
        found = []
        for column in self.columns:
            mean = mean_of(column)
            if not Fraction(n - 1 + most, n) <= mean <= Fraction(1 + (n - 1) * most, n):
                raise Undefined("not_comparable")
            worst = ((most + 1) * mean - mean * mean - most) * Fraction(n, n - 1)
            found.append(1 - 2 * variance_of(column) / worst)
        return mean_of(found)


def median(values: list[Fraction]) -> Fraction:
    ordered = sorted(values)
    middle = len(ordered) // 2
    return ordered[middle] if len(ordered) % 2 else (ordered[middle - 1] + ordered[middle]) / 2
