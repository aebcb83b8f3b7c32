"""Compares rk with the model on many random calls: `python3 -m model.statistics.compare_many 100000`.

Of each answer every number that is a rational or the root of one has to be the
same bit for bit; the others are only there or not, which makes the model fast.
With a second argument, names of operations, only these are called.
"""

import json
import sys
from multiprocessing import Pool

import rk
import vectors

from ..text import compact
from .near import settings
from .operations import OF_SURVEYS, PLAIN
from .random_calls import MAKES, calls_of

CHUNK = 100
OF_SCALE = ["alpha", "alpha_standardised", "lambda2", "mean_correlation", "alpha_if_dropped", "item_rest"]
OPERATIONS = {**PLAIN, **OF_SURVEYS}


def same(operation: str, call: dict) -> bool:
    """Whether rk gives the model's exact numbers; of `reliability`, those that are there without a fit."""
    answer = vectors.without_messages(rk.run(operation, json.dumps(call)))
    expected = OPERATIONS[operation](call)
    if operation != "reliability" or '"valid":false' in answer:
        return vectors.agrees(answer, expected)
    wanted = json.loads(expected)["estimates"]
    given = [row for row in json.loads(answer)["estimates"] if row["statistic"] in OF_SCALE]
    return vectors.agrees(compact(given), compact(wanted))


def differing(chunk: tuple[str, int]) -> list[tuple[str, str]]:
    """The operation and the call of each answer that differs."""
    settings["near"] = False
    operation, seed = chunk
    found = []
    for call in calls_of(operation, seed, CHUNK):
        if not same(operation, call):
            found.append((operation, json.dumps(call)))
    return found


def main(count: int, operations: list[str]):
    chunks = [(operation, seed) for seed in range(-(-count // (CHUNK * len(operations)))) for operation in operations]
    with Pool() as pool:
        found = [pair for part in pool.imap_unordered(differing, chunks) for pair in part]
    for operation, text in found[:10]:
        print(operation, text)
    print(f"{len(chunks) * CHUNK} calls, {len(found)} differ")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]), sys.argv[2:] or list(MAKES)))
