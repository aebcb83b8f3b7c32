"""What the operations on plain tables have in common."""

from collections.abc import Callable
from fractions import Fraction

from ..call import read_head
from ..shape import expect, is_number, is_whole
from ..text import compact
from ..violations import Faults, ShapeFault

HEAD = ["schema", "locale"]
MOST_SEED = 2**53 - 1
MOST_REPLICATES = 1_000_000
LARGEST, SMALLEST = 1e60, 1e-60


def answer_to(call: dict, fields: list[str], read: Callable, work: Callable) -> str:
    """The text of the answer: the settings are read, and, without a fault, the work is done with them."""
    faults = Faults([*HEAD, *fields])
    try:
        read_head(call, [*HEAD, *fields])
        settings = read(call, faults)
    except ShapeFault as fault:
        faults = Faults([*HEAD, *fields])
        faults.add((0,), fault.code, fault.path)
    if faults.any_error():
        return compact(faults.refusal())
    found = work(settings, faults)
    return compact({"schema": 1, **found, "report": faults.report()})


def read_rows(call: dict, faults, sizes: bool = True) -> list[list[Fraction | None]]:
    """The rows, exactly as they are stored."""
    expect("rows" in call, [])
    rows = call["rows"]
    expect(isinstance(rows, list), ["rows"])
    for at, row in enumerate(rows):
        expect(isinstance(row, list), ["rows", at])
        for place, cell in enumerate(row):
            expect(cell is None or is_number(cell), ["rows", at, place])
    if not rows or not rows[0]:
        faults.call("rows", "stats.rows.none", ["rows"])
    for at, row in enumerate(rows):
        if len(row) != len(rows[0]):
            faults.call("rows", "stats.rows.ragged", ["rows", at], expected=len(rows[0]))
    if sizes:
        check_sizes({("rows", at, place): cell for at, row in enumerate(rows) for place, cell in enumerate(row)},
                    "rows", faults)
    return [[stored(cell) for cell in row] for row in rows]


def check_sizes(cells: dict[tuple, int | float | None], field: str, faults):
    """The first number that is too large, or too near to 0, is a fault."""
    for path, cell in cells.items():
        if cell is not None and cell != 0 and not SMALLEST <= abs(cell) <= LARGEST:
            faults.call(field, "stats.value.size", list(path))
            return


def read_values(call: dict, faults) -> list[Fraction | None]:
    expect("values" in call, [])
    expect(isinstance(call["values"], list), ["values"])
    for at, value in enumerate(call["values"]):
        expect(value is None or is_number(value), ["values", at])
    check_sizes({("values", at): value for at, value in enumerate(call["values"])}, "values", faults)
    return [stored(value) for value in call["values"]]


def read_group_names(call: dict, count: int, faults) -> list[str | None]:
    """A group for each value or row; a number is taken as its digits."""
    expect("groups" in call, [])
    groups = call["groups"]
    expect(isinstance(groups, list), ["groups"])
    for at, group in enumerate(groups):
        expect(group is None or isinstance(group, str) or is_whole(group), ["groups", at])
    if len(groups) != count:
        faults.call("groups", "stats.groups.length", ["groups"])
    return [None if group is None else str(group) for group in groups]


def stored(value: int | float | None) -> Fraction | None:
    """The binary64 number that stands for what is written."""
    return None if value is None else Fraction(float(value))


def read_missing(call: dict) -> str:
    missing = call.get("missing", "listwise")
    expect(missing in ("listwise", "pairwise"), ["missing"])
    return missing


def read_confidence(call: dict, faults, path: tuple = (), field: str = "confidence") -> float:
    confidence = call.get("confidence")
    if confidence is None:
        return 0.95
    expect(is_number(confidence), [*path, "confidence"])
    if not 0 < confidence < 1:
        faults.call(field, "stats.confidence.out_of_range", [*path, "confidence"])
    return float(confidence)


def read_seed(holder: dict, faults, path: tuple = (), field: str = "seed") -> int | None:
    """The seed that chance needs: it has no default."""
    seed = holder.get("seed")
    if seed is None:
        faults.call(field, "resampling.seed.missing", [*path, "seed"])
        return None
    expect(is_whole(seed) and 0 <= seed <= MOST_SEED, [*path, "seed"])
    return seed


def read_replicates(holder: dict, name: str, default: int, faults, path: tuple = (), field: str | None = None) -> int:
    count = holder.get(name)
    if count is None:
        return default
    expect(is_whole(count) and count >= 0, [*path, name])
    if not 1 <= count <= MOST_REPLICATES:
        faults.call(field or name, "resampling.replicates.out_of_range", [*path, name], least=1, most=MOST_REPLICATES)
    return count
