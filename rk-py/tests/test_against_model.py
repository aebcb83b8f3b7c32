"""The library and the independent model give the same text to random calls."""

import json

import pytest

import rk
import vectors
from model import score
from model.random_calls import calls


@pytest.mark.parametrize("seed", range(20))
def test_random_calls(seed):
    for call in calls(seed, 60):
        text = json.dumps(call)
        assert vectors.without_messages(rk.run("score", text)) == score(call), text
