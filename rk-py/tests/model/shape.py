"""Checks that a call has the shape of a call, before what it says is read."""

from .violations import ShapeFault


def expect(holds: bool, path: list):
    """Stop with `input.shape` at the place, unless it holds."""
    if not holds:
        raise ShapeFault("input.shape", path)


def known_fields(value, fields: list[str], path: list):
    """Stop unless the value is an object with none but these fields."""
    expect(isinstance(value, dict), path)
    for name in value:
        if name not in fields:
            raise ShapeFault("input.unknown_field", [*path, name])


def is_whole(value) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def is_number(value) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def is_list_of(value, test) -> bool:
    return isinstance(value, list) and all(map(test, value))


def is_text(value) -> bool:
    return isinstance(value, str)
