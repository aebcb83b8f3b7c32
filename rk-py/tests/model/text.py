"""JSON text as serde_json writes it: compact, UTF-8, shortest floats."""

import re
from decimal import Decimal

ESCAPES = {'"': '\\"', "\\": "\\\\", "\b": "\\b", "\f": "\\f", "\n": "\\n", "\r": "\\r", "\t": "\\t"}


def text_of_string(value: str) -> str:
    """The string in quotes; only control characters, quote and backslash escaped."""
    escaped = re.sub(r'["\\\x00-\x1f]', lambda m: ESCAPES.get(m[0], f"\\u{ord(m[0]):04x}"), value)
    return f'"{escaped}"'


def text_of_float(value: float) -> str:
    """The fewest digits that read back as the number, laid out as ryu does.

    Decimals from 1e-5 up to below 1e16, with at least `.0`; outside of that
    one digit, the others after the point, and the exponent: `1e-6`, `1e+16`.
    """
    sign, digits, exponent = Decimal(repr(value)).as_tuple()
    mantissa = "".join(map(str, digits)).rstrip("0")
    if not mantissa:
        return "-0.0" if sign else "0.0"
    exponent += len(digits) - len(mantissa)
    point = len(mantissa) + exponent
    if 0 < point <= 16:
        padded = mantissa.ljust(point, "0")
        body = f"{padded[:point]}.{padded[point:] or '0'}"
    elif -5 < point <= 0:
        body = "0." + "0" * -point + mantissa
    else:
        rest = f".{mantissa[1:]}" if len(mantissa) > 1 else ""
        body = f"{mantissa[0]}{rest}e{point - 1:+}"
    return ("-" if sign else "") + body


def scalar(value) -> str | None:
    """The text of a value that holds no others; None for lists and objects."""
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    if isinstance(value, float):
        return text_of_float(value)
    if isinstance(value, str):
        return text_of_string(value)
    return None


def compact(value) -> str:
    """The text on one line without spaces, fields in the order they stand in."""
    if isinstance(value, dict):
        return "{" + ",".join(f"{text_of_string(k)}:{compact(v)}" for k, v in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ",".join(map(compact, value)) + "]"
    return scalar(value)


def pretty(value, indent: int = 0, before: int = 0, width: int = 120) -> str:
    """The same text for people: what fits on a line stays on one, one space a level.

    `before` is how much stands on the line already.
    """
    if not isinstance(value, (dict, list)):
        return scalar(value)
    line = spaced(value)
    if len(line) + max(indent, before) <= width:
        return line
    inner = "\n" + " " * (indent + 1)
    if isinstance(value, dict):
        names = [text_of_string(name) + ": " for name in value]
        parts = [name + pretty(part, indent + 1, indent + 1 + len(name), width)
                 for name, part in zip(names, value.values(), strict=True)]
        return "{" + inner + f",{inner}".join(parts) + "\n" + " " * indent + "}"
    if all(scalar(item) is not None and len(scalar(item)) < 30 for item in value):
        return "[" + inner + filled([scalar(item) for item in value], inner, width) + "\n" + " " * indent + "]"
    parts = [pretty(item, indent + 1, indent + 1, width) for item in value]
    return "[" + inner + f",{inner}".join(parts) + "\n" + " " * indent + "]"


def spaced(value) -> str:
    """The text on one line with a space after each comma and colon."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{text_of_string(k)}: {spaced(v)}" for k, v in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(spaced, value)) + "]"
    return scalar(value)


def filled(parts: list[str], inner: str, width: int) -> str:
    """Short texts side by side, as many on a line as fit."""
    lines = [parts[0]]
    for part in parts[1:]:
        if len(lines[-1]) + len(part) + len(inner) + 2 <= width:
            lines[-1] += f", {part}"
        else:
            lines[-1] += ","
            lines.append(part)
    return inner.join(lines)
