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
    assert run(code) == "rk rk._rk rk.errors"


def test_every_name_is_there_when_it_is_asked_for():
    code = """
import rk
print(set(rk.__all__) - set(dir(rk)), [name for name in rk.__all__ if not hasattr(rk, name)], hasattr(rk, "none"))
from rk import *
print(read is rk.read, Release is rk.Release, rk.Release is __import__("rk.releases").releases.Release)
"""
    assert run(code) == "set() [] False\nTrue True True"


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
