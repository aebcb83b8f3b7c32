"""The types hold for what is used, and refuse what they should."""

import subprocess
import sys
from pathlib import Path

import pytest

TYPED = Path(__file__).parent / "typed"


@pytest.mark.parametrize(
    "command",
    [["mypy", "--strict", str(TYPED)], ["mypy", "--strict", "--package", "rk"], ["mypy.stubtest", "rk"]],
    ids=["uses", "package", "stubs"],
)
def test_types(command, tmp_path):
    cache = [] if command[0] == "mypy.stubtest" else ["--cache-dir", str(tmp_path)]
    ended = subprocess.run([sys.executable, "-m", *command, *cache], cwd=tmp_path, capture_output=True, text=True)
    assert ended.returncode == 0, ended.stdout + ended.stderr
