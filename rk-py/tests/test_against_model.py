"""The library and the independent model give the same text to random calls."""

import json

import pytest

import rk
import vectors
from model.audit import random_calls as audits
from model.cases.case import OPERATIONS
from model.random_calls import calls, calls_of
from model.release import random_calls as releases
from model.statistics import random_calls as statistics
from model.statistics.compare_many import same
from model.statistics.near import settings


def agree(operation, call):
    text = json.dumps(call)
    assert vectors.without_messages(rk.run(operation, text)) == OPERATIONS[operation](call), text


@pytest.mark.parametrize("seed", range(20))
def test_random_calls(seed):
    for call in calls(seed, 60):
        agree("score", call)


@pytest.mark.parametrize("operation", ["read", "change", "compare", "indicators"])
@pytest.mark.parametrize("seed", range(5))
def test_random_calls_of_other_operations(operation, seed):
    for call in calls_of(operation, seed, 40):
        agree(operation, call)


@pytest.mark.parametrize(("operation", "random"), [("release", releases), ("audit", audits)], ids=["release", "audit"])
@pytest.mark.parametrize("seed", range(10))
def test_random_releases_and_audits(operation, random, seed):
    for call in random.calls(seed, 40):
        agree(operation, call)


@pytest.mark.parametrize("operation", statistics.MAKES)
@pytest.mark.parametrize("seed", range(4))
def test_random_statistics(operation, seed, monkeypatch):
    """Numbers that are not exact are there or not; the vectors hold what they are."""
    monkeypatch.setitem(settings, "near", False)
    for call in statistics.calls_of(operation, 1_000_000 + seed, 60):
        assert same(operation, call), json.dumps(call)


@pytest.mark.parametrize("operation", ["alpha", "icc", "icc_forms", "agreement", "differences"])
def test_random_statistics_that_are_near(operation):
    for call in statistics.calls_of(operation, 2_000_000, 8):
        text = json.dumps(call)
        assert vectors.agrees(vectors.without_messages(rk.run(operation, text)), OPERATIONS[operation](call)), text
