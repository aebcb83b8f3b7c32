"""Short ways to write the calls of those who improve a practice, and the pairs of a broken call and its mended twin."""

from copy import deepcopy

from .case import Case

DROP = object()
NUMBER, ENTRIES = {"most": 6}, {"most": 100_000}


def changed(call: dict, changes: dict) -> dict:
    """The call with other values at some places, called `aim text` or `points 0 on`; a place of `DROP` is left out."""
    call = deepcopy(call)
    for place, value in changes.items():
        *way, last = [int(word) if word.isdigit() else word for word in place.split(" ")]
        holder = call
        for step in way:
            holder = holder[step]
        if value is DROP:
            del holder[last]
        else:
            holder[last] = value
    return call


def pairs(operation: str, base: dict, always: list[tuple], rows: list[tuple]) -> list[Case]:
    """For each row `name, what, changes that break, findings, changes that mend` a broken call and a mended one.

    `always` is what is found in the base as it stands. The mended twin differs from the broken call in what
    mends it alone.
    """
    cases = []
    for name, what, breaks, findings, *mends in rows:
        broken = changed(base, breaks)
        mended = changed(broken, mends[0]) if mends else base
        cases.append(Case(f"broken_{name}", what, broken, faults=findings, operation=operation))
        left = mends[1] if len(mends) > 1 else always
        cases.append(Case(f"mended_{name}", f"mended: {what}", mended, faults=left, operation=operation))
    return cases
