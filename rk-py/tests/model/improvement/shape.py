"""Walks a call in the order of its text and stops at the first thing of the wrong type.

A shape is an object of fields, where `name?` may be left out, a list of one shape, a tuple of codes, or one of
the words below.
"""

from ..shape import expect, is_number, is_text, is_whole
from ..violations import ShapeFault

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


class Either:
    """A number, or an object."""

    def __init__(self, fields: dict):
        self.fields = fields


def names_of(fields: dict) -> list[str]:
    return [name.removesuffix("?") for name in fields]


def walked(shape, value, path: list):
    """The value without its nulls, if it has this shape."""
    if isinstance(shape, Either):
        if is_number(value):
            return value
        shape = shape.fields
    if isinstance(shape, dict):
        return walked_object(shape, value, path)
    if isinstance(shape, list):
        expect(isinstance(value, list), path)
        return [walked(shape[0], entry, [*path, at]) for at, entry in enumerate(value)]
    if isinstance(shape, tuple):
        expect(type(value) in (int, str) and value in shape, path)
    else:
        expect(TESTS[shape](value), path)
    return value


def walked_object(fields: dict, value, path: list) -> dict:
    expect(isinstance(value, dict), path)
    found = {}
    for name, part in value.items():
        if name not in names_of(fields):
            raise ShapeFault("input.unknown_field", [*path, name])
        if part is None and f"{name}?" in fields and name not in NEVER_NULL:
            continue
        found[name] = walked(fields.get(name, fields.get(f"{name}?")), part, [*path, name])
    for name in fields:
        expect(name.endswith("?") or name in found, path)
    return found
