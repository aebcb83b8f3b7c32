"""Walks a call and tells everything that is wrong with its shape.

A shape is an object of fields, where `name?` may be left out, a list of one shape, a tuple of codes, or one of
the words below. A key that stands in an object again is an `Again`, for a dict has every key once.
"""

from ..personal_number import holds_personal_number
from ..shape import is_number, is_text, is_whole

TEXT, NUMBER, COUNT, WHOLE, FLAG = "text", "number", "count", "whole", "flag"
HEAD = {"schema?": (1,), "locale?": ("en", "da")}
THREE = ("yes", "no", "unknown")
# Fields for which null is not the same as nothing.
NEVER_NULL = ["schema", "locale", "picture"]
TESTS = {
    TEXT: is_text,
    NUMBER: is_number,
    COUNT: lambda value: is_whole(value) and 0 <= value < 2**64,
    WHOLE: lambda value: is_whole(value) and -(2**63) <= value < 2**63,
    FLAG: lambda value: isinstance(value, bool),
}
# A value that has to stand there, and is missing or cannot be read.
UNREAD = object()
LONGEST_NAME = 10_000


class Either:
    """A number, or an object."""

    def __init__(self, fields: dict):
        self.fields = fields


class Again(str):
    """A key that an object has already."""

    __slots__ = ()
    __hash__ = object.__hash__

    def __eq__(self, other):
        return self is other


def names_of(fields: dict) -> list[str]:
    return [name.removesuffix("?") for name in fields]


def blank(shape):
    """What is there of a value that has to stand there and cannot be read."""
    if isinstance(shape, dict):
        return {name: blank(part) for name, part in shape.items() if not name.endswith("?")}
    return [blank(shape[0])] if isinstance(shape, list) else UNREAD


def walked(shape, value, path: list, faults: list):
    """The value without its nulls, and with what stands for those that cannot be read."""
    if isinstance(shape, Either) and not isinstance(value, dict):
        shape = NUMBER
    elif isinstance(shape, Either):
        shape = shape.fields
    if isinstance(shape, dict) and isinstance(value, dict):
        return walked_object(shape, value, path, faults)
    if isinstance(shape, list) and isinstance(value, list):
        return [walked(shape[0], entry, [*path, at], faults) for at, entry in enumerate(value)]
    single = not isinstance(shape, (dict, list))
    if single and (type(value) in (int, str) and value in shape if isinstance(shape, tuple) else TESTS[shape](value)):
        return value
    faults.append(("input.shape", path))
    return blank(shape)


def walked_object(fields: dict, value: dict, path: list, faults: list) -> dict:
    found, seen = {}, set()
    for key, part in value.items():
        name = str(key)
        hidden = len(name) > LONGEST_NAME or holds_personal_number(name)
        place = [*path, "…" if hidden else name]
        optional = f"{name}?" in fields
        if not optional and name not in fields:
            faults.append(("input.unknown_field", place))
        elif name in seen:
            faults.append(("input.duplicate_key", place))
        elif part is not None or not optional or name in NEVER_NULL:
            shape = fields[f"{name}?" if optional else name]
            read = walked(shape, part, place, faults)
            # Of a single value that may be left out, as good as nothing is there.
            if read is not UNREAD or not optional:
                found[name] = read
        seen.add(name)
    for name in fields:
        if not name.endswith("?") and name not in seen:
            faults.append(("input.shape", [*path, name]))
            found[name] = blank(fields[name])
    return found
