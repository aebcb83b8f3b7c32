"""The shared vectors as text: numbers are compared as they are written."""

import json
import os
import re
from pathlib import Path

FOLDER = Path(os.environ.get("RK_VECTORS") or Path(__file__).parents[2] / "rk-core" / "vectors")
SAMPLES = FOLDER.parent / "samples"
STRING = r'"(?:[^"\\]|\\.)*"'


def files(operation):
    return sorted((FOLDER / operation).glob("*.json"))


def members(path):
    """The members of the object in a file, each as the text that stands there."""
    text = path.read_text(encoding="utf-8")
    decoder, found, at = json.JSONDecoder(), {}, text.index("{") + 1
    while match := re.compile(rf"\s*,?\s*({STRING})\s*:\s*").match(text, at):
        _, at = decoder.raw_decode(text, match.end())
        found[json.loads(match[1])] = text[match.end() : at]
    return found


def compact(text):
    """JSON text without white space outside of texts."""
    return re.sub(rf"({STRING})|\s+", lambda match: match[1] or "", text)


def without_messages(text):
    """JSON text without the sentences of violations, which the core tests."""
    return re.sub(rf',"message":{STRING}', "", text)


# How near a number has to come to one that is marked `≈` in a vector: a share of it, or this much.
WITHIN = 1e-11, 1e-15
MARKED = re.compile(r'"≈([^"]*)"')


def agrees(answer, expected):
    """Whether the text of an answer is what a vector says, and near to its marked numbers."""
    at, pieces = 0, MARKED.split(expected)
    for place, piece in enumerate(pieces):
        if place % 2 == 0:
            if not answer.startswith(piece, at):
                return False
            at += len(piece)
        else:
            number = re.compile(r"-?[0-9][-+.0-9e]*").match(answer, at)
            if number is None or not is_near(float(number[0]), piece):
                return False
            at = number.end()
    return at == len(answer)


def is_near(given, wanted):
    """The mark alone stands for any number."""
    share, least = WITHIN
    return wanted == "" or abs(given - float(wanted)) <= max(abs(float(wanted)) * share, least)


def print_of(text):
    """Fowler, Noll and Vo's hash FNV-1a of 64 bits."""
    value = 0xCBF29CE484222325
    for byte in text.encode():
        value = (value ^ byte) * 0x100000001B3 % 2**64
    return f"{value:016x}"


def prints():
    """The prints of the answers that rk-core/tests/vectors.rs keeps, by operation and name."""
    return dict(line.split() for line in (FOLDER / "prints.txt").read_text(encoding="utf-8").splitlines())
