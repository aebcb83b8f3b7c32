"""Holds the model to what was worked out by hand, and the vectors to the model."""

import json

import pytest

from .cases import all_cases
from .cases.case import OPERATIONS
from .cases.samples import long_form, wide
from .random_calls import calls, calls_of
from .scoring import score
from .text import pretty, text_of_float
from .write_vectors import VECTORS, WRITTEN

CASES = all_cases()


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.operation}/{case.name}")
def test_case(case):
    case.check()
    written = (VECTORS / case.operation / f"{case.name}.json").read_text(encoding="utf-8")
    assert written == pretty(case.vector()) + "\n", "run python3 -m model.write_vectors"


def test_every_file_has_a_case():
    names = {f"{case.operation}/{case.name}.json" for case in CASES}
    files = (path for path in VECTORS.glob("*/*.json") if path.parent.name in WRITTEN)
    assert names == {f"{path.parent.name}/{path.name}" for path in files}


def test_long_and_wide_sample_agree():
    assert score(wide(2014)) == score(long_form(2014))


def test_random_calls_are_valid_and_repeatable():
    assert list(calls(7, 20)) == list(calls(7, 20))
    for call in calls(1, 200):
        assert json.loads(score(call))["report"]["valid"]


@pytest.mark.parametrize("operation", ["read", "change", "compare", "indicators"])
def test_random_calls_of_other_operations_are_valid_and_repeatable(operation):
    assert list(calls_of(operation, 7, 10)) == list(calls_of(operation, 7, 10))
    for call in calls_of(operation, 1, 60):
        assert json.loads(OPERATIONS[operation](call))["report"]["valid"]


@pytest.mark.parametrize(("value", "text"), [
    (4.0, "4.0"), (0.1, "0.1"), (-0.3, "-0.3"), (0.00001, "0.00001"), (1.2e-5, "0.000012"), (1e-6, "1e-6"),
    (1.25e-7, "1.25e-7"), (1e15, "1000000000000000.0"), (1e16, "1e+16"),
])
def test_floats_are_written_as_ryu_does(value, text):
    assert text_of_float(value) == text
