"""Bootstraps of alpha and ICC(1), and the QAP, by numpy, scipy and R, beside rk.

`python benches/peers/resampling.py DIR RK_BENCHES` takes the folder of `scale.csv` and `ties.csv` and
the built Rust bench. Rounds in turn, on one core; the least of each is printed, in ms for 10,000
replicates. What needs seconds for a few hundred is measured with these, and multiplied. Estimates are
compared: to 1e-12 for the data, limits and p within what chance allows. scipy and R (`boot`, `sna`) are
left out where they are not installed.
"""

import json
import os
import subprocess
import sys
import time
from pathlib import Path

for _threads in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS"):
    os.environ[_threads] = "1"

import numpy as np

try:
    from scipy import stats
except ModuleNotFoundError:
    stats = None

HERE = Path(__file__).resolve().parent
REPLICATES = 10_000
ROUNDS = 3
CHUNK = 50
"""Replicates that numpy computes together: the counts of 50 fit the cache."""


def limits(values):
    """The order statistics that leave 2.5 % on either side."""
    values = np.sort(values)
    k = int((len(values) + 1) * 25 // 1000)
    return values[k - 1], values[len(values) - k]


def alpha_of(sums, n, k):
    """Alpha from the sums of items, of all squares, and of the squares of sums; one row a replicate."""
    items, squares, of_sums = sums[..., :k], sums[..., k], sums[..., k + 1]
    of_items = n * squares - (items**2).sum(-1)
    return k / (k - 1) * (1 - of_items / (n * of_sums - items.sum(-1) ** 2))


def numpy_alpha(rows, replicates=REPLICATES):
    """Counts of the draws times the columns of sums: one bincount a replicate, one product a chunk."""
    n, k = rows.shape
    total = rows.sum(1)
    columns = np.column_stack([rows, (rows**2).sum(1), total**2]).astype(float)
    chance = np.random.default_rng(1)
    values = np.empty(replicates)
    counts = np.empty((CHUNK, n))
    for start in range(0, replicates, CHUNK):
        for row in counts:
            row[:] = np.bincount(chance.integers(0, n, n, dtype=np.int32), minlength=n)
        values[start : start + CHUNK] = alpha_of(counts @ columns, n, k)
    return alpha_of(columns.sum(0), n, k), *limits(values)


def scipy_alpha(rows, replicates=100):
    """`scipy.stats.bootstrap`, paired and vectorised, with the statistic on whole samples."""
    k = rows.shape[1]

    def alpha(*items, axis):
        spread = sum(np.var(item, axis=axis, ddof=1) for item in items)
        return k / (k - 1) * (1 - spread / np.var(sum(items), axis=axis, ddof=1))

    outcome = stats.bootstrap(
        [item.astype(float) for item in rows.T],
        alpha,
        n_resamples=replicates,
        batch=10,
        paired=True,
        vectorized=True,
        method="percentile",
        rng=1,
    )
    estimate = alpha(*rows.T.astype(float), axis=-1)
    return estimate, *outcome.confidence_interval


def icc_of(sums, squares, sizes):
    """ICC(1) with k0 from the sums of the sites; one row a replicate."""
    n, sites = sizes.sum(), len(sizes)
    of_means = (sums**2 / sizes).sum(-1)
    between = (of_means - sums.sum(-1) ** 2 / n) / (sites - 1)
    within = (squares - of_means) / (n - sites)
    k0 = (n - (sizes**2).sum() / n) / (sites - 1)
    return (between - within) / (between + (k0 - 1) * within)


def numpy_icc(site, total, replicates=REPLICATES):
    """Draws within the sites as a scaled uniform number, one gather, and the sums by `reduceat`."""
    sizes = np.bincount(site)
    starts = np.cumsum(sizes) - sizes
    values = total.astype(float)
    chance = np.random.default_rng(1)
    first, span = starts[site].astype(np.int32), sizes[site].astype(np.float32)
    sums, squares = np.empty((replicates, len(sizes))), np.empty(replicates)
    for b in range(replicates):
        # A number of 24 bits rounds up to the size of its site at times.
        within = (chance.random(len(site), dtype=np.float32) * span).astype(np.int32)
        drawn = values[first + np.minimum(within, sizes[site] - 1)]
        sums[b] = np.add.reduceat(drawn, starts)
        squares[b] = drawn @ drawn
    whole = icc_of(np.add.reduceat(values, starts), values @ values, sizes)
    return whole, *limits(icc_of(sums, squares, sizes))


def numpy_qap(first, second, replicates=REPLICATES):
    """Renamed matrices by fancy indexes, a hundred at a time, and a product with each."""
    n = len(first)
    off = ~np.eye(n, dtype=bool)
    x, y = (np.where(off, m - m[off].mean(), 0.0) for m in (first, second))
    scale = np.sqrt((x**2).sum() * (y**2).sum())
    observed = (x * y).sum()
    chance = np.random.default_rng(1)
    flat, places = x.ravel(), np.tile(np.arange(n), (100, 1))
    reached = 1
    for _ in range(0, replicates, 100):
        order = chance.permuted(places, axis=1)
        renamed = y.ravel()[(order[:, :, None] * n + order[:, None, :]).reshape(100, -1)]
        reached += int((renamed @ flat >= observed - 1e-9 * scale).sum())
    return observed / scale, reached / (1 + replicates)


def r(folder):
    """What R's boot and sna need, by name; empty without them."""
    try:
        done = subprocess.run(
            ["Rscript", HERE / "resampling.R", folder], capture_output=True, text=True
        )
    except FileNotFoundError:
        return {}
    return json.loads(done.stdout) if done.returncode == 0 else {}


def rk(bench, folder):
    """The lines of the Rust bench, by name and threads."""
    call = [bench, "resampling", "--data", folder]
    lines = subprocess.run(call, capture_output=True, text=True, check=True).stdout.splitlines()
    return {(line["name"], line["threads"]): line for line in map(json.loads, lines)}


def read(folder):
    """Sites and ratings, and the two matrices."""
    table = np.loadtxt(folder / "scale.csv", delimiter=",", skiprows=1, dtype=int)
    ties = np.loadtxt(folder / "ties.csv", delimiter=",", skiprows=1)
    n = int(ties[:, 0].max()) + 1
    matrices = np.zeros((2, n, n))
    pairs = ties[:, :2].astype(int).T
    matrices[:, pairs[0], pairs[1]] = ties[:, 2:].T
    return table[:, 0], table[:, 1:], matrices


def agree(name, ours, theirs):
    """The same estimate, and a limit or p that chance explains."""
    if abs(ours[0] - theirs[0]) > 1e-12:
        raise SystemExit(f"{name}: {theirs[0]} is not {ours[0]}")
    width = ours[-1] - ours[1] if len(ours) == 3 else 0.05
    if any(abs(a - b) > 0.2 * width for a, b in zip(ours[1:], theirs[1:])):
        raise SystemExit(f"{name}: {theirs[1:]} is far from {ours[1:]}")


def main(folder, bench):
    folder = Path(folder)
    site, rows, matrices = read(folder)
    peers = {
        "bootstrap_alpha": {"numpy": (lambda: numpy_alpha(rows), 1)},
        "bootstrap_icc1": {"numpy": (lambda: numpy_icc(site, rows.sum(1)), 1)},
        "qap": {"numpy": (lambda: numpy_qap(*matrices), 1)},
    }
    if stats:
        peers["bootstrap_alpha"]["scipy"] = (lambda: scipy_alpha(rows), REPLICATES / 100)
    times, same = {}, True
    for _ in range(ROUNDS):
        ours = rk(bench, folder)
        for (name, threads), line in ours.items():
            times.setdefault((name, f"rk, {threads} threads"), []).append(line["ns"] / 1e6)
            same = same and line["same"]
        for name, works in peers.items():
            mine = ours[name, 1]
            mine = [mine[key] for key in ("estimate", "low", "high", "p") if key in mine]
            for peer, (work, factor) in works.items():
                start = time.perf_counter()
                answer = work()
                took = (time.perf_counter() - start) * 1e3 * factor
                times.setdefault((name, peer), []).append(took)
                agree(f"{name}, {peer}", mine, [float(value) for value in answer])
        for name, (milliseconds, estimate) in r(folder).items():
            name, peer = name.split("/")
            times.setdefault((name, peer), []).append(milliseconds)
            agree(f"{name}, {peer}", [ours[name, 1]["estimate"]], [estimate])
    print(f"10,000 replicates, ms; two threads give the bytes of one: {'yes' if same else 'NO'}")
    for (name, peer), took in sorted(times.items()):
        ratio = min(took) / min(times[name, "rk, 1 threads"])
        print(f"{name:16} {peer:14} {min(took):12.1f} {ratio:10.2f}")


if __name__ == "__main__":
    main(*sys.argv[1:])
