"""Writes rk-core/samples/exports anew: `python3 -m model.write_exports` in rk-py/tests."""

import json

from .export_faults import all_faults
from .exports import FOLDER, Export, all_exports
from .text import pretty

FAULTS = FOLDER / "faults"


def files() -> dict:
    """The bytes of every file by its path."""
    found = {}
    for export in all_exports():
        found |= both(FOLDER, export)
    for fault in all_faults():
        found |= both(FAULTS, fault.export)
        expected = {"code": fault.code, "path": fault.path}
        found[FAULTS / f"{fault.export.name}.expected.json"] = document(expected)
    return found


def both(folder, export: Export) -> dict:
    return {folder / f"{export.name}.{export.ending}": export.data,
            folder / f"{export.name}.codebook.json": document(export.codebook)}


def document(value) -> bytes:
    body = (pretty(value) + "\n").encode()
    assert json.loads(body) == value
    return body


if __name__ == "__main__":
    FAULTS.mkdir(parents=True, exist_ok=True)
    for old in [*FOLDER.glob("*.*"), *FAULTS.glob("*.*")]:
        if old.suffix != ".md":
            old.unlink()
    for path, body in files().items():
        path.write_bytes(body)
    print(f"{len(files())} files written")
