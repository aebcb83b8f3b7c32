"""Estimates: rows of one shape, in the order in which they are added."""

from collections.abc import Callable

from .near import Undefined

KEYS = ["by", "rater", "rated", "group", "site", "item", "part", "index", "level", "kind", "factors", "position",
        "from", "to"]


class Estimates:
    def __init__(self):
        self.rows: list[dict] = []

    def add(self, statistic: str, scope: dict, n: int, value: Callable, *, method: str | None = None,
            limits: Callable | None = None, note: Callable | None = None):
        """A row. `limits` of 0 and 1 are those of the interval; `note` gives a caution about a value that exists."""
        row = {"statistic": statistic, "scope": {key: scope[key] for key in KEYS if key in scope}, "n": n,
               "estimate": None, "low": None, "high": None, "method": method, "note": None}
        assert len(row["scope"]) == len(scope), scope
        self.rows.append(row)
        try:
            row["estimate"] = value()
            row["note"] = note() if note else None
            if limits:
                row["low"], row["high"] = limits(0), limits(1)
        except Undefined as undefined:
            row["note"] = undefined.reason


def undefined(reason: str) -> Callable:
    """A value, or a limit, that does not exist."""
    def never(*_):
        raise Undefined(reason)
    return never
