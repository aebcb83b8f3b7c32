"""Reads M with the fastest readers of CSV, and with rk's: only reading, no scoring.

`python benches/peers/reading.py DIR RK_BENCHES` takes the folder of `m.csv` and the built Rust bench,
whose `m_read` is the time of rk. Rounds in turn, on one thread; the least of each is printed.
rk also checks every cell, finds the questionnaires and lays the ratings out by workgroup.
"""

import json
import os
import subprocess
import sys
import time
from pathlib import Path

os.environ["POLARS_MAX_THREADS"] = "1"

import duckdb
import polars
import pyarrow
from pyarrow import csv

ROUNDS = 5


def readers(path):
    names = polars.read_csv(path, n_rows=0).columns
    ratings = names[2:]
    keys = {name: polars.String for name in names[:2]}
    small = keys | {name: polars.UInt8 for name in ratings}
    types = csv.ConvertOptions(column_types={name: pyarrow.uint8() for name in ratings})
    alone = csv.ReadOptions(use_threads=False)
    columns = {name: "VARCHAR" for name in names[:2]} | {name: "UTINYINT" for name in ratings}
    base = duckdb.connect(config={"threads": 1})
    table = "create or replace table m as select * from read_csv(?, header = true, delim = ',', columns = ?)"
    return {
        "polars": lambda: polars.read_csv(path, schema_overrides=small),
        "pyarrow": lambda: csv.read_csv(path, read_options=alone, convert_options=types),
        "duckdb": lambda: base.execute(table, [path, columns]),
    }


def milliseconds(work):
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1e3


def rk(bench, folder):
    lines = subprocess.run([bench, "m", "--data", folder], capture_output=True, text=True, check=True).stdout
    times = [json.loads(line) for line in lines.splitlines() if line.startswith("{")]
    return next(time["ns"] for time in times if time["name"] == "m_read") / 1e6


def main(folder, bench):
    peers = readers(str(Path(folder) / "m.csv"))
    times = {name: [] for name in [*peers, "rk"]}
    for _ in range(ROUNDS):
        for name, read in peers.items():
            times[name].append(min(milliseconds(read) for _ in range(9)))
        times["rk"].append(rk(bench, folder))
    for name, of in times.items():
        print(f"{name:8} {min(of):7.1f} ms")


if __name__ == "__main__":
    main(*sys.argv[1:])
