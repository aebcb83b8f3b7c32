"""The published schemas hold for every vector, and are not so wide that anything does."""

import json
import re
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator, ValidationError

import vectors

ROOT = Path(__file__).resolve().parents[2]
VECTORS = sorted((ROOT / "rk-core" / "vectors").glob("*/*.json"))


def validator(name: str) -> Draft202012Validator:
    schema = json.loads((ROOT / "docs" / "schema" / f"{name}.json").read_text("utf-8"))
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema, format_checker=Draft202012Validator.FORMAT_CHECKER)


VALIDATORS = {path.stem: validator(path.stem) for path in sorted((ROOT / "docs" / "schema").glob("*.json"))}
# Faults of shape, which a schema finds too.
SHAPE = {"input.shape", "input.unknown_field", "input.date", "act.unknown"}
# Where a call holds an answer.
ANSWERS = {"scores", "before", "after", "sites", "release"}
# Fields of a call and of an act that are always needed: any other is only in some places.
NEEDED = re.compile("on|act|start|acts|agreement|meeting|act/[a-z_]+|acts/[0-9]+/(recorded_on|act/[a-z_]+)")
# For a schema 62.0 is a whole number, and white space is a text like any other.
BEYOND = {"shape_number_with_nought", "missing_as_white_space", "act_agree_blank"}
# What ends the reading, or leaves nothing to look at.
UNREAD = {"call.course.missing", "call.course.twice", "input.not_json", "input.too_deep", "input.list_too_long"}
# What is needed in some agreements and participants only.
SOMETIMES = {"agreement.agreed_on", "participant.attended"}


def read(path: Path) -> dict:
    return parsed(vectors.MARKED.sub(r"\1", path.read_text("utf-8")))


def parsed(document: str) -> object:
    """A document or a call as it is read here: of a key that stands twice the first counts."""
    return json.loads(document.removeprefix("\ufeff"), object_pairs_hook=lambda pairs: dict(reversed(pairs)))


def ids(path: Path) -> str:
    return f"{path.parent.name}/{path.stem}"


def with_messages(answer: dict) -> dict:
    """The answer as rk gives it: vectors leave the messages out."""
    for note in [*answer["report"]["violations"], *answer.get("notes", [])]:
        note["message"] = "…"
    return answer


def is_of_shape(found: dict) -> bool:
    needed = found["code"] == "input.missing" and NEEDED.fullmatch("/".join(map(str, found["path"])))
    return found["code"] in SHAPE or bool(needed)


def judge(name: str, value: object, wrong: bool):
    if wrong:
        with pytest.raises(ValidationError):
            VALIDATORS[name].validate(value)
    else:
        VALIDATORS[name].validate(value)


@pytest.mark.parametrize("path", VECTORS, ids=ids)
def test_vectors_have_the_published_shapes(path):
    vector, operation = read(path), path.parent.name
    VALIDATORS[f"{operation}-answer"].validate(with_messages(vector["answer"]))
    found = vector["answer"]["report"]["violations"]
    faults = [fault for fault in found if is_of_shape(fault)]
    if faults and faults[0]["path"][:1] and faults[0]["path"][0] in ANSWERS and faults[0]["code"] == "input.shape":
        # Numbers that no answer could hold: the schema of an answer knows no bounds.
        return
    call = vector["call"]
    if path.stem in BEYOND:
        return
    if "document" in vector:
        # Faults of what stands beside a call are none of the call.
        faults = []
    if operation in ("check_agreement", "check_meeting"):
        # Nothing is said of the course around a form.
        call.pop("course", None)
    judge(f"{operation}-call", call, bool(faults))


@pytest.mark.parametrize("path", [path for path in VECTORS if path.parent.name == "check_course"], ids=ids)
def test_documents_have_the_published_shape(path):
    vector = read(path)
    found = vector["answer"]["report"]["violations"]
    faults = [fault for fault in found if is_of_shape(fault) or fault["code"] == "input.missing"]
    faults = [fault for fault in faults if fault["params"].get("field") not in SOMETIMES]
    codes = {fault["code"] for fault in found}
    if path.stem in BEYOND or codes & UNREAD:
        return
    course = parsed(vector["document"]) if "document" in vector else vector["call"]["course"]
    of_call = {"locale", "on", "facts", "settings"}
    judge("course.schema", course, any(not of_call.intersection(fault["path"][:1]) for fault in faults))


AROUND = ("programme", "plan", "preparation", "decision")


@pytest.mark.parametrize("path", [path for path in VECTORS if path.parent.name.removeprefix("check_") in AROUND], ids=ids)
def test_documents_around_a_course_have_the_published_shape(path):
    vector = read(path)
    found = vector["answer"]["report"]["violations"]
    document = vector["call"].get("document") if isinstance(vector["call"], dict) else None
    if path.stem in BEYOND or {fault["code"] for fault in found} & UNREAD or document is None:
        return
    of_call = {"locale", "on", "courses", "schema", "settings"}
    faults = [fault for fault in found if is_of_shape(fault) or fault["code"] == "input.missing"]
    wrong = any(not of_call.intersection(fault["path"][:1]) for fault in faults)
    judge(f"{path.parent.name.removeprefix('check_')}.schema", document, wrong)


def test_a_partial_answer_has_no_published_shape():
    answer = {"schema": 1, "ties": [], "report": {"valid": True, "violations": []}}
    with pytest.raises(ValidationError):
        VALIDATORS["score-answer"].validate(answer)
    answer["report"]["valid"] = False
    with pytest.raises(ValidationError):
        VALIDATORS["score-answer"].validate(answer)
