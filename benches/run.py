"""Measures rk and its peers on the same files, in turn, on one core.

`python benches/run.py [--rust PATH] [--out target/bench] [--rounds 7] [--check FRACTION]`, with
the Python of an environment that has `peers/requirements.txt` and the rk wheel. Writes
`result.json` and `result.md` under `--out`. A peer that is not installed is named and left out.
`benches/README.md` says how to read the result.
"""

import argparse
import datetime
import json
import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
PEERS = HERE / "peers"
sys.path.insert(0, str(PEERS))

from goals import below, judge  # noqa: E402
from machine import commit, load, machine, versions  # noqa: E402
from table import markdown, verdict  # noqa: E402

SCRIPTS = ("numpy_score", "combo_score", "polars_score", "duckdb_score", "pandas_score", "rk_score")
FRAMES = tuple(
    f"rk_score:read_{kind}" for kind in ("polars", "polars:score_dict", "polars_u8", "pandas")
)
IMPORTS = ("numpy", "polars", "duckdb", "pandas")
WARM = {
    "s_csv": ("s", "both", SCRIPTS),
    "m_memory": (
        "m",
        "score",
        ("numpy_score", "numpy_plain", "polars_score", "duckdb_score", "pandas_score", *FRAMES),
    ),
    "m_csv": ("m", "both", (*SCRIPTS[:1], "numpy_score:read_bytes", *SCRIPTS[1:])),
}
"""Section: the file, the job, who does it."""

RUST_SECTIONS = {"s_csv": "s_csv", "m_in_memory": "m_memory", "m_csv": "m_csv"}
"""Lines of the Rust bench that stand among the peers, by section."""

IMPORT_REPS = 15
ONE_THREAD = ("POLARS_MAX_THREADS", "OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "RAYON_NUM_THREADS")


def environment():
    """What every measured process is started with."""
    env = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    return env | dict.fromkeys(ONE_THREAD, "1") | {"PYTHONPATH": str(PEERS)}


def pin():
    """Keeps this process and its children on one core; returns the cores there were."""
    if not hasattr(os, "sched_setaffinity"):
        return None
    every = os.sched_getaffinity(0)
    os.sched_setaffinity(0, {max(every)})
    return every


def process(*args):
    """Wall time of a fresh Python process in ns, or None and its complaint if it failed."""
    start = time.perf_counter_ns()
    done = subprocess.run(
        [sys.executable, *args], env=environment(), capture_output=True, text=True
    )
    took = time.perf_counter_ns() - start
    return (took, done.stdout) if done.returncode == 0 else (None, done.stderr)


def missing(module):
    """The package that a script cannot import, or None; any other fault is raised."""
    code = (
        "import importlib\n"
        f"try: importlib.import_module({module!r})\n"
        "except ModuleNotFoundError as error: print(error.name)"
    )
    took, said = process("-c", code)
    if took is None:
        raise RuntimeError(f"{module} does not import:\n{said}")
    return said.strip() or None


def whole(module, path):
    """Arguments of a script that reads and scores a file, compiled beforehand as a module is."""
    return "-c", f"import {module}; {module}.main({str(path)!r})"


class Warm:
    """A peer in a process of its own that answers how long a job took."""

    def __init__(self, subject, path):
        self.process = subprocess.Popen(
            [sys.executable, str(PEERS / "warm.py"), subject, str(path)],
            env=environment(),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        self.hello = self.answer(subject)

    def answer(self, what):
        """Its next line."""
        line = self.process.stdout.readline()
        if not line:
            raise RuntimeError(f"{what} ended with code {self.process.wait()}")
        return json.loads(line)

    def time(self, job):
        """How long the job takes, in ns, and the share of the core that it had."""
        self.process.stdin.write(job + "\n")
        self.process.stdin.flush()
        answer = self.answer(job)
        return answer["ns"], answer["cpu"]

    def close(self):
        """Lets it end."""
        self.process.stdin.close()
        self.process.wait()


def rust_lines(binary, part, data, cores):
    """The JSON lines of the Rust bench; `l` may use every core, the rest stays on one."""
    free = None
    if part == "l" and cores:
        free = lambda: os.sched_setaffinity(0, cores)  # noqa: E731
    env = {k: v for k, v in environment().items() if k not in ONE_THREAD}
    done = subprocess.run(
        [binary, part, "--data", str(data)],
        env=env,
        preexec_fn=free,
        capture_output=True,
        text=True,
    )
    if done.returncode != 0:
        raise RuntimeError(f"{binary} {part} ended with code {done.returncode}:\n{done.stderr}")
    return [json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")]


class Bench:
    """One run: what is there, and one number a round of everything that is measured."""

    def __init__(self, out, rust):
        self.out, self.rust = out, rust
        self.cores = pin()
        took, said = process(str(HERE / "data.py"), str(out))
        if took is None:
            raise RuntimeError(
                f"the data could not be written; remedy: {sys.executable} -m pip install -r"
                f" {PEERS / 'requirements.txt'}\n{said}"
            )
        self.result = {
            "date": datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds"),
            "commit": commit(),
            "machine": machine(self.cores),
            "versions": versions(),
            "files": self.facts(said),
            "missing": {},
            "imported": None,
            "rounds": [],
            "times": {},
            "rust": {},
        }
        for module in (*SCRIPTS, "numpy_plain"):
            if package := missing(module):
                self.result["missing"][module] = package
        self.warm, self.shares = {}, []

    @staticmethod
    def facts(said):
        """Sizes of the files, from what data.py says."""
        files = {}
        for line in said.splitlines():
            size, *pairs = line.split()
            facts = dict(pair.split("=", 1) for pair in pairs)
            files[size] = {k: int(v) if v.isdigit() else v for k, v in facts.items()}
        return files

    def path(self, size):
        """The file of a size."""
        return self.out / f"{size}.csv"

    def there(self, subjects):
        """Those that are installed."""
        return [s for s in subjects if s.partition(":")[0] not in self.result["missing"]]

    def add(self, section, subject, value):
        """Keeps one number."""
        self.result["times"].setdefault(section, {}).setdefault(subject, []).append(value)

    def start(self):
        """Starts the warm processes and learns what `import rk` brings in."""
        for size, _, subjects in WARM.values():
            for subject in self.there(subjects):
                if (subject, size) in self.warm:
                    continue
                warm = Warm(subject, self.path(size))
                if "missing" in warm.hello:
                    self.result["missing"][subject] = warm.hello["missing"]
                    warm.close()
                else:
                    self.warm[subject, size] = warm
        if "rk_score" not in self.result["missing"]:
            code = (
                "import sys; old = set(sys.modules); import rk;"
                " print(*sorted(set(sys.modules) - old))"
            )
            self.result["imported"] = process("-c", code)[1].split()

    def round(self):
        """Everything once, peers and rk in turn."""
        self.shares = []
        self.imports()
        self.processes()
        for section, (size, job, subjects) in WARM.items():
            for subject in subjects:
                if (subject, size) in self.warm:
                    took, cpu = self.warm[subject, size].time(job)
                    self.add(section, subject, took)
                    self.shares.append(cpu)
        self.peaks()
        if self.rust:
            self.compiled()
        cpu = statistics.median(self.shares) if self.shares else None
        self.result["rounds"].append({"load": load(), "cpu": cpu})

    def imports(self):
        """Fresh processes that import one thing."""
        for name in IMPORTS:
            if took := process("-c", f"import {name}")[0]:
                self.add("import", name, took)
        code = "import rk" if "rk_score" not in self.result["missing"] else "pass"
        pairs = []
        for k in range(IMPORT_REPS):
            both = [process("-c", one)[0] for one in (("pass", code) if k % 2 else (code, "pass"))]
            pairs.append(both if k % 2 else both[::-1])
        self.add("import", "bare", statistics.median(bare for bare, _ in pairs))
        if code != "pass":
            self.add("import", "rk", statistics.median(ours for _, ours in pairs))
            above = statistics.median(ours - bare for bare, ours in pairs)
            self.add("import_above", "rk", above)

    def processes(self):
        """Fresh processes that score S from its file."""
        for subject in self.there(SCRIPTS):
            took = [process(*whole(subject, self.path("s"))) for _ in range(3)]
            if took[0][0] is None:
                raise RuntimeError(f"{subject} failed on S:\n{took[0][1]}")
            self.add("s_process", subject, statistics.median(ns for ns, _ in took))

    def peaks(self):
        """Peak memory of M from its file above that of the same imports, by bytes of the file."""
        bytes_of = self.path("m").stat().st_size
        for subject in self.there(SCRIPTS):
            script = str(PEERS / "peak.py")
            floor = int(process(script, subject)[1])
            most = int(process(script, subject, str(self.path("m")))[1])
            self.add("peak", subject, (most - floor) / bytes_of)

    def compiled(self):
        """The Rust bench."""
        for part in ("m", "l"):
            for line in rust_lines(self.rust, part, self.out, self.cores):
                if "name" not in line or "ns" not in line:
                    continue
                name = line["name"] + (f"/{line['threads']}" if "threads" in line else "")
                kept = self.result["rust"].setdefault(name, {"ns": [], "same": []})
                kept["ns"].append(line["ns"])
                kept["same"].append(bool(line.get("same", False)))
                kept["ratings"] = line.get("ratings")
                if line["name"] in RUST_SECTIONS:
                    self.add(RUST_SECTIONS[line["name"]], "rust", line["ns"])

    def stop(self):
        """Ends the warm processes."""
        for warm in self.warm.values():
            warm.close()


def main():
    """Measures, writes, judges."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rust", help="the Rust bench, target/release/rk-benches")
    parser.add_argument("--out", type=Path, default=Path("target/bench"))
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument(
        "--check", type=float, metavar="FRACTION", help="fail under this fraction of a goal"
    )
    args = parser.parse_args()
    if args.rust and not Path(args.rust).exists():
        parser.error(f"{args.rust} is not there; remedy: cargo build --release -p rk-benches")

    say = lambda text: print(text, file=sys.stderr, flush=True)  # noqa: E731
    say("bench: writing the data, starting the peers")
    bench = Bench(args.out.resolve(), args.rust and str(Path(args.rust).resolve()))
    try:
        bench.start()
        for name, package in bench.result["missing"].items():
            say(f"bench: {name} left out: {package} is not installed")
        for number in range(args.rounds):
            start = time.monotonic()
            bench.round()
            say(f"bench: round {number + 1} of {args.rounds} took {time.monotonic() - start:.0f} s")
    finally:
        bench.stop()

    result = bench.result
    result["goals"] = judge(result)
    (args.out / "result.json").write_text(json.dumps(result, indent=1) + "\n")
    (args.out / "result.md").write_text(markdown(result))
    for goal in result["goals"]:
        value = "-" if goal["value"] is None else f"{goal['value']:.3g} {goal['unit']}"
        print(f"{goal['says']}: {value}, goal {goal['sign']} {goal['goal']:g}: {verdict(goal)}")
    print(f"written: {args.out / 'result.md'}, {args.out / 'result.json'}")
    if args.check is not None:
        missed = below(result["goals"], args.check)
        if missed:
            print(f"under {args.check:g} of the goal: {', '.join(missed)}")
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
