"""Every shared vector, as JSON text and through the Python functions."""

import json

import pytest

import rk
import vectors

OPERATIONS = sorted(path.name for path in vectors.FOLDER.iterdir() if path.is_dir())
FILES = {f"{operation}/{path.stem}": (operation, path) for operation in OPERATIONS for path in vectors.files(operation)}
# Faults that Python's signatures leave no room for.
NO_ARGUMENTS = {
    "score/data_missing",
    "score/data_twice",
    "score/several_faults_of_a_call",
    "score/unknown_field",
}


def each(files):
    return pytest.mark.parametrize(("operation", "path"), files.values(), ids=files.keys())


@each(FILES)
def test_text(operation, path):
    vector = vectors.members(path)
    answer = rk.run(operation, vector["call"])
    assert vectors.without_messages(answer) == vectors.compact(vector["answer"])
    assert rk.run(operation, vector["call"].encode()) == answer


@each({name: file for name, file in FILES.items() if name not in NO_ARGUMENTS})
def test_arguments(operation, path, tmp_path):
    vector = vectors.members(path)
    call = json.loads(vector["call"])
    call.pop("schema", None)
    answer = vectors.compact(vector["answer"])
    try:
        result = CALLS[operation](call, tmp_path)
    except rk.RkError as error:
        violations = [{name: found[name] for name in found if name != "message"} for found in error.violations]
        assert {"schema": 1, "report": error.report | {"violations": violations}} == json.loads(answer)
    else:
        assert vectors.without_messages(result.to_json()) == answer
        assert result.to_dict() == json.loads(result.to_json())


CALLS = {
    "score": lambda call, folder: rk.score(data_of(call, folder), frequency=call.pop("frequency", None), **call),
    "levels": lambda call, folder: rk.levels(call.pop("means"), **call),
    "release": lambda call, folder: rk.Scores.release(scores_of(call.pop("scores")), **call),
    "change": lambda call, folder: rk.change(**call),
    "compare": lambda call, folder: rk.compare({site["name"]: site["scores"] for site in call.pop("sites")}, **call),
    "indicators": lambda call, folder: rk.indicators(**call),
    "audit": lambda call, folder: rk.audit(**call),
}


def scores_of(answer):
    return rk.Scores(json.dumps(answer))


def data_of(call, tmp_path):
    if "columns" in call:
        return call.pop("columns")
    path = tmp_path / "survey.csv"
    path.write_bytes(call.pop("csv").encode())
    return path


def test_every_file_was_replayed():
    listed = {path.relative_to(vectors.FOLDER).with_suffix("").as_posix() for path in vectors.FOLDER.rglob("*.json")}
    assert listed == set(FILES)
    assert NO_ARGUMENTS < listed
    assert {operation for operation, _ in FILES.values()} <= set(CALLS)
