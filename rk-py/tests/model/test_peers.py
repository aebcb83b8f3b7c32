"""The model gives the numbers of R and Python that rk-core/samples/peers keeps."""

import json
from functools import cache

import pytest

from .cases.case import OPERATIONS, value_of
from .cases.peers import call_of, numbers

NUMBERS = [number for number in numbers() if not number.get("because")]
CALLS = sorted({(number["statistic"].split(".")[0], number["input"], json.dumps(number.get("options", {})))
                for number in NUMBERS})


@cache
def answer(operation: str, input: str, options: str) -> dict:
    return json.loads(OPERATIONS[operation](call_of(operation, input, json.loads(options))))


def found(number: dict, operation: str, name: str, answer: dict):
    if "scope" in number:
        rows = answer["tests" if operation in ("change", "compare") else "estimates"]
        named = [row for row in rows if row["statistic"] == name and row["scope"] == number["scope"]]
        [row] = [row for row in named if row["method"] == number.get("method")] or named
        return row[number["field"]]
    part = number.get("part")
    if operation == "icc_forms":
        return next(form for form in answer["forms"] if form["form"] == part)[name]
    for step in name.split("."):
        answer = answer[step]
    return answer if part is None else answer[part]


@pytest.mark.parametrize(("operation", "input", "options"), CALLS)
def test_numbers(operation, input, options):
    for number in NUMBERS:
        of, _, name = number["statistic"].partition(".")
        if (of, number["input"], json.dumps(number.get("options", {}))) == (operation, input, options):
            given = found(number, of, name, answer(operation, input, options))
            if number["value"] is None:
                assert given is None, number
            else:
                wanted = number["value"]
                within = number.get("within", 1e-10 * max(1, abs(wanted)))
                assert abs(float(value_of(given)) - wanted) <= within, (number, given)
