"""Writes rk-core/vectors anew: `python3 -m model.write_vectors` in rk-py/tests.

Every number that was worked out by hand or stands in print is asserted against
the model before anything is written, and the list of checks is printed.
"""

import json
from pathlib import Path

from .cases import all_cases
from .cases.case import OPERATIONS
from .cases.samples import long_form, wide
from .course import OPERATIONS as OF_COURSES
from .practice import OPERATIONS as AROUND_COURSES
from .scoring import score
from .text import pretty

# The operations whose vectors are written here; those that draw have their own.
WRITTEN = (*OPERATIONS, *OF_COURSES, *AROUND_COURSES, "propose")
VECTORS = Path(__file__).parents[3] / "rk-core" / "vectors"


def check(cases: list) -> int:
    """Asserts all of the cases; returns the number of checks."""
    names = [(case.operation, case.name) for case in cases]
    assert len(set(names)) == len(names), "two cases of one name"
    assert score(wide(2014)) == score(long_form(2014)), "long and wide form differ"
    checks = 1
    for case in cases:
        count = case.check()
        print(f"{count:4} checks  {case.operation}/{case.name}")
        checks += count
    return checks


def pairs(value):
    """The same with a list of pairs in the place of each object."""
    if isinstance(value, dict):
        return [(str(key), pairs(part)) for key, part in value.items()]
    return list(map(pairs, value)) if isinstance(value, list) else value


def write(cases: list):
    """Writes a file a case, and takes away files that no case names any more."""
    for operation in WRITTEN:
        folder = VECTORS / operation
        folder.mkdir(parents=True, exist_ok=True)
        for old in folder.glob("*.json"):
            old.unlink()
    for case in cases:
        vector = case.vector()
        text = pretty(vector) + "\n"
        # As pairs, for an object may hold a key twice.
        assert json.loads(text, object_pairs_hook=list) == pairs(vector)
        (VECTORS / case.operation / f"{case.name}.json").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    found = all_cases()
    total = check(found)
    write(found)
    print(f"{total} checks held, {len(found)} vectors written")
