"""The library and the independent model give the same answer to random documents around a course."""

import json

import pytest

import rk
import vectors
from model.cases.course import EXAMPLE
from model.cases.course_valid import LONG
from model.cases.practice import BASES
from model.practice import OPERATIONS
from model.practice.random_documents import amounts, documents

HEAD = '{"on": "2025-11-03", "document": {"id": "x"'
LONG_TEXTS = {
    "entries": HEAD + ', "facts": [' + ",".join(["{}"] * 10_001) + "]}}",
    "letters": HEAD + ', "matter": "' + "\U0001f600" * 10_001 + '"}}',
    "letters_enough": HEAD + ', "matter": "' + "\U0001f600" * 10_000 + '"}}',
    "levels": HEAD + ', "x": ' + "[" * 31 + "]" * 31 + "}}",
    "levels_enough": HEAD + ', "x": ' + "[" * 30 + "]" * 30 + "}}",
    "many_levels": "[" * 1_000_000,
    "bytes": HEAD + "}}" + " " * 8_388_608,
    "keys_twice": HEAD + ', "matter": "one", "matter": 5, "draft": {"on": "2025-10-01", "on": 1}}, "on": 7}',
    "no_json": HEAD + "}",
    "byte_order_mark": "\ufeff" + HEAD + "}}",
}


def same(operation, call):
    text = call if isinstance(call, str) else json.dumps(call)
    given = vectors.without_messages(rk.run(operation, text))
    assert given == OPERATIONS[operation](call), text[:10_000]


@pytest.mark.parametrize("seed", range(10))
@pytest.mark.parametrize("operation", BASES)
def test_random_documents(operation, seed):
    for call in documents(operation, seed, 100, [BASES[operation]], [EXAMPLE, LONG]):
        same(operation, call)


def test_random_amounts():
    for call in amounts(0, 500):
        same("reported_effects", call)


@pytest.mark.parametrize("limit", LONG_TEXTS)
@pytest.mark.parametrize("operation", [*BASES, "reported_effects"])
def test_limits(operation, limit):
    same(operation, LONG_TEXTS[limit])
