"""Whether pydantic and msgspec find what the vectors of check_course say, place by place.

`python benches/course/agree_vectors.py [FOLDER]` takes the vectors of a folder: those of rk-core if left
out. Vectors of other settings and profiles are passed over, and those of which rk says a fault of shape.
"""

import importlib
import json
import sys
from datetime import date
from pathlib import Path

HERE = Path(__file__).resolve().parent
VECTORS = HERE.parents[1] / "rk-core" / "vectors" / "check_course"
WORDS = json.loads((HERE / "lacking.json").read_text())
# What is said of the text, the shape and the call
ALONE = (*WORDS["lacking"], *WORDS["schema"], "call.", "settings.")


def case_of(file):
    """A vector's document, its day and what is found, if it is one for the peers."""
    vector = json.loads(file.read_text())
    call = vector["call"] or {}
    on, course = call.get("on"), call.get("course")
    text = vector.get("document") or (json.dumps(course) if course is not None else None)
    expected = vector["answer"]["report"]["violations"]
    if (
        on is None
        or text is None
        or call.get("settings")
        or not call.keys() <= {"on", "course", "settings", "schema", "locale", "facts"}
        or any(one["code"].startswith(ALONE) for one in expected)
    ):
        return None
    text = text.removeprefix("\ufeff")
    if json.loads(text).get("profile") != "elder_50_plus":
        return None
    return text, date.fromisoformat(on), lines((one["code"], one["path"]) for one in expected)


def lines(found):
    return sorted(f"{code} {'.'.join(map(str, path))}" for code, path in found)


def compare(name, cases):
    """Whether the peer agrees with all cases that its types let through."""
    peer = importlib.import_module(f"{name}_course")
    agreed, missing, refused, differ = 0, 0, [], False
    for file, (text, on, expected) in cases.items():
        try:
            found = lines(peer.from_text(text, on))
            again = lines(peer.from_dict(json.loads(text), on))
        except ValueError:
            if any(line.startswith("input.missing ") for line in expected):
                missing += 1
            else:
                refused.append(file)
            continue
        if found == again == expected:
            agreed += 1
            continue
        differ = True
        more, less = set(found) - set(expected), set(expected) - set(found)
        print(f"{name}, {file}: finds more {sorted(more)}, less {sorted(less)}")
    print(f"{name}: {agreed} of {len(cases)} vectors agree; its types refuse {missing} that lack a field")
    if refused:
        print(f"and {', '.join(refused)}")
    return not differ


def main(folder=VECTORS):
    cases = {file.name: case_of(file) for file in sorted(Path(folder).glob("*.json"))}
    cases = {name: case for name, case in cases.items() if case is not None}
    return all([compare(name, cases) for name in ("pydantic", "msgspec")])


if __name__ == "__main__":
    sys.exit(0 if main(*sys.argv[1:]) else 1)
