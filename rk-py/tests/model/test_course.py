"""Holds the model of a course to days that were worked out elsewhere, and its scopes to their numbers."""

import datetime
import json
from math import comb

import pytest

from .cases.course import EXAMPLE
from .course import check_course
from .course.holidays import holidays, is_working_day, months_after, next_working_day
from .course.json_text import Unreadable, read_text
from .course.random_documents import calls
from .course.small_scope import SCOPES


@pytest.mark.parametrize(("day", "holiday"), [
    ("2025-04-17", True), ("2025-04-18", True), ("2025-04-21", True), ("2025-05-29", True), ("2025-06-09", True),
    ("2025-05-16", False), ("2023-05-05", True), ("2024-04-26", False), ("2025-06-05", False), ("2025-12-24", False),
    ("2026-04-02", True), ("2026-04-03", True), ("2026-04-06", True), ("2026-05-14", True), ("2026-05-25", True),
    ("2026-05-01", False), ("2025-01-01", True), ("2025-12-25", True), ("2025-12-26", True), ("2025-12-31", False),
])
def test_holidays(day, holiday):
    """The days of domain/collaboration-model.md, C6."""
    found = datetime.date.fromisoformat(day)
    assert (found in holidays(found.year)) == holiday
    assert is_working_day(found, set()) == (not holiday and found.weekday() < 5)


def test_next_working_day():
    closed = {datetime.date(2025, 12, 24), datetime.date(2025, 12, 29)}
    assert next_working_day(datetime.date(2025, 12, 23), set()) == datetime.date(2025, 12, 24)
    assert next_working_day(datetime.date(2025, 12, 23), closed) == datetime.date(2025, 12, 30)


def test_months_after():
    assert months_after(datetime.date(2025, 8, 31), 6) == datetime.date(2026, 2, 28)
    assert months_after(datetime.date(2027, 8, 31), 6) == datetime.date(2028, 2, 29)
    assert months_after(datetime.date(2025, 12, 31), 60) == datetime.date(2030, 12, 31)


@pytest.mark.parametrize("text", ["", "{", "[1,]", "{\"a\" 1}", "{,}", "01", "1.", "+1", "'a'", "\"\n\"", "\"\\u12\"",
                                  "\"\\ud800\"", "\"\\udc00\"", "nul", "1 2", "[1 2]", "{\"a\":1,}", "\"\\x\"", "NaN"])
def test_texts_that_are_not_json(text):
    with pytest.raises(Unreadable):
        read_text(text)


@pytest.mark.parametrize("value", [EXAMPLE, [1.5e-3, -0.0, "\"\\\n\u00e6\U0001f600", None, True, {}, [[]]]])
def test_texts_that_are_json(value):
    for text in (json.dumps(value), json.dumps(value, ensure_ascii=False, indent=2)):
        assert json.dumps(read_text(text)).count(",") >= 1


def test_scopes_have_their_numbers():
    """Of 20 tenures, 40 consents, and 16 days, 2 statuses, 9 places, 4 statuses and 4 links."""
    assert SCOPES["tenures"][1] == sum(20**count for count in range(4))
    assert SCOPES["agreements"][1] == 16 * 2 * 9 * 4 * 4
    assert SCOPES["consents"][1] == sum(comb(40 + count - 1, count) for count in range(4))


def test_random_documents_are_repeatable():
    assert list(calls(7, 20, [EXAMPLE])) == list(calls(7, 20, [EXAMPLE]))
    for call in calls(1, 50, [EXAMPLE]):
        assert json.loads(check_course(call))["report"]["violations"] is not None
