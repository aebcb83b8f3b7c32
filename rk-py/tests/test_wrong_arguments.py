"""What a new user hands over by mistake: each error says what, where and what to do, and repeats nothing of it."""

import math
from pathlib import Path

import numpy
import pandas
import polars
import pyarrow
import pytest

import rk

ON = "2025-11-03"
SECRET = "Karen 010203-1234"
FRAME = pandas.DataFrame({"wrong": [SECRET]})
POLARS = polars.DataFrame({"wrong": [SECRET]})


def wrong(kind, function, *arguments, **options):
    """The one error of a call, which tells neither what was given nor where it lies in memory."""
    with pytest.raises((rk.RkError, TypeError)) as caught:
        function(*arguments, **options)
    error = caught.value
    assert type(error) is kind
    for text in (str(error), repr(error), repr(error.__context__), repr(vars(error))):
        assert SECRET not in text
        assert "0x" not in text
    return error


# Documents: whichever argument holds one is named.

DOCUMENTS = {
    "document": [
        *(lambda one, check=check: check(one, on=ON) for check in (rk.check_programme, rk.check_plan)),
        *(lambda one, check=check: check(one, on=ON) for check in (rk.check_preparation, rk.check_decision)),
        lambda one: rk.check_course(one, on=ON),
    ],
    "agreement": [lambda one: rk.check_agreement(one, on=ON)],
    "meeting": [lambda one: rk.check_meeting(one, {}, on=ON)],
    "act": [lambda one: rk.apply_act({}, one, on=ON)],
    "start": [lambda one: rk.replay_course(one, [], known_on=ON)],
    "courses[1]": [lambda one: rk.check_programme({}, on=ON, courses=[{}, one])],
}


@pytest.mark.parametrize("value", [None, 3, [SECRET], math.nan, FRAME], ids=lambda value: type(value).__name__)
@pytest.mark.parametrize("name", DOCUMENTS)
def test_no_document(name, value):
    for call in DOCUMENTS[name]:
        error = wrong(TypeError, call, value)
        assert str(error).startswith(f"{name}: expected a dict, JSON text, bytes or a path (os.PathLike); got ")


@pytest.mark.parametrize("value", [3, [SECRET]], ids=repr)
def test_no_course_beside_a_form(value):
    for call in (rk.check_agreement, rk.check_meeting):
        assert str(wrong(TypeError, call, {}, value, on=ON)).startswith("course: ")
    assert str(wrong(TypeError, rk.apply_act, value, {}, on=ON)).startswith("course: ")


@pytest.mark.parametrize(
    "value",
    [3, math.nan, SECRET, b"{}", bytearray(b"{}"), Path(SECRET), {"id": SECRET}, FRAME, POLARS],
    ids=lambda value: type(value).__name__,
)
def test_no_courses_beside_a_programme(value):
    error = wrong(TypeError, rk.check_programme, {}, on=ON, courses=value)
    assert str(error).startswith("courses: expected documents in a list")
    assert str(error).endswith(f"; got {type(value).__name__}")


def test_courses_of_a_column():
    texts = ['{"id": "c1"}', "no JSON"]
    for column in (pandas.Series(texts), polars.Series(texts), pyarrow.array(texts), pyarrow.chunked_array([texts])):
        report = rk.check_programme({}, on=ON, courses=column)
        assert (report.fidelity["courses"]["n"], report.fidelity["courses"]["unreadable"]) == (1, 1)


# A text that is no path.


JSON = f'{{"id": "{SECRET}"}}'
TEXTS = [JSON, f"\n [{JSON}]", f'{{"id": "{SECRET * 500}"}}', f"id\n{SECRET}", f"id\r{SECRET}"]


@pytest.mark.parametrize("text", TEXTS, ids=range(len(TEXTS)))
def test_a_text_for_a_folder_of_courses(text):
    error = wrong(TypeError, rk.check_courses, text, on=ON)
    assert str(error).startswith("source: expected the path of a folder")


@pytest.mark.parametrize("text", [*TEXTS, f"a\n{SECRET}.xlsx", f"a\n{SECRET}.sav"], ids=range(len(TEXTS) + 2))
def test_the_text_of_a_file_for_its_path(text):
    for call in (rk.read, rk.propose_codebook):
        assert str(wrong(TypeError, call, text)).startswith("data: expected the path of a file")
    for call in (rk.score, rk.reliability, rk.agreement, rk.differences):
        assert str(wrong(TypeError, call, text, frequency=None)).startswith("data: expected the path of a file")


def test_bytes_are_no_courses():
    assert str(wrong(TypeError, rk.check_courses, bytearray(b"{}"), on=ON)).startswith("source: expected a folder")


def test_a_file_that_cannot_be_read(tmp_path):
    missing = tmp_path / "missing.json"
    for path, said in ((missing, "[Errno 2] No such file or directory"), (tmp_path, "[Errno 21] Is a directory")):
        for call in (
            lambda: rk.check_course(path, on=ON),
            lambda: rk.check_plan(path, on=ON),
            lambda: rk.check_programme({}, on=ON, courses=[path]),
            lambda: rk.read(path),
            lambda: rk.score(path, frequency=None),
        ):
            with pytest.raises(OSError, match="Errno") as caught:
                call()
            assert str(caught.value) == f"{said}: {str(path)!r}"
    with pytest.raises(NotADirectoryError):
        rk.check_courses(__file__, on=ON)


def test_an_empty_file(tmp_path):
    path = tmp_path / "empty.json"
    for text in ("", " \n"):
        path.write_text(text)
        for check in (rk.check_course, rk.check_programme, rk.check_plan, rk.check_preparation, rk.check_decision):
            assert [found["code"] for found in check(path, on=ON).errors] == ["input.not_json"]
    assert wrong(rk.RkError, rk.read, path).code == "response.none"


# Lists, tables and numbers: what is no field of the call is told by the core.

NUMBERS = numpy.array([[1.0, 2.0], [3.0, 4.0]])
LISTS = {
    "referrals": rk.referral_audit,
    "handovers": rk.handover_audit,
    "drivers": lambda value: rk.test_of_change(drivers=value),
    "measure.points": lambda value: rk.test_of_change(measure={"name": "m", "points": value}),
    "before.rows": lambda value: rk.wage_cost({"rows": value}),
    "costs": rk.cost_concentration,
    "points": lambda value: rk.cost_concentration(points=value),
    "rows": rk.indicators,
    "tables": rk.audit,
}


@pytest.mark.parametrize(
    "value",
    [3, True, SECRET, b"x", {"wrong": SECRET}, object(), FRAME, POLARS, pandas.DataFrame(NUMBERS)],
    ids=lambda value: type(value).__name__,
)
@pytest.mark.parametrize("place", LISTS)
def test_no_list(place, value):
    error = wrong(rk.RkError, LISTS[place], value)
    assert (error.code, error.path[: place.count(".") + 1]) == ("input.shape", place.split("."))


@pytest.mark.parametrize("place", LISTS)
def test_an_entry_of_another_kind(place):
    for entry in (SECRET, (SECRET, 1, 2, 3, 4, 5, 6, 7, 8, 9), object()):
        error = wrong(rk.RkError, LISTS[place], [entry])
        assert (error.code, error.path[: place.count(".") + 2]) == ("input.shape", [*place.split("."), 0])


def test_pairs_of_every_kind():
    pairs = [(0.01, 0.22), (0.1, 0.72)]
    expected = rk.cost_concentration(points=pairs)
    assert rk.cost_concentration(points=[list(pair) for pair in pairs]) == expected
    assert rk.cost_concentration(points=numpy.array(pairs)) == expected
    assert rk.cost_concentration(points=(pair for pair in pairs)) == expected
    days = [("2025-01-01", 3.0), ("2025-01-02", 4.0)]
    expected = rk.test_of_change(measure={"name": "m", "points": days})
    assert rk.test_of_change(measure={"name": "m", "points": (day for day in days)}) == expected
    assert rk.test_of_change(measure={"name": "m", "points": numpy.array(days, dtype=object)}) == expected


@pytest.mark.parametrize("value", [3, [SECRET], SECRET, FRAME], ids=lambda value: type(value).__name__)
def test_sites_without_names(value):
    error = wrong(TypeError, rk.compare, value)
    assert str(error) == f"sites: expected a dict of scores by the names of their sites; got {type(value).__name__}"


CALLS = {
    "referral_audit": ("locale", lambda **options: rk.referral_audit([{}], **options)),
    "handover_audit": ("locale", lambda **options: rk.handover_audit([{}], **options)),
    "test_of_change": ("locale", rk.test_of_change),
    "wage_cost": ("locale", lambda **options: rk.wage_cost(2, 1, **options)),
    "cost_concentration": ("locale", lambda **options: rk.cost_concentration([1, 2], **options)),
    "reported_effects": ("lang", rk.reported_effects),
    "check_courses": ("lang", lambda **options: rk.check_courses([], on=ON, **options)),
    "check_plan": ("lang", lambda **options: rk.check_plan({}, on=ON, **options)),
}


@pytest.mark.parametrize("name", CALLS)
def test_no_language(name):
    argument, call = CALLS[name]
    for language in ("dansk", SECRET, 3, ["da"]):
        error = wrong(rk.RkError, call, **{argument: language})
        assert (error.code, error.path) == ("input.shape", ["locale"])


def test_no_number_is_a_missing_one():
    assert rk.wage_cost(before=math.nan, after=1) == rk.wage_cost(after=1)
    assert rk.reported_effects(cases=math.nan) == rk.reported_effects()
    error = wrong(rk.RkError, rk.cost_concentration, [1.0, math.nan])
    assert (error.code, error.path) == ("input.shape", ["costs", 1])
