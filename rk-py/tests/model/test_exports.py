"""The files of rk-core/samples/exports are those that are made here, and the model reads them."""

import json

import pytest

from .export_faults import all_faults
from .exports import GROUPS, all_exports
from .read import read
from .write_exports import files

ENCODINGS = {"surveyxact_labels": "windows-1252", "surveyxact_comma": "windows-1252", "unknown_label": "windows-1252",
             "wide_line_breaks": "windows-1252", "surveyxact_utf16": "utf-16-le"}


def read_as_text(export, **more) -> dict:
    text = export.data.decode(ENCODINGS.get(export.name, "utf-8"))
    return json.loads(read({"csv": text, "codebook": export.codebook, **more}))


def test_every_file_is_written():
    for path, body in files().items():
        assert path.read_bytes() == body, "run python3 -m model.write_exports"


def test_every_export_has_the_answers_of_the_sample():
    found = {export.name: read_as_text(export, groups=GROUPS)["data"] for export in all_exports()}
    assert len(found) >= 14
    assert all(data == found["wide_by_group"] for data in found.values())
    assert sum(rating is not None for rating in found["wide_by_group"]["rating"]) == 999


@pytest.mark.parametrize("fault", all_faults(), ids=lambda fault: fault.export.name)
def test_every_fault_is_one_violation(fault):
    if fault.code == "file.encoding.unreadable":
        with pytest.raises(UnicodeDecodeError):
            fault.export.data.decode(fault.export.codebook["encoding"])
        return
    violations = read_as_text(fault.export)["report"]["violations"]
    assert [(found["code"], found["path"]) for found in violations] == [(fault.code, fault.path)]
