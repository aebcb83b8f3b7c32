"""Checks that every peer, and rk where it is installed, gives the same answer to 1e-12.

`python benches/peers/agree.py FILE...`; by default `s.csv` and `m.csv` under `target/bench`.
A peer that is not installed is named and left out. A level may differ only where the mean lies
within 1e-12 of a cut: peers divide in floats, so theirs can fall on the other side.
"""

import importlib
import os
import sys
from math import isnan, nan
from pathlib import Path

os.environ.setdefault("POLARS_MAX_THREADS", "1")
sys.path.insert(0, str(Path(__file__).parent))

from common import CUTS, ITEMS  # noqa: E402

PEERS = (
    "numpy_score",
    "numpy_plain",
    "combo_score",
    "polars_score",
    "duckdb_score",
    "pandas_score",
    "rk_score",
)
NEAR = 1e-12
LEVEL = {"weak": 0, "moderate": 1, "strong": 2, None: -1}


def flat(values):
    """A flat list of floats."""
    values = values.ravel().tolist() if hasattr(values, "ravel") else values
    return [
        float(v)
        for value in values
        for v in (flat(value) if hasattr(value, "__len__") else [value])
    ]


def from_rk(answer):
    """The answer of `rk.score(...).to_dict()` in the shape of the peers."""

    def number(value):
        return nan if value is None else value

    names = [group["group"] for group in answer["groups"]]
    cell = {(tie["rater"], tie["rated"]): tie for tie in answer["ties"]}
    ties = [cell[a, b] for a in names for b in names]
    single = [tie["dimensions"][item] for tie in ties for item in ITEMS]
    pair = {(x["first"], x["second"]): x for x in answer["asymmetries"]}
    index, including = answer["index"], answer["index"]["including_self"]
    four = ("by_group", "by_respondent", "by_tie", "by_rating")
    scopes = ("between", "within")
    out = {
        "item_counts": [c for x in single for c in x["counts"]],
        "group_n": [group["respondents"] for group in answer["groups"]],
        "asymmetry": [
            number(pair.get((a, b), {}).get(key))
            for k, a in enumerate(names)
            for b in names[k + 1 :]
            for key in ("first_rates_second", "second_rates_first", "difference", "mean")
        ],
        "index": [number(index[key]) for key in (*four, "within")],
        "index_level": [LEVEL[index["levels"][key]] for key in (*four, "within")],
        "including_self": [number(including[key]) for key in four],
        "distribution_counts": [
            answer["distributions"][item][scope]["counts"] for item in ITEMS for scope in scopes
        ],
        "distribution_shares": [
            answer["distributions"][item][scope]["shares"] or [nan] * 5
            for item in ITEMS
            for scope in scopes
        ],
        "respondent_scores": [
            number(answer["respondent_scores"][key][what])
            for key in (*scopes, "all")
            for what in ("n", "mean", "sd")
        ],
        "counts": [
            answer["counts"]["respondents"],
            answer["counts"]["ratings"],
            answer["counts"]["missing"],
            answer["counts"]["dropped"]["pairs_below_min_items"],
        ],
    }
    out |= {
        key: [number(group[key]) for group in answer["groups"]] for key in ("out", "in", "self")
    }
    for name, rows in (
        ("tie", ties),
        ("item", single),
        ("communication", [tie["communication"] for tie in ties]),
        ("relationship", [tie["relationship"] for tie in ties]),
    ):
        out |= {f"{name}_n": [row["n"] for row in rows]}
        out |= {f"{name}_mean": [number(row["mean"]) for row in rows]}
        out |= {f"{name}_level": [LEVEL[row["level"]] for row in rows]}
        if name in ("tie", "item"):
            out |= {f"{name}_sd": [number(row["sd"]) for row in rows]}
    for name, key in (("sub_scores",) * 2, ("items", "dimensions"), ("principles",) * 2):
        rows = [row[scope] for row in answer[key].values() for scope in scopes]
        out |= {f"{name}_ties": [row["ties"] for row in rows]}
        out |= {f"{name}_mean": [number(row["mean"]) for row in rows]}
        out |= {f"{name}_level": [LEVEL[row["level"]] for row in rows]}
    return out


def answer_of(name, path):
    """The flat answer of one peer."""
    peer = importlib.import_module(name)
    answer = peer.score(peer.read(path))
    answer = from_rk(answer.to_dict()) if name == "rk_score" else answer
    return {key: flat(values) for key, values in answer.items()}


def on_a_cut(answer, key, k):
    """Whether the mean behind this level is a float away from a cut."""
    mean = answer[key.removesuffix("_level") + ("" if key.startswith("index") else "_mean")][k]
    return any(abs(mean - cut) <= NEAR for cuts in CUTS.values() for cut in cuts)


def differences(first, second):
    """What differs, by key and place, and the largest distance of the rest."""
    wrong, largest = [], 0.0
    if first.keys() != second.keys():
        wrong.append(f"keys: {sorted(first.keys() ^ second.keys())}")
    for key in first.keys() & second.keys():
        if len(first[key]) != len(second[key]):
            wrong.append(f"{key}: {len(first[key])} numbers against {len(second[key])}")
            continue
        for k, (a, b) in enumerate(zip(first[key], second[key])):
            if isnan(a) and isnan(b):
                continue
            if key.endswith("level") and a != b and on_a_cut(first, key, k):
                continue
            if not abs(a - b) <= NEAR:
                wrong.append(f"{key}[{k}]: {a!r} against {b!r}")
            else:
                largest = max(largest, abs(a - b))
    return wrong, largest


def agree(paths):
    """Compares every peer with the first; returns whether all agree."""
    fine = True
    for path in paths:
        first = None
        for name in PEERS:
            try:
                answer = answer_of(name, path)
            except ModuleNotFoundError as error:
                print(f"{path}: {name} left out: {error.name} is not installed")
                continue
            if first is None:
                first = (name, answer)
                print(f"{path}: {name}: {sum(map(len, answer.values()))} numbers")
                continue
            wrong, largest = differences(first[1], answer)
            fine &= not wrong
            said = f"differs in {len(wrong)}" if wrong else f"the same to {largest:.1e}"
            print(f"{path}: {name}: {said}")
            for line in wrong[:20]:
                print("   ", line)
    return fine


if __name__ == "__main__":
    files = sys.argv[1:] or ["target/bench/s.csv", "target/bench/m.csv"]
    sys.exit(0 if agree(files) else 1)
