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
