"""The published schemas hold for every vector, and are not so wide that anything does."""

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator, ValidationError

import vectors

ROOT = Path(__file__).resolve().parents[2]
EVERY = sorted((ROOT / "rk-core" / "vectors").glob("*/*.json"))
VECTORS = [path for path in EVERY if path.parent.name not in vectors.AS_TEXT]


def validator(name: str) -> Draft202012Validator:
    schema = json.loads((ROOT / "docs" / "schema" / f"{name}.json").read_text("utf-8"))
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


VALIDATORS = {path.stem: validator(path.stem) for path in sorted((ROOT / "docs" / "schema").glob("*.json"))}


# Where a call holds an answer.
ANSWERS = {"scores", "before", "after", "sites", "release"}


def with_messages(answer: dict) -> dict:
    """The answer as rk gives it: vectors leave the messages out."""
    for note in [*answer["report"]["violations"], *answer.get("notes", [])]:
        note["message"] = "…"
    return answer


@pytest.mark.parametrize("path", VECTORS, ids=lambda path: path.stem)
def test_vectors_have_the_published_shapes(path):
    vector = json.loads(vectors.MARKED.sub(r"\1", path.read_text("utf-8")))
    operation = path.parent.name
    VALIDATORS[f"{operation}-answer"].validate(with_messages(vector["answer"]))
    shape = {"input.shape", "input.unknown_field"}
    faults = [found for found in vector["answer"]["report"]["violations"] if found["code"] in shape]
    if faults and faults[0]["path"][:1] and faults[0]["path"][0] in ANSWERS and faults[0]["code"] == "input.shape":
        # Numbers that no answer could hold: the schema of an answer knows no bounds.
        return
    if faults:
        with pytest.raises(ValidationError):
            VALIDATORS[f"{operation}-call"].validate(vector["call"])
    else:
        VALIDATORS[f"{operation}-call"].validate(vector["call"])


def test_a_partial_answer_has_no_published_shape():
    answer = {"schema": 1, "ties": [], "report": {"valid": True, "violations": []}}
    with pytest.raises(ValidationError):
        VALIDATORS["score-answer"].validate(answer)
    answer["report"]["valid"] = False
    with pytest.raises(ValidationError):
        VALIDATORS["score-answer"].validate(answer)
