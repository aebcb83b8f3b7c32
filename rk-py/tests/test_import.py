"""What importing and using rk brings along: nothing."""

import subprocess
import sys

import vectors

SAMPLE = str(vectors.SAMPLES / "rehabilitation_2014.csv")
CODEBOOK = {"pattern": "{rated}_{dimension}"}


def run(code):
    ended = subprocess.run([sys.executable, "-I", "-c", code], check=True, capture_output=True, text=True)
    return ended.stdout.strip()


def test_import_brings_only_its_own_modules():
    code = "import sys; before = set(sys.modules); import rk; print(*sorted(set(sys.modules) - before))"
    assert run(code) == "rk rk._rk rk.answers rk.audits rk.books rk.changes rk.errors rk.files rk.releases"


def test_import_is_quick():
    code = "import time; begun = time.perf_counter(); import rk; print(time.perf_counter() - begun)"
    # The least of several: a busy machine only ever adds.
    assert min(float(run(code)) for _ in range(15)) < 0.002


def test_a_csv_file_brings_no_frame_library():
    code = f"""
import sys, rk
rk.score({SAMPLE!r}, frequency="scored", codebook={CODEBOOK}).to_dict()
print(*[name for name in ("json", "numpy", "pandas", "polars", "pyarrow", "duckdb", "typing") if name in sys.modules])
"""
    assert run(code) == ""


def test_a_frame_brings_only_its_own_library():
    code = f"""
import polars, rk, sys
before = set(sys.modules)
scores = rk.score(polars.read_csv({SAMPLE!r}), frequency="scored", codebook={CODEBOOK})
repr(scores), scores.to_dict(), scores._repr_html_()
others = ("numpy", "pandas", "pyarrow", "duckdb")
print(*[name for name in set(sys.modules) - before if name.partition(".")[0] in others])
"""
    assert run(code) == ""
