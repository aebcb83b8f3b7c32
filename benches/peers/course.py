"""The check of a citizen's course by rk, pydantic, msgspec, zod and ajv, on the documents of benches/course.

`python benches/peers/course.py RK_BENCHES [NODE_MODULES DIST]` takes the built Rust bench, the
folder in which the packages of benches/course/package.json are installed, and rk-wasm's
folder of scripts, `dist`. Rounds in turn, on one core; the medians are printed, in microseconds. Everyone has to
find the same violations, but of the codes in benches/course/lacking.json; a peer that is not installed
is left out.
"""

import gc
import importlib
import json
import os
import statistics
import subprocess
import sys
import time
from datetime import date
from pathlib import Path

COURSE = Path(__file__).resolve().parent.parent / "course"
ON = date(2025, 11, 3)
ROUNDS = 7
ROUND_NS = 60_000_000
sys.path.insert(0, str(COURSE))


def documents():
    """The texts as bytes, by name."""
    return {name: (COURSE / f"{name}.json").read_bytes() for name in ("valid", "broken")}


def peers():
    """What is installed: name, what it starts from, the check, and how its answer is read."""
    there = []
    # Codes that only rk has, and those for which a schema has words of its own
    words = json.loads((COURSE / "lacking.json").read_text())
    alone = {*words["lacking"], *words["schema"]}
    for name in ("pydantic", "msgspec"):
        try:
            peer = importlib.import_module(f"{name}_course")
        except ModuleNotFoundError as error:
            print(f"{name} is left out: {error.name} is not installed")
            continue
        there.append((name, "text", lambda text, peer=peer: peer.from_text(text, ON), list))
        there.append((name, "object", lambda course, peer=peer: peer.from_dict(course, ON), list))
    try:
        from rk import check_course
    except ImportError:
        print("rk is left out: it is not installed, or has no check_course")
        return there

    def found(report):
        pairs = ((one["code"], tuple(one["path"])) for one in report.violations)
        return [pair for pair in pairs if pair[0] not in alone]

    for name, facts in (("rk", False), ("rk, with facts", True)):

        def check(course, facts=facts):
            return check_course(course, on=ON, facts=facts)

        there.append((name, "text", check, found))
        there.append((name, "object", check, found))
    return there


def agree(subjects, texts):
    """Stops unless everyone finds the same, and something."""
    for document, text in texts.items():
        given = {"text": text, "object": json.loads(text)}
        answers = {
            (name, start): sorted(map(repr, found(check(given[start]))))
            for name, start, check, found in subjects
        }
        first = next(iter(answers.values()), None)
        for subject, answer in answers.items():
            if answer != first or not answer:
                raise SystemExit(
                    f"{subject} finds in the {document} course {answer} and not {first}"
                )


def timed(check, course):
    """Median time of one check in ns; each is timed alone, so that other work spoils few of them."""
    gc.collect()
    gc.disable()
    took = []
    while sum(took) < ROUND_NS or len(took) < 9:
        start = time.perf_counter_ns()
        check(course)
        took.append(time.perf_counter_ns() - start)
    gc.enable()
    return statistics.median(took)


def python(texts):
    """Times of a round after another: `{(peer, start, document): [ns]}`."""
    subjects = peers()
    agree(subjects, texts)
    times = {}
    for _ in range(ROUNDS):
        for name, start, check, _ in subjects:
            for document, text in texts.items():
                course = text if start == "text" else json.loads(text)
                times.setdefault((name, start, document), []).append(timed(check, course))
    return times


def rust(bench):
    """The same of the Rust bench."""
    times = {}
    for _ in range(ROUNDS):
        done = subprocess.run([bench, "course", COURSE], capture_output=True, text=True, check=True)
        for line in map(json.loads, done.stdout.splitlines()):
            document, part = line["name"].split("/")
            times.setdefault((f"rk, {part}", "text", document), []).append(line["ns"])
    return times


def node(modules, dist):
    """The same of Node, and the sizes: `{name: (bytes, gzip)}`."""
    times, sizes = {}, {}
    try:
        call = ["node", COURSE / "peers.mjs", modules, dist, str(ROUNDS)]
        done = subprocess.run(call, stdout=subprocess.PIPE, text=True, check=True)
    except FileNotFoundError:
        print("Node is left out: it is not installed")
        return times, sizes
    for line in map(json.loads, done.stdout.splitlines()):
        if "size" in line:
            sizes[line["size"]] = line["bytes"], line["gzip"]
        else:
            times[line["name"], line["from"], line["document"]] = line["ns"]
    return times, sizes


def show(language, times):
    """A table of medians in microseconds, and how many times as fast rk is from the same start."""
    if not times:
        return
    print(f"\n{language:32} {'valid, us':>10} {'broken, us':>11} {'rk is faster':>13}")
    middle = {key: statistics.median(all) / 1e3 for key, all in times.items()}
    for name, start in dict.fromkeys(key[:2] for key in middle):
        valid, broken = (middle[name, start, document] for document in ("valid", "broken"))
        rk = middle.get(("rk", start, "valid"))
        ratio = f"{valid / rk:13.2f}" if rk and not name.startswith("rk") else ""
        print(f"{name + ', from ' + start:32} {valid:10.1f} {broken:11.1f} {ratio}")


def main(bench, modules=None, dist=None):
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})
    texts = documents()
    sizes = ", ".join(f"{name} {len(text)} bytes" for name, text in texts.items())
    print(f"The check of a course ({sizes}); load {os.getloadavg()[0]:.1f}")
    show("Rust", rust(bench))
    show("Python", python(texts))
    if modules:
        times, sizes = node(modules, dist)
        show("Node", times)
        for name, (size, packed) in sizes.items():
            print(f"{name:10} {size:9} bytes, gzip {packed:7}")


if __name__ == "__main__":
    main(*sys.argv[1:])
