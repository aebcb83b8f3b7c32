"""Writes the survey files that rk and its peers are measured on.

`python benches/data.py [OUT]` (default `target/bench`) writes `s.csv` and `m.csv`:
one row a questionnaire, columns `respondent,group,{rated}_{dimension}`, an empty cell where nobody
answered; and, for what is resampled, `scale.csv`: one row a respondent, columns `site,item1..item7`,
site after site, and `ties.csv`: one row a pair of groups, columns `rater,rated,first,second`. The numbers come from a counter run through SplitMix64, so every machine and every
version of numpy writes the same bytes.
"""

import hashlib
import sys
from pathlib import Path

import numpy as np

ITEMS = (
    "frequent",
    "timely",
    "accurate",
    "problem_solving",
    "shared_goals",
    "shared_knowledge",
    "mutual_respect",
)
SIZES = {"s": (30, 5), "m": (20_000, 8)}


def uniform(seed, *shape):
    """Numbers in [0, 1): SplitMix64 of `seed` and the position."""
    z = np.arange(1, int(np.prod(shape)) + 1, dtype=np.uint64)
    z = z * np.uint64(0x9E3779B97F4A7C15) + np.uint64(seed << 32)
    z = (z ^ (z >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    z = (z ^ (z >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    z = z ^ (z >> np.uint64(31))
    return ((z >> np.uint64(11)) * 2.0**-53).reshape(shape)


def survey(respondents, groups, seed=7):
    """Groups of the respondents and their ratings `[respondent, rated, item]`, 0 = not answered.

    Some 8 % of the answers are missing one by one, some 2 % because a group was passed over.
    Groups differ in size, and the rows are in no order.
    """
    n, k = respondents, len(ITEMS)
    bounds = np.cumsum(np.linspace(1.0, 1.6, groups))
    group = np.searchsorted(bounds / bounds[-1], uniform(seed, n), side="right")
    tie = uniform(seed + 1, groups, groups) * 1.6 - 0.8 + np.eye(groups)
    person = uniform(seed + 2, n, 1, 1) * 1.6 - 0.8
    item = uniform(seed + 3, k) * 0.8 - 0.4
    noise = uniform(seed + 4, n, groups, k) + uniform(seed + 5, n, groups, k) - 1.0
    ratings = np.floor(4.1 + tie[group][:, :, None] + person + item + 1.6 * noise)
    ratings = np.clip(ratings, 1, 5).astype(np.uint8)
    ratings[uniform(seed + 6, n, groups, k) < 0.08] = 0
    ratings[uniform(seed + 7, n, groups) < 0.02] = 0
    return group, ratings


def csv_text(group, ratings):
    """The wide file of a survey."""
    n, groups, k = ratings.shape
    head = [f"g{t + 1}_{item}" for t in range(groups) for item in ITEMS]
    lines = [",".join(["respondent", "group", *head])]
    digits = ("", "1", "2", "3", "4", "5")
    for row, (own, answers) in enumerate(zip(group.tolist(), ratings.reshape(n, -1).tolist())):
        lines.append(f"{row + 1},g{own + 1}," + ",".join([digits[a] for a in answers]))
    return "\n".join(lines) + "\n"


def scale(respondents=20_000, sites=100, seed=31):
    """Sites of the respondents, of unequal sizes, and their complete ratings `[respondent, item]`."""
    n, k = respondents, len(ITEMS)
    bounds = np.cumsum(np.linspace(1.0, 1.6, sites))
    site = np.searchsorted(bounds / bounds[-1], (np.arange(n) + 0.5) / n)
    place = uniform(seed, sites)[site][:, None] - 0.5
    person = uniform(seed + 1, n, 1) * 3.0 - 1.5
    noise = uniform(seed + 2, n, k) + uniform(seed + 3, n, k) - 1.0
    return site, np.clip(np.floor(3.9 + place + person + 1.2 * noise), 1, 5).astype(np.uint8)


def ties(groups=40, seed=41):
    """Two matrices of means `[rater, rated]` in thousandths that go together somewhat."""
    first = 1000 + np.floor(4000 * uniform(seed, groups, groups))
    second = np.floor(0.1 * first + 0.9 * (1000 + 4000 * uniform(seed + 1, groups, groups)))
    return first.astype(int), second.astype(int)


def scale_text():
    """The file of `scale`."""
    site, ratings = scale()
    head = ",".join(["site", *(f"item{i + 1}" for i in range(ratings.shape[1]))])
    rows = (f"{s}," + ",".join(map(str, r)) for s, r in zip(site.tolist(), ratings.tolist()))
    return "\n".join([head, *rows]) + "\n"


def ties_text():
    """The file of `ties`."""
    first, second = (matrix.tolist() for matrix in ties())
    pairs = [(a, b) for a in range(len(first)) for b in range(len(first)) if a != b]
    rows = (f"{a},{b},{first[a][b] / 1000},{second[a][b] / 1000}" for a, b in pairs)
    return "\n".join(["rater,rated,first,second", *rows]) + "\n"


def keep(path, data):
    """Writes a file unless it is there already."""
    if not path.exists() or path.read_bytes() != data:
        path.write_bytes(data)


def write(out):
    """Writes every size under `out`; returns what was written, by size."""
    out = Path(out)
    out.mkdir(parents=True, exist_ok=True)
    written = {}
    for size, (respondents, groups) in SIZES.items():
        group, ratings = survey(respondents, groups)
        data = csv_text(group, ratings).encode()
        path = out / f"{size}.csv"
        keep(path, data)
        written[size] = {
            "path": str(path),
            "respondents": respondents,
            "groups": groups,
            "cells": int(ratings.size),
            "ratings": int(np.count_nonzero(ratings)),
            "bytes": len(data),
            "sha256": hashlib.sha256(data).hexdigest(),
        }
    keep(out / "scale.csv", scale_text().encode())
    keep(out / "ties.csv", ties_text().encode())
    return written


if __name__ == "__main__":
    for size, facts in write(sys.argv[1] if len(sys.argv) > 1 else "target/bench").items():
        print(size, *(f"{name}={value}" for name, value in facts.items()))
