"""Times one peer, warm, in a process of its own.

`warm.py MODULE[:READ[:SCORE]] FILE` reads the file once, says `{"ready": ...}` and then answers
each line `read`, `score` or `both` on standard input with `{"ns": median, "cpu": share of the core
that it had, "reps": n}`. A peer that is not installed says `{"missing": name}` instead and ends.
"""

import gc
import importlib
import json
import statistics
import sys
import time

AT_LEAST = 3
AT_MOST = 200
BUDGET_NS = 60_000_000
"""Repetitions of one measurement: from `AT_LEAST` to `AT_MOST`, as many as fit the budget."""


def timed(job):
    """Median time of a job, once it is warm."""
    job()
    gc.collect()
    gc.disable()
    took = []
    busy = time.process_time_ns()
    while len(took) < AT_LEAST or (sum(took) < BUDGET_NS and len(took) < AT_MOST):
        start = time.perf_counter_ns()
        job()
        took.append(time.perf_counter_ns() - start)
    busy = time.process_time_ns() - busy
    gc.enable()
    return {"ns": statistics.median(took), "cpu": busy / sum(took), "reps": len(took)}


def say(answer):
    """One line to whoever asked."""
    print(json.dumps(answer), flush=True)


def serve(subject, path):
    """Answers until standard input ends."""
    module, *functions = subject.split(":")
    reader, scorer = (functions + ["read", "score"][len(functions) :])[:2]
    try:
        peer = importlib.import_module(module)
        read, score = getattr(peer, reader), getattr(peer, scorer)
        loaded = read(path)
        score(loaded)
    except ModuleNotFoundError as error:
        say({"missing": error.name})
        return
    jobs = {
        "read": lambda: read(path),
        "score": lambda: score(loaded),
        "both": lambda: score(read(path)),
    }
    say({"ready": subject})
    for line in sys.stdin:
        say(timed(jobs[line.strip()]))


if __name__ == "__main__":
    serve(*sys.argv[1:])
