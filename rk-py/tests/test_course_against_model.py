"""The library and the independent model give the same answer to random and to all small courses."""

import json

import pytest

import rk
import vectors
from model.cases.course import EXAMPLE
from model.cases.course_tricky import CASES as TRICKY
from model.cases.course_valid import CASES as VALID
from model.course import OPERATIONS
from model.course.random_documents import broken_texts, calls
from model.course.small_scope import SCOPES

BASES = [case.call["course"] for case in [*VALID, *TRICKY]]


def same(operation, call, *document):
    text = json.dumps(call)
    given = vectors.without_messages(rk.run(operation, text, *document))
    assert given == OPERATIONS[operation](call, *document), text


@pytest.mark.parametrize("seed", range(20))
def test_random_documents(seed):
    for call in calls(seed, 100, BASES):
        same("check_course", call)


@pytest.mark.parametrize("seed", range(5))
def test_random_documents_beside_the_call(seed):
    for call in calls(1000 + seed, 40, BASES):
        document = json.dumps(call.pop("course"), ensure_ascii=seed % 2 == 0).encode()
        same("check_course", call, document)


@pytest.mark.parametrize(("operation", "form", "place"), [("check_agreement", "agreement", "agreements"),
                                                          ("check_meeting", "meeting", "meetings")])
@pytest.mark.parametrize("seed", range(3))
def test_random_forms(operation, form, place, seed):
    for call in calls(2000 + seed, 60, BASES):
        course = call["course"]
        entries = course.get(place) if isinstance(course, dict) else None
        del call["facts"]
        call[form] = entries[-1] if isinstance(entries, list) and entries else EXAMPLE[place][0]
        same(operation, call)
        del call["course"]
        same(operation, call)


@pytest.mark.parametrize("seed", range(3))
def test_broken_texts(seed):
    """Where a text stops to be JSON both say so, and where it still is JSON all else is the same."""
    for text in broken_texts(seed, 200, json.dumps(EXAMPLE)):
        call, document = {"on": "2025-11-03"}, text.encode()
        given = json.loads(vectors.without_messages(rk.run("check_course", json.dumps(call), document)))
        wanted = json.loads(OPERATIONS["check_course"](call, document))
        if wanted["report"]["violations"][0]["code"] in ("input.not_json", "input.too_deep"):
            for answer in (given, wanted):
                del answer["report"]["violations"][0]["path"]
        assert given == wanted, text


HEAD = '{"id": "c", "citizen": {"ref": "r"}, "opened_on": "2025-08-01"'
LONG = {
    "entries": HEAD + ', "sharing": [' + ",".join(["{}"] * 10_001) + "]}",
    "keys": HEAD + ', "coordinator_team": {"caseload": {' + ",".join(f'"{key}": 1' for key in range(10_001)) + "}}}",
    "letters": HEAD + ', "wishes": [{"id": "w", "text": "' + "\U0001f600" * 10_001 + '"}]}',
    "letters_of_an_id": HEAD + ', "wishes": [{"id": "' + "x" * 10_001 + '", "text": "..."}]}',
    "letters_enough": HEAD + ', "wishes": [{"id": "' + "x" * 10_000 + '", "text": "' + "\U0001f600" * 10_000 + '"}]}',
    "bytes": HEAD + "}" + " " * 8_388_608,
    "bytes_enough": HEAD + "}" + " " * (8_388_608 - len(HEAD) - 1),
    "levels": HEAD + ', "x": ' + "[" * 32 + "]" * 32 + "}",
    "levels_enough": HEAD + ', "x": ' + "[" * 31 + "]" * 31 + "}",
    "many_levels": "[" * 1_000_000,
    "bytes_that_are_no_text": HEAD.encode() + b', "x": "\xff"}',
}


@pytest.mark.parametrize("limit", LONG)
def test_limits(limit):
    document = LONG[limit]
    same("check_course", {"on": "2025-11-03"}, document if isinstance(document, bytes) else document.encode())


@pytest.mark.parametrize("scope", SCOPES)
def test_every_small_course(scope):
    make, count = SCOPES[scope]
    compared = 0
    for call in make():
        same("check_course", call)
        compared += 1
    assert compared == count
