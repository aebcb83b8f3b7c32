"""The library and the independent model give the same answer to random calls of those who improve a practice."""

import json

import pytest

import rk
import vectors
from model.improvement import OPERATIONS
from model.improvement.random_calls import MAKES, calls_of
from model.statistics.near import settings

LIMITS = {
    "entries": ("cost_concentration", {"costs": [1] * 99_999 + [2]}),
    "entries_too_many": ("handover_audit", {"handovers": [{}] * 100_001}),
    "points": ("test_of_change", {"measure": {"name": "a", "points": [{"on": "2025-01-01", "value": None}] * 10_000}}),
    "points_too_many": ("test_of_change",
                        {"measure": {"name": "a", "points": [{"on": "2025-01-01", "value": 1}] * 10_001}}),
    "points_of_cost": ("cost_concentration", {"points": [{"citizens": at / 1001, "cost": 0.5} for at in range(1001)]}),
    "findings": ("handover_audit", {"handovers": [{"joint_meeting": "no"}] * 1000}),
    "faults": ("wage_cost", {"before": {"rows": [{"hours": -1, "hourly": 1e-9}] * 250}}),
    "faults_of_shape": ("cost_concentration", {"costs": ["1"] * 10_000, "at": [0.5, 0.5]}),
    "faults_of_shape_too_many": ("cost_concentration", {"costs": ["1"] * 10_001, "at": [0.5, 0.5], "x": 1}),
    "unknown_fields_too_many": ("handover_audit", {"handovers": [{"x": 1, "joint_meeting": "no",
                                                                  "family_present": "yes"}] * 10_001}),
    "entries_too_many_and_a_fault": ("handover_audit", {"handovers": [{}] * 100_000 + ["a"]}),
    "bins": ("referral_audit", {"referrals": [{"conversation": {"days": day % 100}} for day in range(20_000)]}),
}


def agree(operation, call):
    text = json.dumps(call)
    assert vectors.agrees(vectors.without_messages(rk.run(operation, text)), OPERATIONS[operation](call)), text[:3000]


@pytest.mark.parametrize("operation", MAKES)
@pytest.mark.parametrize("seed", range(10))
def test_random_calls(operation, seed, monkeypatch):
    """Limits of shares are there or not; the vectors hold what they are."""
    monkeypatch.setitem(settings, "near", False)
    for call in calls_of(operation, seed, 120):
        agree(operation, call)


@pytest.mark.parametrize("operation", ["referral_audit", "handover_audit"])
def test_random_calls_with_limits_of_shares(operation):
    for call in calls_of(operation, 1000, 30):
        agree(operation, call)


@pytest.mark.parametrize("limit", LIMITS)
def test_limits(limit):
    agree(*LIMITS[limit])


@pytest.mark.parametrize("operation", ["test_of_change", "cost_concentration"])
@pytest.mark.parametrize("locale", ["en", "da"])
def test_a_picture_stands_beside_the_same_answer(operation, locale):
    drawn = 0
    for call in calls_of(operation, 2000, 60):
        if not isinstance(call.get("locale", "en"), str) or "picture" in call:
            continue
        call["locale"] = locale
        plain = json.loads(rk.run(operation, json.dumps(call)))
        with_picture = json.loads(rk.run(operation, json.dumps(call | {"picture": True})))
        svg, table = with_picture.pop("svg", None), with_picture.pop("table", None)
        assert (svg is None) == (table is None)
        if svg is not None:
            drawn += 1
            assert svg.startswith("<svg")
            assert all(part in svg for part in ("<title", "<desc"))
            assert "<table" in table
        assert with_picture == plain
    assert drawn > 5
