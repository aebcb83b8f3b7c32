"""What a run was measured on."""

import contextlib
import importlib.metadata
import os
import platform
import subprocess
from pathlib import Path

HERE = Path(__file__).resolve().parent


def machine(cores):
    """What this was measured on."""
    cpu, memory = platform.processor() or platform.machine(), None
    with contextlib.suppress(OSError):
        lines = Path("/proc/cpuinfo").read_text().splitlines()
        facts = dict(line.split(":", 1) for line in lines if ":" in line)
        facts = {key.strip(): value.strip() for key, value in facts.items()}
        cpu = facts.get("model name", cpu)
        if "cpu family" in facts:
            cpu += f" (family {facts['cpu family']}, model {facts.get('model')})"
    with contextlib.suppress(ValueError, OSError, AttributeError):
        memory = round(os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30)
    return {
        "cpu": cpu,
        "cores": len(cores) if cores else os.cpu_count(),
        "memory_gib": memory,
        "system": f"{platform.system()} {platform.release()}",
        "pinned": cores is not None,
    }


def versions():
    """Versions of everything that is there."""
    found = {"Python": platform.python_version()}
    for name in ("rk-py", "numpy", "polars", "duckdb", "pandas", "pyarrow"):
        with contextlib.suppress(importlib.metadata.PackageNotFoundError):
            found[name] = importlib.metadata.version(name)
    with contextlib.suppress(OSError):
        done = subprocess.run(["rustc", "--version"], capture_output=True, text=True, cwd=HERE)
        found["rustc"] = done.stdout.split()[1] if done.returncode == 0 else "?"
    return found


def commit():
    """The commit that is checked out, or '?'."""
    try:
        done = subprocess.run(
            ["git", "describe", "--always", "--dirty"], capture_output=True, text=True, cwd=HERE
        )
    except OSError:
        return "?"
    return done.stdout.strip() or "?"


def load():
    """Load average of the last minute, 0 where there is none."""
    return os.getloadavg()[0] if hasattr(os, "getloadavg") else 0.0
